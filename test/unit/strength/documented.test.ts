import { readFileSync } from 'node:fs'
import * as constants from '../../../src/strength/constants.js'
import { startOfDay, utcDay } from '../../../src/strength/days.js'
import { type Evidence, evidenceUpTo } from '../../../src/strength/evidence.js'
import { exponent } from '../../../src/strength/score.js'
import { scoreFrom } from '../../../src/strength/score-from.js'
import { gatedScore, strengthOn } from '../../../src/strength/strength.js'
import { type Sums, sumsOf } from '../../../src/strength/sums.js'
import { bandDropsOn, trendOf } from '../../../src/strength/trend.js'
import { weigh } from '../../../src/strength/weighing.js'

/** The cells of each table row in docs/strength.md, by the first of them. */
const rows = new Map(
  readFileSync(new URL('../../../docs/strength.md', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| '))
    .map(line => line.slice(2, -2).split(' | '))
    .map(([first, ...others]) => [first, others]),
)

const today = utcDay(new Date('2026-03-31'))
const claireAndMarc: Evidence[] = [
  { kind: 'MEETING', at: new Date('2025-09-09T07:30Z'), present: 26, sameTable: false, opensAmong: 26 },
  { kind: 'MEETING', at: new Date('2025-11-18T19:00Z'), present: 5, sameTable: true, opensAmong: 26 },
  { kind: 'ENCOUNTER', at: new Date('2026-01-15T12:00Z'), declaredBy: 'high', introduced: false },
  { kind: 'ENCOUNTER', at: new Date('2026-01-29T12:00Z'), declaredBy: 'high', introduced: false },
  { kind: 'ENCOUNTER', at: new Date('2026-02-10T12:00Z'), declaredBy: 'both', introduced: false },
  { kind: 'RECOMMENDATION', at: new Date('2026-03-03T12:00Z'), from: 'low' },
]

test('the worked example’s evidence weighs what is written', () => {
  for (const { evidence, weight } of weigh(claireAndMarc)) {
    const age = today - utcDay(evidence.at)
    const points = weight * 2 ** (-age / (evidence.kind === 'RECOMMENDATION' ? 720 : 180))
    const row = rows.get(evidence.at.toISOString().slice(0, 10))
    expect(row?.slice(1)).toEqual([weight.toFixed(4), `${age}`, points.toFixed(4)])
  }
})

test('the worked example’s results are what is written', () => {
  const sums = sumsUpTo(today)
  const { meetingPoints: met, recommendationPoints: trust, p, score, band } = strengthOn(sums, today)
  const cold = bandDropsOn(sums, today) ?? Number.NaN
  const oneToOne = {
    kind: 'ENCOUNTER',
    at: startOfDay(today),
    declaredBy: 'both',
    introduced: false,
  } as const
  expect(rows.get('S')?.[0]).toBe(met.toFixed(4))
  expect(rows.get('T')?.[0]).toBe(trust.toFixed(4))
  expect(rows.get('exponent')?.[0]).toBe(exponent(met, trust).toFixed(4))
  expect(rows.get('p')?.[0]).toBe(`${p}`)
  expect(rows.get('score')).toEqual([`${score}`, band.toLowerCase()])
  expect(rows.get('gate for Claire')?.[0]).toBe(`${gatedScore(sums.openWithoutLow, today)}`)
  expect(rows.get('gate for Marc')?.[0]).toBe(`${gatedScore(sums.openWithoutHigh, today)}`)
  expect(rows.get('p 90 days before')?.[0]).toBe(`${strengthOn(sumsUpTo(today - 90), today - 90).p}`)
  expect(rows.get('trend')?.[0]).toBe(trendOf(claireAndMarc, today))
  expect(rows.get('cold on')?.[0]).toBe(startOfDay(cold).toISOString().slice(0, 10))
  expect([cold, cold - 1].map(day => strengthOn(sums, day).score)).toEqual([49, 50])
  const more = scoreFrom([...claireAndMarc, oneToOne], today) - scoreFrom(claireAndMarc, today)
  expect(rows.get('one more one-to-one today')?.[0]).toBe(`${more}`)
})

test('every constant is written with its value', () => {
  for (const [name, value] of Object.entries(constants)) {
    if (typeof value === 'number') expect([name, rows.get(`\`${name}\``)?.[0]]).toEqual([name, `${value}`])
  }
  for (const [i, { band, from }] of constants.BANDS.entries()) {
    const to = (constants.BANDS[i - 1]?.from ?? 101) - 1
    expect(rows.get(`${from}–${to}`)).toEqual([band.toLowerCase()])
  }
})

function sumsUpTo(day: number): Sums {
  const sums = sumsOf(evidenceUpTo(claireAndMarc, day))
  if (!sums) throw new Error('the example has evidence by then')
  return sums
}
