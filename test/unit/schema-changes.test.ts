import { readFileSync } from 'node:fs'
import { ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core'
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const schema = buildSchema(read('schema/schema.graphql'))
const namesIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')

const [, unreleased = ''] = read('CHANGELOG.md').split(/^## /m)
const [, typesTable = '', membersTable = ''] = unreleased.split(/^(?:Types:|Fields, arguments and values)/m)

/** The rows of a table, by the type that each is about. */
function rowsOf(table: string): [type: string, cell: string][] {
  return [...table.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, type = '', cell = '']) => [type, cell])
}
const typeRows = rowsOf(typesTable)
const memberRows = rowsOf(membersTable)

/** The types of the old schema that have one in their place, by the name that it has now. */
const renamed = new Map(
  typeRows.flatMap(([type, cell]): [string, string][] => {
    const [now = '', ...more] = namesIn(cell)
    return now === '' || more.length > 0 ? [] : [[type, now]]
  }),
)
/** The types that went: several stand in their place, or none. */
const gone = new Set(typeRows.map(([type]) => type).filter(type => !renamed.has(type)))

const old = buildSchema(
  read('schema/released/0.1.graphql').replace(/\b[A-Z]\w*\b/g, name => renamed.get(name) ?? name),
)

/** A change of a type's member, as the changelog names it: `field`, `field(argument)`, `VALUE`. */
const named = new Set(memberRows.flatMap(([type, cell]) => namesIn(cell).map(name => `${type}.${name}`)))

/** The type of `field`, `field(argument)` or an input's field, with an input's default; an enum has its values; undefined where there is none. */
function typeOf(of: GraphQLSchema, type: string, member: string): string | undefined {
  const [, name = '', argument] = /^(\w+)(?:\((\w+)\))?$/.exec(member) ?? []
  const owner = of.getType(type)
  if (isEnumType(owner)) return owner.getValue(name)?.name
  if (isInputObjectType(owner)) {
    const field = owner.getFields()[name]
    return (
      field && [field.type, ...(field.defaultValue === undefined ? [] : [field.defaultValue])].join(' = ')
    )
  }
  if (!isObjectType(owner) && !isInterfaceType(owner)) return undefined
  const field = owner.getFields()[name]
  return (argument === undefined ? field : field?.args.find(arg => arg.name === argument))?.type.toString()
}

/** Whether an item of a row says what became of what: `old` → `new`, `same`: `Type` → `Other`, or new `argument`, as the schemas have it. */
function isTrue(type: string, item: string): boolean {
  const [name = '', before, after] = namesIn(item)
  if (/^new `[^`]+`$/.test(item)) return !typeOf(old, type, name) && typeOf(schema, type, name) !== undefined
  if (/^`[^`]+`: `[^`]+` → `[^`]+`$/.test(item))
    return typeOf(old, type, name) === before && typeOf(schema, type, name) === after
  return /^`[^`]+` → (?:—|`[^`]+`(?: or `[^`]+`)*)$/.test(item) && typeOf(old, type, name) !== undefined
}

function nameOf(path: string): string {
  const [type = '', member, argument] = path.split('.')
  if (member === undefined) return type
  return argument === undefined ? `${type}.${member}` : `${type}.${member}(${argument})`
}

/**
 * Whether the changelog says it of all its like at once: a mutation got types of its own and became nullable, a connection's totalCount
 * became nullable.
 */
function isToldOfAll(path: string): boolean {
  if (path.endsWith('Connection.totalCount')) return true
  const [type, name = '', argument] = path.split('.')
  const field = type === 'Mutation' ? schema.getMutationType()?.getFields()[name] : undefined
  if (!field || (argument !== undefined && argument !== 'input')) return false
  const own = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
  return String(field.type) === `${own}Payload` && String(field.args[0]?.type) === `${own}Input!`
}

test('the changelog names each change since the last release that can break a client', async () => {
  const changes = await diff(old, schema)
  const risky = changes.filter(
    // One more thing that is a Node breaks nobody, as `node` could give any; nor does it to say where a scalar is specified.
    ({ criticality, type }) =>
      criticality.level !== CriticalityLevel.NonBreaking &&
      type !== ChangeType.ObjectTypeInterfaceAdded &&
      !type.startsWith('DIRECTIVE_USAGE'),
  )
  expect(risky.length).toBeGreaterThan(0)
  const untold = risky
    .filter(({ path = '' }) => !named.has(nameOf(path)) && !gone.has(path) && !isToldOfAll(path))
    .map(({ message }) => message)
  expect(untold).toEqual([])
})

test('the changelog names no type that the schemas do not have', () => {
  const released = buildSchema(read('schema/released/0.1.graphql'))
  expect(typeRows.filter(([type]) => released.getType(type) === undefined)).toEqual([])
  const now = [...typeRows.flatMap(([, cell]) => namesIn(cell)), ...memberRows.map(([type]) => type)]
  expect(now.filter(name => schema.getType(name) === undefined && !gone.has(name))).toEqual([])
})

test('each row of the changelog says what became of what', () => {
  expect(memberRows.length).toBeGreaterThan(0)
  const untrue = memberRows.flatMap(([type, cell]) =>
    cell
      .split(', ')
      .filter(item => !isTrue(type, item))
      .map(item => `${type}: ${item}`),
  )
  expect(untrue).toEqual([])
})

test.each([
  ['types', typeRows],
  ['members', memberRows],
])('the table of %s has each type once, sorted', (_, rows) => {
  const types = rows.map(([type]) => type)
  expect(types).toEqual([...new Set(types)].sort())
})
