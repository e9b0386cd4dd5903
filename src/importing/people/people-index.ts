import type { PersonId } from '../../ids.js'
import { type PersonName, personName } from '../../person-name.js'
import { describe, onLine } from '../decisions/doubt.js'
import type { Known, KnownPerson } from './known-people.js'
import type { ListedPerson } from './listed-person.js'
import type { Somebody } from './somebody.js'

/** Within what the same name is the same person: each network, or all networks of the list. */
export type SameNames = 'network' | 'all'

/** As a network, under which whoever is in one is called. No network has such a name. */
const ALL: ReadonlySet<string> = new Set(['\n'])

/** Those whom a list may mean, the store's and the new ones, by all that tells them. */
export class PeopleIndex {
  private readonly byId = new Map<PersonId, Somebody>()
  private readonly bySource = new Map<string, Somebody>()
  private readonly byEmail = new Map<string, Set<Somebody>>()
  /** By network and key of a name. */
  private readonly byName = new Map<string, Set<Somebody>>()

  constructor(
    known: Known,
    private readonly sourceKey: (number: string) => string,
    private readonly newId: () => PersonId,
    private readonly sameNames: SameNames,
  ) {
    for (const person of known.byId.values()) this.somebody(person)
    for (const [key, person] of known.bySource) this.bySource.set(key, this.somebody(person))
    for (const [email, people] of known.byEmail)
      for (const person of people) add(this.byEmail, email, this.somebody(person))
    for (const [network, people] of known.ofNetwork)
      for (const person of people) {
        const somebody = this.somebody(person)
        if (person.isVouched) somebody.vouchedIn.add(network)
        for (const { key } of somebody.names) this.call(somebody, network, key)
      }
  }

  ofId(id: PersonId): Somebody | undefined {
    return this.byId.get(id)
  }

  numbered(number: string): Somebody | undefined {
    return this.bySource.get(this.sourceKey(number))
  }

  having(email: string): Somebody[] {
    return [...(this.byEmail.get(email.toLowerCase()) ?? [])]
  }

  /** Who is called so in one of these networks. */
  called(networks: ReadonlySet<string>, key: string): Somebody[] {
    return [
      ...new Set([...networks].flatMap(network => [...(this.byName.get(inNetwork(network, key)) ?? [])])),
    ]
  }

  /** Who has the same name where names tell people apart: in one of these networks, or in any of the list. */
  sameNamed(networks: ReadonlySet<string>, key: string): Somebody[] {
    return this.called(this.sameNames === 'all' ? ALL : networks, key)
  }

  /** A source gives a person one number. */
  mayHave({ sources }: Somebody, { personId }: ListedPerson): boolean {
    if (personId === null) return true
    const number = this.sourceKey(personId)
    const source = number.slice(0, number.indexOf(':') + 1)
    return ![...sources].some(other => other.startsWith(source) && other !== number)
  }

  /** From now on they are known by all that the list says here, too. */
  learn(who: Somebody, name: PersonName, listed: ListedPerson): void {
    who.names.push(name)
    who.trades.push(listed)
    // The list says so too.
    if (name.key === who.own.name) for (const network of listed.networks) who.vouchedIn.add(network)
    if (listed.email !== null) {
      if (who.own.email === listed.email.toLowerCase()) who.own.email = null
      who.emails.add(listed.email.toLowerCase())
      add(this.byEmail, listed.email.toLowerCase(), who)
    }
    if (listed.personId !== null && !this.numbered(listed.personId)) {
      who.sources.add(this.sourceKey(listed.personId))
      this.bySource.set(this.sourceKey(listed.personId), who)
    }
    for (const network of listed.networks) for (const { key } of who.names) this.call(who, network, key)
  }

  newcomer(listed: ListedPerson): Somebody {
    const shown = `${listed.name}, who is new with this list`
    return {
      ...{ id: this.newId(), isNew: true, names: [], shown, emails: new Set(), sources: new Set() },
      ...{ trades: [], own: { name: null, email: null }, vouchedIn: new Set() },
      candidate: onLine(listed.line, listed),
    }
  }

  private call(who: Somebody, network: string, key: string): void {
    add(this.byName, inNetwork(network, key), who)
    if (this.sameNames === 'all') for (const all of ALL) add(this.byName, inNetwork(all, key), who)
  }

  private somebody(known: KnownPerson): Somebody {
    const there = this.byId.get(known.person)
    if (there) return there
    const { person, name, profession, company, email, sources, isOwnName, isOwnEmail } = known
    const somebody: Somebody = {
      id: person,
      isNew: false,
      names: [personName(name)],
      shown: `${name} (${person})`,
      candidate: { sameAs: person, told: describe(known) },
      emails: new Set(email === null ? [] : [email]),
      sources: new Set(sources),
      trades: [{ profession, company }],
      own: { name: isOwnName ? personName(name).key : null, email: isOwnEmail ? email : null },
      vouchedIn: new Set(),
    }
    this.byId.set(person, somebody)
    return somebody
  }
}

const inNetwork = (network: string, key: string) => `${network}\n${key}`

function add(map: Map<string, Set<Somebody>>, key: string, who: Somebody): void {
  const there = map.get(key)
  if (there) there.add(who)
  else map.set(key, new Set([who]))
}
