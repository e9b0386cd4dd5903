import type { ReasonKind } from './match.js'

/** What each reason is worth (docs/matches.md): needs met both ways are the point of networking, so they weigh most. */

/** What ties between others give the points of. */
export const FROM_OTHERS_TIES = ['COMMON_CONTACTS', 'BRIDGES_GROUPS'] as const satisfies readonly ReasonKind[]

/** Points in hundredths to the nearest five whole ones, though not to nothing where there are some. */
export function inFives(hundredths: number): number {
  return hundredths === 0 ? 0 : Math.max(500, Math.round(hundredths / 500) * 500)
}

/** `ways`: in how many directions one's need meets the other's offer. */
export function needPoints(ways: 0 | 1 | 2): number {
  return [0, 30, 50][ways] ?? 0
}

/** One's need names the trade of the other's profession; what somebody says they offer tells more, so it is not added to that. */
export function professionPoints(ways: 0 | 1 | 2, namesProfession: boolean): number {
  return ways === 0 && namesProfession ? 20 : 0
}

/**
 * `weight` is C = Σ_k S_ik · S_kj / S_k over those both know: how much of each contact's acquaintance goes to the two. On
 * attendance records it predicts new pairs better than resource allocation (Zhou, Lü and Zhang, "Predicting missing links
 * via local information", European Physical Journal B 71, 2009), of which it is the weighted form.
 */
export function commonContactPoints(weight: number): number {
  return -30 * Math.expm1(-weight)
}

/** `overlap` is the Jaccard index of their contacts, null where one has none. */
export function bridgePoints(overlap: number | null): number {
  return overlap === null ? 0 : 10 * (1 - overlap)
}

/** A newcomer with someone of the core. */
export function newcomerPoints(welcomes: boolean): number {
  return welcomes ? 15 : 0
}

/** The Jaccard index of what both come for; nothing where neither says. */
export function purposePoints(one: readonly string[], other: readonly string[]): number {
  const both = one.filter(purpose => other.includes(purpose)).length
  return both === 0 ? 0 : (10 * both) / (one.length + other.length - both)
}

/** `shared`: networks in common besides the one that brings them together. */
export function sharedNetworkPoints(shared: number): number {
  return 10 * (1 - 2 ** -shared)
}

/** The shares of meetings that both come to, each from 0 to 1. */
export function likelyToMeetPoints(one: number, other: number): number {
  return 10 * Math.sqrt(one * other)
}
