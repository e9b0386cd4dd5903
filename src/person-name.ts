import { fold } from './text.js'

/** Who was written: the parts of a name as far as they are known, and what tells them from others. */
export interface PersonName {
  /** As it was written, without the order of the parts and what does not belong to the name: see `nameKey`. */
  readonly key: string
  /** The parts, by their keys; both null where the name has one word alone. */
  readonly given: string | null
  readonly family: string | null
  /** Whether the order is known: by a comma, by capitals, or by the habit of a list. */
  readonly inKnownOrder: boolean
  /** What a form of address says of who is meant. */
  readonly addressedAs: 'MAN' | 'WOMAN' | null
}

/** Which part a list writes first, where a name does not show it. */
export type NameOrder = 'GIVEN_FIRST' | 'FAMILY_FIRST'

const OF_MEN = ['m', 'mr', 'monsieur', 'mister', 'herr', 'sr', 'señor']
const OF_WOMEN = ['mme', 'mlle', 'mrs', 'ms', 'miss', 'madame', 'mademoiselle', 'frau', 'sra', 'señora']
const OF_EITHER = ['dr', 'docteur', 'doctor', 'me', 'maitre', 'pr', 'prof', 'professeur', 'professor']
const ADDRESSES: ReadonlyMap<string, PersonName['addressedAs']> = new Map([
  ...OF_MEN.map(word => [fold(word), 'MAN'] as const),
  ...OF_WOMEN.map(word => [fold(word), 'WOMAN'] as const),
  ...OF_EITHER.map(word => [word, null] as const),
])
/** Forms of address that are initials as well, unless they end with a full stop or are followed by two words and more. */
const SHORTEST_SURE = 2

/** What people put into brackets behind their names, and which is no part of them. */
const PRONOUNS =
  /^(elle|il|iel|ille|she|he|they|her|him|them|hers|his|theirs|sie|er|ella|el|elles|ils)([\s/,.·-]+(elle|il|iel|la|le|lui|she|he|they|her|him|them|hers|his|theirs|sie|er|ihr|ihm|ella|el|any|all))*$/
const DEGREES = new Set([
  'phd',
  'ph.d',
  'ph.d.',
  'mba',
  'md',
  'm.d.',
  'msc',
  'ma',
  'ba',
  'cpa',
  'esq',
  'esq.',
])
/** Small words that belong to the family name behind them. */
const PARTICLES = new Set(
  'de du des d le la les von van vom zu zum zur der den ten ter della dello di da dal do dos das del el al ben bin ibn mac mc'.split(
    ' ',
  ),
)
/** Those of them that are no given name either. */
const ARTICLES = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'von'])
const BRACKETS = /[([{]([^()[\]{}]*)[)\]}]/g

/**
 * Takes a name apart. `DUMOULIN Claire`, `Dumoulin, Claire`, `Mme Claire Dumoulin`, `Claire Dumoulin (CD)` and
 * `Claire Dumoulin (elle)` have one key; `Claire Dumoulin (fille)` has another.
 */
export function personName(text: string, order: NameOrder | null = null): PersonName {
  const { plain, marks } = withoutBrackets(text)
  const { words, addressedAs, address } = withoutAddress(plain.split(/\s+/).filter(isWord))
  const parts = partsOf(words.join(' '), order)
  const given = keyOf(parts.given)
  const family = keyOf(parts.family)
  const told = [given, family].filter(part => part !== '')
  // Who is called by a family name alone is told by the form of address as well: a couple is two people.
  const isFamilyAlone = told.length < 2 || ARTICLES.has(given.split(' ')[0] ?? '')
  const single = isFamilyAlone ? address : []
  return {
    key: [...single, ...told, ...marks.map(mark => `(${mark})`)].join(' ') || fold(text),
    given: given !== '' && family !== '' ? given : null,
    family: given !== '' && family !== '' ? family : null,
    inKnownOrder: parts.isKnown,
    addressedAs,
  }
}

/** What is the same for all ways in which one name is written; see `personName`. */
export function nameKey(text: string): string {
  return personName(text).key
}

/** The key of the same name the other way round; null where it has one part alone. */
export function reversedKey({ given, family, key }: PersonName): string | null {
  if (given === null || family === null) return null
  return key.replace(`${given} ${family}`, `${family} ${given}`)
}

/** By what names are put in the order of family names. Where none shows it, the given name is taken to come first. */
export function familyFirstKey(text: string): string {
  const name = personName(text)
  return reversedKey(name) ?? name.key
}

/**
 * Which part a list writes first, by the names of it that show it; null where few do, where they differ, or where a name
 * that does not show it would then be somebody else than one that does.
 */
export function habitOf(names: Iterable<string>): NameOrder | null {
  const shown = { GIVEN_FIRST: new Set<string>(), FAMILY_FIRST: new Set<string>() }
  const known = new Set<string>()
  const plain = new Set<string>()
  for (const text of new Set(names)) {
    const name = personName(text)
    if (name.given === null) continue
    if (!name.inKnownOrder) plain.add(name.key)
    else known.add(name.key)
    if (name.inKnownOrder && !text.includes(','))
      shown[fold(text).startsWith(fold(name.given)) ? 'GIVEN_FIRST' : 'FAMILY_FIRST'].add(name.key)
  }
  const [order, other] = [...ORDERS].sort((one, two) => shown[two].size - shown[one].size)
  if (!order || !other || shown[other].size > 0 || shown[order].size < FEWEST_OF_A_HABIT) return null
  if (plain.size > shown[order].size / MOST_SHOWN || [...plain].some(key => known.has(key))) return null
  return order
}

const ORDERS: readonly NameOrder[] = ['GIVEN_FIRST', 'FAMILY_FIRST']
/** A name or two in capitals are no habit. */
const FEWEST_OF_A_HABIT = 3
/** So many names show the order for each that does not. */
const MOST_SHOWN = 4

/** Why a text can hardly be the name of a person; null where it can. */
export function oddName(text: string): string | null {
  if (!/\p{L}/u.test(text)) return 'It has no letter.'
  if (/[?:;=@<>|{}]|https?\b/.test(text)) return 'Names have no such signs.'
  if (text.split(/\s+/).length > MOST_WORDS) return `It has more than ${MOST_WORDS} words.`
  return null
}
const MOST_WORDS = 10

const isWord = (word: string) => word !== ''

function withoutBrackets(text: string): { plain: string; marks: string[] } {
  const marks: string[] = []
  const plain = text.normalize('NFC').replace(BRACKETS, (_, inside: string) => {
    marks.push(keyOf(inside))
    return ' '
  })
  if (marks.length === 0) return { plain, marks }
  const initials = initialsOf(plain)
  const isNoise = (mark: string) =>
    mark === '' || PRONOUNS.test(mark) || initials.has(mark.replace(/[\s.]/g, ''))
  return { plain, marks: marks.filter(mark => !isNoise(mark)) }
}

/** The initials that somebody of this name may write: of all words, and of all but small ones, either way round. */
function initialsOf(plain: string): Set<string> {
  const forms = [/[\s,]+/, /[\s,'’-]+/].flatMap(between => {
    const words = plain.split(between).map(word => fold(word).replace(/\.$/, ''))
    const named = words.filter(word => word !== '' && !ADDRESSES.has(word))
    return [named, named.filter(word => !PARTICLES.has(word))].flatMap(list => {
      const letters = list.map(word => word.slice(0, 1))
      const ends = [...letters.slice(0, 1), ...letters.slice(-1)]
      return [letters, ends, [...letters.slice(1), ...letters.slice(0, 1)], [...ends].reverse()]
    })
  })
  return new Set(forms.filter(letters => letters.length > 1).map(letters => letters.join('')))
}

/** The words of a name behind its forms of address. */
function withoutAddress(words: readonly string[]): {
  words: string[]
  addressedAs: PersonName['addressedAs']
  address: string[]
} {
  let addressedAs: PersonName['addressedAs'] = null
  const address: string[] = []
  const rest = [...words]
  while (rest.length > 1) {
    const [first = ''] = rest
    const word = fold(first).replace(/\.$/, '')
    const is = ADDRESSES.get(word)
    const isSure = word.length >= SHORTEST_SURE || first.endsWith('.') || rest.length > 2
    if (is === undefined || !isSure) break
    addressedAs ??= is
    address.push(word)
    rest.shift()
  }
  return { words: rest, addressedAs, address }
}

interface Parts {
  given: string
  family: string
  isKnown: boolean
}

function partsOf(plain: string, order: NameOrder | null): Parts {
  const [before = '', after = '', ...more] = plain.split(',').map(part => part.trim())
  if (after !== '' && DEGREES.has(fold(after)) && more.length === 0) return partsOf(before, order)
  if (before !== '' && after !== '' && more.every(part => part === '' || DEGREES.has(fold(part)))) {
    // What stands between the comma and the given name may be its form of address: Dumoulin, Mme Claire.
    const { words } = withoutAddress(after.split(/\s+/))
    return { family: before, given: words.join(' '), isKnown: true }
  }
  const words = plain.replaceAll(',', ' ').split(/\s+/).filter(isWord)
  const shown = shownByCapitals(words)
  if (shown) {
    const [first, last] = [words.slice(0, shown.at).join(' '), words.slice(shown.at).join(' ')]
    return shown.isFamily
      ? { family: first, given: last, isKnown: true }
      : { given: first, family: last, isKnown: true }
  }
  const at = divisionOf(words, order)
  const [first, last] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
  return order === 'FAMILY_FIRST'
    ? { family: first, given: last, isKnown: true }
    : { given: first, family: last, isKnown: order !== null }
}

/** Behind how many words the second part begins: with a small word where there is one, else with the last word. */
function divisionOf(words: readonly string[], order: NameOrder | null): number {
  if (words.length < 2) return words.length
  if (order === 'FAMILY_FIRST') {
    let at = 1
    while (at < words.length - 1 && PARTICLES.has(fold(words[at - 1] ?? ''))) at++
    return at
  }
  const small = words.findIndex((word, i) => i > 0 && i < words.length - 1 && PARTICLES.has(fold(word)))
  return small === -1 ? words.length - 1 : small
}

/** Where capitals end or begin, and whether what stands first is the family name; null where they tell nothing. */
function shownByCapitals(words: readonly string[]): { at: number; isFamily: boolean } | null {
  const capital = words.map(isInCapitals)
  const count = capital.filter(Boolean).length
  if (count === 0 || count === words.length) return null
  const first = capital.indexOf(true)
  const last = capital.lastIndexOf(true)
  if (last - first + 1 !== count) return null
  if (!words.slice(first, last + 1).some(word => lettersOf(word) >= FEWEST_CAPITALS)) return null
  const leading = words.slice(0, first)
  if (leading.every(word => PARTICLES.has(fold(word)) && word === word.toLowerCase()))
    return last === words.length - 1 ? null : { at: last + 1, isFamily: true }
  if (last < words.length - 1) return null
  let at = first
  while (at > 1 && PARTICLES.has(fold(words[at - 1] ?? ''))) at--
  return { at, isFamily: false }
}

/** Two capitals may be the initials of a given name: JP Morel. */
const FEWEST_CAPITALS = 3

const lettersOf = (word: string) => word.match(/\p{L}/gu)?.length ?? 0
const isInCapitals = (word: string) =>
  lettersOf(word) > 1 && word === word.toUpperCase() && word !== word.toLowerCase()

/** A part of a name as it is compared: hyphens and full stops are spaces. */
function keyOf(text: string): string {
  return fold(text)
    .replace(/[-.,_]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
