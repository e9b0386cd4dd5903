import type { NetworkId, NewId, PersonId } from '../ids.js'
import { fold } from '../text.js'
import type { ListedNames } from './attendance-meetings.js'
import type { ImportStore, WantedName } from './import.store.js'
import { inviterKey, type ListedPerson } from './listed-person.js'

/** Who is who among the people that a list names; those who are new have their ids already. */
export class PeopleRecognition {
  /** What lists say of each person: one entry for each key by which the list tells them. */
  readonly said = new Map<PersonId, ListedPerson[]>()
  readonly newPeople = new Set<PersonId>()
  /** Numbers of the source that name nobody yet. */
  readonly newSources = new Map<PersonId, string[]>()
  /** Why the lines of a `personKey` cannot be taken. */
  readonly refused = new Map<string, string>()
  private readonly people = new Map<string, PersonId>()
  /** The folded names that those who were there had before this list. */
  private readonly called = new Map<PersonId, string>()
  private readonly inviters = new Map<string, PersonId>()

  /** @param networksByName the networks of the list, known before people are looked for. */
  constructor(
    private readonly names: ListedNames,
    private readonly source: string | undefined,
    private readonly networksByName: ReadonlyMap<string, { id: NetworkId; isNew: boolean }>,
    private readonly store: ImportStore,
    private readonly newId: NewId,
  ) {}

  async find(): Promise<void> {
    await this.findByNumber()
    await this.findByEmail()
    await this.findByName()
    await this.findInviters()
  }

  who(personKey: string): PersonId {
    const person = this.people.get(personKey)
    if (!person) throw new Error('Nobody was recognised under this key.')
    return person
  }

  /** Who is meant by an invited_by of the list; null where nobody, or more than one. */
  inviter(network: string, name: string): PersonId | null {
    return this.inviters.get(inviterKey({ network: fold(network), name })) ?? null
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
    if (others.length > 0) this.refused.set(key, refusal(others.length + 1))
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
