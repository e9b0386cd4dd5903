import { z } from 'zod'
import { evidenceDate, planDate } from '../dates.js'
import { BadInput } from '../errors.js'
import type { BadLine } from '../list-files/bad-line.js'
import { optionalLine } from '../text.js'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/
const DIGITS = /^-?\d+$/
/** Fewer digits are more likely a compact date (20260131) or seconds than milliseconds of 1970. */
const FEWEST_EPOCH_DIGITS = 11

/**
 * When something happened: an ISO date, an ISO instant with its offset, or milliseconds since 1970. A date without a
 * time is noon in UTC, which is that day nearly everywhere.
 * @throws BadInput for what is none of these, does not exist, is before 1900, or is after `now`.
 */
export function dateValue(field: string, text: string, now: Date): Date {
  const { at, from } = parseDate(field, text.trim())
  evidenceDate(field, from, now)
  return at
}

/**
 * When a meeting was or will be, as `dateValue`, and whether it has begun: one of today without a time has.
 * @throws BadInput as `dateValue`, but reaches five years ahead.
 */
export function meetingDateValue(field: string, text: string, now: Date): { at: Date; begun: boolean } {
  const { at, from } = parseDate(field, text.trim())
  planDate(field, from, now)
  return { at, begun: from <= now }
}

/** The instant that stands for what was given, and the first that could be meant. */
interface ParsedDate {
  at: Date
  from: Date
}

const HALF_DAY_MS = 43_200_000

function parseDate(field: string, text: string): ParsedDate {
  if (text === '') throw new BadInput(field, 'This must not be empty.')
  if (DIGITS.test(text)) {
    if (text.replace('-', '').length < FEWEST_EPOCH_DIGITS) throw notADate(field, text)
    return instant(realDate(field, text, new Date(Number(text))))
  }
  const upper = text.toUpperCase()
  if (DAY.test(upper)) {
    const from = day(field, upper)
    return { at: new Date(from.getTime() + HALF_DAY_MS), from }
  }
  const [, date] = INSTANT.exec(upper) ?? []
  if (date === undefined) throw notADate(field, text)
  day(field, date)
  return instant(realDate(field, text, new Date(upper)))
}

const instant = (at: Date): ParsedDate => ({ at, from: at })

/** The first instant of a date in UTC; Date alone would take 30 February for 2 March. */
function day(field: string, text: string): Date {
  const date = realDate(field, text, new Date(`${text}T00:00:00Z`))
  if (date.toISOString().slice(0, 10) !== text) throw noSuchDate(field, text)
  return date
}

function realDate(field: string, text: string, date: Date): Date {
  if (Number.isNaN(date.getTime())) throw noSuchDate(field, text)
  return date
}

const noSuchDate = (field: string, text: string) =>
  new BadInput(field, `The date "${shown(text)}" does not exist.`)
const notADate = (field: string, text: string) =>
  new BadInput(
    field,
    `"${shown(text)}" is not a date such as 2026-01-31, 2026-01-31T07:30:00+01:00 or 1769841000000 (milliseconds).`,
  )

/** One of `words`, in any case. @throws BadInput for another, or none. */
export function wordValue<Word extends string>(field: string, words: readonly Word[], text: string): Word {
  const word = words.find(known => known === text.trim().toUpperCase())
  if (!word) throw new BadInput(field, `"${shown(text)}" is not one of ${words.join(', ')}.`)
  return word
}

const YES = ['true', 'yes', '1']
const NO = ['false', 'no', '0']

/** true, yes or 1; false, no or 0; in any case. @throws BadInput for another. */
export function yesOrNo(field: string, text: string): boolean {
  const word = text.trim().toLowerCase()
  if (YES.includes(word)) return true
  if (NO.includes(word)) return false
  throw new BadInput(field, `"${shown(text)}" is not yes or no (or true, false, 1, 0).`)
}

/** An amount of money such as 1250 or 1250.50. @throws BadInput for another. */
export function amountValue(field: string, text: string): number {
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(text.trim())) {
    throw new BadInput(field, `"${shown(text)}" is not an amount such as 1250 or 1250.50.`)
  }
  return Number(text)
}

/** An email address, as the API takes one; empty is null. @throws BadInput for what is none. */
export function emailValue(field: string, text: string | undefined): string | null {
  const email = optionalLine(field, text)
  if (email !== null && !z.regexes.html5Email.test(email)) {
    throw new BadInput(field, `"${shown(email)}" is not an email address.`)
  }
  return email
}

/** What `read` makes of a line, or why it cannot, with the name of the column. */
export function orBadLine<T>(line: number, read: () => T): T | BadLine {
  try {
    return read()
  } catch (error) {
    if (error instanceof BadInput) return { line, reason: `${error.field}: ${error.message}` }
    throw error
  }
}

/** Enough of a value to recognise it, without what a terminal would obey. */
function shown(text: string): string {
  const clean = text.replace(/\p{C}/gu, '?')
  return clean.length > 40 ? `${clean.slice(0, 40)}…` : clean
}
