import { checkAll, checkedAll, mustBeWithin, mustHaveItems } from '../checks.js'
import { companyKey } from '../company-key.js'
import type { PersonId } from '../ids.js'
import { RELATIONSHIP_FLOOR } from '../people/hiding.js'
import { line } from '../text.js'

/** MY_RELATIONSHIPS: a strength of at least 26 that does not rest on the other's declaration alone. */
export const AUDIENCES = ['EVERYONE', 'MY_NETWORKS', 'MY_RELATIONSHIPS', 'NOBODY'] as const
export type ProfileAudience = (typeof AUDIENCES)[number]

export const NAME_USES = ['ASK_ME', 'GRANTED', 'REFUSED'] as const
export type NameUse = (typeof NAME_USES)[number]

/** What a person lets others see of them, and ask of them. */
export interface Privacy {
  readonly visibleTo: ProfileAudience
  readonly contactVisibleTo: ProfileAudience
  readonly reachableBy: ProfileAudience
  readonly isConnector: boolean
  readonly introductionBudget: number
  readonly hiddenFromCompanies: readonly string[]
  readonly nameUse: NameUse
  readonly isFoundByEmail: boolean
}

/** Whom a person has blocked, and since when. */
export interface Block {
  readonly person: PersonId
  readonly blockedAt: Date
}

/** The settings of somebody who has chosen nothing. */
export const STANDARD_PRIVACY: Privacy = {
  visibleTo: 'EVERYONE',
  contactVisibleTo: 'MY_RELATIONSHIPS',
  reachableBy: 'EVERYONE',
  isConnector: true,
  introductionBudget: 5,
  hiddenFromCompanies: [],
  nameUse: 'ASK_ME',
  isFoundByEmail: false,
}

/** What a client says: a field left out stays as it is, null sets it back to the standard. */
export type PrivacyChanges = { [Field in keyof Privacy]?: Privacy[Field] | null }

const MOST_INTRODUCTIONS = 100
const MOST_COMPANIES = 100

/** The checked settings that `input` gives. @throws BadInput for a value that cannot be meant. */
export function checkedPrivacy(input: PrivacyChanges): Partial<Privacy> {
  const { introductionBudget: budget, hiddenFromCompanies: companies } = input
  const named = new Map<string, string>()
  checkAll(
    () => {
      if (budget !== undefined && budget !== null)
        mustBeWithin('introductionBudget', budget, 0, MOST_INTRODUCTIONS)
    },
    () => {
      mustHaveItems('hiddenFromCompanies', companies ?? [], 0, MOST_COMPANIES)
      const names = checkedAll(companies ?? [], (name, i) => line(`hiddenFromCompanies[${i}]`, name))
      for (const name of names) named.set(companyKey(name), name)
    },
  )
  const given = Object.entries(input).filter(([, value]) => value !== undefined)
  const checked = Object.fromEntries(
    given.map(([field, value]) => [field, value ?? STANDARD_PRIVACY[field as keyof Privacy]]),
  ) as Partial<Privacy>
  return companies ? { ...checked, hiddenFromCompanies: [...named.values()] } : checked
}

/** What links somebody to a person. */
export interface Closeness {
  /** Whether both belong to a network now. */
  readonly sharesNetwork: boolean
  /** The gated score, without the declaration of the somebody. */
  readonly score: number
}

/** Whether a person's setting lets in somebody who is so close to them. */
export function letsIn(setting: ProfileAudience, { sharesNetwork, score }: Closeness): boolean {
  switch (setting) {
    case 'EVERYONE':
      return true
    case 'MY_NETWORKS':
      return sharesNetwork
    case 'MY_RELATIONSHIPS':
      return score >= RELATIONSHIP_FLOOR
    case 'NOBODY':
      return false
  }
}

/** Whether a setting lets members of `audience` in: audiences do not contain one another, as who I know may share no network with me. */
export function admits(setting: ProfileAudience, audience: ProfileAudience): boolean {
  return audience !== 'NOBODY' && (setting === 'EVERYONE' || setting === audience)
}
