import type { LocalDate } from '../dates.js'
import type { MeetingId, MembershipId, NetworkId, PersonId } from '../ids.js'
import type { MembershipRole } from '../viewer.js'

export const MEMBERSHIP_STATUSES = ['INVITED', 'ACTIVE', 'PLACE_LOST', 'ENDED'] as const
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number]

/** What the absences in the current window mean. */
export type Standing = 'GOOD' | 'AT_RISK' | 'PLACE_LOST'

/** A person's belonging to a network, from `since` to `until`. What another person made is INVITED until it is accepted. */
export interface Membership {
  readonly id: MembershipId
  readonly person: PersonId
  readonly network: NetworkId
  readonly status: MembershipStatus
  readonly role: MembershipRole
  readonly seat: string | null
  readonly cooptedBy: PersonId | null
  /** Who made the invitation; sees it while it is INVITED. */
  readonly invitedBy: PersonId | null
  readonly invitedAt: Date | null
  readonly since: LocalDate
  readonly until: LocalDate | null
  readonly endReason: string | null
  /** Absences count from the later of `since` and this. */
  readonly restoredAt: Date | null
  /** The settled meeting that took the place. */
  readonly lostBy: MeetingId | null
}

/** All that is stored of a new membership, whoever tells of it: the people it is of, a list, or the sample region. */
export type NewMembership = Omit<Membership, 'restoredAt' | 'lostBy'>

/** A new membership: active and by nobody's invitation, unless it is told otherwise. */
export function newMembership(
  told: Pick<Membership, 'id' | 'person' | 'network' | 'role' | 'since'> & Partial<NewMembership>,
): NewMembership {
  const uninvited = { cooptedBy: null, invitedBy: null, invitedAt: null }
  return { status: 'ACTIVE', seat: null, ...uninvited, until: null, endReason: null, ...told }
}

/** A membership that the person has said yes to and that goes on. */
export type AcceptedStatus = 'ACTIVE' | 'PLACE_LOST'
