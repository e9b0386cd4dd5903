import type { Resumable } from '../graph-index/resumable.js'
import type { PersonId } from '../ids.js'
import { utcDay } from '../strength/days.js'
import { type Evidence, evidenceUpTo } from '../strength/evidence.js'
import { meetingFade } from '../strength/fading.js'
import { exponent, leastExponent, probability, scoreOf } from '../strength/score.js'
import { fadeTrust, fadeWarmth } from '../strength/strength.js'
import { type Sums, sumsOf } from '../strength/sums.js'
import { historyByPair } from '../ties/pair-history.js'
import { type Held, heldMeeting, weightOf } from './held-meeting.js'
import type { Duration } from './measures/median-time.js'
import type { NetworkRecord, RecordedMeeting } from './network-record.js'
import { once } from './once.js'

/** Relationships below this count for nothing in figures. */
export const MINIMUM_SCORE = 10
/** From this score on a newcomer has come to know somebody. */
const KNOWN_FROM = 26
const KNOWN_PEOPLE = 5
const MEETINGS_A_PIECE = 500

const NOTHING = { met: 0, trust: 0 }
const LEAST = leastExponent(MINIMUM_SCORE)
const KNOWN = leastExponent(KNOWN_FROM)

/** Somebody's presence at a meeting: their place in its lists. */
interface Visit {
  readonly meeting: Held
  readonly at: number
}

/** What two people say of each other: its sums as they are from each of its days on, oldest first. */
interface Said {
  readonly steps: () => readonly (Pick<Sums, 'warmth' | 'trust'> & { readonly day: number })[]
}

/**
 * Strengths of any past day, drawn from the evidence of a record. Meetings, of which there are many, are added up person by
 * person; what people say of one another, of which there is little, goes through the strength model pair by pair. People go
 * by numbers here, as there are many more pairs to look at than people.
 */
export class Strengths {
  private readonly people: PersonId[] = []
  private readonly numbers = new Map<PersonId, number>()
  /** By number: meetings, oldest first, and with whom something was said. */
  private readonly visits: Visit[][] = []
  private readonly said: Map<number, Said>[] = []
  /** By number: what meetings gave one person with each other; all 0 between two uses. And with whom. */
  private met = new Float64Array(0)
  private added = new Int32Array(1)

  /** People who ever belonged have the first numbers. */
  private members = 0

  private constructor() {}

  static *of({ belonging, meetings, declarations, recommendations }: NetworkRecord): Resumable<Strengths> {
    const strengths = new Strengths()
    for (const { person } of belonging) strengths.enter(person)
    strengths.members = strengths.people.length
    for (const [nth, meeting] of meetings.entries()) {
      strengths.hold(meeting)
      if (nth % MEETINGS_A_PIECE === 0) yield
    }
    strengths.hear(declarations, recommendations)
    strengths.met = new Float64Array(strengths.people.length)
    strengths.added = new Int32Array(strengths.people.length + 1)
    return strengths
  }

  /** The number of a person; null of whom the record says nothing. */
  numberOf(person: PersonId): number | null {
    return this.numbers.get(person) ?? null
  }

  personOf(number: number): PersonId {
    return this.people[number] as PersonId
  }

  /** How many people have numbers: all below. */
  get size(): number {
    return this.people.length
  }

  /** How many people ever belonged: they have the first numbers. */
  get memberCount(): number {
    return this.members
  }

  /** Tells `take` of a person's relationships of score 10 and more on a day with those who have higher numbers, in no order. */
  eachTie(person: number, day: number, take: (other: number, p: number) => void): void {
    const { met, added } = this
    const said = this.said[person] as Map<number, Said>
    let count = this.addMeetings(person, day)
    for (const other of said.keys()) if (other > person && met[other] === 0) added[count++] = other
    for (let i = 0; i < count; i++) {
      const other = added[i] as number
      const stated = said.size === 0 ? undefined : said.get(other)
      const declarations = stated ? saidOn(stated, day) : NOTHING
      const [whole, trust] = [(met[other] as number) + declarations.met, declarations.trust]
      met[other] = 0
      if (exponent(whole, trust) < LEAST) continue
      const p = probability(whole, trust)
      if (scoreOf(p) >= MINIMUM_SCORE) take(other, p)
    }
  }

  /**
   * How long after `first` somebody came to a fifth relationship of at least 26 with these people; where they have not up to
   * `day`, how long they have been waiting.
   */
  integration(person: PersonId, first: number, among: ReadonlySet<PersonId>, day: number): Duration {
    const number = this.numbers.get(person)
    if (number === undefined) return { days: day - first, happened: false }
    const said = this.said[number] as Map<number, Said>
    const days = this.daysOfMeeting(number, day, other => among.has(this.personOf(other)) && !said.has(other))
    for (const [other, stated] of said) {
      const since = among.has(this.personOf(other)) ? this.firstKnown(number, other, stated, day) : null
      if (since !== null) days.push(since)
    }
    const fifth = days.sort((a, b) => a - b)[KNOWN_PEOPLE - 1]
    return fifth === undefined
      ? { days: day - first, happened: false }
      : { days: Math.max(0, fifth - first), happened: true }
  }

  private enter(person: PersonId): number {
    const known = this.numbers.get(person)
    if (known !== undefined) return known
    const number = this.people.push(person) - 1
    this.numbers.set(person, number)
    this.visits.push([])
    this.said.push(new Map())
    return number
  }

  private hold(meeting: RecordedMeeting): void {
    const held = heldMeeting(
      meeting,
      meeting.people.map(person => this.enter(person)),
    )
    for (const [at, number] of held.present.entries()) this.visits[number]?.push({ meeting: held, at })
  }

  private hear(
    declarations: NetworkRecord['declarations'],
    recommendations: NetworkRecord['recommendations'],
  ): void {
    const found = historyByPair({ meetings: [], declarations, recommendations }, () => true)
    for (const { pair, evidence } of found.values()) {
      const [low, high] = [this.enter(pair[0]), this.enter(pair[1])]
      const said = { steps: once(() => stepsOf(evidence)) }
      this.said[low]?.set(high, said)
      this.said[high]?.set(low, said)
    }
  }

  /**
   * Adds up in `met` what meetings up to a day gave somebody with each who has a higher number: to how many they gave anything,
   * which are then the first in `added`.
   */
  private addMeetings(person: number, day: number): number {
    const { met, added } = this
    let count = 0
    for (const { meeting, at } of this.visits[person] as Visit[]) {
      if (meeting.day > day) break
      const fade = meetingFade(day - meeting.day)
      const { present, seatings, roomWeight, disputed } = meeting
      const inRoom = disputed === null && seatings.every(({ tables }) => tables[at] === 0)
      if (inRoom && roomWeight === 0) continue
      const same = roomWeight * fade
      for (let i = at + 1; i < present.length; i++) {
        const weight = inRoom ? same : weightOf(meeting, at, i) * fade
        if (weight === 0) continue
        const other = present[i] as number
        const before = met[other] as number
        if (before === 0) added[count++] = other
        met[other] = before + weight
      }
    }
    return count
  }

  /** The days on which somebody came to know others of score 26 by meetings alone, oldest first; after the fifth it ends. */
  private daysOfMeeting(person: number, day: number, counts: (other: number) => boolean): number[] {
    const { met } = this
    const visits = this.visits[person] as Visit[]
    const origin = visits[0]?.meeting.day ?? day
    const days: number[] = []
    const added: number[] = []
    for (const { meeting, at } of visits) {
      const { present } = meeting
      if (meeting.day > day || days.length >= KNOWN_PEOPLE) break
      const growth = meetingFade(origin - meeting.day)
      for (let i = 0; i < present.length; i++) {
        const weight = weightOf(meeting, at, i)
        if (weight === 0) continue
        const other = present[i] as number
        if (met[other] === 0) added.push(other)
        met[other] = (met[other] as number) + weight * growth
        const sum = (met[other] as number) / growth
        if (exponent(sum, 0) < KNOWN || scoreOf(probability(sum, 0)) < KNOWN_FROM || !counts(other)) continue
        days.push(meeting.day)
        // Nothing that is added brings this one up again.
        met[other] = Number.NEGATIVE_INFINITY
      }
    }
    for (const other of added) met[other] = 0
    return days
  }

  /** The first day up to `day` on which a pair's score, what they say included, reaches 26. */
  private firstKnown(one: number, other: number, said: Said, day: number): number | null {
    const shared = (this.visits[one] as Visit[]).flatMap(({ meeting, at }) => {
      const place = meeting.present.indexOf(other)
      return place < 0 ? [] : [{ day: meeting.day, weight: weightOf(meeting, at, place) }]
    })
    const days = [...shared, ...said.steps()].map(step => step.day).filter(one => one <= day)
    const known = days.filter(on => {
      const met = shared.filter(meeting => meeting.day <= on)
      const sum = met.reduce((sum, { day, weight }) => sum + weight * meetingFade(on - day), 0)
      const stated = saidOn(said, on)
      return scoreOf(probability(sum + stated.met, stated.trust)) >= KNOWN_FROM
    })
    return known.length === 0 ? null : Math.min(...known)
  }
}

/** What two people's declarations give on a day. */
function saidOn({ steps }: Said, day: number): { met: number; trust: number } {
  const last = steps().findLast(step => step.day <= day)
  return last ? { met: last.warmth * fadeWarmth(day), trust: last.trust * fadeTrust(day) } : NOTHING
}

function stepsOf(evidence: readonly Evidence[]): ReturnType<Said['steps']> {
  const days = [...new Set(evidence.map(({ at }) => utcDay(at)))].sort((a, b) => a - b)
  return days.flatMap(day => {
    const sums = sumsOf(evidenceUpTo(evidence, day))
    return sums ? [{ day, warmth: sums.warmth, trust: sums.trust }] : []
  })
}
