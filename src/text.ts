import { checkedAll } from './checks.js'
import { BadInput } from './errors.js'

/** Letters that Unicode does not take apart into a base and a mark. */
const UNDECOMPOSED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/** What is typed or printed for an apostrophe. An acute accent alone would come apart into a space and a mark. */
const APOSTROPHES = /[’ʼ‘`‛]/g
const ACUTE = /´/g
const DASHES = /[\p{Pd}−]/gu
/** Marks that show nothing, such as a soft hyphen. */
const FORMAT_MARKS = /\p{Cf}/gu

/**
 * The one key by which texts are compared and put in order: without regard to case, accents, runs of white space, marks that show
 * nothing, and to which apostrophe or dash was typed.
 */
export function fold(text: string): string {
  return text
    .replace(ACUTE, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(FORMAT_MARKS, '')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, letter => UNDECOMPOSED[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}

/** The folded words of `text`, letters and digits alone: what a search compares. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** At most this many words of a search count. */
const SEARCH_WORDS = 8

/** The distinct words of a search as a client typed it. @throws BadInput beyond 200 characters. */
export function searchWords(field: string, search: string): string[] {
  if (search.length > 200) throw new BadInput(field, 'This must have at most 200 characters.')
  return [...new Set(wordsOf(search))].slice(0, SEARCH_WORDS)
}

/** Control characters, lone surrogates, and marks that turn the direction of the text around them. */
const UNWANTED_IN_LINE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/u
const UNWANTED_IN_TEXT = /(?![\n\r\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/u

/** White space, and marks that alone show nothing. */
const SHOWS_NOTHING = /^[\s\p{Cf}]*$/u

/** One line of text as given for `field`: trimmed, white space folded. @throws BadInput where empty, longer than `max`, or unprintable. */
export function line(field: string, value: string, max = 200): string {
  const text = optionalLine(field, value, max)
  if (text === null) throw new BadInput(field, 'This must not be empty.')
  return text
}

/** As `line`; empty is null. */
export function optionalLine(field: string, value: string | null | undefined, max = 200): string | null {
  if (value === null || value === undefined) return null
  if (value.length > max * 4) throw new BadInput(field, `This must have at most ${max} characters.`)
  if (UNWANTED_IN_LINE.test(value.replace(/[\t\n\r]/g, ' ')))
    throw new BadInput(field, 'This must not contain control characters.')
  const text = value.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (text.length > max) throw new BadInput(field, `This must have at most ${max} characters.`)
  return SHOWS_NOTHING.test(text) ? null : text
}

/** Running text as given for `field`, with its line breaks; empty is null. */
export function optionalText(field: string, value: string | null | undefined, max = 2000): string | null {
  if (value === null || value === undefined) return null
  if (value.length > max) throw new BadInput(field, `This must have at most ${max} characters.`)
  if (UNWANTED_IN_TEXT.test(value)) throw new BadInput(field, 'This must not contain control characters.')
  const text = value.normalize('NFC').trim()
  return SHOWS_NOTHING.test(text) ? null : text
}

/** Short tags as given for `field`, each once by its folded form; null empties the list. @throws BadInput beyond 30 tags. */
export function tags(field: string, values: readonly string[] | null | undefined): string[] {
  if ((values?.length ?? 0) > 30) throw new BadInput(field, 'This must have at most 30 items.')
  const byFolded = new Map(
    checkedAll(values ?? [], (value, i) => line(`${field}[${i}]`, value, 80)).map(tag => [fold(tag), tag]),
  )
  return [...byFolded.values()]
}
