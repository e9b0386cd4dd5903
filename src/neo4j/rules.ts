import { readFileSync } from 'node:fs'

const RULES = new URL('../../cypher/rules/', import.meta.url)

/** A rule used in a query: `rule.belongs(membership)`. Its arguments are variables, their properties, or parameters. */
const USE = /\brule\.(\w+)\(([^()]*)\)/g
const ARGUMENT = /^\$?\w+(\.\w+)*$/
/** A variable, and not a property, a parameter, a label or a text. */
const VARIABLE = /(?<![.$:'\w])[a-z]\w*/g

interface Rule {
  readonly parameters: readonly string[]
  readonly expression: string
}

const rules = new Map<string, Rule>()

/**
 * A query's text with each rule that it uses written out, so that Neo4j plans it as one text (docs/decisions/0015).
 * @throws Error for what is no rule, or arguments that do not fit it: when the module that names the query loads.
 */
export function withRules(text: string): string {
  const written = text.replaceAll(USE, (use, name: string, given: string) => {
    const { parameters, expression } = ruleNamed(name)
    const values = given.split(',').map(value => value.trim())
    if (values.length !== parameters.length || !values.every(value => ARGUMENT.test(value)))
      throw new Error(`${use} does not fit rule.${name}(${parameters.join(', ')})`)
    const bound = new Map(parameters.map((parameter, i) => [parameter, values[i] ?? '']))
    // A variable of the query would silently be taken for one of the same name inside the rule.
    const inside = new Set(expression.match(VARIABLE)?.filter(word => !bound.has(word)))
    const captured = values.find(value => inside.has(value.replace(/\..*/, '')))
    if (captured !== undefined) throw new Error(`${use}: the rule has a ${captured} of its own`)
    return `(${withRules(expression.replaceAll(VARIABLE, word => bound.get(word) ?? word))})`
  })
  const unread = /\brule\.\w+/.exec(written)
  if (unread) throw new Error(`${unread[0]} takes variables, their properties, or parameters`)
  return written
}

/** The rule of cypher/rules/`name`.cypher: comments, the line `// :rule (parameters)`, and an expression. */
function ruleNamed(name: string): Rule {
  const known = rules.get(name)
  if (known) return known
  const file = `${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}.cypher`
  const text = readFileSync(new URL(file, RULES), 'utf8')
  const parameters = /^\/\/ :rule \((.*)\)$/m.exec(text)?.[1]
  if (parameters === undefined) throw new Error(`cypher/rules/${file} has no line // :rule (…)`)
  const rule = { parameters: parameters.split(', '), expression: text.replace(/^\/\/.*\n/gm, '').trim() }
  rules.set(name, rule)
  return rule
}
