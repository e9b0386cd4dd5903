import type { LongWork } from '../long-work/long-work.js'
import { longLoader } from '../long-work/long-work.loader.js'
import type { Page, PageRequest } from '../paging.js'
import type { Viewer } from '../viewer.js'
import type { Match, MatchPlace } from './match.js'
import { type CountedPage, MATCHES } from './match-question.js'
import { mustBePage } from './seen-matches.js'

/** Matches that one request asks for: those of one place are worked out once. */
export function matchLoaders(work: LongWork, viewer: Viewer) {
  const loader = longLoader(work, MATCHES, viewer)
  return {
    match: {
      /** The one with this id; null where it is not suggested there. */
      load: (place: MatchPlace, id: string) =>
        loader.load({ about: place, question: { id } }) as Promise<Match | null>,
      /** A page, best first; null for those to whom they do not show. @throws BadInput for a page that cannot be asked for */
      async page(place: MatchPlace, { first, after }: PageRequest): Promise<Page<Match> | null> {
        mustBePage({ first, after })
        const page = (await loader.load({ about: place, question: { first, after } })) as CountedPage | null
        return page && { ...page, count: async () => page.total }
      },
    },
  }
}
