import { readFileSync } from 'node:fs'
import { buildSchema, getNamedType, isObjectType } from 'graphql'
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

/** What a rule's line names before a colon, within backticks: its parameters, and what stands beside them. */
function parametersOf(rule: string): string[] {
  const row = tables
    .find(({ header }) => header[0]?.text === 'rule')
    ?.rows.find(([cell]) => cell?.text === `\`${rule}\``)
  const [own = ''] = (row?.[1]?.text ?? '').split('Beside it')
  return [...own.matchAll(/(?:^|; )`(\w+)`/g)].map(([, name]) => name ?? '').sort()
}

test('docs/errors.md names the parameters of every rule as the schema does', () => {
  const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'))
  const hints = schema.getType('HintParameters')
  for (const rule of valuesOf('Rule')) {
    const field = isObjectType(hints) ? hints.getFields()[rule] : undefined
    const type = field && getNamedType(field.type)
    const names = isObjectType(type) ? Object.keys(type.getFields()).sort() : []
    expect({ rule, names: parametersOf(rule) }).toEqual({ rule, names })
  }
})

test('docs/errors.md has a line for every code, and for the parameters of every rule', () => {
  expect(namesIn('code')).toEqual(valuesOf('ErrorCode'))
  expect(namesIn('rule')).toEqual(valuesOf('Rule'))
})
