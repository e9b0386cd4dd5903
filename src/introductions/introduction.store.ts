import type { IntroductionId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import type { EligibilityFacts, IntroductionRequest } from './eligibility.js'
import type { Introduction, IntroductionEvent, IntroductionRole, IntroductionStatus } from './introduction.js'

/** When an introduction was asked for, as pages compare it, and its id. */
export type IntroductionKeys = [number, string]

/** Which of a person's introductions are wanted, as they see them. */
export interface IntroductionFilter {
  readonly roles?: readonly IntroductionRole[] | null
  readonly statuses?: readonly IntroductionStatus[] | null
}

/** Who looks, whom they must not see, and when. */
export interface IntroductionScope {
  readonly viewer: PersonId
  readonly hidden: ReadonlySet<PersonId>
  readonly now: Date
}

interface Row {
  introduction: Omit<Introduction, 'history'>
  history: (IntroductionEvent & { n: number })[]
}

const CREATE = cypher('introductions/create')
const CHANGE = cypher('introductions/change')
const ADD_EVENT = cypher('introductions/add-event')
const FIND_MANY = cypher<Row>('introductions/find-many')
const LIST = cypher<{ id: IntroductionId; sortedBy: number }>('introductions/list')
const COUNT = cypher<{ count: number }>('introductions/count')
const FACTS = cypher<EligibilityFacts>('introductions/facts')
const ASKED_SINCE = cypher<{ at: Date }>('introductions/asked-since')
const DUE_CONFIRMATIONS = cypher<{ id: IntroductionId }>('introductions/due-confirmations')
const DUE_EXPIRIES = cypher<{ id: IntroductionId }>('introductions/due-expiries')

/** The edge by which each of the three hangs on an introduction. */
const LINK: Record<IntroductionRole, string> = {
  REQUESTER: 'REQUESTED',
  CONNECTOR: 'ASKS',
  TARGET: 'LEADS_TO',
}

/** Runs cypher/introductions; knows rows, nothing of rules. */
export class IntroductionStore {
  constructor(private readonly graph: Graph) {}

  async create(
    { requester, connector, target, history, ...introduction }: Introduction,
    transaction: Transaction,
  ): Promise<void> {
    await transaction.run(CREATE, { requester, connector, target, introduction })
    for (const [n, event] of history.entries()) await this.addEvent(introduction.id, n, event, transaction)
  }

  /** Changes it, and adds to its history. */
  async change(
    { id, history }: Introduction,
    changes: Partial<Introduction>,
    event: IntroductionEvent | null,
    transaction: Transaction,
  ): Promise<void> {
    await transaction.run(CHANGE, { id, changes })
    if (event) await this.addEvent(id, history.length, event, transaction)
  }

  /** Those of `ids` that exist, in no order. */
  async findMany(ids: readonly IntroductionId[], runner: Runner = this.graph): Promise<Introduction[]> {
    const rows = await runner.run(FIND_MANY, { ids })
    return rows.map(({ introduction, history }) => ({
      ...introduction,
      history: history.toSorted((a, b) => a.n - b.n).map(({ n: _, ...event }) => event),
    }))
  }

  /** The introductions of the one who looks, newest first. */
  async list(
    scope: IntroductionScope,
    filter: IntroductionFilter,
    after: IntroductionKeys | null,
    limit: number,
  ): Promise<{ id: IntroductionId; sortedBy: number }[]> {
    return this.graph.run(LIST, { ...listed(scope, filter), after, limit: int(limit) })
  }

  async count(scope: IntroductionScope, filter: IntroductionFilter): Promise<number> {
    const [row] = await this.graph.run(COUNT, listed(scope, filter))
    return row?.count ?? 0
  }

  /** What decides about each of these requests; those of people who are not there are left out. */
  async facts(
    requester: PersonId,
    now: Date,
    requests: readonly IntroductionRequest[],
    runner: Runner,
  ): Promise<EligibilityFacts[]> {
    return runner.run(FACTS, { requester, requests, now })
  }

  /** When the requester asked after `since`, oldest first. */
  async askedSince(since: Date, requester: PersonId, runner: Runner): Promise<Date[]> {
    const rows = await runner.run(ASKED_SINCE, { requester, since })
    return rows.map(row => row.at)
  }

  /** What counts as confirmed by now but is not written down. */
  async dueConfirmations(now: Date): Promise<IntroductionId[]> {
    const rows = await this.graph.run(DUE_CONFIRMATIONS, { now })
    return rows.map(row => row.id)
  }

  /** What has expired by now without those who wait for it being told. */
  async dueExpiries(now: Date): Promise<IntroductionId[]> {
    const rows = await this.graph.run(DUE_EXPIRIES, { now })
    return rows.map(row => row.id)
  }

  private async addEvent(
    id: IntroductionId,
    n: number,
    event: IntroductionEvent,
    transaction: Transaction,
  ): Promise<void> {
    await transaction.run(ADD_EVENT, { id, n: int(n), event })
  }
}

function listed({ viewer, hidden, now }: IntroductionScope, { roles, statuses }: IntroductionFilter) {
  const links = roles?.map(role => LINK[role]) ?? null
  return { viewer, hidden: [...hidden], now, links, statuses: statuses ?? null }
}
