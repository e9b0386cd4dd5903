import { type Search, touches } from '../search/search.js'
import { foundBy, type SearchedTexts } from '../search/stored-words.js'
import type { Person } from './person.js'

/** What a search of people looks in. All of it shows to whoever sees the person, so that a match tells nothing more. */
const SEARCHED = {
  NAME: ({ name }) => ({ texts: [name] }),
  PROFESSION: ({ profession }) => ({ texts: [profession], ofTrades: [profession] }),
  COMPANY: ({ company }) => ({ texts: [company] }),
  CITY: ({ city }) => ({ texts: [city] }),
  OFFERS: ({ offers }) => ({ texts: offers, ofTrades: offers }),
} as const satisfies Record<string, (person: Person) => SearchedTexts>

export type PersonSearchField = keyof typeof SEARCHED
export const SEARCH_FIELDS = Object.keys(SEARCHED) as PersonSearchField[]

/** Somebody found, and by which fields. */
export interface FoundPerson {
  readonly person: Person
  readonly matchedOn: readonly PersonSearchField[]
}

/** The fields of a person in which something is that the search names. */
export function matchedOn(person: Person, search: Search): PersonSearchField[] {
  return SEARCH_FIELDS.filter(field => {
    const stored = foundBy(SEARCHED[field](person))
    return search.some(part => touches(part, stored))
  })
}
