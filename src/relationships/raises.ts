import type { Encounter, Evidence, Side } from '../strength/evidence.js'
import { LADDER, meetingEvidence } from '../strength/evidence.js'
import { encounterMeant } from './encounter.js'
import type { Raise } from './relationship.js'
import type { NextMeeting } from './relationship.store.js'

/** What two people could do today. */
export interface Chances {
  readonly now: Date
  /** Those of the two who may recommend the other. */
  readonly mayRecommend: readonly Side[]
  readonly nextMeetings: readonly NextMeeting[]
}

/**
 * What would raise a score most, each dated today: a one-to-one that both confirm, a recommendation in the better direction,
 * the next meeting of each network both belong to. `scoreOf` gives the score in question from evidence.
 */
export function raisesOf(
  evidence: readonly Evidence[],
  { now, mayRecommend, nextMeetings }: Chances,
  scoreOf: (evidence: readonly Evidence[]) => number,
): Raise[] {
  const before = scoreOf(evidence)
  const gainWith = (after: readonly Evidence[]) => scoreOf(after) - before
  const recommendations = mayRecommend.map(from =>
    gainWith([...evidence, { kind: 'RECOMMENDATION', at: now, from }]),
  )
  const raises: Raise[] = [
    { evidence: 'CONFIRMED', meeting: null, gain: gainWith(withEncounter(evidence, now)) },
    { evidence: 'RECOMMENDED', meeting: null, gain: Math.max(0, ...recommendations) },
    ...nextMeetings.map(next => ({
      evidence: 'CO_ATTENDED' as const,
      meeting: next.meeting,
      gain: gainWith(withMeeting(evidence, now, sizeOf(next))),
    })),
  ]
  return raises
    .filter(({ gain }) => gain > 0)
    .toSorted(
      (a, b) =>
        b.gain - a.gain ||
        LADDER.indexOf(b.evidence) - LADDER.indexOf(a.evidence) ||
        compare(a.meeting ?? '', b.meeting ?? ''),
    )
}

/** The evidence once both have said that they met now: where one already said so, it is confirmed; a known one stays as it is. */
function withEncounter(evidence: readonly Evidence[], now: Date): Evidence[] {
  const meant = encounterMeant(
    evidence.filter(one => one.kind === 'ENCOUNTER'),
    now,
  )
  const confirmed: Encounter = { kind: 'ENCOUNTER', at: now, introduced: false, ...meant, declaredBy: 'both' }
  return [...evidence.filter(one => one !== meant), confirmed]
}

function withMeeting(evidence: readonly Evidence[], now: Date, inRoom: number | null): Evidence[] {
  const meeting =
    inRoom === null ? null : meetingEvidence({ at: now, tables: [[], []], tableSizes: [], inRoom })
  return meeting ? [...evidence, meeting] : [...evidence]
}

/**
 * How many there would be, the two included: those expected, else the median of the last meetings, as nobody has answered yet.
 * Null where nothing says.
 */
function sizeOf({ expected, others, lastPresent }: NextMeeting): number | null {
  if (expected > 0) return others + 2
  const middle = medianOf(lastPresent)
  return middle === null ? null : Math.max(2, middle)
}

function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
