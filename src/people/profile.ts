import { BadInput } from '../errors.js'
import { fold, line, optionalLine, tags, wordsOf } from '../text.js'
import type { Person, ProfileInput } from './person.js'

type Profile = Omit<Person, 'id' | 'createdAt' | 'updatedAt'>

/** The stored form of a profile: what it says, and what searches and orders read. */
export type StoredProfile = { -readonly [Field in keyof Profile]?: Profile[Field] } & {
  foldedName?: string
  words?: string
  foldedProfession?: string | null
  foldedCity?: string | null
  foldedCompany?: string | null
}

/** The checked fields that `input` gives. @throws BadInput for a value that cannot be meant. */
export function checkedProfile(input: ProfileInput): StoredProfile {
  const profile: StoredProfile = {}
  if (input.name !== undefined) {
    profile.name = line('name', input.name ?? '')
    profile.foldedName = fold(profile.name)
  }
  if (input.profession !== undefined) profile.profession = optionalLine('profession', input.profession)
  if (input.company !== undefined) profile.company = optionalLine('company', input.company)
  if (input.city !== undefined) profile.city = optionalLine('city', input.city)
  if (input.headline !== undefined) profile.headline = optionalLine('headline', input.headline, 300)
  if (input.locale !== undefined) profile.locale = checkedLocale(input.locale)
  if (input.needs !== undefined) profile.needs = tags('needs', input.needs)
  if (input.offers !== undefined) profile.offers = tags('offers', input.offers)
  if (input.purposes !== undefined) profile.purposes = [...new Set(input.purposes ?? [])]
  if (input.email !== undefined)
    profile.email = optionalLine('email', input.email, 254)?.toLowerCase() ?? null
  if (input.phone !== undefined) profile.phone = optionalLine('phone', input.phone, 20)
  return profile
}

/** What searches and filters read of a profile. */
export function searchedForms(
  profile: Pick<StoredProfile, 'name' | 'profession' | 'company' | 'city'>,
): StoredProfile {
  const texts = [profile.name, profile.profession, profile.company, profile.city]
  return {
    words: [...new Set(texts.flatMap(text => wordsOf(text ?? '')))].join(' '),
    foldedProfession: profile.profession ? fold(profile.profession) : null,
    foldedCity: profile.city ? fold(profile.city) : null,
    foldedCompany: profile.company ? fold(profile.company) : null,
  }
}

function checkedLocale(locale: string | null): string | null {
  if (locale === null || locale === '') return null
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? null
  } catch {
    throw new BadInput('locale', 'This must be a language tag such as fr-FR.')
  }
}
