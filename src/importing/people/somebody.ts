import { companyKey } from '../../company-key.js'
import type { PersonId } from '../../ids.js'
import { areLike } from '../../like-names.js'
import { type PersonName, personName } from '../../person-name.js'
import { fold } from '../../text.js'
import type { Candidate } from '../decisions/doubt.js'
import type { ListedPerson } from './listed-person.js'

/** Somebody whom the list names: of the store, or new with it. */
export interface Somebody {
  readonly id: PersonId
  readonly isNew: boolean
  readonly names: PersonName[]
  /** For those who read a doubt. */
  readonly shown: string
  /** For those who decide on it. */
  readonly candidate: Candidate
  readonly emails: Set<string>
  readonly sources: Set<string>
  readonly trades: Trade[]
  /** The key of a name, and an email, which nobody but they wrote. */
  readonly own: { name: string | null; email: string | null }
  /** The networks that had them under the name of their own writing. */
  readonly vouchedIn: Set<string>
}

type Trade = Pick<ListedPerson, 'profession' | 'company'>

/** Whether any of their names can be this person's. */
export function isLike({ names }: Somebody, name: PersonName): boolean {
  return names.some(known => areLike(known, name))
}

/** Whether somebody gave themself this name, and none of these networks had them under it. */
export function isSelfWritten(
  { own, vouchedIn }: Somebody,
  key: string,
  networks: ReadonlySet<string>,
): boolean {
  return own.name === key && ![...networks].some(network => vouchedIn.has(network))
}

/** Of several who may be meant those whose name is the same, then those of whom the list says what is known of them. */
export function nearest(
  people: readonly Somebody[],
  name: PersonName,
  listed: ListedPerson,
): readonly Somebody[] {
  const email = listed.email?.toLowerCase() ?? ''
  const same = (one: string | null, other: string | null) =>
    one !== null && other !== null && fold(one) === fold(other)
  const ways: ((who: Somebody) => boolean)[] = [
    who => who.names.some(({ key }) => key === name.key),
    who => who.emails.has(email),
    who => who.trades.some(({ profession }) => same(profession, listed.profession)),
    who => who.trades.some(({ company }) => same(company, listed.company)),
  ]
  return ways.reduce((left, way) => {
    const fitting = left.filter(way)
    return left.length > 1 && fitting.length > 0 ? fitting : left
  }, people)
}

/** Whether nothing that is known of somebody excludes what the list says: profession and company both, or how they are addressed. */
export function agrees({ trades, names }: Somebody, listed: ListedPerson): boolean {
  const told = trades.filter(trade => trade.profession !== null && trade.company !== null)
  if (listed.profession === null || listed.company === null || told.length === 0)
    return isAddressed(names, listed)
  return told.some(trade => !differ(trade, listed)) && isAddressed(names, listed)
}

function isAddressed(names: readonly PersonName[], listed: ListedPerson): boolean {
  const { addressedAs } = personName(listed.name)
  return (
    addressedAs === null || names.every(name => name.addressedAs === null || name.addressedAs === addressedAs)
  )
}

function differ(one: Trade, other: Trade): boolean {
  return (
    fold(one.profession ?? '') !== fold(other.profession ?? '') &&
    companyKey(one.company ?? '') !== companyKey(other.company ?? '')
  )
}

/** Whether two ways in which a list tells somebody new are one person: of one name and network, and nothing differs. */
export function areOneNewcomer(
  one: ListedPerson,
  other: ListedPerson,
  keyOf: (name: string) => string,
): boolean {
  if (one.isToldApart || other.isToldApart) return false
  const fields = ['personId', 'email', 'profession', 'company'] as const
  return (
    keyOf(one.name) === keyOf(other.name) &&
    [...one.networks].some(network => other.networks.has(network)) &&
    fields.every(field => {
      const [left, right] = [one[field], other[field]]
      return left === null || right === null || fold(left) === fold(right)
    })
  )
}
