import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { documents, ROOT, tokensOf } from '../support/documents.js'

const schema = buildSchema(readFileSync(join(ROOT, 'schema/schema.graphql'), 'utf8'))

/** The operations in a document's blocks of code: those in GraphQL, those that `ask` sends, and those that a client is given. */
function operationsOf(document: string): string[] {
  return tokensOf(document).flatMap(token => {
    if (token.type !== 'code') return []
    const code = String(token.text)
    if (token.lang === 'graphql') return [code]
    const asked = [...code.matchAll(/\bask "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => asSent(text))
    const given = [...code.matchAll(/\bquery: '([^']+)'/g)].map(([, text = '']) => text)
    return [...asked, ...given]
  })
}

/** What the shell makes of the text between double quotes, and the service of the JSON around it, with each value as `x`. */
function asSent(text: string): string {
  return text.replace(/\$(\([^)]*\)|\w+)/g, 'x').replaceAll('\\\\\\"', '"')
}

const examples = documents().flatMap(document =>
  operationsOf(document).map((operation): [string, string] => [document, operation]),
)

test('there are examples in the README, of introductions, of importing and of address books', () => {
  expect(new Set(examples.map(([document]) => document))).toEqual(
    new Set(['README.md', 'docs/address-book.md', 'docs/introductions.md', 'docs/importing.md']),
  )
  expect(examples.filter(([document]) => document === 'README.md')).toHaveLength(11)
})

test.each(examples)('%s asks what the schema has: %s', (_, operation) => {
  expect(validate(schema, parse(operation)).map(({ message }) => message)).toEqual([])
})
