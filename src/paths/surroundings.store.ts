import type { PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import { int } from '../neo4j/values.js'

/** What links one person to another, as stored. */
export interface StoredTie {
  readonly other: PersonId
  readonly warmth: number
  readonly trust: number
}

/** Which ties count: those with warmth · perWarmth + trust · perTrust of at least `least`. */
export interface TieFilter {
  readonly perWarmth: number
  readonly perTrust: number
  readonly least: number
}

interface TiesRow {
  person: PersonId
  others: PersonId[]
  warmths: number[]
  trusts: number[]
}

const TIES_OF = cypher<TiesRow>('paths/ties-of')
const ONE_STEP_FROM = cypher<{ people: PersonId[]; ties: number }>('paths/one-step-from')

/** Reads KNOWS around people. Both answers stop at `most` ties. */
export class SurroundingsStore {
  constructor(private readonly graph: Graph) {}

  /** The ties of those of `people` who have any, in no order. */
  async tiesOf(
    people: readonly PersonId[],
    filter: TieFilter,
    most: number,
  ): Promise<Map<PersonId, StoredTie[]>> {
    const rows = await this.graph.run(TIES_OF, { people, ...filter, most: int(most) })
    return new Map(rows.map(row => [row.person, row.others.map((other, i) => tieAt(row, other, i))]))
  }

  /** Whom any of `people` knows, each once, and over how many ties. */
  async oneStepFrom(
    people: readonly PersonId[],
    filter: TieFilter,
    most: number,
  ): Promise<{ people: PersonId[]; ties: number }> {
    const [row] = await this.graph.run(ONE_STEP_FROM, { people, ...filter, most: int(most) })
    return row ?? { people: [], ties: 0 }
  }
}

function tieAt(row: TiesRow, other: PersonId, i: number): StoredTie {
  return {
    other,
    warmth: row.warmths[i] ?? 0,
    trust: row.trusts[i] ?? 0,
  }
}
