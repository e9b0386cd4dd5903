import type { Id, MeetingId, NetworkId, PersonId } from '../ids.js'
import type { EvidenceKind } from '../strength/evidence.js'
import type { Strength } from '../strength/strength.js'
import type { Sums } from '../strength/sums.js'
import type { Pair } from '../ties/pair.js'
import { belongsTo, type Viewer } from '../viewer.js'

export type RelationshipOrder = 'STRONGEST' | 'MOST_RECENT' | 'GOING_COLD'

/** A strength, with the day and the two it is of. */
export interface DatedStrength extends Strength {
  readonly pair: Pair
  readonly day: number
  /** The sums it was drawn from, from which its fading is told. */
  readonly sums: Sums
}

/** One thing that would raise a strength, and by how much. */
export interface Raise {
  readonly evidence: EvidenceKind
  /** The meeting at which the two would meet. */
  readonly meeting: MeetingId | null
  readonly gain: number
}

/** What the ids of relationships begin with; those of the two follow, the smaller first. */
export const RELATIONSHIP = 'relationship'

/** The two that the id of a relationship names; null where it is not written as the service writes it, as each has one id. */
export function pairInId([low, high, ...more]: readonly Id<string>[]): Pair | null {
  if (low === undefined || high === undefined || more.length > 0 || low >= high) return null
  return [low as string as PersonId, high as string as PersonId]
}

/** Whether this is the viewer's own relationship, or the administrator looks. */
export function isOwn(viewer: Viewer, [low, high]: Pair): boolean {
  return viewer.admin || viewer.person === low || viewer.person === high
}

/**
 * Whether the viewer may know that the two were at a meeting of `network`. Somebody who runs another network of theirs may not:
 * that they belong to this one may be nobody's business.
 */
export function seesMeetingsIn(viewer: Viewer, pair: Pair, network: NetworkId | null): boolean {
  return isOwn(viewer, pair) || (network !== null && belongsTo(viewer, network))
}
