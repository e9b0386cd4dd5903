import type { NetworkRecord } from '../../src/health/network-record.js'
import type { EncounterId, MeetingId, NetworkId, PersonId } from '../../src/ids.js'
import { utcDay } from '../../src/strength/days.js'
import fc from './fast-check.js'
import { person } from './generated-graphs.js'

export const FIRST_DAY = utcDay(new Date('2025-01-01'))
const DAYS = 500
const network = 'network' as NetworkId

/** Five hundred days of networks: people come, go and come back, meet here and elsewhere, and say things of one another. */
export function networkRecords(people: number): fc.Arbitrary<NetworkRecord> {
  const someone = fc.nat(people - 1).map(person)
  const day = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + DAYS })
  const at = day.map(one => new Date(one * 86_400_000))
  const span = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 300 }), { freq: 1 }))
  const belonging = fc
    .array(fc.tuple(someone, span), { minLength: Math.floor(people / 2), maxLength: 2 * people, size: 'max' })
    .map(spans =>
      spans.map(([person, [since, length]]) => ({
        person,
        since,
        until: length === null ? null : since + length,
      })),
    )
  const two = fc.tuple(someone, someone).filter(([a, b]) => a !== b)
  const disputes = fc.array(two, { maxLength: 2 })
  const meeting = fc
    .record({
      day,
      own: fc.boolean(),
      crowd: fc.constantFrom(0, 0, 0, 400),
      people: present(people),
      disputes,
    })
    .map(({ day, own, crowd, people: present, disputes }) => {
      const tables = present.map(({ tables }) => tables)
      return {
        id: `${day}` as MeetingId,
        own,
        day,
        inRoom: present.length + crowd,
        people: present.map(({ id }) => id),
        tables,
        tableSizes: tables.map(own =>
          own.map((name, round) => (name ? tables.filter(other => other[round] === name).length : 0)),
        ),
        disputes: disputes.map(([by, other]) => ({ by, with: other })),
      }
    })
  const declarations = fc
    .array(fc.record({ two, at, confirmed: fc.boolean() }), { maxLength: 10 })
    .map(said =>
      said.flatMap(({ two: [from, to], at, confirmed }, n) => {
        const declaration = { encounter: `e${n}` as EncounterId, from, to, at, introduced: false }
        return confirmed ? [declaration, { ...declaration, from: to, to: from }] : [declaration]
      }),
    )
  const recommendations = fc
    .array(fc.record({ two, at }), { maxLength: 10 })
    .map(given => given.map(({ two: [from, to], at }) => ({ from, to, at, network: null })))
  return fc.record({
    network: fc.constant(network),
    rules: fc.constant({ informationMeetingSize: 30, allowsBusiness: true }),
    belonging,
    lapsedSeats: fc.constant([]),
    profiles: fc.constant(new Map()),
    meetings: fc
      .array(meeting, { maxLength: 40, size: 'max' })
      .map(held => held.sort((a, b) => a.day - b.day)),
    declarations,
    recommendations,
    elsewhere: fc.constant([]),
    nextMeeting: fc.constant(null),
  })
}

function present(people: number): fc.Arbitrary<{ id: PersonId; tables: string[] }[]> {
  return fc.uniqueArray(
    fc.record({
      id: fc.nat(people - 1).map(person),
      tables: fc.array(fc.constantFrom('', '', 'red', 'blue'), { maxLength: 3 }),
    }),
    { selector: ({ id }) => id, maxLength: people, size: 'max' },
  )
}
