import { wordsOf } from '../text.js'
import type { Person } from './person.js'

/** What a search of people looks in. All of it shows to whoever sees the person, so that a match tells nothing more. */
const SEARCHED = {
  NAME: 'name',
  PROFESSION: 'profession',
  COMPANY: 'company',
  CITY: 'city',
} as const satisfies Record<string, keyof Person>

export type PersonSearchField = keyof typeof SEARCHED
export const SEARCH_FIELDS = Object.keys(SEARCHED) as PersonSearchField[]

/** Somebody found, and by which fields. */
export interface FoundPerson {
  readonly person: Person
  readonly matchedOn: readonly PersonSearchField[]
}

/** The fields of a person that have one of `words`, whole or as the beginning of one of theirs. */
export function matchedOn(person: Person, words: readonly string[]): PersonSearchField[] {
  return SEARCH_FIELDS.filter(field =>
    wordsOf(person[SEARCHED[field]] ?? '').some(has => words.some(word => has.startsWith(word))),
  )
}
