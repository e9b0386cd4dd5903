import { readdirSync } from 'node:fs'
import type { Driver } from 'neo4j-driver'
import { meaningOf } from './failures.js'
import type { Graph } from './graph.js'
import { cypher } from './query.js'

const LIST = cypher<{ name: string }>('schema/list-migrations')
const RECORD = cypher('schema/record-migration')
const AWAIT_INDEXES = cypher('schema/await-indexes')

const DONE_ALREADY = new Set(
  ['EquivalentSchemaRuleAlreadyExists', 'IndexAlreadyExists', 'ConstraintAlreadyExists', 'IndexNotFound'].map(
    name => `Neo.ClientError.Schema.${name}`,
  ),
)

/** Migrations that were given another number: a database that has had one under its old name has had it. */
const RENAMED: Readonly<Record<string, string>> = {
  '0005-references-to-people': '0008-references-to-people',
}

/** Every migration of the catalogue, in its order. */
function catalogue(): string[] {
  return readdirSync(new URL('../../cypher/migrations/', import.meta.url))
    .map(file => file.replace(/\.cypher$/, ''))
    .sort()
}

/** Brings the database's constraints and indexes up to date. Safe to run again, and by two services at once. */
export async function migrate(driver: Driver, graph: Graph, database: string | undefined): Promise<void> {
  const done = new Set((await graph.run(LIST)).map(({ name }) => RENAMED[name] ?? name))
  const missing = catalogue().filter(name => !done.has(name))
  for (const name of missing) {
    for (const statement of statementsOf(cypher(`migrations/${name}`).text)) {
      // Schema commands run alone, each in a transaction of its own.
      await driver.executeQuery(statement, {}, { database }).catch(failure => {
        // IF (NOT) EXISTS looks before it takes its lock: another service may have done the same thing in between.
        if (!DONE_ALREADY.has((failure as { code?: string }).code ?? '')) throw meaningOf(failure)
      })
    }
    await graph.write(transaction => transaction.run(RECORD, { name }))
  }
  if (missing.length > 0) await graph.run(AWAIT_INDEXES)
}

function statementsOf(text: string): string[] {
  return text
    .replace(/^\/\/.*$/gm, '')
    .split(';')
    .map(statement => statement.trim())
    .filter(statement => statement !== '')
}
