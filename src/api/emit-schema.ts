import { readFileSync, writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import type { Domain } from '../domain.js'
import { schemaOf } from './schema.js'

// Writes schema/schema.graphql from the types; with --check it only compares, and fails where the file is stale.

const FILE = new URL('../../schema/schema.graphql', import.meta.url)

// Printing a schema resolves nothing, so its resolvers need no services.
const schema = printSchema(lexicographicSortSchema(schemaOf({} as Domain)))
const text = `# Emitted from the types in src/ by npm run schema. Do not edit.\n\n${schema}\n`

if (!process.argv.includes('--check')) writeFileSync(FILE, text)
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error('schema/schema.graphql is stale: run npm run schema and commit it.')
  process.exitCode = 1
}
