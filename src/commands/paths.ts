import { once } from 'node:events'
import { statSync } from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import { type BadLine, UnreadableFile } from '../importing/bad-line.js'
import { SetupError } from '../neo4j/local/setup-error.js'
import { type Bar, consoleProgress } from '../progress.js'
import { answer, type Manner } from '../tie-lists/answers.js'
import { type ListedQuery, readQueries } from '../tie-lists/query-file.js'
import { type ListedTies, readTieList } from '../tie-lists/tie-list-file.js'

const RANKINGS = { score: 'SCORE', 'weakest-step': 'WEAKEST_STEP', 'fewest-hops': 'FEWEST_HOPS' } as const

interface PathsOptions {
  ties: string
  queries: string
  maxHops: number
  first: number
  ranking: keyof typeof RANKINGS
  sameFirstSteps: boolean
  allShortest: boolean
  minScore: number
}

/** `entregent paths`: the ways between people of a tie list, with no database. docs/paths.md shows it. */
export function pathsCommand(): Command {
  return new Command('paths')
    .description('find the best paths in a tie list, without a database')
    .requiredOption('--ties <file>', 'CSV with columns a, b and p (above 0, at most 1) or weight (0 or more)')
    .requiredOption('--queries <file>', 'CSV with columns from and to')
    .addOption(wholeNumber('--max-hops <n>', 'longest path, 1 to 4', 1, 4).default(3))
    .addOption(wholeNumber('--first <n>', 'paths a query at most', 1, 1_000_000).default(5))
    .addOption(
      new Option('--ranking <ranking>', 'what the best path has most of')
        .choices(Object.keys(RANKINGS))
        .default('score'),
    )
    .option('--same-first-steps', 'let several paths turn to the same person first', false)
    .option('--all-shortest', 'every path of the shortest length, up to 6 hops, heaviest first', false)
    .addOption(wholeNumber('--min-score <n>', 'leave out ties of a lower score, 1 to 100', 1, 100).default(1))
    .action(async (options: PathsOptions) => {
      const ties = await loadTies(options.ties)
      const queries = await readable(options.queries, () => readQueries(options.queries))
      mustBeGood(options.queries, queries.bad)
      await answerAll(ties, queries.queries, mannerOf(options))
    })
}

function mannerOf(options: PathsOptions): Manner {
  return {
    maxHops: options.maxHops,
    first: options.first,
    order: RANKINGS[options.ranking],
    differentFirstSteps: !options.sameFirstSteps,
    allShortest: options.allShortest,
    minimumScore: options.minScore,
  }
}

const LARGE_FILE = 10_000_000
const MANY_QUERIES = 10_000

async function loadTies(path: string): Promise<ListedTies> {
  const { ties, bad } = await readable(path, async () => {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
    const bar = barIf(size > LARGE_FILE, `Reading ${path} (kB)`, Math.ceil(size / 1000))
    let told = 0
    const list = await readTieList(path, read => {
      bar.advance(Math.ceil(read / 1000) - told)
      told = Math.ceil(read / 1000)
    })
    bar.done()
    return list
  })
  mustBeGood(path, bad)
  return ties
}

async function answerAll(ties: ListedTies, queries: readonly ListedQuery[], manner: Manner): Promise<void> {
  const bar = barIf(queries.length > MANY_QUERIES, 'Answering', queries.length)
  // A reader that has seen enough, such as head, closes the pipe: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  for (const query of queries) {
    if (!process.stdout.write(`${JSON.stringify(answer(ties, query, manner))}\n`))
      await once(process.stdout, 'drain')
    bar.advance()
  }
  bar.done()
}

const MOST_NAMED = 20

function mustBeGood(path: string, bad: readonly BadLine[]): void {
  if (bad.length === 0) return
  const named = bad.slice(0, MOST_NAMED).map(({ line, reason }) => `${path}:${line}: ${reason}`)
  if (bad.length > MOST_NAMED) named.push(`${path}: ${bad.length - MOST_NAMED} more bad lines.`)
  throw new SetupError(named.join('\n'))
}

async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof UnreadableFile) throw new SetupError(`${path}: ${error.message}`)
    throw error
  }
}

function barIf(wanted: boolean, text: string, total: number): Bar {
  return wanted ? consoleProgress().bar(text, total) : { advance: () => {}, done: () => {} }
}

function wholeNumber(flags: string, description: string, least: number, most: number): Option {
  return new Option(flags, description).argParser((text: string) => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`)
  })
}
