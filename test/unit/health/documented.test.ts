import { readFileSync } from 'node:fs'
import { ACTION_KINDS } from '../../../src/health/actions/action.js'
import { MOST_ACTIONS } from '../../../src/health/actions/actions.js'
import { definitionOf, METRIC_NAMES } from '../../../src/health/metric.js'
import { METRICS } from '../../../src/health/metrics/all.js'
import { OVERALL, VITAL } from '../../../src/health/overall.js'

const document = readFileSync(new URL('../../../docs/health.md', import.meta.url), 'utf8')

test.each(METRICS.map(metric => [metric.name, metric] as const))(
  '%s is documented as the API defines it',
  (name, metric) => {
    expect(document).toContain(`**${name}.** ${definitionOf(metric)}`)
  },
)

test('every metric has a definition, and every act is explained', () => {
  expect(METRICS.map(({ name }) => name)).toEqual(METRIC_NAMES)
  for (const kind of ACTION_KINDS) expect(document).toContain(`| ${kind} |`)
  expect(document).toContain(`the most useful first, ${MOST_ACTIONS} at most.`)
  expect(document).toContain(OVERALL)
  for (const name of VITAL) expect(OVERALL).toContain(name)
})
