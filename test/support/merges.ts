import type { Client } from './app.js'

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
