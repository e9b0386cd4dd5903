import { type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql'
import type { Answer, Client } from '../app.js'
import type { Got } from './table.js'
import { callOf, wayTo } from './ways.js'

/** The ids and words of a scene, by their names in ways.ts. */
export type Names = Readonly<Record<string, string>>

/** A field of a document with what is asked within it. */
type Selection = Map<string, Selection>

/** What a client gets of each of these fields, in one request for each of the root fields they are under. */
export async function got(
  client: Client,
  schema: GraphQLSchema,
  places: readonly string[],
  names: Names,
): Promise<Map<string, Got>> {
  const roots = new Map<string, string[]>()
  for (const place of places) {
    const root = wayTo(place)[0]?.call ?? callOf(place)
    roots.set(root, [...(roots.get(root) ?? []), place])
  }
  const found = new Map<string, Got>()
  for (const together of roots.values()) {
    const answer = await client.send(documentOf(schema, together, names))
    for (const place of together) found.set(place, gotAt(answer, pathTo(place)))
  }
  return found
}

/** What an answer holds at a path, whichever item of the lists on it has it. */
export function gotAt({ data, errors }: Answer, path: readonly string[]): Got {
  const refusal = errors?.find(error => {
    const at = error.path?.filter(step => typeof step === 'string') ?? []
    return at.every((step, i) => step === path[i])
  })
  if (refusal) return refusal.extensions.code
  const values = valuesAt(data, path)
  if (values.length === 0) return 'null'
  return values.some(value => !isEmpty(value)) ? 'value' : 'nothing'
}

function documentOf(schema: GraphQLSchema, places: readonly string[], names: Names): string {
  const document: Selection = new Map()
  for (const place of places) {
    const [type = '', field = ''] = place.split('.')
    const steps = [...wayTo(place), { place, call: callOf(place) }]
    const calls = [
      ...steps.flatMap(({ place, call }, i) => (i > 0 ? [`... on ${place.split('.')[0]}`, call] : [call])),
      ...shallow(schema, type, field),
    ]
    let within = document
    for (const call of calls) {
      const next: Selection = within.get(call) ?? new Map()
      within.set(call, next)
      within = next
    }
  }
  return written(document).replace(/\$(\w+)/g, (_, name: string) => {
    if (names[name] === undefined) throw new Error(`The scene has no ${name}.`)
    return JSON.stringify(names[name])
  })
}

function written(selection: Selection): string {
  if (selection.size === 0) return ''
  return `{ ${[...selection].map(([call, within]) => `${call} ${written(within)}`).join(' ')} }`
}

/** Something of an object, and the count of a connection; nothing within a scalar. */
function shallow(schema: GraphQLSchema, type: string, field: string): string[] {
  const object = schema.getType(type)
  const asked = isObjectType(object) ? object.getFields()[field] : undefined
  if (!asked) throw new Error(`The schema has no ${type}.${field}.`)
  const named = getNamedType(asked.type)
  if (isLeafType(named)) return []
  return [named.name.endsWith('Connection') ? 'totalCount' : '__typename']
}

function pathTo(place: string): string[] {
  return [...wayTo(place).map(({ call }) => call), callOf(place)].map(call => call.split('(')[0] ?? '')
}

/** The values at a path that are not null. */
function valuesAt(value: unknown, [field, ...rest]: readonly string[]): unknown[] {
  if (value === null || value === undefined) return []
  if (field === undefined) return [value]
  if (Array.isArray(value)) return value.flatMap(item => valuesAt(item, [field, ...rest]))
  return valuesAt((value as Record<string, unknown>)[field], rest)
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(item => item === null)
  return typeof value === 'object' && value !== null && 'totalCount' in value && value.totalCount === 0
}
