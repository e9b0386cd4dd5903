import DataLoader from 'dataloader'
import { batchedByArguments, batchedById } from '../graphql/batching.js'
import type { MembershipId, NetworkId, PersonId } from '../ids.js'
import { emptyPage, type Page, type PageRequest } from '../paging.js'
import type { Viewer } from '../viewer.js'
import type { Membership, MembershipStatus } from './membership.js'
import type { MembersFilter, MembershipLists, Presence } from './membership-lists.service.js'

/** The memberships that one request names, fetched together. */
export function membershipLoaders(lists: MembershipLists, viewer: Viewer) {
  return {
    membership: batchedById((ids: MembershipId[]) => lists.findMany(viewer, ids)),
    membershipsOf: batchedByArguments<
      PersonId,
      PageRequest & { status: readonly MembershipStatus[] },
      Page<Membership>
    >(
      (people, args) => lists.ofPeople(viewer, people, args.status, args),
      args => emptyPage(args),
    ),
    members: batchedByArguments<NetworkId, PageRequest & MembersFilter, Page<Membership>>(
      (networks, args) => lists.ofNetworks(viewer, networks, args, args),
      args => emptyPage(args),
    ),
    viewerMembership: new DataLoader<NetworkId, Membership | null>(async networks => {
      const held = await lists.ofViewer(viewer, networks)
      return networks.map(network => held.get(network) ?? null)
    }),
    presence: new DataLoader<Membership, Presence | null, MembershipId>(
      async memberships => {
        const presences = await lists.presences(viewer, memberships)
        return memberships.map(({ id }) => presences.get(id) ?? null)
      },
      { cacheKeyFn: ({ id }) => id },
    ),
  }
}
