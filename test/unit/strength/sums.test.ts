import type { Encounter, Evidence, SharedMeeting, Side } from '../../../src/strength/evidence.js'
import { fadeTrust, fadeWarmth } from '../../../src/strength/strength.js'
import { addMeeting, type Sums, sumsOf } from '../../../src/strength/sums.js'
import fc from '../../support/fast-check.js'
import { evidenceOfPair, meeting, TODAY } from './arbitrary-evidence.js'

const day = (daysAgo: number, hour = 8) => new Date((TODAY - daysAgo) * 86_400_000 + hour * 3_600_000)
const declared = (daysAgo: number, declaredBy: Side | 'both' = 'low', hour = 8): Encounter => {
  return { kind: 'ENCOUNTER', at: day(daysAgo, hour), declaredBy, introduced: false }
}
/** The warmth of the weights that count, each so many days ago. */
const warmthFrom = (...weights: [daysAgo: number, weight: number][]) => {
  return (
    weights.reduce((sum, [daysAgo, weight]) => sum + weight * 2 ** (-daysAgo / 180), 0) / fadeWarmth(TODAY)
  )
}
const nearly = (expected: number) => expect.closeTo(expected, 9)

test('without evidence there are no sums', () => {
  expect(sumsOf([])).toBeNull()
})

test('meetings added one by one, in any order, give the sums from scratch', () => {
  const shuffled = fc
    .array(meeting, { minLength: 1, maxLength: 40 })
    .chain(meetings =>
      fc.tuple(fc.constant(meetings), fc.shuffledSubarray(meetings, { minLength: meetings.length })),
    )
  fc.assert(
    fc.property(evidenceOfPair, shuffled, (others, [meetings, anyOrder]) => {
      const running = anyOrder.reduce<Sums | null>(addMeeting, sumsOf(others))
      expectSameSums(running, sumsOf([...meetings, ...others]))
      expectSameSums(anyOrder.reduce<Sums | null>(addMeeting, null), sumsOf(meetings))
    }),
  )
})

test('the order in which evidence is read changes not one bit', () => {
  const pairs = evidenceOfPair.chain(evidence =>
    fc.tuple(fc.constant(evidence), fc.shuffledSubarray(evidence, { minLength: evidence.length })),
  )
  fc.assert(fc.property(pairs, ([evidence, shuffled]) => expect(sumsOf(shuffled)).toEqual(sumsOf(evidence))))
})

test('a declaration counts when none that counted is less than 180 days older', () => {
  const evidence = [declared(400), declared(300), declared(220), declared(219), declared(41), declared(40)]
  expect(sumsOf(evidence)?.warmth).toEqual(nearly(warmthFrom([400, 0.25], [220, 0.25], [40, 0.25])))
})

test('two declarations of one day count once, whatever their hours', () => {
  const once = sumsOf([declared(10)])?.warmth
  expect(sumsOf([declared(10, 'low', 20), declared(10, 'high', 6)])?.warmth).toBe(once)
})

test('confirmed encounters all count, and keep no declaration from counting', () => {
  const evidence = [declared(30, 'both'), declared(20, 'both'), declared(10)]
  expect(sumsOf(evidence)?.warmth).toEqual(nearly(warmthFrom([30, 0.5], [20, 0.5], [10, 0.25])))
})

test('without one side’s declaration, the other’s declarations are scanned as if they stood alone', () => {
  const sums = sumsOf([declared(100, 'low'), declared(60, 'high'), declared(5, 'both')])
  expect(sums?.warmth).toEqual(nearly(warmthFrom([100, 0.25], [5, 0.5])))
  expect(sums?.openWarmth).toEqual(nearly(warmthFrom([5, 0.5])))
  expect(sums?.openWithoutLow).toEqual(nearly(warmthFrom([60, 0.25], [5, 0.5])))
  expect(sums?.openWithoutHigh).toEqual(nearly(warmthFrom([100, 0.25], [5, 0.5])))
})

test('of the recommendations in one direction the latest counts, and each direction counts', () => {
  const from = (from: Side, daysAgo: number): Evidence => ({ kind: 'RECOMMENDATION', at: day(daysAgo), from })
  const trust = (sumsOf([from('low', 720), from('low', 0), from('high', 720)])?.trust ?? 0) * fadeTrust(TODAY)
  expect(trust).toBeCloseTo(0.5 + 0.25, 12)
})

test('the two met from their first meeting or encounter to their last; recommendations are not meetings', () => {
  const recommended: Evidence = { kind: 'RECOMMENDATION', at: day(0), from: 'low' }
  const breakfast: SharedMeeting = {
    kind: 'MEETING',
    at: day(90),
    present: 20,
    sameTable: false,
    opensAmong: 20,
  }
  expect(sumsOf([recommended, declared(30), breakfast])).toMatchObject({
    firstMetAt: day(90),
    lastMetAt: day(30),
    sharedMeetings: 1,
    evidence: 'RECOMMENDED',
  })
  expect(sumsOf([recommended])).toMatchObject({
    firstMetAt: null,
    lastMetAt: null,
    sharedMeetings: 0,
    warmth: 0,
  })
})

test('the highest rung shows; an introduction is one once both say they met', () => {
  const breakfast: SharedMeeting = {
    kind: 'MEETING',
    at: day(90),
    present: 20,
    sameTable: false,
    opensAmong: 20,
  }
  const rung = (...evidence: Evidence[]) => sumsOf(evidence)?.evidence
  expect(rung(breakfast)).toBe('CO_ATTENDED')
  expect(rung({ ...breakfast, sameTable: true }, breakfast)).toBe('SAME_TABLE')
  expect(rung(declared(3), { ...breakfast, sameTable: true })).toBe('DECLARED')
  expect(rung(declared(3, 'both'), declared(2))).toBe('CONFIRMED')
  expect(rung({ ...declared(3), introduced: true })).toBe('DECLARED')
  expect(rung({ ...declared(3, 'both'), introduced: true }, declared(2, 'both'))).toBe('INTRODUCED')
})

function expectSameSums(actual: Sums | null, expected: Sums | null) {
  for (const sum of ['warmth', 'trust', 'openWarmth', 'openWithoutLow', 'openWithoutHigh'] as const) {
    const [a, e] = [actual?.[sum] ?? 0, expected?.[sum] ?? 0]
    expect(Math.abs(a - e)).toBeLessThanOrEqual(1e-9 * e)
  }
  const facts = (sums: Sums | null) =>
    sums && [sums.sharedMeetings, sums.evidence, sums.firstMetAt?.getTime(), sums.lastMetAt?.getTime()]
  expect(facts(actual)).toEqual(facts(expected))
}
