import { PAGE_MASK } from './adjacency.js'

const PAGE = PAGE_MASK + 1

/**
 * Where rows of these lengths start when they are laid out one after another, and the length of each page. A row that
 * would cross into the next page starts there; one longer than a page has its own.
 */
export function layOutRows(length: Int32Array, start: Int32Array): number[] {
  const pages = [0]
  let used = 0
  for (let v = 0; v < length.length; v++) {
    const row = length[v] as number
    if (row > PAGE - used) {
      pages.push(0)
      used = 0
    }
    start[v] = (pages.length - 1) * PAGE + used
    used += row
    pages[pages.length - 1] = used
  }
  return pages
}
