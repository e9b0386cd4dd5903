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
  /** The part of the warmth for which both have given their word: what is a step for anybody. */
  readonly openWarmth: number
  /** The same, and what `high` alone declares: what opens to `low`. */
  readonly openWithoutLow: number
  /** The same, and what `low` alone declares: what opens to `high`. */
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
  const openWith = (side: Side) => {
    const declared = evidence.filter(one => one.kind === 'ENCOUNTER' && one.declaredBy === side)
    return declared.length === 0 ? openWarmth : total([...opening, ...declared]).warmth
  }
  return {
    warmth,
    trust,
    openWarmth,
    openWithoutLow: openWith('high'),
    openWithoutHigh: openWith('low'),
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

/** What of a piece of evidence opens: of meetings and encounters what both have given their word for, and recommendations. */
function openingPart(one: Evidence): Evidence[] {
  if (one.kind === 'ENCOUNTER') return one.declaredBy === 'both' ? [one] : []
  if (one.kind === 'RECOMMENDATION') return [one]
  return one.opensAmong === null ? [] : [{ ...one, present: one.opensAmong }]
}
