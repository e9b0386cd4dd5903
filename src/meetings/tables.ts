import { BadInput } from '../errors.js'
import { line } from '../text.js'

/** How often a room can be sat anew at one meeting. */
const MOST_OF_A_MEETING = 10
const LONGEST_NAME = 80

/** At which table somebody sat in one round, the first of which is 1. */
export interface TableAssignment {
  readonly round: number
  readonly name: string
}

/** Somebody's tables as they are stored: a name for each round up to their last, '' where they sat at none. */
export type TablesByRound = readonly string[]

export function assignmentsOf(tables: TablesByRound): TableAssignment[] {
  return tables.flatMap((name, i) => (name === '' ? [] : { round: i + 1, name }))
}

/** The tables that a client gives as `field`, in any order. @throws BadInput for an unknown or repeated round, or a bad name. */
export function tablesByRound(field: string, assignments: readonly TableAssignment[]): TablesByRound {
  const names = new Map<number, string>()
  for (const [i, { round, name }] of assignments.entries()) {
    const at = `${field}[${i}]`
    if (round < 1 || round > MOST_OF_A_MEETING)
      throw new BadInput(`${at}.round`, `This must be 1 to ${MOST_OF_A_MEETING}.`)
    if (names.has(round)) throw new BadInput(`${at}.round`, 'Nobody can sit at two tables in one round.')
    names.set(round, line(`${at}.name`, name, LONGEST_NAME))
  }
  const last = Math.max(0, ...names.keys())
  return Array.from({ length: last }, (_, i) => names.get(i + 1) ?? '')
}
