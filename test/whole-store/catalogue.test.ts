import { readdirSync } from 'node:fs'
import type { Driver } from 'neo4j-driver'
import { connect } from '../../src/neo4j/connect.js'
import { Graph } from '../../src/neo4j/graph.js'
import { migrate } from '../../src/neo4j/migrations.js'
import { cypher } from '../../src/neo4j/query.js'
import { statementOf } from '../../src/neo4j/statement.js'
import { testAddress } from '../support/neo4j.js'

const address = testAddress()
const queries = readdirSync('cypher', { recursive: true, encoding: 'utf8' })
  .filter(file => /^(?!migrations|rules)[\w-]+\/.*\.cypher$/.test(file))
  .map(file => file.replace(/\.cypher$/, ''))
let driver: Driver

beforeAll(async () => {
  driver = connect(address)
  await migrate(driver, new Graph(driver, address.database), address.database)
})
afterAll(() => driver?.close())

test('Neo4j can plan every query of the catalogue, with its rules written out', async () => {
  const failed: string[] = []
  for (const name of queries) {
    const [text, sent] = statementOf(cypher(name), {})
    await driver.executeQuery(`EXPLAIN ${text}`, sent, { database: address.database }).catch(failure => {
      failed.push(`${name}: ${failure.message}`)
    })
  }
  expect(queries.length).toBeGreaterThan(150)
  expect(failed).toEqual([])
})
