import { createHash } from 'node:crypto'
import type { ApolloServerPlugin } from '@apollo/server'
import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { QueryLimits } from '../config.js'
import type { CostMeasure } from '../error-codes.js'
import { TooCostly } from '../errors.js'
import { declaredVariables } from './declared-variables.js'
import { type Shape, shapeOf } from './document-shape.js'
import { type Asked, costOf } from './query-cost.js'

/** How many outlines of the variables of one operation are remembered. */
const REMEMBERED = 20

/** Refuses what reaches too far or would give too much, before any of it runs. @throws TooCostly with the figure and its limit. */
export function queryLimits(limits: QueryLimits): ApolloServerPlugin {
  // Apollo keeps the documents that it has parsed, and with them this: front ends send the same few again and again.
  const within = new WeakMap<OperationDefinitionNode, LRUCache<string, true>>()
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          // Without an operation graphql-js says which one is missing.
          if (!operation) return
          const variables = declaredVariables(operation, request.variables ?? {})
          request.variables = variables
          const outline = outlineOf(variables)
          const known = within.get(operation) ?? new LRUCache({ max: REMEMBERED })
          if (known.has(outline)) return
          if (refuseBeyond(limits, schema, { document, operation, variables }))
            within.set(operation, known.set(outline, true))
        },
      }
    },
  }
}

const SHAPES: [Exclude<keyof Shape, 'fields'>, CostMeasure, string][] = [
  ['depth', 'DEPTH', 'levels of nested fields'],
  ['breadth', 'BREADTH', 'fields in one selection'],
  ['aliases', 'ALIASES', 'aliases'],
  ['directives', 'DIRECTIVES', 'directives'],
]

/** Stands for what of the variables the cost rests on: no text, but numbers, switches and how long lists are. Short, however much that is. */
function outlineOf(variables: Record<string, unknown>): string {
  const outline = JSON.stringify(variables, (_, value) => (typeof value === 'string' ? '' : value))
  return createHash('sha256').update(outline).digest('base64')
}

/**
 * Whether an operation is within the limits; false where its variables are not of their types: then nothing of it runs, and graphql-js
 * tells all of them, of which the measuring would tell one. @throws TooCostly where it comes to more than the limits.
 */
export function refuseBeyond(limits: QueryLimits, schema: GraphQLSchema, asked: Asked): boolean {
  const { document, operation, variables } = asked
  const shape = shapeOf(operation, document)
  for (const [part, measure, words] of SHAPES) hold(measure, shape[part], limits[part], words)
  if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return false
  hold('COST', costOf(schema, asked), limits.cost, 'items in the answer (page sizes multiply)')
  return true
}

function hold(measure: CostMeasure, cost: number, limit: number, words: string): void {
  if (cost <= limit) return
  throw new TooCostly(
    measure,
    `A query may have at most ${limit} ${words}; this one has ${cost}. Ask for less at once.`,
    { cost, limit },
  )
}
