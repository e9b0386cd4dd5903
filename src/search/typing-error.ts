import { isOneOff } from '../like-names.js'

/** A typing error is forgiven in words of so many letters, as they are stored: shorter ones have too many neighbours. */
const FEWEST_LETTERS = 5
/** Nobody has a longer word; the expression for it would grow with its square. */
const MOST_LETTERS = 40

/**
 * A regular expression, in Lucene's syntax, of the words that somebody may have meant who typed this with one error: a letter too
 * many, missing or another, or two next to each other changed. Null where the word is too short for that. As an expression it has
 * all of them, where Lucene's fuzzy queries take the fifty most frequent, so that hidden people would decide who is found.
 */
export function oneOffPattern(typed: string): string | null {
  return isForgiven(typed) ? patternFrom([...typed], 0) : null
}

function patternFrom(letters: readonly string[], at: number): string {
  const [letter, next] = [letters[at], letters[at + 1]]
  if (letter === undefined) return '.'
  const rest = letters.slice(at + 1).join('')
  const all = letters.length
  const ways = [`${letter}${patternFrom(letters, at + 1)}`, `.${letter}${rest}`]
  if (all >= FEWEST_LETTERS) {
    ways.push(`.${rest}`)
    if (next !== undefined && next !== letter) ways.push(`${next}${letter}${letters.slice(at + 2).join('')}`)
  }
  if (all > FEWEST_LETTERS) ways.push(rest === '' ? '()' : rest)
  return `(${ways.join('|')})`
}

/** Whether somebody who typed one word may have meant the other, by the same rule. */
export function mayBeTypingError(typed: string, stored: string): boolean {
  return stored.length >= FEWEST_LETTERS && isForgiven(typed) && (typed === stored || isOneOff(typed, stored))
}

/** Whether a word that was typed with an error may be one that is long enough. */
function isForgiven(typed: string): boolean {
  return typed.length >= FEWEST_LETTERS - 1 && typed.length <= MOST_LETTERS && !/\d/.test(typed)
}
