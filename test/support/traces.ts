import type { Graph } from '../../src/neo4j/graph.js'
import type { Query } from '../../src/neo4j/query.js'

const matches = (thing: string) => `[key IN keys(${thing}) WHERE any(
  item IN CASE WHEN valueType(${thing}[key]) STARTS WITH 'LIST' THEN ${thing}[key] ELSE [${thing}[key]] END
  WHERE any(needle IN $needles WHERE toLower(toStringOrNull(item)) CONTAINS toLower(needle)))]`

const TRACES: Query<{ place: string }> = {
  name: 'test/traces',
  text: `
    MATCH (node)
    UNWIND ${matches('node')} AS key
    RETURN DISTINCT reduce(all = '', label IN labels(node) | all + ':' + label) + '.' + key AS place
    UNION
    MATCH ()-[edge]->()
    UNWIND ${matches('edge')} AS key
    RETURN DISTINCT type(edge) + '.' + key AS place`,
}

const EDGES: Query<{ edge: string }> = {
  name: 'test/edges',
  text: `
    MATCH (person:Person {id: $person})-[edge]-()
    RETURN DISTINCT CASE WHEN startNode(edge) = person THEN type(edge) + '>' ELSE '<' + type(edge) END AS edge
    ORDER BY edge`,
}

const PROPERTIES: Query<{ key: string }> = {
  name: 'test/properties',
  text: 'MATCH (person:Person {id: $person}) UNWIND keys(person) AS key RETURN key ORDER BY key',
}

/** What stays of somebody erased: what others wrote of them in their own address books, which is theirs. */
export const IN_ADDRESS_BOOKS = ['emails', 'foldedName', 'name', 'phones', 'words'].map(
  field => `:Contact.${field}`,
)

/** Where in the whole graph, in which properties of which kinds of things, any of these texts stands. */
export async function tracesOf(graph: Graph, needles: readonly string[]): Promise<string[]> {
  return (await graph.run(TRACES, { needles })).map(({ place }) => place).sort()
}

/** The kinds of edges that a person has, and which way they lead. */
export async function edgesOf(graph: Graph, person: string): Promise<string[]> {
  return (await graph.run(EDGES, { person })).map(({ edge }) => edge)
}

/** The names of all that is kept on a person's own node. */
export async function propertiesOf(graph: Graph, person: string): Promise<string[]> {
  return (await graph.run(PROPERTIES, { person })).map(({ key }) => key)
}

const ERASURES: Query<{ erasure: { id: string; at: Date; by: string } }> = {
  name: 'test/erasures',
  text: 'MATCH (erasure:Erasure) RETURN erasure {.*} AS erasure',
}

/** All that is kept of erasures. */
export async function erasures(graph: Graph) {
  return (await graph.run(ERASURES)).map(({ erasure }) => erasure)
}
