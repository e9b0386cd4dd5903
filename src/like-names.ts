import { type PersonName, reversedKey } from './person-name.js'

/**
 * Whether two names can be one person's beside the same address or number: they have the same key; or one part is the
 * same and the other an initial of it; or the given names differ by one letter. Forms of address that exclude each
 * other are never alike.
 */
export function areLike(one: PersonName, other: PersonName): boolean {
  if (one.addressedAs && other.addressedAs && one.addressedAs !== other.addressedAs) return false
  if (one.key === other.key) return true
  if (one.given === null || one.family === null || other.given === null || other.family === null) return false
  if (one.family === other.family)
    return isInitialOf(one.given, other.given) || differByALetter(one.given, other.given)
  return (
    (one.given === other.given && isInitialOf(one.family, other.family)) ||
    // Morvan J. is Jeanne Morvan.
    isReversedInitial(one, other) ||
    isReversedInitial(other, one)
  )
}

/** Whether one is the other the other way round, where that is not plainly somebody else. */
export function areReversed(one: PersonName, other: PersonName): boolean {
  return reversedKey(one) === other.key && !(one.inKnownOrder && other.inKnownOrder)
}

/** Fewer letters make too many other names of one that is a letter off. */
const FEWEST_LETTERS = 5

/** Whether somebody may have meant the name of the other key: a letter is off, or a part of it missing. */
export function areNear(one: string, other: string): boolean {
  if (one === other) return false
  const [left, right] = [one.split(' '), other.split(' ')]
  if (left.length === right.length) {
    const off = left.flatMap((word, i) => (word === right[i] ? [] : [[word, right[i] ?? ''] as const]))
    const [[word, changed] = ['', '']] = off
    return off.length === 1 && isLong(word) && isLong(changed) && isOneOff(word, changed)
  }
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  return short.some(isLong) && short.every(word => long.includes(word))
}

/** Under what the key of a name is kept to find those near it: each of its long words, whole and with each letter left out. */
export function nearKeys(key: string): string[] {
  const words = key.split(' ').filter(isLong)
  return [...new Set(words.flatMap(word => [word, ...lettersLeftOut(word)]))]
}

function lettersLeftOut(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))
}

const isLong = (word: string) => word.length >= FEWEST_LETTERS && !/\d/.test(word)

function isInitialOf(one: string, other: string): boolean {
  return (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other))
}

function isReversedInitial({ given, family }: PersonName, other: PersonName): boolean {
  return family?.length === 1 && given === other.family && (other.given?.startsWith(family) ?? false)
}

/** Not by their ends: René and Renée, Mario and Maria are two people. */
function differByALetter(one: string, other: string): boolean {
  if (!isOneOff(one, other) || one.at(-1) !== other.at(-1)) return false
  if (one.startsWith(other) || other.startsWith(one)) return false
  return (isLong(one) && isLong(other)) || collapsed(one) === collapsed(other)
}

/** Without doubled letters: Ana and Anna. */
const collapsed = (word: string) => word.replace(/(.)\1/g, '$1')

/** One letter more, less, other, or two next to each other the other way round. */
export function isOneOff(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let from = 0
  while (from < one.length && one[from] === other[from]) from++
  const [left, right] = [one.slice(from), other.slice(from)]
  if (one.length > other.length) return left.slice(1) === right
  if (one.length < other.length) return left === right.slice(1)
  return (
    left.slice(1) === right.slice(1) ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  )
}
