import type { PersonId } from '../ids.js'
import { keyOf, type PairKey, pairOf } from '../relationships/pair.js'
import { historyByPair } from '../relationships/pair-history.js'
import { LARGEST_ROOM, MEETING_HALF_LIFE } from '../strength/constants.js'
import { startOfDay, utcDay } from '../strength/days.js'
import { type Evidence, evidenceUpTo } from '../strength/evidence.js'
import { exponent, leastExponent, probability, scoreOf } from '../strength/score.js'
import { fadeTrust, fadeWarmth, strengthOn } from '../strength/strength.js'
import { sumsOf } from '../strength/sums.js'
import type { Duration } from './measures/median-time.js'
import type { NetworkRecord, RecordedMeeting } from './network-record.js'

/** Relationships below this count for nothing in figures. */
export const MINIMUM_SCORE = 10
/** From this score on a newcomer has come to know somebody. */
const KNOWN_FROM = 26
const KNOWN_PEOPLE = 5

interface Visit {
  readonly meeting: RecordedMeeting
  /** Beside whom in its lists. */
  readonly at: number
}

/** A relationship of a member on a day. */
export interface DayTie {
  readonly member: PersonId
  readonly other: PersonId
  readonly p: number
}

/**
 * Strengths of any past day, drawn from the evidence of a record. Meetings, of which there are many, are added up person by
 * person; what people say of one another, of which there is little, goes through the strength model pair by pair.
 */
export class Strengths {
  private readonly visits = new Map<PersonId, Visit[]>()
  private readonly statements: ReadonlyMap<PairKey, readonly Evidence[]>
  private readonly statedWith = new Map<PersonId, Set<PersonId>>()

  constructor({ meetings, words, recommendations }: NetworkRecord) {
    for (const meeting of meetings)
      for (const [at, person] of meeting.people.entries()) listIn(this.visits, person).push({ meeting, at })
    const people = new Set([...words, ...recommendations].flatMap(({ from, to }) => [from, to]))
    const found = historyByPair(
      { meetings: [], words, recommendations },
      new Map([...people].map(person => [person, 'ANYONE' as const])),
    )
    this.statements = new Map([...found].map(([key, { evidence }]) => [key, evidence]))
    for (const { pair } of found.values()) {
      const [low, high] = pair
      this.statedWith.set(low, (this.statedWith.get(low) ?? new Set()).add(high))
      this.statedWith.set(high, (this.statedWith.get(high) ?? new Set()).add(low))
    }
  }

  /** A person's relationships of score 10 and more on a day, in no order. */
  tiesOf(member: PersonId, day: number): DayTie[] {
    const met = new Map<PersonId, number>()
    for (const { meeting, at } of this.visits.get(member) ?? []) {
      if (meeting.day > day) break
      const fade = 2 ** ((meeting.day - day) / MEETING_HALF_LIFE)
      for (let other = 0; other < meeting.people.length; other++) {
        const weight = weightOf(meeting, at, other)
        if (weight === 0) continue
        const person = meeting.people[other] as PersonId
        met.set(person, (met.get(person) ?? 0) + weight * fade)
      }
    }
    const stated = this.statedWith.get(member)
    for (const other of stated ?? []) if (!met.has(other)) met.set(other, 0)
    const ties: DayTie[] = []
    for (const [other, sum] of met) {
      const said = stated?.has(other) ? this.saidOn(member, other, day) : null
      const [whole, trust] = [sum + (said?.met ?? 0), said?.trust ?? 0]
      if (exponent(whole, trust) < LEAST) continue
      const p = probability(whole, trust)
      if (scoreOf(p) >= MINIMUM_SCORE) ties.push({ member, other, p })
    }
    return ties
  }

  /**
   * How long after `first` somebody came to a fifth relationship of at least 26 with these people; where they have not up to
   * `day`, how long they have been waiting.
   */
  integration(person: PersonId, first: number, among: ReadonlySet<PersonId>, day: number): Duration {
    const reached = new Map<PersonId, number>()
    const met = new Map<PersonId, { sum: number; day: number }>()
    const stated = this.statedWith.get(person) ?? new Set<PersonId>()
    const shared = new Map<PersonId, Evidence[]>()
    for (const { meeting, at } of this.visits.get(person) ?? []) {
      if (meeting.day > day) break
      for (const [i, other] of meeting.people.entries()) {
        const weight = weightOf(meeting, at, i)
        if (weight === 0 || !among.has(other) || reached.has(other)) continue
        if (stated.has(other)) {
          listIn(shared, other).push(asEvidence(meeting, weight))
          continue
        }
        const before = met.get(other) ?? { sum: 0, day: meeting.day }
        const sum = before.sum * 2 ** ((before.day - meeting.day) / MEETING_HALF_LIFE) + weight
        met.set(other, { sum, day: meeting.day })
        if (scoreOf(probability(sum, 0)) >= KNOWN_FROM) reached.set(other, meeting.day)
      }
    }
    for (const other of stated) {
      if (!among.has(other)) continue
      const said = this.statements.get(keyOf(pairOf(person, other))) ?? []
      const since = firstKnown([...(shared.get(other) ?? []), ...said], day)
      if (since !== null) reached.set(other, since)
    }
    const days = [...reached.values()].sort((a, b) => a - b)
    const fifth = days[KNOWN_PEOPLE - 1]
    return fifth === undefined
      ? { days: day - first, happened: false }
      : { days: Math.max(0, fifth - first), happened: true }
  }

  /** What people's own words give on a day. */
  private saidOn(one: PersonId, other: PersonId, day: number): { met: number; trust: number } | null {
    const sums = sumsOf(evidenceUpTo(this.statements.get(keyOf(pairOf(one, other))) ?? [], day))
    return sums && { met: sums.warmth * fadeWarmth(day), trust: sums.trust * fadeTrust(day) }
  }
}

const LEAST = leastExponent(MINIMUM_SCORE)

/** What a meeting gives two of those present, by their places in its lists; 0 to oneself and where it gives nothing. */
function weightOf({ inRoom, tables, atTables }: RecordedMeeting, one: number, other: number): number {
  if (one === other) return 0
  const sameTable = tables[one] !== '' && tables[one] === tables[other]
  if (inRoom > LARGEST_ROOM && !sameTable) return 0
  const present = sameTable ? (atTables[one] as number) : inRoom
  return present < 2 ? 0 : 1 / Math.sqrt(present - 1)
}

function asEvidence({ day }: RecordedMeeting, weight: number): Evidence {
  return { kind: 'MEETING', at: startOfDay(day), present: 1 + Math.round(1 / weight ** 2), sameTable: false }
}

/** The first day up to `day` on which a pair's score reaches 26. */
function firstKnown(evidence: readonly Evidence[], day: number): number | null {
  const days = [...new Set(evidence.map(({ at }) => utcDay(at)))].sort((a, b) => a - b)
  for (const one of days) {
    if (one > day) break
    const sums = sumsOf(evidenceUpTo(evidence, one))
    if (sums && strengthOn(sums, one).score >= KNOWN_FROM) return one
  }
  return null
}

function listIn<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
