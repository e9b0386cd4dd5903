import { betweenness, sampledBetweenness } from '../graph-index/betweenness.js'
import type { FlatGraph } from '../graph-index/flat-graph.js'
import type { Resumable } from '../graph-index/resumable.js'
import { seeded } from './measures/groups.js'
import type { MemberGraph } from './member-graph.js'

/** Somebody whose leaving would cut others off. */
export interface HealthKeystone<Id extends string = string> {
  readonly person: Id
  /** How many others would no longer reach the largest part of those they reach now. */
  readonly cutsOff: number
  /** The share of shortest ways between two others that pass this person. */
  readonly betweenness: number
}

/** Up to this many people betweenness is exact; beyond, it is drawn from searches of `SAMPLES` of them. */
const EXACT_UP_TO = 2000
const SAMPLES = 128
const SEED = 20_260_131

export interface Between {
  readonly values: Float64Array
  /** How far a value may be off, at 95 % confidence for all at once; 0 where they are exact. */
  readonly error: number
}

/** How much each lies between others (Brandes); drawn from a sample, with a fixed seed, where the network is large. */
export function* betweennessOf(graph: FlatGraph, exactUpTo = EXACT_UP_TO): Resumable<Between> {
  if (graph.nodes <= exactUpTo) return { values: yield* betweenness(graph), error: 0 }
  return yield* sampledBetweenness(graph, Math.min(exactUpTo, SAMPLES), seeded(SEED))
}

/** Those who cut others off, worst first, equals by betweenness and then by id. */
export function keystonesOf<Id extends string>(
  { ids }: MemberGraph<Id>,
  cutOffs: Int32Array,
  { values }: Between,
): HealthKeystone<Id>[] {
  return ids
    .map((person, node) => ({
      person,
      cutsOff: cutOffs[node] as number,
      betweenness: values[node] as number,
    }))
    .filter(({ cutsOff }) => cutsOff > 0)
    .sort(
      (one, other) =>
        other.cutsOff - one.cutsOff ||
        other.betweenness - one.betweenness ||
        (one.person < other.person ? -1 : 1),
    )
}
