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
/** A word that more people of a network have tells nobody: each would be compared with all of them. */
const MOST_OF_A_WORD = 100

/**
 * What to look at after a list: people who came in new though somebody of their network is called so, or nearly so.
 * @param names the names of all who are in a network of the list, or new in it
 */
export function didYouMean(names: readonly Named[], newPeople: ReadonlySet<PersonId>): string[] {
  const byWord = new Map<string, Named[]>()
  for (const named of names) for (const word of keysOf(named)) addTo(byWord, word, named)
  const notes = new Map<string, string>()
  for (const one of names) {
    if (!newPeople.has(one.id)) continue
    // Whoever shares a word shares each form of it with a letter left out too.
    const sharing = keysOf(one).map(word => byWord.get(word) ?? [])
    const others = new Set(sharing.filter(people => people.length <= MOST_OF_A_WORD).flat())
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

/** Under what somebody is kept: by their whole name, and by each word of it. */
function keysOf({ network, key }: Named): string[] {
  return [`= ${key}`, ...nearKeys(key)].map(word => `${network}\n${word}`)
}
