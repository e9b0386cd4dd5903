import DataLoader from 'dataloader'
import { batchedByArguments, batchedById } from '../graphql/batching.js'
import type { MembershipId, NetworkId, PersonId } from '../ids.js'
import { emptyPage, type Page, type PageRequest } from '../paging.js'
import type { PersonOrder } from '../people/person.js'
import type { MembershipRole, Viewer } from '../viewer.js'
import type { Membership, MembershipStatus } from './membership.js'
import type { AbsenceTally, MembershipLists, MembershipsFilter } from './membership-lists.service.js'

/** The memberships that one request names, fetched together. */
export function membershipLoaders(lists: MembershipLists, viewer: Viewer) {
  return {
    membership: batchedById((ids: MembershipId[]) => lists.findMany(viewer, ids)),
    membershipsOf: batchedByArguments<
      PersonId,
      PageRequest & { statuses: readonly MembershipStatus[]; roles?: readonly MembershipRole[] | null },
      Page<Membership>
    >(
      (people, args) =>
        lists.ofPeople(viewer, people, { statuses: args.statuses, roles: args.roles ?? null }, args),
      args => emptyPage(args),
    ),
    membershipsIn: batchedByArguments<
      NetworkId,
      PageRequest & MembershipsFilter & { orderBy: PersonOrder },
      Page<Membership>
    >(
      (networks, args) => lists.ofNetworks(viewer, networks, args, args),
      args => emptyPage(args),
    ),
    viewerMembership: new DataLoader<NetworkId, Membership | null>(async networks => {
      const held = await lists.ofViewer(viewer, networks)
      return networks.map(network => held.get(network) ?? null)
    }),
    standing: new DataLoader<Membership, AbsenceTally | null, MembershipId>(
      async memberships => {
        const standings = await lists.standings(viewer, memberships)
        return memberships.map(({ id }) => standings.get(id) ?? null)
      },
      { cacheKeyFn: ({ id }) => id },
    ),
  }
}
