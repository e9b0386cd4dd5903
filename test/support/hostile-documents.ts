import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import fc, { type GeneratorValue } from './fast-check.js'
import { hostileValue, literal, MARK, pick } from './hostile-values.js'

/** A document and what is sent with it. */
export interface HostileDocument {
  query: string
  variables: Record<string, unknown>
}

const DEEPEST = 5

/** Names that an object has by nature, and what stands for anything that can be awaited. */
const ALIASES = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'then',
  '__typename',
  'id',
  'errors',
]

/** What a document may use: ids of things that exist, and cursors of lists. */
export interface Material {
  readonly ids: readonly string[]
  readonly cursors: readonly string[]
}

/** Documents that fit the schema but for some of their arguments and variables: their resolvers run. */
export class HalfValid {
  private readonly variables: Record<string, unknown> = {}
  private readonly declared: string[] = []

  constructor(
    private readonly g: GeneratorValue,
    private readonly schema: GraphQLSchema,
    private readonly material: Material,
  ) {}

  document(): HostileDocument {
    const kind = pick(this.g, ['query' as const, 'query' as const, 'mutation' as const])
    const root = kind === 'query' ? this.schema.getQueryType() : this.schema.getMutationType()
    const fields = root ? this.selection(root, 0) : '{ __typename }'
    const declarations = this.declared.length > 0 ? `(${this.declared.join(' ')})` : ''
    return { query: `${kind} ${declarations} ${fields}`, variables: this.variables }
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields())
    const often = this.g(fc.nat, { max: 19 }) === 0 ? Array.from({ length: 12 }, () => 0) : []
    const chosen = Array.from({ length: 1 + this.g(fc.nat, { max: 2 }) }, () => pick(this.g, fields))
    chosen.push(...often.map(place => chosen[place] ?? pick(this.g, fields)))
    return `{ __typename ${chosen.map((field, i) => this.field(field, i, depth)).join(' ')} }`
  }

  private field(field: GraphQLField<unknown, unknown>, place: number, depth: number): string {
    const inner = this.inner(field.type, depth + 1)
    if (inner === null) return '__typename'
    const args = field.args.filter(arg => isRequiredArgument(arg) || this.g(fc.nat, { max: 2 }) === 0)
    const values = args.map(arg => `${arg.name}: ${this.argument(arg.type, arg.name)}`)
    const directive = pick(this.g, ['', '', '', '@include(if: true)', '@skip(if: false)'])
    const alias = this.g(fc.nat, { max: 9 }) === 0 ? pick(this.g, ALIASES) : `a${depth}${place}`
    return `${alias}: ${field.name} ${values.length > 0 ? `(${values.join(' ')})` : ''} ${directive} ${inner}`
  }

  /** What a field of this type selects; null where the document is deep enough already. */
  private inner(type: GraphQLOutputType, depth: number): string | null {
    const named = getNamedType(type)
    if (!isObjectType(named) && !isInterfaceType(named) && !isAbstractType(named)) return ''
    if (depth > DEEPEST) return null
    if (isObjectType(named)) return this.selection(named, depth)
    const possible = pick(this.g, this.schema.getPossibleTypes(named))
    return `{ __typename ... on ${possible.name} ${this.selection(possible, depth)} }`
  }

  private argument(type: Parameters<typeof hostileValue>[1], of: string): string {
    const value = of === 'after' ? this.cursor() : hostileValue(this.g, type, this.material.ids)
    if (this.g(fc.boolean)) return literal(value)
    const name = `v${this.declared.length}`
    this.declared.push(`$${name}: ${pick(this.g, [String(type), String(type).replace(/!$/, '')])}`)
    if (this.g(fc.nat, { max: 9 }) > 0) this.variables[name] = value
    return `$${name}`
  }

  /** A cursor of some list, whole, of another list, cut, turned round, or with one character changed. */
  private cursor(): string {
    const cursor = pick(this.g, this.material.cursors)
    const at = this.g(fc.nat, { max: cursor.length - 1 })
    const changed = cursor.slice(0, at) + pick(this.g, ['A', 'b', '-', '_', '=', MARK]) + cursor.slice(at + 1)
    return pick(this.g, [
      cursor,
      changed,
      changed,
      cursor.slice(at),
      [...cursor].reverse().join(''),
      cursor + cursor,
    ])
  }
}

/** Documents that are no GraphQL, or are made to cost much. */
const BOMBS = [
  '',
  '{',
  '{'.repeat(20_000),
  `{ a(b: ${'['.repeat(5_000)}`,
  `{ a(b: "${MARK}`,
  `"""${MARK}""" { viewer { person { id } } }`,
  '{ ...f } fragment f on Query { ...f }',
  '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
  `{ ...f0 } ${Array.from({ length: 60 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f60 on Query { __typename }`,
  `{ ${'__typename '.repeat(1_990)} }`,
  `{ ${Array.from({ length: 600 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
  `{ __typename ${'@include(if: true)'.repeat(300)} }`,
  `query (${Array.from({ length: 400 }, (_, i) => `$v${i}: Int`).join(' ')}) { __typename }`,
  `{ __schema { types { ${'fields { type { '.repeat(20)} name ${'} } '.repeat(20)} } } }`,
  `${getIntrospectionQuery()} # ${MARK}`,
  'subscription { viewer { person { id } } }',
  'query a { __typename } query b { __typename }',
  'query { __typename } mutation { __typename }',
  'type Query { a: Int }',
  `{ viewer { scopes @odd(if: "${MARK}") } }`,
  '\ufeff{ __typename }',
  '{ __typename } \u0000',
]

/** A document from any of the sources, perhaps damaged. */
export function hostileDocument(
  g: GeneratorValue,
  schema: GraphQLSchema,
  material: Material,
): HostileDocument {
  const source = g(fc.nat, { max: 9 })
  if (source === 0) return { query: pick(g, BOMBS), variables: {} }
  if (source === 1) return { query: g(fc.string, { unit: 'binary', maxLength: 200 }), variables: {} }
  const { query, variables } = new HalfValid(g, schema, material).document()
  return source > 3 ? { query, variables } : { query: damaged(g, query), variables }
}

/** With a part cut out, doubled, or replaced. */
function damaged(g: GeneratorValue, text: string): string {
  const from = g(fc.nat, { max: text.length })
  const to = Math.min(text.length, from + g(fc.nat, { max: 12 }))
  const part = text.slice(from, to)
  const put = pick(g, ['', part + part, '"', '}', '{', '$', '@', '!', '...', '#', '\\', '\u0000', '1e999'])
  return text.slice(0, from) + put + text.slice(to)
}
