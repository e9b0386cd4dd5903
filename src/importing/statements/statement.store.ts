import { cypher } from '../../neo4j/query.js'
import type { Runner } from '../../neo4j/transaction.js'
import type { Recommendation } from '../../recommendations/recommendation.js'

/** A recommendation as a list tells it, between people who are there. */
export type ListedRecommendation = Pick<Recommendation, 'from' | 'person' | 'to' | 'at'>

export type FoundRecommendation = Pick<Recommendation, 'id' | 'outcome' | 'amount'>

const FIND_RECOMMENDATIONS = cypher<FoundRecommendation & { i: number }>('importing/find-recommendations')

/** Finds what lists of recommendations tell of, where it is there. */
export class StatementStore {
  /** What is kept already of each of these recommendations, in their order. */
  async recommendations(
    recommendations: readonly ListedRecommendation[],
    runner: Runner,
  ): Promise<FoundRecommendation[][]> {
    const rows = await runner.run(FIND_RECOMMENDATIONS, {
      recommendations: recommendations.map(({ from, person, to, at }) => ({ from, person, to, at })),
    })
    return inOrder(recommendations.length, rows)
  }
}

function inOrder<Row extends { i: number }>(length: number, rows: readonly Row[]): Row[][] {
  const found: Row[][] = Array.from({ length }, () => [])
  for (const row of rows) found[row.i]?.push(row)
  return found
}
