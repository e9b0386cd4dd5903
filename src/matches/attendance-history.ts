import type { PersonId } from '../ids.js'
import { NEWCOMER_MEETINGS } from '../meetings/newcomers.js'
import { utcDay } from '../strength/days.js'
import { meetingFade } from '../strength/fading.js'

/** A settled meeting of a network, with those of interest who were present. */
export interface SettledMeeting {
  readonly startsAt: Date
  readonly present: readonly PersonId[]
}

/** Somebody who was at this many of the last meetings is of the core. */
const CORE_MEETINGS = 6
const LAST_MEETINGS = 12

/** How people have come to the meetings of one network so far. */
export class AttendanceHistory {
  private readonly attended = new Map<PersonId, number>()
  private readonly lately = new Map<PersonId, number>()
  private readonly weight = new Map<PersonId, number>()
  private whole = 0

  /** @param latestFirst all settled meetings of the network */
  constructor(latestFirst: readonly SettledMeeting[]) {
    const last = latestFirst[0]
    for (const [i, { startsAt, present }] of latestFirst.entries()) {
      // The share is a ratio, so that it does not matter from which day weights are counted.
      const weight = last ? meetingFade(utcDay(last.startsAt) - utcDay(startsAt)) : 0
      this.whole += weight
      for (const person of present) {
        add(this.attended, person, 1)
        if (i < LAST_MEETINGS) add(this.lately, person, 1)
        add(this.weight, person, weight)
      }
    }
  }

  /** Whether the next meeting is their first or second. */
  isNewcomer(person: PersonId): boolean {
    return (this.attended.get(person) ?? 0) < NEWCOMER_MEETINGS
  }

  /** Whether they come again and again: to 6 of the last 12. */
  isOfCore(person: PersonId): boolean {
    return (this.lately.get(person) ?? 0) >= CORE_MEETINGS
  }

  /** The share of meetings they came to, each counting half for every 180 days it is older. */
  share(person: PersonId): number {
    return this.whole === 0 ? 0 : (this.weight.get(person) ?? 0) / this.whole
  }
}

function add(sums: Map<PersonId, number>, person: PersonId, more: number): void {
  sums.set(person, (sums.get(person) ?? 0) + more)
}
