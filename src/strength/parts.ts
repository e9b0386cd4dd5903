import { utcDay } from './days.js'
import { type Evidence, type EvidenceKind, evidenceUpTo, kindOf, LADDER } from './evidence.js'
import { meetingFade, recommendationFade } from './fading.js'
import { type Weighed, weigh } from './weighing.js'

/** What one kind of evidence gives to a strength. */
export interface StrengthPart {
  readonly evidence: EvidenceKind
  /** How many pieces there are, those that give nothing (a repeated declaration) included: they are facts too. */
  readonly count: number
  /** What they give together on the day. */
  readonly points: number
  readonly lastAt: Date
}

/** What S and T of a day are made of, weakest kind first; the points add up to S + T. */
export function partsOf(evidence: readonly Evidence[], day: number): StrengthPart[] {
  const weighed = weigh(evidenceUpTo(evidence, day))
  return LADDER.flatMap(kind => {
    const ofKind = weighed.filter(one => kindOf(one.evidence) === kind)
    const last = ofKind.at(-1)
    if (last === undefined) return []
    const points = ofKind.reduce((sum, one) => sum + pointsOn(day, one), 0)
    return [{ evidence: kind, count: ofKind.length, points, lastAt: last.evidence.at }]
  })
}

function pointsOn(day: number, { evidence, weight }: Weighed): number {
  const fade = evidence.kind === 'RECOMMENDATION' ? recommendationFade : meetingFade
  return weight * fade(day - utcDay(evidence.at))
}
