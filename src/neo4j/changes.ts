import type { Graph, Transaction } from './graph.js'
import { cypher } from './query.js'

/**
 * What a change is about. The ids are those of people: those who appeared or were erased, or whose profile or blocks changed; those who chose otherwise
 * whom to show themself to; whose memberships, and whose relationships to one another changed; those who were asked for an introduction,
 * or are free of one.
 */
export type ChangeKind = 'PERSON' | 'PRIVACY' | 'MEMBERSHIP' | 'KNOWS' | 'INTRODUCTION' | 'REBUILD'

const RECORD = cypher<{ revision: number }>('changes/record')
const FORGET = cypher('changes/forget')

/**
 * What one transaction tells the readers of the change log. All of it is written last: the lock on the counter is then held
 * only for the commit, and numbers appear in commit order.
 */
export class ChangeLog {
  private readonly idsByKind = new Map<ChangeKind, Set<string>>()

  note(kind: ChangeKind, ids: readonly string[]): void {
    const noted = this.idsByKind.get(kind) ?? new Set()
    for (const id of ids) noted.add(id)
    this.idsByKind.set(kind, noted)
  }

  /** Writes what was noted; the number of the last change, or null where there is none. */
  async record(transaction: Pick<Transaction, 'run'>): Promise<number | null> {
    if (this.idsByKind.size === 0) return null
    const changes = [...this.idsByKind].map(([kind, ids]) => ({ kind, ids: [...ids].sort() }))
    const [recorded] = await transaction.run(RECORD, { changes })
    return recorded?.revision ?? null
  }
}

/** Forgets changes of more than seven days. */
export async function forgetOldChanges(graph: Graph): Promise<void> {
  await graph.write(transaction => transaction.run(FORGET))
}
