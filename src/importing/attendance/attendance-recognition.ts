import type { DecidedPerson } from '../decisions/decided-people.js'
import type { Doubt } from '../decisions/doubt.js'
import type { Answer } from './attendance-answers.js'

/** What the names of a list mean where it is to be written: a refusal is the reason for its lines. */
export interface Recognition {
  who(personKey: string): string
  doubtOf(personKey: string): Doubt | undefined
  /** Whose lines are left out, as was decided. */
  leavesOut(personKey: string): boolean
  decided(personKey: string): DecidedPerson | undefined
  /** The lines of this key may be of somebody else than was recognised. */
  doubtsPerson(personKey: string, doubt: Doubt): void
  /** What tells the meeting of the lines of a date from the others of the list. */
  meetingOf(dateKey: string): string
  refusesMeeting(meeting: string): string | undefined
  refusesAnswer(meeting: string, who: string, answer: Answer): string | undefined
}
