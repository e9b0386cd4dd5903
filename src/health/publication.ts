import type { NetworkId } from '../ids.js'
import type { GapReason, Metric } from './metric.js'
import type { Figure } from './metrics/all.js'
import { exactly, inFives, inTens, type Range } from './range.js'
import type { HealthBand } from './scale.js'
import type { Neighbour } from './take-snapshot.js'
import { UNITS } from './unit.js'

/** Analysts are told nothing that fewer people stand behind: so that there can be five of whom it is so and five of whom it is not. */
export const FEWEST_BEHIND = 10

/** What a reader is told of a metric on one day: either a range, or why there is none. */
export interface Told {
  /** Null where it is not told to the last digit. */
  readonly value: number | null
  readonly range: Range | null
  readonly band: HealthBand
  readonly reason: GapReason | null
}

/** A network with shared members as a reader is told of it. */
export interface ToldNeighbour {
  readonly network: NetworkId
  /** Null where it is not told exactly; so with `relationships`. */
  readonly sharedMembers: number | null
  readonly sharedMembersRange: Range
  readonly relationships: number | null
  readonly relationshipsRange: Range
}

/** The figure as those who run the network get it. */
export function whole({ value, band, reason }: Figure): Told {
  return { value, range: value === null ? null : exactly(value), band, reason }
}

/**
 * The figure as analysts get it. Counts of people are told in fives or tens, and what is a share or a mean of such counts is worked
 * out from them; of all else the band is told, with what it spans. Only the number of meetings, which are no people, is told as it is.
 */
export function published<Facts>(metric: Metric<Facts>, figure: Figure, facts: Facts): Told {
  const reason = reasonOf(figure)
  if (reason !== null) return { value: null, range: null, band: 'UNKNOWN', reason }
  const range = withinUnit(figure.range ?? metric.scale.spanOf(figure.band, facts), metric)
  const band = figure.range ? bandWithin(figure.range, metric, facts) : figure.band
  return { value: range.atLeast === range.atMost ? range.atLeast : null, range, band, reason }
}

export function wholeNeighbour({ network, sharedMembers, relationships }: Neighbour): ToldNeighbour {
  return {
    network,
    sharedMembers,
    sharedMembersRange: exactly(sharedMembers),
    relationships,
    relationshipsRange: exactly(relationships),
  }
}

/**
 * The neighbours as analysts get them: from ten shared, in an order that says no more than that. Of relationships only whether
 * they are ten: where few are not shared, their number would tell how few.
 */
export function publishedNeighbours(neighbours: readonly Neighbour[]): ToldNeighbour[] {
  return neighbours
    .filter(({ sharedMembers }) => sharedMembers >= FEWEST_BEHIND)
    .map(({ network, sharedMembers, relationships }) => ({
      network,
      sharedMembers: null,
      sharedMembersRange: inFives(sharedMembers),
      relationships: null,
      relationshipsRange:
        relationships < FEWEST_BEHIND ? inTens(0) : { atLeast: FEWEST_BEHIND, atMost: null },
    }))
    .sort((one, other) => {
      const [fewer, more] = [one, other].map(({ sharedMembersRange }) => sharedMembersRange.atLeast) as [
        number,
        number,
      ]
      return more - fewer || (one.network < other.network ? -1 : 1)
    })
}

function reasonOf({ reason, people, concerned = people }: Figure): GapReason | null {
  if (reason === 'NO_BUSINESS' || reason === 'TOO_FEW_MEETINGS') return reason
  return Math.min(people, concerned) < FEWEST_BEHIND ? 'TOO_FEW_PEOPLE' : reason
}

/** The band in which all of a range lies; unknown where there are several. */
function bandWithin<Facts>({ atLeast, atMost }: Range, { scale }: Metric<Facts>, facts: Facts): HealthBand {
  const [low, high] = [atLeast, atMost].map(end => (end === null ? null : scale.bandOf(end, facts)))
  return low === high && low ? low : 'UNKNOWN'
}

/** The range with the unit's own ends for those that are open. */
function withinUnit(range: Range | null, { unit }: Pick<Metric, 'unit'>): Range {
  const { least, most } = UNITS[unit]
  return { atLeast: range?.atLeast ?? least, atMost: range?.atMost ?? most }
}
