import type { ApiError, Client } from './app.js'

export const ERASE = 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { erasedAt } }'

/** Asks for the export of a person. */
export function exportAsked(
  { url, headers }: Client,
  person: string,
  init: RequestInit = {},
): Promise<Response> {
  return fetch(`${url}/people/${person}/export`, { headers, ...init })
}

// biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of an export
export async function exportOf(client: Client, person: string): Promise<any> {
  const answer = await exportAsked(client, person)
  if (!answer.ok) throw new Error(`Unexpected error: ${await answer.text()}`)
  return answer.json()
}

/** The `extensions`, message and status of an export that must be refused. */
export async function exportRefused(client: Client, person: string) {
  const answer = await exportAsked(client, person)
  if (answer.ok) throw new Error('Expected an error, got an export.')
  const { errors } = (await answer.json()) as { errors: [ApiError] }
  return { ...errors[0].extensions, message: errors[0].message, status: answer.status }
}

/** As `exportRefused`, for an erasure. */
export function eraseRefused(client: Client, person: string) {
  return client.refused(ERASE, { input: { personId: person } })
}

export async function erase(client: Client, person: string): Promise<string> {
  return (await client.ask(ERASE, { input: { personId: person } })).erasePerson.erasedAt
}
