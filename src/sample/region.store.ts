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

/** Rows of each kind, in the order in which they can be written. */
export interface RegionRows {
  people: object[]
  networks: object[]
  memberships: object[]
  meetings: object[]
  attendances: object[]
  declarations: object[]
  recommendations: object[]
}

const IS_EMPTY = cypher<{ empty: boolean }>('sample/is-empty')
const FIND_TOUR = cypher<Tour>('sample/find-tour')
const KEEP_TOUR = cypher('sample/keep-tour')
const CREATE = {
  people: cypher('sample/create-people'),
  networks: cypher('sample/create-networks'),
  memberships: cypher('sample/create-memberships'),
  meetings: cypher('sample/create-meetings'),
  attendances: cypher('sample/create-attendances'),
  declarations: cypher('sample/create-declarations'),
  recommendations: cypher('sample/create-recommendations'),
}
const ROWS = 1000

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

  /** Writes all rows, and tells `onRows` how many at a time. */
  async create(rows: RegionRows, onRows: (rows: number) => void, transaction: Transaction): Promise<void> {
    for (const [kind, query] of Object.entries(CREATE)) {
      const all = rows[kind as keyof RegionRows]
      for (let from = 0; from < all.length; from += ROWS) {
        const part = all.slice(from, from + ROWS)
        await transaction.run(query, { [kind]: part })
        onRows(part.length)
      }
    }
  }
}
