import { addTo } from '../grouping.js'
import type { NetworkId, PersonId } from '../ids.js'
import { areLike, areNear, areReversed } from '../like-names.js'
import { type PersonName, personName } from '../person-name.js'
import { fold } from '../text.js'
import { keyOf, type Pair, type PairKey, pairOf } from '../ties/pair.js'

/** Why two profiles may be one person's. */
export type DuplicateReasonKind =
  | 'SAME_NAME'
  | 'REVERSED_NAME'
  | 'LIKE_NAME'
  | 'SAME_EMAIL'
  | 'SAME_PHONE'
  | 'SAME_NETWORK'

/** Somebody as far as they can be told to be there twice: what whoever asks may know of them. */
export interface ListedPerson {
  readonly person: PersonId
  readonly name: string
  readonly profession: string | null
  readonly company: string | null
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly networks: readonly NetworkId[]
}

/** One thing that speaks for it, and on which names, addresses, numbers or networks that rests. */
export type DuplicateReason =
  | { readonly kind: 'SAME_NETWORK'; readonly networks: readonly NetworkId[] }
  | { readonly kind: Exclude<DuplicateReasonKind, 'SAME_NETWORK'>; readonly texts: readonly string[] }

/** Two profiles that may be one person's. */
export interface Duplicate {
  readonly people: Pair
  /** The surer, the more. */
  readonly weight: number
  readonly reasons: readonly DuplicateReason[]
}

/** What more people than these have in common tells of none of them that they are one. It bounds the work as well. */
const MOST_ALIKE = 20

const WEIGHTS: Readonly<Record<DuplicateReasonKind, number>> = {
  ...{ SAME_NAME: 4, REVERSED_NAME: 3, LIKE_NAME: 2 },
  ...{ SAME_EMAIL: 4, SAME_PHONE: 3, SAME_NETWORK: 1 },
}

interface Compared extends ListedPerson {
  readonly parts: PersonName
}

/**
 * Pairs of these profiles that may be one person's, the surest first. Only those are compared that have a name, an email, a number,
 * or a word of their name within a network in common: the work grows with the people, and not with their pairs.
 */
export function duplicatesAmong(people: readonly ListedPerson[], apart: ReadonlySet<PairKey>): Duplicate[] {
  const blocks = new Map<string, Compared[]>()
  for (const one of people) {
    const compared = { ...one, parts: personName(one.name) }
    for (const key of blockKeys(compared)) addTo(blocks, key, compared)
  }
  const found = new Map<PairKey, Duplicate>()
  for (const block of blocks.values()) {
    if (block.length > MOST_ALIKE) continue
    for (const [i, one] of block.entries())
      for (const other of block.slice(i + 1)) {
        const people = pairOf(one.person, other.person)
        const key = keyOf(people)
        if (apart.has(key) || found.has(key)) continue
        const reasons = reasonsFor(one, other)
        const weight = reasons.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0)
        if (reasons.length > 0) found.set(key, { people, weight, reasons })
      }
  }
  return [...found.values()].sort(bySurest)
}

/** The surest first; then in the order of ids. */
export function bySurest(one: Duplicate, other: Duplicate): number {
  return other.weight - one.weight || (keyOf(one.people) < keyOf(other.people) ? -1 : 1)
}

/** The folded forms in which the name of a person may stand elsewhere. */
export function foldedNames(name: string): string[] {
  const { key, given, family } = personName(name)
  const turned = given === null || family === null ? [] : [`${given} ${family}`, `${family} ${given}`]
  return [...new Set([fold(name), key, ...turned])]
}

/** In what two people must be the same to be compared. */
function blockKeys({ emails, phones, networks, parts }: Compared): Set<string> {
  const words = parts.key.split(' ')
  return new Set([
    // Either way round.
    `name ${words.toSorted().join(' ')}`,
    ...emails.map(email => `email ${email}`),
    ...phones.map(phone => `phone ${phone}`),
    ...networks.flatMap(network => words.map(word => `${network} ${word}`)),
  ])
}

/**
 * Why the two may be one; nothing where too little speaks for it: names must be like, and where they are not the same there must be more.
 * Another profession in another company is another person, unless they are reached in the same way.
 */
function reasonsFor(one: Compared, other: Compared): DuplicateReason[] {
  const name = likenessOf(one.parts, other.parts)
  if (name === null) return []
  const emails = inBoth(one.emails, other.emails)
  const phones = inBoth(one.phones, other.phones)
  const networks = inBoth(one.networks, other.networks)
  const isReachedAlike = emails.length + phones.length > 0
  if (!isReachedAlike && differ(one.profession, other.profession) && differ(one.company, other.company))
    return []
  if (!isReachedAlike && networks.length === 0 && name !== 'SAME_NAME') return []
  return [
    { kind: name, texts: [one.name, other.name] },
    ...(emails.length > 0 ? [{ kind: 'SAME_EMAIL', texts: emails } as const] : []),
    ...(phones.length > 0 ? [{ kind: 'SAME_PHONE', texts: phones } as const] : []),
    ...(networks.length > 0 ? [{ kind: 'SAME_NETWORK', networks } as const] : []),
  ]
}

function likenessOf(one: PersonName, other: PersonName): 'SAME_NAME' | 'REVERSED_NAME' | 'LIKE_NAME' | null {
  if (areLike(one, other)) return one.key === other.key ? 'SAME_NAME' : 'LIKE_NAME'
  if (one.addressedAs && other.addressedAs && one.addressedAs !== other.addressedAs) return null
  if (areReversed(one, other)) return 'REVERSED_NAME'
  return areNear(one.key, other.key) ? 'LIKE_NAME' : null
}

function inBoth<Item>(one: readonly Item[], other: readonly Item[]): Item[] {
  return one.filter(item => other.includes(item))
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && fold(one) !== fold(other)
}
