import { type Search, touches } from '../search/search.js'
import { foundBy } from '../search/stored-words.js'
import type { Person } from './person.js'

/** What a search of people looks in. All of it shows to whoever sees the person, so that a match tells nothing more. */
const SEARCHED = {
  NAME: { texts: ({ name }) => [name], namesTrades: false },
  PROFESSION: { texts: ({ profession }) => [profession], namesTrades: true },
  COMPANY: { texts: ({ company }) => [company], namesTrades: false },
  CITY: { texts: ({ city }) => [city], namesTrades: false },
  OFFERS: { texts: ({ offers }) => offers, namesTrades: true },
} as const satisfies Record<
  string,
  { texts: (person: Person) => readonly (string | null)[]; namesTrades: boolean }
>

export type PersonSearchField = keyof typeof SEARCHED
export const SEARCH_FIELDS = Object.keys(SEARCHED) as PersonSearchField[]

/** Somebody found, and by which fields. */
export interface FoundPerson {
  readonly person: Person
  readonly matchedOn: readonly PersonSearchField[]
}

/** What stands in a field of a person, each text with what searches find it by. */
export function textsIn(field: PersonSearchField, person: Person): { text: string; stored: string[] }[] {
  const { texts, namesTrades } = SEARCHED[field]
  return texts(person)
    .filter(text => text !== null)
    .map(text => ({ text, stored: foundBy({ texts: [text], ofTrades: namesTrades ? [text] : [] }) }))
}

/** The fields of a person in which something is that the search names. */
export function matchedOn(person: Person, search: Search): PersonSearchField[] {
  return SEARCH_FIELDS.filter(field =>
    textsIn(field, person).some(({ stored }) => search.some(part => touches(part, stored))),
  )
}
