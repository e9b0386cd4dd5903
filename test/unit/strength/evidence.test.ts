import { startOfDay, T0, utcDay } from '../../../src/strength/days.js'
import { evidenceUpTo, meetingEvidence } from '../../../src/strength/evidence.js'
import fc from '../../support/fast-check.js'
import { runs } from '../../support/seed.js'

const at = new Date('2026-03-05T07:30:00Z')

test('a day is a UTC day, and stays one across the hour before midnight', () => {
  expect(T0).toBe(18_262)
  expect(utcDay(new Date('2026-03-05T23:59:59.999Z'))).toBe(utcDay(new Date('2026-03-05')))
  expect(utcDay(new Date('1969-12-31T23:00:00Z'))).toBe(-1)
  expect(startOfDay(utcDay(at))).toEqual(new Date('2026-03-05'))
})

test('two at one table share its head count, two at different tables that of the room', () => {
  const heads = { at, tableSizes: [6], inRoom: 40 }
  const room = { present: 40, sameTable: false }
  expect(meetingEvidence({ ...heads, tables: [['A'], ['A']] })).toMatchObject({ present: 6, sameTable: true })
  expect(meetingEvidence({ ...heads, tables: [['A'], ['B']] })).toMatchObject(room)
  expect(meetingEvidence({ ...heads, tables: [[], []] })).toMatchObject(room)
  expect(meetingEvidence({ ...heads, tables: [['A'], []] })).toMatchObject(room)
})

test('among more than 300 only those at the same table met', () => {
  expect(meetingEvidence({ at, tables: [[], []], tableSizes: [], inRoom: 300 })).not.toBeNull()
  expect(meetingEvidence({ at, tables: [[], []], tableSizes: [], inRoom: 301 })).toBeNull()
  const seated = { at, tables: [['A'], ['A']], tableSizes: [8], inRoom: 301 } as const
  expect(meetingEvidence(seated)).toMatchObject({ present: 8 })
})

test('one person alone met nobody', () => {
  expect(meetingEvidence({ at, tables: [[], []], tableSizes: [], inRoom: 1 })).toBeNull()
})

test('of several tables that two shared the smallest counts; the same name in another round is another table', () => {
  const heads = { at, tableSizes: [8, 4, 6], inRoom: 40 }
  const metAt = (one: string[], other: string[]) => meetingEvidence({ ...heads, tables: [one, other] })
  expect(metAt(['A', 'B', 'C'], ['A', 'B', 'C'])).toMatchObject({ present: 4, sameTable: true })
  expect(metAt(['A', 'B', 'C'], ['A', 'A', 'C'])).toMatchObject({ present: 6, sameTable: true })
  expect(metAt(['A', '', 'C'], ['A', '', 'A'])).toMatchObject({ present: 8, sameTable: true })
  expect(metAt(['A', 'B', 'C'], ['B', 'A'])).toMatchObject({ present: 40, sameTable: false })
})

const tableName = fc.constantFrom('', 'A', 'B', 'C')
/** Rooms in which each was sat as often, and of how many they were. */
const room = fc.nat(4).chain(rounds =>
  fc.record({
    seats: fc.array(fc.array(tableName, { minLength: rounds, maxLength: rounds }), {
      minLength: 2,
      maxLength: 12,
    }),
    order: fc.shuffledSubarray([...Array(rounds).keys()], { minLength: rounds }),
    strangers: fc.constantFrom(0, 0, 400),
  }),
)

/** What a meeting says of each two in a room. */
function evidenceIn(seats: readonly string[][], strangers: number) {
  const sizesOf = (own: readonly string[]) =>
    own.map((name, round) => (name ? seats.filter(other => other[round] === name).length : 0))
  return seats.flatMap((one, i) =>
    seats.slice(i + 1).map(other =>
      meetingEvidence({
        at,
        tables: [one, other],
        tableSizes: sizesOf(one),
        inRoom: seats.length + strangers,
      }),
    ),
  )
}

test('in which order the rounds came changes nothing', () =>
  fc.assert(
    fc.property(room, ({ seats, order, strangers }) => {
      const inOrder = seats.map(own => order.map(round => own[round] ?? ''))
      expect(evidenceIn(inOrder, strangers)).toEqual(evidenceIn(seats, strangers))
    }),
    { numRuns: runs(200) },
  ))

test('one round counts as the one table did: its size for those at it, the room for all others', () =>
  fc.assert(
    fc.property(
      fc.array(tableName, { minLength: 2, maxLength: 12 }),
      fc.constantFrom(0, 400),
      (seats, strangers) => {
        const inRoom = seats.length + strangers
        const expected = seats.flatMap((one, i) =>
          seats.slice(i + 1).map(other => {
            const sameTable = one !== '' && one === other
            const present = sameTable ? seats.filter(name => name === one).length : inRoom
            return inRoom > 300 && !sameTable
              ? null
              : { kind: 'MEETING', at, present, sameTable, opensAmong: present }
          }),
        )
        expect(
          evidenceIn(
            seats.map(name => [name]),
            strangers,
          ),
        ).toEqual(expected)
      },
    ),
    { numRuns: runs(200) },
  ))

test('evidence of a day counts on that day, whatever the hour, and not the day before', () => {
  const evidence = [
    { kind: 'RECOMMENDATION' as const, at: new Date('2026-03-05T23:00:00Z'), from: 'low' as const },
  ]
  expect(evidenceUpTo(evidence, utcDay(new Date('2026-03-05')))).toEqual(evidence)
  expect(evidenceUpTo(evidence, utcDay(new Date('2026-03-04')))).toEqual([])
})
