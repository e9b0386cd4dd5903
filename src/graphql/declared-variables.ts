import type { OperationDefinitionNode } from 'graphql'
import { BadInput } from '../errors.js'

/** No input of the schema nests deeper than this. */
const DEEPEST = 16

/**
 * Of the variables that came with an operation those that it declares: nothing else may be measured, remembered or logged, as whoever
 * sends it decides how much there is. @throws BadInput for values nested deeper than any input is.
 */
export function declaredVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  sent: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const names = variableDefinitions.map(({ variable }) => variable.name.value)
  const declared = names.filter(name => Object.hasOwn(sent, name)).map(name => [name, sent[name]] as const)
  for (const [name, value] of declared)
    if (isDeeperThan(DEEPEST, value))
      throw new BadInput(name, `\`${name}\` is nested too deep: at most ${DEEPEST} levels are read.`)
  return Object.fromEntries(declared)
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some(inner => isDeeperThan(levels - 1, inner))
}
