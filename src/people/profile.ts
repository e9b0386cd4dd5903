import { checkAll } from '../checks.js'
import { companyKey } from '../company-key.js'
import { BadInput } from '../errors.js'
import type { NetworkId, PersonId } from '../ids.js'
import { familyFirstKey, nameKey } from '../person-name.js'
import { phoneIn } from '../phone.js'
import { foundBy } from '../search/stored-words.js'
import { fold, line, optionalLine, tags } from '../text.js'
import type { Person, ProfileInput } from './person.js'

type Profile = Omit<Person, 'id' | 'createdAt' | 'updatedAt'>

/** The stored form of a profile: what it says, and what searches and orders read. */
export type StoredProfile = { -readonly [Field in keyof Profile]?: Profile[Field] } & {
  foldedName?: string
  familyFirst?: string
  words?: string
  foldedProfession?: string | null
  foldedCity?: string | null
  foldedCompany?: string | null
}

type ListedField = 'name' | 'profession' | 'company' | 'city' | 'email' | 'phone'

/** When lists said each value, and when the last of them was taken over. */
export type ListedDates = { [Field in ListedField as `${Field}At`]?: Date | null } & {
  importedAt?: Date | null
}

/**
 * Since when somebody has a name, or an email that nobody verified, that they wrote themself; null where others wrote it. A list
 * takes nobody for them by that alone.
 */
export interface SelfWrittenDates {
  ownNameAt?: Date | null
  ownEmailAt?: Date | null
}

/** The networks that whoever wrote the email runs, where that was an organiser; null where it was somebody else. */
export interface EmailNetworks {
  emailNetworks?: readonly NetworkId[] | null
}

/** All that is stored of somebody new, whoever tells of them: they, a list, or the sample region. */
export type NewPerson = Required<StoredProfile> &
  ListedDates &
  SelfWrittenDates &
  Pick<Person, 'id' | 'createdAt' | 'updatedAt'>

/** What a change writes of somebody. */
export interface PersonChange {
  readonly id: PersonId
  readonly properties: StoredProfile & ListedDates & SelfWrittenDates & EmailNetworks
}

/** A profile of which nothing is told yet. */
const UNTOLD: Required<StoredProfile> = {
  ...{ name: '', profession: null, company: null, city: null, headline: null, locale: null },
  ...{ needs: [], offers: [], purposes: [], email: null, phone: null },
  ...{
    foldedName: '',
    familyFirst: '',
    words: '',
    foldedProfession: null,
    foldedCity: null,
    foldedCompany: null,
  },
}

/** Somebody new, known since `at`, as they are stored. @throws BadInput for a value that cannot be meant. */
export function newPerson(
  id: PersonId,
  input: ProfileInput & { name: string },
  at: Date,
  { country = null, listed = {} }: { country?: string | null; listed?: ListedDates } = {},
): NewPerson {
  const profile = checkedProfile(input, country)
  return {
    ...UNTOLD,
    ...profile,
    ...searchedForms({ ...UNTOLD, ...profile }),
    ...listed,
    id,
    createdAt: at,
    updatedAt: at,
  }
}

/**
 * The checked fields that `input` gives.
 * @param country where a telephone number is dialled that does not say its own; null where that is not known
 * @throws BadInput for a value that cannot be meant.
 */
export function checkedProfile(input: ProfileInput, country: string | null = null): StoredProfile {
  const profile: StoredProfile = {}
  const { name, profession, company, city, headline, locale, needs, offers, purposes, email, phone } = input
  checkAll(
    () => {
      if (name === undefined) return
      profile.name = line('name', name ?? '')
      profile.foldedName = fold(profile.name)
      profile.familyFirst = familyFirstKey(profile.name)
    },
    () => {
      if (profession !== undefined) profile.profession = optionalLine('profession', profession)
    },
    () => {
      if (company !== undefined) profile.company = optionalLine('company', company)
    },
    () => {
      if (city !== undefined) profile.city = optionalLine('city', city)
    },
    () => {
      if (headline !== undefined) profile.headline = optionalLine('headline', headline, 300)
    },
    () => {
      if (locale !== undefined) profile.locale = checkedLocale(locale)
    },
    () => {
      if (needs !== undefined) profile.needs = tags('needs', needs)
    },
    () => {
      if (offers !== undefined) profile.offers = tags('offers', offers)
    },
    () => {
      if (email !== undefined) profile.email = optionalLine('email', email, 254)?.toLowerCase() ?? null
    },
    () => {
      if (phone !== undefined) profile.phone = checkedPhone(phone, country)
    },
  )
  if (purposes !== undefined) profile.purposes = [...new Set(purposes ?? [])]
  return profile
}

/**
 * What follows for `SelfWrittenDates` where somebody writes of themself at `at`, or another of them (null). A name that is only spelled
 * otherwise stays whose it was; of an address that is verified they have somebody else's word.
 */
export function selfWritten(
  written: Pick<StoredProfile, 'name' | 'email'>,
  before: Pick<StoredProfile, 'name' | 'email'>,
  at: Date | null,
  verified: string | null,
): SelfWrittenDates {
  const { name, email } = written
  const isNewName = name !== undefined && (at === null || nameKey(name) !== nameKey(before.name ?? ''))
  const isNewEmail = email !== undefined && (at === null || email !== (before.email ?? null))
  const isVouched = !email || email === verified?.toLowerCase()
  return {
    ...(isNewName ? { ownNameAt: at } : {}),
    ...(isNewEmail ? { ownEmailAt: isVouched ? null : at } : {}),
  }
}

/** What an organiser of these networks writes of somebody: whose address it is stays as it was where it is no other. */
export function writtenByOrganiser(
  { email, ...written }: StoredProfile,
  before: Pick<StoredProfile, 'email'>,
  networks: readonly NetworkId[],
): StoredProfile & EmailNetworks {
  if (email === undefined || email === (before.email ?? null)) return written
  return { ...written, email, emailNetworks: email === null ? null : networks }
}

/** What searches and filters read of a profile. */
export function searchedForms(
  profile: Pick<StoredProfile, 'name' | 'profession' | 'company' | 'city'> & Pick<Person, 'offers'>,
): Pick<Required<StoredProfile>, 'words' | 'foldedProfession' | 'foldedCity' | 'foldedCompany'> {
  const { name, profession, company, city, offers } = profile
  return {
    words: foundBy({
      texts: [name, profession, company, city, ...offers],
      ofTrades: [profession, ...offers],
    }).join(' '),
    foldedProfession: profile.profession ? fold(profile.profession) : null,
    foldedCity: profile.city ? fold(profile.city) : null,
    foldedCompany: profile.company ? companyKey(profile.company) : null,
  }
}

function checkedPhone(phone: string | null, country: string | null): string | null {
  if (phone === null) return null
  const inFull = phoneIn(country, phone)
  if (inFull !== null) return inFull
  const orNational = country === null ? '' : `, or as it is dialled in ${country}`
  throw new BadInput('phone', `This must be a telephone number in full, such as +33612345678${orNational}.`)
}

function checkedLocale(locale: string | null): string | null {
  if (locale === null || locale === '') return null
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? null
  } catch {
    throw new BadInput('locale', 'This must be a language tag such as fr-FR.')
  }
}
