import { newId, type PersonId } from '../../src/ids.js'
import type { Transaction } from '../../src/neo4j/transaction.js'
import { newPerson } from '../../src/people/profile.js'
import type { Client, TestApp } from './app.js'
import { oddWord } from './scenes.js'

/** A person and the API as they see it. */
export interface Somebody {
  id: PersonId
  name: string
  client: Client
}

/**
 * People as createProfile makes them, and what `more` does with them, in one write without requests: almost every test
 * begins with people, and a request for each would be most of what tests do.
 */
export async function newcomers(
  app: TestApp,
  profiles: readonly Record<string, unknown>[],
  more: (people: readonly PersonId[], transaction: Transaction) => Promise<void> = async () => {},
): Promise<Somebody[]> {
  const people = profiles.map(profile => ({ name: `Jeanne ${oddWord()}`, ...profile, id: newId<'Person'>() }))
  const ids = people.map(({ id }) => id)
  await app.graph.write(async transaction => {
    const told = people.map(({ id, ...profile }) => newPerson(id, profile, app.clock.now()))
    await app.domain.people.takeOver(told, transaction)
    await more(ids, transaction)
  })
  return Promise.all(people.map(async ({ id, name }) => ({ id, name, client: await app.as(id) })))
}

export async function somebody(app: TestApp, profile: Record<string, unknown> = {}): Promise<Somebody> {
  const [one] = await newcomers(app, [profile])
  if (!one) throw new Error('Nobody came.')
  return one
}
