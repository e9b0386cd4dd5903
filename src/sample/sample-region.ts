import { defaultRules } from '../networks/network.js'
import { holdMeetings, invite } from './meetings.js'
import { foundingDay, type Member, makeMembers } from './members.js'
import { asOf, movedBy } from './moved-region.js'
import { NETWORK_PLANS, type NetworkPlan } from './network-plans.js'
import { parisDay, parisInstant } from './paris-time.js'
import { type Inhabitant, makePeople } from './people.js'
import { Random } from './random.js'
import type { Region, RegionMeeting, RegionNetwork } from './region.js'
import { makeEncounters, makeRecommendations } from './statements.js'
import { Ties } from './ties.js'
import { chooseTour } from './tour.js'

/** The Monday as of which the region is made: from its first hour on, the tour's questions have good answers for a week. */
const TOLD_ON = parisInstant(20_773, '00:00')

/**
 * A believable French region: about 200 people in ten networks of different kinds, two years of meetings up to `today`
 * and those of the next weeks. It is made as of one Monday and moved by whole weeks to that of `today`, so that the
 * same seed has the same people, who know one another in the same ways, on any day. Nobody in it is real.
 */
export function sampleRegion({ seed, today }: { seed: number; today: Date }): Region {
  const weeks = Math.floor((parisDay(today) - parisDay(TOLD_ON)) / 7)
  return asOf(today, movedBy(weeks * 7, regionOfMonday(seed)))
}

function regionOfMonday(seed: number): Region {
  const today = TOLD_ON
  const random = new Random(seed)
  const day = parisDay(today)
  const people = makePeople(random)
  const members = makeMembers(random, NETWORK_PLANS, people, day)
  const networks = NETWORK_PLANS.map(plan => {
    const ofPlan = members.get(plan) ?? []
    const meetings = holdMeetings(random, plan, ofPlan, people, today)
    invite(random, plan, ofPlan, people, day)
    return toNetwork(plan, ofPlan, meetings, foundingDay(plan, day))
  })
  for (const inhabitant of people) join(inhabitant, [...members.values()].flat())

  const ties = new Ties()
  for (const { meetings } of networks) {
    for (const meeting of meetings) if (meeting.status === 'SETTLED') ties.meeting(meeting)
  }
  const connectors = new Set(people.filter(({ connector }) => connector).map(({ person }) => person.key))
  const encounters = makeEncounters(random, networks, connectors, today)
  for (const encounter of encounters) ties.encounter(encounter)
  const recommendations = makeRecommendations(random, networks, ties, today)
  const tour = chooseTour(networks, ties, today)
  return { people: people.map(({ person }) => person), networks, encounters, recommendations, tour }
}

function toNetwork(
  plan: NetworkPlan,
  members: readonly Member[],
  meetings: RegionMeeting[],
  founded: number,
): RegionNetwork {
  const memberships = members.map(({ membership }) => membership)
  return {
    key: plan.key,
    name: plan.name,
    kind: plan.kind,
    purposes: plan.purposes,
    description: plan.description,
    city: plan.city,
    country: 'FR',
    timeZone: 'Europe/Paris',
    rules: { ...defaultRules(plan.kind), ...plan.rules },
    fee: plan.fee,
    createdAt: parisInstant(founded, '09:00'),
    organisers: memberships.filter(({ role }) => role === 'ORGANISER').map(({ person }) => person),
    memberships,
    meetings,
  }
}

/** Somebody is known from the day of their first membership. */
function join({ person }: Inhabitant, members: readonly Member[]): void {
  const own = members.filter(({ membership }) => membership.person === person.key)
  if (own.length === 0) throw new Error(`${person.key} belongs to no network.`)
  person.joinedAt = parisInstant(Math.min(...own.map(({ since }) => since)), '07:00')
}
