import type { Search } from './search.js'
import { oneOffPattern } from './typing-error.js'

/**
 * A full-text query for the things that meet all parts of a search: each word whole, as a beginning or with one typing error, or
 * a trade that the part names. Null where the search asks for nothing. Words are letters and digits only, so none can be an operator.
 */
export function fullTextQuery(search: Search): string | null {
  if (search.length === 0) return null
  const parts = search.map(({ ways, trades, mistypedTrades }) => {
    const written = ways.map(way => `(${way.map(wordQuery).join(' AND ')})`)
    return `(${[...written, ...trades, ...mistypedTrades].join(' OR ')})`
  })
  return parts.join(' AND ')
}

function wordQuery(word: string): string {
  const pattern = oneOffPattern(word)
  return pattern === null ? `${word}*` : `(${word}* OR /${pattern}/)`
}
