import { type KeyKind, Ordering } from '../paging.js'
import type { Evidence } from '../strength/evidence.js'
import { toFixedPoint } from '../strength/score.js'
import { strengthOn } from '../strength/strength.js'
import { sumsOf } from '../strength/sums.js'
import { scoreLost } from '../strength/trend.js'
import type { Pair } from '../ties/pair.js'
import type { Tie } from '../ties/tie.js'
import type { RelationshipOrder } from './relationship.js'

/** A relationship and what its list is sorted by, ascending; between equals the other's id decides. */
export interface Sortable {
  readonly tie: Tie
  readonly by: readonly number[]
}

export const ORDERINGS: Readonly<Record<RelationshipOrder, Ordering<readonly KeyKind[]>>> = {
  STRONGEST: new Ordering('relationships, strongest first', ['number', 'string']),
  MOST_RECENT: new Ordering('relationships, most recent first', ['number', 'string']),
  GOING_COLD: new Ordering('relationships, going cold first', ['number', 'number', 'string']),
}

/** Later than any day: those who have not met come last. */
const NEVER = Number.MAX_SAFE_INTEGER

/** The greatest strength first. */
export function strongest(tie: Tie, day: number): Sortable {
  return { tie, by: [-toFixedPoint(strengthOn(tie.sums, day).p)] }
}

/** Who met last comes first. */
export function mostRecent(tie: Tie): Sortable {
  const { lastMetAt } = tie.sums
  return { tie, by: [lastMetAt === null ? NEVER : -lastMetAt.getTime()] }
}

/** What lost most of its score comes first, then who has not met for longest; null without evidence. */
export function goingCold(
  { pair, evidence }: { readonly pair: Pair; readonly evidence: readonly Evidence[] },
  day: number,
): Sortable | null {
  const sums = sumsOf(evidence)
  return sums && { tie: { pair, sums }, by: [-scoreLost(evidence, day), sums.lastMetAt?.getTime() ?? NEVER] }
}
