import neo4j, { type Integer } from 'neo4j-driver'

/** A whole number for Cypher: the driver sends plain JavaScript numbers as floats. */
export function int(value: number): Integer {
  return neo4j.int(value)
}

/** JavaScript values as the driver takes them: instants become Neo4j's own, in UTC; undefined becomes null. */
export function toNeo4j(value: unknown): unknown {
  if (value === undefined) return null
  if (value instanceof Date) return toDateTime(value)
  if (Array.isArray(value)) return value.map(toNeo4j)
  if (isPlainObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNeo4j(item)]))
  return value
}

/** What the driver gives as plain JavaScript: instants as Date, days as YYYY-MM-DD. */
export function fromNeo4j(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(fromNeo4j)
  if (neo4j.isDateTime(value)) return new Date(value.toStandardDate())
  if (neo4j.isDate(value)) return value.toString()
  if (isPlainObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromNeo4j(item)]))
  throw new Error(
    'A query must return plain values or maps of them, not nodes, relationships or other types.',
  )
}

function toDateTime(at: Date) {
  return new neo4j.types.DateTime(
    at.getUTCFullYear(),
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
    at.getUTCMilliseconds() * 1_000_000,
    0,
  )
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
