import type { Clock } from '../clock.js'
import { BadInput } from '../errors.js'
import type { NetworkId, NewId, PersonId } from '../ids.js'
import { type BadLine, isBad } from '../list-files/bad-line.js'
import type { Header } from '../list-files/list-file.js'
import type { Graph } from '../neo4j/graph.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { HOME_TIME_ZONE } from '../networks/network.js'
import {
  newRecommendation,
  type RecommendationChange,
  type Recommendation as StoredRecommendation,
} from '../recommendations/recommendation.js'
import type { RecommendationService } from '../recommendations/recommendation.service.js'
import { type Declaration, declarationBy } from '../relationships/encounter.js'
import type { EncounterService } from '../relationships/encounter.service.js'
import { keyOf, pairOf } from '../ties/pair.js'
import type { TieService } from '../ties/tie.service.js'
import { orBadLine } from './cell-values.js'
import type { DateReading } from './date-reading.js'
import {
  type EncounterRecord,
  encounterHeader,
  readEncounters,
  surveyEncounters,
} from './encounter-records.js'
import type { ImportStore } from './import.store.js'
import { type ImportReport, type ImportWatcher, nothing, type Tally } from './import-report.js'
import { openImported } from './list-opening.js'
import { readAs } from './list-reading.js'
import { NamedPeople, namedNetwork } from './named-people.js'
import {
  type RecommendationRecord,
  readRecommendations,
  recommendationHeader,
  surveyRecommendations,
} from './recommendation-records.js'
import type { ListedEncounter, ListedRecommendation, StatementStore } from './statement.store.js'
import type { StatementOptions } from './statement-list.js'

/** What the administrator says of a list of statements. */
export interface StatementImport {
  path: string
  date?: string
  dateFormat?: string
  timeZone?: string
  columns?: readonly string[]
  /** As what the file is written, where it is not found out. */
  encoding?: string
  /** Which sheet of a workbook is meant. */
  sheet?: string
  /** Names are looked for among its people; recommendations are made within it. */
  network?: string
  /** People may be told by their numbers there. */
  source?: string
  dryRun: boolean
  skipBadLines: boolean
}

export interface RecommendationImport extends StatementImport {
  /** Of the amounts. */
  currency: string
}

interface Encounter extends ListedEncounter {
  line: number
  channel: EncounterRecord['channel']
  declaredBy: Set<PersonId>
}

interface Recommendation extends ListedRecommendation {
  line: number
  record: RecommendationRecord
}

/** The services that take over what a list of statements tells. */
export interface StatementServices {
  readonly ties: TieService
  readonly encounters: EncounterService
  readonly recommendations: RecommendationService
}

/** Statements written in one transaction. */
const STATEMENTS = 200

/**
 * Lists of what people said: who met whom, who recommended whom. They name people who are there, and bring in nobody.
 * A list is read and checked whole, held, and written some statements at a time.
 */
export class StatementImportService {
  constructor(
    private readonly graph: Graph,
    private readonly people: ImportStore,
    private readonly store: StatementStore,
    private readonly domain: StatementServices,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /** Takes over a list of encounters. Told by its two people and its date, one is confirmed where both say so. @throws UnreadableFile, BadInput. */
  async encounters(wish: StatementImport, watcher: ImportWatcher): Promise<ImportReport> {
    const options: StatementOptions = { ...wish, now: this.clock.now(), onBytes: watcher.checking }
    const file = await openImported(wish.path, wish)
    const header = encounterHeader(file, options)
    const network = await namedNetwork(wish.network, this.people)
    const reading = await surveyEncounters(file, options)
    const surveyed = { ...options, reading, zone: network?.timeZone ?? wish.timeZone ?? HOME_TIME_ZONE }
    const { records, bad } = await collected(readEncounters(file, surveyed))
    const named = await this.named(
      records.flatMap(({ a, b }) => [a, b]),
      network?.id ?? null,
      wish,
    )
    const encounters = new Map<string, Encounter>()
    for (const record of records) {
      const read = orBadLine(record.line, () => encounterOf(record, named))
      const refused = isBad(read) ? read : addEncounter(read, encounters)
      if (refused) bad.push(refused)
    }
    return this.take(
      'encounters',
      [...encounters.values()],
      bad,
      wish,
      { header, about: file.about },
      reading,
      watcher,
      {
        plan: (batch, runner) => this.planEncounters(batch, runner),
        write: (declarations, transaction) => this.domain.encounters.takeOver(declarations, transaction),
        pairOf: ({ pair }) => pair,
      },
    )
  }

  /** Takes over a list of recommendations, each told by its people and its date. @throws UnreadableFile, BadInput. */
  async recommendations(wish: RecommendationImport, watcher: ImportWatcher): Promise<ImportReport> {
    if (!Intl.supportedValuesOf('currency').includes(wish.currency))
      throw new BadInput('currency', `"${wish.currency}" is not a currency such as EUR.`)
    const options: StatementOptions = { ...wish, now: this.clock.now(), onBytes: watcher.checking }
    const file = await openImported(wish.path, wish)
    const header = recommendationHeader(file, options)
    const network = await namedNetwork(wish.network, this.people)
    const reading = await surveyRecommendations(file, options)
    const surveyed = { ...options, reading, zone: network?.timeZone ?? wish.timeZone ?? HOME_TIME_ZONE }
    const { records, bad } = await collected(readRecommendations(file, surveyed, wish.currency))
    const names = records.flatMap(({ from, person, to }) =>
      to === null ? [from, person] : [from, person, to],
    )
    const named = await this.named(names, network?.id ?? null, wish)
    const recommendations = new Map<string, Recommendation>()
    for (const record of records) {
      const read = orBadLine(record.line, () => recommendationOf(record, named))
      const refused = isBad(read) ? read : addRecommendation(read, recommendations)
      if (refused) bad.push(refused)
    }
    return this.take(
      'recommendations',
      [...recommendations.values()],
      bad,
      wish,
      { header, about: file.about },
      reading,
      watcher,
      {
        plan: (batch, runner) => this.planRecommendations(batch, network?.id ?? null, wish.currency, runner),
        write: async ({ added, updated }, transaction) => {
          await this.domain.recommendations.takeOver(added, transaction)
          await this.domain.recommendations.takeOverChanges(updated, transaction)
        },
        pairOf: ({ from, person }) => [from, person],
      },
    )
  }

  private named(
    names: string[],
    network: NetworkId | null,
    { source }: StatementImport,
  ): Promise<NamedPeople> {
    return NamedPeople.of(names, network, source, this.people)
  }

  /** Writes what was read, unless a line is bad and those are not to be skipped, or nothing is to be written. */
  private async take<Statement extends { line: number }, Changes>(
    name: string,
    statements: readonly Statement[],
    bad: BadLine[],
    { dryRun, skipBadLines, timeZone }: StatementImport,
    { header, about }: { header: Header<string>; about: readonly string[] },
    reading: DateReading,
    watcher: ImportWatcher,
    {
      plan,
      write,
      pairOf,
    }: {
      plan(
        batch: readonly Statement[],
        runner: Runner,
      ): Promise<{ changes: Changes; tally: Tally; changed: Statement[] }>
      write(changes: Changes, transaction: Transaction): Promise<void>
      pairOf(statement: Statement): readonly [PersonId, PersonId]
    },
  ): Promise<ImportReport> {
    bad.sort((one, other) => one.line - other.line)
    const mayWrite = bad.length === 0 || skipBadLines
    const total = { ...nothing(), refused: bad.length }
    for (let from = 0; (mayWrite || dryRun) && from < statements.length; from += STATEMENTS) {
      const batch = statements.slice(from, from + STATEMENTS)
      const { tally } = dryRun
        ? await plan(batch, this.graph)
        : await this.graph.write(async transaction => {
            await this.domain.ties.lockPeople(batch.flatMap(pairOf), transaction)
            const planned = await plan(batch, transaction)
            if (planned.changed.length === 0) return planned
            await write(planned.changes, transaction)
            await this.domain.ties.evidenceChanged(planned.changed.map(pairOf), transaction)
            return planned
          })
      total.created += tally.created
      total.recognised += tally.recognised
      total.unchanged += tally.unchanged
      watcher.writing(from + batch.length, statements.length)
    }
    return {
      tallies: { [name]: total },
      bad,
      written: mayWrite && !dryRun,
      ignoredColumns: header.ignored,
      about,
      readAs: readAs(reading, timeZone),
      notes: [],
    }
  }

  private async planEncounters(batch: readonly Encounter[], runner: Runner) {
    const found = await this.store.encounters(batch, runner)
    const declarations: Declaration[] = []
    const tally = nothing()
    const changed = batch.filter((encounter, i) => {
      const there = found[i] ?? []
      const { pair, at } = encounter
      const { id, channel, meeting } = there[0] ?? {
        ...{ id: this.newId<'Encounter'>(), channel: encounter.channel, meeting: null },
      }
      const missing = [...encounter.declaredBy].filter(person => !there.some(({ from }) => from === person))
      for (const from of missing) declarations.push(declarationBy(from, { id, pair, at, channel, meeting }))
      tally[there.length === 0 ? 'created' : missing.length > 0 ? 'recognised' : 'unchanged']++
      return missing.length > 0
    })
    return { changes: declarations, tally, changed }
  }

  private async planRecommendations(
    batch: readonly Recommendation[],
    network: NetworkId | null,
    currency: string,
    runner: Runner,
  ) {
    const found = await this.store.recommendations(batch, runner)
    const changes: { added: StoredRecommendation[]; updated: RecommendationChange[] } = {
      ...{ added: [], updated: [] },
    }
    const tally = nothing()
    const changed = batch.filter(({ from, person, to, at, record }, i) => {
      const there = found[i]?.[0]
      const { message, outcome, amount } = record
      const money = amount === null ? { amount: null, currency: null } : { amount, currency }
      if (!there) {
        const id = this.newId<'Recommendation'>()
        changes.added.push(
          newRecommendation({ id, from, person, to, network, at, message, outcome, ...money }),
        )
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
    return { changes, tally, changed }
  }
}

async function collected<T extends object>(
  items: AsyncIterable<T | BadLine>,
): Promise<{ records: T[]; bad: BadLine[] }> {
  const records: T[] = []
  const bad: BadLine[] = []
  for await (const item of items) {
    if (isBad(item)) bad.push(item)
    else records.push(item)
  }
  return { records, bad }
}

function encounterOf(
  { line, a, b, date, confirmed, channel }: EncounterRecord,
  named: NamedPeople,
): Encounter | BadLine {
  const [one, other] = [named.who('a', a), named.who('b', b)]
  if (one === other) return { line, reason: 'a and b must be different people.' }
  const declaredBy = new Set(confirmed ? [one, other] : [one])
  return { line, pair: pairOf(one, other), at: date, channel, declaredBy }
}

/** A second line on an encounter adds its declaration. */
function addEncounter(encounter: Encounter, encounters: Map<string, Encounter>): BadLine | null {
  const key = `${keyOf(encounter.pair)} ${encounter.at.getTime()}`
  const before = encounters.get(key)
  if (!before) encounters.set(key, encounter)
  else if (before.channel !== encounter.channel)
    return {
      line: encounter.line,
      reason: `This line and line ${before.line} give different channels for the same encounter.`,
    }
  else for (const person of encounter.declaredBy) before.declaredBy.add(person)
  return null
}

function recommendationOf(record: RecommendationRecord, named: NamedPeople): Recommendation | BadLine {
  const { line } = record
  const [from, person] = [named.who('from', record.from), named.who('person', record.person)]
  const to = record.to === null ? null : named.who('to', record.to)
  if (from === person || from === to || person === to)
    return { line, reason: 'from, person and to must be different people.' }
  return { line, from, person, to, at: record.date, record }
}

/** A line that says the same again adds nothing. */
function addRecommendation(
  recommendation: Recommendation,
  recommendations: Map<string, Recommendation>,
): BadLine | null {
  const { from, person, to, at, line, record } = recommendation
  const key = `${from} ${person} ${to} ${at.getTime()}`
  const before = recommendations.get(key)
  if (!before) recommendations.set(key, recommendation)
  else if (saying(before.record) !== saying(record))
    return {
      line,
      reason: `This line and line ${before.line} give different messages, outcomes or amounts for the same recommendation.`,
    }
  return null
}

function saying({ message, outcome, amount }: RecommendationRecord): string {
  return JSON.stringify([message, outcome, amount])
}
