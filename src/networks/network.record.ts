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
export interface NetworkRecord {
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

/** The network that a record says. */
export function toNetwork(record: NetworkRecord): Network {
  const standard = defaultRules(record.kind)
  return {
    ...record,
    rules: {
      admission: record.admission ?? standard.admission,
      oneMemberPerProfession: record.oneMemberPerProfession ?? standard.oneMemberPerProfession,
      absencesLosePlace: record.absencesLosePlace ?? standard.absencesLosePlace,
      absenceWindowDays: record.absenceWindowDays ?? standard.absenceWindowDays,
      businessTalk: record.businessTalk ?? standard.businessTalk,
      recommendationFloor: record.recommendationFloor ?? standard.recommendationFloor,
      informationMeetingSize: record.informationMeetingSize ?? standard.informationMeetingSize,
      memberListVisibleTo: record.memberListVisibleTo ?? standard.memberListVisibleTo,
    },
    fee:
      record.feeAmount !== null && record.feeCurrency !== null && record.feePer !== null
        ? { amount: record.feeAmount, currency: record.feeCurrency, per: record.feePer }
        : null,
  }
}

type Changes = Partial<NetworkRecord> & { foldedName?: string; foldedCity?: string | null }

/** The checked properties that `input` sets. @throws BadInput for a value that cannot be meant. */
export function checkedNetwork(input: NetworkChanges): Changes {
  const record: Changes = {}
  if (input.name !== undefined) {
    record.name = line('name', input.name ?? '')
    record.foldedName = fold(record.name)
  }
  if (input.kind !== undefined) record.kind = required('kind', input.kind)
  if (input.purposes !== undefined) record.purposes = [...new Set(input.purposes ?? [])]
  if (input.description !== undefined) record.description = optionalText('description', input.description)
  if (input.city !== undefined) {
    record.city = optionalLine('city', input.city)
    record.foldedCity = record.city === null ? null : fold(record.city)
  }
  if (input.country !== undefined) record.country = optionalLine('country', input.country)
  if (input.timeZone !== undefined) record.timeZone = required('timeZone', input.timeZone)
  if (input.fee !== undefined) {
    if (input.fee && !(input.fee.amount >= 0 && input.fee.amount <= 1e9))
      throw new BadInput('fee.amount', 'A fee is 0 to 1,000,000,000.')
    record.feeAmount = input.fee?.amount ?? null
    record.feeCurrency = input.fee?.currency ?? null
    record.feePer = input.fee?.per ?? null
  }
  return { ...record, ...checkedRules(input.rules) }
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
    throw new BadInput(field, `This is a whole number from ${least} to ${most}.`)
}

function required<T>(field: string, value: T | null): T {
  if (value === null) throw new BadInput(field, 'This cannot be empty.')
  return value
}

/** The words by which a network is found. */
export function searchedWords(network: Pick<Network, 'name' | 'description' | 'city'>): string {
  return [
    ...new Set([network.name, network.description, network.city].flatMap(text => wordsOf(text ?? ''))),
  ].join(' ')
}
