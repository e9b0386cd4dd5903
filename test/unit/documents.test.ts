import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { documents, ROOT, tokensOf } from '../support/documents.js'

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
