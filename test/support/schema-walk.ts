import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { literal } from './hostile-values.js'
import { rightValue, type Things, Turns } from './unlikely-values.js'

/** One request, and which type, argument or input field it asks for. */
export interface Walked {
  readonly place: string
  readonly query: string
  readonly variables: Record<string, unknown>
}

/** A type of the schema, and the shortest query around a field of it. */
interface Reached {
  readonly type: GraphQLObjectType
  readonly within: (field: string) => string
}

type AnyField = GraphQLField<unknown, unknown>

/** All fields of each type that queries reach, with nothing hostile. */
export function* rightQueries(schema: GraphQLSchema, things: Things): Generator<Walked> {
  for (const { type, within } of reachedTypes(schema, things)) {
    const calls = Object.values(type.getFields()).map(field =>
      called(
        field,
        rightArguments(field, things).map(({ text }) => text),
      ),
    )
    yield { place: type.name, query: `query ${within(calls.join(' '))}`, variables: {} }
  }
}

/** Every field that queries reach, with hostile values for each of its arguments. */
export function* hostileQueries(schema: GraphQLSchema, things: Things): Generator<Walked> {
  const turns = new Turns(things)
  for (const { type, within } of reachedTypes(schema, things))
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`
      for (const argument of field.args) {
        const others = rightArguments(field, things).filter(({ name }) => name !== argument.name)
        const call = called(field, [...others.map(({ text }) => text), `${argument.name}: $hostile`])
        const query = `query ($hostile: ${argument.type}) ${within(call)}`
        for (const hostile of turns.next(argument.type))
          yield { place: `${place}(${argument.name})`, query, variables: { hostile } }
      }
    }
}

/** Every mutation with hostile values for each field of its input, at whatever depth. */
export function* mutations(schema: GraphQLSchema, things: Things): Generator<Walked> {
  const turns = new Turns(things)
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
    for (const { name, type } of field.args)
      for (const { path, value } of hostileInputs(type, things, turns))
        yield {
          place: `${field.name}(${[name, ...path].join('.')})`,
          query: `mutation ($input: ${type}) { ${field.name}(${name}: $input) { __typename } }`,
          variables: { input: value },
        }
}

function* reachedTypes(schema: GraphQLSchema, things: Things): Generator<Reached> {
  const root = schema.getQueryType()
  if (!root) return
  const seen = new Set([root.name])
  const queue: Reached[] = [{ type: root, within: field => `{ ${field} }` }]
  for (const reached of queue) {
    yield reached
    for (const field of Object.values(reached.type.getFields()))
      for (const type of objectsOf(schema, field)) {
        if (seen.has(type.name)) continue
        seen.add(type.name)
        const way = rightArguments(field, things, type.name).map(({ text }) => text)
        queue.push({
          type,
          within: inner => reached.within(called(field, way, `{ ... on ${type.name} { ${inner} } }`)),
        })
      }
  }
}

function objectsOf(schema: GraphQLSchema, { type }: AnyField): readonly GraphQLObjectType[] {
  const named = getNamedType(type)
  if (isAbstractType(named)) return schema.getPossibleTypes(named)
  return isObjectType(named) ? [named] : []
}

function called(field: AnyField, args: readonly string[], selection = shallow(field)): string {
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection}`
}

/** Something of each object, and all there is of a connection, so that its rows and its count are asked for. */
function shallow({ type }: AnyField): string {
  const named = getNamedType(type)
  if (isAbstractType(named)) return '{ __typename }'
  if (!isObjectType(named)) return ''
  return named.name.endsWith('Connection')
    ? '{ totalCount nodes { __typename } pageInfo { hasNextPage endCursor } }'
    : '{ __typename }'
}

/** The arguments that a call needs, as they stand in a document. `sought` is the type that an id should be of. */
function rightArguments(field: AnyField, things: Things, sought?: string): { name: string; text: string }[] {
  return field.args.filter(isRequiredArgument).map(({ name, type }) => {
    const thing = name === 'id' ? things[sought ?? getNamedType(field.type).name] : things[name]
    return {
      name,
      text: `${name}: ${literal(rightValue(name, type, thing ? { ...things, [name]: thing } : things))}`,
    }
  })
}

/** Right inputs but for one field. */
function* hostileInputs(
  type: GraphQLInputType,
  things: Things,
  turns: Turns,
): Generator<{ path: string[]; value: unknown }> {
  for (const value of turns.next(type)) yield { path: [], value }
  const named = getNamedType(type)
  if (!isInputObjectType(named)) return
  const right = rightValue('', named, things) as object
  for (const field of Object.values(named.getFields()))
    for (const { path, value } of hostileInputs(field.type, things, turns)) {
      const whole = { ...right, [field.name]: value }
      yield { path: [field.name, ...path], value: String(type).startsWith('[') ? [whole] : whole }
    }
}
