import { randomUUID } from 'node:crypto'
import { type MembershipId, type NetworkId, newId, type PersonId } from '../../src/ids.js'
import type { Api } from './app.js'

/** A word that no other test uses, so that searches find only what this test made. */
export function oddWord(): string {
  return `w${randomUUID().replaceAll('-', '').slice(0, 12)}`
}

/** A person made through the API by themselves. */
export async function newcomerTo(
  app: Api,
  profile: Record<string, unknown> = {},
): Promise<{ id: PersonId; name: string }> {
  const name = (profile.name as string | undefined) ?? `Jeanne ${oddWord()}`
  const self = await app.as(newId())
  const { createProfile } = await self.ask(
    'mutation ($input: CreateProfileInput!) { createProfile(input: $input) { person { id name } } }',
    { input: { ...profile, name } },
  )
  return createProfile.person
}

/** A network founded through the API by `founder`. */
export async function networkOf(
  app: Api,
  founder: PersonId,
  input: Record<string, unknown> = {},
): Promise<NetworkId> {
  const client = await app.as(founder)
  const { createNetwork } = await client.ask(
    'mutation ($input: CreateNetworkInput!) { createNetwork(input: $input) { network { id } } }',
    { input: { name: `Network ${oddWord()}`, kind: 'BUSINESS_CLUB', ...input } },
  )
  return createNetwork.network.id
}

const MEMBERSHIP = 'membership { id status role seat since until endReason sponsoredBy { id } }'

/** A membership as the mutations give it back. */
export interface SeenMembership {
  id: MembershipId
  status: string
  role: string
  seat: string | null
  since: string
  until: string | null
  endReason: string | null
  sponsoredBy: { id: PersonId } | null
}

export const JOIN = `mutation ($input: JoinNetworkInput!) { joinNetwork(input: $input) { ${MEMBERSHIP} } }`
export const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { ${MEMBERSHIP} } }`
export const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { ${MEMBERSHIP} } }`
export const LEAVE = `mutation ($input: LeaveNetworkInput!) { leaveNetwork(input: $input) { ${MEMBERSHIP} } }`
export const REMOVE_MEMBER = `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { ${MEMBERSHIP} } }`

/** The membership that `person` makes for themselves. */
export async function joinNetwork(
  app: Api,
  person: PersonId,
  network: NetworkId,
  input: Record<string, unknown> = {},
): Promise<SeenMembership> {
  const data = await (await app.as(person)).ask(JOIN, {
    input: { networkId: network, listCounts: true, ...input },
  })
  return data.joinNetwork.membership
}

/** The invitation that `by` makes for `person`. */
export async function inviteMember(
  app: Api,
  by: PersonId,
  network: NetworkId,
  person: PersonId,
  input: Record<string, unknown> = {},
): Promise<SeenMembership> {
  const invitation = { networkId: network, personId: person, ...input }
  const data = await (await app.as(by)).ask(INVITE, { input: invitation })
  return data.inviteMember.membership
}

/** The membership that `by` invites `person` to and that they accept. */
export async function bringIn(
  app: Api,
  by: PersonId,
  network: NetworkId,
  person: PersonId,
  input: Record<string, unknown> = {},
): Promise<SeenMembership> {
  const { id } = await inviteMember(app, by, network, person, input)
  const data = await (await app.as(person)).ask(ACCEPT, { input: { membershipId: id, listCounts: true } })
  return data.acceptInvitation.membership
}
