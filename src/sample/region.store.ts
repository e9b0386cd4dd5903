import type { MeetingId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Transaction } from '../neo4j/transaction.js'

/** The people and the meeting of a region with which a tour begins, as they are in the store. */
export interface Tour {
  asker: PersonId
  sought: PersonId
  closePerson: PersonId
  meeting: MeetingId
}

const IS_EMPTY = cypher<{ empty: boolean }>('sample/is-empty')
const FIND_TOUR = cypher<Tour>('sample/find-tour')
const KEEP_TOUR = cypher('sample/keep-tour')

/** Runs cypher/sample. */
export class RegionStore {
  constructor(private readonly graph: Graph) {}

  /** Whether the store holds nobody and no network yet. */
  async isEmpty(): Promise<boolean> {
    const [row] = await this.graph.run(IS_EMPTY)
    return row?.empty ?? false
  }

  /** Null where no sample region was loaded. */
  async tour(): Promise<Tour | null> {
    const [tour] = await this.graph.run(FIND_TOUR)
    return tour ?? null
  }

  async keepTour(tour: Tour, transaction: Transaction): Promise<void> {
    await transaction.run(KEEP_TOUR, { tour })
  }
}
