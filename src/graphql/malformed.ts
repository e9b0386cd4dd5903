import { GraphQLError, Kind } from 'graphql'
import { BadInput } from '../errors.js'

const VALUES: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
])

/** What graphql-js says of a value that holds nothing of the value: it names fields and types of the schema. */
const ABOUT_FIELDS = /^Field "[\w.]+" (of required type|is not defined by type)/

/**
 * What a client is told of a request that graphql-js or Apollo finds wrong. Their messages may repeat what was sent, each scalar in its
 * own words, so those about values are said anew.
 */
export function malformed(message: string, thrown: unknown): BadInput {
  return new BadInput(fieldOf(message), withoutValues(message, thrown))
}

function withoutValues(message: string, thrown: unknown): string {
  if (message.startsWith('Syntax Error')) return 'The document is not valid GraphQL: see the location given.'
  if (message.startsWith('Unknown operation'))
    return '`operationName` must name an operation of the document.'
  const variable = /^Variable "\$(\w+)" got invalid value /.exec(message)?.[1]
  if (variable) return `Variable "$${variable}" has a value of the wrong type at "${fieldOf(message)}".`
  return isAboutValue(thrown) && !ABOUT_FIELDS.test(message) ? notOfType(message) : message
}

function isAboutValue(thrown: unknown): boolean {
  if (!(thrown instanceof GraphQLError)) return false
  const node = thrown.nodes?.[0]?.kind
  // A rule of validation names its place; only a scalar that refuses its value does not.
  return node ? VALUES.has(node) : thrown.extensions.code === 'GRAPHQL_VALIDATION_FAILED'
}

function notOfType(message: string): string {
  const type = /^Expected value of type "([\w![\]]+)"/.exec(message)?.[1]
  return type ? `The value is not of type "${type}".` : 'The value is not of the expected type.'
}

/** The variable or argument that a malformed request got wrong, as far as the message names it. */
function fieldOf(message: string): string {
  return (
    / at "([\w.[\]]+)"/.exec(message)?.[1] ??
    /[Vv]ariable "\$(\w+)"/.exec(message)?.[1] ??
    /[Aa]rgument "(\w+)"/.exec(message)?.[1] ??
    'query'
  )
}
