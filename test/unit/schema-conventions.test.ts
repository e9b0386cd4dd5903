import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql'

// What docs/api.md says of names and arguments, held for the next field that somebody adds.

interface Named {
  readonly at: string
  readonly name: string
  readonly type: string
}

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'))
const types = Object.values(schema.getTypeMap()).filter(type => !isIntrospectionType(type))
const outputs = types
  .filter(type => isObjectType(type) || isInterfaceType(type))
  .flatMap(type =>
    Object.values(type.getFields()).map(field => ({ ...placed(type.name, field), args: field.args })),
  )
const args = outputs.flatMap(({ at, args }) => args.map(arg => placed(at, arg)))
const inputs = types
  .filter(isInputObjectType)
  .flatMap(type => Object.values(type.getFields()).map(field => placed(type.name, field)))

function placed(place: string, one: { name: string; type: GraphQLInputType | GraphQLOutputType }): Named {
  return { at: `${place}.${one.name}`, name: one.name, type: getNamedType(one.type).name }
}

/** Where something of a type has a name of another form. */
function misnamed(type: string, form: RegExp): string[] {
  const all = [...outputs, ...args, ...inputs]
  return all.filter(one => one.type === type && !form.test(one.name)).map(({ at }) => at)
}

test('a moment ends in At, but for the ends of a span, and a day in On or says since, until or asOf', () => {
  expect(misnamed('DateTime', /At$|^starts(From|Before)$/)).toEqual([])
  expect(misnamed('LocalDate', /On$|^(since|until|asOf)$/)).toEqual([])
})

test('ids are called so', () => {
  expect(misnamed('ID', /^ids?$|Ids?$/)).toEqual([])
})

test('a yes or no reads as a statement, but for three that name what is so', () => {
  const named = /^(sameTable|oneMemberPerProfession|differentFirstSteps)$/
  expect(
    misnamed(
      'Boolean',
      new RegExp(`${named.source}|^(is|has|allows|can)[A-Z]|^(listCounts|sharesContact|shareContact)$`),
    ),
  ).toEqual([])
})

test('connections take first and after, and nothing else does', () => {
  const isPaged = (names: readonly string[]) => names.includes('first') && names.includes('after')
  const paged = outputs.filter(({ args }) => isPaged(args.map(({ name }) => name)))
  const some = args.filter(({ name }) => name === 'first' || name === 'after')
  expect(paged.map(({ at }) => at)).toEqual(
    outputs.filter(({ type }) => type.endsWith('Connection')).map(({ at }) => at),
  )
  expect(some).toHaveLength(2 * paged.length)
})

test('what a list is narrowed by may be several, and its order is orderBy', () => {
  const narrowing = args.filter(({ name }) => /^(status|role|kind|purpose|order|sort|ranking)$/.test(name))
  expect(narrowing).toEqual([])
})
