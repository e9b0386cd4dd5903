import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** How far an operation reaches, and how many things it asks for or does at once: its own fields. A fragment counts each time it is spread, as it runs each time. */
export interface Shape {
  /** Fields inside one another; what is inside of __schema and __type counts as none, as graphql-js limits it itself. */
  depth: number
  /** Fields of the outermost selection, those that fragments add included. */
  fields: number
  /** Fields side by side, at the widest place. */
  breadth: number
  aliases: number
  directives: number
}

/** The fragments of a document, by name. */
function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap(definition =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )
}

const NOTHING: Shape = { depth: 0, breadth: 0, aliases: 0, directives: 0, fields: 0 }
const INTROSPECTION = new Set(['__schema', '__type'])

/**
 * The shape of a valid operation, in time linear in the document: each fragment is measured once. Graphql-armor's rules measure
 * much of this too, but not the breadth, and they do not tell a client what it came to.
 */
export function shapeOf(operation: OperationDefinitionNode, document: DocumentNode): Shape {
  const fragments = fragmentsOf(document)
  const measured = new Map<string, Shape>()

  function ofSet(set: SelectionSetNode | undefined): Shape {
    const all = (set?.selections ?? []).map(ofSelection).reduce(sideBySide, NOTHING)
    return { ...all, breadth: Math.max(all.breadth, all.fields) }
  }

  function ofSelection(selection: SelectionNode): Shape {
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : within(selection)
    return { ...inner, directives: inner.directives + (selection.directives?.length ?? 0) }
  }

  function within(selection: Exclude<SelectionNode, { kind: Kind.FRAGMENT_SPREAD }>): Shape {
    const inner = ofSet(selection.selectionSet)
    if (selection.kind === Kind.INLINE_FRAGMENT) return inner
    return {
      ...inner,
      fields: 1,
      depth: 1 + (INTROSPECTION.has(selection.name.value) ? 0 : inner.depth),
      aliases: inner.aliases + (selection.alias ? 1 : 0),
    }
  }

  function ofFragment(name: string): Shape {
    const known = measured.get(name)
    if (known) return known
    const reach = ofSet(fragments.get(name)?.selectionSet)
    measured.set(name, reach)
    return reach
  }

  return ofSet(operation.selectionSet)
}

function sideBySide(a: Shape, b: Shape): Shape {
  return {
    depth: Math.max(a.depth, b.depth),
    breadth: Math.max(a.breadth, b.breadth),
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    fields: a.fields + b.fields,
  }
}
