import { randomUUID } from 'node:crypto'
import { type NetworkId, newId, type PersonId } from '../../src/ids.js'
import type { TestApp } from './app.js'

/** A word that no other test uses, so that searches find only what this test made. */
export function oddWord(): string {
  return `w${randomUUID().replaceAll('-', '').slice(0, 12)}`
}

/** A person made through the API by themselves. */
export async function newcomerTo(
  app: TestApp,
  profile: Record<string, unknown> = {},
): Promise<{ id: PersonId; name: string }> {
  const name = (profile.name as string | undefined) ?? `Jeanne ${oddWord()}`
  const self = await app.as(newId())
  const { createPerson } = await self.ask(
    'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id name } } }',
    { input: { ...profile, name } },
  )
  return createPerson.person
}

/** A network founded through the API by `founder`. */
export async function networkOf(
  app: TestApp,
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
