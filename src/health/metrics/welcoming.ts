import type { PersonId } from '../../ids.js'
import { NEWCOMER_MEETINGS } from '../../meetings/newcomers.js'
import { medianTime } from '../measures/median-time.js'
import { FEWEST_MEETINGS, FEWEST_PEOPLE, type Metric } from '../metric.js'
import { inTens, meanOf, shareOf } from '../range.js'
import { atLeast, atMost } from '../scale.js'
import type { Snapshot } from '../snapshot.js'

/** Days within which a newcomer who comes again has returned. */
export const RETURN_WITHIN = 90

export const newcomersPerMeeting: Metric = {
  name: 'NEWCOMERS_PER_MEETING',
  unit: 'PEOPLE',
  meaning:
    'The mean number of newcomers present at a settled meeting of the year: people at their first or second meeting of this network. The network’s own first two meetings are left out.',
  source: null,
  scale: atLeast(
    1,
    0.5,
    'new faces at every meeting; with one at every other the network shrinks by whoever moves away.',
  ),
  measure: ({ meetings, visits }) => {
    const counted = meetings.filter(({ nth }) => nth >= NEWCOMER_MEETINGS)
    const newcomers = visitsAsNewcomer({ meetings, visits })
    const sum = [...newcomers.values()].reduce((sum, nths) => sum + nths.length, 0)
    return {
      value: counted.length < FEWEST_MEETINGS ? null : sum / counted.length,
      people: new Set(counted.flatMap(({ present }) => present)).size,
      meetings: counted.length,
      // Each is a newcomer at two meetings.
      range: meanOf(inTens(sum), counted.length),
    }
  },
}

/** At which meetings of the year, the network's own first two aside, each newcomer was present as one. */
export function visitsAsNewcomer({
  meetings,
  visits,
}: Pick<Snapshot, 'meetings' | 'visits'>): Map<PersonId, readonly number[]> {
  const first = meetings.find(({ nth }) => nth >= NEWCOMER_MEETINGS)?.nth ?? Number.POSITIVE_INFINITY
  const found = new Map<PersonId, readonly number[]>()
  for (const [person, nths] of visits) {
    const asNewcomer = nths.slice(0, NEWCOMER_MEETINGS).filter(nth => nth >= first)
    if (asNewcomer.length > 0) found.set(person, asNewcomer)
  }
  return found
}

export const newcomerReturn: Metric = {
  name: 'NEWCOMER_RETURN',
  unit: 'SHARE_OF_NEWCOMERS',
  meaning: `Of those whose first meeting of this network was in the year and at least ${RETURN_WITHIN} days ago, the share who came to another within ${RETURN_WITHIN} days. The network’s own first meeting is left out.`,
  source: null,
  scale: atLeast(
    0.5,
    0.25,
    'half of the guests of a good club come back; where it is less than a quarter, four must be found for each one who does.',
  ),
  measure: facts => {
    const { meetings } = facts
    const cohort = newcomersOf(facts).filter(newcomer => hadTimeToReturn(newcomer, facts.day))
    const returned = cohort.filter(({ returned }) => returned).length
    return {
      value:
        meetings.length < FEWEST_MEETINGS || cohort.length < FEWEST_PEOPLE ? null : returned / cohort.length,
      people: cohort.length,
      meetings: meetings.length,
      range: shareOf(returned, cohort.length),
    }
  },
}

export const daysToIntegrate: Metric = {
  name: 'DAYS_TO_INTEGRATE',
  unit: 'DAYS',
  meaning:
    'For members whose first meeting of this network was in the year: the median number of days from it to their fifth relationship of at least 26 with another member. Those not yet so far count as waiting (Kaplan–Meier); unknown while fewer than half are.',
  source: 'Kaplan and Meier, Journal of the American Statistical Association 53, 1958',
  scale: atMost(
    120,
    240,
    'four months of monthly meetings are enough to know five people; after eight most would have decided not to come back.',
  ),
  measure: ({ integrations, meetings }) => ({
    value:
      meetings.length < FEWEST_MEETINGS || integrations.length < FEWEST_PEOPLE
        ? null
        : medianTime(integrations),
    people: integrations.length,
    meetings: meetings.length,
  }),
}

/** Somebody whose first meeting of the network was in the year. */
export interface Newcomer {
  readonly person: PersonId
  /** The day of the first meeting. */
  readonly first: number
  /** The days of all meetings they were at. */
  readonly days: readonly number[]
  readonly returned: boolean
}

/** Whether by a day the time is over within which somebody who comes again has returned. */
export function hadTimeToReturn({ first }: Newcomer, day: number): boolean {
  return day - first >= RETURN_WITHIN
}

/** Those whose first meeting, not the network's own first, was in the year. */
export function newcomersOf({
  since,
  visits,
  daysOfMeetings,
}: Pick<Snapshot, 'since' | 'visits' | 'daysOfMeetings'>): Newcomer[] {
  const newcomers: Newcomer[] = []
  for (const [person, nths] of visits) {
    const days = nths.map(nth => daysOfMeetings[nth] as number)
    const [first, second] = days
    if (first === undefined || nths[0] === 0 || first <= since) continue
    const returned = second !== undefined && second - first <= RETURN_WITHIN
    newcomers.push({ person, first, days, returned })
  }
  return newcomers
}
