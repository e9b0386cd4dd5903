import { BadInput } from '../../errors.js'
import type { BadLine } from '../../list-files/bad-line.js'
import { optionalLine } from '../../text.js'
import { isRounded } from './source-numbers.js'

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

/** Somebody's number in a source; empty is null. @throws BadInput for one that has lost digits. */
export function sourceNumber(field: string, text: string | undefined): string | null {
  const number = optionalLine(field, text)
  if (number !== null && isRounded(number))
    throw new BadInput(
      field,
      `A spreadsheet has rounded "${shown(number)}". Show the column as text, and export it again.`,
    )
  return number
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
export function shown(text: string): string {
  const clean = text.replace(/\p{C}/gu, '?')
  return clean.length > 40 ? `${clean.slice(0, 40)}…` : clean
}
