import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { BadInput, DomainError, TooCostly } from '../errors.js'

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

/** Turns whatever went wrong into the closed set that clients know; the unexpected is logged and told by its id alone. */
export function errorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const { path, locations } = formatted
    const error = causeOf(thrown)
    if (error instanceof DomainError) return { path, locations, ...toClient(error) }
    const code = String(formatted.extensions?.code)
    if (code === SEND_WHOLE) return { message: formatted.message, extensions: { code } }
    if (formatted.message.startsWith('Syntax Error: Document contains more'))
      return toClient(new TooCostly('The document is too long. Ask for less at once.', { measure: 'tokens' }))
    if (isMalformed(formatted, thrown)) return { path, locations, ...toClient(malformed(formatted.message)) }
    return { path, locations, ...unexpected(error, log) }
  }
}

/** What a client is told of an error of the closed set. */
export function toClient(error: DomainError) {
  return { message: error.message, extensions: { code: error.code, ...error.details } }
}

/** What a client is told of any other: the number under which the log has it. */
export function unexpected(error: unknown, log: Logger) {
  const id = randomUUID()
  log.error({ err: error, id }, 'unexpected error')
  return {
    message: `Something went wrong here. Tell us this number: ${id}.`,
    extensions: { code: 'INTERNAL', id },
  }
}

/** The error itself, out of what graphql-js and Apollo wrap around it. */
function causeOf(thrown: unknown): unknown {
  return thrown instanceof GraphQLError && thrown.originalError ? causeOf(thrown.originalError) : thrown
}

function isMalformed({ extensions, message }: GraphQLFormattedError, thrown: unknown): boolean {
  if (MALFORMED.has(String(extensions?.code))) return true
  if (!(thrown instanceof GraphQLError)) return false
  const { http } = thrown.extensions as { http?: { status?: number } }
  // What graphql-js itself finds wrong with variables and arguments carries no code.
  return http?.status === 400 || /^(Variable "\$|Argument ")/.test(message)
}

function malformed(message: string): BadInput {
  return new BadInput(fieldOf(message), withoutValues(message))
}

/** A message about a malformed request, with what the client sent left out. */
function withoutValues(message: string): string {
  return message
    .replace(/^Syntax Error: .*$/s, 'The document is no GraphQL: see the place named here.')
    .replace(/got invalid value .*? at "/s, 'got an invalid value at "')
    .replace(/got invalid value .*?; /s, 'got an invalid value; ')
    .replace(/(Value is not|cannot represent|must be|Invalid)(.*?)(: | value: ).*$/s, '$1$2.')
    .replace(/, found .*$/s, '.')
}

/** The variable or argument that a malformed request got wrong, as far as the message names it. */
function fieldOf(message: string): string {
  return (
    /at "([\w.[\]]+)"/.exec(message)?.[1] ??
    /[Vv]ariable "\$(\w+)"/.exec(message)?.[1] ??
    /[Aa]rgument "(\w+)"/.exec(message)?.[1] ??
    'query'
  )
}
