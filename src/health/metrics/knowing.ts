import { FEWEST_PEOPLE, type Measured, type Metric } from '../metric.js'
import { inFives, type Range, shareOf, shareOfOthers } from '../range.js'
import { atLeast, atMost, scaleOf } from '../scale.js'
import type { Snapshot } from '../snapshot.js'

/** Metrics of a graph alone, which an edge list has too. */
type Known = Pick<Snapshot, 'figures'>

const people = ({ figures }: Known) => figures.people

const DENSE = 0.3

export const density: Metric<Known> = {
  name: 'DENSITY',
  unit: 'SHARE_OF_PAIRS',
  meaning:
    'Of all pairs of members, the share who have a relationship of score {least} or more: 2m / (n(n − 1)) for n members and m relationships.',
  source: 'Wasserman and Faust, Social Network Analysis, 1994',
  scale: scaleOf<Known>(
    'THRIVING from 0.3 or where members know 15 others on average, STEADY from 0.1 or 5 others, else FRAGILE: in a club of fifty three in ten pairs know each other, and in a large one nobody knows more than so many: circles of 5 and 15 are what people keep up (Dunbar and Spoor, Human Nature 6, 1995).',
    0.2,
    (value, { figures }) => {
      const others = value * (figures.people - 1)
      if (value >= DENSE || others >= 15) return 'THRIVING'
      return value >= 0.1 || others >= 5 ? 'STEADY' : 'FRAGILE'
    },
    (band, { figures }) => {
      const others = inFives(figures.people).atMost - 1
      const [steady, thriving] = [Math.min(0.1, 5 / others), Math.min(DENSE, 15 / others)]
      if (band === 'THRIVING') return { atLeast: thriving, atMost: 1 }
      return band === 'STEADY' ? { atLeast: steady, atMost: DENSE } : { atLeast: 0, atMost: 0.1 }
    },
  ),
  measure: facts => ({ ...ofAcquainted(facts, facts.figures.density), range: densityRange(facts) }),
}

export const meanStrength: Metric<Known> = {
  name: 'MEAN_STRENGTH',
  unit: 'SCORE',
  meaning:
    'The mean strength of the relationships of score {least} or more among members: 100 times the mean of their p.',
  source: 'the strength model, docs/strength.md',
  scale: atLeast(
    50,
    26,
    'the bands of strength: from 26 people may recommend each other, from 50 they know each other well.',
  ),
  measure: facts =>
    ofAcquainted(facts, facts.figures.meanStrength === null ? null : 100 * facts.figures.meanStrength),
}

export const isolated: Metric<Known> = {
  name: 'ISOLATED',
  unit: 'SHARE_OF_MEMBERS',
  meaning: 'The share of members who have no relationship of score {least} or more with another member.',
  source: 'Wasserman and Faust, Social Network Analysis, 1994',
  scale: atMost(
    0.05,
    0.2,
    'somebody has always just come; where it is one in five, people pay for a network they are not in.',
  ),
  measure: facts => {
    const { isolated } = facts.figures
    return { ...unlessFew(facts, isolated / people(facts)), range: shareOf(isolated, people(facts)) }
  },
}

export const core: Metric<Known> = {
  name: 'CORE',
  unit: 'RELATIONSHIPS',
  meaning:
    'The largest k for which there is a group of members who each know at least k others of the group, by relationships of score {least} or more.',
  source: 'the k-core: Seidman, Social Networks 5, 1983',
  scale: atLeast(
    5,
    2,
    'with 5 there are six or more who each know five of the others, so that one who leaves is not missed by all; with 1 nobody knows two who know each other through anybody else.',
  ),
  measure: facts => ofAcquainted(facts, facts.figures.core),
}

export const clustering: Metric<Known> = {
  name: 'CLUSTERING',
  unit: 'SHARE_OF_PAIRS',
  meaning:
    'How often two whom a member knows also know each other: the mean over members of that share, 0 for members who know fewer than two. (`entregent health --ties` also gives the global one, three times the triangles over the paths of two steps.)',
  source: 'Watts and Strogatz, Nature 393, 1998',
  scale: atLeast(
    0.4,
    0.2,
    'people who meet in one room form triangles, so a low figure says that they meet by twos and nobody shares friends.',
  ),
  measure: facts => ofAcquainted(facts, facts.figures.clustering.mean),
}

export const largestComponent: Metric<Known> = {
  name: 'LARGEST_COMPONENT',
  unit: 'SHARE_OF_MEMBERS',
  meaning:
    'The share of members in the largest group within which everyone can be reached from everyone over relationships of score {least} or more.',
  source: 'Hopcroft and Tarjan, CACM 16, 1973',
  scale: atLeast(0.9, 0.7, 'outside it nobody can be introduced; some newcomers always are.'),
  measure: facts => {
    const { largest } = facts.figures
    // Where nobody knows anybody all are told to be outside: else it would be told that so it is.
    const outside = people(facts) - (largest === 1 ? 0 : largest)
    return {
      ...unlessFew(facts, largest / people(facts)),
      range: shareOfOthers(outside, people(facts)),
    }
  },
}

export const meanDistance: Metric<Known> = {
  name: 'MEAN_DISTANCE',
  unit: 'STEPS',
  meaning:
    'The mean number of steps of the shortest ways between two members of the largest component, over relationships of score {least} or more.',
  source: 'Watts and Strogatz, Nature 393, 1998',
  scale: atMost(
    2,
    3,
    'at 2 there is on average one person in between to ask, and introductions look no further than 3 steps unless told to.',
  ),
  measure: facts => ({
    ...unlessFew(facts, facts.figures.meanDistance),
    concerned: facts.figures.largest,
  }),
  long: ({ figures }) => figures.measuringDistance,
}

export const bridges: Metric<Known> = {
  name: 'BRIDGES',
  unit: 'PEOPLE',
  meaning:
    'The number of members whose leaving would cut others off from the rest of those they can reach now (articulation points).',
  source: 'Hopcroft and Tarjan, CACM 16, 1973',
  scale: scaleOf<Known>(
    'THRIVING at 0, STEADY up to one in twenty members, else FRAGILE: nobody should have to stay so that others are met, and next to a newcomer there is always somebody who alone knows them.',
    -2,
    (value, { figures }) =>
      value === 0 ? 'THRIVING' : value <= Math.max(1, figures.people / 20) ? 'STEADY' : 'FRAGILE',
  ),
  measure: facts => {
    const { bridges } = facts.figures
    return { ...unlessFew(facts, bridges), range: inFives(bridges) }
  },
}

function unlessFew(facts: Known, value: number | null): Measured {
  return { value: people(facts) < FEWEST_PEOPLE ? null : value, people: people(facts) }
}

/** Of fewer members analysts are told no more of the density than whether it is at least 0.3. */
const FEWEST_FOR_DENSITY_BANDS = 25

/**
 * In a small network few relationships make it STEADY by its density: hardly more than link everybody in one chain. Next to the
 * core and the largest component that would tell how many are linked.
 */
function densityRange({ figures: { people, density } }: Known): Range | undefined {
  if (density === null || people >= FEWEST_FOR_DENSITY_BANDS) return undefined
  return density < DENSE ? { atLeast: 0, atMost: DENSE } : { atLeast: DENSE, atMost: 1 }
}

/** What only members who know somebody have. */
function ofAcquainted(facts: Known, value: number | null): Measured {
  return { ...unlessFew(facts, value), concerned: people(facts) - facts.figures.isolated }
}
