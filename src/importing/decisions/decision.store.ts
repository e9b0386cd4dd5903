import type { NetworkId } from '../../ids.js'
import type { Graph } from '../../neo4j/graph.js'
import { cypher } from '../../neo4j/query.js'
import type { Transaction } from '../../neo4j/transaction.js'
import { int } from '../../neo4j/values.js'
import type { RecalledDecision } from './decision.js'
import type { DecisionId, KeptDecision, MadeDecision, RememberedSpelling } from './made-decision.js'

const REMEMBER = cypher('importing/remember-decisions')
const OF_LIST = cypher<RecalledDecision & { line: number; column: string }>('importing/decisions-of-list')
const WITHIN = cypher<RememberedSpelling>('importing/decisions-within')
const WITHIN_NONE = cypher<RememberedSpelling>('importing/decisions-within-none')
const LIST = cypher<KeptDecision>('importing/list-decisions')
const REVOKE = cypher<{ id: DecisionId }>('importing/revoke-decision')

/** Runs the queries on decisions; knows rows, nothing of rules. */
export class DecisionStore {
  constructor(private readonly graph: Graph) {}

  /** What was decided of the list of this hash. */
  async ofList(list: string): Promise<(RecalledDecision & { line: number; column: string })[]> {
    return this.graph.run(OF_LIST, { list })
  }

  /** Who is who in lists of a network, or of none; the latest first. */
  async within(network: NetworkId | null): Promise<RememberedSpelling[]> {
    return network === null ? this.graph.run(WITHIN_NONE) : this.graph.run(WITHIN, { network })
  }

  async remember(
    list: string,
    decisions: readonly (MadeDecision & { id: DecisionId; at: Date })[],
    transaction: Transaction,
  ): Promise<void> {
    const nothing = { name: null, email: null, source: null, profession: null, company: null }
    await transaction.run(REMEMBER, {
      decisions: decisions.map(({ said, line, column, ...made }) => ({
        ...{ ...nothing, ...said, ...made, list },
        ...{ line: int(line), column: column ?? '' },
      })),
    })
  }

  async all(network: NetworkId | null): Promise<KeptDecision[]> {
    return this.graph.run(LIST, { network })
  }

  /** Whether there was one of this id. */
  async revoke(id: DecisionId, transaction: Transaction): Promise<boolean> {
    return (await transaction.run(REVOKE, { id })).length > 0
  }
}
