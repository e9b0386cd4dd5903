import { once } from 'node:events'
import { Command, Option } from 'commander'
import { type AnswerOptions, answer, contactsOf, distancesFrom } from '../edge-lists/answers.js'
import type { ListedEdges } from '../edge-lists/edge-list-file.js'
import { type ListedQuery, readQueries } from '../edge-lists/query-file.js'
import { SetupError } from '../errors.js'
import { barIf, loadTies, mustBeGood, readable, wholeNumber } from './edge-list-input.js'

const RANKINGS = { score: 'SCORE', 'weakest-step': 'WEAKEST_STEP', 'fewest-hops': 'FEWEST_HOPS' } as const

interface PathsOptions {
  ties: string
  directed: boolean
  queries?: string
  contacts?: string
  distances?: string
  maxHops: number
  first: number
  ranking: keyof typeof RANKINGS
  sameFirstSteps: boolean
  allShortest: boolean
  minScore: number
}

/** What only paths have: a list of contacts or of distances refuses it. */
const PATH_OPTIONS = ['maxHops', 'first', 'ranking', 'sameFirstSteps', 'allShortest']

/** `entregent paths`: the ways between people of an edge list, with no database. docs/paths.md shows it. */
export function pathsCommand(): Command {
  return new Command('paths')
    .description('find the best paths in an edge list, without a database')
    .requiredOption(
      '--ties <file>',
      'CSV with columns a, b, and p (above 0, at most 1) or weight (0 or more)',
    )
    .option('--directed', 'a tie leads from a to b only', false)
    .option('--queries <file>', 'paths for each line of a CSV with columns from and to')
    .addOption(
      new Option('--contacts <person>', "instead: the person's contacts, strongest first").conflicts([
        'queries',
        'distances',
        ...PATH_OPTIONS,
      ]),
    )
    .addOption(
      new Option('--distances <person>', 'instead: how many people are at each distance').conflicts([
        'queries',
        ...PATH_OPTIONS,
      ]),
    )
    .addOption(wholeNumber('--max-hops <n>', 'maximum steps in a path, 1 to 4', 1, 4).default(3))
    .addOption(wholeNumber('--first <n>', 'maximum paths per query', 1, 1_000_000).default(5))
    .addOption(
      new Option('--ranking <ranking>', 'how paths are ranked')
        .choices(Object.keys(RANKINGS))
        .default('score'),
    )
    .option('--same-first-steps', 'allow several paths with the same first connector', false)
    .option('--all-shortest', 'all shortest paths of up to 6 steps, highest weight first', false)
    .addOption(wholeNumber('--min-score <n>', 'ignore ties with a lower score, 1 to 100', 1, 100).default(1))
    .action(async (options: PathsOptions) => {
      const { contacts, distances, queries, minScore } = options
      if (contacts === undefined && distances === undefined && queries === undefined)
        throw new SetupError('Give --queries, --contacts or --distances.')
      const ties = await loadTies(options.ties, options.directed)
      if (contacts !== undefined) return print(contactsOf(ties, contacts, minScore))
      if (distances !== undefined) return print(distancesFrom(ties, distances, minScore))
      if (queries !== undefined) await answerAll(ties, await goodQueries(queries), answerOptions(options))
    })
}

function print(answer: object): void {
  console.log(JSON.stringify(answer))
}

async function goodQueries(path: string): Promise<ListedQuery[]> {
  const { queries, bad } = await readable(path, readQueries)
  mustBeGood(path, bad)
  return queries
}

function answerOptions(options: PathsOptions): AnswerOptions {
  return {
    maxHops: options.maxHops,
    first: options.first,
    ranking: RANKINGS[options.ranking],
    differentFirstSteps: !options.sameFirstSteps,
    allShortest: options.allShortest,
    minimumScore: options.minScore,
  }
}

const MANY_QUERIES = 10_000

async function answerAll(
  ties: ListedEdges,
  queries: readonly ListedQuery[],
  options: AnswerOptions,
): Promise<void> {
  const bar = barIf(queries.length > MANY_QUERIES, 'Answering', queries.length)
  // A reader that has seen enough, such as head, closes the pipe: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  for (const query of queries) {
    if (!process.stdout.write(`${JSON.stringify(answer(ties, query, options))}\n`))
      await once(process.stdout, 'drain')
    bar.advance()
  }
  bar.done()
}
