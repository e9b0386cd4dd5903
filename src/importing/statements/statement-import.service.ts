import type { Clock } from '../../clock.js'
import { BadInput } from '../../errors.js'
import { grouped } from '../../grouping.js'
import type { NetworkId, NewId } from '../../ids.js'
import { type BadLine, isBad } from '../../list-files/bad-line.js'
import type { Graph } from '../../neo4j/graph.js'
import { HOME_TIME_ZONE } from '../../networks/network.js'
import type { RecommendationService } from '../../recommendations/recommendation.service.js'
import type { EncounterService } from '../../relationships/encounter.service.js'
import { keyOf, pairOf } from '../../ties/pair.js'
import type { TieService } from '../../ties/tie.service.js'
import type { DecisionService } from '../decisions/decision.service.js'
import type { ImportStore } from '../import.store.js'
import { openImported } from '../list-opening.js'
import { orBadLine } from '../lists/cell-values.js'
import {
  type ImportReport,
  type ImportWatcher,
  leftOutAsDecided,
  nothing,
  sum,
} from '../lists/import-report.js'
import type { ImportOptions, ListOptions } from '../lists/list-options.js'
import { readAs } from '../lists/list-reading.js'
import { NamedPeople, type NamingWord, namedNetwork } from '../people/named-people.js'
import { EncounterStatements } from './encounter-statements.js'
import { RecommendationStatements } from './recommendation-statements.js'
import { SlipStatements } from './slip-statements.js'
import type { StatementStore } from './statement.store.js'
import type { DatedStatement, Stated, StatementKind, StatementPlan } from './statement-kind.js'

/** What the administrator says of a list of statements. */
export interface StatementImport extends Omit<ListOptions, 'now' | 'onBytes'>, ImportOptions {
  /** Names are looked for among its people; recommendations are made within it. */
  network?: string
  /** People may be told by their numbers there. */
  source?: string
}

export interface RecommendationImport extends StatementImport {
  /** Of the amounts. */
  currency: string
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
 * Lists of what people said: who met whom, who recommended whom, and slips of both. They name people who are there, and bring in nobody.
 * A list is read and checked whole, held, and written some statements at a time.
 */
export class StatementImportService {
  constructor(
    private readonly graph: Graph,
    private readonly people: ImportStore,
    private readonly store: StatementStore,
    private readonly decisions: DecisionService,
    private readonly domain: StatementServices,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /** Takes over a list of encounters. What both of two people say within three days is one, confirmed. @throws UnreadableFile, BadInput. */
  encounters(wish: StatementImport, watcher: ImportWatcher): Promise<ImportReport> {
    return this.run(new EncounterStatements(this.domain.encounters, this.newId), wish, watcher)
  }

  /** Takes over a list of recommendations, each told by its people and its date. @throws UnreadableFile, BadInput. */
  async recommendations(wish: RecommendationImport, watcher: ImportWatcher): Promise<ImportReport> {
    return this.run(this.recommendationsIn(wish.currency), wish, watcher)
  }

  /** Takes over a slip audit of BNI: its one-to-ones and referrals. @throws UnreadableFile, BadInput. */
  async slips(wish: RecommendationImport, watcher: ImportWatcher): Promise<ImportReport> {
    const encounters = new EncounterStatements(this.domain.encounters, this.newId, true)
    const recommendations = this.recommendationsIn(wish.currency)
    return this.run(new SlipStatements(wish.currency, encounters, recommendations, this.store), wish, watcher)
  }

  private recommendationsIn(currency: string): RecommendationStatements {
    if (!Intl.supportedValuesOf('currency').includes(currency))
      throw new BadInput('currency', `"${currency}" is not a currency such as EUR.`)
    return new RecommendationStatements(currency, this.store, this.domain.recommendations, this.newId)
  }

  /** Writes what was read, unless a line is bad and those are not to be skipped, or nothing is to be written. */
  private async run<Line extends Stated, Statement extends DatedStatement, Changes>(
    kind: StatementKind<Line, Statement, Changes>,
    wish: StatementImport,
    watcher: ImportWatcher,
  ): Promise<ImportReport> {
    const decisions = await this.decisions.recall(wish.decisions)
    const options: ListOptions = { ...wish, now: this.clock.now(), onBytes: watcher.checking }
    const file = await openImported(wish.path, wish)
    const header = kind.header(file, options)
    const network = await namedNetwork(wish.network, this.people)
    const reading = await kind.survey(file, options)
    const zone = network?.timeZone ?? wish.timeZone ?? HOME_TIME_ZONE
    const { lines, bad } = await linesIn(kind.read(file, { ...options, reading, zone }))
    const named = lines.map(line => ({ line, words: wordsIn(kind, line) }))
    const people = await NamedPeople.of(
      named.flatMap(({ words }) => words),
      { ...wish, decisions, network: network?.id ?? null },
      this.people,
    )
    const isLeftOut = ({ word }: NamingWord) => people.leavesOut(word)
    const taken = named.filter(({ words }) => !words.some(isLeftOut))
    const stated = joined(
      kind,
      taken.map(({ line }) => line),
      people,
      bad,
    )
    const statements = kind.gathered?.(stated) ?? stated
    const mayWrite = bad.length === 0 || wish.skipBadLines
    if (mayWrite && !wish.dryRun) {
      const made = people.decisionsMade(
        named.flatMap(({ words }) => words),
        decisions,
      )
      await this.decisions.keepOthers(this.decisions.unkept(decisions, made), new Set())
    }
    const tallies = Object.fromEntries(kind.counts.map(name => [name, nothing()]))
    let [done, joinedUp] = [0, 0]
    for (const batch of mayWrite || wish.dryRun ? batchesOf(kind, statements) : []) {
      const { joined, ...taken } = await this.take(kind, batch, network?.id ?? null, wish.dryRun)
      for (const [name, tally] of Object.entries(taken.tallies)) tallies[name] = sum(tallies[name], tally)
      joinedUp += joined
      kind.leaveOut?.(taken.unplaced ?? [])
      done += batch.length
      watcher.writing(done, statements.length)
    }
    const last = kind.counts.at(-1) ?? ''
    tallies[last] = sum(tallies[last], { ...nothing(), refused: bad.length })
    return {
      tallies,
      networks: network ? [network.id] : [],
      bad,
      doubts: people.doubtsIn(taken.flatMap(({ words }) => words)),
      written: mayWrite && !wish.dryRun,
      ignoredColumns: header.ignored,
      about: file.about,
      readAs: [
        ...readAs(reading, wish.timeZone),
        ...leftOutAsDecided(named.flatMap(({ line, words }) => (words.some(isLeftOut) ? line.line : []))),
        ...(kind.said?.() ?? []),
        ...(joinedUp > 0 ? (kind.joinedAs?.(joinedUp) ?? []) : []),
      ],
      notes: [],
    }
  }

  /** Writes these in one transaction, or in a dry run counts them. */
  private async take<Line extends Stated, Statement extends DatedStatement, Changes>(
    kind: StatementKind<Line, Statement, Changes>,
    batch: readonly Statement[],
    network: NetworkId | null,
    dryRun: boolean,
  ): Promise<Pick<StatementPlan<Statement, Changes>, 'tallies' | 'joined' | 'unplaced'>> {
    if (dryRun) return kind.plan(batch, network, this.graph)
    return this.graph.write(async transaction => {
      await this.domain.ties.lockPeople(
        batch.flatMap(statement => kind.peopleOf(statement)),
        transaction,
      )
      const { changes, tallies, joined, unplaced, changed } = await kind.plan(batch, network, transaction)
      if (changed.length === 0) return { tallies, joined, unplaced }
      await kind.write(changes, transaction)
      await this.domain.ties.evidenceChanged(
        changed.map(statement => kind.pairOf(statement)),
        transaction,
      )
      return { tallies, joined, unplaced }
    })
  }
}

function wordsIn<Line extends Stated>(
  kind: Pick<StatementKind<Line, DatedStatement, unknown>, 'peopleIn'>,
  line: Line,
): NamingWord[] {
  return Object.entries(kind.peopleIn(line)).map(([column, word]) => ({ line: line.line, column, word }))
}

/** Some statements at a time: all between two people together, in the order of their dates, as if each had been said then. */
function* batchesOf<Statement extends DatedStatement>(
  kind: Pick<StatementKind<Stated, Statement, unknown>, 'pairOf'>,
  statements: readonly Statement[],
): Generator<Statement[]> {
  const byPair = grouped(statements, statement => keyOf(pairOf(...kind.pairOf(statement))))
  let batch: Statement[] = []
  for (const ofPair of byPair.values()) {
    batch.push(...ofPair.sort((one, other) => one.at.getTime() - other.at.getTime()))
    if (batch.length < STATEMENTS) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function linesIn<Line extends Stated>(
  items: AsyncIterable<Line | BadLine>,
): Promise<{ lines: Line[]; bad: BadLine[] }> {
  const lines: Line[] = []
  const bad: BadLine[] = []
  for await (const item of items) {
    if (isBad(item)) bad.push(item)
    else lines.push(item)
  }
  return { lines, bad }
}

/** What the lines state, each once; lines that cannot be taken join the `bad`, in the file's order. */
function joined<Line extends Stated, Statement extends DatedStatement, Changes>(
  kind: StatementKind<Line, Statement, Changes>,
  lines: readonly Line[],
  people: NamedPeople,
  bad: BadLine[],
): Statement[] {
  const statements = new Map<string, Statement>()
  for (const line of lines) {
    const read = orBadLine(line.line, () => kind.statementOf(line, people))
    if (isBad(read)) {
      bad.push(read)
      continue
    }
    const key = kind.keyOf(read)
    const before = statements.get(key)
    if (!before) statements.set(key, read)
    const refused = before && kind.join(before, read)
    if (refused) bad.push(refused)
  }
  bad.sort((one, other) => one.line - other.line)
  return [...statements.values()]
}
