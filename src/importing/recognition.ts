import { BadInput } from '../errors.js'
import type { NetworkId, NewId, PersonId } from '../ids.js'
import { finalStatus } from '../meetings/attendance.js'
import { fold } from '../text.js'
import type { Answer } from './attendance/attendance-answers.js'
import type { Recognition } from './attendance/attendance-recognition.js'
import { STATUSES_AHEAD } from './attendance/attendance-records.js'
import type { DecidedPerson } from './decisions/decided-people.js'
import type { Doubt } from './decisions/doubt.js'
import type { FoundNetwork, ImportStore, StoredEntry } from './import.store.js'
import { MeetingRecognition, type RecognisedMeeting } from './meetings/meeting-recognition.js'
import type { ListedNames } from './people/listed-person.js'
import type { SameNames } from './people/people-index.js'
import { PeopleRecognition } from './people/people-recognition.js'
import type { RecognisedNetwork } from './recognised-network.js'

/**
 * What the names of a list mean in the store, people and networks yet unknown included: those have their ids already.
 * Two runs over the same list come to the same, whatever part of it the first has written.
 */
export class ListRecognition implements Recognition {
  readonly people: PeopleRecognition
  readonly refusedNetworks = new Map<string, string>()
  private readonly networksByName = new Map<string, RecognisedNetwork>()
  readonly meetings: MeetingRecognition

  private constructor(
    private readonly names: ListedNames,
    told: { source?: string; sameNames?: SameNames },
    private readonly store: ImportStore,
    private readonly newId: NewId,
    now: Date,
  ) {
    this.meetings = new MeetingRecognition(store, now)
    this.people = new PeopleRecognition(names, told, this.networksByName, store, newId)
  }

  /** @throws BadInput where `network` is the id of none. */
  static async of(
    names: ListedNames,
    options: {
      source?: string
      sameNames?: SameNames
      network: NetworkId | null
      zoneOf(network: string): string
    },
    store: ImportStore,
    newId: NewId,
    now: Date,
  ): Promise<ListRecognition> {
    const recognition = new ListRecognition(names, options, store, newId, now)
    await recognition.findNetworks(options.network, options.zoneOf)
    await recognition.people.find()
    await recognition.meetings.find(names.dates.values(), name => recognition.network(name))
    return recognition
  }

  who(personKey: string): PersonId {
    return this.people.who(personKey)
  }

  doubtsPerson(personKey: string, doubt: Doubt): void {
    this.people.doubt(personKey, doubt)
  }

  doubtOf(personKey: string): Doubt | undefined {
    return this.people.doubts.get(personKey)
  }

  leavesOut(personKey: string): boolean {
    return this.names.decided.skipped.has(personKey)
  }

  decided(personKey: string): DecidedPerson | undefined {
    return this.names.decided.people.get(personKey)
  }

  refusesNetwork(name: string): string | undefined {
    return this.refusedNetworks.get(fold(name))
  }

  meetingOf(dateKey: string): string {
    return this.meetings.keyOf(dateKey)
  }

  refusesMeeting(key: string): string | undefined {
    const meeting = this.meetings.get(key)
    if (meeting)
      return meeting.stored?.status === 'CANCELLED'
        ? 'This meeting was cancelled after it was imported.'
        : undefined
    const date = this.names.dates.get(key)
    return this.meetings.refused.get(key) ?? (date && this.refusesNetwork(date.network))
  }

  /**
   * Before a meeting has begun nobody was there. A settled list changes only after reopening it: the status of people on it
   * cannot be contradicted.
   */
  refusesAnswer(key: string, who: string, answer: Answer): string | undefined {
    const { stored, begun, startsAt } = this.meeting(key)
    if (!begun && !STATUSES_AHEAD.includes(answer.status))
      return `This meeting begins at ${startsAt.toISOString()}, so nobody can be ${answer.status} yet.`
    if (stored?.status !== 'SETTLED') return undefined
    const entry = stored.attendances.find(({ person }) => person === who)
    if (!entry || agrees(entry, answer)) return undefined
    const [table] = entry.tables
    const is = [entry.status, entry.role, ...(table ? [`table ${table}`] : [])].join(', ')
    return `The settled attendance list has this person as ${is}. Reopen the meeting to change it.`
  }

  /** One that is not refused. */
  meeting(key: string): RecognisedMeeting {
    const meeting = this.meetings.get(key)
    if (!meeting) throw new Error('No meeting was recognised under this key.')
    return meeting
  }

  /** The network that the list calls so; undefined where several are. */
  network(name: string): RecognisedNetwork | undefined {
    return this.networksByName.get(fold(name))
  }

  get networks(): RecognisedNetwork[] {
    return [...this.networksByName.values()]
  }

  private async findNetworks(given: NetworkId | null, zoneOf: (network: string) => string): Promise<void> {
    const named = this.names.networks
    const found = await this.store.networks([...named.keys()], given)
    for (const [folded, name] of named) {
      if (given !== null && folded === given) {
        const network = found.find(({ id }) => id === given)
        if (!network) throw new BadInput('network', `There is no network ${given}.`)
        this.networksByName.set(folded, known(network))
        continue
      }
      const [network, ...others] = found.filter(({ foldedName }) => foldedName === folded)
      if (others.length > 0)
        this.refusedNetworks.set(
          folded,
          `${others.length + 1} networks are called "${name}". Import these lines as a file without a network column, and give the id of the right network with --network.`,
        )
      else if (network) this.networksByName.set(folded, known(network))
      else
        this.networksByName.set(folded, {
          ...{ id: this.newId<'Network'>(), name, timeZone: zoneOf(name), isNew: true },
        })
    }
  }
}

const known = ({ id, name, timeZone }: FoundNetwork): RecognisedNetwork => ({
  id,
  name,
  timeZone,
  isNew: false,
})

function agrees(
  { tables: [table = ''], ...entry }: Pick<StoredEntry, 'status' | 'tables' | 'role'>,
  answer: Answer,
): boolean {
  // A list without such columns says PRESENT and ATTENDEE of everybody, and EXPECTED whether they then came or not.
  const status =
    entry.status === answer.status ||
    answer.status === 'EXPECTED' ||
    (entry.status === 'LATE' && answer.status === 'PRESENT') ||
    entry.status === finalStatus(answer.status)
  const sameTable = answer.table === null || fold(answer.table) === fold(table)
  return status && sameTable && (answer.role === 'ATTENDEE' || answer.role === entry.role)
}
