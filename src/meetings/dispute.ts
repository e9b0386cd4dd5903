import type { PersonId } from '../ids.js'
import type { Place } from './attendance.js'

/** What somebody says against the list of a meeting. */
export type DisputeClaim = 'NOT_THERE' | 'NOT_MET' | 'NOT_ABSENT'

/** What one person says against one list: it holds for as long as they say so. */
export interface Dispute {
  readonly claim: DisputeClaim
  /** Of NOT_MET, the one whom they did not meet. */
  readonly with: PersonId | null
  readonly at: Date
  /** Of NOT_ABSENT, who upheld that they were; null for the administrator, and somebody who is gone. */
  readonly upheldBy: PersonId | null
  readonly upheldAt: Date | null
}

/** What somebody says now: of another person there, of an absence, or of all. */
export interface NewDispute extends Place {
  readonly other: PersonId | null
  readonly isOfAbsence: boolean
  readonly at: Date
}
