import type { NameUseRequestId, NetworkId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import type { Given, NameUseRequest } from './name-use.js'

const ASK = cypher<{ id: NameUseRequestId }>('name-use/ask')
const ANSWER = cypher('name-use/answer')
const FIND_MANY = cypher<{ request: NameUseRequest }>('name-use/find-many')
const LIST = cypher<{ id: NameUseRequestId }>('name-use/list')
const COUNT = cypher<{ count: number }>('name-use/count')

/** What a network asks for. */
export interface Use {
  readonly network: NetworkId
  readonly text: string
  readonly publication: string
}

/** Runs cypher/name-use; knows rows, nothing of rules. */
export class NameUseStore {
  constructor(private readonly graph: Graph) {}

  /** The requests for this use to these people: those made before, and new ones under the ids given. */
  async ask(
    use: Use,
    asked: readonly { person: PersonId; id: NameUseRequestId }[],
    at: Date,
    transaction: Transaction,
  ): Promise<NameUseRequestId[]> {
    const rows = await transaction.run(ASK, { ...use, asked, at })
    return rows.map(({ id }) => id)
  }

  async answer(id: NameUseRequestId, { answer, at }: Given, transaction: Transaction): Promise<void> {
    await transaction.run(ANSWER, { id, answer, at })
  }

  /** Those of `ids` that exist, in no order. */
  async findMany(ids: readonly NameUseRequestId[], runner: Runner = this.graph): Promise<NameUseRequest[]> {
    const rows = await runner.run(FIND_MANY, { ids })
    return rows.map(({ request }) => request)
  }

  /** What a person was asked, newest first, from behind the request `after`. */
  async list(person: PersonId, after: string | null, limit: number): Promise<NameUseRequestId[]> {
    const rows = await this.graph.run(LIST, { person, after, limit: int(limit) })
    return rows.map(({ id }) => id)
  }

  async count(person: PersonId): Promise<number> {
    const [row] = await this.graph.run(COUNT, { person })
    return row?.count ?? 0
  }
}
