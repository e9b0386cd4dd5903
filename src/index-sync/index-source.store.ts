import type { SnapshotMoment } from '../graph-index/snapshot-file.js'
import type { TieSums } from '../graph-index/sparse-sums.js'
import type { PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { ChangeKind } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'

/** The change of a store up to which something is taken over. */
export interface Position extends SnapshotMoment {
  /** The name of the store. */
  readonly store: string
}

/** A committed change: what it is about, and when it was made. */
export interface Change {
  readonly n: number
  readonly kind: ChangeKind
  readonly ids: readonly PersonId[]
  /** In milliseconds since 1970. */
  readonly at: number
}

/** What came after a change. */
export interface NewChanges {
  readonly store: string | null
  /** The number of the last change of all. */
  readonly head: number
  /** When the change was made that was known before; null where it is forgotten. */
  readonly knownAt: number | null
  readonly changes: readonly Change[]
}

/** A tie as the index holds it. */
export interface SourceTie {
  readonly low: PersonId
  readonly high: PersonId
  readonly sums: TieSums
}

interface TiesAfterRow {
  low: PersonId
  highs: PersonId[]
  warmths: number[]
  sparse: { high: PersonId; trust: number }[]
}

interface TieRow {
  low: PersonId
  high: PersonId
  warmth: number
  trust: number
}

const CLAIM = cypher<Position>('index-sync/claim')
const SIZE = cypher<{ people: number; ties: number }>('index-sync/size')
const TIES_AFTER = cypher<TiesAfterRow>('index-sync/ties-after')
const TIES_AMONG = cypher<TieRow>('index-sync/ties-among')
const EXISTING = cypher<{ person: PersonId }>('index-sync/existing')
const CHANGES_AFTER = cypher<NewChanges>('index-sync/changes-after')

/** Reads what the index holds, and what has changed of it. */
export class IndexSourceStore {
  constructor(private readonly graph: Graph) {}

  /** The last change of the store, which from now on is called `name` if it has no name yet. */
  async claim(name: string): Promise<Position> {
    const [claimed] = await this.graph.write(transaction => transaction.run(CLAIM, { name }))
    if (!claimed) throw new Error('The change counter could not be created.')
    return claimed
  }

  async size(): Promise<{ people: number; ties: number }> {
    const [size] = await this.graph.run(SIZE)
    return size ?? { people: 0, ties: 0 }
  }

  /** The number of the last change that this process committed; 0 before the first. */
  get lastWritten(): number {
    return this.graph.lastChange
  }

  /** All ties, those of `batch` people at a time. */
  async *ties(batch: number): AsyncGenerator<{ people: number; ties: SourceTie[] }> {
    let after = ''
    for (;;) {
      const rows = await this.graph.run(TIES_AFTER, { after, limit: int(batch) })
      const last = rows.at(-1)
      if (!last) return
      yield { people: rows.length, ties: rows.flatMap(tiesOf) }
      after = last.low
    }
  }

  /** The ties that there are among these people. */
  async tiesAmong(people: readonly PersonId[]): Promise<SourceTie[]> {
    return (await this.graph.run(TIES_AMONG, { people })).map(({ low, high, warmth, trust }) => ({
      low,
      high,
      sums: { warmth, trust },
    }))
  }

  /** Those of `people` that there are no more. */
  async missing(people: readonly PersonId[]): Promise<PersonId[]> {
    const existing = new Set((await this.graph.run(EXISTING, { people })).map(row => row.person))
    return people.filter(person => !existing.has(person))
  }

  /** At most `limit` changes after the one of this number; null where nothing was ever changed. */
  async changesAfter(after: number, limit: number): Promise<NewChanges | null> {
    const [changes] = await this.graph.run(CHANGES_AFTER, { after: int(after), limit: int(limit) })
    return changes ?? null
  }
}

/** Each pair once: a tie that is made anew while its person is read may be come across twice. */
function tiesOf({ low, highs, warmths, sparse }: TiesAfterRow): SourceTie[] {
  const trustOf = new Map(sparse.map(({ high, trust }) => [high, trust]))
  const ties = new Map<PersonId, SourceTie>()
  for (const [i, high] of highs.entries())
    ties.set(high, { low, high, sums: { warmth: warmths[i] ?? 0, trust: trustOf.get(high) ?? 0 } })
  return [...ties.values()]
}
