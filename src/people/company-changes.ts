import { DAY_MS } from '../durations.js'
import { RuleBroken } from '../errors.js'

/** Whoever may set their company to any guess, and look who is gone, learns who hides from it: so few guesses are to be had. */
const MOST_CHANGES = 3
const WITHIN_DAYS = 30

/** From when on changes of somebody's company count. */
export function companyChangesCountFrom(now: Date): Date {
  return new Date(now.getTime() - WITHIN_DAYS * DAY_MS)
}

/** @param changedAt the changes that count, oldest first. @throws RuleBroken where there are as many as there may be. */
export function mustBeAllowedToChangeCompany(changedAt: readonly Date[]): void {
  const oldest = changedAt.at(-MOST_CHANGES)
  if (oldest === undefined) return
  const possibleAt = new Date(oldest.getTime() + WITHIN_DAYS * DAY_MS)
  throw new RuleBroken(
    'COMPANY_CHANGED_TOO_OFTEN',
    `You have changed your company ${MOST_CHANGES} times within ${WITHIN_DAYS} days.`,
    { limit: MOST_CHANGES, days: WITHIN_DAYS, possibleAt },
    'Wait until the first change is 30 days old.',
  )
}
