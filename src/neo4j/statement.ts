import type { Query } from './query.js'
import type { Parameters } from './transaction.js'
import { toNeo4j } from './values.js'

const PARAMETER = /\$(?=\w)/g
const texts = new WeakMap<Query<unknown>, string>()

/**
 * What is sent for a query: its text, and its parameters within one map, `$given`. Neo4j keeps a plan for each type of parameters, null
 * and the order of magnitude of a list's length among them, and for maps just one: else the same query would be planned dozens of
 * times, each time for longer than it runs (docs/decisions/0013).
 */
export function statementOf(query: Query<unknown>, parameters: Parameters): [text: string, sent: Parameters] {
  let text = texts.get(query)
  if (text === undefined) {
    text = query.text.replaceAll(PARAMETER, '$given.')
    texts.set(query, text)
  }
  return [text, { given: toNeo4j(parameters) }]
}
