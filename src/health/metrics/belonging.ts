import { FEWEST_PEOPLE, type Metric } from '../metric.js'
import { inFives, shareOfOthers } from '../range.js'
import { atLeast } from '../scale.js'

export const members: Metric = {
  name: 'MEMBERS',
  unit: 'PEOPLE',
  meaning:
    'How many belong to the network on the day: organisers and members, guests and lapsed memberships not.',
  source: null,
  scale: atLeast(
    20,
    10,
    'of twenty, five may be away and there are still fifteen in the room; with fewer than ten two absences are felt.',
  ),
  measure: ({ members }) => ({
    value: members.length,
    people: members.length,
    range: inFives(members.length),
  }),
}

export const retention: Metric = {
  name: 'RETENTION',
  unit: 'SHARE_OF_MEMBERS',
  meaning: 'Of those who were members a year before, the share who are on the day.',
  source: null,
  scale: atLeast(
    0.8,
    0.6,
    'at 0.8 a member stays five years on average (1 / (1 − 0.8)), at 0.6 two and a half: less, and the network is made of newcomers.',
  ),
  measure: ({ members, membersBefore }) => {
    const now = new Set(members.map(({ id }) => id))
    const stayed = membersBefore.filter(id => now.has(id)).length
    const all = membersBefore.length
    return {
      value: all < FEWEST_PEOPLE ? null : stayed / all,
      people: all,
      range: shareOfOthers(all - stayed, all),
    }
  },
}
