import DataLoader from 'dataloader'
import type { Clock } from '../clock.js'
import { NotFound } from '../errors.js'
import { grouped } from '../grouping.js'
import type { MembershipId, NetworkId, PersonId } from '../ids.js'
import { Ordering, type Page, type PageRequest } from '../paging.js'
import type { PersonOrder } from '../people/person.js'
import { searchWords } from '../text.js'
import { type MembershipRole, networksRunBy, runs, type Viewer } from '../viewer.js'
import type { AbsenceStore } from './absence.store.js'
import { sinceBelonging, standingAfter, windowStart } from './absences.js'
import { FULL_INSIGHT, type Insight } from './insight.js'
import type { Membership, MembershipStanding, MembershipStatus } from './membership.js'
import type { FoldedMembershipsFilter, HeldFilter, MembershipStore } from './membership.store.js'
import type { Network } from './network.js'
import type { NetworkService } from './network.service.js'
import { membersShownTo, scopeOf } from './visibility.js'

const NEWEST_FIRST = new Ordering('memberships, newest first', ['string', 'string'])
const ORDERINGS = {
  NAME: new Ordering('members by name', ['string', 'string']),
  FAMILY_NAME: new Ordering('members by family name', ['string', 'string']),
} satisfies Record<PersonOrder, unknown>

/** What a network's list of memberships is narrowed to, as a client says it. */
export interface MembershipsFilter {
  readonly roles?: readonly MembershipRole[] | null
  readonly search?: string | null
  readonly statuses: readonly MembershipStatus[]
}

/** The absences of a membership in the current window, and what they mean. */
export interface AbsenceTally {
  readonly absences: number
  readonly standing: MembershipStanding
}

/** Who sees which memberships; `MembershipScope` says the rule. */
export class MembershipLists {
  /** Questions asked together, as for a page of people, are one. Nothing is kept. */
  private readonly belonging = new DataLoader<NetworkId, ReadonlySet<PersonId>>(
    async networks => {
      const people = await this.store.whoBelong([...new Set(networks)])
      return networks.map(network => people.get(network) ?? new Set())
    },
    { cache: false },
  )

  constructor(
    private readonly store: MembershipStore,
    private readonly absences: AbsenceStore,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  /** Those of `ids` that the viewer may see, in no order. */
  async findMany(viewer: Viewer, ids: readonly MembershipId[]): Promise<Membership[]> {
    const scope = scopeOf(viewer)
    return scope ? this.store.findMany(ids, scope) : []
  }

  /** The membership, for a change. @throws NotFound where there is none or the viewer may not see it. */
  async mustFind(viewer: Viewer, field: string, id: MembershipId): Promise<Membership> {
    const [membership] = await this.findMany(viewer, [id])
    if (!membership) throw new NotFound(field)
    return membership
  }

  /** The memberships of each of these people, newest first. */
  async ofPeople(
    viewer: Viewer,
    people: readonly PersonId[],
    filter: HeldFilter,
    request: PageRequest,
  ): Promise<Map<PersonId, Page<Membership>>> {
    const { after, limit } = NEWEST_FIRST.start(request)
    const scope = scopeOf(viewer)
    if (!scope) return new Map()
    const rows = await this.store.ofPeople(people, filter, scope, after, limit)
    const count = countedTogether(() => this.store.countOfPeople(people, filter, scope))
    const byPerson = grouped(rows, row => row.person)
    return new Map(
      people.map(person => [
        person,
        NEWEST_FIRST.page(
          request,
          byPerson.get(person) ?? [],
          row => [row.since, row.id],
          row => row,
          () => count(person),
        ),
      ]),
    )
  }

  /** Whether the viewer may see who belongs to this network. */
  listShownTo(viewer: Viewer, network: Network): boolean {
    return membersShownTo(viewer, network)
  }

  /** The memberships of each of these networks, whose lists the viewer may see, by name or by family name. */
  async ofNetworks(
    viewer: Viewer,
    networks: readonly NetworkId[],
    { orderBy, ...filter }: MembershipsFilter & { readonly orderBy: PersonOrder },
    request: PageRequest,
  ): Promise<Map<NetworkId, Page<Membership>>> {
    const ordering = ORDERINGS[orderBy]
    const { after, limit } = ordering.start(request)
    const words = searchWords('search', filter.search ?? '')
    const scope = scopeOf(viewer)
    // A search without a single word finds nothing.
    if (!scope || (filter.search?.trim() && words.length === 0)) return new Map()
    const folded: FoldedMembershipsFilter = { statuses: filter.statuses, roles: filter.roles ?? null, words }
    const rows = await this.store.ofNetworks(networks, folded, scope, orderBy, after, limit)
    const count = countedTogether(() => this.store.countOfNetworks(networks, folded, scope))
    const byNetwork = grouped(rows, row => row.membership.network)
    return new Map(
      networks.map(network => [
        network,
        ordering.page(
          request,
          byNetwork.get(network) ?? [],
          row => [row.sortedBy, row.membership.id],
          row => row.membership,
          () => count(network),
        ),
      ]),
    )
  }

  /** Who belongs to the network now, whoever asks. */
  async whoBelong(network: NetworkId): Promise<ReadonlySet<PersonId>> {
    return this.belonging.load(network)
  }

  /** Of which ties the viewer may know how strong they are. */
  async insightOf(viewer: Viewer): Promise<Insight> {
    if (viewer.admin) return FULL_INSIGHT
    const run = await Promise.all(networksRunBy(viewer).map(network => this.belonging.load(network)))
    return { viewer: viewer.person, all: false, run }
  }

  /** What the viewer holds in each of these networks and has not ended; of a guest who is invited, the visit. */
  async ofViewer(viewer: Viewer, networks: readonly NetworkId[]): Promise<Map<NetworkId, Membership>> {
    if (viewer.person === null) return new Map()
    const held = await this.store.current([viewer.person], networks)
    return new Map(held.toReversed().map(membership => [membership.network, membership]))
  }

  /**
   * The absences of these memberships, for the persons themselves and the organisers. A guest has none; what is not accepted yet
   * or has ended has no standing at all, and is left out.
   */
  async standings(
    viewer: Viewer,
    memberships: readonly Membership[],
  ): Promise<Map<MembershipId, AbsenceTally>> {
    const shown = memberships.filter(
      ({ person, network, status }) =>
        (person === viewer.person || runs(viewer, network)) && (status === 'ACTIVE' || status === 'LAPSED'),
    )
    if (shown.length === 0) return new Map()
    const networks = await this.networks.findMany([...new Set(shown.map(({ network }) => network))])
    const byId = new Map(networks.map(network => [network.id, network]))
    const until = this.clock.now()
    const windows = shown.flatMap(({ id, network, role }) => {
      const rules = byId.get(network)?.rules
      return rules && role !== 'GUEST' ? [{ membership: id, after: windowStart(until, rules), until }] : []
    })
    const absences = await this.absences.times(windows)
    return new Map(
      shown.map(membership => {
        const { id, role, status } = membership
        const network = byId.get(membership.network)
        const times = network ? sinceBelonging(absences.get(id) ?? [], membership, network.timeZone) : []
        const count = times.length
        const standing = !network || role === 'GUEST' ? 'GOOD' : standingAfter(count, network.rules)
        return [id, { absences: count, standing: status === 'LAPSED' ? status : standing }]
      }),
    )
  }
}

/** Counts for a whole batch at once, when the first of them is asked for. */
function countedTogether<Id>(load: () => Promise<Map<Id, number>>): (id: Id) => Promise<number> {
  let counts: Promise<Map<Id, number>> | undefined
  return async id => {
    counts ??= load()
    return (await counts).get(id) ?? 0
  }
}
