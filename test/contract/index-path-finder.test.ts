import { buildIndex } from '../../src/graph-index/build-index.js'
import { EdgeList } from '../../src/graph-index/edge-list.js'
import { LiveIndex } from '../../src/graph-index/live-index.js'
import type { PersonId } from '../../src/ids.js'
import type { ReferenceTie } from '../support/reference-paths.js'
import { referenceStrengthsOn, sumsOf } from '../support/reference-strength.js'
import { CONTRACT_DAY, pathFinderContract } from './path-finder.contract.js'

const isOpen = ({ met, declared, trust }: ReferenceTie) => met > declared || trust > 0

pathFinderContract('the static index', async ties => {
  const strengths = referenceStrengthsOn(CONTRACT_DAY)
  return buildIndex<PersonId>(
    ties.filter(isOpen).map(tie => {
      const { warmth, trust } = sumsOf(CONTRACT_DAY, tie)
      return { a: tie.a, b: tie.b, p: strengths(warmth, trust) }
    }),
  )
})

pathFinderContract('the live index', async ties => {
  const list = new EdgeList<PersonId>()
  for (const tie of ties.filter(isOpen)) list.add(tie.a, tie.b, sumsOf(CONTRACT_DAY, tie))
  const index = new LiveIndex<PersonId>(list, CONTRACT_DAY, referenceStrengthsOn)
  return index.search
})
