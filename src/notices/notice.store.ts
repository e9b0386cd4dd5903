import type { PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import type { Notice, NumberedNotice, PendingNotice } from './notice.js'

const ADD = cypher('notices/add')
const CLAIM = cypher<PendingNotice>('notices/claim')
const MARK_MAILED = cypher('notices/mark-mailed')
const RELEASE = cypher('notices/release')
const LIST = cypher<Omit<NumberedNotice, 'person'>>('notices/list')
const COUNT = cypher<{ count: number }>('notices/count')
const NEXT_OF_PEOPLE = cypher<NumberedNotice>('notices/next-of-people')
const SHOWN = cypher<{ n: number }>('notices/shown')
const MARK_SHOWN = cypher('notices/mark-shown')
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

  /** Where it is still claimed until then. */
  async markMailed({ person, n }: Numbered, until: Date): Promise<void> {
    await this.graph.write(transaction => transaction.run(MARK_MAILED, { person, n: int(n), until }))
  }

  /** Where it is still claimed until then: it may be claimed again from `from` on. */
  async release({ person, n }: Numbered, until: Date, from: Date): Promise<void> {
    await this.graph.write(transaction => transaction.run(RELEASE, { person, n: int(n), until, from }))
  }

  /** What the person was told of, without introductions with somebody hidden from them, from behind a number on, newest first. */
  async list(
    person: PersonId,
    hidden: readonly PersonId[],
    after: [number] | null,
    limit: number,
  ): Promise<Omit<NumberedNotice, 'person'>[]> {
    return this.graph.run(LIST, { person, hidden, after, limit: int(limit) })
  }

  async count(person: PersonId, hidden: readonly PersonId[]): Promise<number> {
    const [row] = await this.graph.run(COUNT, { person, hidden })
    return row?.count ?? 0
  }

  /** The next notices of each of these people after a number, at most so many each, in the order of their numbers. */
  async nextOf(after: ReadonlyMap<PersonId, number>, limit: number): Promise<NumberedNotice[]> {
    const readers = [...after].map(([person, n]) => ({ person, after: int(n) }))
    return this.graph.run(NEXT_OF_PEOPLE, { readers, limit: int(limit) })
  }

  /** The number of the last notice that has reached a client of this person; 0 before the first. */
  async shownTo(person: PersonId): Promise<number> {
    const [row] = await this.graph.run(SHOWN, { person })
    return row?.n ?? 0
  }

  async markShown(person: PersonId, n: number): Promise<void> {
    await this.graph.write(transaction => transaction.run(MARK_SHOWN, { person, n: int(n) }))
  }

  async forget(before: Date): Promise<void> {
    await this.graph.write(transaction => transaction.run(FORGET, { before }))
  }
}
