import type { PersonId } from '../../ids.js'
import { areReversed } from '../../like-names.js'
import { oddName, type PersonName, personName, reversedKey } from '../../person-name.js'
import type { Known, KnownPerson } from './known-people.js'
import type { ListedPerson } from './listed-person.js'
import { agrees, isLike, isSelfWritten, nearest, type Somebody } from './somebody.js'

/** Where no network is named within which somebody is called so. */
export const ANYWHERE = ''

/** Who is meant, nobody yet known, or why that is in doubt. */
type Answer = { who: Somebody } | { doubt: string } | null

/**
 * Tells the people of a list apart, from the surest to the least sure: by the number in the source, by an email beside
 * a like name, by the same name within the network. What contradicts that is a doubt, and is never resolved here.
 * Lines that say the same come to the same, in whatever order the list has them.
 */
export class WhoIsWho {
  /** Why the lines of a `personKey` cannot be taken. */
  readonly doubts = new Map<string, string>()
  private readonly people = new Map<string, Somebody>()
  private readonly byId = new Map<PersonId, Somebody>()
  private readonly bySource = new Map<string, Somebody>()
  private readonly byEmail = new Map<string, Set<Somebody>>()
  /** By network and key of a name. */
  private readonly byName = new Map<string, Set<Somebody>>()
  private readonly namesRead = new Map<string, PersonName>()

  constructor(
    known: Known,
    private readonly sourceKey: (number: string) => string,
    private readonly nameOf: (text: string) => PersonName,
    private readonly newId: () => PersonId,
  ) {
    for (const [key, person] of known.bySource) this.bySource.set(key, this.somebody(person))
    for (const [email, people] of known.byEmail)
      for (const person of people) add(this.byEmail, email, this.somebody(person))
    for (const [network, people] of known.ofNetwork)
      for (const person of people) {
        const somebody = this.somebody(person)
        if (person.isVouched) somebody.vouchedIn.add(network)
        for (const { key } of somebody.names) add(this.byName, inNetwork(network, key), somebody)
      }
  }

  /** Decides on all that the list says of people. */
  tell(listed: ReadonlyMap<string, ListedPerson>): void {
    const all = [...listed]
    const isNumbered = ([, { personId }]: Entry) => personId !== null
    const hasEmail = ([, { email }]: Entry) => email !== null
    const isKnown = ([, { personId }]: Entry) => this.bySource.has(this.sourceKey(personId ?? ''))
    const numbered = all.filter(isNumbered)
    const others = all.filter(entry => !isNumbered(entry))
    const known = numbered.filter(isKnown)
    const unknown = numbered.filter(entry => !isKnown(entry))
    for (const entries of [known, unknown.filter(hasEmail), unknown.filter(entry => !hasEmail(entry))])
      for (const entry of entries) this.decide(entry)
    for (const entries of [others.filter(hasEmail), others.filter(entry => !hasEmail(entry))])
      for (const entry of entries) this.decide(entry)
  }

  who(personKey: string): { id: PersonId; isNew: boolean } | undefined {
    return this.people.get(personKey)
  }

  /** Who has this email, or is called so in the network. */
  called(network: string, text: string): PersonId[] {
    const email = text.toLowerCase()
    const { key } = this.read(text)
    const found = [
      ...((text.includes('@') ? this.byEmail.get(email) : this.byName.get(inNetwork(network, key))) ?? []),
    ]
    const isOwn = (who: Somebody) => who.own.email === email || isSelfWritten(who, key, new Set([network]))
    return found.some(isOwn) ? [] : found.map(({ id }) => id)
  }

  /**
   * Who is meant where a list has but a word for somebody who is there: a number, an email or a name. Null for nobody.
   * @param network `ANYWHERE` where none is named
   */
  named(network: string, word: string): { id: PersonId } | { doubt: string } | { several: number } | null {
    const numbered = this.numbered(word)
    if (numbered) return { id: numbered }
    if (word.includes('@')) return this.having(word.toLowerCase())
    const odd = oddity(word)
    if (odd !== null) return { doubt: odd }
    const listed = {
      ...{
        name: word,
        personId: null,
        email: null,
        phone: null,
        profession: null,
        company: null,
        city: null,
      },
      ...{ saidAt: new Map(), networks: new Set([network]) },
    }
    const name = this.read(word)
    const called = this.inNetworks(listed, name.key).filter(who => agrees(who, listed))
    if (called.length > 1) return { several: called.length }
    const answer = this.byNameAlone(listed, name)
    return answer && ('doubt' in answer ? answer : { id: answer.who.id })
  }

  numbered(number: string): PersonId | undefined {
    return this.bySource.get(this.sourceKey(number))?.id
  }

  private having(email: string): ReturnType<WhoIsWho['named']> {
    const [who, ...others] = this.byEmail.get(email) ?? []
    if (others.length > 0) return { several: 1 + others.length }
    if (who?.own.email === email)
      return { doubt: `The email ${email} is what ${who.shown} wrote of themself, and proves nothing.` }
    return who ? { id: who.id } : null
  }

  private decide([key, listed]: Entry): void {
    const name = this.read(listed.name)
    const odd = oddity(listed.name)
    if (odd !== null) {
      this.doubts.set(key, odd)
      return
    }
    const answer =
      this.byNumber(listed, name) ?? this.byAddress(listed, name) ?? this.byNameAlone(listed, name)
    if (answer && 'doubt' in answer) {
      this.doubts.set(key, answer.doubt)
      return
    }
    const who = answer?.who ?? this.newcomer(listed)
    this.people.set(key, who)
    who.names.push(name)
    who.trades.push(listed)
    // The list says so too.
    if (name.key === who.own.name) for (const network of listed.networks) who.vouchedIn.add(network)
    if (listed.email !== null) {
      if (who.own.email === listed.email.toLowerCase()) who.own.email = null
      who.emails.add(listed.email.toLowerCase())
      add(this.byEmail, listed.email.toLowerCase(), who)
    }
    if (listed.personId !== null) {
      who.sources.add(this.sourceKey(listed.personId))
      this.bySource.set(this.sourceKey(listed.personId), who)
    }
    for (const network of listed.networks)
      for (const { key } of who.names) add(this.byName, inNetwork(network, key), who)
  }

  private byNumber(listed: ListedPerson, name: PersonName): Answer {
    if (listed.personId === null) return null
    const who = this.bySource.get(this.sourceKey(listed.personId))
    if (!who) return null
    if (!isLike(who, name))
      return { doubt: `person_id ${listed.personId} is ${who.shown}, and this name is not like theirs.` }
    return unlessContradicted(who, listed)
  }

  private byAddress(listed: ListedPerson, name: PersonName): Answer {
    if (listed.email === null) return null
    const having = [...(this.byEmail.get(listed.email.toLowerCase()) ?? [])].filter(who =>
      this.mayHave(who, listed),
    )
    if (having.length === 0) return null
    const like = having.filter(who => isLike(who, name))
    const [who, ...others] = nearest(like, name, listed)
    if (others.length > 0)
      return { doubt: `${others.length + 1} people of such a name have the email ${listed.email}.` }
    if (who?.own.email === listed.email.toLowerCase()) return this.byOwnEmail(who, listed, name)
    if (who) return unlessContradicted(who, listed)
    // An address that several share: whoever is called so in the network is meant.
    const called = this.byNameAlone(listed, name)
    if (called) return called
    return {
      doubt: `The email ${listed.email} is that of ${having[0]?.shown}, and this name is not like theirs.`,
    }
  }

  /** An address that somebody only says is theirs: the name decides. */
  private byOwnEmail(who: Somebody, listed: ListedPerson, name: PersonName): Answer {
    const called = this.byNameAlone(listed, name)
    if (called) return called
    return {
      doubt: `The email ${listed.email} is what ${who.shown} wrote of themself, and this network does not know them by it. The administrator can confirm it with updatePerson.`,
    }
  }

  private byNameAlone(listed: ListedPerson, name: PersonName): Answer {
    const called = this.inNetworks(listed, name.key).filter(who => this.mayHave(who, listed))
    const agreeing = called.filter(who => agrees(who, listed))
    const [who, ...others] = nearest(agreeing, name, listed)
    if (others.length > 0)
      return {
        doubt: `${others.length + 1} people of this network are called "${listed.name}". Tell them apart by email or person_id.`,
      }
    if (who && isSelfWritten(who, name.key, listed.networks))
      return {
        doubt: `${who.shown} took this name themself, and ${listed.networks.has(ANYWHERE) ? 'no network is named that had them under it' : 'was not in this network under it before'}. The administrator can confirm it with updatePerson.`,
      }
    if (who) return { who }
    if (called.length > 0)
      return {
        doubt: `${called[0]?.shown} is called so in this network, with another profession and company.`,
      }
    const turned = reversedKey(name)
    const reversed = (turned === null ? [] : this.inNetworks(listed, turned)).filter(
      other => this.mayHave(other, listed) && other.names.some(known => areReversed(known, name)),
    )
    if (reversed.length > 0)
      return { doubt: `This may be ${reversed[0]?.shown}, with the parts of the name the other way round.` }
    return null
  }

  private inNetworks({ networks }: ListedPerson, key: string): Somebody[] {
    return [
      ...new Set([...networks].flatMap(network => [...(this.byName.get(inNetwork(network, key)) ?? [])])),
    ]
  }

  /** A source gives a person one number. */
  private mayHave({ sources }: Somebody, { personId }: ListedPerson): boolean {
    if (personId === null) return true
    const number = this.sourceKey(personId)
    const source = number.slice(0, number.indexOf(':') + 1)
    return ![...sources].some(other => other.startsWith(source) && other !== number)
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
      emails: new Set(email === null ? [] : [email]),
      sources: new Set(sources),
      trades: [{ profession, company }],
      own: { name: isOwnName ? personName(name).key : null, email: isOwnEmail ? email : null },
      vouchedIn: new Set(),
    }
    this.byId.set(person, somebody)
    return somebody
  }

  private newcomer({ name }: ListedPerson): Somebody {
    const id = this.newId()
    const shown = `${name}, who is new with this list`
    return {
      ...{ id, isNew: true, names: [], shown, emails: new Set(), sources: new Set(), trades: [] },
      ...{ own: { name: null, email: null }, vouchedIn: new Set() },
    }
  }

  private read(text: string): PersonName {
    const read = this.namesRead.get(text) ?? this.nameOf(text)
    this.namesRead.set(text, read)
    return read
  }
}

type Entry = [key: string, listed: ListedPerson]

function oddity(name: string): string | null {
  const odd = oddName(name)
  return odd && `"${name}" can hardly be the name of a person. ${odd}`
}

const inNetwork = (network: string, key: string) => `${network}\n${key}`

function unlessContradicted(who: Somebody, listed: ListedPerson): Answer {
  if (agrees(who, listed)) return { who }
  return { doubt: `This is like ${who.shown}, who has another profession and company.` }
}

function add(map: Map<string, Set<Somebody>>, key: string, who: Somebody): void {
  const there = map.get(key)
  if (there) there.add(who)
  else map.set(key, new Set([who]))
}
