import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** Whether `extensions` of an error are what the schema says of its code and of its rule, and nothing more. */
export function isToldOf(schema: GraphQLSchema, extensions: Record<string, unknown>): boolean {
  const { code, rule, hintParameters, ...details } = extensions
  const isRule = code === 'RULE_BROKEN'
  return (
    isOf(schema, 'ErrorCode', code) &&
    fitsIn(schema, 'ErrorDetails', String(code), details) &&
    isRule === isOf(schema, 'Rule', rule) &&
    (isRule
      ? fitsIn(schema, 'HintParameters', String(rule), hintParameters)
      : hintParameters === undefined) &&
    (rule === 'TIE_TOO_WEAK') === (details.tie !== undefined)
  )
}

/** The types of what errors hold, which no operation gives. */
export function typesOfErrors(schema: GraphQLSchema): ReadonlySet<string> {
  const names = new Set(['ErrorDetails', 'HintParameters'])
  for (const name of names) {
    const type = schema.getType(name)
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : [])
      names.add(getNamedType(field.type).name)
  }
  return names
}

function isOf(schema: GraphQLSchema, name: string, value: unknown): boolean {
  const type = schema.getType(name)
  return isEnumType(type) && type.getValue(String(value)) !== undefined
}

/** Whether a value fits what a table of the schema has for a key: nothing, where it has none. */
function fitsIn(schema: GraphQLSchema, table: string, key: string, value: unknown): boolean {
  const type = schema.getType(table)
  const field = isObjectType(type) ? type.getFields()[key] : undefined
  if (field) return fits(field.type, value)
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function fits(type: GraphQLOutputType, value: unknown): boolean {
  if (isNonNullType(type)) return value !== undefined && value !== null && fits(type.ofType, value)
  if (value === undefined || value === null) return true
  if (isListType(type)) return Array.isArray(value) && value.every(item => fits(type.ofType, item))
  if (isLeafType(type)) return isParsed(() => type.parseValue(value))
  if (!isObjectType(type) || typeof value !== 'object') return false
  const fields = type.getFields()
  const entries = new Map(Object.entries(value))
  return (
    [...entries.keys()].every(name => name in fields) &&
    Object.values(fields).every(field => fits(field.type, entries.get(field.name)))
  )
}

function isParsed(parse: () => unknown): boolean {
  try {
    parse()
    return true
  } catch {
    return false
  }
}
