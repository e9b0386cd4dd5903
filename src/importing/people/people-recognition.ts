import { addTo, grouped } from '../../grouping.js'
import type { NetworkId, NewId, PersonId } from '../../ids.js'
import { habitOf, nameKey, personName } from '../../person-name.js'
import { fold } from '../../text.js'
import { peopleOfIds } from '../decisions/decided-ids.js'
import { keyMeant } from '../decisions/decided-people.js'
import type { Decisions } from '../decisions/decision.js'
import type { Doubt } from '../decisions/doubt.js'
import type { MadeDecision, RememberedSpelling, Spelling } from '../decisions/made-decision.js'
import type { ImportStore } from '../import.store.js'
import { SourceNumbers, spellings } from '../lists/source-numbers.js'
import type { Known, KnownMember, KnownPerson } from './known-people.js'
import type { ListedNames } from './listed-person.js'
import { inviterKey, type ListedPerson } from './listed-person.js'
import { didYouMean } from './near-names.js'
import type { SameNames } from './people-index.js'
import { WhoIsWho } from './who-is-who.js'

/** Who is who among the people that a list names; those who are new have their ids already. */
export class PeopleRecognition {
  /** What lists say of each person: one entry for each key by which the list tells them. */
  readonly said = new Map<PersonId, ListedPerson[]>()
  readonly newPeople = new Set<PersonId>()
  /** Numbers of the source that name nobody yet. */
  readonly newSources = new Map<PersonId, string[]>()
  /** Why the lines of a `personKey` cannot be taken. */
  readonly doubts = new Map<string, Doubt>()
  /** What to look at: people who came in new though they may be there, and inviters who were not found. */
  readonly notes: string[] = []
  private readonly people = new Map<string, PersonId>()
  private readonly inviters = new Map<string, PersonId>()
  /** As the store keeps a number of the list; known with those that it has. */
  private sourceKey = (number: string): string => number

  /** @param networksByName the networks of the list, known before people are looked for. */
  constructor(
    private readonly names: ListedNames,
    private readonly told: { source?: string; sameNames?: SameNames },
    private readonly networksByName: ReadonlyMap<string, { id: NetworkId; isNew: boolean }>,
    private readonly store: ImportStore,
    private readonly newId: NewId,
  ) {}

  async find(): Promise<void> {
    const known = await this.known()
    const prefix = `${this.told.source}:`
    const stored = [...known.bySource.keys()].map(key => key.slice(prefix.length))
    const numbers = new SourceNumbers(this.listedNumbers(), stored)
    const sourceKey = (number: string) => prefix + numbers.kept(number)
    this.sourceKey = sourceKey
    const order = habitOf([...this.names.people.values()].map(({ name }) => name))
    const whoIsWho = new WhoIsWho(
      known,
      sourceKey,
      text => personName(text, order),
      () => this.newId<'Person'>(),
      this.told.sameNames,
    )
    whoIsWho.tell(this.names.people, this.names.decided)
    for (const [key, doubt] of whoIsWho.doubts) this.doubts.set(key, doubt)
    for (const [key, person] of this.names.people) {
      const who = whoIsWho.who(key)
      if (!who) continue
      if (who.isNew) this.newPeople.add(who.id)
      this.people.set(key, who.id)
      // Whoever is the person of another line has the name that stands there: the next list finds them by it.
      const meant = keyMeant(key, this.names.decided.people)
      const { name } = this.names.people.get(meant) ?? person
      addTo(this.said, who.id, meant === key ? person : { ...person, name })
      const source = person.personId === null ? null : sourceKey(person.personId)
      // A number that is somebody else's stays theirs, whatever was decided.
      const isTheirs = person.personId !== null && whoIsWho.numbered(person.personId) === who.id
      if (source !== null && isTheirs && !known.bySource.has(source))
        this.newSources.set(who.id, [...new Set([...(this.newSources.get(who.id) ?? []), source])])
    }
    this.notes.push(...didYouMean(this.namesIn(known), this.newPeople))
    for (const inviter of this.names.inviters.values()) {
      const number = whoIsWho.numbered(inviter.name)
      const [one, ...others] = number ? [number] : whoIsWho.called(inviter.network, inviter.name)
      if (one && others.length === 0) this.inviters.set(inviterKey(inviter), one)
      else
        this.notes.push(
          `invited_by "${inviter.name}" is ${one ? 'more than one' : 'nobody of the network'}, and was left out.`,
        )
    }
  }

  /** The lines of this `personKey` may be of somebody else than was taken. */
  doubt(personKey: string, doubt: Doubt): void {
    this.doubts.set(personKey, doubt)
    const id = this.who(personKey)
    const person = this.names.people.get(personKey)
    this.said.set(
      id,
      (this.said.get(id) ?? []).filter(said => said !== person),
    )
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

  /** What the store knows of those whom the list may mean. */
  private async known(): Promise<Known> {
    const people = [...this.names.people.values()]
    const inviters = [...this.names.inviters.values()].map(({ name }) => name)
    const emails = new Set(
      [...people.flatMap(({ email }) => (email === null ? [] : [email])), ...inviters.filter(isEmail)].map(
        email => email.toLowerCase(),
      ),
    )
    const ofNetwork = new Map<string, KnownMember[]>()
    const remembered = new Map<string, RememberedSpelling[]>()
    for (const [name, { id, isNew }] of this.networksByName)
      if (!isNew) {
        ofNetwork.set(name, await this.store.peopleOf(id))
        remembered.set(name, await this.store.decisions.within(id))
      }
    return {
      byId: await this.namedById(remembered),
      remembered,
      bySource: await this.store.peopleBySource(
        this.listedNumbers().flatMap(number =>
          spellings(number).map(spelling => `${this.told.source}:${spelling}`),
        ),
      ),
      byEmail: grouped(await this.store.peopleByEmail([...emails]), ({ had }) => had),
      ofNetwork,
    }
  }

  /** Whom decisions name by their ids. @throws BadInput for an id of nobody. */
  private async namedById(
    remembered: ReadonlyMap<string, readonly RememberedSpelling[]>,
  ): Promise<Map<PersonId, KnownPerson>> {
    const decided = [...this.names.decided.people.values()]
    const before = [...remembered.values()].flat()
    return peopleOfIds(
      [...decided.flatMap(one => (one.is === 'PERSON' ? one.id : [])), ...before.map(({ person }) => person)],
      this.store,
    )
  }

  /** The decisions that were followed, with whom they came to. */
  decisionsMade(decisions: Decisions | undefined): MadeDecision[] {
    const { atLines, skipped } = this.names.decided
    return (decisions?.places ?? []).flatMap(place => {
      const key = atLines.get(place.line) ?? ''
      const listed = this.names.people.get(key)
      const person = this.people.get(key) ?? null
      if (!listed || (person === null) !== skipped.has(key)) return []
      const networks = [...listed.networks].flatMap(name => this.networksByName.get(name)?.id ?? [])
      const isNew = decisions?.at(place)?.is === 'NEW'
      return { ...place, person, isNew, networks, said: person === null ? null : this.spellingOf(listed) }
    })
  }

  private spellingOf({ name, personId, email, profession, company }: ListedPerson): Spelling {
    return { name, email, profession, company, source: personId === null ? null : this.sourceKey(personId) }
  }

  /** The names of all who are in the networks of the list, or new in them. */
  private namesIn({ ofNetwork }: Known) {
    if (this.newPeople.size === 0) return []
    const stored = [...ofNetwork].flatMap(([network, people]) =>
      people.map(({ person, name }) => ({ id: person, network, name, key: nameKey(name) })),
    )
    const listed = [...this.newPeople].flatMap(id => {
      const [first, ...others] = this.said.get(id) ?? []
      if (!first) return []
      const networks = new Set([first, ...others].flatMap(said => [...said.networks]))
      return [...networks].map(network => ({ id, network, name: first.name, key: nameKey(first.name) }))
    })
    return [...stored, ...listed]
  }

  private listedNumbers(): string[] {
    const numbers = [...this.names.people.values()].map(({ personId }) => personId)
    return [...new Set(numbers.filter(number => number !== null))]
  }
}

const isEmail = (text: string) => text.includes('@')
