import type { MeetingId, PersonId } from '../../ids.js'
import type { Groups } from '../measures/groups.js'
import type { MetricName } from '../metric.js'
import type { NetworkRecord } from '../network-record.js'
import type { Snapshot } from '../snapshot.js'

/** Candidates of one kind that are weighed at most. */
export const MOST_CANDIDATES = 20

export const ACTION_KINDS = [
  'INTRODUCE',
  'SEAT_TOGETHER',
  'INVITE_BACK',
  'WELCOME',
  'SPLIT_MEETING',
  'HAND_OVER',
  'OPEN_SEAT',
] as const
export type ActionKind = (typeof ACTION_KINDS)[number]

/** A next useful act, with what it moves and by how much. */
export interface HealthAction {
  readonly metric: MetricName
  readonly kind: ActionKind
  readonly people: readonly PersonId[]
  readonly meeting: MeetingId | null
  /** How much better the metric is with it done, in its unit. */
  readonly gain: number
  readonly reason: string
}

/** An act that may be worth doing. `done` is the network with it done; `otherwise` without, where that is not as it stands. */
export interface Candidate extends Omit<HealthAction, 'gain'> {
  done(now: Snapshot): Snapshot
  otherwise?(now: Snapshot): Snapshot
}

/** What acts are thought of from. */
export interface Occasion {
  readonly snapshot: Snapshot
  readonly record: Pick<NetworkRecord, 'nextMeeting' | 'lapsedSeats'>
  readonly groups: () => Pick<Groups, 'of'>
  /** The metrics that are not THRIVING. */
  readonly weak: ReadonlySet<MetricName>
}
