import type { NetworkId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Transaction } from '../neo4j/transaction.js'
import { type Pair, pairOf } from '../ties/pair.js'
import type { ListedPerson } from './duplicates.js'

const LISTED_PEOPLE = cypher<ListedPerson>('merging/listed-people')
const LISTED_UNCLAIMED = cypher<ListedPerson>('merging/listed-unclaimed')
const LISTED_AROUND = cypher<ListedPerson>('merging/listed-around')
const TOLD_APART = cypher<{ one: PersonId; other: PersonId }>('merging/told-apart')
const TELL_APART = cypher('merging/tell-apart')
const TELL_NO_MORE_APART = cypher('merging/tell-no-more-apart')
const UNCLAIMED_IN = cypher<{ person: PersonId }>('merging/unclaimed-in')
const NETWORK_NAMES = cypher<{ id: NetworkId; name: string }>('merging/network-names')

/** Runs the queries of cypher/merging about people who may be there twice; knows rows, nothing of rules. */
export class DuplicateStore {
  constructor(private readonly graph: Graph) {}

  async everybody(): Promise<ListedPerson[]> {
    return this.graph.run(LISTED_PEOPLE)
  }

  /** Those whom nobody has claimed and who are or were in one of these networks. */
  async unclaimed(networks: readonly NetworkId[], hidden: readonly PersonId[]): Promise<ListedPerson[]> {
    return this.graph.run(LISTED_UNCLAIMED, { networks, hidden })
  }

  /** A person, and those who may be another profile of theirs. */
  async around(question: {
    person: PersonId
    names: readonly string[]
    emails: readonly string[]
    networks: readonly NetworkId[]
    hidden: readonly PersonId[]
  }): Promise<ListedPerson[]> {
    return this.graph.run(LISTED_AROUND, { ...question })
  }

  /** All pairs that somebody has told apart. */
  async toldApart(): Promise<Pair[]> {
    return (await this.graph.run(TOLD_APART)).map(({ one, other }) => pairOf(one, other))
  }

  /** Those of these people whom nobody has claimed and who are or were in one of these networks. */
  async unclaimedIn(people: readonly PersonId[], networks: readonly NetworkId[]): Promise<Set<PersonId>> {
    const rows = await this.graph.run(UNCLAIMED_IN, { people, networks })
    return new Set(rows.map(({ person }) => person))
  }

  async tellApart([one, other]: Pair, at: Date, transaction: Transaction): Promise<void> {
    await transaction.run(TELL_APART, { one, other, at })
  }

  async tellNoMoreApart([one, other]: Pair, transaction: Transaction): Promise<void> {
    await transaction.run(TELL_NO_MORE_APART, { one, other })
  }

  async networkNames(networks: readonly NetworkId[]): Promise<Map<NetworkId, string>> {
    const rows = networks.length > 0 ? await this.graph.run(NETWORK_NAMES, { networks }) : []
    return new Map(rows.map(({ id, name }) => [id, name]))
  }
}
