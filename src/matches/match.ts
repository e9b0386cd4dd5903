import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { PersonPurpose } from '../people/person.js'

/** Why people should be introduced to one another. */
export const REASON_KINDS = [
  'NEED_MEETS_OFFER',
  'COMMON_CONTACTS',
  'BRIDGES_GROUPS',
  'NEWCOMER',
  'SAME_PURPOSE',
  'SHARED_NETWORK',
  'LIKELY_TO_MEET',
] as const
export type ReasonKind = (typeof REASON_KINDS)[number]

export interface MatchReason {
  readonly kind: ReasonKind
  /** To two decimals. */
  readonly points: number
  /** In plain English. It tells nothing that one of those introduced could not know. */
  readonly detail: string
}

/** Why somebody does not want to be introduced to another. */
export type DismissalReason = 'ALREADY_KNOWN' | 'NOT_INTERESTED'

/** A suggestion to introduce two or three people to one another. */
export interface Match {
  /** By id. */
  readonly people: readonly PersonId[]
  readonly introducer: PersonId | null
  readonly meeting: MeetingId | null
  /** What the points of the reasons add up to, rounded half up. */
  readonly score: number
  readonly reasons: readonly MatchReason[]
}

/** What somebody says of themself, and where they belong. */
export interface Participant {
  readonly id: PersonId
  readonly name: string
  readonly locale: string | null
  readonly needs: readonly string[]
  readonly offers: readonly string[]
  readonly purposes: readonly PersonPurpose[]
  /** The networks that count as shared with others who have them too; the one that brings them together included. */
  readonly networks: ReadonlySet<NetworkId>
}

/** Each two of a group. */
export function pairsOf<T>(group: readonly T[]): [T, T][] {
  return group.flatMap((one, i) => group.slice(i + 1).map((other): [T, T] => [one, other]))
}
