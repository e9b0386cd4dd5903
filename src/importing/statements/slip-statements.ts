import { grouped } from '../../grouping.js'
import type { NetworkId, PersonId } from '../../ids.js'
import { type BadLine, isBad } from '../../list-files/bad-line.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import type { Runner, Transaction } from '../../neo4j/transaction.js'
import type { Declaration } from '../../relationships/encounter.js'
import { pairOf } from '../../ties/pair.js'
import type { NamedPeople } from '../people/named-people.js'
import type { EncounterStatement, EncounterStatements } from './encounter-statements.js'
import { LeftOutSlips } from './left-out-slips.js'
import type { RecommendationRecord } from './recommendation-records.js'
import type {
  RecommendationChanges,
  RecommendationStatement,
  RecommendationStatements,
} from './recommendation-statements.js'
import { readSlips, type Slip, slipHeader, surveySlips } from './slip-records.js'
import type { DatedStatement, StatementKind, StatementPlan } from './statement-kind.js'
import type { SurveyedStatements } from './statement-list.js'

/** Somebody thanks who recommended them: business came of it. */
interface ClosedBusiness extends DatedStatement {
  readonly thanking: PersonId
  readonly thanked: PersonId
  readonly amount: number | null
}

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

  /** What came of referrals goes to these, as far as the list has them; the rest is left out. */
  gathered(statements: readonly SlipStatement[]): SlipStatement[] {
    const inOrder = statements.filter(isReferral).toSorted(byDay)
    const waiting = grouped(inOrder, ({ from, person }) => `${from} ${person}`)
    const outcomes = new Map<SlipStatement, ClosedBusiness>()
    for (const business of statements.filter(isClosed).toSorted(byDay)) {
      const referrals = waiting.get(`${business.thanked} ${business.thanking}`) ?? []
      const [earliest] = referrals
      if (earliest && earliest.at <= business.at) {
        outcomes.set(earliest, business)
        referrals.shift()
      } else this.leftOut.addUnplaced(business.amount)
    }
    return statements
      .filter(statement => !isClosed(statement))
      .map(statement => {
        const business = outcomes.get(statement)
        if (!business || !isReferral(statement)) return statement
        const { amount } = business
        return { ...statement, record: { ...statement.record, outcome: 'BUSINESS' as const, amount } }
      })
  }

  async plan(
    statements: readonly SlipStatement[],
    network: NetworkId | null,
    runner: Runner,
  ): Promise<StatementPlan<SlipStatement, SlipChanges>> {
    const met = await this.encounters.plan(statements.filter(isEncounter), network, runner)
    const referred = await this.recommendations.plan(statements.filter(isReferral), network, runner)
    return {
      changes: { declarations: met.changes, recommendations: referred.changes },
      tallies: { ...met.tallies, ...referred.tallies },
      changed: [...met.changed, ...referred.changed],
      joined: met.joined,
    }
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

const byDay = (one: SlipStatement, other: SlipStatement) => one.at.getTime() - other.at.getTime()
const isEncounter = (statement: SlipStatement): statement is EncounterStatement => 'pair' in statement
const isReferral = (statement: SlipStatement): statement is RecommendationStatement => 'record' in statement
const isClosed = (statement: SlipStatement): statement is ClosedBusiness => 'thanked' in statement
