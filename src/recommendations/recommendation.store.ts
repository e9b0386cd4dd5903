import type { PersonId, RecommendationId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import type { Pair } from '../ties/pair.js'
import type { Viewer } from '../viewer.js'
import type { Recommendation, RecommendationChange } from './recommendation.js'

/** When a recommendation was made, as pages compare it, and its id. */
export type RecommendationKeys = [number, string]

/** Whether recommendations are looked up by the person recommended, by the recipient, or by the recommender. */
export type Direction = 'about' | 'received' | 'given'

interface ListedRow {
  of: PersonId
  recommendation: Recommendation
}

const CREATE = cypher('recommendations/create')
const CHANGE = cypher<{ recommendation: Recommendation }>('recommendations/change')
const FIND_MANY = cypher<{ recommendation: Recommendation }>('recommendations/find-many')
const BETWEEN = cypher<{ recommendation: Recommendation }>('recommendations/between')
const LIST = {
  about: cypher<ListedRow>('recommendations/list-about'),
  received: cypher<ListedRow>('recommendations/list-received'),
  given: cypher<ListedRow>('recommendations/list-given'),
}
const COUNT = {
  about: cypher<{ of: PersonId; count: number }>('recommendations/count-about'),
  received: cypher<{ of: PersonId; count: number }>('recommendations/count-received'),
  given: cypher<{ of: PersonId; count: number }>('recommendations/count-given'),
}

/** RECOMMENDED edges, as far as a viewer may know of them. */
export class RecommendationStore {
  constructor(private readonly graph: Graph) {}

  async create(recommendations: readonly Recommendation[], transaction: Transaction): Promise<void> {
    const rows = recommendations.map(({ from, person, ...properties }) => ({ from, person, properties }))
    await transaction.run(CREATE, { recommendations: rows })
  }

  /** Those of them that are there, as they are then. */
  async change(
    recommendations: readonly RecommendationChange[],
    transaction: Transaction,
  ): Promise<Recommendation[]> {
    const rows = await transaction.run(CHANGE, { recommendations })
    return rows.map(({ recommendation }) => recommendation)
  }

  /** Those of `ids` that the viewer may know of, in no order. */
  async findMany(
    viewer: Viewer,
    ids: readonly RecommendationId[],
    runner: Runner = this.graph,
  ): Promise<Recommendation[]> {
    const rows = await runner.run(FIND_MANY, { ids, ...sightOf(viewer) })
    return rows.map(row => row.recommendation)
  }

  /** Those between the two of each pair, in no order. */
  async between(viewer: Viewer, pairs: readonly Pair[]): Promise<Recommendation[]> {
    const rows = await this.graph.run(BETWEEN, { pairs: pairs.map(pair => [...pair]), ...sightOf(viewer) })
    return rows.map(row => row.recommendation)
  }

  /** Those of each of these people, latest first. */
  async list(
    viewer: Viewer,
    direction: Direction,
    people: readonly PersonId[],
    after: RecommendationKeys | null,
    limit: number,
  ): Promise<Map<PersonId, Recommendation[]>> {
    const rows = await this.graph.run(LIST[direction], {
      people,
      ...sightOf(viewer),
      after,
      limit: int(limit),
    })
    const lists = new Map<PersonId, Recommendation[]>(people.map(person => [person, []]))
    for (const { of, recommendation } of rows) lists.get(of)?.push(recommendation)
    return lists
  }

  async count(
    viewer: Viewer,
    direction: Direction,
    people: readonly PersonId[],
  ): Promise<Map<PersonId, number>> {
    const rows = await this.graph.run(COUNT[direction], { people, ...sightOf(viewer) })
    return new Map(rows.map(({ of, count }) => [of, count]))
  }
}

function sightOf({ admin, person, hidden }: Viewer) {
  return { all: admin, viewer: person, hidden: [...hidden] }
}
