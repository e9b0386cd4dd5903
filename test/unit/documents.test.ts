import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { lexer, type Token, walkTokens } from 'marked'

const ROOT = new URL('../../', import.meta.url).pathname

/** All documents: those at the root, and those under docs. */
function documents(): string[] {
  const under = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  return [...readdirSync(ROOT), ...under.map(name => join('docs', name))].filter(name => name.endsWith('.md'))
}

function tokensOf(document: string): Token[] {
  const found: Token[] = []
  walkTokens(lexer(readFileSync(join(ROOT, document), 'utf8')), token => void found.push(token))
  return found
}

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(document: string): Set<string> {
  const headings = tokensOf(document).flatMap(token => (token.type === 'heading' ? [String(token.text)] : []))
  const anchor = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-')
  return new Set(headings.map(anchor))
}

test.each(documents())('every link of %s leads to something', document => {
  const links = tokensOf(document)
    .flatMap(token => (token.type === 'link' ? [String(token.href)] : []))
    .filter(href => !/^https?:/.test(href))
  const broken = links.filter(href => {
    const [path = '', anchor] = href.split('#')
    const target = path === '' ? document : relative(ROOT, join(ROOT, dirname(document), path))
    if (!existsSync(join(ROOT, target))) return true
    return anchor !== undefined && !anchorsOf(target).has(anchor)
  })
  expect(broken).toEqual([])
})
