import { dayIn } from '../../src/dates.js'
import { type NetworkId, newId } from '../../src/ids.js'
import { newMembership } from '../../src/networks/membership.js'
import { HOME_TIME_ZONE } from '../../src/networks/network.js'
import type { Client, TestApp } from './app.js'
import { newcomers, type Somebody } from './newcomers.js'

export const MERGE = `mutation ($input: MergePeopleInput!) {
  mergePeople(input: $input) { mergeId undoExpiresAt removedLinks combinedAttendances combinedMemberships person { id name email } }
}`
export const UNDO = 'mutation ($input: UndoMergeInput!) { undoMerge(input: $input) { person { id name } } }'

/** What mergePeople says. */
export interface SeenMerge {
  mergeId: string
  undoExpiresAt: string
  removedLinks: number
  combinedAttendances: number
  combinedMemberships: number
  person: { id: string; name: string; email: string | null } | null
}

interface Identified {
  readonly id: string
}

export async function mergeInto(
  client: Client,
  keep: Identified,
  ...others: readonly Identified[]
): Promise<SeenMerge> {
  const input = { keepPersonId: keep.id, otherPersonIds: others.map(({ id }) => id) }
  return (await client.ask(MERGE, { input })).mergePeople
}

export async function undoMerge(client: Client, mergeId: string): Promise<void> {
  await client.ask(UNDO, { input: { mergeId } })
}

/** Somebody whom lists brought into these networks, and nobody has claimed. */
export async function listedIn(
  app: TestApp,
  networks: readonly NetworkId[],
  profile: Record<string, unknown> = {},
): Promise<Somebody> {
  const since = dayIn(HOME_TIME_ZONE, app.clock.now())
  const [one] = await newcomers(app, [profile], async (people, transaction) => {
    const memberships = networks.flatMap(network =>
      people.map(person =>
        newMembership({ id: newId<'Membership'>(), person, network, role: 'MEMBER', since }),
      ),
    )
    await app.domain.memberships.takeOver(memberships, transaction)
  })
  if (!one) throw new Error('Nobody came.')
  return one
}
