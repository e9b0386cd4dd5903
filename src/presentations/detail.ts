import type { Company } from './company.js'
import type { Participant, ReasonKind } from './presentation.js'

/** Of three people, what of the two others a member might not know is not told apart. */
export function detailOfThree(
  kind: ReasonKind,
  pairs: readonly (readonly [Participant, Participant])[],
  company: Company,
): string {
  if (kind === 'COMMON_CONTACTS') return 'Some of them know the same people.'
  if (kind === 'SHARED_NETWORK') return 'Some of them share other networks.'
  const details = pairs.map(([one, other]) => detailOf(kind, one, other, company))
  return [...new Set(details)].join(' ')
}

/**
 * A reason in plain English. Names, tags and purposes are on profiles that all who see the suggestion may read; of
 * relationships it says how many, never whose.
 */
export function detailOf(kind: ReasonKind, one: Participant, other: Participant, company: Company): string {
  switch (kind) {
    case 'NEED_MEETS_OFFER':
      return [lookingFor(one, other, company), lookingFor(other, one, company)]
        .filter(sentence => sentence !== '')
        .join(' ')
    case 'COMMON_CONTACTS': {
      const { shared } = company.circles.between(one.id, other.id)
      return shared === 1 ? 'Both know one person.' : `Both know ${shared} people.`
    }
    case 'BRIDGES_GROUPS':
      return 'Their circles overlap little, so that the link opens something to both.'
    case 'NEWCOMER': {
      const { newcomer, core } = company.welcome(one, other) ?? { newcomer: one, core: other }
      return `${newcomer.name} is new; ${core.name} comes again and again.`
    }
    case 'SAME_PURPOSE':
      return `Both come for ${list(one.purposes.filter(purpose => other.purposes.includes(purpose)).map(inWords))}.`
    case 'SHARED_NETWORK': {
      const others = company.sharedNetworks(one, other).length - 1
      return others === 1 ? 'They share another network.' : `They share ${others} other networks.`
    }
    case 'LIKELY_TO_MEET':
      return 'Both come often enough to meet again.'
  }
}

function lookingFor(one: Participant, other: Participant, company: Company): string {
  const needs = company.metNeeds(one, other)
  return needs.length === 0 ? '' : `${one.name} looks for ${list(needs)}, which ${other.name} offers.`
}

function inWords(purpose: string): string {
  return purpose.toLowerCase().replaceAll('_', ' ')
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
