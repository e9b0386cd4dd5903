import type { Client } from './app.js'

export const EXPORT = 'mutation ($input: PersonInput!) { exportPerson(input: $input) { json } }'
export const ERASE = 'mutation ($input: PersonInput!) { erasePerson(input: $input) { erasedAt } }'

// biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of an export
export async function exportOf(client: Client, person: string): Promise<any> {
  const { exportPerson } = await client.ask(EXPORT, { input: { personId: person } })
  return JSON.parse(exportPerson.json)
}

export async function erase(client: Client, person: string): Promise<string> {
  return (await client.ask(ERASE, { input: { personId: person } })).erasePerson.erasedAt
}
