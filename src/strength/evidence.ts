import { LARGEST_ROOM } from './constants.js'
import { utcDay } from './days.js'

/** One of a pair: the person with the smaller or the larger id. */
export type Side = 'low' | 'high'

/** A settled meeting at which both were present. */
export interface SharedMeeting {
  readonly kind: 'MEETING'
  readonly at: Date
  /** How many were present: at the smallest table that both sat at in some round, or in the room if there is none. At least 2. */
  readonly present: number
  readonly sameTable: boolean
  /** As `present`, of the list as both have given their word for it; null while one of them has not: it then counts, and opens nothing. */
  readonly opensAmong: number | null
}

/** The two met one to one. It is confirmed when both say so. */
export interface Encounter {
  readonly kind: 'ENCOUNTER'
  readonly at: Date
  readonly declaredBy: Side | 'both'
  /** It came of an introduction. */
  readonly introduced: boolean
}

/** One vouches for the other. Retracted ones are left out by the caller. */
export interface Recommendation {
  readonly kind: 'RECOMMENDATION'
  readonly at: Date
  readonly from: Side
}

/** One fact that links two people. */
export type Evidence = SharedMeeting | Encounter | Recommendation

/** The evidence ladder, weakest first. */
export const LADDER = [
  'CO_ATTENDED',
  'SAME_TABLE',
  'DECLARED',
  'CONFIRMED',
  'INTRODUCED',
  'RECOMMENDED',
] as const
export type EvidenceKind = (typeof LADDER)[number]

/** The rung on which a piece of evidence stands. An introduction that only one reports is a declaration. */
export function kindOf(evidence: Evidence): EvidenceKind {
  switch (evidence.kind) {
    case 'MEETING':
      return evidence.sameTable ? 'SAME_TABLE' : 'CO_ATTENDED'
    case 'ENCOUNTER':
      if (evidence.declaredBy !== 'both') return 'DECLARED'
      return evidence.introduced ? 'INTRODUCED' : 'CONFIRMED'
    case 'RECOMMENDATION':
      return 'RECOMMENDED'
  }
}

/** The higher of two rungs. */
export function higherKind(one: EvidenceKind, other: EvidenceKind): EvidenceKind {
  return LADDER.indexOf(one) < LADDER.indexOf(other) ? other : one
}

/** Two people at one meeting. */
export interface CoAttendance {
  readonly at: Date
  /** Where each of the two sat, by round; '' where nobody noted it. */
  readonly tables: readonly [readonly string[], readonly string[]]
  /** How many were present at each table of the first, both included; read only where it is the second's too. */
  readonly tableSizes: readonly number[]
  /** How many were present in all. */
  readonly inRoom: number
}

/** Whether so many were present that only those at the same table met. */
export function isCrowd(inRoom: number): boolean {
  return inRoom > LARGEST_ROOM
}

/** What a meeting says of two who were present, and gave their word for it; null where that is nothing, as in a crowd. */
export function meetingEvidence({ at, tables, tableSizes, inRoom }: CoAttendance): SharedMeeting | null {
  const shared = roundsTogether(...tables)
  const sameTable = shared.length > 0
  const present = sameTable ? Math.min(...shared.map(round => tableSizes[round] ?? 0)) : inRoom
  if (present < 2) return null
  if (isCrowd(inRoom) && !sameTable) return null
  return { kind: 'MEETING', at, present, sameTable, opensAmong: present }
}

/** In which rounds, counted from 0, two people sat at the same table, by the tables of each. */
export function roundsTogether(one: readonly string[], other: readonly string[]): number[] {
  return one.flatMap((table, round) => (table !== '' && table === other[round] ? round : []))
}

/** The evidence dated on `day` or earlier. */
export function evidenceUpTo(evidence: readonly Evidence[], day: number): Evidence[] {
  return evidence.filter(({ at }) => utcDay(at) <= day)
}
