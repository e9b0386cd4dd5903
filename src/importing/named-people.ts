import { BadInput } from '../errors.js'
import { isId, type NetworkId, type PersonId } from '../ids.js'
import { fold } from '../text.js'
import type { FoundNetwork, ImportStore } from './import.store.js'

/** Who is meant by the words of a list about people that are there. */
export class NamedPeople {
  private constructor(
    private readonly found: ReadonlyMap<string, ReadonlySet<PersonId>>,
    private readonly where: string,
  ) {}

  /**
   * Each word is a number of `source`, else an email, else an exact name, within the network where one is given.
   * @throws BadInput where there is not exactly one network of that name, or none of that id.
   */
  static async of(
    words: Iterable<string>,
    network: NetworkId | null,
    source: string | undefined,
    store: ImportStore,
  ): Promise<NamedPeople> {
    const distinct = [...new Set([...words].map(key))]
    const found = new Map<string, Set<PersonId>>()
    const note = (word: string, person: PersonId) =>
      found.set(word, (found.get(word) ?? new Set<PersonId>()).add(person))
    const remaining = () => distinct.filter(word => !found.has(word))
    if (source !== undefined) {
      const prefix = `${source}:`
      const bySource = await store.peopleBySource(distinct.map(word => prefix + word))
      for (const [sourceKey, { person }] of bySource) note(sourceKey.slice(prefix.length), person)
    }
    const emails = new Map(remaining().map(word => [word.toLowerCase(), word]))
    for (const { email, person } of await store.peopleByEmail([...emails.keys()]))
      if (email !== null) note(emails.get(email) ?? email, person)
    const names = new Map<string, string[]>()
    for (const word of remaining()) names.set(fold(word), [...(names.get(fold(word)) ?? []), word])
    const wanted = [...names.keys()].map(name => ({ network, name }))
    for (const { name, person } of await store.peopleByName(wanted))
      for (const word of names.get(name) ?? []) note(word, person)
    return new NamedPeople(found, network === null ? '' : ' in this network')
  }

  /** @throws BadInput where nobody is meant, or more than one. */
  who(field: string, word: string): PersonId {
    const [person, ...others] = this.found.get(key(word)) ?? []
    if (!person)
      throw new BadInput(
        field,
        `There is nobody called "${word}"${this.where}. Import them with an attendance list first.`,
      )
    if (others.length > 0)
      throw new BadInput(
        field,
        `${others.length + 1} people are called "${word}"${this.where}. Use an email instead, or name their network with --network.`,
      )
    return person
  }
}

const key = (word: string) => word.trim()

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
