import { readFileSync } from 'node:fs'
import { ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const schema = buildSchema(read('schema/schema.graphql'))
const CODE = /`([^`]+)`/g

/** The rows of the tables in the changelog's unreleased part, each the names in its cells. */
const rows = (read('CHANGELOG.md').split(/^## /m)[1] ?? '')
  .split('\n')
  .filter(line => line.startsWith('| `'))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => [...cell.matchAll(CODE)].map(([, name]) => name ?? '')),
  )

/** The type of the old schema, by the name that it has now. */
const renamed = new Map(
  rows.flatMap(([[before = ''] = [], [after = '', ...more] = []]): [string, string][] =>
    /^[A-Z]/.test(after) && /[a-z]/.test(after) && more.length === 0 ? [[before, after]] : [],
  ),
)

/** The types that went: several stand in their place, or none. */
const gone = new Set(
  rows.flatMap(([[before = ''] = [], after = []]) =>
    /^[A-Z]/.test(before) && !renamed.has(before) && after.every(name => /^[A-Z].*[a-z]/.test(name))
      ? [before]
      : [],
  ),
)

/** A change of a type's member, as the changelog names it: `field`, `field(argument)`, `VALUE`. */
const named = new Set(
  rows.flatMap(([[type = ''] = [], members = []]) => members.map(member => `${type}.${member}`)),
)

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
  const old = read('schema/released/0.1.graphql').replace(/\b[A-Z]\w*\b/g, name => renamed.get(name) ?? name)
  const changes = await diff(buildSchema(old), schema)
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

test('the changelog names nothing that the schema does not have', () => {
  const unknown = rows
    .flatMap(([[type = ''] = [], members = []]) =>
      renamed.has(type) ? [renamed.get(type) ?? ''] : members.length === 0 || gone.has(type) ? [] : [type],
    )
    .filter(name => schema.getType(name) === undefined)
  expect(unknown).toEqual([])
})
