import { utcDay } from '../../../src/strength/days.js'
import type { Encounter, Evidence } from '../../../src/strength/evidence.js'
import { strengthOn } from '../../../src/strength/strength.js'
import { sumsOf } from '../../../src/strength/sums.js'

const today = utcDay(new Date('2026-06-30'))
const daysAgo = (days: number) => new Date((today - days) * 86_400_000)
const oneToOne = (at: Date): Encounter => ({ kind: 'ENCOUNTER', at, declaredBy: 'both', introduced: false })
const breakfast = (at: Date): Evidence => ({
  kind: 'MEETING',
  at,
  present: 20,
  sameTable: false,
  opensAmong: 20,
})

function scoreOn(day: number, evidence: Evidence[]) {
  const sums = sumsOf(evidence)
  return sums && strengthOn(sums, day)
}

test('one half-hour one-to-one today is 22, too weak to recommend on', () => {
  expect(scoreOn(today, [oneToOne(daysAgo(0))])).toMatchObject({
    meetingPoints: expect.closeTo(0.5, 12),
    recommendationPoints: 0,
    score: 22,
    band: 'WEAK',
  })
})

test('one that only one of the two declares is 12', () => {
  expect(scoreOn(today, [{ ...oneToOne(daysAgo(0)), declaredBy: 'low' }])).toMatchObject({
    meetingPoints: expect.closeTo(0.25, 12),
    score: 12,
  })
})

test('one breakfast among twenty is 11', () => {
  expect(scoreOn(today, [breakfast(daysAgo(0))])).toMatchObject({ score: 11, band: 'WEAK' })
})

test('two one-to-ones are 39', () => {
  expect(scoreOn(today, [oneToOne(daysAgo(0)), oneToOne(daysAgo(0))])).toMatchObject({
    score: 39,
    band: 'MEDIUM',
  })
})

test('after 180 days what they met for counts half, and after 720 what they vouched for', () => {
  const sums = { warmth: 0, trust: 0, ...sumsOf([oneToOne(daysAgo(180)), recommended(daysAgo(720))]) }
  const { meetingPoints: met, recommendationPoints: trust } = strengthOn(sums, today)
  expect(met).toBeCloseTo(0.25, 12)
  expect(trust).toBeCloseTo(0.25, 12)
})

test('a recommendation alone is 28, one each way 49', () => {
  expect(scoreOn(today, [recommended(daysAgo(0))])).toMatchObject({
    meetingPoints: 0,
    recommendationPoints: expect.closeTo(0.5, 12),
    score: 28,
  })
  const both = [recommended(daysAgo(0)), { ...recommended(daysAgo(0)), from: 'high' as const }]
  expect(scoreOn(today, both)).toMatchObject({ recommendationPoints: expect.closeTo(1, 12), score: 49 })
})

test('a monthly meeting of twenty keeps a pair near 62', () => {
  const months = Array.from({ length: 48 }, (_, i) => breakfast(new Date(Date.UTC(2022, i, 10, 8))))
  const lastDay = utcDay(new Date('2025-12-10'))
  const scores = Array.from({ length: 30 }, (_, i) => scoreOn(lastDay + i, months)?.score ?? 0)
  expect(Math.round(scores.reduce((a, b) => a + b) / scores.length)).toBe(62)
  expect([scores[0], scores.at(-1)]).toEqual([64, 60])
})

test('a weekly meeting of twenty keeps a pair at 99', () => {
  const weeks = Array.from({ length: 200 }, (_, i) => breakfast(daysAgo(7 * i)))
  expect(scoreOn(today, weeks)).toMatchObject({ score: 99, band: 'STRONG' })
})

test('a pair who met once, long ago, is at the floor, not unknown', () => {
  expect(scoreOn(today, [breakfast(new Date('1900-01-01'))])).toMatchObject({ p: 0.005, score: 1 })
})

function recommended(at: Date) {
  return { kind: 'RECOMMENDATION' as const, at, from: 'low' as const }
}
