/** How a cell shows its number. */
export interface NumberFormat {
  kind: 'plain' | 'date' | 'elapsed'
  /** At least so many digits are shown of a whole number: 007, or a telephone number that begins with 0. */
  digits: number
}

export const PLAIN: NumberFormat = { kind: 'plain', digits: 0 }

/** Formats that have a number and no code. Those up to 36 and from 50 are days of East Asian calendars. */
const DATES = [...range(14, 22), ...range(27, 36), 45, 47, ...range(50, 58)]
const ELAPSED = 46

const LITERALS = /"[^"]*"|\\.|[_*]./g
const CONDITIONS = /\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi
const DAY_MS = 86_400_000
/** The day before the first that spreadsheets count, less the 29 February 1900 that they count and there was none. */
const EPOCH = Date.UTC(1899, 11, 30)
/** From here on the 29 February 1900 is counted. */
const LEAP_DAY = 60
/** 1904-01-01, from which older Macs count. */
const FROM_1904 = 1462
/** The last day of the year 9999. */
const LAST = 2_958_465
/** Whole numbers of more digits have lost some. */
const EXACT = 1e15

/** The format of a number, or of a code such as `dd/mm/yyyy`. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined)
    return { kind: DATES.includes(id) ? 'date' : id === ELAPSED ? 'elapsed' : 'plain', digits: 0 }
  const [positive = ''] = code.replace(LITERALS, '').replace(CONDITIONS, '').split(';')
  if (/^general|^standard|^@/i.test(positive)) return PLAIN
  if (/\[[hms]+\]/i.test(positive)) return { kind: 'elapsed', digits: 0 }
  if (/[ymdhs]/i.test(positive)) return { kind: 'date', digits: 0 }
  const placeholders = positive.replace(/[\s\-()/]/g, '')
  const isOfDigits = /^[0#?]+$/.test(placeholders)
  return {
    kind: 'plain',
    digits: isOfDigits && placeholders.includes('0') ? placeholders.length - placeholders.indexOf('0') : 0,
  }
}

/** A number of a cell as text: a day as 2026-01-31, with its time where it has one; a time alone as 07:30. */
export function numberText(text: string, { kind, digits }: NumberFormat, from1904: boolean): string {
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number)) return text
  if (kind === 'elapsed' && number >= 0) return clock(Math.round(number * 86_400))
  if (kind === 'date' && number >= 0 && number <= LAST) return dateText(number, from1904)
  if (!Number.isInteger(number)) return String(Number(number.toPrecision(15)))
  if (Math.abs(number) >= EXACT) return number.toExponential()
  return number < 0 ? String(number) : String(number).padStart(digits, '0')
}

function dateText(serial: number, from1904: boolean): string {
  if (serial < 1 && !from1904) return clock(Math.round(serial * 86_400))
  const counted = from1904 ? serial + FROM_1904 : serial
  const seconds = Math.round((counted + (counted < LEAP_DAY ? 1 : 0)) * 86_400)
  const at = new Date(EPOCH + seconds * 1000)
  const day = at.toISOString().slice(0, 10)
  return at.getTime() % DAY_MS === 0 ? day : `${day} ${clock(seconds % 86_400)}`
}

function clock(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const rest = seconds % 60
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest === 0 ? '' : `:${two(rest)}`}`
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
