import { longTask } from '../long-work/task.js'
import type { Page, PageRequest } from '../paging.js'
import type { Match, MatchPlace } from './match.js'
import type { SeenMatches } from './seen-matches.js'

/** A page of the matches in a place, or the one with an id. */
export type MatchQuestion = PageRequest | { readonly id: string }

/** A page whose whole list is counted already. */
export type CountedPage = Omit<Page<Match>, 'count'> & { readonly total: number }

/** The matches of a place, weighed once for all that is asked of them. */
export const MATCHES = longTask<MatchPlace, MatchQuestion, CountedPage | Match | null>('matches')

/** What somebody who sees these matches is answered. */
export async function matchAnswer(
  seen: SeenMatches,
  question: MatchQuestion,
): Promise<CountedPage | Match | null> {
  if ('id' in question) return seen.find(question.id)
  const { count, ...page } = seen.page(question)
  return { ...page, total: await count() }
}
