import { DAY_MS } from '../durations.js'
import { wasThere } from '../meetings/attendance.js'
import { type Day, parisDay, parisInstant } from './paris-time.js'
import type { Random } from './random.js'
import type {
  Key,
  RegionEncounter,
  RegionMeeting,
  RegionMembership,
  RegionNetwork,
  RegionRecommendation,
} from './region.js'
import type { Ties } from './ties.js'

const ENCOUNTERS = 260
const ONLINE_ENCOUNTERS = 14
const RECOMMENDATIONS = 130

const MESSAGES = [
  'Travail soigné, délais tenus. Je recommande sans réserve.',
  'Toujours à l’écoute, et de bon conseil.',
  'Nous avons mené deux projets ensemble, je recommencerais demain.',
  'Une personne de parole.',
  'M’a sorti d’un mauvais pas en une semaine.',
  'Exactement la compétence qu’il vous faut.',
]

/** One-to-ones that followed meetings: now and then two who were there sit down together some days later. */
export function makeEncounters(
  random: Random,
  networks: readonly RegionNetwork[],
  busy: ReadonlySet<Key>,
  now: Date,
): RegionEncounter[] {
  const settled = settledMeetings(networks)
  const encounters: RegionEncounter[] = []
  for (let tries = 0; encounters.length < ENCOUNTERS && tries < ENCOUNTERS * 20; tries++) {
    const { meeting } = random.pick(settled)
    const present = presentAt(meeting)
    const connectors = present.filter(person => busy.has(person))
    const a = connectors.length > 0 && random.chance(0.3) ? random.pick(connectors) : random.pick(present)
    const b = random.pick(present)
    const atMeeting = random.chance(0.1)
    const at = atMeeting
      ? meeting.startsAt
      : officeHour(random, parisDay(meeting.startsAt) + random.between(1, 12))
    if (a === b || at > now) continue
    const channel = atMeeting || random.chance(0.65) ? 'IN_PERSON' : random.pick(['CALL', 'VIDEO'] as const)
    encounters.push({
      a,
      b,
      at,
      channel,
      confirmed: random.chance(0.75),
      meeting: atMeeting ? meeting.key : null,
    })
  }
  encounters.push(...onlineEncounters(random, networks, now))
  return encounters.sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** Where a network never meets, two of it see each other on a screen. */
function onlineEncounters(random: Random, networks: readonly RegionNetwork[], now: Date): RegionEncounter[] {
  return networks
    .filter(({ meetings }) => meetings.length === 0)
    .flatMap(({ memberships }) =>
      Array.from({ length: ONLINE_ENCOUNTERS }, (): RegionEncounter => {
        const members = memberships.filter(({ status }) => status === 'ACTIVE')
        const [one, other] = random.some(members, 2)
        if (!one || !other) throw new Error('A network without members.')
        const at = officeHour(random, parisDay(now) - random.between(3, 300))
        const since = [one.since, other.since].sort().at(-1) ?? ''
        const joined = new Date(`${since}T12:00:00Z`)
        return {
          a: one.person,
          b: other.person,
          at: at > joined ? at : officeHour(random, Math.min(parisDay(joined) + 1, parisDay(now) - 1)),
          channel: 'VIDEO',
          confirmed: true,
          meeting: null,
        }
      }),
    )
}

/**
 * Recommendations between people who knew each other well enough when they were given, each added to `ties`, which
 * hold the meetings and encounters. None names a network without business talk.
 */
export function makeRecommendations(
  random: Random,
  networks: readonly RegionNetwork[],
  ties: Ties,
  now: Date,
): RegionRecommendation[] {
  const settled = settledMeetings(networks.filter(({ rules }) => rules.allowsBusiness))
  const given = new Set<string>()
  const recommendations: RegionRecommendation[] = []
  for (let tries = 0; recommendations.length < RECOMMENDATIONS && tries < RECOMMENDATIONS * 40; tries++) {
    const { network, meeting } = random.pick(settled)
    const [from, person] = random.some(presentAt(meeting), 2)
    const day = parisDay(meeting.startsAt) + random.between(1, 6)
    const givenAt = officeHour(random, day)
    if (!from || !person || givenAt > now || given.has(`${from} ${person}`)) continue
    if (![from, person].every(key => isMember(network, key, day))) continue
    if (ties.gatedScore(from, person, givenAt) < network.rules.minimumScoreToRecommend) continue
    given.add(`${from} ${person}`)
    const others = ties
      .contacts(from)
      .filter(key => key !== person && ties.gatedScore(from, key, givenAt) > 0)
    recommendations.push({
      from,
      person,
      to: random.chance(0.55) && others.length > 0 ? random.pick(others) : null,
      network: random.chance(0.8) ? network.key : null,
      message: random.pick(MESSAGES),
      givenAt,
      ...outcomeOf(random, parisDay(now) - day),
    })
  }
  recommendations.sort((one, other) => one.givenAt.getTime() - other.givenAt.getTime())
  for (const recommendation of recommendations) ties.recommendation(recommendation)
  return recommendations
}

/** What came of it by now: older ones have an end more often. */
function outcomeOf(
  random: Random,
  age: number,
): Pick<RegionRecommendation, 'outcome' | 'amount' | 'currency'> {
  const draw = random.next() * Math.min(1, 0.2 + age / 150)
  if (draw < 0.3) return { outcome: 'PENDING', amount: null, currency: null }
  if (draw < 0.55) return { outcome: 'CONTACTED', amount: null, currency: null }
  if (draw < 0.7) return { outcome: 'NO_FIT', amount: null, currency: null }
  const amount = random.chance(0.85) ? 50 * random.between(4, 240) : null
  return { outcome: 'BUSINESS', amount, currency: amount === null ? null : 'EUR' }
}

function settledMeetings(networks: readonly RegionNetwork[]) {
  return networks.flatMap(network =>
    network.meetings
      .filter(meeting => meeting.status === 'SETTLED' && presentAt(meeting).length > 1)
      .map(meeting => ({ network, meeting })),
  )
}

function presentAt({ attendances }: RegionMeeting): Key[] {
  return attendances.filter(wasThere).map(({ person }) => person)
}

/** Whether `person` was a member, and no guest, all of that day. */
function isMember({ memberships }: RegionNetwork, person: Key, day: Day): boolean {
  return memberships.some((membership: RegionMembership) => {
    const from = Date.parse(membership.since) / DAY_MS
    const to = membership.until === null ? Number.POSITIVE_INFINITY : Date.parse(membership.until) / DAY_MS
    return membership.person === person && membership.role !== 'GUEST' && from <= day && day < to
  })
}

function officeHour(random: Random, day: Day): Date {
  return parisInstant(day, `${random.between(9, 18)}:${random.pick(['00', '15', '30', '45'])}`)
}
