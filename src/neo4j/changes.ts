import { cypher } from './query.js'
import type { ChangeKind, Runner, Transaction } from './transaction.js'

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
  async record(transaction: Runner): Promise<number | null> {
    if (this.idsByKind.size === 0) return null
    const changes = [...this.idsByKind].map(([kind, ids]) => ({ kind, ids: [...ids].sort() }))
    const [recorded] = await transaction.run(RECORD, { changes })
    return recorded?.revision ?? null
  }
}

/** Forgets changes of more than seven days. */
export async function forgetOldChanges(graph: {
  write(work: (transaction: Transaction) => Promise<unknown>): Promise<unknown>
}): Promise<void> {
  await graph.write(transaction => transaction.run(FORGET))
}
