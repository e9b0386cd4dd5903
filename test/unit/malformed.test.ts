import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLError,
  GraphQLSchema,
  isScalarType,
  parse,
  validate,
} from 'graphql'
import { malformed } from '../../src/graphql/malformed.js'
import * as scalars from '../../src/graphql/scalars.js'

const SCALARS = Object.values(scalars)
const built = buildSchema(`
  ${SCALARS.map(({ name }) => `scalar ${name}`).join(' ')}
  enum Status { EXPECTED PRESENT }
  input Entry { personId: ID!, status: Status, tags: [String!], rows: [[Int!]!] }
  input SetInput { meetingId: ID!, entries: [Entry!]!, one: Entry, ${SCALARS.map(({ name }) => `a${name}: ${name}`).join(' ')} }
  type Query { people(first: Int, ids: [ID!], status: Status): String, meeting(id: ID!): String }
  type Mutation { set(input: SetInput!): String }
`).toConfig()
const schema = new GraphQLSchema({ ...built, types: built.types })
for (const scalar of SCALARS) {
  const type = schema.getType(scalar.name)
  if (isScalarType(type))
    Object.assign(type, { parseLiteral: scalar.parseLiteral, parseValue: scalar.parseValue })
}

/** A name that stands bare in a document. */
class Bare {
  constructor(readonly name: string) {}
}
const EXPECTED = new Bare('EXPECTED')
const NONSENSE = new Bare('NONSENSE')

function literal(value: unknown): string {
  if (value instanceof Bare) return value.name
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${literal(inner)}`)
      .join(', ')} }`
  return JSON.stringify(value)
}

function json(value: unknown): unknown {
  if (value instanceof Bare) return value.name
  if (Array.isArray(value)) return value.map(json)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, json(inner)]))
  return value
}

async function told(document: DocumentNode, variableValues: Record<string, unknown> = {}) {
  const invalid = validate(schema, document)
  const { errors } =
    invalid.length > 0 ? { errors: invalid } : await execute({ schema, document, variableValues })
  return (errors ?? []).map((error: GraphQLError) => {
    const { field, message } = malformed(error.message, error)
    return { field, message }
  })
}

const right = { meetingId: 'm', entries: [{ personId: 'p', status: EXPECTED }] }

const WRONG: [string, unknown, string][] = [
  [
    'an enum value',
    { ...right, entries: [...right.entries, { personId: 'p', status: NONSENSE }] },
    'entries[1].status',
  ],
  ['a scalar', { ...right, meetingId: { a: 1 } }, 'meetingId'],
  ['null', { ...right, meetingId: null }, 'meetingId'],
  ['an item', { ...right, entries: [{ personId: 'p', tags: ['a', 5] }] }, 'entries[0].tags[1]'],
  [
    'an item that is null',
    { ...right, entries: [{ personId: 'p', tags: ['a', null] }] },
    'entries[0].tags[1]',
  ],
  [
    'an item of a list in a list',
    { ...right, entries: [{ personId: 'p', rows: [[1], [1, 'x']] }] },
    'entries[0].rows[1][1]',
  ],
  ['no object', { ...right, entries: [5] }, 'entries[0]'],
  ['what is missing', { ...right, entries: [{ status: EXPECTED }] }, 'entries[0].personId'],
  ['what is missing at the top', { entries: [] }, 'meetingId'],
  ['what no type has', { ...right, one: { personId: 'p', odd: 1 } }, 'one'],
  ['a field of an object', { ...right, one: { personId: 'p', status: 5 } }, 'one.status'],
  ['no input', 5, 'input'],
  ...SCALARS.flatMap(({ name }): [string, unknown, string][] => [
    [`a nonsensical ${name}`, { ...right, [`a${name}`]: 'sesame; at "input.odd"; x' }, `a${name}`],
    [`a number for a ${name}`, { ...right, [`a${name}`]: [5] }, `a${name}`],
  ]),
]

test.each(WRONG)(
  '%s is told at the same place, whether it is a literal or in a variable',
  async (_what, input, field) => {
    const asLiteral = await told(parse(`mutation { set(input: ${literal(input)}) }`))
    const asVariable = await told(parse('mutation ($anything: SetInput!) { set(input: $anything) }'), {
      anything: json(input),
    })
    expect(asLiteral).toEqual([{ field, message: expect.stringContaining(`\`${field}\``) }])
    expect(asVariable).toEqual(asLiteral)
    expect(JSON.stringify(asLiteral)).not.toContain('sesame')
  },
)

test('a variable stands where it is used, however deep', async () => {
  const inside = parse(
    'mutation ($e: [Entry!]!, $s: Status) { set(input: { meetingId: "m", entries: $e, one: { personId: "p", status: $s } }) }',
  )
  expect(await told(inside, { e: [{ personId: 'p', status: 'NONSENSE' }] })).toMatchObject([
    { field: 'entries[0].status' },
  ])
  expect(await told(inside, { e: [], s: 5 })).toMatchObject([{ field: 'one.status' }])
  expect(await told(inside, {})).toMatchObject([{ field: 'entries', message: '`entries` must be given.' }])
  const item = parse('query ($id: ID!) { people(ids: ["a", $id]) }')
  expect(await told(item, { id: {} })).toMatchObject([{ field: 'ids[1]' }])
  expect(await told(item, { id: null })).toMatchObject([{ field: 'ids[1]' }])
})

test('arguments of queries are told by their names', async () => {
  expect(await told(parse('{ people(first: "x") }'))).toMatchObject([{ field: 'first' }])
  expect(await told(parse('query ($n: Int) { people(first: $n) }'), { n: 'x' })).toMatchObject([
    { field: 'first' },
  ])
  expect(await told(parse('query ($n: Int = "x") { people(first: $n) }'))).toMatchObject([{ field: 'first' }])
  expect(await told(parse('{ meeting }'))).toMatchObject([{ field: 'id' }])
  expect(await told(parse('{ people(ids: ["a", { b: 1 }]) }'))).toMatchObject([{ field: 'ids[1]' }])
})

test.each([
  ['{ people(odd: 1) }', 'odd'],
  ['query ($n: String) { people(first: $n) }', 'first'],
  ['query ($n: Nothing) { people(first: $n) }', 'Nothing'],
  ['query ($n: Int) { people }', 'n'],
  ['{ people(first: $n) }', 'first'],
  ['{ odd }', 'odd'],
  ['{ own: people { odd } }', 'own'],
  ['{ a: people a: meeting(id: "m") }', 'a'],
  ['{ people(first: 1, first: 2) }', 'first'],
  ['mutation { set(input: { meetingId: "m", meetingId: "n", entries: [] }) }', 'meetingId'],
  ['{ people @odd }', '@odd'],
  ['{ ...Odd }', 'Odd'],
  ['fragment Odd on Query { people } { people }', 'Odd'],
  ['{ ... on Odd { people } }', 'Odd'],
  ['{ people } { people }', 'operationName'],
  ['{ people', 'query:1:9'],
  ['{ people(ids: ["a", { b: 1 }], first: "x") }', 'ids[1]'],
])('what is wrong with the document %s names what it is about', async (query, field) => {
  let document: DocumentNode
  try {
    document = parse(query)
  } catch (error) {
    expect(malformed((error as GraphQLError).message, error).field).toBe(field)
    return
  }
  const [first, ...others] = await told(document)
  expect(first).toMatchObject({ field })
  for (const { field } of others) expect(field).not.toBe('query')
})

test('each value that is wrong is told, in a literal as in a variable', async () => {
  const wrong = { ...right, meetingId: {}, one: { personId: 'p', status: NONSENSE, tags: [5] } }
  const fields = ['meetingId', 'one.status', 'one.tags[0]']
  const asLiteral = await told(parse(`mutation { set(input: ${literal(wrong)}) }`))
  const asVariable = await told(parse('mutation ($input: SetInput!) { set(input: $input) }'), {
    input: json(wrong),
  })
  expect(asLiteral.map(({ field }) => field)).toEqual(fields)
  expect(asVariable.map(({ field }) => field)).toEqual(fields)
  const two = parse('query ($a: ID!, $b: Int) { meeting(id: $a) people(first: $b) }')
  expect((await told(two, { b: 'x' })).map(({ field }) => field)).toEqual(['id', 'first'])
})
