import { buildIndex } from '../../src/graph-index/build-index.js'
import type { PersonId } from '../../src/ids.js'
import type { PathFinder } from '../../src/introductions/path-finder.js'
import { overIndex } from '../support/over-index.js'
import type { PlainTie } from '../support/plain-enumeration.js'
import { pathFinderContract } from './path-finder.contract.js'

pathFinderContract('the static index', async ties => overStaticIndex(ties))

function overStaticIndex(ties: readonly PlainTie[]): PathFinder {
  const p = (met: number, trust: number) =>
    met === 0 && trust === 0 ? 0 : Math.max(0.005, 1 - Math.exp(-met / 2) * Math.exp(-trust / 1.5))
  const index = buildIndex<PersonId>(
    ties.map(tie => ({
      a: tie.a,
      b: tie.b,
      p: p(tie.met, tie.trust),
      pForA: p(tie.metWithoutA, tie.trust),
      pForB: p(tie.metWithoutB, tie.trust),
    })),
  )
  return overIndex(() => index)
}
