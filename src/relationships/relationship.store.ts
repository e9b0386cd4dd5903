import type { MeetingId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner } from '../neo4j/transaction.js'
import type { ProfileAudience } from '../privacy/privacy.js'
import type { Sums } from '../strength/sums.js'
import { type Pair, pairOf } from '../ties/pair.js'
import type { Tie } from '../ties/tie.js'
import { networksOf, networksRunBy, type Viewer } from '../viewer.js'

/** The next meeting of a network both of a pair belong to. */
export interface NextMeeting {
  readonly pair: Pair
  readonly meeting: MeetingId
  /** How many are expected now. */
  readonly expected: number
  /** How many of them are neither of the two. */
  readonly others: number
  /** How many came to the last meetings of the network, at most five. */
  readonly lastPresent: readonly number[]
}

/** What may let somebody reach a person. */
export interface ContactFacts {
  readonly person: PersonId
  /** Whom they let; null where they have chosen nothing. */
  readonly contactVisibleTo: ProfileAudience | null
  /** Whether both belong to a network now. */
  readonly sharesNetwork: boolean
  /** Whether they are in a network that the viewer runs. */
  readonly organised: boolean
  /** Whether one of the two has accepted to be introduced to the other, by somebody whom the viewer sees. */
  readonly introduced: boolean
  /** The warmth of the two without the viewer's own declaration. */
  readonly warmth: number
}

const FIND_MANY = cypher<{ low: PersonId; high: PersonId; sums: Sums }>('relationships/find-many')
const OF_PEOPLE = cypher<{ person: PersonId; other: PersonId; sums: Sums }>('relationships/of-people')
const NEXT_MEETINGS = cypher<Omit<NextMeeting, 'pair'> & { low: PersonId; high: PersonId }>(
  'relationships/next-meetings',
)
const CONTACT_FACTS = cypher<ContactFacts>('relationships/contact-facts')
const GATES = cypher<{ other: PersonId; warmth: number }>('relationships/gates')

/** Reads KNOWS, and what else is asked of two people. */
export class RelationshipStore {
  constructor(private readonly graph: Graph) {}

  /** The relationships of these pairs that the viewer may see. */
  async findMany(viewer: Viewer, pairs: readonly Pair[]): Promise<Tie[]> {
    const rows = await this.graph.run(FIND_MANY, {
      pairs: pairs.map(pair => [...pair]),
      all: viewer.admin,
      viewer: viewer.person,
      runs: networksRunBy(viewer),
    })
    return rows.map(({ low, high, sums }) => ({ pair: [low, high], sums }))
  }

  /** All relationships of each of these people. */
  async ofPeople(people: readonly PersonId[]): Promise<Map<PersonId, Tie[]>> {
    const rows = await this.graph.run(OF_PEOPLE, { people })
    const byPerson = new Map<PersonId, Tie[]>(people.map(person => [person, []]))
    for (const { person, other, sums } of rows)
      byPerson.get(person)?.push({ pair: pairOf(person, other), sums })
    return byPerson
  }

  /** Where the two of each pair would meet next, as far as the viewer may know. */
  async nextMeetings(viewer: Viewer, pairs: readonly Pair[], now: Date): Promise<NextMeeting[]> {
    const rows = await this.graph.run(NEXT_MEETINGS, {
      pairs: pairs.map(pair => [...pair]),
      now,
      all: viewer.admin,
      viewer: viewer.person,
      networks: networksOf(viewer),
    })
    return rows.map(({ low, high, ...row }) => ({ ...row, pair: [low, high] }))
  }

  async contactFacts(viewer: Viewer, people: readonly PersonId[]): Promise<ContactFacts[]> {
    return this.graph.run(CONTACT_FACTS, {
      people,
      viewer: viewer.person,
      hidden: [...viewer.hidden],
      runs: networksRunBy(viewer),
      belongs: networksOf(viewer),
    })
  }

  /** The warmth of `person` with each of `others`, without the person's own declaration; 0 is left out. */
  async gateWarmth(
    person: PersonId,
    others: readonly PersonId[],
    runner: Runner = this.graph,
  ): Promise<Map<PersonId, number>> {
    const rows = await runner.run(GATES, { person, others })
    return new Map(rows.map(({ other, warmth }) => [other, warmth]))
  }
}
