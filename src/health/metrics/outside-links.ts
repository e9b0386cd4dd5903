import { FEWEST_PEOPLE, type Metric } from '../metric.js'
import { atLeast } from '../scale.js'

export const outsideLinks: Metric = {
  name: 'OUTSIDE_LINKS',
  unit: 'RELATIONSHIPS',
  meaning:
    'Relationships of score {least} or more that members have with people who belong to other networks and not to this one, per member.',
  source: 'Burt, Structural Holes, 1992',
  scale: atLeast(
    2,
    0.5,
    'news and newcomers come from outside; with two each, most members can bring somebody, and below one for two members the network is an island.',
  ),
  measure: ({ members, outsideLinks }) => ({
    value:
      members.length < FEWEST_PEOPLE
        ? null
        : outsideLinks.reduce((sum, count) => sum + count, 0) / members.length,
    people: members.length,
  }),
}
