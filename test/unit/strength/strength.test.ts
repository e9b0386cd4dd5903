import type { Evidence } from '../../../src/strength/evidence.js'
import { partsOf } from '../../../src/strength/parts.js'
import { scoreFrom } from '../../../src/strength/score-from.js'
import { gatedScore, strengthOn, usableStrength } from '../../../src/strength/strength.js'
import { sumsOf } from '../../../src/strength/sums.js'
import fc from '../../support/fast-check.js'
import { encounter, evidenceOfPair, TODAY } from './arbitrary-evidence.js'

const perhapsNothing = fc.oneof(evidenceOfPair, fc.constant<Evidence[]>([]))
const laterDay = fc.integer({ min: TODAY, max: TODAY + 2000 })

test('a score never rises with time alone', () => {
  fc.assert(
    fc.property(evidenceOfPair, laterDay, laterDay, (evidence, one, other) => {
      const sums = sumsOf(evidence)
      if (!sums) return
      const [sooner, later] = [Math.min(one, other), Math.max(one, other)]
      expect(strengthOn(sums, later).p).toBeLessThanOrEqual(strengthOn(sums, sooner).p)
      expect(gatedScore(sums.warmth, later)).toBeLessThanOrEqual(gatedScore(sums.warmth, sooner))
    }),
  )
})

test('the two know each other equally well: swapping them swaps nothing but whose declaration is left out', () => {
  fc.assert(
    fc.property(evidenceOfPair, evidence => {
      const [sums, swapped] = [sumsOf(evidence), sumsOf(evidence.map(swap))]
      expect(swapped).toEqual(
        sums && {
          ...sums,
          openWithoutLow: sums.openWithoutHigh,
          openWithoutHigh: sums.openWithoutLow,
        },
      )
    }),
  )
})

test('nobody passes a gate, or sees a step, by their own unconfirmed declarations', () => {
  const declarations = fc.array(
    encounter.map(one => ({ ...one, declaredBy: 'low' as const })),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(perhapsNothing, declarations, laterDay, (evidence, own, day) => {
      const [before, after] = [sumsOf(evidence), sumsOf([...evidence, ...own])]
      expect(gatedScore(after?.openWithoutLow ?? 0, day)).toBe(gatedScore(before?.openWithoutLow ?? 0, day))
      expect(after && usableStrength(after, day)).toEqual(before && usableStrength(before, day))
    }),
  )
})

test('gates leave recommendations out, and are 0 where nothing else is left', () => {
  const sums = sumsOf([{ kind: 'RECOMMENDATION', at: new Date(), from: 'high' }])
  expect(gatedScore(sums?.openWithoutLow ?? Number.NaN, TODAY)).toBe(0)
})

test('what one alone says opens a gate to the other, and is a step for nobody', () => {
  const sums = sumsOf([
    { kind: 'ENCOUNTER', at: new Date('2026-06-30'), declaredBy: 'low', introduced: false },
  ])
  if (!sums) throw new Error('expected sums')
  expect(usableStrength(sums, TODAY)).toBeNull()
  expect(gatedScore(sums.openWithoutLow, TODAY)).toBe(0)
  expect(gatedScore(sums.openWithoutHigh, TODAY)).toBe(12)
})

test('the parts add up to met and trust, and count every piece of evidence', () => {
  fc.assert(
    fc.property(evidenceOfPair, laterDay, (evidence, day) => {
      const sums = sumsOf(evidence)
      if (!sums) return
      const parts = partsOf(evidence, day)
      const { meetingPoints: met, recommendationPoints: trust } = strengthOn(sums, day)
      expect(Math.abs(total(parts.map(part => part.points)) - (met + trust))).toBeLessThan(1e-9)
      expect(total(parts.map(part => part.count))).toBe(evidence.length)
      expect(parts.at(-1)?.evidence).toBe(sums.evidence)
    }),
  )
})

test('a part counts what gives nothing too, and says when the last was', () => {
  const declared = (date: string) =>
    ({ kind: 'ENCOUNTER', at: new Date(date), declaredBy: 'low', introduced: false }) as const
  expect(partsOf([declared('2026-06-30'), declared('2026-06-29')], TODAY)).toEqual([
    { evidence: 'DECLARED', count: 2, points: 0.25 * 2 ** (-1 / 180), lastAt: new Date('2026-06-30') },
  ])
})

test('parts leave out what comes after their day', () => {
  expect(partsOf([{ kind: 'RECOMMENDATION', at: new Date('2026-07-01'), from: 'low' }], TODAY)).toEqual([])
})

test('doing what is said to raise a score raises it by what was said, and never lowers it', () => {
  const addedToday = evidenceOfPair.map(
    ([first]) => first && { ...first, at: new Date('2026-06-30T18:00:00Z') },
  )
  fc.assert(
    fc.property(perhapsNothing, addedToday, (evidence, added) => {
      if (!added) return
      const gain = gainOf(evidence, added, TODAY)
      expect(scoreToday([...evidence, added])).toBe(scoreToday(evidence) + gain)
      expect(gain).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('a first one-to-one raises by 22, the next by 17, and declaring again by nothing', () => {
  const oneToOne = {
    kind: 'ENCOUNTER',
    at: new Date('2026-06-30'),
    declaredBy: 'both',
    introduced: false,
  } as const
  expect(gainOf([], oneToOne, TODAY)).toBe(22)
  expect(gainOf([oneToOne], oneToOne, TODAY)).toBe(17)
  const declared = { ...oneToOne, declaredBy: 'low' } as const
  expect(gainOf([declared], { ...declared, at: new Date('2026-06-30T20:00:00Z') }, TODAY)).toBe(0)
})

function gainOf(evidence: Evidence[], added: Evidence, day: number): number {
  return scoreFrom([...evidence, added], day) - scoreFrom(evidence, day)
}

function scoreToday(evidence: Evidence[]): number {
  const sums = sumsOf(evidence)
  return sums ? strengthOn(sums, TODAY).score : 0
}

function swap(evidence: Evidence): Evidence {
  const other = { low: 'high', high: 'low', both: 'both' } as const
  if (evidence.kind === 'ENCOUNTER') return { ...evidence, declaredBy: other[evidence.declaredBy] }
  if (evidence.kind === 'RECOMMENDATION') return { ...evidence, from: other[evidence.from] }
  return evidence
}

function total(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
