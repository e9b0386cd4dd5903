import { BadInput } from '../../errors.js'
import { grouped } from '../../grouping.js'
import { isId, type NetworkId, type PersonId } from '../../ids.js'
import { habitOf, personName } from '../../person-name.js'
import { fold } from '../../text.js'
import type { FoundNetwork, ImportStore } from '../import.store.js'
import { SourceNumbers, spellings } from '../lists/source-numbers.js'
import type { Known } from './known-people.js'
import { ANYWHERE, WhoIsWho } from './who-is-who.js'

/** Who is meant by the words of a list about people that are there, who tells one from another as in attendance lists. */
export class NamedPeople {
  private constructor(
    private readonly whoIsWho: WhoIsWho,
    private readonly network: NetworkId | null,
  ) {}

  /** Each word is a number of `source`, else an email, else a name, within the network where one is given. */
  static async of(
    words: Iterable<string>,
    network: NetworkId | null,
    source: string | undefined,
    store: ImportStore,
  ): Promise<NamedPeople> {
    const distinct = [...new Set([...words].map(word => word.trim()))]
    const prefix = `${source}:`
    const asked = source === undefined ? [] : distinct.flatMap(spellings)
    const bySource = await store.peopleBySource(asked.map(word => prefix + word))
    const names = distinct.filter(word => !isEmail(word))
    const emails = distinct.filter(isEmail).map(word => word.toLowerCase())
    const called = network === null ? await store.peopleByName([...new Set(names.flatMap(writings))]) : []
    const addressed = await store.peopleByEmail([...new Set(emails)])
    const byEmail = grouped(addressed, ({ email }) => email ?? '')
    const known: Known = {
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
    return new NamedPeople(whoIsWho, network)
  }

  /** @throws BadInput where nobody is meant, or more than one, or who is meant is in doubt. */
  who(field: string, text: string): PersonId {
    const word = text.trim()
    const where = this.network === null ? '' : ' in this network'
    const named = this.whoIsWho.named(this.network ?? ANYWHERE, word)
    if (named === null)
      throw new BadInput(
        field,
        `There is nobody called "${word}"${where}. Import them with an attendance list first.`,
      )
    if ('doubt' in named) throw new BadInput(field, named.doubt)
    if ('several' in named)
      throw new BadInput(
        field,
        `${named.several} people are called "${word}"${where}. Use an email instead, or name their network with --network.`,
      )
    return named.id
  }
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
