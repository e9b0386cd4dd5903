import neo4j, { type Driver } from 'neo4j-driver'
import type { Neo4jAddress } from './address.js'

/**
 * A driver for `address` that gives up soon: with these limits a request against a dead server fails within five seconds,
 * where the driver's own would take a minute.
 */
export function connect(address: Neo4jAddress): Driver {
  return neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
    connectionTimeout: 2_000,
    // All connections in use means that it is busy, not away: then a request waits, as long as its own deadline lets it.
    connectionAcquisitionTimeout: 10_000,
    // The waits between tries double from one second: the last try comes about three seconds after the first.
    maxTransactionRetryTime: 2_000,
    maxConnectionPoolSize: 50,
    userAgent: 'entregent',
  })
}
