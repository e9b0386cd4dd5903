import { FULL_INSIGHT } from '../networks/insight.js'
import { Ordering, type Page, type PageRequest, pageOfAll } from '../paging.js'
import { Candidates } from './candidates.js'
import { Circles } from './circles.js'
import { type Match, type MatchPlace, matchIdOf } from './match.js'
import { explained, idsOf, keyOf, type Suggestion } from './suggestions.js'

const BY_SCORE = new Ordering('matches', ['number', 'string'])
const NOBODY = new Candidates([], new Circles(new Map(), new Map()), new Map(), () => true, FULL_INSIGHT)

/** @throws BadInput for a page that cannot be asked for: to be called before anything is worked out. */
export function mustBePage(request: PageRequest): void {
  BY_SCORE.start(request)
}

/** The suggestions that somebody sees in one place, best first. Only what is shown is explained: a large meeting has thousands. */
export class SeenMatches {
  constructor(
    private readonly place: MatchPlace,
    private readonly suggestions: readonly Suggestion[] = [],
    private readonly candidates: Candidates = NOBODY,
  ) {}

  page(request: PageRequest): Page<Match> {
    const shown = pageOfAll(BY_SCORE, request, this.suggestions, one => [-one.score, keyOf(one)])
    return {
      ...shown,
      edges: shown.edges.map(({ cursor, node }) => ({ cursor, node: this.explained(node) })),
    }
  }

  /** The one with this id; null where it is not among them. */
  find(id: string): Match | null {
    const found = this.suggestions.find(one => matchIdOf(this.place, idsOf(one)) === id)
    return found ? this.explained(found) : null
  }

  private explained(suggestion: Suggestion): Match {
    return explained(suggestion, this.candidates, this.place)
  }
}
