import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = new URL('../../', import.meta.url).pathname
const GLOSSARY = 'docs/glossary.md'
const FOLDERS = ['src', 'cypher', 'test', 'bench', 'docs', 'schema']
const TEXT = /\.(ts|mjs|cjs|cypher|md|graphql|py)$/
/** The list itself, its test and what is history may name what went. */
const NOT_LOOKED_AT = [GLOSSARY, 'CHANGELOG.md', 'schema/released/0.1.graphql', 'test/unit/glossary.test.ts']

/** A word that must not stand in files whose path begins with one of `within` and with none of `but`. */
interface Banned {
  readonly word: string
  readonly within: readonly string[]
  readonly but: readonly string[]
}

const ENTRY = /^`(?<word>[^`]+)`(?: in (?<within>[^;]+?))?(?: but (?<but>[^;]+?))?$/

/** The entries of the column "not" of every table of a glossary. */
function bannedIn(glossary: string): Banned[] {
  const rows = glossary
    .split('\n')
    .filter(line => line.startsWith('| '))
    .map(line => line.split(/(?<!\\)\|/).slice(1, -1))
  return rows
    .flatMap(cells => (cells.length === 4 ? (cells[2] ?? '').split(';') : []))
    .map(cell => cell.trim())
    .filter(cell => cell !== '' && cell !== 'not')
    .map(cell => {
      const { word, within, but } = ENTRY.exec(cell)?.groups ?? {}
      if (word === undefined) throw new Error(`${GLOSSARY}: "${cell}" is no entry.`)
      return { word, within: pathsOf(within), but: pathsOf(but) }
    })
}

function pathsOf(list: string | undefined): string[] {
  return list === undefined ? [] : list.split(',').map(path => path.trim())
}

const NAME = /[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*/g

/** The parts of a name: fed-index, fedIndex and FedIndex have two. */
function partsOf(name: string): string[] {
  return name.split(/[-_]|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
}

/** A text in which words are looked for. */
class Searched {
  private readonly names: string[][]

  constructor(private readonly text: string) {
    this.names = [...new Set(text.match(NAME))].map(partsOf)
  }

  /** Whether it holds the word, as the glossary says how words are compared. */
  holds(word: string): boolean {
    if (word.startsWith('=')) return this.text.includes(word.slice(1))
    if (word.includes(' ')) return new RegExp(`\\b${word.replaceAll(' ', '\\s+')}\\b`, 'i').test(this.text)
    const wanted = partsOf(word)
    return this.names.some(parts =>
      parts.some((_, at) => wanted.every((part, i) => isPart(parts[at + i], part))),
    )
  }
}

function isPart(part: string | undefined, wanted: string): boolean {
  return part === wanted || (wanted === wanted.toLowerCase() && part?.toLowerCase() === wanted)
}

/** The paths of all texts of the repository that the glossary speaks of. */
function texts(): string[] {
  const inFolders = FOLDERS.flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
  )
  return [...readdirSync(ROOT), ...inFolders].filter(
    path => TEXT.test(path) && !NOT_LOOKED_AT.includes(path) && statSync(join(ROOT, path)).isFile(),
  )
}

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm

test('no word that the glossary has put away is used', () => {
  const banned = bannedIn(readFileSync(join(ROOT, GLOSSARY), 'utf8'))
  expect(banned.length).toBeGreaterThan(20)
  const found: string[] = []
  for (const path of texts()) {
    const text = `${path}\n${readFileSync(join(ROOT, path), 'utf8')}`
    const all = new Searched(text)
    // Sentences begin with a capital too, so a capitalised name is looked for in code without its comments.
    const code = /\.(ts|mjs|cjs)$/.test(path) ? new Searched(text.replace(COMMENTS, '')) : all
    for (const { word, within, but } of banned) {
      if (within.length > 0 && !within.some(start => path.startsWith(start))) continue
      if (but.some(start => path.startsWith(start))) continue
      if ((/^[A-Z]/.test(word) ? code : all).holds(word)) found.push(`${path}: ${word}`)
    }
  }
  expect(found).toEqual([])
})

test('a glossary names each place to look at', () => {
  const paths = bannedIn(readFileSync(join(ROOT, GLOSSARY), 'utf8')).flatMap(({ within, but }) => [
    ...within,
    ...but,
  ])
  expect(paths.filter(path => !statSync(join(ROOT, path), { throwIfNoEntry: false }))).toEqual([])
})

test.each([
  ['const inStep = 1', 'in-step', true],
  ['one step in step with another', 'in-step', false],
  ['one step in\n step with another', 'in step', true],
  ['class FedIndexes {}', 'fed-index', false],
  ['import x from "./fed-index.js"', 'fed-index', true],
  ['toBillionths(p)', 'billionths', true],
  ['person.company', 'Company', false],
  ['new Company()', 'Company', true],
  ['isKept', 'Kept', true],
  ['(head:Head)', '=:Head', true],
  ['withoutOwnWord', 'own-word', true],
  ['in their own words', 'own word', false],
])('%j against `%s`: %s', (text, word, is) => {
  expect(new Searched(text).holds(word)).toBe(is)
})
