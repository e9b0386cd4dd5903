import { composedId, type Id, type MeetingId, type NetworkId, type PersonId } from '../ids.js'
import type { PersonPurpose } from '../people/person.js'

/** Why people should be introduced to one another. */
export const REASON_KINDS = [
  'NEED_MEETS_OFFER',
  'NEED_MEETS_PROFESSION',
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

/** Whom somebody has put aside, when and why. */
export interface Dismissal {
  readonly person: PersonId
  readonly dismissedAt: Date
  readonly reason: DismissalReason
}

/** Where people are suggested to one another: at a meeting, or to a person over all their networks. */
export type MatchPlace =
  | { readonly meeting: MeetingId; readonly person: null }
  | { readonly meeting: null; readonly person: PersonId }

/** What the ids of matches begin with. */
export const MATCH = 'match'

/** The id of a match of these people, who come by id: of the meeting and them, or of the person and the other. */
export function matchIdOf({ meeting, person }: MatchPlace, people: readonly PersonId[]): string {
  return composedId(
    MATCH,
    meeting === null ? [person, ...people.filter(one => one !== person)] : [meeting, ...people],
  )
}

/** Where to look for the match whose id is made of these; null where no match has such an id. */
export function placeInMatchId(ids: readonly Id<string>[]): MatchPlace | null {
  const [first] = ids as readonly string[]
  if (first === undefined || ids.length < 2 || ids.length > 4) return null
  return ids.length === 2
    ? { meeting: null, person: first as PersonId }
    : { meeting: first as MeetingId, person: null }
}

/** A suggestion to introduce two or three people to one another. */
export interface Match {
  readonly id: string
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
  readonly profession: string | null
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
