import { utcDay } from '../../../src/strength/days.js'
import type { Encounter, Evidence, SharedMeeting } from '../../../src/strength/evidence.js'
import fc from '../../support/fast-check.js'

/** The day on which generated evidence ends. */
export const TODAY = utcDay(new Date('2026-06-30'))

const at = fc
  .tuple(fc.integer({ min: 0, max: 2500 }), fc.constantFrom(0, 7, 23))
  .map(([daysAgo, hour]) => new Date((TODAY - daysAgo) * 86_400_000 + hour * 3_600_000))

export const meeting: fc.Arbitrary<SharedMeeting> = fc.record({
  kind: fc.constant('MEETING' as const),
  at,
  present: fc.integer({ min: 2, max: 300 }),
  sameTable: fc.boolean(),
  opensAmong: fc.option(fc.integer({ min: 2, max: 300 })),
})

export const encounter: fc.Arbitrary<Encounter> = fc.record({
  kind: fc.constant('ENCOUNTER' as const),
  at,
  declaredBy: fc.constantFrom('low' as const, 'high' as const, 'both' as const),
  introduced: fc.boolean(),
})

const recommendation = fc.record({
  kind: fc.constant('RECOMMENDATION' as const),
  at,
  from: fc.constantFrom('low' as const, 'high' as const),
})

/** All that may link two people, in any order; often nothing but declarations, as these have the hardest rules. */
export const evidenceOfPair: fc.Arbitrary<Evidence[]> = fc.oneof(
  fc.array(fc.oneof(meeting, encounter, recommendation), { minLength: 1, maxLength: 25 }),
  fc.array(encounter, { minLength: 1, maxLength: 12 }),
)

/** S or T, often small enough for the lowest scores. */
export const sum = fc.oneof(
  fc.double({ min: 0, max: 0.1, noNaN: true }),
  fc.double({ min: 0, max: 12, noNaN: true }),
)
