import {
  defaultFieldResolver,
  type GraphQLField,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
} from 'graphql'
import type { CursorSeal } from '../graphql/cursor-seal.js'
import type { Page } from '../paging.js'
import type { Viewer } from '../viewer.js'
import type { Context } from './context.js'

type Field = GraphQLField<unknown, Context>

/** Seals the cursors of all connections of the schema: behind its resolvers they are plain. */
export function sealCursors(schema: GraphQLSchema, seal: CursorSeal): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType)) continue
    for (const field of Object.values(type.getFields()))
      if (getNamedType(field.type).name.endsWith('Connection')) field.resolve = sealing(type, field, seal)
  }
}

function sealing(type: GraphQLObjectType, field: Field, seal: CursorSeal): Field['resolve'] {
  const resolve = field.resolve ?? defaultFieldResolver
  return async (source, { first, after, ...args }, context, info) => {
    const list = JSON.stringify([
      ...callerOf(context.viewer),
      `${type.name}.${field.name}`,
      await idOf(type, source, context, info),
      Object.entries(args).filter(([, value]) => value !== null),
    ])
    const opened = typeof after === 'string' ? seal.open(after, list) : after
    const page = (await resolve(
      source,
      { ...args, first, after: opened },
      context,
      info,
    )) as Page<object> | null
    // A seal costs more than the rest of an edge, and few ask for it.
    const sealed = (edge: Page<object>['edges'][number]): typeof edge => ({
      ...edge,
      get cursor() {
        return seal.seal(edge.cursor, list)
      },
    })
    return page && { ...page, edges: page.edges.map(sealed) }
  }
}

/** Whose list it is: null for the lists that there is one of. */
async function idOf(type: GraphQLObjectType, source: unknown, context: Context, info: GraphQLResolveInfo) {
  const { id } = type.getFields()
  if (!id) return null
  return (id.resolve ?? defaultFieldResolver)(source, {}, context, { ...info, fieldName: 'id' })
}

/** Whose cursors they are. Another scope of the same person may be shown another order. */
function callerOf({ subject, admin, analyst }: Viewer) {
  return [subject?.issuer, subject?.subject, admin, analyst]
}
