import type { PersonId } from '../../ids.js'
import type { FoundReferral } from './statement.store.js'
import type { DatedStatement } from './statement-kind.js'

/** Somebody thanks who recommended them: business came of it. */
export interface ClosedBusiness extends DatedStatement {
  readonly thanking: PersonId
  readonly thanked: PersonId
  readonly amount: number | null
}

/** Closed business and the referral of an earlier list of which it came. */
interface Placed {
  readonly business: ClosedBusiness
  readonly referral: FoundReferral
  /** Whether no list has said so before. */
  readonly isNews: boolean
}

/** The two of a referral of which closed business comes. */
export const referralOf = ({ thanking, thanked }: ClosedBusiness) => ({ from: thanked, person: thanking })

/**
 * Of which referrals of earlier lists this business came: first what a list has said already, so that a second run adds none, then to
 * each the earliest that is open.
 * @param found for each business the referrals that there are between its two
 */
export function placedBusiness(
  businesses: readonly ClosedBusiness[],
  found: readonly (readonly FoundReferral[])[],
): { placed: Placed[]; unplaced: ClosedBusiness[] } {
  const placed: Placed[] = []
  const taken = new Set<FoundReferral['id']>()
  let left = businesses.map((business, i) => ({ business, referrals: found[i] ?? [] }))
  const ways: ((business: ClosedBusiness, referral: FoundReferral) => boolean)[] = [
    (business, { closedAt, amount }) => isOn(business, closedAt) && amount === business.amount,
    (business, { closedAt }) => isOn(business, closedAt),
    (business, { closedAt, at }) => closedAt === null && at <= business.at,
  ]
  for (const isOf of ways)
    left = left.filter(({ business, referrals }) => {
      const referral = referrals.find(one => !taken.has(one.id) && isOf(business, one))
      if (!referral) return true
      taken.add(referral.id)
      placed.push({ business, referral, isNews: referral.closedAt === null })
      return false
    })
  return { placed, unplaced: left.map(({ business }) => business) }
}

const isOn = ({ at }: ClosedBusiness, day: Date | null) => day?.getTime() === at.getTime()
