import { T0, utcDay } from './days.js'
import {
  type Evidence,
  type EvidenceKind,
  higherKind,
  kindOf,
  type SharedMeeting,
  type Side,
} from './evidence.js'
import { meetingFade, recommendationFade } from './fading.js'
import { weigh } from './weighing.js'

/**
 * What is kept of a pair's evidence. The sums refer to t₀, so that they hold on every later day and a meeting is one
 * addition to them.
 */
export interface Sums {
  /** Σ weight · 2^((t_m − t₀)/180) over meetings and encounters: S of the day, once faded. */
  readonly warmth: number
  /** Σ weight · 2^((t_m − t₀)/720) over recommendations: T of the day, once faded. */
  readonly trust: number
  /** The part of the warmth that opens: of meetings only those for which both have given their word. */
  readonly openWarmth: number
  /** The open warmth had `low` never declared anything that `high` did not confirm. */
  readonly openWithoutLow: number
  /** The open warmth had `high` never declared anything that `low` did not confirm. */
  readonly openWithoutHigh: number
  readonly sharedMeetings: number
  /** The highest rung of the evidence ladder. */
  readonly evidence: EvidenceKind
  /** The first and the last meeting or encounter; null where there are only recommendations. */
  readonly firstMetAt: Date | null
  readonly lastMetAt: Date | null
}

/** The sums of a pair's evidence, in whatever order it comes; null where there is none. */
export function sumsOf(evidence: readonly Evidence[]): Sums | null {
  const [first, ...others] = evidence.map(kindOf)
  if (first === undefined) return null

  const met = evidence.filter(one => one.kind !== 'RECOMMENDATION').map(one => one.at.getTime())
  const { warmth, trust } = total(evidence)
  const opening = evidence.flatMap(openingPart)
  const openWarmth = total(opening).warmth
  const openWithout = (side: Side) => {
    const remaining = withoutDeclarationsOf(side, opening)
    return remaining.length === opening.length ? openWarmth : total(remaining).warmth
  }
  return {
    warmth,
    trust,
    openWarmth,
    openWithoutLow: openWithout('low'),
    openWithoutHigh: openWithout('high'),
    sharedMeetings: evidence.filter(one => one.kind === 'MEETING').length,
    evidence: others.reduce(higherKind, first),
    firstMetAt: met.length === 0 ? null : new Date(met.reduce((a, b) => Math.min(a, b))),
    lastMetAt: met.length === 0 ? null : new Date(met.reduce((a, b) => Math.max(a, b))),
  }
}

/** The sums of what of a pair's evidence opens: what a step of a path rests on. */
export function openSumsOf(evidence: readonly Evidence[]): Sums | null {
  return sumsOf(evidence.flatMap(openingPart))
}

/** The sums with one more meeting, which may be older than what they hold. */
export function addMeeting(sums: Sums | null, meeting: SharedMeeting): Sums {
  const { warmth } = total([meeting])
  const open = total(openingPart(meeting)).warmth
  return {
    warmth: (sums?.warmth ?? 0) + warmth,
    trust: sums?.trust ?? 0,
    openWarmth: (sums?.openWarmth ?? 0) + open,
    openWithoutLow: (sums?.openWithoutLow ?? 0) + open,
    openWithoutHigh: (sums?.openWithoutHigh ?? 0) + open,
    sharedMeetings: (sums?.sharedMeetings ?? 0) + 1,
    evidence: higherKind(kindOf(meeting), sums?.evidence ?? 'CO_ATTENDED'),
    firstMetAt: sums?.firstMetAt && sums.firstMetAt < meeting.at ? sums.firstMetAt : meeting.at,
    lastMetAt: sums?.lastMetAt && sums.lastMetAt > meeting.at ? sums.lastMetAt : meeting.at,
  }
}

function total(evidence: readonly Evidence[]): { warmth: number; trust: number } {
  let warmth = 0
  let trust = 0
  for (const { evidence: one, weight } of weigh(evidence)) {
    const untilT0 = T0 - utcDay(one.at)
    if (one.kind === 'RECOMMENDATION') trust += weight * recommendationFade(untilT0)
    else warmth += weight * meetingFade(untilT0)
  }
  return { warmth, trust }
}

/** What of a piece of evidence opens: of a meeting what both have given their word for, of all else everything. */
function openingPart(one: Evidence): Evidence[] {
  if (one.kind !== 'MEETING') return [one]
  return one.opensAmong === null ? [] : [{ ...one, present: one.opensAmong }]
}

/** Left out before weighing, so that an own declaration does not even keep the other's from counting. */
function withoutDeclarationsOf(side: Side, evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(one => one.kind !== 'ENCOUNTER' || one.declaredBy !== side)
}
