import { emailAddress } from '../../email.js'
import type { BadLine } from '../../list-files/bad-line.js'
import { shown } from './cell-values.js'

/** Told of what costs a cell and no line. */
export type LeftOut = (line: number, what: string) => void

/** An address as a link. */
const MAILTO = /^mailto:([^?]*)(?:\?.*)?$/i
/** Cells that are named one by one. */
const SHOWN = 20
/** Names, brackets and other marks that stand around addresses. */
const BETWEEN = /:::|[\s;,|<>()"']+/

/**
 * The first email of a cell, which may have several, or a name beside it. What is none costs the cell, not the line; so do the
 * others.
 */
export function firstEmail(line: number, text: string | undefined, leftOut?: LeftOut): string | null {
  const cell = (text ?? '').trim().replace(MAILTO, '$1')
  if (cell === '') return null
  const whole = emailAddress(cell)
  if (whole !== null) return whole
  const candidates = cell.split(BETWEEN).filter(part => part.includes('@'))
  const emails = candidates.flatMap(part => emailAddress(part) ?? [])
  const [first, ...others] = new Set(emails)
  if (first === undefined) leftOut?.(line, `email: "${shown(cell)}" is not an email address.`)
  for (const other of others) leftOut?.(line, `email: "${shown(other)}" is a second email address.`)
  for (const part of first === undefined ? [] : candidates)
    if (emailAddress(part) === null) leftOut?.(line, `email: "${shown(part)}" is not an email address.`)
  return first ?? null
}

/** The cells of a list that were left out. */
export class LeftOutCells {
  private readonly cells: BadLine[] = []

  readonly add: LeftOut = (line, reason) => {
    this.cells.push({ line, reason })
  }

  /** In the order of the file, a sentence each. */
  inOrder(): string[] {
    const { cells } = this
    const inOrder = cells.toSorted((one, other) => one.line - other.line)
    return [
      ...inOrder.slice(0, SHOWN).map(({ line, reason }) => `Line ${line}: ${reason}`),
      ...(cells.length > SHOWN ? [`and ${cells.length - SHOWN} more such cells.`] : []),
    ]
  }
}
