import { Forbidden } from './errors.js'
import type { NetworkId, PersonId } from './ids.js'

/** What a person may be in a network. */
export const MEMBERSHIP_ROLES = ['ORGANISER', 'MEMBER', 'GUEST'] as const
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number]

/** Who a token was issued to, in its issuer's words. */
export interface Subject {
  readonly issuer: string
  readonly subject: string
  /** Only where the issuer says that it has verified it. */
  readonly email: string | null
  /** A subject of the local key is a person's id. */
  readonly local: boolean
}

/** The person behind a subject, and what the graph says of them. */
export interface Access {
  readonly person: PersonId | null
  /** The networks in which the person is an active organiser, member or guest now. */
  readonly roles: ReadonlyMap<NetworkId, MembershipRole>
  /** Whom they must not see: every answer is what it would be if these were not there. */
  readonly hidden: ReadonlySet<PersonId>
  /** Whether it came from a cache, and may be of up to a second ago. */
  readonly cached: boolean
}

/** Who asks, and what they hold: made once a request. */
export interface Viewer extends Access {
  /** Null without a token. */
  readonly subject: Subject | null
  readonly admin: boolean
  readonly analyst: boolean
}

/** Whether the viewer runs this network, or all of them. */
export function runs(viewer: Viewer, network: NetworkId): boolean {
  return viewer.admin || viewer.roles.get(network) === 'ORGANISER'
}

/** Whether the viewer belongs to this network: guests do not. */
export function belongsTo(viewer: Viewer, network: NetworkId): boolean {
  const role = viewer.roles.get(network)
  return role === 'ORGANISER' || role === 'MEMBER'
}

/** Whether the viewer is told of networks as analysts are: by figures that tell of no fewer than five people. */
export function isOnlyAnalyst({ person, admin, analyst }: Viewer): boolean {
  return analyst && person === null && !admin
}

/** The networks that the viewer runs by their own role. */
export function networksRunBy(viewer: Viewer): NetworkId[] {
  return [...viewer.roles].filter(([, role]) => role === 'ORGANISER').map(([network]) => network)
}

/** The networks that the viewer belongs to. */
export function networksOf(viewer: Viewer): NetworkId[] {
  return [...viewer.roles.keys()].filter(network => belongsTo(viewer, network))
}

/** The person behind the viewer. @throws Forbidden for a token that names none. */
export function mustBePerson(viewer: Viewer): PersonId {
  if (viewer.person === null)
    throw new Forbidden('NO_PROFILE', 'Only a person can do this, and this token is not linked to one.')
  return viewer.person
}

/** Whether this is the viewer's own, or the administrator looks. */
export function isSelfOrAdmin(viewer: Viewer, person: PersonId): boolean {
  return viewer.admin || viewer.person === person
}

/** Whether a viewer sees people at all: whoever has no profile sees none. */
export function mayLookAtPeople(viewer: Viewer): boolean {
  return viewer.admin || viewer.person !== null
}
