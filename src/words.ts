import { fold } from './text.js'

/** Words that tell nothing about whom somebody means, in French and English. */
const UNTOLD = new Set(
  (
    'a an and at best by for from good in near of on or some the to with ' +
    'a au aux avec bon bonne bons bonnes chez d dans de des du en et l la le les meilleur meilleure ou par pour pres sur un une'
  ).split(' '),
)

/** What stands before a family name, and as often within it. */
const PARTICLES = new Set(
  'al ben d da das de del della den der des di do dos du el l la le les mac mc o ten ter van von zu'.split(
    ' ',
  ),
)

/** A word of a text. */
export interface Word {
  readonly text: string
  /** Written with an umlaut in full, as in Mueller, where it has one; otherwise the same. */
  readonly inFull: string
  /** Whether a hyphen or an apostrophe links it to the word before. */
  readonly isLinked: boolean
}

const IN_FULL: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'ae', Ö: 'oe', Ü: 'ue' }

/** The folded words of a text, letters and digits alone. */
export function wordsIn(text: string): Word[] {
  const inFull = text.normalize('NFC').replace(/[äöüÄÖÜ]/g, letter => IN_FULL[letter] ?? letter)
  const [words, full] = [pieces(text), pieces(inFull)]
  return words.map(({ word, isLinked }, i) => ({ text: word, inFull: full[i]?.word ?? word, isLinked }))
}

function pieces(text: string): { word: string; isLinked: boolean }[] {
  return [...fold(text).matchAll(/([-']?)([\p{L}\p{N}]+)/gu)].map(([, link, word = '']) => ({
    word,
    isLinked: link !== '',
  }))
}

/** Whether a word tells something: articles and the like do not. */
export const tells = (word: Word) => !UNTOLD.has(word.text)

/** Those of these words that tell something; all, where none does. */
export function telling(words: readonly Word[]): Word[] {
  const some = words.filter(tells)
  return some.length > 0 ? some : [...words]
}

/** Words that are written as one as often as not: what is linked, and particles with the word behind them. */
export function unitsOf(words: readonly Word[]): Word[][] {
  const units: Word[][] = []
  for (const [i, word] of words.entries()) {
    const before = words[i - 1]
    const unit = units.at(-1)
    if (before && unit && (word.isLinked || PARTICLES.has(before.text))) unit.push(word)
    else units.push([word])
  }
  return units
}

/** The ways in which a unit is written as one word: as a whole, and without particles at its beginning. */
export function joined(unit: readonly Word[]): string[] {
  const first = unit.findIndex(word => !PARTICLES.has(word.text))
  const starts = Array.from({ length: Math.max(first, 0) + 1 }, (_, i) => unit.slice(i))
  const asOne = starts.filter(words => words.length > 1)
  return [
    ...new Set(
      asOne.flatMap(words => [
        words.map(({ text }) => text).join(''),
        words.map(({ inFull }) => inFull).join(''),
      ]),
    ),
  ]
}
