import type { EncounterId, NetworkId, PersonId, RecommendationId } from '../ids.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import type { EncounterRecord } from './encounter-records.js'
import type { RecommendationRecord } from './recommendation-records.js'

/** An encounter as a list tells it, between people who are there. */
export interface ListedEncounter {
  low: PersonId
  high: PersonId
  at: Date
}

export interface FoundDeclaration {
  encounter: EncounterId
  from: PersonId
  channel: EncounterRecord['channel']
}

export interface NewDeclaration extends FoundDeclaration {
  to: PersonId
  at: Date
}

export interface ListedRecommendation {
  from: PersonId
  person: PersonId
  to: PersonId | null
  at: Date
}

export type Outcome = RecommendationRecord['outcome']

export interface FoundRecommendation {
  id: RecommendationId
  outcome: Outcome
  amount: number | null
}

export interface NewRecommendation {
  from: PersonId
  person: PersonId
  properties: {
    id: RecommendationId
    to: PersonId | null
    network: NetworkId | null
    at: Date
    message: string | null
    outcome: Outcome
    amount: number | null
    currency: string | null
  }
}

export interface RecommendationUpdate {
  id: RecommendationId
  properties: { outcome?: Outcome; amount?: number; currency?: string }
}

const FIND_ENCOUNTERS = cypher<FoundDeclaration & { i: number }>('importing/find-encounters')
const ADD_ENCOUNTERS = cypher('importing/add-encounters')
const FIND_RECOMMENDATIONS = cypher<FoundRecommendation & { i: number }>('importing/find-recommendations')
const ADD_RECOMMENDATIONS = cypher('importing/add-recommendations')
const UPDATE_RECOMMENDATIONS = cypher('importing/update-recommendations')

/** Runs cypher/importing for lists of encounters and recommendations; knows rows, nothing of rules. */
export class StatementStore {
  /** What is said already of each of these encounters, in their order. */
  async encounters(encounters: readonly ListedEncounter[], runner: Runner): Promise<FoundDeclaration[][]> {
    const rows = await runner.run(FIND_ENCOUNTERS, {
      encounters: encounters.map(({ low, high, at }) => ({ low, high, at })),
    })
    return inOrder(encounters.length, rows)
  }

  async addDeclarations(declarations: readonly NewDeclaration[], transaction: Transaction): Promise<void> {
    if (declarations.length > 0) await transaction.run(ADD_ENCOUNTERS, { declarations })
  }

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

  async addRecommendations(
    recommendations: readonly NewRecommendation[],
    transaction: Transaction,
  ): Promise<void> {
    if (recommendations.length > 0) await transaction.run(ADD_RECOMMENDATIONS, { recommendations })
  }

  async updateRecommendations(
    recommendations: readonly RecommendationUpdate[],
    transaction: Transaction,
  ): Promise<void> {
    if (recommendations.length > 0) await transaction.run(UPDATE_RECOMMENDATIONS, { recommendations })
  }
}

function inOrder<Row extends { i: number }>(length: number, rows: readonly Row[]): Row[][] {
  const found: Row[][] = Array.from({ length }, () => [])
  for (const row of rows) found[row.i]?.push(row)
  return found
}
