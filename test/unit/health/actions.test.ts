import { ACTION_KINDS, type HealthAction } from '../../../src/health/actions/action.js'
import type { MetricName } from '../../../src/health/metric.js'
import { metricNamed } from '../../../src/health/metrics/all.js'
import { NetworkHistory } from '../../../src/health/network-history.js'
import type { NetworkRecord, RecordedMeeting } from '../../../src/health/network-record.js'
import { yearBefore } from '../../../src/health/take-snapshot.js'
import type { EncounterId, MeetingId, PersonId } from '../../../src/ids.js'
import { startOfDay } from '../../../src/strength/days.js'
import fc from '../../support/fast-check.js'
import { person } from '../../support/generated-graphs.js'
import { FIRST_DAY, networkRecords } from '../../support/network-records.js'

const TODAY = FIRST_DAY + 515
const [FEW, MANY] = [14, 24]
const EXAMPLES = 60

/** Guests of whom none has come back: six whose time is up, and two who still can. */
const GUESTS = [
  heldOn(
    TODAY - 200,
    Array.from({ length: 6 }, (_, i) => person(MANY + 1 + i)),
    '',
  ),
  heldOn(TODAY - 30, [person(MANY + 7), person(MANY + 8)], ''),
]

/** Networks where there is something of every kind to do. */
const examples = [FEW, MANY]
  .flatMap(people => fc.sample(networkRecords(people), { seed: 4, numRuns: EXAMPLES }))
  .map(
    (record, n): NetworkRecord => ({
      ...record,
      // Some have met little, so that there are people who know nobody and people who link others.
      meetings: [
        ...record.meetings.filter(
          (_, i) => n % 3 === 0 || i % (2 * n) < 2 || record.meetings.length - i > 30,
        ),
        ...(n % 2 === 0 ? [] : GUESTS),
      ].sort((one, other) => one.day - other.day),
      rules: { informationMeetingSize: 8, allowsBusiness: true },
      profiles: new Map(
        Array.from({ length: MANY }, (_, i) => [
          person(i),
          { profession: `trade ${i % 6}`, company: `firm ${i % 7}` },
        ]),
      ),
      lapsedSeats: n % 2 === 0 ? [{ person: person(MANY), seat: 'Baker' }] : [],
      nextMeeting: {
        id: 'next' as MeetingId,
        expected: Array.from({ length: 6 + (n % 6) }, (_, i) => person(i)),
      },
    }),
  )

test('each act gains what measuring again gives on a network in which it was done, and those before it', async () => {
  const seen = new Set<string>()
  for (const record of examples) {
    const actions = await (await new NetworkHistory(record).on(TODAY)).actions()
    let done: Done = { met: record, gathered: record, returned: record }
    for (const action of actions) {
      const { before, after, next } = await doneOn(record, done, action)
      const { step } = metricNamed(action.metric).scale
      const better = action.kind === 'SPLIT_MEETING' ? before - after : (after - before) * Math.sign(step)
      expect({ ...action, gain: better }).toEqual({ ...action, gain: expect.closeTo(action.gain, 9) })
      expect(action.gain).toBeGreaterThan(0)
      seen.add(action.kind).add(`${action.kind} ${action.metric}`)
      done = next
    }
  }
  expect([...seen]).toEqual(
    expect.arrayContaining([
      ...ACTION_KINDS,
      'WELCOME ISOLATED',
      'WELCOME NEWCOMER_RETURN',
      'INVITE_BACK MEETING_SIZE',
    ]),
  )
})

interface Done {
  /** With the meetings of two or four that acts bring about, on which the graph rests. */
  readonly met: NetworkRecord
  /** With what acts change of who comes to meetings, on which figures of attendance rest. */
  readonly gathered: NetworkRecord
  /** With newcomers back. */
  readonly returned: NetworkRecord
}

/** The metric before and after an act on the record itself, and the record with it done. */
async function doneOn(first: NetworkRecord, done: Done, action: HealthAction) {
  const { kind, metric, people } = action
  const { met, gathered, returned } = done
  if (kind === 'OPEN_SEAT') {
    const belonging = [...met.belonging, { person: people[0] as PersonId, since: TODAY, until: null }]
    return {
      ...(await measured(metric, met, { ...met, belonging })),
      next: { ...done, met: { ...met, belonging } },
    }
  }
  if (kind === 'WELCOME' && metric === 'NEWCOMER_RETURN') {
    // When the time of all is up, each who returns is one of those who came first in the year.
    const { came, back } = newcomers(returned)
    const meetings = [...returned.meetings, heldOn(TODAY, [people[0] as PersonId], '')]
    const next = { ...done, returned: { ...returned, meetings } }
    return { before: back / came, after: (back + 1) / came, next }
  }
  if (kind === 'SPLIT_MEETING') {
    const expected = first.nextMeeting?.expected ?? []
    const half = Math.ceil(expected.length / 2)
    const held = (...rooms: (readonly PersonId[])[]) => ({
      ...gathered,
      meetings: [...gathered.meetings, ...rooms.map(room => heldOn(TODAY, room, ''))],
    })
    const split = held(expected.slice(0, half), expected.slice(half))
    return { ...(await measured(metric, held(expected), split)), next: { ...done, gathered: split } }
  }
  if (kind === 'INVITE_BACK') {
    const back = { ...gathered, meetings: withOneBack(first, gathered.meetings, people[0] as PersonId) }
    return { ...(await measured(metric, gathered, back)), next: { ...done, gathered: back } }
  }
  const after =
    kind === 'SEAT_TOGETHER' ? seatedToday(met, people) : metToday(met, await pairsOf(first, action))
  return { ...(await measured(metric, met, after)), next: { ...done, met: after } }
}

async function measured(metric: MetricName, one: NetworkRecord, other: NetworkRecord) {
  const [before, after] = [await valueOn(one, metric), await valueOn(other, metric)]
  return { before, after }
}

async function valueOn(record: NetworkRecord, metric: MetricName): Promise<number> {
  return (await (await new NetworkHistory(record).on(TODAY)).figure(metric)).value ?? Number.NaN
}

/** Who meets one to one: the two, or the second and whom the first alone knows, one of each part that would be cut off. */
async function pairsOf(
  record: NetworkRecord,
  { kind, people }: HealthAction,
): Promise<[PersonId, PersonId][]> {
  const [first, second] = people as [PersonId, PersonId]
  if (kind !== 'HAND_OVER') return [[first, second]]
  const { graph } = (await new NetworkHistory(record).on(TODAY)).snapshot
  const ties = new Map<PersonId, Map<PersonId, number>>(graph.ids.map(id => [id, new Map()]))
  for (const [node, id] of graph.ids.entries())
    for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at++)
      ties.get(id)?.set(graph.ids[graph.to[at] as number] as PersonId, graph.p[at] as number)
  const reached = new Set<PersonId>([first])
  const reach = (from: PersonId) => {
    const open = [from]
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (reached.has(one)) continue
      reached.add(one)
      open.push(...(ties.get(one)?.keys() ?? []))
    }
  }
  reach(second)
  const strongest = [...(ties.get(first) ?? [])].sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1))
  return strongest.flatMap(([other]): [PersonId, PersonId][] => {
    if (reached.has(other)) return []
    reach(other)
    return [[second, other]]
  })
}

function metToday(record: NetworkRecord, pairs: readonly [PersonId, PersonId][]): NetworkRecord {
  const at = startOfDay(TODAY)
  const said = pairs.flatMap(([from, to]) => {
    const declaration = { encounter: `today ${from} ${to}` as EncounterId, at, introduced: false }
    return [
      { ...declaration, from, to },
      { ...declaration, from: to, to: from },
    ]
  })
  return { ...record, declarations: [...record.declarations, ...said] }
}

function seatedToday(record: NetworkRecord, people: readonly PersonId[]): NetworkRecord {
  return { ...record, meetings: [...record.meetings, heldOn(TODAY, people, 'red')] }
}

function heldOn(day: number, people: readonly PersonId[], table: string): RecordedMeeting {
  const seated = table === '' ? 0 : people.length
  return {
    id: `held ${day}` as MeetingId,
    own: true,
    day,
    inRoom: people.length,
    people,
    tables: people.map(() => [table]),
    tableSizes: people.map(() => [seated]),
    disputes: [],
  }
}

/** The meetings with somebody at those since they last came, as often as before. */
function withOneBack(
  { meetings }: NetworkRecord,
  changed: readonly RecordedMeeting[],
  person: PersonId,
): RecordedMeeting[] {
  const held = meetings.flatMap((meeting, at) =>
    meeting.own && meeting.day > yearBefore(TODAY) && meeting.day <= TODAY ? [{ ...meeting, at }] : [],
  )
  const came = held.flatMap(({ people }, nth) => (people.includes(person) ? [nth] : []))
  const [first, last] = [came[0] as number, came.at(-1) as number]
  const every = Math.max(1, Math.round((last - first + 1) / came.length))
  const back = new Set<number>()
  for (let nth = last + 1; nth < held.length; nth += every) back.add(held[nth]?.at as number)
  return changed.map((meeting, at) =>
    back.has(at)
      ? {
          ...meeting,
          inRoom: meeting.inRoom + 1,
          people: [...meeting.people, person],
          tables: [...meeting.tables, []],
          tableSizes: [...meeting.tableSizes, []],
        }
      : meeting,
  )
}

/** Whose first meeting, not the network's own, was in the year, and how many came to another within 90 days. */
function newcomers({ meetings }: NetworkRecord): { came: number; back: number } {
  const own = meetings.filter(({ own, day }) => own && day <= TODAY)
  const days = new Map<PersonId, { nth: number; day: number }[]>()
  for (const [nth, { people, day }] of own.entries())
    for (const person of people) days.set(person, [...(days.get(person) ?? []), { nth, day }])
  const firsts = [...days.values()].filter(
    ([first]) => first !== undefined && first.nth > 0 && first.day > yearBefore(TODAY),
  )
  const back = firsts.filter(([first, second]) => first && second && second.day - first.day <= 90)
  return { came: firsts.length, back: back.length }
}
