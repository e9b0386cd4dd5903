import { MEETING_HALF_LIFE, RECOMMENDATION_HALF_LIFE } from './constants.js'

/** What is left after so many days of what a meeting or an encounter gave; above 1 for days before it. */
export function meetingFade(days: number): number {
  return 2 ** (-days / MEETING_HALF_LIFE)
}

/** What is left after so many days of what a recommendation gave. */
export function recommendationFade(days: number): number {
  return 2 ** (-days / RECOMMENDATION_HALF_LIFE)
}
