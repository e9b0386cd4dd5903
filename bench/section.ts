import { fork } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Times } from './measure.js'
import type { Size } from './ties.js'

export const QUESTIONS = {
  distance: 'distance, up to 6',
  anyDistance: 'distance, however far',
  threeHops: '5 best paths of at most 3 hops',
  fourHops: '5 best paths of at most 4 hops, different first steps',
  onePath: 'the best path of at most 4 hops',
  anyPath: 'the best path, however long',
} as const
export type Question = keyof typeof QUESTIONS

/** What sets rows apart in which some people are hidden from the one who asks. */
export const SOME_HIDDEN = 'one in 1,000 people hidden'

/** The times of one engine for one question. */
export interface Measured {
  readonly engine: string
  readonly question: Question
  readonly times: Times
  /** What sets it apart from other rows of the same question. */
  readonly how?: string
}

/** Answers to the measured pairs in their order, as many as there was time for. */
export interface Answers {
  readonly engine: string
  readonly distances?: (number | null)[]
  /** The p of the best paths of at most 3 hops, best first. */
  readonly threeHops?: number[][]
  /** The best path: its p, or 0 for none, and its hops. */
  readonly best?: { p: number; hops: number }[]
}

export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
}

/** What a section of the benchmark has found. */
export interface Found {
  readonly measured: Measured[]
  readonly answers: Answers[]
  readonly figures: Figure[]
  readonly notes: string[]
}

/** Those that all get one graph. */
export const SECTIONS = ['index', 'libraries', 'ladybug', 'neo4j'] as const
export type SectionName = (typeof SECTIONS)[number] | 'health' | 'busy' | 'imports'

export interface Section extends Found {
  readonly name: SectionName
  readonly size: Size
  readonly seconds: number
  /** Processes that ran or waited in the last minute, at the start and at the end. */
  readonly load: [number, number]
}

const PROCESS = fileURLToPath(new URL('section-process.js', import.meta.url))

/** Runs a section in a process of its own, so that none has another's memory or warm code. */
export async function runSection(name: SectionName, size: Size): Promise<Section> {
  const start = performance.now()
  const before = loadNow()
  const child = fork(PROCESS, [name, String(size.people), String(size.ties)], {
    execArgv: ['--expose-gc', '--max-old-space-size=6000'],
    serialization: 'advanced',
  })
  let found: Found | null = null
  child.on('message', message => {
    found = message as Found
  })
  const code = await new Promise<number | null>(ended => child.once('close', ended))
  const seconds = (performance.now() - start) / 1000
  if (found === null) throw new Error(`The section ${name} ended with ${code} and told nothing.`)
  return { ...(found as Found), name, size, seconds, load: [before, loadNow()] }
}

function loadNow(): number {
  return loadavg()[0] ?? 0
}
