import type { NetworkId } from '../../ids.js'
import { cypher } from '../../neo4j/query.js'
import type { Runner } from '../../neo4j/transaction.js'
import type { Recommendation } from '../../recommendations/recommendation.js'

/** A recommendation as a list tells it, between people who are there. */
export type ListedRecommendation = Pick<Recommendation, 'from' | 'person' | 'to' | 'at'>

export type FoundRecommendation = Pick<Recommendation, 'id' | 'outcome' | 'amount'>

/** A recommendation to all of which nothing has come yet, or business by what a list said of a day. */
export interface FoundReferral extends Pick<Recommendation, 'id' | 'at' | 'amount'> {
  readonly closedAt: Date | null
}

const FIND_RECOMMENDATIONS = cypher<FoundRecommendation & { i: number }>('importing/find-recommendations')
const FIND_REFERRALS = cypher<FoundReferral & { i: number }>('importing/find-referrals')

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

  /** Of which recommendations in a network business may have come, for each of these pairs, the earliest first. */
  async referrals(
    pairs: readonly Pick<Recommendation, 'from' | 'person'>[],
    network: NetworkId | null,
    runner: Runner,
  ): Promise<FoundReferral[][]> {
    if (pairs.length === 0) return []
    return inOrder(pairs.length, await runner.run(FIND_REFERRALS, { pairs, network }))
  }
}

function inOrder<Row extends { i: number }>(length: number, rows: readonly Row[]): Row[][] {
  const found: Row[][] = Array.from({ length }, () => [])
  for (const row of rows) found[row.i]?.push(row)
  return found
}
