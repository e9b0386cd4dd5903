import { dayIn } from '../dates.js'
import { DAY_MS } from '../durations.js'
import type { Membership, MembershipStanding } from './membership.js'
import type { NetworkRules } from './network.js'

type AbsenceRules = Pick<NetworkRules, 'absenceLimit' | 'absenceWindowDays'>

/** When the window that ends at `at` begins: an absence at that very moment is out of it. */
export function windowStart(at: Date, rules: AbsenceRules): Date {
  return new Date(at.getTime() - rules.absenceWindowDays * DAY_MS)
}

/** When the window that begins just after `at` ends. */
export function windowEnd(at: Date, rules: AbsenceRules): Date {
  return new Date(at.getTime() + rules.absenceWindowDays * DAY_MS)
}

/**
 * Whether a membership lapses by the absence at `at`: some window that holds it holds as many absences as the rules allow at most.
 * Meetings may be settled in any order, so later absences count as earlier ones do. `absences` are those around `at`, it included.
 */
export function lapses(absences: readonly Date[], at: Date, rules: AbsenceRules): boolean {
  const needed = rules.absenceLimit
  if (needed === null) return false
  return absences.some(last => {
    const start = windowStart(last, rules)
    if (at > last || at <= start) return false
    return absences.filter(absence => absence > start && absence <= last).length >= needed
  })
}

/**
 * Those of `times` that are not before the membership began. Days are those of the network's time zone, told here, as the
 * database does not know every zone.
 */
export function sinceBelonging(
  times: readonly Date[],
  { since }: Pick<Membership, 'since'>,
  timeZone: string,
): Date[] {
  return times.filter(time => dayIn(timeZone, time) >= since)
}

/** What this many absences in the current window mean for a membership that has not lapsed: AT_RISK where it lapses with one more. */
export function standingAfter(absences: number, rules: AbsenceRules): MembershipStanding {
  if (rules.absenceLimit === null) return 'GOOD'
  return absences >= rules.absenceLimit - 1 ? 'AT_RISK' : 'GOOD'
}
