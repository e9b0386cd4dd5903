import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EdgeList } from '../src/graph-index/edge-list.js'
import { LiveIndex } from '../src/graph-index/live-index.js'
import { readSnapshot, writeSnapshot } from '../src/graph-index/snapshot-file.js'
import { strengthsOn } from '../src/strength/strengths-on.js'
import { measure, memory, type Times, timed, timedAsync } from './measure.js'
import { randomFrom } from './random.js'
import {
  type Answers,
  type Figure,
  type Found,
  type Measured,
  QUESTIONS,
  type Question,
  SOME_HIDDEN,
} from './section.js'
import { DAY, idOf, MEASURED_PAIRS, type MeasuredGraph, measuredGraph, pairsOf, type Size } from './ties.js'

const RUNS = 5_000
const WARM_UP = 1_000
/** Pairs whose answers are held against those of other engines. */
const ANSWERED = 1_000
const ENGINE = 'the index'
const AT_ONCE = 100_000
const HIDDEN_PEOPLE = 4

const question = { first: 5, ranking: 'SCORE', minimumScore: 1, differentFirstSteps: false } as const

/** Builds the index over the generated graph, and measures it. */
export async function measureIndex(size: Size): Promise<Found> {
  const figures: Figure[] = []
  const note = (name: string, value: number, unit: string) => {
    figures.push({ name, value, unit })
    print(`${name}: ${value.toFixed(2)} ${unit}`)
  }

  const before = memory()
  const { index, build, rows } = buildOne(size)
  note('build from arrays', build.ms / 1e3, 's')
  note('build from arrays, of a processor', build.cpuMs / 1e3, 's')
  note('p and order of every row, in the background', rows.ms / 1e3, 's')
  note('the ties alone', index.bytes / 1e6, 'MB')

  const measured = measureQuestions(index, size)
  const answers = answersOf(index, size)
  note('memory of the index, with ids and what searches keep', (memory() - before) / 1e6, 'MB')
  const notes = afterMidnight(index, size)
  for (const figure of await snapshotFigures(index)) note(figure.name, figure.value, figure.unit)
  return { measured, answers: [answers], figures, notes }
}

/** Generates and builds, and keeps nothing but the index. */
function buildOne(size: Size) {
  print(`Generating ${size.people} people and ${size.ties} ties`)
  const list = listOf(measuredGraph(size))
  const build = timed(() => new LiveIndex(list, DAY, strengthsOn))
  const index = build.result
  const rows = timed(() => {
    while (index.workOff(AT_ONCE)) {}
  })
  return { index, build, rows }
}

function listOf({ people, ties, a, b, warmth, trust }: MeasuredGraph): EdgeList {
  const list = new EdgeList()
  for (let v = 0; v < people; v++) list.vertex(idOf(v))
  for (let i = 0; i < ties; i++) {
    if (trust[i] === 0) continue
    const warm = warmth[i] as number
    warmth[i] = list.sparseSums.keep({ warmth: warm, trust: trust[i] as number })
  }
  list.addColumns({ a, b, warmth, length: ties })
  return list
}

function measureQuestions(index: LiveIndex, size: Size): Measured[] {
  const { search } = index
  const pairs = namedPairs(size)
  const asked = (question: Question, one: (pair: NamedPair) => void, how?: string): Measured => {
    const times = measure(RUNS, WARM_UP, run => one(pairs[run] as NamedPair))
    print(`${QUESTIONS[question]}${how ? `, ${how}` : ''}: ${show(times)}`)
    return { engine: ENGINE, question, times, how }
  }
  const best = (pair: NamedPair, more: object) =>
    search.bestPaths({ ...pair, ...question, maxHops: 3, ...more })
  const four = { maxHops: 4, differentFirstSteps: true }
  const hidden = hiddenPeople(size)
  const seen = { mayConnect: (id: string) => !hidden.has(id) }
  return [
    asked('distance', ({ from, to }) => search.distances(from, [to], question)),
    asked('distance', ({ from, to }) => search.distances(from, [to], { ...question, ...seen }), SOME_HIDDEN),
    asked('threeHops', pair => best(pair, {})),
    asked('threeHops', pair => best(pair, seen), SOME_HIDDEN),
    asked('threeHops', pair => best(pair, { differentFirstSteps: true }), 'different first steps'),
    asked('fourHops', pair => best(pair, four)),
    asked('fourHops', pair => best(pair, { ...four, ...seen }), SOME_HIDDEN),
    asked('fourHops', pair => best(pair, { ...four, ranking: 'WEAKEST_STEP' }), 'by the weakest step'),
    asked('fourHops', pair => best(pair, { ...four, ranking: 'FEWEST_HOPS' }), 'by the fewest hops'),
    asked('onePath', pair => best(pair, { maxHops: 4, first: 1 })),
  ]
}

/** Whom a viewer may not see, as the service passes it: one in a thousand. */
function hiddenPeople({ people }: Size): ReadonlySet<string> {
  const random = randomFrom(HIDDEN_PEOPLE)
  return new Set(Array.from({ length: people / 1000 }, () => idOf(Math.floor(random() * people))))
}

interface NamedPair {
  readonly from: string
  readonly to: string
}

/** Those to warm up with, then those that count. */
function namedPairs(size: Size): NamedPair[] {
  const pairs = [...pairsOf(size, WARM_UP, 2), ...pairsOf(size, RUNS, MEASURED_PAIRS)]
  return pairs.map(({ from, to }) => ({ from: idOf(from), to: idOf(to) }))
}

function answersOf({ search }: LiveIndex, size: Size): Answers {
  const pairs = namedPairs(size).slice(WARM_UP, WARM_UP + ANSWERED)
  return {
    engine: ENGINE,
    distances: pairs.map(({ from, to }) => search.distances(from, [to], question)[0] ?? null),
    threeHops: pairs.map(pair => search.bestPaths({ ...pair, ...question, maxHops: 3 }).map(({ p }) => p)),
    best: pairs.map(pair => {
      const [path] = search.bestPaths({ ...pair, ...question, maxHops: 4, first: 1 })
      return { p: path?.p ?? 0, hops: path?.steps.length ?? 0 }
    }),
  }
}

function afterMidnight(index: LiveIndex, size: Size): string[] {
  const midnight = timed(() => index.moveTo(DAY + 1))
  const pairs = namedPairs(size)
  const times = measure(RUNS, 0, run =>
    index.search.bestPaths({
      ...(pairs[run] as NamedPair),
      ...question,
      maxHops: 4,
      differentFirstSteps: true,
    }),
  )
  return [
    `A new day takes ${midnight.ms.toFixed(3)} ms; the next ${times.runs.toLocaleString('en')} answers (${QUESTIONS.fourHops}), with no work done ahead: ${show(times)}.`,
  ]
}

async function snapshotFigures(index: LiveIndex): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'entregent-bench-'))
  try {
    const path = join(folder, 'index.snapshot')
    const written = await timedAsync(() =>
      writeSnapshot(path, { store: 'bench', model: 'bench' }, index.chunks(), () => ({
        revision: 1,
        at: null,
      })),
    )
    const read = await timedAsync(async () => (await readSnapshot(path))?.snapshot.toIndex(DAY, strengthsOn))
    if (read.result?.ties !== index.ties) throw new Error('The snapshot is not the index.')
    const { size } = await stat(path)
    return [
      { name: 'size of the snapshot', value: size / 1e6, unit: 'MB' },
      { name: 'write the snapshot', value: written.ms / 1e3, unit: 's' },
      { name: 'load the snapshot', value: read.ms / 1e3, unit: 's' },
      { name: 'load the snapshot, of a processor', value: read.cpuMs / 1e3, unit: 's' },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

function show({ p50, p90, p99, most }: Times): string {
  return `p50 ${p50.toFixed(3)}, p90 ${p90.toFixed(3)}, p99 ${p99.toFixed(3)}, most ${most.toFixed(3)} ms`
}

function print(line: string): void {
  process.stderr.write(`${line}\n`)
}
