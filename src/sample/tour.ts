import { DAY_MS } from '../durations.js'
import type { Key, RegionNetwork, RegionTour } from './region.js'
import type { Ties } from './ties.js'

const EXPECTED_AT_LEAST = 12
const CONNECTORS_AT_LEAST = 2
/** The least strength of a tie on a way. */
const GOOD = 0.26
/** The region is moved by whole weeks: the tour's meeting is still to come at the end of one. */
const WEEK_MS = 7 * DAY_MS

interface Way {
  asker: Key
  sought: Key
  meeting: Key
  /** The best product of two strengths over one connector. */
  best: number
}

/**
 * People and a meeting that make good first questions. The asker comes to a planned meeting of many; of all people
 * nothing links them to, the sought is the one with the best two-step way, and there is more than one such way.
 */
export function chooseTour(networks: readonly RegionNetwork[], ties: Ties, now: Date): RegionTour {
  const goodTies = goodTiesAt(now, ties)
  const ways = plannedMeetings(networks, now).flatMap(({ meeting, expected }) =>
    expected.flatMap(asker => {
      const way = bestWay(asker, ties, goodTies)
      return way ? [{ ...way, asker, meeting }] : []
    }),
  )
  const way = ways.reduce<Way | undefined>(
    (best, next) => (best && best.best >= next.best ? best : next),
    undefined,
  )
  if (!way) throw new Error('The region has no good example of a way to somebody.')
  const { asker, sought, meeting } = way
  return { asker, sought, meeting, closePerson: closest(asker, ties, now) }
}

/** The first meeting of each network after a week at which enough are expected. */
function plannedMeetings(networks: readonly RegionNetwork[], now: Date): { meeting: Key; expected: Key[] }[] {
  return networks.flatMap(({ meetings, rules }) => {
    const planned = meetings
      .filter(({ startsAt }) => startsAt.getTime() > now.getTime() + WEEK_MS && rules.allowsBusiness)
      .map(({ key, attendances }) => ({
        meeting: key,
        expected: attendances.filter(({ status }) => status === 'EXPECTED').map(({ person }) => person),
      }))
    return planned.filter(({ expected }) => expected.length >= EXPECTED_AT_LEAST).slice(0, 1)
  })
}

type GoodTies = (person: Key) => ReadonlyMap<Key, number>

/** Whom somebody knows well enough for a way, and how well. Many askers share a connector: each is looked at once. */
function goodTiesAt(now: Date, ties: Ties): GoodTies {
  const ofAll = new Map<Key, ReadonlyMap<Key, number>>()
  return person => {
    const seen = ofAll.get(person)
    if (seen) return seen
    const strengths = ties.contacts(person).map(other => [other, ties.strength(person, other, now)] as const)
    const good = new Map(strengths.filter(([, strength]) => strength >= GOOD))
    ofAll.set(person, good)
    return good
  }
}

function bestWay(asker: Key, ties: Ties, goodTies: GoodTies): { sought: Key; best: number } | null {
  const known = new Set([asker, ...ties.contacts(asker)])
  const products = new Map<Key, number[]>()
  for (const [connector, first] of goodTies(asker)) {
    for (const [sought, second] of goodTies(connector)) {
      if (!known.has(sought)) products.set(sought, [...(products.get(sought) ?? []), first * second])
    }
  }
  return [...products]
    .filter(([, ways]) => ways.length >= CONNECTORS_AT_LEAST)
    .map(([sought, ways]) => ({ sought, best: Math.max(...ways) }))
    .reduce<{ sought: Key; best: number } | null>(
      (best, next) => (best && best.best >= next.best ? best : next),
      null,
    )
}

function closest(person: Key, ties: Ties, now: Date): Key {
  const [first, ...others] = ties.contacts(person)
  if (first === undefined) throw new Error('Nobody is linked to the one who asks.')
  const strength = (other: Key) => ties.strength(person, other, now)
  return others.reduce((best, next) => (strength(next) > strength(best) ? next : best), first)
}
