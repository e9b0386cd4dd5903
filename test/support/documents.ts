import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lexer, type Token, walkTokens } from 'marked'

export const ROOT = new URL('../../', import.meta.url).pathname

/** All documents: those at the root, and those under docs. */
export function documents(): string[] {
  const under = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  return [...readdirSync(ROOT), ...under.map(name => join('docs', name))].filter(name => name.endsWith('.md'))
}

/** A document in its parts, those within others too. */
export function tokensOf(document: string): Token[] {
  const found: Token[] = []
  walkTokens(lexer(readFileSync(join(ROOT, document), 'utf8')), token => void found.push(token))
  return found
}
