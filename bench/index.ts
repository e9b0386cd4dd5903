import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LiveIndex } from '../src/graph-index/live-index.js'
import { readSnapshot, writeSnapshot } from '../src/graph-index/snapshot-file.js'
import { TieList } from '../src/graph-index/tie-list.js'
import { probability } from '../src/strength/score.js'
import { fadeTrust, fadeWarmth } from '../src/strength/strength.js'
import { type GeneratedGraph, generateGraph } from './graph.js'
import { measure, type Times, timed, timedAsync } from './measure.js'
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

const before = memory()
const index = buildOne()
print(`the index takes ${megabytes(memory() - before)} MB, ${megabytes(index.bytes)} of them without ids`)

const random = randomFrom(1)
const someone = () => idOf(Math.floor(random() * people))
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
print(`with what searches keep, ${megabytes(memory() - before)} MB`)

const midnight = timed(() => index.moveTo(DAY + 1))
print(`a new day: ${midnight.ms.toFixed(3)} ms; then, with no work done ahead:`)
report('5 best paths of at most 4 hops, right after midnight', run => {
  const pair = pairs[run] as { from: string; to: string }
  search.bestPaths({ ...pair, ...question, maxHops: 4 })
})

const folder = await mkdtemp(join(tmpdir(), 'entregent-bench-'))
try {
  const path = join(folder, 'index.snapshot')
  const written = await timedAsync(() =>
    writeSnapshot(path, { store: 'bench', model: 'bench' }, index.pieces(), () => ({
      revision: 1,
      at: null,
    })),
  )
  const read = await timedAsync(async () => (await readSnapshot(path))?.snapshot.toIndex(DAY, strengthsOn))
  const loaded = read.result
  if (loaded?.ties !== index.ties) throw new Error('The snapshot is not the index.')
  const refreshed = timed(() => {
    while (loaded.workOff(100_000)) {}
  })
  const { size } = await stat(path)
  print(`snapshot of ${megabytes(size)} MB: written in ${took(written)}, read in ${took(read)}`)
  print(`then p of every row in the background: ${took(refreshed)}`)
} finally {
  await rm(folder, { recursive: true })
}

/** Generates and builds, and keeps nothing but the index. */
function buildOne(): LiveIndex {
  print(`Generating ${people} people and ${ties} ties`)
  const list = listOf(generateGraph(people, ties, SEED))
  const build = timed(() => new LiveIndex(list, DAY, strengthsOn))
  const rows = timed(() => {
    while (build.result.workOff(100_000)) {}
  })
  print(`build ${took(build)}, then p and order of every row ${took(rows)}`)
  return build.result
}

function idOf(vertex: number): string {
  return `01920000-0000-7000-8000-${vertex.toString(16).padStart(12, '0')}`
}

function listOf({ a, b, met }: GeneratedGraph): TieList {
  const list = new TieList()
  for (let v = 0; v < people; v++) list.vertex(idOf(v))
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
  // The memory of arrays is given back a collection after they are found unused.
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}

function took({ ms, cpuMs }: { ms: number; cpuMs: number }): string {
  return `${(ms / 1e3).toFixed(2)} s (${(cpuMs / 1e3).toFixed(2)} of a processor)`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
