import type { EncounterId, MeetingId, PersonId } from '../ids.js'
import { type Evidence, meetingEvidence } from '../strength/evidence.js'
import { keyOf, type Pair, pairOf, sideOf } from './pair.js'

/** Who was present at one meeting, and where they sat. */
export interface Gathering {
  readonly id: MeetingId
  readonly at: Date
  /** How many were present in all, those left out of `present` included. */
  readonly inRoom: number
  readonly present: readonly Seated[]
}

export interface Seated {
  readonly person: PersonId
  readonly table: string | null
  /** How many were present at the table; 0 without one. */
  readonly atTable: number
}

/** `from` says that they met `to`. Two words of one encounter confirm it. */
export interface Word {
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
export interface Happenings {
  readonly meetings: readonly Gathering[]
  readonly words: readonly Word[]
  readonly recommendations: readonly Vouching[]
}

/** Those with whom a person's evidence is wanted, by the smaller id of the pair. */
export type Wanted = ReadonlyMap<PersonId, ReadonlySet<PersonId> | 'ANYONE'>

/** The evidence of each wanted pair that has any, by `keyOf`. */
export function evidenceByPair(
  { meetings, words, recommendations }: Happenings,
  wanted: Wanted,
): Map<string, { pair: Pair; evidence: Evidence[] }> {
  const byPair = new Map<string, { pair: Pair; evidence: Evidence[] }>()
  const add = (pair: Pair, evidence: Evidence) => {
    const entry = byPair.get(keyOf(pair))
    if (entry) entry.evidence.push(evidence)
    else byPair.set(keyOf(pair), { pair, evidence: [evidence] })
  }
  for (const meeting of meetings)
    for (const low of meeting.present)
      for (const high of meeting.present) {
        if (low.person >= high.person || !isWanted(wanted, [low.person, high.person])) continue
        const evidence = sharedMeeting(meeting, low, high)
        if (evidence) add([low.person, high.person], evidence)
      }
  for (const [first, ...others] of wordsByEncounter(words)) {
    if (first === undefined) continue
    const pair = pairOf(first.from, first.to)
    const confirmed = others.some(word => word.from !== first.from)
    const side = sideOf(first.from, pair)
    const introduced = [first, ...others].some(word => word.introduced)
    if (side && isWanted(wanted, pair))
      add(pair, { kind: 'ENCOUNTER', at: first.at, saidBy: confirmed ? 'both' : side, introduced })
  }
  for (const { from, to, at } of recommendations) {
    const pair = pairOf(from, to)
    const side = sideOf(from, pair)
    if (side && isWanted(wanted, pair)) add(pair, { kind: 'RECOMMENDATION', at, from: side })
  }
  return byPair
}

/** What a meeting says of two who were present; null where that is nothing. */
export function sharedMeeting({ at, inRoom }: Pick<Gathering, 'at' | 'inRoom'>, one: Seated, other: Seated) {
  return meetingEvidence({ at, inRoom, atTable: one.atTable, tables: [one.table, other.table] })
}

function isWanted(wanted: Wanted, [low, high]: Pair): boolean {
  const highs = wanted.get(low)
  return highs === 'ANYONE' || Boolean(highs?.has(high))
}

function wordsByEncounter(words: readonly Word[]): Word[][] {
  const byEncounter = new Map<EncounterId, Word[]>()
  for (const word of words)
    byEncounter.set(word.encounter, [...(byEncounter.get(word.encounter) ?? []), word])
  return [...byEncounter.values()]
}
