import { BadInput } from '../errors.js'
import type { NetworkId, NewId, PersonId } from '../ids.js'
import { finalStatus } from '../meetings/attendance.js'
import { fold } from '../text.js'
import {
  type Answer,
  inviterKey,
  type ListedNames,
  type ListedPerson,
  type Recognition,
} from './attendance-meetings.js'
import type { ImportStore, StoredEntry, StoredMeeting, WantedName } from './import.store.js'

export interface RecognisedNetwork {
  id: NetworkId
  name: string
  isNew: boolean
}

export interface RecognisedMeeting {
  /** Tells the meeting from all others that were imported. */
  importKey: string
  network: RecognisedNetwork
}

/**
 * What the names of a list mean in the store, people and networks yet unknown included: those have their ids already.
 * Two runs over the same list come to the same, whatever part of it the first has written.
 */
export class ListRecognition implements Recognition {
  /** What lists say of each person: one entry for each key by which the list tells them. */
  readonly said = new Map<PersonId, ListedPerson[]>()
  readonly newPeople = new Set<PersonId>()
  /** Numbers of the source that name nobody yet. */
  readonly newSources = new Map<PersonId, string[]>()
  readonly refusedPeople = new Map<string, string>()
  readonly refusedNetworks = new Map<string, string>()
  private readonly people = new Map<string, PersonId>()
  /** The folded names that those who were there had before this list. */
  private readonly called = new Map<PersonId, string>()
  private readonly networksByName = new Map<string, RecognisedNetwork>()
  private readonly meetings = new Map<string, RecognisedMeeting & { stored: StoredMeeting | undefined }>()
  private readonly inviters = new Map<string, PersonId>()

  private constructor(
    private readonly names: ListedNames,
    private readonly source: string | undefined,
    private readonly store: ImportStore,
    private readonly newId: NewId,
  ) {}

  /** @throws BadInput where `network` is the id of none. */
  static async of(
    names: ListedNames,
    options: { source?: string; network: NetworkId | null },
    store: ImportStore,
    newId: NewId,
  ): Promise<ListRecognition> {
    const recognition = new ListRecognition(names, options.source, store, newId)
    await recognition.findNetworks(options.network)
    await recognition.findByNumber()
    await recognition.findByEmail()
    await recognition.findByName()
    await recognition.findInviters()
    await recognition.findMeetings()
    return recognition
  }

  who(personKey: string): PersonId {
    const person = this.people.get(personKey)
    if (!person) throw new Error('Nobody was recognised under this key.')
    return person
  }

  refusesPerson(personKey: string): string | undefined {
    return this.refusedPeople.get(personKey)
  }

  refusesMeeting(meetingKey: string): string | undefined {
    const named = this.names.meetings.get(meetingKey)
    const ofNetwork = named && this.refusedNetworks.get(fold(named.network))
    if (ofNetwork) return ofNetwork
    if (this.meeting(meetingKey).stored?.status === 'CANCELLED')
      return 'This meeting was cancelled after it was imported.'
    return undefined
  }

  /** A settled list changes only after reopening it: the status of people on it cannot be contradicted. */
  refusesAnswer(meetingKey: string, who: string, answer: Answer): string | undefined {
    const { stored } = this.meeting(meetingKey)
    if (stored?.status !== 'SETTLED') return undefined
    const entry = stored.attendances.find(({ person }) => person === who)
    if (!entry || agrees(entry, answer)) return undefined
    const [table] = entry.tables
    const is = [entry.status, entry.role, ...(table ? [`table ${table}`] : [])].join(', ')
    return `The settled attendance list has this person as ${is}. Reopen the meeting to change it.`
  }

  meeting(meetingKey: string): RecognisedMeeting & { stored: StoredMeeting | undefined } {
    const meeting = this.meetings.get(meetingKey)
    if (!meeting) throw new Error('No meeting was recognised under this key.')
    return meeting
  }

  /** Who is meant by an invited_by of the list; null where nobody, or more than one. */
  inviter(network: string, name: string): PersonId | null {
    return this.inviters.get(inviterKey({ network: fold(network), name })) ?? null
  }

  get networks(): RecognisedNetwork[] {
    return [...this.networksByName.values()]
  }

  private async findNetworks(given: NetworkId | null): Promise<void> {
    const named = new Map<string, string>()
    for (const { network } of this.names.meetings.values())
      if (!named.has(fold(network))) named.set(fold(network), network)
    const found = await this.store.networks([...named.keys()], given)
    for (const [folded, name] of named) {
      if (given !== null && folded === given) {
        const network = found.find(({ id }) => id === given)
        if (!network) throw new BadInput('network', `There is no network ${given}.`)
        this.networksByName.set(folded, { id: network.id, name: network.name, isNew: false })
        continue
      }
      const [network, ...others] = found.filter(({ foldedName }) => foldedName === folded)
      if (others.length > 0)
        this.refusedNetworks.set(
          folded,
          `${others.length + 1} networks are called "${name}". Import these lines as a file without a network column, and give the id of the right network with --network.`,
        )
      else if (network) this.networksByName.set(folded, { id: network.id, name: network.name, isNew: false })
      else this.networksByName.set(folded, { id: this.newId<'Network'>(), name, isNew: true })
    }
  }

  /** A number that the source never gave is whoever alone has the email beside it, else somebody new. */
  private async findByNumber(): Promise<void> {
    const numbered = [...this.names.people].filter(([, { personId }]) => personId !== null)
    const known = await this.store.peopleBySource(
      numbered.map(([, { personId }]) => this.sourceKey(personId)),
    )
    const unknown = numbered.filter(([, { personId }]) => !known.has(this.sourceKey(personId)))
    const emails = countOf(numbered.map(([, person]) => emailOf(person)))
    const single = [...emails].filter(([, count]) => count === 1).map(([email]) => email)
    const byEmail = groupsOf(await this.store.peopleByEmail(single), ({ email }) => email)
    for (const [key, { personId }] of numbered) {
      const found = known.get(this.sourceKey(personId))
      if (found) this.recognise(key, found.person, found.foldedName)
    }
    for (const [key, person] of unknown) {
      const [candidate, ...others] = byEmail.get(emailOf(person) ?? '') ?? []
      const isFree =
        others.length === 0 && !candidate?.sources.some(source => source.startsWith(`${this.source}:`))
      const id = isFree
        ? this.recognise(key, candidate?.person, candidate?.foldedName)
        : this.recognise(key, undefined)
      this.newSources.set(id, [...(this.newSources.get(id) ?? []), this.sourceKey(person.personId)])
    }
  }

  private async findByEmail(): Promise<void> {
    const told = [...this.names.people].filter(
      ([, { personId, email }]) => personId === null && email !== null,
    )
    const stored = groupsOf(
      await this.store.peopleByEmail(told.map(([, person]) => emailOf(person) ?? '')),
      ({ email }) => email,
    )
    const listed = groupsOf(this.recognised(), ({ person }) => emailOf(person) ?? '')
    for (const [key, person] of told) {
      const email = emailOf(person) ?? ''
      const found = stored.get(email) ?? []
      this.recogniseOneOf(
        key,
        [...found.map(row => row.person), ...(listed.get(email) ?? []).map(({ id }) => id)],
        count => `${count} people have the email ${email}. Tell them apart by person_id.`,
        found[0]?.foldedName,
      )
    }
  }

  private async findByName(): Promise<void> {
    const told = [...this.names.people].filter(
      ([, { personId, email }]) => personId === null && email === null,
    )
    const wanted = told.map(([key, person]) => ({ key, network: [...person.networks][0] ?? '', person }))
    const candidates = await this.candidates(
      wanted.map(({ network, person }) => ({ network, name: person.name })),
    )
    for (const { key, network, person } of wanted)
      this.recogniseOneOf(
        key,
        candidates(network, person.name),
        count =>
          `${count} people of this network are called "${person.name}". Tell them apart by email or person_id.`,
      )
  }

  /** Whom the list's invited_by can mean: a number of the source, an email, a name within the network. */
  private async findInviters(): Promise<void> {
    const inviters = [...this.names.inviters.values()]
    const candidates = await this.candidates(inviters)
    const emails = groupsOf(
      await this.store.peopleByEmail(inviters.map(({ name }) => name.toLowerCase()).filter(isEmail)),
      ({ email }) => email,
    )
    for (const inviter of inviters) {
      const byKey =
        this.people.get(`id:${inviter.name}`) ?? this.people.get(`email:${inviter.name.toLowerCase()}`)
      const found = byKey
        ? [byKey]
        : isEmail(inviter.name)
          ? (emails.get(inviter.name.toLowerCase()) ?? []).map(({ person }) => person)
          : candidates(inviter.network, inviter.name)
      const [one, ...others] = new Set(found)
      if (one && others.length === 0) this.inviters.set(inviterKey(inviter), one)
    }
  }

  private async findMeetings(): Promise<void> {
    const keys: string[] = []
    for (const [key, { network, meeting, date }] of this.names.meetings) {
      const recognised = this.networksByName.get(fold(network))
      if (!recognised) continue
      const importKey = JSON.stringify([recognised.id, fold(meeting ?? ''), date.toISOString()])
      this.meetings.set(key, { importKey, network: recognised, stored: undefined })
      if (!recognised.isNew) keys.push(importKey)
    }
    const stored = await this.store.meetings(keys)
    for (const meeting of this.meetings.values()) meeting.stored = stored.get(meeting.importKey)
  }

  /** Who is called so in a network, by the store or by the list so far. */
  private async candidates(
    names: readonly { network: string; name: string }[],
  ): Promise<(network: string, name: string) => PersonId[]> {
    const wanted = new Map<string, WantedName>()
    for (const { network, name } of names) {
      const known = this.networksByName.get(network)
      if (known && !known.isNew)
        wanted.set(`${known.id} ${fold(name)}`, { network: known.id, name: fold(name) })
    }
    const stored = groupsOf(
      await this.store.peopleByName([...wanted.values()]),
      ({ network, name }) => `${network} ${name}`,
    )
    const listed = new Map<string, PersonId[]>()
    // Also as they were called so far: the next reading of the list finds them as members of the network.
    for (const { id, person } of this.recognised())
      for (const network of person.networks)
        for (const name of new Set([fold(person.name), this.called.get(id) ?? fold(person.name)])) {
          const key = `${network} ${name}`
          listed.set(key, [...(listed.get(key) ?? []), id])
        }
    return (network, name) => {
      const inStore = stored.get(`${this.networksByName.get(network)?.id} ${fold(name)}`) ?? []
      return [...inStore.map(({ person }) => person), ...(listed.get(`${network} ${fold(name)}`) ?? [])]
    }
  }

  private recogniseOneOf(
    key: string,
    candidates: readonly PersonId[],
    refusal: (count: number) => string,
    called?: string,
  ): void {
    const [one, ...others] = new Set(candidates)
    if (others.length > 0) this.refusedPeople.set(key, refusal(others.length + 1))
    else this.recognise(key, one, called)
  }

  private recognise(key: string, known: PersonId | undefined, called?: string): PersonId {
    const id = known ?? this.newId<'Person'>()
    if (!known) this.newPeople.add(id)
    this.people.set(key, id)
    if (called !== undefined) this.called.set(id, called)
    const person = this.names.people.get(key)
    if (person) this.said.set(id, [...(this.said.get(id) ?? []), person])
    return id
  }

  private recognised(): { id: PersonId; person: ListedPerson }[] {
    return [...this.said].flatMap(([id, people]) => people.map(person => ({ id, person })))
  }

  private sourceKey(personId: string | null): string {
    return `${this.source}:${personId}`
  }
}

function agrees(
  { tables: [table = ''], ...entry }: Pick<StoredEntry, 'status' | 'tables' | 'role'>,
  answer: Answer,
): boolean {
  // A list without such columns says PRESENT and ATTENDEE of everybody, and EXPECTED of those who then did not come.
  const status =
    entry.status === answer.status ||
    (entry.status === 'LATE' && answer.status === 'PRESENT') ||
    entry.status === finalStatus(answer.status)
  const sameTable = answer.table === null || fold(answer.table) === fold(table)
  return status && sameTable && (answer.role === 'ATTENDEE' || answer.role === entry.role)
}

const isEmail = (text: string) => text.includes('@')

function emailOf({ email }: ListedPerson): string | null {
  return email?.toLowerCase() ?? null
}

function countOf(values: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function groupsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
