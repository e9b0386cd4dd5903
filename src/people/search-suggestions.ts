import { searchOf, touches } from '../search/search.js'
import { fold } from '../text.js'
import { type FoundPerson, type PersonSearchField, SEARCH_FIELDS, textsIn } from './matched-on.js'

/** How what somebody types may go on. */
export interface SearchSuggestion {
  /** What stands on a profile. */
  readonly text: string
  readonly field: PersonSearchField
  /** All that was typed, with the text in place of what it completes. */
  readonly search: string
}

/** So many of those found are looked at. */
export const LOOKED_AT = 50

/**
 * How a search may go on whose last word is being typed: by what stands on the profiles that it finds, in their order. Nothing else is
 * known here, so that whoever is hidden from the viewer completes nothing.
 */
export function suggestionsOf(
  typed: string,
  found: readonly FoundPerson[],
  limit: number,
): SearchSuggestion[] {
  const words = typed.split(/\s+/)
  const [last] = searchOf('search', words.at(-1) ?? '')
  if (!last) return []
  const suggested = new Map<string, SearchSuggestion>()
  for (const { person } of found)
    for (const field of SEARCH_FIELDS)
      for (const { text, stored } of textsIn(field, person)) {
        if (!touches(last, stored)) continue
        const search = [...words.slice(0, -1).filter(word => !isIn(word, stored)), text].join(' ')
        if (!suggested.has(fold(search))) suggested.set(fold(search), { text, field, search })
        if (suggested.size === limit) return [...suggested.values()]
      }
  return [...suggested.values()]
}

function isIn(word: string, stored: readonly string[]): boolean {
  return searchOf('search', word).some(part => touches(part, stored))
}
