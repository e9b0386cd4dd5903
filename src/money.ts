import { BadInput } from './errors.js'

/** An amount of money as clients say and read it: a decimal number such as "12.50", never a float, and an ISO 4217 code. */
export interface Money {
  readonly amount: string
  readonly currencyCode: string
}

/** The same as it is stored: a number, which holds up to 15 digits exactly. */
export interface StoredMoney {
  readonly amount: number
  readonly currency: string
}

/** No currency has more digits behind the point. */
const MOST_FRACTION_DIGITS = 4

/** Formats are dear to make and cheap to use. */
const FRACTION_DIGITS = new Map<string, number>()

/** How many digits stand behind the point in amounts of a currency: 2 for EUR, none for JPY. */
function fractionDigits(currency: string): number {
  const known = FRACTION_DIGITS.get(currency)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  FRACTION_DIGITS.set(currency, digits)
  return digits
}

/** What was stored, with the digits that its currency has, or with more where the number has more. */
export function moneyOf({ amount, currency }: StoredMoney): Money {
  const digits = [fractionDigits(currency), 2, 3].find(some => Number(amount.toFixed(some)) === amount)
  return { amount: amount.toFixed(digits ?? MOST_FRACTION_DIGITS), currencyCode: currency }
}

/**
 * Money as given for `field`, to be stored. @throws BadInput below nothing, above `most`, and with more digits behind the point than
 * the currency has.
 */
export function checkedMoney(field: string, { amount, currencyCode }: Money, most: number): StoredMoney {
  const value = Number(amount)
  if (amount.startsWith('-') || !(value <= most))
    throw new BadInput(`${field}.amount`, `This must be 0 to ${most.toLocaleString('en')}.`)
  const digits = fractionDigits(currencyCode)
  if ((amount.split('.')[1]?.length ?? 0) > digits)
    throw new BadInput(
      `${field}.amount`,
      digits === 0
        ? 'Amounts in this currency have no digits behind the point.'
        : `Amounts in this currency have at most ${digits} digits behind the point.`,
    )
  return { amount: value, currency: currencyCode }
}
