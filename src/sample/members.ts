import type { NetworkPlan } from './network-plans.js'
import { type Day, dateOf } from './paris-time.js'
import type { Inhabitant } from './people.js'
import type { Random } from './random.js'
import type { RegionMembership } from './region.js'

/** A membership while the region is being made: with how its holder comes. */
export interface Member {
  inhabitant: Inhabitant
  membership: RegionMembership
  since: Day
  until: Day | null
  /** The share of meetings they come to, before they fade. */
  zeal: number
  /** From when they come less and less; null for those who do not. */
  fadesFrom: Day | null
  /** From when they stay away twice without a word, in a network where memberships lapse by that. */
  lapsesFrom: Day | null
}

const HISTORY = 730
const REASONS = ['Déménagement', 'Manque de temps', 'Changement d’activité', 'Fin de cotisation']

/** Who belongs to each network, and since when. Whoever has no network yet goes first. */
export function makeMembers(
  random: Random,
  plans: readonly NetworkPlan[],
  people: readonly Inhabitant[],
  today: Day,
): Map<NetworkPlan, Member[]> {
  const networks = new Map<Inhabitant, number>()
  const count = (inhabitant: Inhabitant) => networks.get(inhabitant) ?? 0
  const byPlan = new Map<NetworkPlan, Member[]>()
  for (const [index, plan] of plans.entries()) {
    const chosen = choose(random, plan, people, count, index === plans.length - 1)
    for (const inhabitant of chosen) networks.set(inhabitant, count(inhabitant) + 1)
    byPlan.set(plan, settleIn(random, plan, chosen, today))
  }
  return byPlan
}

function choose(
  random: Random,
  plan: NetworkPlan,
  people: readonly Inhabitant[],
  networks: (inhabitant: Inhabitant) => number,
  last: boolean,
): Inhabitant[] {
  const free = random
    .shuffled(people)
    .filter(person => plan.suits(person) && networks(person) < person.capacity)
  const connectors = free.filter(({ connector }) => connector).slice(0, plan.connectors)
  const others = free
    .filter(({ connector }) => !connector)
    .map(person => ({ person, place: random.next() + (networks(person) > 0 ? 0.35 : 0) }))
    .sort((one, other) => one.place - other.place)
    .map(({ person }) => person)
  const alone = others.filter(person => networks(person) === 0)
  const ordered = last
    ? [...alone, ...others.filter(person => networks(person) > 0)]
    : [...connectors, ...others]
  const size = last ? Math.max(plan.size, alone.length) : plan.size
  return plan.rules.oneMemberPerProfession
    ? distinctProfessions(ordered).slice(0, size)
    : ordered.slice(0, size)
}

/** The first of each profession: who can sit side by side where a seat is a profession. */
export function distinctProfessions(people: readonly Inhabitant[]): Inhabitant[] {
  const byTitle = new Map<string, Inhabitant>()
  for (const person of people)
    if (!byTitle.has(person.profession.title)) byTitle.set(person.profession.title, person)
  return [...byTitle.values()]
}

function settleIn(random: Random, plan: NetworkPlan, people: readonly Inhabitant[], today: Day): Member[] {
  const founded = foundingDay(plan, today)
  const organisers = plan.size > 30 ? 2 : 1
  const founders = Math.ceil(people.length * 0.55)
  const newcomers = Math.max(1, Math.round(people.length * 0.08))
  const members = people.map((inhabitant, place): Member => {
    const organiser = place < organisers
    const newcomer = place >= people.length - newcomers
    const since =
      place < founders
        ? founded
        : today - (newcomer ? random.between(4, 30) : random.between(60, HISTORY - 60))
    const zeal = inhabitant.connector || organiser ? 0.93 : zealOf(random, plan)
    const fades =
      !organiser && !inhabitant.connector && !newcomer && !plan.rules.absenceLimit && random.chance(0.2)
    const fadesFrom = fades ? Math.max(since + 30, today - random.between(90, 500)) : null
    const until =
      fadesFrom !== null && random.chance(0.5)
        ? Math.min(fadesFrom + random.between(60, 150), today - 10)
        : null
    return {
      inhabitant,
      membership: {
        person: inhabitant.person.key,
        status: 'ACTIVE',
        role: organiser ? 'ORGANISER' : 'MEMBER',
        seat: plan.rules.oneMemberPerProfession ? inhabitant.profession.title : null,
        since: dateOf(since),
        until: null,
        endReason: null,
        sponsoredBy: null,
      },
      since,
      until: until !== null && until > since ? until : null,
      zeal,
      fadesFrom,
      lapsesFrom: null,
    }
  })
  if (plan.rules.oneMemberPerProfession) leaveSeats(random, members, today)
  for (const member of members) end(random, member)
  if (plan.rules.admission === 'SPONSORSHIP') {
    for (const member of members)
      if (member.since > founded) member.membership.sponsoredBy = sponsorOf(random, members, member)
  }
  return members
}

/** The memberships of three of the founders lapse by two absences, and one leaves. */
function leaveSeats(random: Random, members: readonly Member[], today: Day): void {
  const [one, two, three, leaver] = members.filter(({ inhabitant, membership }, place) => {
    return membership.role === 'MEMBER' && !inhabitant.connector && place < members.length / 2
  })
  for (const [member, ago] of [
    [one, 560],
    [two, 300],
    [three, 45],
  ] as const) {
    if (member) member.lapsesFrom = today - ago
  }
  if (leaver) leaver.until = today - random.between(120, 400)
}

function end(random: Random, { membership, until }: Member): void {
  if (until === null) return
  membership.status = 'ENDED'
  membership.until = dateOf(until)
  membership.endReason = random.pick(REASONS)
}

function sponsorOf(random: Random, members: readonly Member[], newcomer: Member): string {
  const there = members.filter(({ since, until, lapsesFrom }) => {
    return since < newcomer.since && (until ?? lapsesFrom ?? newcomer.since) >= newcomer.since
  })
  return random.pick(there).membership.person
}

/** Some come nearly always, most as it suits them, some hardly. */
function zealOf(random: Random, plan: NetworkPlan): number {
  const middling = plan.meetings?.zeal ?? 0
  if (plan.rules.absenceLimit) return middling
  const draw = random.next()
  return draw < 0.3 ? Math.min(0.95, middling + 0.3) : draw < 0.7 ? middling : middling * 0.45
}

/** All networks are older than the two years that are told of. */
export function foundingDay(plan: NetworkPlan, today: Day): Day {
  return today - 365 * plan.years - 12
}

/** The first day of the two years. */
export function firstDay(today: Day): Day {
  return today - HISTORY
}
