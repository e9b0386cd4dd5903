import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'))
const types = Object.values(schema.getTypeMap()).filter(
  type => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
)
const objects = types.filter(type => isObjectType(type) || isInterfaceType(type))
const ROOTS = new Set(['Query', 'Mutation', 'Subscription'])
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
const queries = Object.values(schema.getQueryType()?.getFields() ?? {})

/**
 * Types, and root fields, that are not described yet: these lists only get shorter. A failure names what to mend, and what was mended and
 * is to be taken out of its list.
 */
const UNDESCRIBED: readonly string[] = []
/** Mutations that do not have an input and a payload of their own yet, or must not be null. */
const SHARED: readonly string[] = []
/** Lists that must not be null yet, at the root, or that hold null. */
const STRICT: readonly string[] = []

interface Described {
  readonly at: string
  readonly description?: string | null
}

/** All that a type says in words: itself, and each thing in it. */
function wordsOf(type: GraphQLNamedType): Described[] {
  const { name, description } = type
  const inside = isEnumType(type)
    ? type.getValues()
    : isInputObjectType(type)
      ? Object.values(type.getFields())
      : isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields())
        : []
  const itself = ROOTS.has(name) ? [] : [{ at: name, description }]
  return [
    ...itself,
    ...inside.flatMap(member => [
      { at: `${name}.${member.name}`, description: member.description },
      ...('args' in member ? member.args : []).map(arg => ({
        at: `${name}.${member.name}(${arg.name})`,
        description: arg.description,
      })),
    ]),
  ]
}

/** Whether it says something: three words at least, or a number and its unit. */
function saysSomething({ description }: Described): boolean {
  return (description ?? '').split(/\s+/).filter(word => word !== '').length >= 3
}

/** The type that a name stands in, or the root field. */
function partOf(at: string): string {
  const [type = '', member = ''] = at.split('(')[0]?.split('.') ?? []
  return ROOTS.has(type) ? `${type}.${member}` : type
}

/** What is wrong and not listed as such, and what is listed and no longer wrong. */
function compared(wrong: readonly string[], listed: readonly string[], part = (at: string) => at) {
  const parts = new Set(wrong.map(part))
  return {
    mend: wrong.filter(at => !listed.includes(part(at))),
    takeOutOfTheList: listed.filter(at => !parts.has(at)),
  }
}

const NOTHING = { mend: [], takeOutOfTheList: [] }

test('every type, field, argument, input field and enum value has a description', () => {
  const silent = types.flatMap(wordsOf).filter(words => !saysSomething(words))
  expect(
    compared(
      silent.map(({ at }) => at),
      UNDESCRIBED,
      partOf,
    ),
  ).toEqual(NOTHING)
})

test('every mutation may be null, and has one input and one payload of its own, whose objects may be null', () => {
  const wrong = mutations.filter(mutation => !hasOwnTypes(mutation)).map(({ name }) => name)
  expect(compared(wrong, SHARED)).toEqual(NOTHING)
})

test('lists hold no null, but for nodes, and at the root may be null themselves', () => {
  const holdNull = objects.flatMap(type =>
    Object.values(type.getFields())
      .filter(field => field.name !== 'nodes' && holdsNull(field.type))
      .map(field => `${type.name}.${field.name}`),
  )
  const strict = queries
    .filter(({ type }) => isNonNullType(type) && isMany(type))
    .map(({ name }) => `Query.${name}`)
  expect(compared([...holdNull, ...strict], STRICT)).toEqual(NOTHING)
})

test('what may be null or left out says what that means', () => {
  const fields = objects
    .filter(({ name }) => name !== 'Mutation')
    .flatMap(type =>
      Object.values(type.getFields()).map(field => ({ ...field, at: `${type.name}.${field.name}` })),
    )
  const given = [
    ...fields.flatMap(({ at, args }) => args.map(arg => ({ ...arg, at: `${at}(${arg.name})` }))),
    ...types
      .filter(isInputObjectType)
      .flatMap(type =>
        Object.values(type.getFields()).map(field => ({ ...field, at: `${type.name}.${field.name}` })),
      ),
  ]
  const silent = [...fields, ...given].filter(
    ({ type, description }) =>
      !isNonNullType(type) && !/\b(null|left out|absent|alone)\b/i.test(description ?? ''),
  )
  expect(silent.map(({ at }) => at)).toEqual([])
})

function hasOwnTypes({ name, type, args }: GraphQLField<unknown, unknown>): boolean {
  const own = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
  const payload = schema.getType(`${own}Payload`)
  return (
    String(type) === `${own}Payload` &&
    args.map(arg => `${arg.name}: ${String(arg.type)}`).join() === `input: ${own}Input!` &&
    isObjectType(payload) &&
    Object.values(payload.getFields()).every(
      field => !(isNonNullType(field.type) && isObjectType(getNullableType(field.type))),
    )
  )
}

function holdsNull(type: GraphQLOutputType): boolean {
  const list = getNullableType(type)
  return isListType(list) && !isNonNullType(list.ofType)
}

function isMany(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type)) || getNamedType(type).name.endsWith('Connection')
}
