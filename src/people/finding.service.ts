import { mustBeWithin } from '../checks.js'
import type { NetworkId } from '../ids.js'
import { emptyPage, Ordering, type Page, type PageRequest } from '../paging.js'
import { fullTextQuery } from '../search/full-text-query.js'
import { searchOf } from '../search/search.js'
import { fold } from '../text.js'
import { mayLookAtPeople, type Viewer } from '../viewer.js'
import { type FoundPerson, matchedOn } from './matched-on.js'
import type { PeopleFilter } from './person.js'
import type { FoldedFilter, PersonStore } from './person.store.js'
import { LOOKED_AT, type SearchSuggestion, suggestionsOf } from './search-suggestions.js'

/** As many as one looks through while typing. */
const MOST_SUGGESTIONS = 20

const BY_NAME = new Ordering('people by name', ['string', 'string'])
const BY_MATCH = new Ordering('people by match', ['number', 'string', 'string'])

/** Whether a viewer may see who belongs to a network. */
export type MemberListVisible = (viewer: Viewer, network: NetworkId) => Promise<boolean>

/** Finding people whom one may see. */
export class FindingService {
  constructor(
    private readonly store: PersonStore,
    private readonly memberListVisible: MemberListVisible,
  ) {}

  /** People, best match of the search first, else by name. */
  async find(
    viewer: Viewer,
    filter: PeopleFilter & { network?: NetworkId | null },
    request: PageRequest,
  ): Promise<Page<FoundPerson>> {
    const search = searchOf('search', filter.search ?? '')
    const query = fullTextQuery(search)
    const searches = Boolean(filter.search?.trim())
    const folded: FoldedFilter = {
      network: filter.network ?? null,
      profession: filter.profession ? fold(filter.profession) : null,
      city: filter.city ? fold(filter.city) : null,
      hidden: [...viewer.hidden],
    }
    if (!(await this.mayList(viewer, folded))) return this.nobody(request, searches)
    if (searches) {
      const { after, limit } = BY_MATCH.start(request)
      if (query === null) return emptyPage(request)
      const rows = await this.store.search(folded, search, query, after, limit)
      return BY_MATCH.page(
        request,
        rows,
        row => [row.mismatch, row.foldedName, row.person.id],
        ({ person }) => ({ person, matchedOn: matchedOn(person, search) }),
        () => this.store.countFound(folded, query),
      )
    }
    const { after, limit } = BY_NAME.start(request)
    const rows = await this.store.list(folded, after, limit)
    return BY_NAME.page(
      request,
      rows,
      row => [row.foldedName, row.person.id],
      ({ person }) => ({ person, matchedOn: [] }),
      () => this.store.count(folded),
    )
  }

  /** How a search may go on, by those whom it finds so far. @throws BadInput for a limit that is not within 1 to 20 */
  async suggestions(viewer: Viewer, search: string, limit: number): Promise<SearchSuggestion[]> {
    mustBeWithin('limit', limit, 1, MOST_SUGGESTIONS)
    const { edges } = await this.find(viewer, { search }, { first: LOOKED_AT, after: null })
    return search.trim() === ''
      ? []
      : suggestionsOf(
          search,
          edges.map(({ node }) => node),
          limit,
        )
  }

  private async mayList(viewer: Viewer, filter: FoldedFilter): Promise<boolean> {
    if (!mayLookAtPeople(viewer)) return false
    return filter.network === null || this.memberListVisible(viewer, filter.network)
  }

  private nobody(request: PageRequest, searches: boolean): Page<never> {
    // The cursor is checked all the same, so that a bad one is told in every case.
    ;(searches ? BY_MATCH : BY_NAME).start(request)
    return emptyPage(request)
  }
}
