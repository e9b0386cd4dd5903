import type { Candidates } from './candidates.js'
import { type Participant, pairsOf, type ReasonKind } from './match.js'

/**
 * Why a group should be introduced to one another, in plain English. Names, tags and purposes are on profiles that all who
 * see the suggestion may read; of relationships it says how many, never whose. Of three, a member might not know what the
 * two others share, so there it only says that there is something.
 */
export function detailOf(kind: ReasonKind, people: readonly Participant[], candidates: Candidates): string {
  if (people.length > 2 && kind === 'COMMON_CONTACTS') return 'Some of them know the same people.'
  if (people.length > 2 && kind === 'SHARED_NETWORK') return 'Some of them share other networks.'
  const details = pairsOf(people).map(([one, other]) => detailOfTwo(kind, one, other, candidates))
  return [...new Set(details)].filter(detail => detail !== '').join(' ')
}

/** Empty where the two have nothing of the kind, as some in a group of three. */
function detailOfTwo(kind: ReasonKind, one: Participant, other: Participant, candidates: Candidates): string {
  switch (kind) {
    case 'NEED_MEETS_OFFER':
      return [lookingFor(one, other, candidates), lookingFor(other, one, candidates)]
        .filter(sentence => sentence !== '')
        .join(' ')
    case 'NEED_MEETS_PROFESSION':
      if (lookingFor(one, other, candidates) || lookingFor(other, one, candidates)) return ''
      return [lookingForTrade(one, other, candidates), lookingForTrade(other, one, candidates)]
        .filter(sentence => sentence !== '')
        .join(' ')
    case 'COMMON_CONTACTS': {
      const { shared } = candidates.circles.between(one.id, other.id)
      return shared === 1 ? 'Both know one person.' : `Both know ${shared} people.`
    }
    case 'BRIDGES_GROUPS':
      return 'Their circles overlap little, so the link opens new contacts to both.'
    case 'NEWCOMER': {
      const welcome = candidates.welcome(one, other)
      return welcome ? `${welcome.newcomer.name} is new; ${welcome.core.name} comes regularly.` : ''
    }
    case 'SAME_PURPOSE': {
      const same = one.purposes.filter(purpose => other.purposes.includes(purpose))
      return same.length === 0 ? '' : `Both come for ${list(same.map(inWords))}.`
    }
    case 'SHARED_NETWORK': {
      const others = candidates.sharedNetworks(one, other).length - 1
      return others === 1 ? 'They share another network.' : `They share ${others} other networks.`
    }
    case 'LIKELY_TO_MEET':
      return 'They come often enough to meet again.'
  }
}

function lookingFor(one: Participant, other: Participant, candidates: Candidates): string {
  const needs = candidates.metNeeds(one, other)
  return needs.length === 0 ? '' : `${one.name} looks for ${list(needs)}, which ${other.name} offers.`
}

function lookingForTrade(one: Participant, other: Participant, candidates: Candidates): string {
  const needs = candidates.needsOfProfession(one, other)
  return needs.length === 0
    ? ''
    : `${one.name} looks for ${list(needs)}, and the profession of ${other.name} is ${other.profession}.`
}

function inWords(purpose: string): string {
  return purpose.toLowerCase().replaceAll('_', ' ')
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
