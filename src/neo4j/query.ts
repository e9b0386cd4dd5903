import { readFileSync } from 'node:fs'
import { withRules } from './rules.js'

const CATALOGUE = new URL('../../cypher/', import.meta.url)

/** A Cypher query from the catalogue; `Row` is what its RETURN aliases give. */
export interface Query<Row> {
  readonly name: string
  readonly text: string
  /** Only in the type: what one row holds. */
  readonly row?: Row
}

/**
 * The query in cypher/`name`.cypher, with the rules that it uses written out. Read when the module that names it loads, so
 * that a missing file or rule fails at the start.
 */
export function cypher<Row = Record<string, never>>(name: string): Query<Row> {
  return { name, text: withRules(readFileSync(new URL(`${name}.cypher`, CATALOGUE), 'utf8')) }
}
