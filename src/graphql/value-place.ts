import {
  type ArgumentNode,
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  parse,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql'

/** The way to a value: the argument, then fields and places in lists. */
type Path = readonly (string | number)[]

/** A part of a document that stands for a value, and the way to it. */
interface Placed {
  readonly node: ASTNode
  readonly path: Path
}

/**
 * Where the value stands that graphql-js refused, as services name it too: `entries[2].personId`, the same for a literal and a variable of
 * whatever name. Null where the error is not about a value.
 * @param within the rest of the way inside a variable's value, such as `.entries[2]`
 */
export function placeOf(thrown: unknown, within: string): string | null {
  const node = thrown instanceof GraphQLError ? thrown.nodes?.[0] : undefined
  const document = node?.loc && parsed(node.loc.source.body)
  if (!node || !document) return null
  const values = [...valuesIn(document)]
  const found =
    node.kind === Kind.VARIABLE_DEFINITION
      ? usedAt(values, node.variable.name.value)
      : values.find(({ node: { kind, loc } }) => kind === node.kind && loc?.start === node.loc?.start)?.path
  return found ? written(found, within) : null
}

function usedAt(values: readonly Placed[], variable: string): Path | undefined {
  return values.find(({ node }) => node.kind === Kind.VARIABLE && node.name.value === variable)?.path
}

/** A mutation's one argument is left out, as its fields are what clients think of. */
function written([argument = '', ...path]: Path, within: string): string {
  const inside = path.map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('') + within
  return argument === 'input' && inside !== '' ? inside.replace(/^\./, '') : `${argument}${inside}`
}

/** All values of a document; the default of a variable stands where the variable does. */
function* valuesIn(document: DocumentNode): Generator<Placed> {
  const given: ArgumentNode[] = []
  const variables: VariableDefinitionNode[] = []
  visit(document, {
    Argument(node) {
      given.push(node)
    },
    VariableDefinition(node) {
      variables.push(node)
    },
  })
  const values = given.flatMap(({ name, value }) => [...valuesWithin(value, [name.value])])
  yield* values
  for (const { variable, defaultValue } of variables) {
    const path = usedAt(values, variable.name.value)
    if (defaultValue && path) yield* valuesWithin(defaultValue, path)
  }
}

/** The value and all in it. An object's field stands where the object does: what is wrong with it is that the object has it. */
function* valuesWithin(node: ValueNode, path: Path): Generator<Placed> {
  yield { node, path }
  if (node.kind === Kind.LIST)
    for (const [i, item] of node.values.entries()) yield* valuesWithin(item, [...path, i])
  if (node.kind === Kind.OBJECT)
    for (const field of node.fields) {
      yield { node: field, path }
      yield* valuesWithin(field.value, [...path, field.name.value])
    }
}

function parsed(document: string): DocumentNode | null {
  try {
    return parse(document)
  } catch {
    return null
  }
}
