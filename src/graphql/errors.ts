import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { DomainError, goneMeanwhile, TooCostly } from '../errors.js'
import { malformed } from './malformed.js'

/** Codes that Apollo gives to requests which are wrong before any resolver runs. */
const MALFORMED = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
])

/** The answer that makes a client of persisted queries send the whole query: what it looks for are these very words. */
const SEND_WHOLE = 'PERSISTED_QUERY_NOT_FOUND'

/** What graphql-js says of a document that is too long: it reads no further, so how long it is nobody knows. */
const TOKENS = /^Syntax Error: Document contains more \w+ (\d+) tokens/

/** What graphql-js says where something that must be there is not: it was erased between being found and being read. */
const GONE = /^Cannot return null for non-nullable field ([\w.]+)/

/** Turns whatever went wrong into what clients know; the unexpected is logged and told by its id alone. */
export function errorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const { path, locations } = formatted
    const error = causeOf(thrown)
    if (error instanceof DomainError) return { path, locations, ...toClient(error) }
    const code = String(formatted.extensions?.code)
    if (code === SEND_WHOLE) return { message: formatted.message, extensions: { code } }
    const [, tokens] = TOKENS.exec(formatted.message) ?? []
    if (tokens !== undefined)
      return toClient(
        new TooCostly('TOKENS', `A document may have at most ${tokens} tokens. Ask for less at once.`, {
          limit: Number(tokens),
        }),
      )
    if (isMalformed(formatted, thrown))
      return { path, locations, ...toClient(malformed(formatted.message, thrown)) }
    const [, field] = GONE.exec(formatted.message) ?? []
    if (field !== undefined) {
      log.warn({ field }, 'data changed while it was read')
      return { path, locations, ...toClient(goneMeanwhile()) }
    }
    return { path, locations, ...unexpected(error, log) }
  }
}

/** What a client is told of an error that it may know. */
export function toClient(error: DomainError) {
  return { message: error.message, extensions: { code: error.code, ...error.details } }
}

/** What a client is told of any other: the number under which the log has it. */
export function unexpected(error: unknown, log: Logger) {
  const id = randomUUID()
  log.error({ err: error, id }, 'unexpected error')
  return {
    message: `Internal error. Report this id: ${id}.`,
    extensions: { code: 'INTERNAL', id },
  }
}

/** Any error as graphql-js passes it on. */
export function wrapped(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error
  return new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) })
}

/** The error itself, out of what graphql-js and Apollo wrap around it. */
export function causeOf(thrown: unknown): unknown {
  return thrown instanceof GraphQLError && thrown.originalError ? causeOf(thrown.originalError) : thrown
}

function isMalformed({ extensions, message }: GraphQLFormattedError, thrown: unknown): boolean {
  if (MALFORMED.has(String(extensions?.code))) return true
  if (!(thrown instanceof GraphQLError)) return false
  const { http } = thrown.extensions as { http?: { status?: number } }
  // What graphql-js itself finds wrong with variables and arguments carries no code.
  return http?.status === 400 || /^(Variable "\$|Argument ")/.test(message)
}
