import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql'
import type { QueryLimits } from '../config.js'
import { BadInput } from '../errors.js'
import { declaredVariables } from './declared-variables.js'
import { wrapped } from './errors.js'
import { refuseBeyond } from './query-limits.js'

/** What a client sends to subscribe. */
export interface SubscriptionRequest {
  readonly query: string
  readonly operationName?: string | null
  readonly variables?: Record<string, unknown> | null
}

/** The subscription that is asked for, or what is wrong with it: checked as what comes over HTTP is, before any of it runs. */
export function subscriptionAsked(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscriptionRequest,
  limits: QueryLimits,
): ExecutionArgs | readonly GraphQLError[] {
  try {
    const document = parse(query, { maxTokens: limits.tokens })
    const invalid = validate(schema, document, undefined, { hideSuggestions: true })
    if (invalid.length > 0) return invalid.map(error => coded(error, 'GRAPHQL_VALIDATION_FAILED'))
    const operation = subscriptionIn(document, operationName)
    const declared = declaredVariables(operation, variables ?? {})
    refuseBeyond(limits, schema, { document, operation, variables: declared })
    return { schema, document, operationName, variableValues: declared }
  } catch (error) {
    return [error instanceof GraphQLError ? coded(error, 'GRAPHQL_PARSE_FAILED') : wrapped(error)]
  }
}

function subscriptionIn(document: DocumentNode, name?: string | null) {
  const operation = getOperationAST(document, name)
  if (!operation)
    throw new BadInput('operationName', '`operationName` must name an operation of the document.')
  if (operation.operation !== 'subscription')
    throw new BadInput(
      'operationName',
      'Only subscriptions are served over WebSocket. Send queries and mutations over HTTP.',
    )
  return operation
}

/** With the code that Apollo gives to the like. */
function coded(error: GraphQLError, code: string): GraphQLError {
  error.extensions.code = code
  return error
}
