import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { KeyedRequest } from './keyed-request.js'

/** What is kept of a request: what it asked for, and what each part of it that is done has made. */
export interface KeptRequest {
  readonly body: string
  readonly parts: readonly string[]
  readonly made: readonly string[]
}

const FIND = cypher<KeptRequest>('keyed-requests/find')
const BEGIN = cypher<KeptRequest>('keyed-requests/begin')
const END = cypher('keyed-requests/end')
const FORGET = cypher('keyed-requests/forget')

/** Runs cypher/keyed-requests; knows rows, nothing of rules. */
export class KeyedRequestStore {
  constructor(private readonly graph: Graph) {}

  /** What is kept since then under a key; null for nothing. */
  async find(key: string, since: Date): Promise<KeptRequest | null> {
    const [kept] = await this.graph.run(FIND, { key, since })
    return kept ?? null
  }

  /** Keeps the request, unless it is kept since then, and holds it until the transaction ends: the same one waits meanwhile. */
  async begin(
    request: KeyedRequest,
    since: Date,
    now: Date,
    transaction: Transaction,
  ): Promise<KeptRequest | null> {
    const [kept] = await transaction.run(BEGIN, { ...request, since, now })
    return kept ?? null
  }

  /** Keeps what a part of the request has made. */
  async end(key: string, part: string, made: string, transaction: Transaction): Promise<void> {
    await transaction.run(END, { key, part, made })
  }

  async forget(before: Date): Promise<void> {
    await this.graph.write(transaction => transaction.run(FORGET, { before }))
  }
}
