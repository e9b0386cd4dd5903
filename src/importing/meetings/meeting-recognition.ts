import { grouped } from '../../grouping.js'
import type { ListedMove } from '../../meetings/meeting.js'
import { fold } from '../../text.js'
import type { FoundMeeting, ImportStore, StoredMeeting } from '../import.store.js'
import { dateKey, type ListedDate } from '../lists/listed-date.js'
import type { RecognisedNetwork } from '../recognised-network.js'
import { MeetingFindings } from './meeting-findings.js'
import { type KnownMeeting, readSaid, type ToldMeeting } from './told-meeting.js'
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
    const recognised = [...numbers].flatMap(([key, ofNumber]) => this.tell(ofNumber, known.get(key) ?? []))
    const stored = await this.store.meetings(
      recognised.flatMap(({ known }) => (known === null ? [] : [known.importKey])),
    )
    for (const { network, number, ...told } of recognised) {
      const importKey = told.known?.importKey ?? keyOf(network, number, told.said)
      for (const date of told.dates) this.keys.set(dateKey(date), importKey)
      const { startsAt, begun } = told
      const move = moveOf(told, keyOf(network, number, told.said))
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

  private tell({ network, number, dates }: OfNumber, found: readonly FoundMeeting[]) {
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
