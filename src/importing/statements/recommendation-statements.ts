import type { NetworkId, NewId } from '../../ids.js'
import type { BadLine } from '../../list-files/bad-line.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import type { Runner, Transaction } from '../../neo4j/transaction.js'
import {
  newRecommendation,
  type Recommendation,
  type RecommendationChange,
} from '../../recommendations/recommendation.js'
import type { RecommendationService } from '../../recommendations/recommendation.service.js'
import { nothing } from '../lists/import-report.js'
import type { NamedPeople } from '../people/named-people.js'
import {
  type RecommendationRecord,
  readRecommendations,
  recommendationHeader,
  surveyRecommendations,
} from './recommendation-records.js'
import type { ListedRecommendation, StatementStore } from './statement.store.js'
import type { DatedStatement, StatementKind, StatementPlan } from './statement-kind.js'
import type { SurveyedStatements } from './statement-list.js'

export interface RecommendationStatement extends ListedRecommendation, DatedStatement {
  readonly record: RecommendationRecord
}

export interface RecommendationChanges {
  readonly added: Recommendation[]
  readonly updated: RecommendationChange[]
}

/** Lists of recommendations, each told by its people and its date; the amounts are in one currency. */
export class RecommendationStatements
  implements StatementKind<RecommendationRecord, RecommendationStatement, RecommendationChanges>
{
  readonly counts = ['recommendations']
  readonly header = recommendationHeader
  readonly survey = surveyRecommendations

  constructor(
    private readonly currency: string,
    private readonly store: StatementStore,
    private readonly recommendations: RecommendationService,
    private readonly newId: NewId,
  ) {}

  read(file: OpenedList, options: SurveyedStatements): AsyncIterable<RecommendationRecord | BadLine> {
    return readRecommendations(file, options, this.currency)
  }

  peopleIn({ from, person, to }: RecommendationRecord): Record<string, string> {
    return to === null ? { from, person } : { from, person, to }
  }

  statementOf(record: RecommendationRecord, people: NamedPeople): RecommendationStatement | BadLine {
    const { line } = record
    const [from, person] = [people.who('from', record.from), people.who('person', record.person)]
    const to = record.to === null ? null : people.who('to', record.to)
    if (from === person || from === to || person === to)
      return { line, reason: 'from, person and to must be different people.' }
    return { line, from, person, to, at: record.date, record }
  }

  keyOf({ from, person, to, at }: RecommendationStatement): string {
    return `${from} ${person} ${to} ${at.getTime()}`
  }

  /** A line that says the same again adds nothing. */
  join({ line, record }: RecommendationStatement, later: RecommendationStatement): BadLine | null {
    if (saying(record) === saying(later.record)) return null
    return {
      line: later.line,
      reason: `This line and line ${line} give different messages, outcomes or amounts for the same recommendation.`,
    }
  }

  async plan(
    statements: readonly RecommendationStatement[],
    network: NetworkId | null,
    runner: Runner,
  ): Promise<StatementPlan<RecommendationStatement, RecommendationChanges>> {
    const found = await this.store.recommendations(statements, runner)
    const changes: RecommendationChanges = { added: [], updated: [] }
    const tally = nothing()
    // Of equal statements the second is the second that is there, so that all stay and none is added twice.
    const before = new Map<string, number>()
    const changed = statements.filter((statement, i) => {
      const { from, person, to, at, record } = statement
      const equal = before.get(this.keyOf(statement)) ?? 0
      before.set(this.keyOf(statement), equal + 1)
      const there = found[i]?.[equal]
      const { message, outcome, amount } = record
      const currency = amount === null ? null : this.currency
      if (!there) {
        const id = this.newId<'Recommendation'>()
        const told = { id, from, person, to, network, at, message, outcome, amount, currency }
        changes.added.push(newRecommendation(told))
        tally.created++
        return true
      }
      // What the people of it have said since stays.
      const updates = {
        ...(there.outcome === 'PENDING' && outcome !== 'PENDING' ? { outcome } : {}),
        ...(there.amount === null && amount !== null ? { amount, currency } : {}),
      }
      const isNews = Object.keys(updates).length > 0
      if (isNews) changes.updated.push({ id: there.id, changes: updates })
      tally[isNews ? 'recognised' : 'unchanged']++
      return isNews
    })
    return { changes, tallies: { recommendations: tally }, changed, joined: 0 }
  }

  async write({ added, updated }: RecommendationChanges, transaction: Transaction): Promise<void> {
    await this.recommendations.takeOver(added, transaction)
    await this.recommendations.takeOverChanges(updated, transaction)
  }

  peopleOf({ from, person, to }: RecommendationStatement) {
    return to === null ? [from, person] : [from, person, to]
  }

  pairOf({ from, person }: RecommendationStatement) {
    return [from, person] as const
  }
}

function saying({ message, outcome, amount }: RecommendationRecord): string {
  return JSON.stringify([message, outcome, amount])
}
