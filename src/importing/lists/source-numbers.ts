/**
 * Spreadsheets strip zeros, and programs add decimals: 7, 007 and 7.0 are one number of a source, unless the list or
 * the store has both 7 and 007.
 */
export class SourceNumbers {
  private readonly stored = new Map<string, Set<string>>()
  private readonly listed = new Map<string, Set<string>>()

  /** @param stored the numbers of the source that the store has, of those that `spellings` gives for the listed. */
  constructor(listed: Iterable<string>, stored: Iterable<string>) {
    for (const number of listed) note(this.listed, withoutDecimal(number))
    for (const number of stored) note(this.stored, number)
  }

  /** As the store keeps this number of the list, or would. */
  kept(number: string): string {
    const value = digitsOf(number)
    const stored = this.stored.get(value) ?? new Set()
    const listed = this.listed.get(value) ?? new Set()
    if (stored.size > 1 || listed.size > 1) return withoutDecimal(number)
    const [only] = stored
    return only ?? withoutDecimal(number)
  }
}

/** More digits than numbers have that a spreadsheet pads. */
const MOST_DIGITS = 12

/** All ways in which the number may be kept. */
export function spellings(number: string): string[] {
  const value = digitsOf(number)
  if (!/^\d+$/.test(value) || value.length > MOST_DIGITS) return [number]
  const padded = Array.from({ length: MOST_DIGITS - value.length }, (_, i) =>
    value.padStart(value.length + i + 1, '0'),
  )
  return [...new Set([number, value, `${value}.0`, ...padded])]
}

/** Whether a spreadsheet has rounded the number, so that others became the same: 1.23457E+11. */
export function isRounded(number: string): boolean {
  return /^\d+([.,]\d+)?E\+?\d+$/i.test(number)
}

function digitsOf(number: string): string {
  return /^\d+(\.0+)?$/.test(number) ? number.replace(/\.0+$/, '').replace(/^0+(?=\d)/, '') : number
}

/** Without the decimal that a program added, which makes no number of its own. */
const withoutDecimal = (number: string) => number.replace(/^(\d+)\.0+$/, '$1')

function note(spelled: Map<string, Set<string>>, number: string): void {
  const there = spelled.get(digitsOf(number))
  if (there) there.add(number)
  else spelled.set(digitsOf(number), new Set([number]))
}
