import type { Graph } from '../../src/neo4j/graph.js'
import type { Query } from '../../src/neo4j/query.js'

type Properties = Record<string, unknown>
interface Edge {
  start: string
  type: string
  end: string
  properties: Properties
}

/** Each node is named by what it is, so that two graphs of the same things compare. */
const NAMED = `coalesce(node.id, node.key, node.name, '')`
const named = (node: string) => `labels(${node})[0] + ' ' + ${NAMED.replaceAll('node', node)}`

const PEOPLE: Query<{ id: string; labels: string[]; properties: Properties }> = {
  name: 'test/people-around',
  text: `MATCH (one) WHERE (one:Person OR one:MergedPerson) AND one.id IN $people
    RETURN one.id AS id, labels(one) AS labels, properties(one) AS properties ORDER BY id`,
}
const EDGES: Query<Edge> = {
  name: 'test/edges-around',
  text: `MATCH (one)-[edge]-() WHERE (one:Person OR one:MergedPerson) AND one.id IN $people
    WITH DISTINCT edge
    RETURN ${named('startNode(edge)')} AS start, type(edge) AS type, ${named('endNode(edge)')} AS end, properties(edge) AS properties`,
}
const AROUND: Query<{ kind: string; properties: Properties }> = {
  name: 'test/things-around',
  text: `MATCH (notice:Notice) WHERE notice.person IN $people RETURN 'Notice' AS kind, properties(notice) AS properties
    UNION ALL
    MATCH (request:KeyedRequest) WHERE request.person IN $people RETURN 'KeyedRequest' AS kind, properties(request) AS properties
    UNION ALL
    MATCH (request:NameUseRequest)-[:NAMES]->(one:Person) WHERE one.id IN $people
    RETURN DISTINCT 'NameUseRequest' AS kind, properties(request) AS properties
    UNION ALL
    MATCH (one:Person)-[:REQUESTED|ASKS|LEADS_TO]-(:Introduction)-[:WENT]->(event) WHERE one.id IN $people
    RETURN DISTINCT 'IntroductionEvent' AS kind, properties(event) AS properties
    UNION ALL
    MATCH (one:Person)-[:ATTENDED]->(meeting:Meeting) WHERE one.id IN $people
    RETURN DISTINCT 'Meeting' AS kind, {id: meeting.id, inRoom: meeting.inRoom} AS properties`,
}

const SUMS = ['warmth', 'openWarmth', 'openWithoutLow', 'openWithoutHigh', 'trust']
const MOVING = ['locked', 'noticesWritten', 'recognisedOn', 'recognisedCount']

/**
 * All that the graph has of these people and around them, in an order that does not depend on how it came there. Sums to 1e-9
 * relative; without locks, and how many notices were ever written.
 */
export async function neighbourhoodOf(graph: Graph, people: readonly string[]): Promise<string[]> {
  const found = [
    ...(await graph.run(PEOPLE, { people })).map(({ id, labels, properties }) => [
      id,
      labels.sort(),
      properties,
    ]),
    ...(await graph.run(EDGES, { people })).map(({ start, type, end, properties }) => [
      start,
      type,
      end,
      properties,
    ]),
    ...(await graph.run(AROUND, { people })).map(({ kind, properties }) => [kind, properties]),
  ]
  return found.map(one => JSON.stringify(one, inOrder)).sort()
}

function inOrder(key: string, value: unknown): unknown {
  if (SUMS.includes(key) && typeof value === 'number') return Number(value.toPrecision(10))
  if (value === null || typeof value !== 'object' || Array.isArray(value) || value instanceof Date)
    return value
  const entries = Object.entries(value).filter(([name]) => !MOVING.includes(name))
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
}
