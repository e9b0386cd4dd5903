import { readdirSync, readFileSync } from 'node:fs'
import { withRules } from '../../../src/neo4j/rules.js'

const files = readdirSync('cypher', { recursive: true, encoding: 'utf8' }).filter(file =>
  file.endsWith('.cypher'),
)
const texts = files.map(file => readFileSync(`cypher/${file}`, 'utf8'))
const rules = files.flatMap(file => /^rules\/(.*)\.cypher$/.exec(file)?.[1] ?? [])
const nameOf = (file: string) => file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

test('a rule is written out with the arguments that the query gives, and nothing else of the query changes', () => {
  const text = 'MATCH (p)-[k:KNOWS]-(o) RETURN rule.withoutOwnDeclaration($viewer, o.id, k) AS warmth'
  expect(withRules(text)).toBe(
    'MATCH (p)-[k:KNOWS]-(o) RETURN (CASE WHEN $viewer < o.id THEN k.openWithoutLow ELSE k.openWithoutHigh END) AS warmth',
  )
  expect(withRules('MATCH (n) RETURN n.role')).toBe('MATCH (n) RETURN n.role')
})

test.each([
  ['a rule that is not there', 'RETURN rule.unheardOf(a)', /unheard-of/],
  ['too few arguments', 'RETURN rule.withoutOwnDeclaration(a, b)', /does not fit/],
  ['no argument', 'RETURN rule.belongs()', /does not fit/],
  ['an argument that is a text', "RETURN rule.belongs('x')", /does not fit/],
  ['an argument that is a call', 'RETURN rule.belongs(head(list))', /takes variables/],
  ['a variable that the rule has too', 'MATCH (meeting) RETURN rule.isAffordable(meeting)', /of its own/],
])('a query that uses a rule wrongly fails when it is loaded: %s', (_, text, message) => {
  expect(() => withRules(text)).toThrow(message)
})

test.each(rules)('rule %s is used', rule => {
  expect(texts.some(text => text.includes(`rule.${nameOf(rule)}(`))).toBe(true)
})

test('no query says for itself what a rule says', () => {
  const outside = texts.filter((_, i) => !files[i]?.startsWith('rules/'))
  const said = [
    /'GUEST'/,
    /THEN \w+\.openWithoutLow/,
    /'PRESENT', 'LATE'/,
    /<> 'ABSENT'/,
    /feePer\b(?!,)/,
    /discreetKinds THEN/,
    /visibleTo = 'NOBODY'/,
    /:DISPUTES\].*with IS NOT NULL/,
  ]
  expect(said.filter(words => outside.some(text => words.test(text.replace(/^\/\/.*$/gm, ''))))).toEqual([])
})
