import type { PersonId } from '../../ids.js'
import type { ImportStore } from '../import.store.js'
import type { KnownPerson } from '../people/known-people.js'
import { wrong } from './decided-people.js'

/** The people of these ids, whom the administrator has named. @throws BadInput for an id of nobody. */
export async function peopleOfIds(
  named: readonly PersonId[],
  store: ImportStore,
): Promise<Map<PersonId, KnownPerson>> {
  const ids = [...new Set(named)]
  const found = new Map((await store.peopleById(ids)).map(known => [known.person, known]))
  const missing = ids.filter(id => !found.has(id))
  if (missing.length > 0) throw wrong(`there is no person ${missing.join(', nor ')}.`)
  return found
}
