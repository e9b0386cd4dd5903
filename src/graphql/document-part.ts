import { type ASTNode, GraphQLError, Kind, parse, visit } from 'graphql'

/**
 * What of a document graphql-js finds wrong, where that is no value: a field by the way to it (`people.nodes.phone`), or the name of
 * what else it is, such as a fragment, a directive or an argument that stands twice. Undefined where the error names no part.
 */
export function partOf(thrown: unknown): string | undefined {
  const wrong = thrown instanceof GraphQLError ? thrown.nodes?.[0] : undefined
  if (!wrong?.loc) return undefined
  let part: string | undefined
  visit(parse(wrong.loc.source.body), {
    enter(node, _key, parent, _path, ancestors) {
      if (part !== undefined || node.kind !== wrong.kind || node.loc?.start !== wrong.loc?.start) return
      const within = [...ancestors, parent].flatMap(one => (one && isNode(one) ? one : []))
      part = nameIn([...within, node])
    },
  })
  return part
}

/** @param way from the document to the part */
function nameIn(way: readonly ASTNode[]): string {
  const part = way.at(-1)
  const names = way.flatMap(node => (node.kind === Kind.FIELD ? [(node.alias ?? node.name).value] : []))
  switch (part?.kind) {
    case Kind.NAME:
      return part.value
    case Kind.DIRECTIVE:
      return `@${part.name.value}`
    case Kind.NAMED_TYPE:
    case Kind.FRAGMENT_SPREAD:
    case Kind.FRAGMENT_DEFINITION:
      return part.name.value
    case Kind.INLINE_FRAGMENT:
      return part.typeCondition?.name.value ?? names.join('.')
    default:
      return names.length > 0 ? names.join('.') : 'operationName'
  }
}

function isNode(one: ASTNode | readonly ASTNode[]): one is ASTNode {
  return 'kind' in one
}
