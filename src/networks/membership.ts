import type { LocalDate } from '../dates.js'
import type { MeetingId, MembershipId, NetworkId, PersonId } from '../ids.js'
import type { MembershipRole } from '../viewer.js'

export const MEMBERSHIP_STATUSES = ['INVITED', 'ACTIVE', 'LAPSED', 'ENDED'] as const
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number]

/** What the absences in the current window mean. */
export type MembershipStanding = 'GOOD' | 'AT_RISK' | 'LAPSED'

/** A person's belonging to a network, from `since` to `until`. What another person made is INVITED until it is accepted. */
export interface Membership {
  readonly id: MembershipId
  readonly person: PersonId
  readonly network: NetworkId
  readonly status: MembershipStatus
  readonly role: MembershipRole
  readonly seat: string | null
  readonly sponsoredBy: PersonId | null
  /** Who made the invitation; sees it while it is INVITED. */
  readonly invitedBy: PersonId | null
  readonly invitedAt: Date | null
  readonly since: LocalDate
  readonly until: LocalDate | null
  readonly endReason: string | null
  /** Absences count from the later of `since` and this. */
  readonly reinstatedAt: Date | null
  /** The settled meeting by which it lapsed. */
  readonly lapsedBy: MeetingId | null
  /** Whether the organisers' list speaks for the person; null where they were never asked, and it does. */
  readonly listCounts: boolean | null
  /** Of a guest, whether organisers may see their email and phone; of whom belongs they may without. */
  readonly sharesContact: boolean
}

/** All that is stored of a new membership, whoever tells of it: the people it is of, a list, or the sample region. */
export interface NewMembership extends Omit<Membership, 'reinstatedAt' | 'lapsedBy'> {
  /** When the person said yes: what begins later counts without their word. Null: before all meetings, as a list tells. */
  readonly acceptedAt: Date | null
}

/** A new membership: active and by nobody's invitation, unless it is told otherwise. */
export function newMembership(
  told: Pick<Membership, 'id' | 'person' | 'network' | 'role' | 'since'> & Partial<NewMembership>,
): NewMembership {
  const uninvited = { sponsoredBy: null, invitedBy: null, invitedAt: null }
  const unasked = { listCounts: null, acceptedAt: null, sharesContact: false }
  return { status: 'ACTIVE', seat: null, ...uninvited, until: null, endReason: null, ...unasked, ...told }
}

/** A membership that the person has said yes to and that goes on. */
export type AcceptedStatus = 'ACTIVE' | 'LAPSED'
