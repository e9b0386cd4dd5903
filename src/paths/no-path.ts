import { MOST_HOPS } from '../graph-index/ranked-paths.js'
import type { PathRequest } from './introduction-path.js'

/** Why there is no path, with what the message needs. */
export type WhyNot =
  | { readonly reason: 'NOT_FOUND' | 'SAME_PERSON' | 'NOT_REACHABLE' }
  | { readonly reason: 'NO_RELATIONSHIPS'; readonly of: 'from' | 'to' }
  | { readonly reason: 'TOO_WEAK' | 'TOO_FAR'; readonly hops: number }

/**
 * Why there is no path and what would help, in plain words.
 * @param own whether the viewer asks for themself
 * @param couldMeet whether there are meetings to show beside it
 */
export function explained(
  why: WhyNot,
  request: Pick<PathRequest, 'maxHops' | 'minimumScore' | 'network' | 'avoid'>,
  own: boolean,
  couldMeet: boolean,
): string {
  const narrowed =
    (request.network !== null || request.avoid.length > 0) &&
    why.reason !== 'NOT_FOUND' &&
    why.reason !== 'SAME_PERSON'
  return [
    reasonIn(why, request, own),
    narrowed ? 'Without `networkId` and `avoidPersonIds` there may be one.' : '',
    couldMeet ? 'The two could meet at one of these meetings.' : '',
  ]
    .filter(sentence => sentence !== '')
    .join(' ')
}

function reasonIn(
  why: WhyNot,
  { maxHops, minimumScore }: Pick<PathRequest, 'maxHops' | 'minimumScore'>,
  own: boolean,
): string {
  switch (why.reason) {
    case 'NOT_FOUND':
      return 'This person does not exist, or you cannot ask for them.'
    case 'SAME_PERSON':
      return own ? 'This is you.' : 'These are the same person.'
    case 'NO_RELATIONSHIPS':
      if (why.of === 'to') return 'No one who could introduce you has a known relationship with this person.'
      return own
        ? 'You have no relationships yet for a path to start from. Come to a meeting, or meet someone one to one.'
        : 'This person has no relationships yet for a path to start from.'
    case 'TOO_WEAK':
      return `There is a path of ${steps(why.hops)}, but not every step reaches a score of ${minimumScore}. Lower \`minimumScore\`, or get to know someone better first.`
    case 'TOO_FAR':
      return maxHops < MOST_HOPS && why.hops <= MOST_HOPS
        ? `The shortest path has ${steps(why.hops)}. Raise \`maxHops\` to ${why.hops}.`
        : `The shortest path has ${steps(why.hops)}, too many for an introduction.`
    case 'NOT_REACHABLE':
      return 'No path leads to this person.'
  }
}

function steps(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`
}
