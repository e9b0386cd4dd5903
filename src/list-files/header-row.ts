import type { Row } from './sheet.js'

/** How many columns of a row are known by name, where they make it a header; 0 for a row that is none. */
export type HeaderSigns = (names: readonly string[]) => number

/** Lines among which the header is looked for. */
export const SEARCHED = 40
/** Known names that make a header of a line below the first: a word of a header may stand in a list too. */
const BELOW_OTHERS = 2

/**
 * Which of the first lines of a list, none of them empty, is its header: the first that is known for one, or the next where more
 * of that is known, as below the names of months; else the first with several cells, since a title has one; without `signs` the first.
 */
export function headerAt(rows: readonly Row[], signs?: HeaderSigns): number {
  if (!signs) return 0
  const known = rows.findIndex((row, i) => isKnown(row, i, signs))
  if (known !== -1) return signsOf(rows[known + 1], signs) > signsOf(rows[known], signs) ? known + 1 : known
  const wide = rows.findIndex(({ values }) => cellsOf(values) > 1)
  return Math.max(wide, 0)
}

/** The known names of the first of these lines that is known for a header; 0 where none is. */
export function bestHeader(rows: readonly Row[], signs?: HeaderSigns): number {
  const header = signs && rows.find((row, i) => isKnown(row, i, signs))
  return header && signs ? signs(header.values) : 0
}

function isKnown({ values }: Row, i: number, signs: HeaderSigns): boolean {
  return signs(values) >= (i === 0 ? 1 : BELOW_OTHERS)
}

const signsOf = (row: Row | undefined, signs: HeaderSigns) => (row ? signs(row.values) : 0)
const cellsOf = (values: readonly string[]) => values.filter(value => value.trim() !== '').length
