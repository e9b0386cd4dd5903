import { readFileSync } from 'node:fs'
import { lexer, type Tokens } from 'marked'
import { ERROR_ENUMS } from '../../src/graphql/error-enums.js'

const tables = lexer(readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')).filter(
  (token): token is Tokens.Table => token.type === 'table',
)

/** The names in the first column of the table with this heading. */
function namesIn(heading: string): string[] {
  const table = tables.find(({ header }) => header[0]?.text === heading)
  return (table?.rows ?? []).map(([cell]) => cell?.text.replaceAll('`', '') ?? '').sort()
}

function valuesOf(name: string): string[] {
  const values = ERROR_ENUMS.find(type => type.name === name)?.getValues() ?? []
  return values.map(value => value.name).sort()
}

test('docs/errors.md has a line for every code, and for the parameters of every rule', () => {
  expect(namesIn('code')).toEqual(valuesOf('ErrorCode'))
  expect(namesIn('rule')).toEqual(valuesOf('Rule'))
})
