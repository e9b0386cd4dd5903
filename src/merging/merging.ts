import type { Id, PersonId } from '../ids.js'

export type MergeId = Id<'Merge'>

/** How long a merge can be undone. */
const UNDOABLE_DAYS = 30
const DAY_MS = 86_400_000

/** From when on merges can be undone still. */
export function undoableSince(now: Date): Date {
  return new Date(now.getTime() - UNDOABLE_DAYS * DAY_MS)
}

/** Until when a merge of this moment can be undone. */
export function undoExpiry(at: Date): Date {
  return new Date(at.getTime() + UNDOABLE_DAYS * DAY_MS)
}

/** What has been made of several profiles. */
export interface Merged {
  readonly id: MergeId
  readonly keep: PersonId
  readonly undoExpiresAt: Date
  /** Encounters and recommendations that there were between those who are one now. */
  readonly removedLinks: number
  /** Meetings on whose list more than one of them was. */
  readonly combinedAttendances: number
  /** Networks of which more than one of them held a membership. */
  readonly combinedMemberships: number
}
