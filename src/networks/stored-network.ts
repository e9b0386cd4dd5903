import { BadInput } from '../errors.js'
import type { NetworkId } from '../ids.js'
import type { Purpose } from '../people/person.js'
import { fold, line, optionalLine, optionalText, wordsOf } from '../text.js'
import {
  type Admission,
  defaultRules,
  type FeePeriod,
  type MemberListAudience,
  type Network,
  type NetworkChanges,
  type NetworkKind,
  type NetworkRulesChanges,
} from './network.js'

/** A network as Neo4j keeps it: rules only where they were set, so that the others follow the kind. */
export interface StoredNetwork {
  id: NetworkId
  name: string
  kind: NetworkKind
  purposes: Purpose[]
  description: string | null
  city: string | null
  country: string | null
  timeZone: string
  admission: Admission | null
  oneMemberPerProfession: boolean | null
  absencesLosePlace: number | null
  absenceWindowDays: number | null
  businessTalk: boolean | null
  recommendationFloor: number | null
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
      absencesLosePlace: stored.absencesLosePlace ?? standard.absencesLosePlace,
      absenceWindowDays: stored.absenceWindowDays ?? standard.absenceWindowDays,
      businessTalk: stored.businessTalk ?? standard.businessTalk,
      recommendationFloor: stored.recommendationFloor ?? standard.recommendationFloor,
      informationMeetingSize: stored.informationMeetingSize ?? standard.informationMeetingSize,
      memberListVisibleTo: stored.memberListVisibleTo ?? standard.memberListVisibleTo,
    },
    fee:
      stored.feeAmount !== null && stored.feeCurrency !== null && stored.feePer !== null
        ? { amount: stored.feeAmount, currency: stored.feeCurrency, per: stored.feePer }
        : null,
  }
}

type Changes = Partial<StoredNetwork> & { foldedName?: string; foldedCity?: string | null }

/** The checked properties that `input` sets. @throws BadInput for a value that cannot be meant. */
export function checkedNetwork(input: NetworkChanges): Changes {
  const changes: Changes = {}
  if (input.name !== undefined) {
    changes.name = line('name', input.name ?? '')
    changes.foldedName = fold(changes.name)
  }
  if (input.kind !== undefined) changes.kind = required('kind', input.kind)
  if (input.purposes !== undefined) changes.purposes = [...new Set(input.purposes ?? [])]
  if (input.description !== undefined) changes.description = optionalText('description', input.description)
  if (input.city !== undefined) {
    changes.city = optionalLine('city', input.city)
    changes.foldedCity = changes.city === null ? null : fold(changes.city)
  }
  if (input.country !== undefined) changes.country = optionalLine('country', input.country)
  if (input.timeZone !== undefined) changes.timeZone = required('timeZone', input.timeZone)
  if (input.fee !== undefined) {
    if (input.fee && !(input.fee.amount >= 0 && input.fee.amount <= 1e9))
      throw new BadInput('fee.amount', '`fee.amount` must be 0 to 1,000,000,000.')
    changes.feeAmount = input.fee?.amount ?? null
    changes.feeCurrency = input.fee?.currency ?? null
    changes.feePer = input.fee?.per ?? null
  }
  return { ...changes, ...checkedRules(input.rules) }
}

const NO_RULES: NetworkRulesChanges = {
  admission: null,
  oneMemberPerProfession: null,
  absencesLosePlace: null,
  absenceWindowDays: null,
  businessTalk: null,
  recommendationFloor: null,
  informationMeetingSize: null,
  memberListVisibleTo: null,
}

/** The rules that `rules` sets; null resets all of them. */
function checkedRules(rules: NetworkRulesChanges | null | undefined): NetworkRulesChanges {
  if (rules === undefined) return {}
  if (rules === null) return NO_RULES
  within('rules.absencesLosePlace', rules.absencesLosePlace, 1, 100)
  within('rules.absenceWindowDays', rules.absenceWindowDays, 1, 1830)
  within('rules.recommendationFloor', rules.recommendationFloor, 1, 100)
  within('rules.informationMeetingSize', rules.informationMeetingSize, 2, 10_000)
  return { ...rules }
}

function within(field: string, value: number | null | undefined, least: number, most: number): void {
  if (value === null || value === undefined) return
  if (!Number.isInteger(value) || value < least || value > most)
    throw new BadInput(field, `\`${field}\` must be ${least} to ${most}.`)
}

function required<T>(field: string, value: T | null): T {
  if (value === null) throw new BadInput(field, 'This must not be empty.')
  return value
}

/** The words by which a network is found. */
export function searchedWords(network: Pick<Network, 'name' | 'description' | 'city'>): string {
  return [
    ...new Set([network.name, network.description, network.city].flatMap(text => wordsOf(text ?? ''))),
  ].join(' ')
}
