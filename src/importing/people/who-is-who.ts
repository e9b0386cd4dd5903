import type { PersonId } from '../../ids.js'
import { areReversed } from '../../like-names.js'
import { oddName, type PersonName, reversedKey } from '../../person-name.js'
import { type DecidedPeople, type DecidedPerson, keyMeant } from '../decisions/decided-people.js'
import { type Doubt, distinct } from '../decisions/doubt.js'
import { RememberedPeople } from '../decisions/remembered-people.js'
import type { Known } from './known-people.js'
import { isAddressAlone, type ListedPerson } from './listed-person.js'
import { PeopleIndex, type SameNames } from './people-index.js'
import { agrees, areOneNewcomer, isLike, isSelfWritten, nearest, type Somebody } from './somebody.js'

/** Where no network is named within which somebody is called so. */
export const ANYWHERE = ''

/** Who is meant, nobody yet known, or why that is in doubt. */
type Answer = { who: Somebody } | { doubt: Doubt } | null

/**
 * Tells the people of a list apart: as the administrator has decided, else from the surest to the least sure by the number in the
 * source, by an email beside a like name, by the same name within the network. What contradicts that is a doubt, and is never
 * resolved here. Lines that say the same come to the same, in whatever order the list has them.
 */
export class WhoIsWho {
  /** Why the lines of a `personKey` cannot be taken. */
  readonly doubts = new Map<string, Doubt>()
  private readonly people = new Map<string, Somebody>()
  private readonly index: PeopleIndex
  /** Where the same name is the same person. */
  private readonly where: string
  private readonly remembered: RememberedPeople
  private readonly namesRead = new Map<string, PersonName>()
  /** Those of whom it was decided that they are new. */
  private readonly newcomers: { who: Somebody; listed: ListedPerson }[] = []

  constructor(
    known: Known,
    sourceKey: (number: string) => string,
    private readonly nameOf: (text: string) => PersonName,
    newId: () => PersonId,
    sameNames: SameNames = 'network',
  ) {
    this.index = new PeopleIndex(known, sourceKey, newId, sameNames)
    this.where = sameNames === 'all' ? 'the networks of this list' : 'this network'
    this.remembered = new RememberedPeople(known.remembered, sourceKey)
  }

  /** Decides on all that the list says of people. */
  tell(listed: ReadonlyMap<string, ListedPerson>, { people: decided, skipped }: DecidedPeople): void {
    const all = [...listed].filter(([key]) => !skipped.has(key))
    const isSaid = ([key]: Entry) => decided.has(key) && decided.get(key)?.is !== 'NEW'
    for (const entry of all.filter(isSaid)) this.followId(entry, decided.get(entry[0]))
    for (const entry of all.filter(([key]) => !decided.has(key))) this.recall(entry)
    const others = all.filter(entry => !isSaid(entry) && !this.people.has(entry[0]))
    for (const entry of surestFirst(others, number => this.index.numbered(number) !== undefined))
      if (decided.has(entry[0])) this.bringIn(entry)
      else this.decide(entry)
    for (const entry of all.filter(isSaid)) this.followLine(entry, decided)
  }

  who(personKey: string): { id: PersonId; isNew: boolean } | undefined {
    return this.people.get(personKey)
  }

  /** Who has this email, or is called so in the network. */
  called(network: string, text: string): PersonId[] {
    const email = text.toLowerCase()
    const { key } = this.read(text)
    const networks = new Set([network])
    const found = text.includes('@') ? this.index.having(email) : this.index.called(networks, key)
    const isOwn = (who: Somebody) => who.own.email === email || isSelfWritten(who, key, networks)
    return found.some(isOwn) ? [] : found.map(({ id }) => id)
  }

  /**
   * Who is meant where a list has but a word for somebody who is there: a number, an email or a name. Null for nobody.
   * @param network `ANYWHERE` where none is named
   */
  named(network: string, word: string): { id: PersonId } | Doubt | null {
    const numbered = this.numbered(word)
    if (numbered) return { id: numbered }
    const listed: ListedPerson = {
      ...{ name: word, personId: null, email: null, phone: null, profession: null, company: null },
      ...{ city: null, line: 0, isToldApart: false, saidAt: new Map(), networks: new Set([network]) },
    }
    const recalled = this.remembered.sameAs(listed)
    if (recalled) return { id: recalled }
    if (word.includes('@')) return toldOf(this.byAddressAlone(word, network))
    const odd = oddity(word)
    if (odd !== null) return odd
    const name = this.read(word)
    const called = this.index.called(listed.networks, name.key).filter(who => agrees(who, listed))
    if (called.length > 1) return severalOf(called, word, network)
    return toldOf(this.byNameAlone(listed, name))
  }

  numbered(number: string): PersonId | undefined {
    return this.index.numbered(number)?.id
  }

  /** Who has an address, where the list says no more of them. */
  private byAddressAlone(email: string, network: string): Answer {
    const [who, ...others] = this.index.having(email)
    if (who && others.length > 0) return { doubt: severalOf([who, ...others], email, network) }
    if (who?.own.email !== email.toLowerCase()) return who ? { who } : null
    const why = `The email ${email} is what ${who.shown} wrote of themself, and proves nothing.`
    return { doubt: doubtOf([who], why) }
  }

  private decide([key, listed]: Entry): void {
    const name = this.read(listed.name)
    const odd = oddity(listed.name)
    const answer: Answer = isAddressAlone(listed)
      ? (this.byAddressAlone(listed.name, ANYWHERE) ?? { doubt: nameless(listed.name) })
      : odd === null
        ? (this.byNumber(listed, name) ?? this.byAddress(listed, name) ?? this.byNameAlone(listed, name))
        : { doubt: odd }
    const who = answer === null ? this.index.newcomer(listed) : this.certain(answer, listed)
    if (who) this.take([key, listed], who)
    else if (answer && 'doubt' in answer) this.doubts.set(key, answer.doubt)
  }

  /** Whoever was decided to be meant where a list said the very same. */
  private recall(entry: Entry): void {
    const id = this.remembered.sameAs(entry[1])
    const who = id === null ? undefined : this.index.ofId(id)
    if (who) this.take(entry, who)
  }

  /** Who is meant; of those in doubt the one whom less than this was decided to mean. */
  private certain(answer: NonNullable<Answer>, listed: ListedPerson): Somebody | undefined {
    if ('who' in answer) return answer.who
    const id = this.remembered.lessThan(listed)
    return id !== null && answer.doubt.mayBe.some(({ sameAs }) => sameAs === id)
      ? this.index.ofId(id)
      : undefined
  }

  private take([key, listed]: Entry, who: Somebody): void {
    this.people.set(key, who)
    this.index.learn(who, this.read(listed.name), listed)
  }

  private followId(entry: Entry, decided: DecidedPerson | undefined): void {
    const who = decided?.is === 'PERSON' ? this.index.ofId(decided.id) : undefined
    if (who) this.take(entry, who)
  }

  /** Somebody new; one person where two ways of telling them do not differ. */
  private bringIn(entry: Entry): void {
    const [, listed] = entry
    const keyOf = (name: string) => this.read(name).key
    const same = this.newcomers.find(other => areOneNewcomer(other.listed, listed, keyOf))
    const who = same?.who ?? this.index.newcomer(listed)
    if (!listed.isToldApart) this.newcomers.push({ who, listed })
    this.take(entry, who)
  }

  /** The person of another line, which may point on to a third. */
  private followLine(entry: Entry, decided: DecidedPeople['people']): void {
    const at = decided.get(entry[0])
    if (at?.is !== 'KEY') return
    const who = this.people.get(keyMeant(at.key, decided))
    if (who) this.take(entry, who)
    else
      this.doubts.set(entry[0], doubtOf([], `Line ${at.line} is nobody: it is in doubt itself, or left out.`))
  }

  private byNumber(listed: ListedPerson, name: PersonName): Answer {
    if (listed.personId === null) return null
    const who = this.index.numbered(listed.personId)
    if (!who) return null
    if (isLike(who, name)) return unlessContradicted(who, listed)
    const why = `person_id ${listed.personId} is ${who.shown}, and this name is not like theirs.`
    return { doubt: doubtOf([who], why) }
  }

  private byAddress(listed: ListedPerson, name: PersonName): Answer {
    if (listed.email === null) return null
    const having = this.index.having(listed.email).filter(who => this.index.mayHave(who, listed))
    if (having.length === 0) return null
    const like = having.filter(who => isLike(who, name))
    const [who, ...others] = nearest(like, name, listed)
    if (who && others.length > 0) {
      const why = `${others.length + 1} people of such a name have the email ${listed.email}.`
      return { doubt: doubtOf([who, ...others], why) }
    }
    if (who?.own.email === listed.email.toLowerCase()) return this.byOwnEmail(who, listed, name)
    if (who) return unlessContradicted(who, listed)
    // An address that several share: whoever is called so in the network is meant.
    const called = this.byNameAlone(listed, name)
    if (called) return called
    const why = `The email ${listed.email} is that of ${having[0]?.shown}, and this name is not like theirs.`
    return { doubt: doubtOf(having, why) }
  }

  /** An address that somebody only says is theirs: the name decides. */
  private byOwnEmail(who: Somebody, listed: ListedPerson, name: PersonName): Answer {
    const called = this.byNameAlone(listed, name)
    if (called) return called
    const why = `The email ${listed.email} is what ${who.shown} wrote of themself, and this network does not know them by it. The administrator can confirm it with updatePerson.`
    return { doubt: doubtOf([who], why) }
  }

  private byNameAlone(listed: ListedPerson, name: PersonName): Answer {
    const { networks } = listed
    const mayHave = (who: Somebody) => this.index.mayHave(who, listed)
    const called = this.index.sameNamed(networks, name.key).filter(mayHave)
    const agreeing = called.filter(who => agrees(who, listed))
    const [who, ...others] = nearest(agreeing, name, listed)
    if (who && others.length > 0) {
      const why = `${others.length + 1} people of ${this.where} are called "${listed.name}". Tell them apart by email or person_id.`
      return { doubt: doubtOf([who, ...others], why) }
    }
    if (who && isSelfWritten(who, name.key, networks)) {
      const why = `${who.shown} took this name themself, and ${networks.has(ANYWHERE) ? 'no network is named that had them under it' : 'was not in this network under it before'}. The administrator can confirm it with updatePerson.`
      return { doubt: doubtOf([who], why) }
    }
    if (who) return { who }
    if (called.length > 0) {
      const why = `${called[0]?.shown} is called so in ${this.where}, with another profession and company.`
      return { doubt: doubtOf(called, why) }
    }
    const turned = reversedKey(name)
    const reversed = (turned === null ? [] : this.index.sameNamed(networks, turned)).filter(
      other => mayHave(other) && other.names.some(known => areReversed(known, name)),
    )
    if (reversed.length === 0) return null
    const why = `This may be ${reversed[0]?.shown}, with the parts of the name the other way round.`
    return { doubt: doubtOf(reversed, why) }
  }

  private read(text: string): PersonName {
    const read = this.namesRead.get(text) ?? this.nameOf(text)
    this.namesRead.set(text, read)
    return read
  }
}

type Entry = [key: string, listed: ListedPerson]

/** First who has a number that is known, then other numbers, emails, names alone, and addresses alone. */
function surestFirst(all: readonly Entry[], isKnown: (number: string) => boolean): Entry[] {
  const known = new Set(all.filter(([, { personId }]) => personId !== null && isKnown(personId)))
  const sureness = (entry: Entry) => {
    const [, listed] = entry
    const { personId, email } = listed
    if (known.has(entry)) return 0
    if (isAddressAlone(listed)) return 5
    return (personId !== null ? 1 : 3) + (email !== null ? 0 : 1)
  }
  return all.toSorted((one, other) => sureness(one) - sureness(other))
}

function toldOf(answer: Answer): { id: PersonId } | Doubt | null {
  return answer && ('doubt' in answer ? answer.doubt : { id: answer.who.id })
}

/** No name is made of an address. */
function nameless(address: string): Doubt {
  return doubtOf([], `"${address}" has no name in the list, and nobody has that email.`)
}

function oddity(name: string): Doubt | null {
  const odd = oddName(name)
  return odd === null ? null : doubtOf([], `"${name}" can hardly be the name of a person. ${odd}`)
}

function unlessContradicted(who: Somebody, listed: ListedPerson): Answer {
  if (agrees(who, listed)) return { who }
  return { doubt: doubtOf([who], `This is like ${who.shown}, who has another profession and company.`) }
}

function severalOf(people: readonly Somebody[], word: string, network: string): Doubt {
  const where = network === ANYWHERE ? '' : ' in this network'
  const why = `${people.length} people are called "${word}"${where}. Use an email instead, or name their network with --network.`
  return doubtOf(people, why)
}

function doubtOf(people: readonly Somebody[], why: string): Doubt {
  return { why, mayBe: distinct(people.map(({ candidate }) => candidate)) }
}
