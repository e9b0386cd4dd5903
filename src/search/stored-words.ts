import { tradesNamed } from '../trades/trades-named.js'
import { joined, unitsOf, wordsIn } from '../words.js'

/** The texts of a thing that searches look in. */
export interface SearchedTexts {
  readonly texts: readonly (string | null | undefined)[]
  /** Those of them that name trades. */
  readonly ofTrades?: readonly (string | null | undefined)[]
}

/**
 * What searches find a thing by: the words of its texts, each by itself and as one what is written as one as often as not; and
 * the trades that they name, in capital letters, which no word has.
 */
export function foundBy({ texts, ofTrades = [] }: SearchedTexts): string[] {
  const words = texts.map(text => wordsIn(text ?? ''))
  const apart = words.flat().flatMap(word => [word.text, word.inFull])
  const asOne = words.flatMap(unitsOf).flatMap(joined)
  return [...new Set([...apart, ...asOne, ...ofTrades.flatMap(text => tradesNamed(text ?? ''))])]
}
