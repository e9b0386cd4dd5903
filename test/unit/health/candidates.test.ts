import { runToEnd } from '../../../src/graph-index/resumable.js'
import type { Candidate } from '../../../src/health/actions/action.js'
import { chooseActions } from '../../../src/health/actions/choose.js'
import { inviteBack, openSeats, split } from '../../../src/health/actions/gather.js'
import { seatTogether } from '../../../src/health/actions/mingle.js'
import { bringIn } from '../../../src/health/actions/reach.js'
import type { MetricName } from '../../../src/health/metric.js'
import { NetworkHistory } from '../../../src/health/network-history.js'
import type { NetworkRecord } from '../../../src/health/network-record.js'
import type { EncounterId, MeetingId, NetworkId, PersonId } from '../../../src/ids.js'
import { startOfDay } from '../../../src/strength/days.js'
import { person } from '../../support/generated-graphs.js'
import { FIRST_DAY } from '../../support/network-records.js'

const TODAY = FIRST_DAY + 365
const MOST_IN_A_ROOM = 8

/** A network of so many members of different trades, who are at these of its monthly meetings, and know those they met one to one. */
function network(
  size: number,
  meetings: readonly (readonly number[])[] = [],
  knows: readonly [number, number][] = [],
) {
  const members = Array.from({ length: size }, (_, i) => person(i))
  const record: NetworkRecord = {
    network: 'network' as NetworkId,
    rules: { informationMeetingSize: MOST_IN_A_ROOM, allowsBusiness: true },
    belonging: members.map(one => ({ person: one, since: FIRST_DAY, until: null })),
    lapsedSeats: [],
    profiles: new Map(members.map((one, i) => [one, { profession: `trade ${i}`, company: null }])),
    meetings: meetings.map((present, i) => ({
      id: `meeting ${i}` as MeetingId,
      own: true,
      disputes: [],
      day: TODAY - 30 * (meetings.length - i),
      // A crowd links nobody.
      inRoom: 1000,
      people: present.map(person),
      tables: [],
      tableSizes: [],
    })),
    declarations: knows.flatMap(([a, b], i) => {
      const declaration = { encounter: `${i}` as EncounterId, at: startOfDay(TODAY), introduced: false }
      const [from, to] = [person(a), person(b)]
      return [
        { ...declaration, from, to },
        { ...declaration, from: to, to: from },
      ]
    }),
    recommendations: [],
    elsewhere: [],
    nextMeeting: null,
  }
  return record
}

/** What is thought of for a record where these metrics are weak. */
async function occasionOf(record: NetworkRecord, ...weak: MetricName[]) {
  const { snapshot } = await await new NetworkHistory(record).on(TODAY)
  return {
    snapshot,
    record,
    groups: () => ({ of: new Int32Array(snapshot.graph.nodes) }),
    weak: new Set(weak),
  }
}

const expecting = (record: NetworkRecord, size: number): NetworkRecord => ({
  ...record,
  nextMeeting: { id: 'next' as MeetingId, expected: Array.from({ length: size }, (_, i) => person(i)) },
})
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
const firstOf = (candidates: readonly Candidate[]) => candidates.map(({ people }) => people[0]).sort()

test('whoever came twice or more and missed the last three meetings is invited back, twenty at most', async () => {
  const [thrice, missedTwo, once, regular] = [0, 1, 2, 3]
  const meetings = [
    [thrice, missedTwo, once, regular],
    [thrice, regular],
    [missedTwo, regular],
    [regular],
    [regular],
  ]
  const occasion = await occasionOf(network(4, meetings), 'ABSENCE_FACTOR')
  expect(firstOf(inviteBack(occasion))).toEqual([person(thrice)])
  const faded = range(1, 31)
  const many = await occasionOf(network(31, [[0, ...faded], [0, ...faded], [0], [0], [0]]), 'ABSENCE_FACTOR')
  expect(inviteBack(many)).toHaveLength(20)
})

test('twenty who know nobody are brought in, each by one of the ten best known: a welcome up to the second meeting', async () => {
  // The first twelve know each other, the others nobody.
  const knows = range(0, 12).flatMap(a => range(a + 1, 12).map((b): [number, number] => [a, b]))
  const [first, second, third] = [12, 13, 14]
  const meetings = [[first, second, third], [second, third], [third]]
  const found = bringIn(await occasionOf(network(40, meetings, knows), 'ISOLATED'))
  expect(found).toHaveLength(20)
  expect(new Set(found.map(({ people }) => people[1])).size).toBe(10)
  const kindOf = (one: number) => found.find(({ people }) => people[0] === person(one))?.kind
  expect([first, second, third].map(kindOf)).toEqual(['WELCOME', 'WELCOME', 'INTRODUCE'])
})

test('at the next meeting four strangers sit at each of at most six tables', async () => {
  const found = seatTogether(await occasionOf(expecting(network(40), 40), 'DENSITY'))
  expect(found.map(({ people }) => people.length)).toEqual([4, 4, 4, 4, 4, 4])
})

test('the mean distance is measured again for tables up to a thousand members', async () => {
  const tablesAmong = async (size: number) =>
    seatTogether(await occasionOf(expecting(network(size), 8), 'MEAN_DISTANCE')).length
  expect(await tablesAmong(1000)).toBe(2)
  expect(await tablesAmong(1001)).toBe(0)
})

test('a meeting is split once more are expected than an information meeting holds', async () => {
  const splitFor = async (size: number) => split(await occasionOf(expecting(network(12), size))).length
  expect(await splitFor(MOST_IN_A_ROOM)).toBe(0)
  expect(await splitFor(MOST_IN_A_ROOM + 1)).toBe(1)
})

test('twenty seats at most are offered, and nobody is named in more than two acts', async () => {
  const lost = (...places: PersonId[]) => ({
    ...network(6),
    lapsedSeats: places.map(one => ({ person: one, seat: 'Baker' })),
  })
  const seats = openSeats(await occasionOf(lost(...range(10, 40).map(person))))
  expect(seats).toHaveLength(20)
  const occasion = await occasionOf(lost(person(10), person(10), person(10)))
  expect(runToEnd(chooseActions(occasion.snapshot, openSeats(occasion), 50))).toHaveLength(2)
})
