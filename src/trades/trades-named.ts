import { LRUCache } from 'lru-cache'
import { formIn } from '../word-forms.js'
import { telling, type Word, wordsIn } from '../words.js'
import { ADVICE } from './advice.js'
import { BUILDING } from './building.js'
import { CARE } from './care.js'
import { COMMERCE } from './commerce.js'
import { HOSPITALITY } from './hospitality.js'
import { MEDIA } from './media.js'
import { PUBLIC_LIFE } from './public-life.js'
import type { Trades } from './trade.js'

const ALL: Trades = { ...ADVICE, ...BUILDING, ...CARE, ...COMMERCE, ...HOSPITALITY, ...MEDIA, ...PUBLIC_LIFE }
/** The languages in which the lists name trades; a word of one may look like a word of the other, so that both are tried. */
const WRITTEN_IN = ['fr', 'en']
/** As many words as a trade's name has at most, articles and the like aside. */
const MOST_WORDS = 4

const BY_FORM = byForm()

/** What texts named that were asked for last: people of a trade write the same, and to stem it takes the longest. */
const NAMED = new LRUCache<string, readonly string[]>({ max: 2_000 })

/** The trades that are named by one word, by that word: for whoever mistypes it. */
export const TRADES_BY_WORD: ReadonlyMap<string, readonly string[]> = byWord()

/** Words next to each other that name trades. */
export interface TradeNamed {
  readonly from: number
  /** Behind the last. */
  readonly to: number
  readonly trades: readonly string[]
}

/** The trades that a text names anywhere: "avocat d'affaires" names lawyers and business lawyers. */
export function tradesNamed(text: string): readonly string[] {
  const known = NAMED.get(text)
  if (known) return known
  const words = telling(wordsIn(text))
  const named = [
    ...new Set(words.flatMap((_, from) => namedFrom(words, from).flatMap(({ trades }) => trades))),
  ]
  NAMED.set(text, named)
  return named
}

/** The trades that these words name from the first on, the longest names first: "avocat d'affaires" names business lawyers. */
export function longestTradesNamed(words: readonly Word[]): TradeNamed[] {
  const found: TradeNamed[] = []
  for (let from = 0; from < words.length; ) {
    const [longest] = namedFrom(words, from)
    if (longest) found.push(longest)
    from = longest?.to ?? from + 1
  }
  return found
}

/** What the words from here on name, the longest first. */
function namedFrom(words: readonly Word[], from: number): TradeNamed[] {
  return Array.from({ length: MOST_WORDS }, (_, i) => from + MOST_WORDS - i).flatMap(to => {
    if (to > words.length) return []
    const trades = formsOf(words.slice(from, to)).flatMap(form => BY_FORM.get(form) ?? [])
    return trades.length > 0 ? [{ from, to, trades: [...new Set(trades)] }] : []
  })
}

function formsOf(words: readonly Word[]): string[] {
  const text = words.map(word => word.text).join(' ')
  return WRITTEN_IN.map(language => `${language} ${formIn(language, text)}`)
}

function byWord(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [trade, names] of Object.entries(ALL))
    for (const name of names.split(',')) {
      const [word, ...others] = telling(wordsIn(name))
      if (word && others.length === 0) found.set(word.text, [...(found.get(word.text) ?? []), trade])
    }
  return found
}

function byForm(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [trade, names] of Object.entries(ALL))
    for (const name of names.split(','))
      for (const form of new Set(formsOf(telling(wordsIn(name)))))
        found.set(form, [...(found.get(form) ?? []), trade])
  return found
}
