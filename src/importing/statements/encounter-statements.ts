import { grouped } from '../../grouping.js'
import type { EncounterId, NewId, PersonId } from '../../ids.js'
import type { BadLine } from '../../list-files/bad-line.js'
import type { Runner, Transaction } from '../../neo4j/transaction.js'
import {
  type Declaration,
  declarationBy,
  type Encounter,
  encounterListed,
  encounterToldApart,
} from '../../relationships/encounter.js'
import type { EncounterService } from '../../relationships/encounter.service.js'
import { keyOf, type Pair, pairOf } from '../../ties/pair.js'
import { nothing, type Tally } from '../lists/import-report.js'
import type { NamedPeople } from '../people/named-people.js'
import {
  type EncounterRecord,
  encounterHeader,
  readEncounters,
  surveyEncounters,
} from './encounter-records.js'
import type { DatedStatement, StatementKind, StatementPlan } from './statement-kind.js'

export interface EncounterStatement extends DatedStatement {
  readonly pair: Pair
  readonly channel: EncounterRecord['channel']
  readonly declaredBy: Set<PersonId>
}

/** Lists of encounters. What both of two people say within three days is one encounter, confirmed. */
export class EncounterStatements
  implements StatementKind<EncounterRecord, EncounterStatement, Declaration[]>
{
  readonly counts = ['encounters']
  readonly header = encounterHeader
  readonly survey = surveyEncounters
  readonly read = readEncounters

  /** @param toldApart whether each line of one person tells of another encounter, however near in time they are */
  constructor(
    private readonly encounters: EncounterService,
    private readonly newId: NewId,
    private readonly toldApart = false,
  ) {}

  peopleIn({ a, b }: EncounterRecord): Record<string, string> {
    return { a, b }
  }

  statementOf(
    { line, a, b, date, confirmed, channel }: EncounterRecord,
    people: NamedPeople,
  ): EncounterStatement | BadLine {
    const [one, other] = [people.who('a', a), people.who('b', b)]
    if (one === other) return { line, reason: 'a and b must be different people.' }
    const declaredBy = new Set(confirmed ? [one, other] : [one])
    return { line, pair: pairOf(one, other), at: date, channel, declaredBy }
  }

  keyOf({ pair, at }: EncounterStatement): string {
    return `${keyOf(pair)} ${at.getTime()}`
  }

  /** A second line on an encounter adds its declaration. */
  join(statement: EncounterStatement, later: EncounterStatement): BadLine | null {
    if (statement.channel !== later.channel)
      return {
        line: later.line,
        reason: `This line and line ${statement.line} give different channels for the same encounter.`,
      }
    for (const person of later.declaredBy) statement.declaredBy.add(person)
    return null
  }

  async plan(
    statements: readonly EncounterStatement[],
    _network: unknown,
    runner: Runner,
  ): Promise<StatementPlan<EncounterStatement, Declaration[]>> {
    const pairs = new Map(statements.map(({ pair }) => [keyOf(pair), pair]))
    const encounters = await this.encounters.between([...pairs.values()], runner)
    const there = grouped(encounters, ({ pair }) => keyOf(pair))
    const changes: Declaration[] = []
    const changed: EncounterStatement[] = []
    const became = new Map<EncounterId, keyof Tally>()
    const told = new Set<string>()
    let joined = 0
    for (const statement of statements) {
      const { pair, at, channel, declaredBy } = statement
      const known = there.get(keyOf(pair)) ?? []
      const meant = this.meant(known, statement, told)
      const id = meant?.id ?? this.newId<'Encounter'>()
      const encounter = meant ?? { id, pair, at, channel, meeting: null, declaredBy: [] }
      const missing = [...declaredBy].filter(person => !encounter.declaredBy.includes(person))
      for (const person of declaredBy) told.add(`${person} ${id}`)
      if (meant && meant.at.getTime() !== at.getTime()) joined++
      if (!meant) became.set(id, 'created')
      else if (became.get(id) !== 'created')
        became.set(id, missing.length > 0 ? 'recognised' : (became.get(id) ?? 'unchanged'))
      if (missing.length === 0) continue
      for (const from of missing) changes.push(declarationBy(from, encounter))
      const after = { ...encounter, declaredBy: [...encounter.declaredBy, ...missing] }
      there.set(keyOf(pair), [...known.filter(other => other.id !== id), after])
      changed.push(statement)
    }
    const tally = nothing()
    for (const what of became.values()) tally[what]++
    return { changes, tallies: { encounters: tally }, changed, joined }
  }

  /** @param told who has told of which encounter in lines before this one */
  private meant(
    known: readonly Encounter[],
    { declaredBy, at }: EncounterStatement,
    told: ReadonlySet<string>,
  ): Encounter | null {
    const [speaker, ...others] = declaredBy
    if (!this.toldApart || speaker === undefined || others.length > 0)
      return encounterListed(known, declaredBy, at)
    const open = known.filter(({ id }) => !told.has(`${speaker} ${id}`))
    return encounterToldApart(open, speaker, at)
  }

  joinedAs(count: number): string[] {
    return [
      `${count} line${count === 1 ? ' tells' : 's tell'} of an encounter that is dated within three days of it: the same one.`,
    ]
  }

  write(declarations: Declaration[], transaction: Transaction): Promise<void> {
    return this.encounters.takeOver(declarations, transaction)
  }

  peopleOf({ pair }: EncounterStatement) {
    return pair
  }

  pairOf({ pair }: EncounterStatement) {
    return pair
  }
}
