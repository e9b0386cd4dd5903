import type { LocalDate } from '../dates.js'
import { RuleBroken } from '../errors.js'
import type { ContactId, MeetingId, PersonId } from '../ids.js'

/** The most contacts that one address book takes: whoever keeps up with more has a list, and no acquaintances. */
export const MOST_CONTACTS = 2000

/** An entry of somebody's own address book: what they wrote down of somebody, who need not be here. */
export interface Contact {
  readonly id: ContactId
  readonly name: string
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly company: string | null
  readonly notes: string | null
  readonly tags: readonly string[]
  /** The day on which they want to come back to them. */
  readonly comeBackOn: LocalDate | null
  /** Who it is, where that is known and they see them. */
  readonly person: PersonId | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** What is written of a contact; what is left out stays as it is. */
export interface ContactInput {
  readonly name?: string
  readonly emails?: readonly string[] | null
  readonly phones?: readonly string[] | null
  readonly company?: string | null
  readonly notes?: string | null
  readonly tags?: readonly string[] | null
  readonly comeBackOn?: LocalDate | null
}

/** Which contacts are asked for. */
export interface ContactFilter {
  readonly search?: string | null
  readonly tag?: string | null
  readonly isRecognised?: boolean | null
  readonly isDue?: boolean | null
  readonly isMetInPerson?: boolean | null
  readonly notMetForDays?: number | null
  readonly atMeeting?: MeetingId | null
  readonly couldComeTo?: MeetingId | null
}

/** What whoever has that many is told. */
export function addressBookFull(): RuleBroken {
  return new RuleBroken(
    'ADDRESS_BOOK_FULL',
    `An address book takes ${MOST_CONTACTS} contacts.`,
    { limit: MOST_CONTACTS },
    'Remove somebody first.',
  )
}
