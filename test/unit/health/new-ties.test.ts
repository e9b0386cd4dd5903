import { introduced, seated, TABLE } from '../../../src/health/actions/ties.js'
import { figuresOf } from '../../../src/health/measures/graph-figures.js'
import { memberGraph, tiesOf } from '../../../src/health/member-graph.js'
import type { Snapshot } from '../../../src/health/snapshot.js'
import type { PersonId } from '../../../src/ids.js'
import type { Evidence } from '../../../src/strength/evidence.js'
import { strengthOn } from '../../../src/strength/strength.js'
import { type Sums, sumsOf } from '../../../src/strength/sums.js'

const at = new Date('2026-03-02T12:00:00Z')
const DAY = Math.floor(at.getTime() / 86_400_000)

/** p that the model gives two who have just this, on its day. */
function modelOf(evidence: Evidence): number {
  return strengthOn(sumsOf([evidence]) as Sums, DAY).p
}

test('two who are introduced come to know each other as the model says of a confirmed encounter', () => {
  const model = modelOf({ kind: 'ENCOUNTER', at, declaredBy: 'both', introduced: false })
  expect(strengthsAfter(introduced([[0, 1]]))).toEqual([model])
})

test('people at one table come to know each other as the model says of a meeting of so many', () => {
  const model = modelOf({ kind: 'MEETING', at, present: TABLE, sameTable: true, opensAmong: TABLE })
  expect(strengthsAfter(seated([0, 1, 2, 3]))).toEqual(Array(6).fill(model))
})

function strengthsAfter(
  act: (now: Pick<Snapshot, 'graph' | 'figures'>) => Pick<Snapshot, 'graph'>,
): number[] {
  const graph = memberGraph(['a', 'b', 'c', 'd'] as PersonId[], [])
  return tiesOf(act({ graph, figures: figuresOf(graph) }).graph).map(({ p }) => p)
}
