import { newId, type PersonId } from '../../src/ids.js'
import { ChangeFeed } from '../../src/neo4j/change-feed.js'
import type { Transaction } from '../../src/neo4j/transaction.js'
import { PersonStore } from '../../src/people/person.store.js'
import { checkedProfile, searchedForms } from '../../src/people/profile.js'
import type { Client, TestApp } from './app.js'
import { oddWord } from './scenes.js'

/** A person and the API as they see it. */
export interface Somebody {
  id: PersonId
  name: string
  client: Client
}

/**
 * People as createPerson makes them, and what `more` does with them, in one write by the stores: almost every test
 * begins with people, and a request for each would be most of what tests do.
 */
export async function newcomers(
  app: TestApp,
  profiles: readonly Record<string, unknown>[],
  more: (people: readonly PersonId[], transaction: Transaction) => Promise<void> = async () => {},
): Promise<Somebody[]> {
  const store = new PersonStore(app.graph, new ChangeFeed(() => app.graph.lastChange))
  const people = profiles.map(profile => ({ name: `Jeanne ${oddWord()}`, ...profile, id: newId<'Person'>() }))
  const ids = people.map(({ id }) => id)
  await app.graph.write(async transaction => {
    for (const { id, ...given } of people) {
      const profile = checkedProfile(given)
      await store.create(id, { ...profile, ...searchedForms(profile) }, app.clock.now(), transaction)
    }
    transaction.changed('PERSON', ids)
    await more(ids, transaction)
  })
  return Promise.all(people.map(async ({ id, name }) => ({ id, name, client: await app.as(id) })))
}

export async function somebody(app: TestApp, profile: Record<string, unknown> = {}): Promise<Somebody> {
  const [one] = await newcomers(app, [profile])
  if (!one) throw new Error('Nobody came.')
  return one
}
