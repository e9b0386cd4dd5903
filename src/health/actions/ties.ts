import { CONFIRMED_ENCOUNTER } from '../../strength/constants.js'
import { probability } from '../../strength/score.js'
import { meetingWeight } from '../../strength/weighing.js'
import { figuresOf } from '../measures/graph-figures.js'
import { type NodeTie, withTies } from '../member-graph.js'
import { once } from '../once.js'
import type { Snapshot } from '../snapshot.js'

/** People at one table. */
export const TABLE = 4

/** p of two who meet one to one for the first time. */
const INTRODUCED = probability(CONFIRMED_ENCOUNTER, 0)
/** p of two who sit at a table for the first time. */
const SEATED = probability(meetingWeight(TABLE), 0)

/** What of a network new ties change. */
type Tied = Pick<Snapshot, 'graph' | 'figures'>

/** The network after these two have met one to one. */
export function introduced(pairs: readonly (readonly [number, number])[]) {
  return <Now extends Tied>(now: Now): Now =>
    withNew(
      now,
      pairs.map(([a, b]) => ({ a, b, p: INTRODUCED })),
    )
}

/** The network after these have sat at one table. */
export function seated(nodes: readonly number[]) {
  const ties = nodes.flatMap((a, i) => nodes.slice(i + 1).map(b => ({ a, b, p: SEATED })))
  return <Now extends Tied>(now: Now): Now => withNew(now, ties)
}

function withNew<Now extends Tied>(now: Now, ties: readonly NodeTie[]): Now {
  const graph = withTies(now.graph, ties)
  const skeleton = once(() => withTies(now.figures.skeleton, ties))
  return { ...now, graph, figures: figuresOf(graph, skeleton) }
}
