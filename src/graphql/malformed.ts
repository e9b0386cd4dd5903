import { GraphQLError, Kind } from 'graphql'
import { BadInput } from '../errors.js'
import { partOf } from './document-part.js'
import { placeOf } from './value-place.js'

const VALUES: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
])

/** What graphql-js says of a variable that is not there, or of its value: where in it something is wrong, and what. */
const NOT_THERE = /^Variable "\$\w+" of (?:required|non-null) type /
const INSIDE = /^Variable "\$(\w+)" got invalid value .*? at "\1((?:\.\w+|\[\d+\])*)"; (.*)/s
const AS_A_WHOLE = /^Variable "\$\w+" got invalid value .*?(); (.*)/s
/** The field of an input that is missing. */
const MISSING = /^Field "(?:\w+\.)?(\w+)" of required type /

/**
 * What a client is told of a request that graphql-js or Apollo finds wrong. Their messages may repeat what was sent, each scalar in its
 * own words, so those about values are said anew.
 */
export function malformed(message: string, thrown: unknown): BadInput {
  if (message.startsWith('Syntax Error'))
    return new BadInput(syntaxPlace(thrown), 'The document is not valid GraphQL: see the location given.')
  if (message.startsWith('Unknown operation'))
    return new BadInput('operationName', '`operationName` must name an operation of the document.')
  const [, within = '', ofVariable] = inVariable(message)
  const wrong = ofVariable ?? message
  const missing = MISSING.exec(wrong)?.[1]
  const place = placeOf(thrown, missing === undefined ? within : `${within}.${missing}`)
  const field = place ?? named(message) ?? partOf(thrown) ?? parameter(message)
  if (NOT_THERE.test(message)) return new BadInput(field, mustBeGiven(field))
  const isOfValue = ofVariable !== undefined || isAboutValue(thrown)
  return new BadInput(field, isOfValue ? saidAnew(wrong, field) : message)
}

/** The way in the value of a variable to what is wrong, and what graphql-js says of it. */
function inVariable(message: string): readonly (string | undefined)[] {
  return (INSIDE.exec(message) ?? AS_A_WHOLE.exec(message) ?? []).slice(-3)
}

function isAboutValue(thrown: unknown): boolean {
  const node = thrown instanceof GraphQLError ? thrown.nodes?.[0]?.kind : undefined
  return node !== undefined && VALUES.has(node)
}

function saidAnew(message: string, field: string): string {
  if (MISSING.test(message)) return mustBeGiven(field)
  const type = / is not defined by type "(\w+)"/.exec(message)?.[1]
  return type
    ? `\`${field}\` has a field that "${type}" does not have.`
    : `\`${field}\` is not of the type that it takes.`
}

function mustBeGiven(field: string): string {
  return `\`${field}\` must be given.`
}

/** The variable or argument that a message names, where the document does not tell its place. */
function named(message: string): string | undefined {
  return (
    /^Variable "\$(\w+)"/.exec(message)?.[1] ??
    /(?:^A|^Unknown a|^Field "\w+" a)rgument "(\w+)"/.exec(message)?.[1] ??
    /[Vv]ariable "\$(\w+)"/.exec(message)?.[1]
  )
}

/** Where a document ends to be GraphQL, as line and column. */
function syntaxPlace(thrown: unknown): string {
  const at = thrown instanceof GraphQLError ? thrown.locations?.[0] : undefined
  return at ? `query:${at.line}:${at.column}` : 'request'
}

/** The parameter of the request that a message of Apollo is about; the request as a whole where it is none of these. */
function parameter(message: string): string {
  if (/sha\b|persisted query/i.test(message)) return 'extensions'
  return /\b(variables|extensions|operationName)\b/.exec(message)?.[1] ?? 'request'
}
