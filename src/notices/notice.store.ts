import type { Graph, Transaction } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import { int } from '../neo4j/values.js'
import type { Notice, PendingNotice } from './notice.js'

const ADD = cypher('notices/add')
const CLAIM = cypher<PendingNotice>('notices/claim')
const MARK_MAILED = cypher('notices/mark-mailed')
const RELEASE = cypher('notices/release')
const FORGET = cypher('notices/forget')

type Numbered = PendingNotice['notice']

/** The outbox. Runs cypher/notices; knows rows, nothing of rules. */
export class NoticeStore {
  constructor(private readonly graph: Graph) {}

  /** Within the transaction of the change, which holds these people. */
  async add(notices: readonly Notice[], transaction: Transaction): Promise<void> {
    if (notices.length > 0) await transaction.run(ADD, { notices })
  }

  /** The next notice of each person, nobody else's until `until`. */
  async claim(now: Date, since: Date, until: Date, limit: number): Promise<PendingNotice[]> {
    return this.graph.write(transaction => transaction.run(CLAIM, { now, since, until, limit: int(limit) }))
  }

  async markMailed({ person, n }: Numbered): Promise<void> {
    await this.graph.write(transaction => transaction.run(MARK_MAILED, { person, n: int(n) }))
  }

  async release({ person, n }: Numbered, from: Date): Promise<void> {
    await this.graph.write(transaction => transaction.run(RELEASE, { person, n: int(n), from }))
  }

  async forget(before: Date): Promise<void> {
    await this.graph.write(transaction => transaction.run(FORGET, { before }))
  }
}
