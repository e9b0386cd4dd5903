import type { Veil } from '../graph-index/path-query.js'
import type { PersonId } from '../ids.js'
import { type Insight, knowsScore } from '../networks/insight.js'
import { veiledMinimum } from '../strength/veil.js'

/** What a search is to make of the ties whose scores the viewer may not know; undefined where it makes no difference. */
export function veilOver(insight: Insight, minimumScore: number): Veil<PersonId> | undefined {
  const least = veiledMinimum(minimumScore)
  if (insight.all || least === minimumScore) return undefined
  return { minimumScore: least, covers: (one, other) => !knowsScore(insight, one, other) }
}
