import type { MeetingId, PersonId } from '../ids.js'
import type { GraphFigures } from './measures/graph-figures.js'
import type { Duration } from './measures/median-time.js'
import type { Gift } from './measures/reciprocity.js'
import type { MemberGraph } from './member-graph.js'

/** A member, as far as figures need them. */
export interface Member {
  readonly id: PersonId
  /** Folded, so that spelling does not part people. */
  readonly profession: string | null
  readonly company: string | null
}

/** A settled meeting of the network. */
export interface HeldMeeting {
  readonly id: MeetingId
  readonly day: number
  /** Which of the network's settled meetings it is, from 0. */
  readonly nth: number
  readonly present: readonly PersonId[]
  /** How many were present, those who have been erased since included. */
  readonly heads: number
}

/** A network as it stood on one day: what figures are taken from. Days are UTC day numbers. */
export interface Snapshot {
  readonly day: number
  /** Figures look back to the day after this one. */
  readonly since: number
  readonly rules: { readonly informationMeetingSize: number; readonly allowsBusiness: boolean }
  /** Those who were members on the day, guests not; in the order of the graph's nodes. */
  readonly members: readonly Member[]
  /** Those who were members on the day `since`. */
  readonly membersBefore: readonly PersonId[]
  /** Relationships of score 10 and more among the members on the day. */
  readonly graph: MemberGraph<PersonId>
  readonly figures: GraphFigures
  /** The network's settled meetings of the year, oldest first. */
  readonly meetings: readonly HeldMeeting[]
  /** At how many of these each person was present. */
  readonly presences: () => ReadonlyMap<PersonId, number>
  /** The day of each settled meeting of the network up to the day, by `nth`. */
  readonly daysOfMeetings: readonly number[]
  /** Which of these each person was present at, oldest first. */
  readonly visits: ReadonlyMap<PersonId, readonly number[]>
  /** Who recommended whom in the year, both members on the day, in this network or in none. */
  readonly recommendations: readonly Gift<PersonId>[]
  /** Per node, relationships of score 10 and more with people who belong to other networks and not to this one. */
  readonly outsideLinks: Int32Array
  /** For members who first came within the year: how long to their fifth relationship of at least 26. */
  readonly integrations: readonly Duration[]
}
