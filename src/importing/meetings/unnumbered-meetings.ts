import { dayIn, type LocalDate } from '../../dates.js'
import { addTo } from '../../grouping.js'
import { dateKey, type ListedDate } from '../lists/listed-date.js'
import type { Finding } from './meeting-findings.js'
import { ARRIVALS_MS, inTime, type KnownMeeting, type Now, type ToldMeeting, told } from './told-meeting.js'

/** The lines of one meeting, as they are found. */
interface Gathering {
  readonly first: Date
  known: KnownMeeting | null
  readonly dates: ListedDate[]
}

/**
 * Which meetings the lines of a network tell of that have no number: those within four hours of the first are one, past
 * midnight too. A day without a time is of the one meeting of that day; where there are two it cannot be told.
 */
export class UnnumberedMeetings {
  readonly told: ToldMeeting[] = []
  readonly findings: Finding[] = []
  /** Why lines cannot be taken, by `dateKey`. */
  readonly refused = new Map<string, string>()
  private readonly gatherings: Gathering[] = []
  /** Those of the list alone, by their days. */
  private readonly newOnDay = new Map<LocalDate, Gathering[]>()
  private readonly knownOnDay = new Map<LocalDate, KnownMeeting[]>()
  /** By the days that lists said without a time. */
  private readonly bySaidDay = new Map<LocalDate, KnownMeeting>()
  private lastNew: Gathering | null = null
  private readonly ofKnown = new Map<KnownMeeting, Gathering>()
  private readonly byTime = new Map<number, KnownMeeting>()
  /** When those of the store start, earliest first. */
  private readonly starts: { at: number; meeting: KnownMeeting }[] = []

  /** @param known the meetings without a number in the network */
  constructor(
    dates: readonly ListedDate[],
    known: readonly KnownMeeting[],
    private readonly now: Now,
  ) {
    this.index(known)
    const inOrder = inTime(dates)
    for (const date of inOrder) if (date.timed) this.atTime(date).dates.push(date)
    this.giveDaysTheirTime()
    for (const date of inOrder.filter(({ timed }) => !timed)) {
      const gathering = this.onDay(date)
      if (gathering) gathering.dates.push(date)
      else this.refused.set(dateKey(date), SEVERAL)
    }
    for (const gathering of this.gatherings) this.tell(gathering)
  }

  private index(known: readonly KnownMeeting[]): void {
    for (const meeting of known) {
      const { said, formerly, startsAt, status } = meeting
      for (const one of [said, ...formerly]) if (!one.timed) this.bySaidDay.set(one.day, meeting)
      for (const time of [startsAt, said.at]) this.byTime.set(time.getTime(), meeting)
      if (status === 'CANCELLED') continue
      addTo(this.knownOnDay, this.dayOf(startsAt), meeting)
      if (said.timed)
        for (const time of [startsAt, said.at]) this.starts.push({ at: time.getTime(), meeting })
    }
    this.starts.sort((one, other) => one.at - other.at)
  }

  /** That of a list before with this time, else the one it is four hours behind, or before. Dates come in order. */
  private atTime({ date }: ListedDate): Gathering {
    const at = date.getTime()
    const same = this.byTime.get(at)
    if (same) return this.gatheringOf(same)
    const next = firstAfter(this.starts, at)
    const [begun, toCome] = [this.starts[next - 1], this.starts[next]]
    if (begun && at - begun.at <= ARRIVALS_MS) return this.gatheringOf(begun.meeting)
    if (this.lastNew && at - this.lastNew.first.getTime() <= ARRIVALS_MS) return this.lastNew
    if (toCome && toCome.at - at <= ARRIVALS_MS) return this.gatheringOf(toCome.meeting)
    this.lastNew = this.newGathering(date, null)
    return this.lastNew
  }

  /** What a list before had on a day has a time now, where this list has but one that day. */
  private giveDaysTheirTime(): void {
    for (const [day, [gathering, ...others]] of this.newOnDay) {
      const [meeting, ...more] = this.knownOnDay.get(day) ?? []
      if (!gathering || !meeting || others.length > 0 || more.length > 0) continue
      if (meeting.said.timed || this.ofKnown.has(meeting)) continue
      gathering.known = meeting
      this.ofKnown.set(meeting, gathering)
      this.newOnDay.delete(day)
    }
  }

  private onDay({ date }: ListedDate): Gathering | null {
    const day = this.dayOf(date)
    const same = this.bySaidDay.get(day)
    if (same) return this.gatheringOf(same)
    const there = [
      ...(this.knownOnDay.get(day) ?? []).map(known => this.gatheringOf(known)),
      ...(this.newOnDay.get(day) ?? []),
    ]
    const [one, ...others] = there
    return others.length > 0 ? null : (one ?? this.newGathering(date, null))
  }

  private gatheringOf(known: KnownMeeting): Gathering {
    const gathering = this.ofKnown.get(known) ?? this.newGathering(known.startsAt, known)
    this.ofKnown.set(known, gathering)
    return gathering
  }

  private newGathering(first: Date, known: KnownMeeting | null): Gathering {
    const gathering = { first, known, dates: [] }
    this.gatherings.push(gathering)
    if (known === null) addTo(this.newOnDay, this.dayOf(first), gathering)
    return gathering
  }

  private tell({ dates, known }: Gathering): void {
    const [first] = dates
    if (!first) return
    this.told.push(told(dates, known, false, this.now))
    const times = dates.length
    if (times > 1)
      this.findings.push({ kind: 'WITHOUT_NUMBER', meeting: null, day: this.dayOf(first.date), more: times })
  }

  private dayOf(instant: Date): LocalDate {
    return dayIn(this.now.zone, instant)
  }
}

const SEVERAL = 'Several meetings of this network are on that day. Give the time, or the number in `meeting`.'

/** The first of these, in order, that is after `at`. */
function firstAfter(starts: readonly { at: number }[], at: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle]?.at ?? at) > at) high = middle
    else low = middle + 1
  }
  return low
}
