import { readFileSync } from 'node:fs'
import { lexer, type Tokens } from 'marked'
import { ROLES, type Role } from './scene.js'
import { wayTo } from './ways.js'

/** What somebody gets: something, null, an empty list, or an error of this code. */
export type Got = 'value' | 'null' | 'nothing' | (string & {})

/** One line of the table. */
interface Rule {
  /** Null for all who have the object that it is a field of. */
  readonly who: ReadonlySet<Role> | null
  readonly othersGet: (role: Role) => Got
  /** Whether an empty list is told from one with something on it. */
  readonly countsItems: boolean
}
interface Operation extends Rule {
  readonly letsIn: ReadonlySet<Role>
}

const DOCUMENT = new URL('../../../docs/security.md', import.meta.url)
const ROOTS: Record<string, string> = {
  query: 'Query',
  mutation: 'Mutation',
  subscription: 'Subscription',
  download: 'Download',
}
const EVERYBODY_WITH_IT = 'whoever has it'

/** Who may use what, as docs/security.md says. */
export class PermissionTable {
  private readonly words = new Map<string, ReadonlySet<Role>>()
  private readonly operations = new Map<string, Operation>()
  private readonly fields = new Map<string, Rule>()
  /** Who has the objects of a type that are asked for by id. */
  private readonly objects = new Map<string, Rule>()

  constructor() {
    const tables = lexer(readFileSync(DOCUMENT, 'utf8')).filter(
      (token): token is Tokens.Table => token.type === 'table',
    )
    const headedBy = (title: string) => tables.filter(({ header }) => header[0]?.text === title)
    for (const table of headedBy('word')) this.readWords(table)
    for (const [title, root] of Object.entries(ROOTS))
      for (const { rows } of headedBy(title))
        for (const [names, letsIn, who, others] of rows.map(textsOf))
          for (const name of codesOf(names))
            put(this.operations, `${root}.${name}`, {
              ...this.ruleOf(who, others),
              letsIn: this.rolesOf(letsIn),
            })
    for (const { rows } of headedBy('type'))
      for (const [types, names, who, others] of rows.map(textsOf))
        for (const type of codesOf(types))
          if (codesOf(names).length === 0) put(this.objects, type, this.ruleOf(who, others))
          else
            for (const name of codesOf(names)) put(this.fields, `${type}.${name}`, this.ruleOf(who, others))
  }

  /** Every `Type.field` of the schema that has a line. */
  get places(): string[] {
    const operations = [...this.operations.keys()].filter(place => !place.startsWith('Download.'))
    return [...operations, ...this.fields.keys()]
  }

  /** What somebody in this role is to get of a field, come to as ways.ts says. */
  expected(role: Role, place: string): Got {
    const operation = this.operations.get(place)
    if (operation) {
      if (!operation.letsIn.has(role)) return notLetIn(role)
      return operation.who?.has(role) ? 'value' : operation.othersGet(role)
    }
    const object = this.expectedObject(role, place)
    if (object === 'nothing') return ofEmpty(place)
    if (object !== 'value') return object
    const rule = this.fields.get(place)
    if (!rule) throw new Error(`docs/security.md does not say who may use ${place}.`)
    return rule.who === null || rule.who.has(role) ? 'value' : rule.othersGet(role)
  }

  /** Whether this is what is to be got: an empty list is something too, where the line does not tell them apart. */
  fits(place: string, expected: Got, got: Got): boolean {
    const rule = this.operations.get(place) ?? this.fields.get(place)
    return got === expected || (expected === 'value' && got === 'nothing' && !rule?.countsItems)
  }

  private expectedObject(role: Role, place: string): Got {
    const [type = ''] = place.split('.')
    const way = wayTo(place)
    const [first, last] = [way[0], way.at(-1)]
    if (!first || !last) throw new Error(`There is no way to ${place}.`)
    if (!this.operations.get(first.place)?.letsIn.has(role)) return notLetIn(role)
    const object = this.objects.get(type)
    if (object) return object.who?.has(role) ? 'value' : object.othersGet(role)
    return this.expected(role, last.place)
  }

  private readWords({ header, rows }: Tokens.Table): void {
    const roles = header.slice(1).map(({ text }) => ROLES.find(role => role === text))
    for (const [word = '', ...marks] of rows.map(textsOf))
      this.words.set(
        word,
        new Set(roles.filter((role, i) => role !== undefined && marks[i] === '✓') as Role[]),
      )
  }

  private rolesOf(words: string | undefined): ReadonlySet<Role> {
    const named = (words ?? '').split(', ').map(word => {
      const roles = this.words.get(word)
      if (!roles) throw new Error(`docs/security.md does not say who is meant by “${word}”.`)
      return [...roles]
    })
    return new Set(named.flat())
  }

  /** Others get what the clause says that names them, such as `FORBIDDEN` to members; or else what the last one says. */
  private ruleOf(who: string | undefined, others = ''): Rule {
    const clauses = others
      .replaceAll('`', '')
      .split('; ')
      .map(clause => {
        const [got = '', words] = clause.split(' to ')
        return { got, roles: words === undefined ? null : this.rolesOf(words) }
      })
    return {
      who: who === EVERYBODY_WITH_IT ? null : this.rolesOf(who),
      othersGet: role => clauses.find(({ roles }) => roles === null || roles.has(role))?.got ?? '',
      countsItems: clauses.some(({ got }) => got === 'nothing'),
    }
  }
}

/** What a field of an empty list is: a connection is there all the same. */
function ofEmpty(place: string): Got {
  if (/Connection\.(edges|nodes)$/.test(place)) return 'nothing'
  return /Connection\./.test(place) ? 'value' : 'null'
}

function put<Line>(lines: Map<string, Line>, place: string, line: Line): void {
  if (lines.has(place)) throw new Error(`docs/security.md says twice who may use ${place}.`)
  lines.set(place, line)
}

function textsOf(cells: readonly Tokens.TableCell[]): string[] {
  return cells.map(({ text }) => text)
}

/** The names in `code` of a cell. */
function codesOf(cell = ''): string[] {
  return [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '')
}

/** A token that holds and names nobody is known all the same. */
function notLetIn(role: Role): Got {
  return role === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN'
}
