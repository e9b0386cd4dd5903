import type { PersonId } from '../../ids.js'
import {
  checkedProfile,
  type ListedDates,
  type NewPerson,
  newPerson,
  type PersonChange,
  searchedForms,
} from '../../people/profile.js'
import { nameKey } from '../../person-name.js'
import { isAddressAlone, type ListedPerson, type ListedProfile, type ProfileField } from './listed-person.js'

const FIELDS: readonly ProfileField[] = ['name', 'profession', 'company', 'city', 'email', 'phone']

/** What is kept of a person, with the date of the list that each value comes from. */
export interface StoredListedProfile extends ListedProfile, Required<ListedDates> {
  id: PersonId
  /** No list tells of them, but searches look in them. */
  readonly offers: readonly string[]
  /** Later than `importedAt` it is of somebody's own change. */
  updatedAt: Date
}

/** What lists say of one person under several keys, each value with its date. */
export type DatedValues = Map<ProfileField, { value: string; at: Date }>

/**
 * Of all that the list says of one person, the latest-dated value of each field. Somebody told by name or by email
 * keeps what they are told by: the next reading of the list must find them.
 */
export function latestValues(people: readonly ListedPerson[]): DatedValues {
  const values: DatedValues = new Map()
  const withoutNumber = people.filter(({ personId }) => personId === null)
  const toldBy = {
    name: withoutNumber.filter(({ email }) => email === null),
    email: withoutNumber.filter(({ email }) => email !== null),
  }
  for (const field of FIELDS) {
    const telling = field === 'name' || field === 'email' ? toldBy[field] : []
    const others = field === 'name' ? fullest(people) : people
    for (const person of telling.length > 0 ? telling : others) {
      const value = field === 'email' ? (person.email?.toLowerCase() ?? null) : person[field]
      const at = person.saidAt.get(field)
      const before = values.get(field)
      if (value !== null && at && (!before || at >= before.at)) values.set(field, { value, at })
    }
  }
  return values
}

/** Those of a person's names that say most of it: J. Morvan is found under Jeanne Morvan, not the other way round. */
function fullest(people: readonly ListedPerson[]): readonly ListedPerson[] {
  const named = people.filter(person => !isAddressAlone(person))
  if (named.length > 0 && named.length < people.length) return fullest(named)
  const lengths = people.map(({ name }) => nameKey(name).length)
  return people.filter((_, i) => lengths[i] === Math.max(...lengths))
}

/** Somebody whom nobody knew before. */
export function newlyListed(id: PersonId, values: DatedValues, at: Date): NewPerson {
  // Every line of a list has a name.
  return newPerson(id, { name: '', ...profileOf(values) }, at, {
    listed: { ...saidAt(values), importedAt: at },
  })
}

/** What the list changes in what is kept: what is empty, or older than what the list says. Null where nothing is. */
export function profileUpdate(
  stored: StoredListedProfile,
  values: DatedValues,
  at: Date,
): PersonChange | null {
  const news: DatedValues = new Map(
    [...values].filter(
      ([field, { value, at }]) =>
        isNews(stored, field, at) && (field !== 'name' || isSameName(stored.name, value)),
    ),
  )
  if (news.size === 0) return null
  const profile = checkedProfile(profileOf(news))
  const searched = searchedForms({ ...stored, ...profile, offers: stored.offers })
  const own = profile.email === undefined ? {} : { ownEmailAt: null }
  return { id: stored.id, properties: { ...profile, ...searched, ...saidAt(news), ...own, importedAt: at } }
}

/** A list writes a name in another way; it gives nobody another name, under which the next list would not find them. */
function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other)
}

function isNews(stored: StoredListedProfile, field: ProfileField, at: Date): boolean {
  const listedAt = stored[`${field}At`]
  if (stored[field] === null && listedAt === null) return true
  // What somebody has changed since the last list, or cleared, is dated by when they did.
  const own = stored.importedAt === null || stored.updatedAt > stored.importedAt
  return at > (listedAt ?? stored.updatedAt) && (!own || at > stored.updatedAt)
}

function profileOf(values: DatedValues): Partial<Record<ProfileField, string>> {
  return Object.fromEntries([...values].map(([field, { value }]) => [field, value]))
}

function saidAt(values: DatedValues): ListedDates {
  return Object.fromEntries([...values].map(([field, { at }]) => [`${field}At`, at]))
}
