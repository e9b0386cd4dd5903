import { grouped } from '../../grouping.js'
import type { NetworkId, PersonId } from '../../ids.js'
import { type BadLine, isBad } from '../../list-files/bad-line.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import type { Runner, Transaction } from '../../neo4j/transaction.js'
import type { Declaration } from '../../relationships/encounter.js'
import { pairOf } from '../../ties/pair.js'
import { nothing, sum } from '../lists/import-report.js'
import type { NamedPeople } from '../people/named-people.js'
import { type ClosedBusiness, placedBusiness, referralOf } from './closed-business.js'
import type { EncounterStatement, EncounterStatements } from './encounter-statements.js'
import { LeftOutSlips } from './left-out-slips.js'
import type { RecommendationRecord } from './recommendation-records.js'
import type {
  RecommendationChanges,
  RecommendationStatement,
  RecommendationStatements,
} from './recommendation-statements.js'
import { readSlips, type Slip, slipHeader, surveySlips } from './slip-records.js'
import type { StatementStore } from './statement.store.js'
import type { StatementKind, StatementPlan } from './statement-kind.js'
import type { SurveyedStatements } from './statement-list.js'

type SlipStatement = EncounterStatement | RecommendationStatement | ClosedBusiness

interface SlipChanges {
  readonly declarations: Declaration[]
  readonly recommendations: RecommendationChanges
}

/**
 * Slip audits of BNI. Each slip stands for itself, also beside an equal one: the second that somebody gives to the same person is another
 * encounter or recommendation. For one list; it counts what is left out.
 */
export class SlipStatements implements StatementKind<Slip, SlipStatement, SlipChanges> {
  readonly counts = ['encounters', 'recommendations']
  readonly header = slipHeader
  readonly survey = surveySlips
  private readonly leftOut = new LeftOutSlips()

  /** @param encounters those that are told apart by each line */
  constructor(
    private readonly currency: string,
    private readonly encounters: EncounterStatements,
    private readonly recommendations: RecommendationStatements,
    private readonly store: StatementStore,
  ) {}

  async *read(file: OpenedList, options: SurveyedStatements): AsyncGenerator<Slip | BadLine> {
    for await (const slip of readSlips(file, options, this.currency)) {
      if (isBad(slip) || 'type' in slip) yield slip
      else this.leftOut.add(slip)
    }
  }

  peopleIn({ from, to }: Slip): Record<string, string> {
    return { from, to }
  }

  statementOf({ line, type, date: at, amount, ...said }: Slip, people: NamedPeople): SlipStatement | BadLine {
    const [from, to] = [people.who('from', said.from), people.who('to', said.to)]
    if (from === to) return { line, reason: 'from and to must be different people.' }
    if (type === 'CLOSED_BUSINESS') return { line, at, thanking: from, thanked: to, amount }
    if (type === 'ONE_TO_ONE')
      return { line, at, pair: pairOf(from, to), channel: 'IN_PERSON', declaredBy: new Set([from]) }
    const record: RecommendationRecord = {
      line,
      from: said.from,
      person: said.to,
      to: null,
      date: at,
      message: null,
      outcome: 'PENDING',
      amount: null,
    }
    return { line, at, from, person: to, to: null, record }
  }

  keyOf({ line }: SlipStatement): string {
    return String(line)
  }

  join(): null {
    return null
  }

  /** What came of referrals goes to these, as far as the list has them. */
  gathered(statements: readonly SlipStatement[]): SlipStatement[] {
    const inOrder = statements.filter(isReferral).toSorted(byDay)
    const waiting = grouped(inOrder, ({ from, person }) => `${from} ${person}`)
    const outcomes = new Map<SlipStatement, ClosedBusiness>()
    const ofEarlierLists: ClosedBusiness[] = []
    for (const business of statements.filter(isClosed).toSorted(byDay)) {
      const referrals = waiting.get(`${business.thanked} ${business.thanking}`) ?? []
      const [earliest] = referrals
      if (earliest && earliest.at <= business.at) {
        outcomes.set(earliest, business)
        referrals.shift()
      } else ofEarlierLists.push(business)
    }
    const others = statements
      .filter(statement => !isClosed(statement))
      .map(statement => {
        const business = outcomes.get(statement)
        if (!business || !isReferral(statement)) return statement
        const { amount } = business
        return { ...statement, record: { ...statement.record, outcome: 'BUSINESS' as const, amount } }
      })
    return [...others, ...ofEarlierLists]
  }

  async plan(
    statements: readonly SlipStatement[],
    network: NetworkId | null,
    runner: Runner,
  ): Promise<StatementPlan<SlipStatement, SlipChanges>> {
    const met = await this.encounters.plan(statements.filter(isEncounter), network, runner)
    const referred = await this.recommendations.plan(statements.filter(isReferral), network, runner)
    const { placed, unplaced } = await this.place(statements, network, runner)
    const news = placed.filter(({ isNews }) => isNews)
    const { added, updated } = referred.changes
    const tally = { ...nothing(), recognised: news.length, unchanged: placed.length - news.length }
    const changes = news.map(({ business: { at, amount }, referral: { id } }) => {
      const value = amount === null ? {} : { amount, currency: this.currency }
      return { id, changes: { outcome: 'BUSINESS' as const, closedAt: at, ...value } }
    })
    return {
      changes: {
        declarations: met.changes,
        recommendations: { added, updated: [...updated, ...changes] },
      },
      tallies: {
        ...met.tallies,
        recommendations: sum(referred.tallies.recommendations, tally),
      },
      changed: [...met.changed, ...referred.changed, ...news.map(({ business }) => business)],
      joined: met.joined,
      unplaced,
    }
  }

  /** Of which referrals of earlier lists the business came that came of none of this. */
  private async place(statements: readonly SlipStatement[], network: NetworkId | null, runner: Runner) {
    const businesses = statements.filter(isClosed)
    const listed = new Set(
      statements.filter(isReferral).map(({ from, person, at }) => placeOf({ from, person, at })),
    )
    const found = await this.store.referrals(businesses.map(referralOf), network, runner)
    const ofEarlierLists = businesses.map((business, i) =>
      (found[i] ?? []).filter(({ at }) => !listed.has(placeOf({ ...referralOf(business), at }))),
    )
    return placedBusiness(businesses, ofEarlierLists)
  }

  leaveOut(unplaced: readonly SlipStatement[]): void {
    for (const business of unplaced.filter(isClosed)) this.leftOut.addUnplaced(business.amount)
  }

  joinedAs(count: number): string[] {
    return this.encounters.joinedAs(count)
  }

  said(): string[] {
    return this.leftOut.sentences()
  }

  async write({ declarations, recommendations }: SlipChanges, transaction: Transaction): Promise<void> {
    await this.encounters.write(declarations, transaction)
    await this.recommendations.write(recommendations, transaction)
  }

  /** A slip names its two and nobody else. */
  peopleOf(statement: SlipStatement): readonly PersonId[] {
    return this.pairOf(statement)
  }

  pairOf(statement: SlipStatement): readonly [PersonId, PersonId] {
    if (isClosed(statement)) return [statement.thanking, statement.thanked]
    return isEncounter(statement) ? statement.pair : [statement.from, statement.person]
  }
}

const placeOf = ({ from, person, at }: Pick<RecommendationStatement, 'from' | 'person' | 'at'>) =>
  `${from} ${person} ${at.getTime()}`
const byDay = (one: SlipStatement, other: SlipStatement) => one.at.getTime() - other.at.getTime()
const isEncounter = (statement: SlipStatement): statement is EncounterStatement => 'pair' in statement
const isReferral = (statement: SlipStatement): statement is RecommendationStatement => 'record' in statement
const isClosed = (statement: SlipStatement): statement is ClosedBusiness => 'thanked' in statement
