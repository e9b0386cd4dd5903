import { BadInput } from '../errors.js'
import { longestTradesNamed, TRADES_BY_WORD } from '../trades/trades-named.js'
import { joined, telling, unitsOf, type Word, wordsIn } from '../words.js'
import { mayBeTypingError } from './typing-error.js'

/** What a search asks for; all its parts must be met. Empty where nothing was typed that is a word. */
export type Search = readonly SearchPart[]

/** Something that a search names. */
export interface SearchPart {
  /** How it may be written; of one way all words must be there. */
  readonly ways: readonly (readonly string[])[]
  /** The trades that it names; one of them is as good. */
  readonly trades: readonly string[]
  /** The trades that it names where there is a typing error. */
  readonly mistypedTrades: readonly string[]
}

/** At most this many words of a search count. */
const MOST_WORDS = 8
const MOST_CHARACTERS = 200

/** Words that are written as one as often as not, and where those of them that count stand among all that do. */
interface Placed {
  readonly unit: readonly Word[]
  readonly from: number
  readonly to: number
}

/**
 * What somebody asks for who typed this. Articles and the like do not count, unless there is nothing else; several words that
 * name a trade are one part.
 * @throws BadInput beyond 200 characters
 */
export function searchOf(field: string, typed: string): Search {
  if (typed.length > MOST_CHARACTERS)
    throw new BadInput(field, `This must have at most ${MOST_CHARACTERS} characters.`)
  const words = wordsIn(typed)
  const counting = telling(words).slice(0, MOST_WORDS)
  const units = placed(words, counting)
  const named = longestTradesNamed(counting)
  const parts: SearchPart[] = []
  for (let i = 0; i < units.length; ) {
    const [first] = units.slice(i)
    if (!first) break
    const trade = named.find(({ from, to }) => from === first.from && units.some(unit => unit.to === to))
    const last = trade ? units.findIndex(({ to }) => to === trade.to) : i
    const joinedUp = units.slice(i, last + 1)
    const words = counting.slice(first.from, joinedUp.at(-1)?.to)
    const [only, ...more] = words
    parts.push({
      ways: waysOf(words, joinedUp),
      trades: trade?.trades ?? [],
      mistypedTrades: only && more.length === 0 && !trade ? mistypedTrades(only) : [],
    })
    i = last + 1
  }
  return parts
}

function mistypedTrades({ text }: Word): string[] {
  const meant = [...TRADES_BY_WORD].flatMap(([word, trades]) => (mayBeTypingError(text, word) ? trades : []))
  return [...new Set(meant)]
}

function placed(words: readonly Word[], counting: readonly Word[]): Placed[] {
  const counts = new Set(counting)
  let to = 0
  return unitsOf(words).flatMap(unit => {
    const from = to
    to += unit.filter(word => counts.has(word)).length
    return to > from ? [{ unit, from, to }] : []
  })
}

function waysOf(words: readonly Word[], units: readonly Placed[]): string[][] {
  const apart = [words.map(({ text }) => text), words.map(({ inFull }) => inFull)]
  const [only, ...others] = units
  const asOne = only && others.length === 0 ? joined(only.unit).map(word => [word]) : []
  return [...new Map([...apart, ...asOne].map(way => [way.join(' '), way])).values()]
}

/** Whether one of these words or trades, as they are stored, has to do with a part of a search. */
export function touches({ ways, trades, mistypedTrades }: SearchPart, stored: readonly string[]): boolean {
  const mayMean = (word: string) => stored.some(has => has.startsWith(word) || mayBeTypingError(word, has))
  return ways.flat().some(mayMean) || [...trades, ...mistypedTrades].some(trade => stored.includes(trade))
}
