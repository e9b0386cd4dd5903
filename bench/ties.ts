import { fadeTrust, fadeWarmth } from '../src/strength/strength.js'
import { strengthsOn } from '../src/strength/strengths-on.js'
import { generateGraph } from './graph.js'
import { randomFrom } from './random.js'

export interface Size {
  readonly people: number
  readonly ties: number
}

/** The UTC day number whose strengths count. */
export const DAY = 20_484
const SEED = 20_260_131
/** The share of ties with a recommendation, and what it gives. */
const RECOMMENDED = 1 / 30
const TRUST = 0.5

/** The graph that all engines get, with what the model sums up of each tie: people are 0, 1, 2, … */
export interface MeasuredGraph extends Size {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly warmth: Float64Array
  readonly trust: Float32Array
}

/** The same for the same size. Both people stand behind each tie, so that a step is worth as much from either side. */
export function measuredGraph({ people, ties }: Size): MeasuredGraph {
  const { a, b, met } = generateGraph(people, ties, SEED)
  const [perWarmth, perTrust] = [fadeWarmth(DAY), fadeTrust(DAY)]
  const random = randomFrom(2)
  const trust = Float32Array.from({ length: ties }, () => (random() < RECOMMENDED ? TRUST / perTrust : 0))
  for (let i = 0; i < ties; i++) met[i] = (met[i] as number) / perWarmth
  return { people, ties, a, b, warmth: met, trust }
}

/** The p of each tie on DAY, to 9 decimals, as the index has it. */
export function strengthsOf({ ties, warmth, trust }: MeasuredGraph): Float64Array {
  const strength = strengthsOn(DAY)
  return Float64Array.from({ length: ties }, (_, i) => strength(warmth[i] as number, trust[i] as number))
}

/** Ids that sort as the numbers do, in one piece of memory as what comes over a socket is. */
export function idOf(person: number): string {
  const id = `01920000-0000-7000-8000-${person.toString(16).padStart(12, '0')}`
  return Buffer.from(id).toString('latin1')
}

export interface Pair {
  readonly from: number
  readonly to: number
}

/** Two different people each: the same for the same seed. Runs with fewer use the first of them. */
export function pairsOf({ people }: Pick<Size, 'people'>, count: number, seed: number): Pair[] {
  const random = randomFrom(seed)
  const someone = () => Math.floor(random() * people)
  return Array.from({ length: count }, () => {
    const from = someone()
    const to = someone()
    return { from, to: from === to ? (to + 1) % people : to }
  })
}

/** The pairs that are measured, and others to warm up with. */
export const MEASURED_PAIRS = 1
export const WARM_UP_PAIRS = 3
