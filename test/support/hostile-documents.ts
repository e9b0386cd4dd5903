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

/** Documents that fit the schema but for some of their arguments and variables: their resolvers run. */
export class HalfValid {
  private readonly variables: Record<string, unknown> = {}
  private readonly declared: string[] = []

  constructor(
    private readonly g: GeneratorValue,
    private readonly schema: GraphQLSchema,
    private readonly ids: readonly string[],
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
    const chosen = Array.from({ length: 1 + this.g(fc.nat, { max: 2 }) }, () => pick(this.g, fields))
    return `{ __typename ${chosen.map((field, i) => this.field(field, i, depth)).join(' ')} }`
  }

  private field(field: GraphQLField<unknown, unknown>, place: number, depth: number): string {
    const inner = this.inner(field.type, depth + 1)
    if (inner === null) return '__typename'
    const args = field.args.filter(arg => isRequiredArgument(arg) || this.g(fc.nat, { max: 2 }) === 0)
    const values = args.map(arg => `${arg.name}: ${this.argument(arg.type)}`)
    const directive = pick(this.g, ['', '', '', '@include(if: true)', '@skip(if: false)'])
    return `a${depth}${place}: ${field.name} ${values.length > 0 ? `(${values.join(' ')})` : ''} ${directive} ${inner}`
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

  private argument(type: Parameters<typeof hostileValue>[1]): string {
    const value = hostileValue(this.g, type, this.ids)
    if (this.g(fc.boolean)) return literal(value)
    const name = `v${this.declared.length}`
    this.declared.push(`$${name}: ${pick(this.g, [String(type), String(type).replace(/!$/, '')])}`)
    if (this.g(fc.nat, { max: 9 }) > 0) this.variables[name] = value
    return `$${name}`
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
  ids: readonly string[],
): HostileDocument {
  const source = g(fc.nat, { max: 9 })
  if (source === 0) return { query: pick(g, BOMBS), variables: {} }
  if (source === 1) return { query: g(fc.string, { unit: 'binary', maxLength: 200 }), variables: {} }
  const { query, variables } = new HalfValid(g, schema, ids).document()
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
