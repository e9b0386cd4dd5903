import { checkAll, mustBeWithin, notNull } from '../checks.js'
import type { NetworkId } from '../ids.js'
import { checkedMoney, moneyOf } from '../money.js'
import type { PersonPurpose } from '../people/person.js'
import { foundBy } from '../search/stored-words.js'
import { fold, line, optionalLine, optionalText } from '../text.js'
import {
  defaultRules,
  type FeePeriod,
  HOME_TIME_ZONE,
  type MemberListAudience,
  MOST_FEE,
  type Network,
  type NetworkAdmission,
  type NetworkChanges,
  type NetworkKind,
  type NetworkRules,
  type NetworkRulesChanges,
} from './network.js'

/** A network as Neo4j keeps it: rules only where they were set, so that the others follow the kind. */
export interface StoredNetwork {
  id: NetworkId
  name: string
  kind: NetworkKind
  purposes: PersonPurpose[]
  description: string | null
  city: string | null
  country: string | null
  timeZone: string
  admission: NetworkAdmission | null
  oneMemberPerProfession: boolean | null
  absenceLimit: number | null
  absenceWindowDays: number | null
  allowsBusiness: boolean | null
  minimumScoreToRecommend: number | null
  informationMeetingSize: number | null
  memberListVisibleTo: MemberListAudience | null
  feeAmount: number | null
  feeCurrency: string | null
  feePer: FeePeriod | null
  createdAt: Date
  updatedAt: Date
}

/** The stored network, with the rules that its kind has where it has none. */
export function toNetwork(stored: StoredNetwork): Network {
  const standard = defaultRules(stored.kind)
  return {
    ...stored,
    rules: {
      admission: stored.admission ?? standard.admission,
      oneMemberPerProfession: stored.oneMemberPerProfession ?? standard.oneMemberPerProfession,
      absenceLimit: stored.absenceLimit ?? standard.absenceLimit,
      absenceWindowDays: stored.absenceWindowDays ?? standard.absenceWindowDays,
      allowsBusiness: stored.allowsBusiness ?? standard.allowsBusiness,
      minimumScoreToRecommend: stored.minimumScoreToRecommend ?? standard.minimumScoreToRecommend,
      informationMeetingSize: stored.informationMeetingSize ?? standard.informationMeetingSize,
      memberListVisibleTo: stored.memberListVisibleTo ?? standard.memberListVisibleTo,
    },
    fee:
      stored.feeAmount !== null && stored.feeCurrency !== null && stored.feePer !== null
        ? {
            price: moneyOf({ amount: stored.feeAmount, currency: stored.feeCurrency }),
            period: stored.feePer,
          }
        : null,
  }
}

/** What searches, filters and orders read of a network. */
interface SearchedForms {
  foldedName: string
  foldedCity: string | null
  words: string
}

/** What a change writes of a network. */
export type StoredChanges = Partial<StoredNetwork & SearchedForms>

/** All that is stored of a new network, whoever tells of it: its founder, a list, or the sample region. */
export type NewNetwork = StoredNetwork & SearchedForms

/** A new network, there since `at`, as it is stored. @throws BadInput for a value that cannot be meant. */
export function newNetwork(
  id: NetworkId,
  input: NetworkChanges & { name: string; kind: NetworkKind },
  at: Date,
): NewNetwork {
  const timeZone = input.timeZone ?? HOME_TIME_ZONE
  const network = { ...UNTOLD, ...checkedNetwork({ ...input, timeZone }), id, createdAt: at, updatedAt: at }
  return { ...network, words: searchedWords(network) }
}

/** The checked properties that `input` sets. @throws BadInput for a value that cannot be meant. */
export function checkedNetwork(input: NetworkChanges): StoredChanges {
  const changes: StoredChanges = {}
  const { name, kind, purposes, description, city, country, timeZone, fee, rules } = input
  checkAll(
    () => {
      if (name === undefined) return
      changes.name = line('name', name ?? '')
      changes.foldedName = fold(changes.name)
    },
    () => {
      if (kind !== undefined) changes.kind = notNull('kind', kind)
    },
    () => {
      if (description !== undefined) changes.description = optionalText('description', description)
    },
    () => {
      if (city === undefined) return
      changes.city = optionalLine('city', city)
      changes.foldedCity = changes.city === null ? null : fold(changes.city)
    },
    () => {
      if (country !== undefined) changes.country = optionalLine('country', country)
    },
    () => {
      if (timeZone !== undefined) changes.timeZone = notNull('timeZone', timeZone)
    },
    () => {
      if (fee === undefined) return
      const price = fee ? checkedMoney('fee.price', fee.price, MOST_FEE) : null
      changes.feeAmount = price?.amount ?? null
      changes.feeCurrency = price?.currency ?? null
      changes.feePer = fee?.period ?? null
    },
    () => {
      Object.assign(changes, checkedRules(rules))
    },
  )
  if (purposes !== undefined) changes.purposes = [...new Set(purposes ?? [])]
  return changes
}

const NO_RULES: Record<keyof NetworkRules, null> = {
  admission: null,
  oneMemberPerProfession: null,
  absenceLimit: null,
  absenceWindowDays: null,
  allowsBusiness: null,
  minimumScoreToRecommend: null,
  informationMeetingSize: null,
  memberListVisibleTo: null,
}

/** A network of which nothing is told yet. */
const UNTOLD: Omit<NewNetwork, 'id' | 'createdAt' | 'updatedAt'> = {
  ...{ name: '', kind: 'OTHER', purposes: [], description: null, city: null, country: null },
  ...{ timeZone: HOME_TIME_ZONE, feeAmount: null, feeCurrency: null, feePer: null },
  ...NO_RULES,
  ...{ foldedName: '', foldedCity: null, words: '' },
}

/** The rules that `rules` sets; null resets all of them. */
function checkedRules(rules: NetworkRulesChanges | null | undefined): NetworkRulesChanges {
  if (rules === undefined) return {}
  if (rules === null) return NO_RULES
  checkAll(
    () => mayBeWithin('rules.absenceLimit', rules.absenceLimit, 1, 100),
    () => mayBeWithin('rules.absenceWindowDays', rules.absenceWindowDays, 1, 1830),
    () => mayBeWithin('rules.minimumScoreToRecommend', rules.minimumScoreToRecommend, 1, 100),
    () => mayBeWithin('rules.informationMeetingSize', rules.informationMeetingSize, 2, 10_000),
  )
  return { ...rules }
}

function mayBeWithin(field: string, value: number | null | undefined, least: number, most: number): void {
  if (value !== null && value !== undefined) mustBeWithin(field, value, least, most)
}

/** The words by which a network is found. */
export function searchedWords(network: Pick<Network, 'name' | 'description' | 'city'>): string {
  return foundBy({ texts: [network.name, network.description, network.city] }).join(' ')
}
