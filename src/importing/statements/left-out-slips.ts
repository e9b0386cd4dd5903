import type { LeftOutSlip } from './slip-records.js'

/** How many slips, and of how much. */
interface Sum {
  slips: number
  amount: number
}

/** Counts the slips of a list that nothing is made of. */
export class LeftOutSlips {
  private education = 0
  private visitors = 0
  /** Closed business of which it is not said who thanks. */
  private readonly unsaid: Sum = { slips: 0, amount: 0 }
  /** Closed business of a referral that neither this list nor an earlier one has. */
  private readonly unplaced: Sum = { slips: 0, amount: 0 }

  add({ leftOut, amount }: LeftOutSlip): void {
    if (leftOut === 'EDUCATION') this.education++
    else if (leftOut === 'VISITOR') this.visitors++
    else count(this.unsaid, amount)
  }

  addUnplaced(amount: number | null): void {
    count(this.unplaced, amount)
  }

  /** A sentence for each kind that there is. */
  sentences(): string[] {
    const business = (sum: Sum, why: string) =>
      sum.slips === 0
        ? []
        : [
            `Left out: closed business (TYFCB) on ${slips(sum.slips)}, ${sum.amount.toFixed(2)} in all, ${why}.`,
          ]
    return [
      ...business(this.unsaid, 'which do not say who thanks'),
      ...business(this.unplaced, 'of no referral in this list or an earlier one'),
      ...(this.education > 0 ? [`Left out: education (CEU) on ${slips(this.education)}.`] : []),
      ...(this.visitors > 0 ? [`Left out: visitors on ${slips(this.visitors)}.`] : []),
    ]
  }
}

const slips = (count: number) => `${count} slip${count === 1 ? '' : 's'}`

function count(sum: Sum, amount: number | null): void {
  sum.slips++
  sum.amount += amount ?? 0
}
