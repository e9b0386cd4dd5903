import { addTo } from '../../grouping.js'
import type { PersonId } from '../../ids.js'
import { areNear, nearKeys } from '../../like-names.js'

interface Named {
  id: PersonId
  network: string
  key: string
  name: string
}

/** Beyond these a list has another fault than misspelt names. */
const SHOWN = 20

/**
 * What to look at after a list: people who came in new though somebody of their network is called so, or nearly so.
 * @param names the names of all who are in a network of the list, or new in it
 */
export function didYouMean(names: readonly Named[], newPeople: ReadonlySet<PersonId>): string[] {
  const byWord = new Map<string, Named[]>()
  for (const named of names)
    for (const word of nearKeys(named.key)) addTo(byWord, `${named.network}\n${word}`, named)
  const notes = new Map<string, string>()
  for (const one of names) {
    if (!newPeople.has(one.id)) continue
    // Whoever shares a word shares each form of it with a letter left out too.
    const others = new Set(nearKeys(one.key).flatMap(word => byWord.get(`${one.network}\n${word}`) ?? []))
    for (const other of others) {
      if (other.id === one.id || (newPeople.has(other.id) && other.id > one.id)) continue
      const known = newPeople.has(other.id) ? 'new as well' : other.id
      if (other.key === one.key)
        notes.set(
          `${one.id} ${other.id}`,
          `  ${one.name}: somebody else than ${other.name} (${known}), who is called so?`,
        )
      else if (areNear(one.key, other.key))
        notes.set(`${one.id} ${other.id}`, `  ${one.name}: did you mean ${other.name} (${known})?`)
    }
  }
  if (notes.size === 0) return []
  const lines = [...notes.values()]
  return [
    'People who are new, though their network has people called so or nearly so:',
    ...lines.slice(0, SHOWN),
    ...(lines.length > SHOWN ? [`  and ${lines.length - SHOWN} more`] : []),
  ]
}
