import type { PersonId } from '../ids.js'
import { Cache } from '../neo4j/cache.js'
import type { ChangeFeed } from '../neo4j/change-feed.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import type { HidingTerms } from '../people/hiding.js'
import type { Block, Privacy } from './privacy.js'

const FIND_MANY = cypher<{ person: PersonId; chosen: Chosen }>('privacy/find-many')
const UPDATE = cypher<{ person: PersonId }>('privacy/update')
const BLOCK = cypher<{ at: Date }>('privacy/block')
const UNBLOCK = cypher<{ other: PersonId }>('privacy/unblock')
const HAS_BLOCKED = cypher<{ blocked: boolean }>('privacy/has-blocked')
const LIST_BLOCKED = cypher<Block & { foldedName: string }>('privacy/list-blocked')
const COUNT_BLOCKED = cypher<{ count: number }>('privacy/count-blocked')

const UNSEEN_AMONG = cypher<{ viewer: PersonId; other: PersonId }>('privacy/unseen-among')

/** What somebody chose; null where they chose nothing. */
type Chosen = { readonly [Field in keyof Privacy]: Privacy[Field] | null }

/** People whose settings are cached. */
const MOST_CACHED = 50_000

/** Runs cypher/privacy; knows rows, nothing of rules. */
export class PrivacyStore {
  private readonly chosen: Cache<Chosen>

  constructor(
    private readonly graph: Graph,
    feed: ChangeFeed,
  ) {
    this.chosen = new Cache(feed, MOST_CACHED, { PERSON: 'ABOUT_THEM', PRIVACY: 'ABOUT_THEM' })
  }

  /** What each of these people chose, by their id; fields not chosen are null. People who are not there are left out. */
  async findMany(people: readonly PersonId[]): Promise<Map<PersonId, Chosen>> {
    return this.chosen.get(people, async missing => {
      const rows = await this.graph.run(FIND_MANY, { people: missing })
      return rows.map(({ person, chosen }) => ({ key: person, about: person, value: chosen }))
    })
  }

  async update(
    person: PersonId,
    settings: Partial<Privacy>,
    foldedCompanies: readonly string[] | null,
    at: Date,
    transaction: Transaction,
  ): Promise<void> {
    const { introductionBudget: budget } = settings
    const properties = budget === undefined ? settings : { ...settings, introductionBudget: int(budget) }
    await transaction.run(UPDATE, { person, settings: properties, foldedCompanies, at })
  }

  async block(person: PersonId, other: PersonId, at: Date, transaction: Transaction): Promise<void> {
    await transaction.run(BLOCK, { person, other, at })
  }

  async unblock(person: PersonId, other: PersonId, transaction: Transaction): Promise<boolean> {
    return (await transaction.run(UNBLOCK, { person, other })).length > 0
  }

  /** Which of these viewers must not see which of the others. */
  async unseenAmong(viewers: readonly PersonId[], others: readonly PersonId[], terms: HidingTerms) {
    return this.graph.run(UNSEEN_AMONG, { viewers, others, ...terms })
  }

  async hasBlocked(person: PersonId, other: PersonId): Promise<boolean> {
    const [row] = await this.graph.run(HAS_BLOCKED, { person, other })
    return row?.blocked ?? false
  }

  async blockedBy(person: PersonId, after: [string, string] | null, limit: number) {
    return this.graph.run(LIST_BLOCKED, { person, after, limit: int(limit) })
  }

  async countBlocked(person: PersonId): Promise<number> {
    const [row] = await this.graph.run(COUNT_BLOCKED, { person })
    return row?.count ?? 0
  }
}
