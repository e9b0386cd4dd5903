import { BadInput } from '../../errors.js'
import { shown } from '../lists/cell-values.js'

/** Digits in groups of three, by one kind of separator, then up to two digits behind the other. */
const GROUPED = /^(\d{1,3})((?:([.,' ])\d{3})(?:\3\d{3})*)(?:([.,])(\d{1,2}))?$/
const PLAIN = /^(\d{1,12})(?:[.,](\d{1,2}))?$/
/** What stands for a currency before or behind an amount. */
const CURRENCY =
  /^(?<before>[\p{Sc}\p{L}]{1,5}\$?)? ?(?<number>\d[\d.,' ]*?) ?(?<behind>[\p{Sc}\p{L}]{1,5}\$?)?$/u
const LONGEST = 40

/**
 * An amount of money in `currency`, as people and programs write it: 1250, 1 250,50 €, 1,250.50, EUR 1'250.
 * @throws BadInput for another, or one in another currency.
 */
export function amountValue(field: string, text: string, currency: string): number {
  const clean =
    text.length > LONGEST ? '' : text.normalize('NFKC').replace(/\s+/g, ' ').replace(/[’‘]/g, "'").trim()
  const { before, number = '', behind } = CURRENCY.exec(clean)?.groups ?? {}
  const amount = before === undefined || behind === undefined ? numberOf(number) : null
  if (amount === null) throw new BadInput(field, `"${shown(text)}" is not an amount such as 1250 or 1250.50.`)
  const sign = before ?? behind
  if (sign !== undefined && !signsOf(currency).has(sign.toUpperCase()))
    throw new BadInput(
      field,
      `"${shown(text)}" is not in ${currency}. Import the lines of each currency with its own --currency.`,
    )
  return amount
}

/** No amount has three digits behind its point, so that those are a group. */
function numberOf(text: string): number | null {
  const [, whole, fraction = ''] = PLAIN.exec(text) ?? []
  if (whole !== undefined) return Number(`${whole}.${fraction}`)
  const [, first, groups, separator, point, digits = ''] = GROUPED.exec(text) ?? []
  if (first === undefined || groups === undefined || point === separator || first.startsWith('0')) return null
  const integer = first + groups.replace(/\D/g, '')
  return integer.length > 12 ? null : Number(`${integer}.${digits}`)
}

/** How a currency is written beside an amount: by its code, and by its signs in French and English. */
function signsOf(currency: string): ReadonlySet<string> {
  const signs = (['en', 'fr'] as const).flatMap(locale =>
    (['symbol', 'narrowSymbol'] as const).map(currencyDisplay => {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
      return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency
    }),
  )
  return new Set(
    [currency, ...(currency === 'EUR' ? ['euro', 'euros'] : []), ...signs].map(sign => sign.toUpperCase()),
  )
}
