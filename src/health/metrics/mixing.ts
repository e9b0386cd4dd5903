import { mixingOf } from '../measures/mixing.js'
import { degreeOf } from '../member-graph.js'
import { FEWEST_PEOPLE, type Measured, type Metric } from '../metric.js'
import { atLeast } from '../scale.js'
import type { Snapshot } from '../snapshot.js'

const SOURCE = 'the E-I index: Krackhardt and Stern, Social Psychology Quarterly 51, 1988'

export const mixingByProfession: Metric = {
  name: 'MIXING_BY_PROFESSION',
  unit: 'INDEX',
  meaning:
    'Of the relationships of score {least} or more between members whose professions are known, those across professions less those within one, over all of them: −1 where people know only their own kind, 1 where they know only others.',
  source: SOURCE,
  scale: atLeast(
    0.3,
    -0.3,
    'above 0.3 two in three relationships lead to another trade, below −0.3 two in three stay within.',
  ),
  measure: facts =>
    mixing(
      facts,
      facts.members.map(({ profession }) => profession),
    ),
}

export const mixingByCompany: Metric = {
  name: 'MIXING_BY_COMPANY',
  unit: 'INDEX',
  meaning:
    'Of the relationships of score {least} or more between members whose companies are known, those across companies less those within one, over all of them: −1 where people know only their colleagues, 1 where they know only others.',
  source: SOURCE,
  scale: atLeast(
    0.3,
    -0.3,
    'above 0.3 two in three relationships lead out of the company, below −0.3 two in three stay within.',
  ),
  measure: facts =>
    mixing(
      facts,
      facts.members.map(({ company }) => company),
    ),
}

function mixing({ graph }: Snapshot, kinds: readonly (string | null)[]): Measured {
  const known = kinds.filter((kind, node) => kind !== null && degreeOf(graph, node) > 0).length
  const { index } = mixingOf(graph, kinds)
  return { value: known < FEWEST_PEOPLE ? null : index, people: known }
}
