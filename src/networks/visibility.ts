import type { NetworkId, PersonId } from '../ids.js'
import { belongsTo, networksOf, networksRunBy, runs, type Viewer } from '../viewer.js'
import { defaultRules, NETWORK_KINDS, type Network, type NetworkKind } from './network.js'

/**
 * What a viewer may see of memberships, in the terms that queries compare:
 * - the person themself, the network's organisers and the administrator see all of a membership's life;
 * - INVITED shows to the inviter besides;
 * - ACTIVE shows to all who may see the network's list: everyone, or its members alone (guests are none);
 * - of those hidden from the viewer only what they hold now in a network that the viewer runs;
 * - a lapsed and an ended membership show to nobody else, fellow members included: that somebody left, or was asked to, is no news to spread.
 */
export interface MembershipScope {
  readonly all: boolean
  readonly person: PersonId | null
  readonly runs: readonly NetworkId[]
  readonly belongs: readonly NetworkId[]
  /** The kinds of network whose list shows to members only, unless the network says otherwise. */
  readonly discreetKinds: readonly NetworkKind[]
  readonly hidden: readonly PersonId[]
}

const DISCREET_KINDS = NETWORK_KINDS.filter(kind => defaultRules(kind).memberListVisibleTo === 'MEMBERS')

/** What a viewer may see; null for one who sees nothing personal, such as an analyst. */
export function scopeOf(viewer: Viewer): MembershipScope | null {
  if (!viewer.admin && viewer.person === null) return null
  return {
    all: viewer.admin,
    person: viewer.person,
    runs: networksRunBy(viewer),
    belongs: networksOf(viewer),
    discreetKinds: DISCREET_KINDS,
    hidden: [...viewer.hidden],
  }
}

/** Whether the viewer may see who belongs to this network. */
export function membersShownTo(viewer: Viewer, network: Network): boolean {
  if (runs(viewer, network.id) || belongsTo(viewer, network.id)) return true
  return viewer.person !== null && network.rules.memberListVisibleTo === 'EVERYONE'
}
