import type { NewId, PersonId } from '../ids.js'
import type { BadLine } from '../list-files/bad-line.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { type Declaration, declarationBy } from '../relationships/encounter.js'
import type { EncounterService } from '../relationships/encounter.service.js'
import { keyOf, pairOf } from '../ties/pair.js'
import {
  type EncounterRecord,
  encounterHeader,
  readEncounters,
  surveyEncounters,
} from './encounter-records.js'
import { nothing } from './import-report.js'
import type { NamedPeople } from './named-people.js'
import type { ListedEncounter, StatementStore } from './statement.store.js'
import type { Stated, StatementKind, StatementPlan } from './statement-kind.js'

interface EncounterStatement extends ListedEncounter, Stated {
  readonly channel: EncounterRecord['channel']
  readonly declaredBy: Set<PersonId>
}

/** Lists of encounters. Told by its two people and its date, one is confirmed where both say so. */
export class EncounterStatements
  implements StatementKind<EncounterRecord, EncounterStatement, Declaration[]>
{
  readonly name = 'encounters'
  readonly header = encounterHeader
  readonly survey = surveyEncounters
  readonly read = readEncounters

  constructor(
    private readonly store: StatementStore,
    private readonly encounters: EncounterService,
    private readonly newId: NewId,
  ) {}

  peopleIn({ a, b }: EncounterRecord): string[] {
    return [a, b]
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
    const found = await this.store.encounters(statements, runner)
    const changes: Declaration[] = []
    const tally = nothing()
    const changed = statements.filter((statement, i) => {
      const there = found[i] ?? []
      const { pair, at, declaredBy } = statement
      const { id, channel, meeting } = there[0] ?? {
        ...{ id: this.newId<'Encounter'>(), channel: statement.channel, meeting: null },
      }
      const missing = [...declaredBy].filter(person => !there.some(({ from }) => from === person))
      for (const from of missing) changes.push(declarationBy(from, { id, pair, at, channel, meeting }))
      tally[there.length === 0 ? 'created' : missing.length > 0 ? 'recognised' : 'unchanged']++
      return missing.length > 0
    })
    return { changes, tally, changed }
  }

  write(declarations: Declaration[], transaction: Transaction): Promise<void> {
    return this.encounters.takeOver(declarations, transaction)
  }

  pairOf({ pair }: EncounterStatement) {
    return pair
  }
}
