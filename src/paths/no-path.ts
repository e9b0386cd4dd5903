import type { PathRequest } from './introduction-path.js'

/** Why there is no path, with what the message needs. */
export type WhyNot =
  | { readonly reason: 'NOT_FOUND' | 'SAME_PERSON' | 'NOT_REACHABLE' }
  | { readonly reason: 'NO_RELATIONSHIPS'; readonly of: 'from' | 'to' }
  | { readonly reason: 'TOO_WEAK' | 'TOO_FAR'; readonly hops: number }

/** The most steps that can be asked for. */
const LONGEST = 4

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
    narrowed ? 'Without network and avoid there may be more.' : '',
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
      return 'There is no such person, or it is not yours to ask for them.'
    case 'SAME_PERSON':
      return own ? 'This is yourself.' : 'These are the same person.'
    case 'NO_RELATIONSHIPS':
      if (why.of === 'to') return 'Nobody who could introduce you is known to know this person.'
      return own
        ? 'You know nobody yet from whom a way could start: come to a meeting, or meet someone one to one.'
        : 'This person knows nobody yet from whom a way could start.'
    case 'TOO_WEAK':
      return `There is a way of ${steps(why.hops)}, but not all of it reaches a score of ${minimumScore}. Ask with a lower minimumScore, or get to know someone better first.`
    case 'TOO_FAR':
      return maxHops < LONGEST && why.hops <= LONGEST
        ? `The shortest way has ${steps(why.hops)}: ask with maxHops ${why.hops}.`
        : `The shortest way has ${steps(why.hops)}, too many to be introduced over.`
    case 'NOT_REACHABLE':
      return 'No way leads to this person.'
  }
}

function steps(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`
}
