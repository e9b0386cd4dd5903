import type { LocalDate } from '../../dates.js'
import { addTo } from '../../grouping.js'
import { shown } from '../lists/cell-values.js'

/** Something about a meeting that whoever imports should know. */
export interface Finding {
  readonly kind: 'ARRIVALS' | 'WITHOUT_NUMBER' | 'MOVED' | 'ANOTHER' | 'STAYS' | 'SEVERAL' | 'IN_CALENDAR'
  /** The meeting as the list calls it; null without a number. */
  readonly meeting: string | null
  readonly day: LocalDate
  /** How often, or to which day. */
  readonly more: number | LocalDate
}

const SENTENCES: Readonly<Record<Finding['kind'], (meeting: string, finding: Finding) => string>> = {
  ARRIVALS: (meeting, { day, more }) =>
    `Meeting ${meeting} has ${more} times on ${day}: it begins at the first, the others are times of arrival.`,
  WITHOUT_NUMBER: (meeting, { day, more }) =>
    `Lines without a number of the meeting, within four hours of the first, are one meeting${meeting} on ${day} (${more} times).`,
  MOVED: (meeting, { day, more }) => `Meeting ${meeting} moves from ${day} to ${more}.`,
  ANOTHER: (meeting, { day, more }) =>
    `Meeting ${meeting} on ${more} is taken for another than the one planned for ${day}. Cancel that one if it was put off.`,
  STAYS: (meeting, { day, more }) =>
    `Meeting ${meeting} was moved from ${day} to ${more} since: lines of ${day} are taken for it, and it stays there.`,
  SEVERAL: (meeting, { day, more }) =>
    `Meeting ${meeting} is there ${more} times on ${day}, by earlier lists: each line is taken for the nearest.`,
  IN_CALENDAR: (meeting, { day }) =>
    `Meeting ${meeting} is the one that the calendar has on ${day}: its list is added to.`,
}
/** Those of a kind that are named one by one. */
const NAMED = 5

/** Findings on the meetings of a list, a sentence each; of many of a kind only the first are named. */
export class MeetingFindings {
  private readonly sentences = new Map<Finding['kind'], string[]>()

  add(network: string, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const { kind, meeting } = finding
      const name = meeting === null ? ` of ${shown(network)}` : `"${shown(meeting)}" of ${shown(network)}`
      addTo(this.sentences, kind, SENTENCES[kind](name, finding))
    }
  }

  /** How dates were taken. */
  get readAs(): string[] {
    return this.of('ARRIVALS', 'WITHOUT_NUMBER')
  }

  /** What changes in the calendar, or may have to. */
  get notes(): string[] {
    return this.of('MOVED', 'ANOTHER', 'STAYS', 'SEVERAL', 'IN_CALENDAR')
  }

  private of(...kinds: Finding['kind'][]): string[] {
    return kinds.flatMap(kind => {
      const all = this.sentences.get(kind) ?? []
      const left = all.length - NAMED
      return left > 0 ? [...all.slice(0, NAMED), `… and ${left} more like the last.`] : all
    })
  }
}
