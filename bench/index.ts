import { LiveIndex } from '../src/graph-index/live-index.js'
import { TieList } from '../src/graph-index/tie-list.js'
import { probability } from '../src/strength/score.js'
import { fadeTrust, fadeWarmth } from '../src/strength/strength.js'
import { type GeneratedGraph, generateGraph } from './graph.js'
import { measure, type Times, timed } from './measure.js'
import { randomFrom } from './random.js'

const DAY = 20_484
const SEED = 20_260_131
const RUNS = 5_000
const WARM_UP = 1_000

const large = process.argv.includes('--large')
const [people, ties] = large ? [1_000_000, 20_000_000] : [100_000, 1_200_000]

const strengthsOn = (day: number) => {
  const warmthFades = fadeWarmth(day)
  const trustFades = fadeTrust(day)
  return (warmth: number, trust: number) => probability(warmth * warmthFades, trust * trustFades)
}

print(`Generating ${people} people and ${ties} ties`)
const graph = generateGraph(people, ties, SEED)
const list = listOf(graph)

const before = memory()
const build = timed(() => new LiveIndex(list, DAY, strengthsOn))
const index = build.result
const firstDay = timed(() => {
  while (index.workOff(100_000)) {}
})
print(`build ${seconds(build.ms)} s, then p and order of every row ${seconds(firstDay.ms)} s`)
print(
  `ties in the index ${megabytes(index.bytes)} MB, the process grew by ${megabytes(memory() - before)} MB`,
)

const random = randomFrom(1)
const someone = () => list.ids[Math.floor(random() * people)] as string
const pairs = Array.from({ length: RUNS + WARM_UP }, () => ({ from: someone(), to: someone() }))
const question = { first: 5, order: 'SCORE', minimumScore: 1, differentFirstSteps: true } as const
const { search } = index

report('distance', run => {
  const pair = pairs[run] as { from: string; to: string }
  search.distances(pair.from, [pair.to], question)
})
for (const maxHops of [3, 4]) {
  for (const differentFirstSteps of [true, false]) {
    const name = `5 best paths of at most ${maxHops} hops${differentFirstSteps ? ', different first steps' : ''}`
    report(name, run => {
      const pair = pairs[run] as { from: string; to: string }
      search.bestPaths({ ...pair, ...question, maxHops, differentFirstSteps })
    })
  }
}
for (const order of ['WEAKEST_STEP', 'FEWEST_HOPS'] as const) {
  report(`5 best paths of at most 4 hops by ${order}`, run => {
    const pair = pairs[run] as { from: string; to: string }
    search.bestPaths({ ...pair, ...question, maxHops: 4, order })
  })
}
print(`with what searches keep, the process grew by ${megabytes(memory() - before)} MB`)

const midnight = timed(() => index.moveTo(DAY + 1))
print(`a new day: ${midnight.ms.toFixed(3)} ms; then, with no work done ahead:`)
report('5 best paths of at most 4 hops, right after midnight', run => {
  const pair = pairs[run] as { from: string; to: string }
  search.bestPaths({ ...pair, ...question, maxHops: 4 })
})

function listOf({ a, b, met }: GeneratedGraph): TieList {
  const list = new TieList()
  for (let v = 0; v < people; v++) list.vertex(`01920000-0000-7000-8000-${v.toString(16).padStart(12, '0')}`)
  const fades = fadeWarmth(DAY)
  const warmth = met.map(one => one / fades)
  const next = randomFrom(2)
  for (let i = 0; i < ties; i++) {
    // One tie in thirty has a recommendation, one in a hundred a word that one side alone has given.
    const kind = next()
    if (kind > 1 / 30 + 1 / 100) continue
    const warm = warmth[i] as number
    const [trust, without] = kind < 1 / 30 ? [0.5, warm] : [0, warm / 2]
    warmth[i] = list.rare.keep(a[i] as number, b[i] as number, {
      warmth: warm,
      trust,
      warmthWithoutA: without,
      warmthWithoutB: warm,
    })
  }
  list.addColumns({ a, b, warmth, length: ties })
  return list
}

function report(name: string, one: (run: number) => void): void {
  print(`${name}: ${show(measure(RUNS, WARM_UP, one))}`)
}

function show({ p50, p90, p99, most }: Times): string {
  return `p50 ${p50.toFixed(3)} p90 ${p90.toFixed(3)} p99 ${p99.toFixed(3)} most ${most.toFixed(3)} ms`
}

function memory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}

function seconds(ms: number): string {
  return (ms / 1e3).toFixed(2)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
