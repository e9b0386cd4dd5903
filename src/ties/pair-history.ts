import type { EncounterId, MeetingId, NetworkId, PersonId } from '../ids.js'
import { type Evidence, meetingEvidence, type SharedMeeting } from '../strength/evidence.js'
import { type Covered, opensAmong } from './opening.js'
import { keyOf, type Pair, type PairKey, pairOf, sideOf } from './pair.js'

/** Everything that happened between two people and counts. */
export interface History {
  readonly evidence: readonly Evidence[]
  readonly meetings: readonly MeetingShared[]
}

export const NO_HISTORY: History = { evidence: [], meetings: [] }

/** A settled meeting at which both were. */
export interface MeetingShared {
  readonly id: MeetingId
  readonly network: NetworkId | null
  readonly at: Date
  /** Whether they sat at the same table there. */
  readonly sameTable: boolean
}

/** Whose presence at one meeting counts, and where they sat. */
export interface Gathering {
  readonly id: MeetingId
  /** Whose meeting it was; left out where nobody asks. */
  readonly network?: NetworkId | null
  readonly at: Date
  /** How many were present in all, those left out of `present` included. */
  readonly inRoom: number
  readonly present: readonly Seated[]
  /** Who says of whom that they did not meet there. */
  readonly disputes: readonly DisputedPair[]
}

/** One of two who were present says that they did not meet there. */
export interface DisputedPair {
  readonly by: PersonId
  readonly with: PersonId
}

export interface Seated {
  readonly person: PersonId
  /** Their tables by round, '' where they sat at none; empty where the whole room was one table. */
  readonly tables: readonly string[]
  /** Beside `tables`: how many were present at each, 0 for none. */
  readonly tableSizes: readonly number[]
  /** What of the list their word stands for; null where they have not given it. */
  readonly covered: Covered | null
}

/** `from` says that they met `to`. Two declarations of one encounter confirm it. */
export interface Declaration {
  readonly encounter: EncounterId
  readonly from: PersonId
  readonly to: PersonId
  readonly at: Date
  readonly introduced: boolean
}

/** `from` vouches for `to`. */
export interface Vouching {
  readonly from: PersonId
  readonly to: PersonId
  readonly at: Date
}

/** What happened among people, as the graph holds it. */
export interface PairEvidence {
  readonly meetings: readonly Gathering[]
  readonly declarations: readonly Declaration[]
  readonly recommendations: readonly Vouching[]
}

/** Whether the history of a pair is wanted. */
export type Wanted = (pair: Pair) => boolean

/** The history of one pair, as it is put together. */
export interface PairHistory {
  readonly pair: Pair
  readonly evidence: Evidence[]
  readonly meetings: MeetingShared[]
}

/** The history of each wanted pair that has any, by `keyOf`. */
export function historyByPair(
  { meetings, declarations, recommendations }: PairEvidence,
  isWanted: Wanted,
): Map<PairKey, PairHistory> {
  const byPair = new Map<PairKey, PairHistory>()
  const historyOf = (pair: Pair): PairHistory => {
    const history = byPair.get(keyOf(pair)) ?? { pair, evidence: [], meetings: [] }
    byPair.set(keyOf(pair), history)
    return history
  }
  for (const meeting of meetings)
    for (const low of meeting.present)
      for (const high of meeting.present) {
        const pair: Pair = [low.person, high.person]
        if (low.person >= high.person || !isWanted(pair) || isDisputed(meeting, pair)) continue
        const evidence = sharedMeeting(meeting, low, high)
        if (evidence === null) continue
        const history = historyOf(pair)
        history.evidence.push(evidence)
        history.meetings.push({
          id: meeting.id,
          network: meeting.network ?? null,
          at: meeting.at,
          sameTable: evidence.sameTable,
        })
      }
  for (const [first, ...others] of declarationsByEncounter(declarations)) {
    if (first === undefined) continue
    const pair = pairOf(first.from, first.to)
    const confirmed = others.some(declaration => declaration.from !== first.from)
    const side = sideOf(first.from, pair)
    const introduced = [first, ...others].some(declaration => declaration.introduced)
    if (side && isWanted(pair))
      historyOf(pair).evidence.push({
        kind: 'ENCOUNTER',
        at: first.at,
        declaredBy: confirmed ? 'both' : side,
        introduced,
      })
  }
  for (const { from, to, at } of recommendations) {
    const pair = pairOf(from, to)
    const side = sideOf(from, pair)
    if (side && isWanted(pair)) historyOf(pair).evidence.push({ kind: 'RECOMMENDATION', at, from: side })
  }
  return byPair
}

/** What a meeting says of two who were present; null where that is nothing. */
export function sharedMeeting(
  { at, inRoom }: Pick<Gathering, 'at' | 'inRoom'>,
  one: Seated,
  other: Seated,
): SharedMeeting | null {
  const tables = [one.tables, other.tables] as const
  const evidence = meetingEvidence({ at, inRoom, tables, tableSizes: one.tableSizes })
  return evidence && { ...evidence, opensAmong: opensAmong(inRoom, one, other) }
}

/** Whether one of the two says that they did not meet at this meeting. */
export function isDisputed({ disputes }: Pick<Gathering, 'disputes'>, pair: Pair): boolean {
  return disputes.some(dispute => pair.includes(dispute.by) && pair.includes(dispute.with))
}

function declarationsByEncounter(declarations: readonly Declaration[]): Declaration[][] {
  const byEncounter = new Map<EncounterId, Declaration[]>()
  for (const declaration of declarations)
    byEncounter.set(declaration.encounter, [...(byEncounter.get(declaration.encounter) ?? []), declaration])
  return [...byEncounter.values()]
}
