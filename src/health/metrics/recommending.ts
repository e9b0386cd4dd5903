import { reciprocityOf } from '../measures/reciprocity.js'
import { FEWEST_PEOPLE, type Measured, type Metric } from '../metric.js'
import { shareOf } from '../range.js'
import { atLeast } from '../scale.js'
import type { Snapshot } from '../snapshot.js'

const COUNTED =
  'Counted are recommendations of the year from one member to another, not retracted, that name this network or none. Unknown where meetings are kept free of business.'

export const recommendationsPerMember: Metric = {
  name: 'RECOMMENDATIONS_PER_MEMBER',
  unit: 'RECOMMENDATIONS',
  meaning: `Recommendations that members made of one another, per member. ${COUNTED}`,
  source: null,
  scale: atLeast(1, 0.3, 'one a year is the least that somebody who knows others well has reason for.'),
  measure: facts => unlessBarred(facts, facts.recommendations.length / facts.members.length),
}

export const reciprocity: Metric = {
  name: 'RECIPROCITY',
  unit: 'SHARE_OF_PAIRS',
  meaning: `Of the ordered pairs of members in which one recommended the other, the share in which the other did too. ${COUNTED}`,
  source: 'Garlaschelli and Loffredo, Physical Review Letters 93, 268701, 2004',
  scale: atLeast(
    0.3,
    0.1,
    'those who give get something back, though not from everyone; where next to nothing is returned, giving stops.',
  ),
  measure: facts => ({
    ...unlessBarred(facts, reciprocityOf(facts.recommendations)),
    people: new Set(facts.recommendations.flatMap(({ from, to }) => [from, to])).size,
  }),
}

export const givenAndReceived: Metric = {
  name: 'GIVEN_AND_RECEIVED',
  unit: 'SHARE_OF_MEMBERS',
  meaning: `The share of members who both made a recommendation and were recommended. ${COUNTED}`,
  source: null,
  scale: atLeast(
    0.4,
    0.15,
    'a network works for those who both give and get; four in ten is a room in which they are not the exception.',
  ),
  measure: facts => {
    const giving = new Set(facts.recommendations.map(({ from }) => from))
    const getting = new Set(facts.recommendations.map(({ to }) => to))
    const both = [...giving].filter(person => getting.has(person)).length
    return {
      ...unlessBarred(facts, both / facts.members.length),
      range: shareOf(both, facts.members.length),
    }
  },
}

function unlessBarred({ rules, members }: Snapshot, value: number | null): Measured {
  const isKnown = rules.allowsBusiness && members.length >= FEWEST_PEOPLE
  return { value: isKnown ? value : null, people: members.length, isBarred: !rules.allowsBusiness }
}
