import { emailAddress } from '../email.js'
import { BadInput } from '../errors.js'
import type { Card } from './vcards.js'
import { MOST_ADDRESSES, UNWRITTEN, type Written, written } from './written-contact.js'

/** What of an entry was left out, and why. */
export interface Omission {
  /** The entry's place in the text, from 1. */
  readonly place: number
  readonly reason: string
}

const MOST_TAGS = 30
const LONGEST_NOTES = 2000

/**
 * What can be written of an entry; null for nobody. What is wrong of it is told as an omission: an address that is none costs itself
 * alone, a name that is none the entry.
 */
export function clean(
  card: Card | null,
  place: number,
  phoneOf: (text: string) => string | null,
  omissions: Omission[],
): Written | null {
  const omit = (reason: string) => void omissions.push({ place, reason })
  if (card === null) {
    omit('It holds nobody, or cannot be read.')
    return null
  }
  const emails = readable(card.emails, text => emailAddress(text)?.toLowerCase() ?? null, 'email', omit)
  const phones = readable(card.phones, phoneOf, 'phone', omit)
  const notes = card.notes?.slice(0, LONGEST_NOTES) ?? null
  if (notes !== card.notes) omit(`Its notes are cut off after ${LONGEST_NOTES} characters.`)
  const name = card.name || card.company || emails[0] || ''
  const input = { name, emails, phones, company: card.company, notes, tags: card.tags.slice(0, MOST_TAGS) }
  try {
    const {
      foldedName: _,
      foldedTags: __,
      words: ___,
      ...said
    } = written(UNWRITTEN, input, new Date(0), text => text)
    return said
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    omit(`${error.field}: ${error.message}`)
    return null
  }
}

function readable(
  texts: readonly string[],
  read: (text: string) => string | null,
  what: string,
  omit: (reason: string) => void,
): string[] {
  const given = texts.map(text => text.trim()).filter(text => text !== '')
  const found = [...new Set(given.flatMap(text => read(text) ?? []))]
  const none = given.filter(text => read(text) === null).length
  if (none > 0) omit(`${none} ${what}${none === 1 ? ' is' : 's are'} none.`)
  if (found.length > MOST_ADDRESSES) omit(`It has more than ${MOST_ADDRESSES} ${what}s.`)
  return found.slice(0, MOST_ADDRESSES)
}
