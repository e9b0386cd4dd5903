import { isCrowd, roundsTogether } from '../strength/evidence.js'

/**
 * What of a list somebody's word stands for. Names and tables that were entered after it, and heads that went since, never make the
 * meeting open more.
 */
export interface Covered {
  /** The names and tables entered up to then; null where the list may speak for them as it stands. */
  readonly until: Date | null
  /** When they were entered as present, and at their tables; null where that is not known. */
  readonly enteredAt: Date | null
  readonly seatedAt: Date | null
  /** Whether it stands for the room alone, as whoever checks in does not see yet who will sit where. */
  readonly roomOnly: boolean
  /** How many were in the room and at their tables, by round, when it was given; of who checked in the most there ever were since. */
  readonly inRoom: number | null
  readonly tableSizes: readonly number[] | null
}

interface Present {
  /** By round, '' for none, and how many were present at each. */
  readonly tables: readonly string[]
  readonly tableSizes: readonly number[]
  readonly covered: Covered | null
}

/**
 * How many were present, of what both of two have given their word for: at the smallest table that both sat at, or in the room.
 * Null where it does not stand for the two, or for nothing but a crowd.
 */
export function opensAmong(inRoom: number, one: Present, other: Present): number | null {
  if (one.covered === null || other.covered === null) return null
  const [covers, enteredAt, seatedAt] = [
    [one.covered, other.covered],
    [one.covered.enteredAt, other.covered.enteredAt],
    [one.covered.seatedAt, other.covered.seatedAt],
  ]
  const reach = (times: readonly (Date | null)[]) =>
    covers.every(({ until }) => times.every(time => until === null || time === null || time <= until))
  if (!reach(enteredAt)) return null
  const room = Math.max(inRoom, ...covers.map(covered => covered.inRoom ?? 0))
  const shared = roundsTogether(one.tables, other.tables)
  if (shared.length > 0 && reach(seatedAt) && !covers.some(({ roomOnly }) => roomOnly)) {
    const sizes = [one.tableSizes, one.covered.tableSizes, other.covered.tableSizes]
    const atTable = (round: number) => Math.max(2, ...sizes.map(bySize => bySize?.[round] ?? 0))
    return Math.min(...shared.map(atTable))
  }
  return isCrowd(room) ? null : Math.max(2, room)
}
