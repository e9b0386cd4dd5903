import { BadInput } from '../../errors.js'
import { grouped } from '../../grouping.js'
import { isId, type NetworkId, type PersonId } from '../../ids.js'
import { habitOf, personName } from '../../person-name.js'
import { fold } from '../../text.js'
import { peopleOfIds } from '../decisions/decided-ids.js'
import { wrong } from '../decisions/decided-people.js'
import { type Decision, type Decisions, type Place, placeKey, sameAs } from '../decisions/decision.js'
import { type Description, type Doubt, type DoubtfulPlace, doubtfulPlaces } from '../decisions/doubt.js'
import type { MadeDecision } from '../decisions/made-decision.js'
import type { FoundNetwork, ImportStore } from '../import.store.js'
import { SourceNumbers, spellings } from '../lists/source-numbers.js'
import type { Known } from './known-people.js'
import { ANYWHERE, WhoIsWho } from './who-is-who.js'

/** A word by which a line names somebody, in one of its columns. */
export interface NamingWord extends Place {
  readonly word: string
}

/** Who is meant by the words of a list about people that are there, who tells one from another as in attendance lists. */
export class NamedPeople {
  private readonly decided = new Map<string, Decision>()
  /** The words whose people words were decided to mean, with the lines that have them. */
  private readonly sameAs = new Map<string, { word: string; line: number }>()

  private constructor(
    private readonly whoIsWho: WhoIsWho,
    private readonly network: NetworkId | null,
  ) {}

  /**
   * Each word is a number of `source`, else an email, else a name, within the network where one is given.
   * @throws BadInput for decisions that cannot be followed
   */
  static async of(
    named: readonly NamingWord[],
    { network, source, decisions }: { network: NetworkId | null; source?: string; decisions?: Decisions },
    store: ImportStore,
  ): Promise<NamedPeople> {
    const distinct = [...new Set(named.map(({ word }) => word.trim()))]
    const prefix = `${source}:`
    const asked = source === undefined ? [] : distinct.flatMap(spellings)
    const bySource = await store.peopleBySource(asked.map(word => prefix + word))
    const names = distinct.filter(word => !isEmail(word))
    const emails = distinct.filter(isEmail).map(word => word.toLowerCase())
    const called = network === null ? await store.peopleByName([...new Set(names.flatMap(writings))]) : []
    const addressed = await store.peopleByEmail([...new Set(emails)])
    const byEmail = grouped(addressed, ({ had }) => had)
    const known: Known = {
      byId: new Map(),
      remembered: new Map([[network ?? ANYWHERE, await store.decisions.within(network)]]),
      bySource,
      byEmail,
      ofNetwork: new Map([
        network === null
          ? [ANYWHERE, called.map(person => ({ ...person, isVouched: false }))]
          : [network, await store.peopleOf(network)],
      ]),
    }
    const numbers = new SourceNumbers(
      distinct,
      [...bySource.keys()].map(key => key.slice(prefix.length)),
    )
    const order = habitOf(names)
    const whoIsWho = new WhoIsWho(
      known,
      number => prefix + numbers.kept(number),
      text => personName(text, order),
      () => {
        throw new Error('Lists of statements bring in nobody.')
      },
    )
    const people = new NamedPeople(whoIsWho, network)
    if (decisions) await people.follow(named, decisions, store)
    return people
  }

  /** @throws BadInput where nobody is meant, or more than one, or who is meant is in doubt. */
  who(field: string, text: string): PersonId {
    const found = this.find(text.trim())
    if ('why' in found) throw new BadInput(field, found.why)
    return found.id
  }

  /** Of which of these words it cannot be told who is meant, each once. */
  doubtsIn(named: readonly NamingWord[]): DoubtfulPlace[] {
    const byWord = grouped(named, ({ word }) => word.trim())
    const doubts = [...byWord].flatMap(([word, places]) => {
      const doubt = this.find(word)
      if (!('why' in doubt)) return []
      const lines = [...new Set(places.map(({ line }) => line))]
      const [first] = places
      return { said: wordAlone(word), doubt, lines, ...(first?.column ? { column: first.column } : {}) }
    })
    return doubtfulPlaces(doubts)
  }

  /** Whether what names this word is left out, as was decided. */
  leavesOut(text: string): boolean {
    return this.decided.get(text.trim())?.is === 'SKIP'
  }

  private find(word: string): { id: PersonId } | Doubt {
    const decision = this.decided.get(word)
    if (decision?.is === 'PERSON') return { id: decision.id }
    const other = this.sameAs.get(word)
    if (other) return this.personOf(other)
    const where = this.network === null ? '' : ' in this network'
    return (
      this.whoIsWho.named(this.network ?? ANYWHERE, word) ?? {
        why: `There is nobody called "${word}"${where}. Import them with an attendance list first.`,
        mayBe: [],
      }
    )
  }

  private personOf({ word, line }: { word: string; line: number }): { id: PersonId } | Doubt {
    const found = this.leavesOut(word) ? null : this.find(word)
    if (found && 'id' in found) return found
    return { why: `Line ${line} is nobody: it is in doubt itself, or left out.`, mayBe: [] }
  }

  /** A decision on a word holds wherever the list has it. */
  private async follow(
    named: readonly NamingWord[],
    decisions: Decisions,
    store: ImportStore,
  ): Promise<void> {
    const words = new Map(named.map(place => [placeKey(place), place.word.trim()]))
    for (const place of decisions.places) {
      const decision = decisions.at(place)
      if (!decision) continue
      const word = words.get(placeKey(place))
      const where = `line ${place.line}${place.column === null ? '' : `, ${place.column}`}`
      if (word === undefined && decisions.recalled.has(placeKey(place))) continue
      if (word === undefined) throw wrong(`${where} of the list names nobody that can be read.`)
      if (decision.is === 'NEW')
        throw wrong(`${where}: this list names people who are there. Give the id of one, a line, or skip.`)
      const before = this.decided.get(word)
      if (before && sameAs(before) !== sameAs(decision))
        throw wrong(`"${word}" is decided in two ways, again on ${where}.`)
      this.decided.set(word, decision)
      if (decision.is !== 'LINE') continue
      const { line, column = place.column } = decision
      const other = words.get(placeKey({ line, column }))
      if (other === undefined) throw wrong(`line ${line} of the list names nobody that can be read.`)
      if (other === word) throw wrong(`${where} says nothing of anybody else than line ${line}.`)
      this.sameAs.set(word, { word: other, line })
    }
    for (const word of this.sameAs.keys()) this.mustNotCircle(word)
    const ids = [...this.decided.values()].flatMap(one => (one.is === 'PERSON' ? one.id : []))
    await peopleOfIds(ids, store)
  }

  private mustNotCircle(from: string): void {
    const seen = new Set<string>()
    for (let at = this.sameAs.get(from); at; at = this.sameAs.get(at.word)) {
      if (seen.has(at.word)) throw wrong(`"${from}" comes back to itself by other lines.`)
      seen.add(at.word)
    }
  }

  /** The decisions that were followed, with whom they came to. */
  decisionsMade(named: readonly NamingWord[], decisions: Decisions | undefined): MadeDecision[] {
    const networks = this.network === null ? [] : [this.network]
    return named.flatMap(({ word, ...place }) => {
      const decision = decisions?.at(place)
      if (decision?.is === 'SKIP') return { ...place, person: null, isNew: false, said: null, networks }
      const found = decision ? this.find(word.trim()) : null
      if (!found || 'why' in found) return []
      const { phone: _, personId: __, ...said } = wordAlone(word.trim())
      return { ...place, person: found.id, isNew: false, said: { ...said, source: null }, networks }
    })
  }
}

/** Such lists say nothing else of anybody. */
function wordAlone(name: string): Description {
  return { name, personId: null, email: null, phone: null, profession: null, company: null }
}

const isEmail = (word: string) => word.includes('@')

/** How a name may be written, folded, in whichever order. */
function writings(text: string): string[] {
  const { given, family, key } = personName(text)
  if (given === null || family === null) return [fold(text), key]
  const forms = (part: string) => [part, part.replaceAll(' ', '-')]
  const both = forms(given).flatMap(first =>
    forms(family).flatMap(last => [`${first} ${last}`, `${last} ${first}`, `${last}, ${first}`]),
  )
  return [fold(text), key, ...both]
}

/** The id of a network, where its id is given and not its name. */
export function networkIdIn(network: string | undefined): NetworkId | null {
  return network !== undefined && isId<NetworkId>(network) ? network : null
}

/** The network that the administrator names, by name or id; null where none is named. @throws BadInput. */
export async function namedNetwork(
  name: string | undefined,
  store: ImportStore,
): Promise<FoundNetwork | null> {
  if (name === undefined) return null
  const id = networkIdIn(name)
  const [network, ...others] = await store.networks(id ? [] : [fold(name)], id)
  if (!network) throw new BadInput('network', `There is no network "${name}".`)
  if (others.length > 0)
    throw new BadInput('network', `${others.length + 1} networks are called "${name}". Give the id of one.`)
  return network
}
