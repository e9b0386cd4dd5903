import { DAY_MS } from '../../durations.js'
import { grouped } from '../../grouping.js'
import type { MeetingId } from '../../ids.js'
import type { ListedMove } from '../../meetings/meeting.js'
import { fold } from '../../text.js'
import type { FoundMeeting, ImportStore, PlannedMeeting, StoredMeeting } from '../import.store.js'
import { dateKey, type ListedDate } from '../lists/listed-date.js'
import type { RecognisedNetwork } from '../recognised-network.js'
import { MeetingFindings } from './meeting-findings.js'
import { inCalendar } from './planned-meetings.js'
import { type KnownMeeting, readSaid, type ToldMeeting, told } from './told-meeting.js'
import { whichMeetings } from './which-meetings.js'

/** A meeting that a list tells of, and what is there of it. */
export interface RecognisedMeeting {
  /** By which it is found in the store, or will be. */
  readonly importKey: string
  readonly network: RecognisedNetwork
  readonly startsAt: Date
  readonly begun: boolean
  /** What changes of when it is; null where nothing does. */
  readonly move: MeetingMove | null
  readonly stored: StoredMeeting | undefined
}

/** A meeting that was there is at another time, or has a time now. */
export type MeetingMove = Omit<ListedMove, 'id'>

/** A meeting of a list, and where it belongs. */
interface Recognised extends ToldMeeting {
  readonly network: RecognisedNetwork
  readonly number: string
}

/** The lines of a list that are of one network and number. */
interface OfNumber {
  readonly network: RecognisedNetwork
  readonly number: string
  readonly dates: ListedDate[]
}

/** Which meetings the lines of a list are of, in the store or new. */
export class MeetingRecognition {
  readonly findings = new MeetingFindings()
  /** Why lines cannot be taken, by `dateKey`. */
  readonly refused = new Map<string, string>()
  /** By import key, which of a known meeting is that of the store. */
  private readonly meetings = new Map<string, RecognisedMeeting>()
  private readonly keys = new Map<string, string>()
  /** The meetings of the calendar that lists tell of for the first time, by the keys that they are to have. */
  readonly planned = new Map<string, MeetingId>()

  constructor(
    private readonly store: ImportStore,
    private readonly now: Date,
  ) {}

  /** @param networkOf the network that a list calls so; undefined where it cannot be told */
  async find(
    dates: Iterable<ListedDate>,
    networkOf: (name: string) => RecognisedNetwork | undefined,
  ): Promise<void> {
    const numbers = new Map<string, OfNumber>()
    for (const date of dates) {
      const network = networkOf(date.network)
      if (!network) continue
      const number = fold(date.meeting ?? '')
      const key = JSON.stringify([network.id, number])
      const ofNumber = numbers.get(key) ?? { network, number, dates: [] }
      ofNumber.dates.push(date)
      numbers.set(key, ofNumber)
    }
    const asked = [...numbers.values()].filter(({ network }) => !network.isNew)
    const known = grouped(await this.store.listedMeetings(asked.map(beginningOf)), ({ importKey }) =>
      JSON.stringify(partsOf(importKey).slice(0, 2)),
    )
    const recognised = await this.inCalendars(
      [...numbers].flatMap(([key, ofNumber]) => this.tell(ofNumber, known.get(key) ?? [])),
    )
    const stored = await this.store.meetings(
      recognised.flatMap(({ known }) => (known === null ? [] : [known.importKey])),
      this.planned,
    )
    for (const { network, number, ...told } of recognised) {
      const importKey = told.known?.importKey ?? keyOf(network, number, told.said)
      for (const date of told.dates) this.keys.set(dateKey(date), importKey)
      const { startsAt, begun } = told
      const move = this.planned.has(importKey)
        ? { startsAt, importKey, formerDates: [] }
        : moveOf(told, keyOf(network, number, told.said))
      this.meetings.set(importKey, {
        importKey,
        network,
        startsAt,
        begun,
        move,
        stored: stored.get(importKey),
      })
    }
  }

  /** What tells the meeting of these lines from the others of the list. */
  keyOf(dateKey: string): string {
    return this.keys.get(dateKey) ?? dateKey
  }

  /** Undefined for lines that are refused. */
  get(key: string): RecognisedMeeting | undefined {
    return this.meetings.get(key)
  }

  /** What is new to lists is the meeting of the calendar where that has one. */
  private async inCalendars(recognised: readonly Recognised[]): Promise<Recognised[]> {
    const unlisted = grouped(
      recognised.filter(({ known, network }) => known === null && !network.isNew),
      ({ network }) => network,
    )
    const calendars = grouped(
      await this.store.plannedMeetings(
        [...unlisted].map(([{ id }, told]) => ({ network: id, ...spanOf(told) })),
      ),
      ({ network }) => network,
    )
    const taken = new Map<Recognised, Recognised | null>()
    for (const [network, told] of unlisted) {
      const now = { zone: network.timeZone, now: this.now }
      const { planned, unclear, findings } = inCalendar(told, calendars.get(network.id) ?? [], now)
      this.findings.add(network.name, findings)
      for (const one of told) {
        const meeting = planned.get(one)
        if (unclear.includes(one)) {
          for (const date of one.dates) this.refused.set(dateKey(date), SEVERAL_PLANNED)
          taken.set(one, null)
        } else if (meeting) taken.set(one, this.asPlanned(one, meeting))
      }
    }
    return recognised.flatMap(one => taken.get(one) ?? (taken.has(one) ? [] : [one]))
  }

  /** The meeting keeps the start that it has in the calendar. */
  private asPlanned(one: Recognised, { id, startsAt, status }: PlannedMeeting): Recognised {
    const { network, number, dates } = one
    const importKey = keyOf(network, number, one.said)
    const said = readSaid(one.said, network.timeZone)
    const known: KnownMeeting = { importKey, said, formerly: [], startsAt, status }
    this.planned.set(importKey, id)
    const now = { zone: network.timeZone, now: this.now }
    return { ...told(dates, known, false, now), network, number }
  }

  private tell({ network, number, dates }: OfNumber, found: readonly FoundMeeting[]): Recognised[] {
    const zone = network.timeZone
    const known = found.map(({ importKey, formerDates, startsAt, status }): KnownMeeting => {
      const formerly = formerDates.map(text => readSaid(text, zone))
      return { importKey, said: readSaid(partsOf(importKey)[2], zone), formerly, startsAt, status }
    })
    const which = whichMeetings(dates, known, { zone, now: this.now })
    this.findings.add(network.name, which.findings)
    for (const [key, reason] of which.refused) this.refused.set(key, reason)
    return which.told.map(told => ({ ...told, network, number }))
  }
}

/** The time in which meetings of the calendar may be those of these lines. */
function spanOf(told: readonly Recognised[]): { from: Date; to: Date } {
  const times = told.flatMap(({ dates }) => dates.map(({ date }) => date.getTime()))
  const [least, most] = times.reduce(
    ([least, most], time) => [Math.min(least, time), Math.max(most, time)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  return { from: new Date(least - DAY_MS), to: new Date(most + DAY_MS) }
}

const SEVERAL_PLANNED =
  'The calendar has meetings on that day that no list told of, and it cannot be told which one this is. Give the time.'

function moveOf({ known, startsAt, said }: ToldMeeting, importKey: string): MeetingMove | null {
  if (!known || (known.said.text === said && known.startsAt.getTime() === startsAt.getTime())) return null
  const before = [...known.formerly.map(({ text }) => text), known.said.text]
  return { startsAt, importKey, formerDates: [...new Set(before)].filter(text => text !== said) }
}

const keyOf = ({ id }: RecognisedNetwork, number: string, said: string) => JSON.stringify([id, number, said])

/** How all keys of a network and number begin. */
const beginningOf = ({ network, number }: OfNumber) => keyOf(network, number, '').slice(0, -3)

function partsOf(importKey: string): [network: string, number: string, said: string] {
  const parts: unknown = JSON.parse(importKey)
  const [network, number, said] = Array.isArray(parts) ? parts.map(String) : []
  if (network === undefined || number === undefined || said === undefined)
    throw new Error(`No import key: ${importKey}`)
  return [network, number, said]
}
