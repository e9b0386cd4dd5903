import type { NetworkRecord } from '../src/health/network-record.js'
import type { EncounterId, MeetingId, NetworkId, PersonId } from '../src/ids.js'
import { startOfDay } from '../src/strength/days.js'
import { randomFrom } from './random.js'
import { idOf } from './ties.js'

const SEED = 20_260_131
/** Everybody belongs to two circles, which meet once a month; whoever comes meets all who are there. */
const CIRCLE = 37
const CIRCLES_OF_ONE = 2
const COMES = 0.8
/** The second circles are drawn within so many neighbours, so that there are groups. */
const DISTRICT = 370
const MONTHS = 13
const DAYS_A_MONTH = 30
/** Shares of those who are newcomers, who never came, and who never came but met one other. */
const NEW = 0.1
const NEVER_CAME = 0.02
const MET_ONE = 0.03
const PROFESSIONS = 200
const COMPANIES = 2_000
const OTHER_NETWORKS = 20
const OTHER_MEMBERS = 150
const TABLES_OF = 8

/** A network of this name, and its people's memberships elsewhere. */
export const NETWORK = idOf(2 ** 44) as NetworkId

/**
 * A large network as its record is read from the graph: a year of monthly meetings of circles, with newcomers, people who hang
 * on one other, and some who know nobody. 10,000 members have about 300,000 relationships of score 10 and more.
 *
 * @param today a UTC day number
 */
export function largeNetwork(members: number, today: number): NetworkRecord {
  const random = randomFrom(SEED)
  const draw = (below: number) => Math.floor(random() * below)
  const someone = () => idOf(draw(members)) as PersonId
  const people = Array.from({ length: members }, (_, n) => idOf(n) as PersonId)
  const firstDay = today - MONTHS * DAYS_A_MONTH
  const kinds = people.map(() => random())
  const absent = new Set(people.filter((_, n) => (kinds[n] as number) < NEVER_CAME + MET_ONE))
  const belonging = people.map((person, n) => {
    const isNew = (kinds[n] as number) > 1 - NEW
    return { person, since: isNew ? today - 1 - draw(300) : firstDay - draw(1000), until: null }
  })
  const since = new Map(belonging.map(one => [one.person, one.since]))

  const circles: PersonId[][] = []
  for (let round = 0; round < CIRCLES_OF_ONE; round++) {
    const order = round === 0 ? people : shuffledWithin(people, DISTRICT, random)
    for (let at = 0; at < members; at += CIRCLE) circles.push(order.slice(at, at + CIRCLE))
  }
  let number = members
  const meetings = circles
    .flatMap(circle =>
      Array.from({ length: MONTHS }, (_, month) => {
        const day = firstDay + month * DAYS_A_MONTH + draw(DAYS_A_MONTH)
        const here = circle.filter(
          person => !absent.has(person) && day >= (since.get(person) ?? 0) && random() < COMES,
        )
        return { id: idOf(number++) as MeetingId, own: true, day, ...seated(here) }
      }),
    )
    .filter(({ people }) => people.length > 1)
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))

  const aDay = () => startOfDay(today - draw(360))
  const declarations = people
    .filter((_, n) => (kinds[n] as number) > NEVER_CAME && (kinds[n] as number) < 2 * (NEVER_CAME + MET_ONE))
    .flatMap(from => {
      const to = someone()
      if (to === from || absent.has(to)) return []
      const said = { encounter: idOf(number++) as EncounterId, at: aDay(), introduced: false }
      return [
        { ...said, from, to },
        { ...said, from: to, to: from },
      ]
    })
  const recommendations = Array.from({ length: members / 2 }, () => {
    const [from, to] = [someone(), someone()]
    return { from, to, at: aDay(), network: random() < 0.5 ? NETWORK : null }
  }).filter(({ from, to }) => from !== to)
  const elsewhere = Array.from({ length: OTHER_NETWORKS * OTHER_MEMBERS }, (_, n) => ({
    person: someone(),
    network: idOf(2 ** 44 + 1 + (n % OTHER_NETWORKS)) as NetworkId,
    since: firstDay,
    until: null,
  }))
  return {
    network: NETWORK,
    rules: { informationMeetingSize: 30, allowsBusiness: true },
    belonging,
    lapsedSeats: [],
    profiles: new Map(
      people.map(person => [
        person,
        { profession: `profession ${draw(PROFESSIONS)}`, company: `company ${draw(COMPANIES)}` },
      ]),
    ),
    meetings,
    declarations,
    recommendations,
    elsewhere: [...new Map(elsewhere.map(one => [`${one.person} ${one.network}`, one])).values()],
    nextMeeting: { id: idOf(number) as MeetingId, expected: people.slice(0, 40) },
  }
}

/** In one meeting out of three they sit at tables. */
function seated(people: readonly PersonId[]) {
  if (people.length % 3 !== 0)
    return { inRoom: people.length, people, tables: [], tableSizes: [], disputes: [] }
  const tables = people.map((_, at) => [`${Math.floor(at / TABLES_OF)}`])
  const tableSizes = tables.map(([table]) => [tables.filter(([one]) => one === table).length])
  return { inRoom: people.length, people, tables, tableSizes, disputes: [] }
}

function shuffledWithin<T>(all: readonly T[], size: number, random: () => number): T[] {
  const order = [...all]
  for (let from = 0; from < order.length; from += size)
    for (let at = Math.min(order.length, from + size) - 1; at > from; at--) {
      const other = from + Math.floor(random() * (at - from + 1))
      ;[order[at], order[other]] = [order[other] as T, order[at] as T]
    }
  return order
}
