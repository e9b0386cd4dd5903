import { companyKey } from '../company-key.js'
import { searchedForms } from '../people/profile.js'
import { nameKey } from '../person-name.js'
import { AUDIENCES, type NameUse, type ProfileAudience, STANDARD_PRIVACY } from '../privacy/privacy.js'

/** What is stored of a person themself, by the names of its properties. */
export type Properties = Readonly<Record<string, unknown>>

const FILLED = ['profession', 'company', 'city', 'headline', 'locale', 'email', 'phone'] as const
const TAGS = ['needs', 'offers', 'purposes'] as const

/**
 * What changes of a profile that takes another in: what it does not say is filled in, who was hidden from stays hidden from, and of
 * two choices the stricter holds.
 */
export function changesByMerge(keep: Properties, other: Properties, at: Date): Record<string, unknown> {
  const merged = {
    ...keep,
    ...filledIn(keep, other),
    ...stricter(keep, other),
    ...companiesLeft(keep, other, at),
    ...ownName(keep, other, at),
  }
  const told = {
    ...merged,
    ...formsOf(merged),
    createdAt: earlier(keep.createdAt, other.createdAt),
    updatedAt: at,
  }
  return Object.fromEntries(Object.entries(told).filter(([key, value]) => !isSame(value, keep[key])))
}

/** The name under which is kept what a property was before a merge, or what the merge made of it. */
const keptName = (when: 'Before' | 'After', key: string) =>
  `kept${when}${key.slice(0, 1).toUpperCase()}${key.slice(1)}`

/** What a merge keeps of the profile that it changes, so that it can be undone. */
export function keptOf(keep: Properties, changes: Properties): Record<string, unknown> {
  const keys = Object.keys(changes)
  return Object.fromEntries([
    ['keptChanged', keys],
    ...keys.map(key => [keptName('Before', key), keep[key]]),
    ...keys.map(key => [keptName('After', key), changes[key]]),
  ])
}

/** What undoing changes of a profile that had taken another in: what was changed since stays. */
export function changesByUndo(keep: Properties, other: Properties): Record<string, unknown> {
  const keys = Array.isArray(other.keptChanged) ? other.keptChanged.map(String) : []
  const still = keys.filter(key => isSame(keep[key], other[keptName('After', key)]))
  const before = Object.fromEntries(still.map(key => [key, other[keptName('Before', key)] ?? null]))
  return { ...before, ...formsOf({ ...keep, ...before }) }
}

function filledIn(keep: Properties, other: Properties): Properties {
  const fields = FILLED.filter(field => isMissing(keep[field]) && !isMissing(other[field]))
  const tags = TAGS.filter(field => textsOf(keep[field]).length === 0)
  return Object.fromEntries([
    ...fields.map(field => [field, other[field]]),
    ...fields.map(field => [`${field}At`, other[`${field}At`] ?? null]),
    ...(fields.includes('email')
      ? [
          ['ownEmailAt', other.ownEmailAt ?? null],
          ['emailNetworks', other.emailNetworks ?? null],
        ]
      : []),
    ...tags.map(field => [field, other[field] ?? []]),
    ['importedAt', later(keep.importedAt, other.importedAt)],
  ])
}

/** The networks of the other did not have them under a name that they wrote themself. */
function ownName(keep: Properties, other: Properties, at: Date): Properties {
  const [one, two] = [keep.name, other.name].map(name => nameKey(textOf(name) ?? ''))
  return keep.ownNameAt instanceof Date && one !== two ? { ownNameAt: at } : {}
}

/** Companies that either was at matter to whoever hides from these. */
function companiesLeft(keep: Properties, other: Properties, at: Date): Properties {
  const own = textOf(other.company)
  const differs =
    own !== null && !isMissing(keep.company) && companyKey(own) !== companyKey(String(keep.company))
  const left = [
    ...leftOf(keep),
    ...leftOf(other),
    ...(differs ? [{ company: own, key: companyKey(own), at }] : []),
  ]
  const changed = [...datesOf(keep.companyChangedAt), ...datesOf(other.companyChangedAt)]
  return {
    ...(left.length > 0
      ? {
          leftCompanies: left.map(({ company }) => company),
          leftCompanyKeys: left.map(({ key }) => key),
          leftCompaniesAt: left.map(one => one.at),
        }
      : {}),
    ...(changed.length > 0
      ? { companyChangedAt: changed.sort((one, two) => Number(one) - Number(two)) }
      : {}),
  }
}

function leftOf(person: Properties): { company: string; key: string; at: unknown }[] {
  const keys = textsOf(person.leftCompanyKeys)
  const dates = datesOf(person.leftCompaniesAt)
  return textsOf(person.leftCompanies).map((company, i) => ({
    company,
    key: keys[i] ?? company,
    at: dates[i] ?? null,
  }))
}

/** Where neither of two audiences lets in all whom the other does, nobody is let in. */
function stricterAudience(one: ProfileAudience, other: ProfileAudience): ProfileAudience {
  if (one === other || other === 'EVERYONE') return one
  return one === 'EVERYONE' ? other : 'NOBODY'
}

const NAME_USE_ORDER: readonly NameUse[] = ['GRANTED', 'ASK_ME', 'REFUSED']

function stricter(keep: Properties, other: Properties): Properties {
  const audiences = (['visibleTo', 'contactVisibleTo', 'reachableBy'] as const).map(field => {
    const [one, two] = [keep, other].map(person => AUDIENCES.find(one => one === person[field]) ?? null)
    if (!one && !two) return [field, null]
    return [field, stricterAudience(one ?? STANDARD_PRIVACY[field], two ?? STANDARD_PRIVACY[field])]
  })
  const budgets = [keep, other].map(({ introductionBudget }) => introductionBudget)
  const isChosen = budgets.some(budget => typeof budget === 'number')
  const uses = [keep, other].map(({ nameUse }) => NAME_USE_ORDER.indexOf((nameUse ?? 'ASK_ME') as NameUse))
  const [use, otherUse] = [uses[0] ?? 1, uses[1] ?? 1]
  const companies = [...textsOf(keep.hiddenFromCompanies), ...textsOf(other.hiddenFromCompanies)]
  const folded = [...textsOf(keep.hiddenFromFolded), ...textsOf(other.hiddenFromFolded)]
  return {
    ...Object.fromEntries(audiences),
    isConnector: [keep, other].some(({ isConnector }) => isConnector === false)
      ? false
      : (keep.isConnector ?? other.isConnector),
    isFoundByEmail: [keep, other].every(({ isFoundByEmail }) => isFoundByEmail === true) ? true : null,
    introductionBudget: isChosen
      ? Math.min(
          ...budgets.map(budget =>
            typeof budget === 'number' ? budget : STANDARD_PRIVACY.introductionBudget,
          ),
        )
      : null,
    hiddenFromCompanies: companies.length > 0 ? [...new Set(companies)] : keep.hiddenFromCompanies,
    hiddenFromFolded: folded.length > 0 ? [...new Set(folded)] : keep.hiddenFromFolded,
    ...(otherUse > use
      ? { nameUse: other.nameUse ?? null, nameUseChosenAt: other.nameUseChosenAt ?? null }
      : {}),
  }
}

function formsOf(person: Properties): Properties {
  return searchedForms({
    name: textOf(person.name) ?? '',
    profession: textOf(person.profession),
    company: textOf(person.company),
    city: textOf(person.city),
    offers: textsOf(person.offers),
  })
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function datesOf(value: unknown): unknown[] {
  return Array.isArray(value) ? [...value] : []
}

function earlier(one: unknown, other: unknown): unknown {
  return one instanceof Date && other instanceof Date && other < one ? other : one
}

function later(one: unknown, other: unknown): unknown {
  return one instanceof Date && !(other instanceof Date && other > one) ? one : (other ?? one)
}
