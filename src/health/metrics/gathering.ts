import { absenceFactor } from '../measures/absence-factor.js'
import { FEWEST_MEETINGS, type Metric } from '../metric.js'
import { exactly, inFives, inTens, meanOf } from '../range.js'
import { atLeast, scaleOf } from '../scale.js'
import type { Snapshot } from '../snapshot.js'

export const meetings: Metric = {
  name: 'MEETINGS',
  unit: 'MEETINGS',
  meaning: 'How many settled meetings the network held in the year.',
  source: null,
  scale: scaleOf(
    'THRIVING from 10, STEADY from 6, else FRAGILE, and unknown below 3: ten is every month but the holidays, which keeps two who come to all of twenty people near a score of 62; with fewer than six what one meeting gave has half faded before the third.',
    4,
    value => {
      if (value < FEWEST_MEETINGS) return 'UNKNOWN'
      return value >= 10 ? 'THRIVING' : value >= 6 ? 'STEADY' : 'FRAGILE'
    },
  ),
  measure: facts => ({
    value: facts.meetings.length,
    people: facts.presences().size,
    range: exactly(facts.meetings.length),
  }),
}

export const meetingSize: Metric = {
  name: 'MEETING_SIZE',
  unit: 'PEOPLE',
  meaning: 'The mean number of people present, guests included, at the settled meetings of the year.',
  source: null,
  scale: scaleOf<Snapshot>(
    'THRIVING from 8 people up to the network’s information-meeting size (30 unless set), STEADY from 5 and up to one and a half times that size, else FRAGILE: below five a meeting hangs on each one, and above that size there are too many to listen to and remember.',
    3,
    (value, { rules: { informationMeetingSize: most } }) => {
      if (value >= 8 && value <= most) return 'THRIVING'
      return value >= 5 && value <= 1.5 * most ? 'STEADY' : 'FRAGILE'
    },
  ),
  measure: facts => {
    const heads = facts.meetings.reduce((sum, meeting) => sum + meeting.heads, 0)
    return {
      value: facts.meetings.length < FEWEST_MEETINGS ? null : heads / facts.meetings.length,
      people: facts.presences().size,
      meetings: facts.meetings.length,
      range: meanOf(inFives(heads), facts.meetings.length),
    }
  },
}

export const absences: Metric = {
  name: 'ABSENCE_FACTOR',
  unit: 'PEOPLE',
  meaning: 'The fewest people who together account for half of all presences at the year’s settled meetings.',
  source:
    'after the truck factor: Avelino et al., A novel approach for estimating truck factors, IEEE ICPC 2016',
  scale: atLeast(
    8,
    4,
    'where three people are half of every meeting, one illness empties the room; eight is half a table of regulars.',
  ),
  measure: facts => {
    const counts = [...facts.presences().values()]
    const factor = absenceFactor(counts)
    return {
      value: facts.meetings.length < FEWEST_MEETINGS ? null : factor,
      people: counts.length,
      meetings: facts.meetings.length,
      // In tens: with the size of meetings, fives would tell that three or four were at all of them.
      range: inTens(factor),
    }
  },
}
