import { runToEnd } from '../../../src/graph-index/resumable.js'
import type { NetworkRecord } from '../../../src/health/network-record.js'
import { Strengths } from '../../../src/health/strengths.js'
import type { PersonId } from '../../../src/ids.js'
import { startOfDay } from '../../../src/strength/days.js'
import { evidenceUpTo } from '../../../src/strength/evidence.js'
import { strengthOn } from '../../../src/strength/strength.js'
import { sumsOf } from '../../../src/strength/sums.js'
import { keyOf, pairOf } from '../../../src/ties/pair.js'
import { historyByPair } from '../../../src/ties/pair-history.js'
import fc from '../../support/fast-check.js'
import { person } from '../../support/generated-graphs.js'
import { FIRST_DAY, networkRecords } from '../../support/network-records.js'
import { runs } from '../../support/seed.js'

const PEOPLE = 9
const everybody = Array.from({ length: PEOPLE }, (_, n) => person(n)).sort()

test('the strengths of any past day are those that the model gives pair by pair', () =>
  fc.assert(
    fc.property(networkRecords(PEOPLE), fc.integer({ min: 0, max: 600 }), (record, days) => {
      const day = FIRST_DAY + days
      const found = tiesOn(record, day)
      for (const one of everybody) {
        const expected = everybody
          .filter(other => other !== one)
          .map(other => ({ other, score: 0, p: 0, ...strengthOf(record, one, other, day) }))
          .filter(({ score }) => score >= 10)
        const own = found.filter(tie => tie.one === one).sort((a, b) => (a.other < b.other ? -1 : 1))
        expect(own.map(({ other }) => other)).toEqual(expected.map(({ other }) => other))
        for (const [i, { p }] of own.entries()) expect(p).toBeCloseTo(expected[i]?.p ?? 0, 8)
      }
    }),
    { numRuns: runs(60) },
  ))

test('a newcomer is integrated on the day of the fifth relationship of 26, day after day looked at', () =>
  fc.assert(
    fc.property(networkRecords(PEOPLE), record => {
      const last = FIRST_DAY + 500
      const [one, ...others] = everybody as [PersonId, ...PersonId[]]
      const reached = others
        .flatMap(other => {
          for (let day = FIRST_DAY; day <= last; day++)
            if ((strengthOf(record, one, other, day)?.score ?? 0) >= 26) return [day]
          return []
        })
        .sort((a, b) => a - b)
      const fifth = reached[4]
      expect(runToEnd(Strengths.of(record)).integration(one, FIRST_DAY, new Set(others), last)).toEqual(
        fifth === undefined ? { days: 500, happened: false } : { days: fifth - FIRST_DAY, happened: true },
      )
    }),
    { numRuns: runs(20) },
  ))

test('a room of 300 counts for everybody in it, one of 301 only for those at a table', () => {
  const [one, other] = everybody as [PersonId, PersonId]
  const [empty] = fc.sample(networkRecords(PEOPLE), { seed: 1, numRuns: 1 }) as [NetworkRecord]
  const tiesOfRoom = (inRoom: number, table: string) => {
    const meeting = { ...(empty.meetings[0] as NetworkRecord['meetings'][number]), day: FIRST_DAY, inRoom }
    const people = { people: [one, other], tables: [[table], [table]], tableSizes: [[8], [8]] }
    // Four in one day, as one room of 300 alone is less than a score of 10.
    const meetings = [1, 2, 3, 4].map(() => ({ ...meeting, ...people }))
    return tiesOn({ ...empty, meetings, declarations: [], recommendations: [] }, FIRST_DAY).length
  }
  expect(tiesOfRoom(300, '')).toBe(2)
  expect(tiesOfRoom(301, '')).toBe(0)
  expect(tiesOfRoom(301, 'A')).toBe(2)
})

/** Each tie from both its ends. */
function tiesOn(record: NetworkRecord, day: number) {
  const strengths = runToEnd(Strengths.of(record))
  const ties: { one: PersonId; other: PersonId; p: number }[] = []
  for (let number = 0; number < strengths.size; number++)
    strengths.eachTie(number, day, (higher, p) => {
      const [one, other] = [strengths.personOf(number), strengths.personOf(higher)]
      ties.push({ one, other, p }, { one: other, other: one, p })
    })
  return ties
}

function strengthOf(record: NetworkRecord, one: PersonId, other: PersonId, day: number) {
  const sums = sumsOf(evidenceUpTo(evidenceOf(record).get(keyOf(pairOf(one, other)))?.evidence ?? [], day))
  return sums && strengthOn(sums, day)
}

const histories = new WeakMap<NetworkRecord, ReturnType<typeof historyByPair>>()
function evidenceOf(record: NetworkRecord) {
  const known = histories.get(record)
  if (known) return known
  const { meetings, declarations, recommendations } = record
  const gatherings = meetings.map(({ id, day, inRoom, people, tables, tableSizes, disputes }) => ({
    id,
    at: startOfDay(day),
    inRoom,
    disputes,
    present: people.map((person, i) => ({
      person,
      tables: tables[i] ?? [],
      tableSizes: tableSizes[i] ?? [],
      covered: null,
    })),
  }))
  const found = historyByPair({ meetings: gatherings, declarations, recommendations }, () => true)
  histories.set(record, found)
  return found
}
