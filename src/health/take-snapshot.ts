import type { Resumable } from '../graph-index/resumable.js'
import type { NetworkId, PersonId } from '../ids.js'
import { startOfDay, utcDay } from '../strength/days.js'
import { figuresOf } from './measures/graph-figures.js'
import { graphOfColumns } from './member-graph.js'
import { newcomersOf } from './metrics/welcoming.js'
import { covers, type NetworkRecord } from './network-record.js'
import { gathered } from './presences.js'
import type { HeldMeeting, Member, Snapshot } from './snapshot.js'
import type { Strengths } from './strengths.js'

/** A network with which members are shared. */
export interface Neighbour {
  readonly network: NetworkId
  readonly sharedMembers: number
  /** Members of it. */
  readonly members: number
  /** Relationships between members who are not in it and its members who are not in this one. */
  readonly relationships: number
}

/** A day's snapshot, with what lies around the network. */
export interface Surveyed extends Snapshot {
  /** Those with shared members, most first, equals by id. */
  readonly neighbours: readonly Neighbour[]
}

/** The same date a year before; of 29 February the 28th. */
export function yearBefore(day: number): number {
  const date = startOfDay(day)
  const month = date.getUTCMonth()
  date.setUTCFullYear(date.getUTCFullYear() - 1)
  if (date.getUTCMonth() !== month) date.setUTCDate(0)
  return utcDay(date)
}

/** Who belonged on a day, by id. */
export function membersOn({ belonging }: Pick<NetworkRecord, 'belonging'>, day: number): PersonId[] {
  return [...new Set(belonging.filter(one => covers(one, day)).map(({ person }) => person))].sort()
}

const PEOPLE_A_PIECE = 200

/** The network as it stood on a day: all of it from evidence dated up to then. */
export function* takeSnapshot(record: NetworkRecord, strengths: Strengths, day: number): Resumable<Surveyed> {
  const since = yearBefore(day)
  const ids = membersOn(record, day)
  const members = ids.map((id): Member => {
    const { profession, company } = record.profiles.get(id) ?? { profession: null, company: null }
    return { id, profession, company }
  })
  const nodeOf = new Map(ids.map((id, node) => [id, node]))
  const nodeOfNumber = new Int32Array(strengths.size).fill(-1)
  for (const [node, id] of ids.entries()) nodeOfNumber[strengths.numberOf(id) as number] = node
  const elsewhere = networksOn(record, day)
  const outsideLinks = new Int32Array(ids.length)
  const across = new Map<NetworkId, number>()
  const linkOutside = (node: number, outsider: number) => {
    const theirs = elsewhere.get(strengths.personOf(outsider))
    if (theirs === undefined) return
    outsideLinks[node] = (outsideLinks[node] as number) + 1
    const own = elsewhere.get(ids[node] as PersonId)
    for (const network of theirs) if (!own?.has(network)) across.set(network, (across.get(network) ?? 0) + 1)
  }
  const ties = { a: [] as number[], b: [] as number[], p: [] as number[] }
  for (let one = 0; one < strengths.memberCount; one++) {
    const a = nodeOfNumber[one] as number
    strengths.eachTie(one, day, (other, p) => {
      const b = nodeOfNumber[other] as number
      if (a >= 0 && b >= 0) {
        ties.a.push(a)
        ties.b.push(b)
        ties.p.push(p)
      } else if (a >= 0) linkOutside(a, other)
      else if (b >= 0) linkOutside(b, one)
    })
    if (one % PEOPLE_A_PIECE === 0) yield
  }
  const graph = graphOfColumns(ids, ties)
  const held = record.meetings.filter(meeting => meeting.own && meeting.day <= day)
  const base = {
    day,
    since,
    rules: record.rules,
    members,
    membersBefore: membersOn(record, since),
    graph,
    figures: figuresOf(graph),
    ...attendanceOf(held, since),
    recommendations: recommendationsOf(record, nodeOf, since, day),
    outsideLinks,
    integrations: [],
    neighbours: neighboursOf(ids, elsewhere, across),
  }
  const memberSet = new Set(ids)
  const integrations = newcomersOf(base)
    .filter(({ person }) => memberSet.has(person))
    .map(({ person, first }) => strengths.integration(person, first, memberSet, day))
  return { ...base, integrations }
}

/** The year's meetings, and who came to which of all. */
export function attendanceOf(held: readonly NetworkRecord['meetings'][number][], since: number) {
  const visits = new Map<PersonId, number[]>()
  const meetings: HeldMeeting[] = []
  for (const [nth, { id, day, people, inRoom }] of held.entries()) {
    for (const person of people) {
      const nths = visits.get(person)
      if (nths) nths.push(nth)
      else visits.set(person, [nth])
    }
    if (day > since) meetings.push({ id, day, nth, present: people, heads: inRoom })
  }
  return { ...gathered(meetings), visits, daysOfMeetings: held.map(({ day }) => day) }
}

function recommendationsOf(
  { network, recommendations }: NetworkRecord,
  members: ReadonlyMap<PersonId, number>,
  since: number,
  day: number,
) {
  return recommendations.filter(
    ({ from, to, at, network: named }) =>
      members.has(from) &&
      members.has(to) &&
      utcDay(at) > since &&
      utcDay(at) <= day &&
      (named === null || named === network),
  )
}

/** The other networks of each person who belongs to any on the day. */
function networksOn({ elsewhere }: NetworkRecord, day: number): Map<PersonId, Set<NetworkId>> {
  const networks = new Map<PersonId, Set<NetworkId>>()
  for (const one of elsewhere)
    if (covers(one, day)) networks.set(one.person, (networks.get(one.person) ?? new Set()).add(one.network))
  return networks
}

function neighboursOf(
  members: readonly PersonId[],
  elsewhere: ReadonlyMap<PersonId, ReadonlySet<NetworkId>>,
  across: ReadonlyMap<NetworkId, number>,
): Neighbour[] {
  const shared = new Map<NetworkId, number>()
  const all = new Map<NetworkId, number>()
  for (const networks of elsewhere.values())
    for (const network of networks) all.set(network, (all.get(network) ?? 0) + 1)
  for (const member of members)
    for (const network of elsewhere.get(member) ?? []) shared.set(network, (shared.get(network) ?? 0) + 1)
  return [...shared]
    .map(([network, sharedMembers]) => ({
      network,
      sharedMembers,
      members: all.get(network) ?? 0,
      relationships: across.get(network) ?? 0,
    }))
    .sort((a, b) => b.sharedMembers - a.sharedMembers || (a.network < b.network ? -1 : 1))
}
