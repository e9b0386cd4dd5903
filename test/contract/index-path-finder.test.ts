import { buildIndex } from '../../src/graph-index/build-index.js'
import { EdgeList } from '../../src/graph-index/edge-list.js'
import { LiveIndex } from '../../src/graph-index/live-index.js'
import type { PersonId } from '../../src/ids.js'
import { referenceStrengthsOn, sumsOf } from '../support/reference-strength.js'
import { CONTRACT_DAY, pathFinderContract } from './path-finder.contract.js'

pathFinderContract('the static index', async ties => {
  const strengths = referenceStrengthsOn(CONTRACT_DAY)
  const p = (warmth: number, trust: number) => (warmth === 0 && trust === 0 ? 0 : strengths(warmth, trust))
  const index = buildIndex<PersonId>(
    ties.map(tie => {
      const { warmth, warmthWithoutA, warmthWithoutB, trust } = sumsOf(CONTRACT_DAY, tie)
      const { a, b } = tie
      return { a, b, p: p(warmth, trust), pForA: p(warmthWithoutA, trust), pForB: p(warmthWithoutB, trust) }
    }),
  )
  return index
})

pathFinderContract('the live index', async ties => {
  const list = new EdgeList<PersonId>()
  for (const tie of ties) list.add(tie.a, tie.b, sumsOf(CONTRACT_DAY, tie))
  const index = new LiveIndex<PersonId>(list, CONTRACT_DAY, referenceStrengthsOn)
  return index.search
})
