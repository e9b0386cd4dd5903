import { configOf } from '../config.js'
import type { Domain } from '../domain.js'
import { SetupError } from '../errors.js'
import { isId, type PersonId } from '../ids.js'
import type { Person } from '../people/person.js'
import type { Progress } from '../progress.js'
import { openStore } from '../service.js'
import { ADMINISTRATOR } from './chosen-network.js'

/** Opens the store for `work` on the person of this id. @throws SetupError where there is none */
export async function withPerson(
  wanted: string,
  progress: Progress,
  work: (domain: Domain, person: Person) => Promise<void>,
): Promise<void> {
  const id = wanted.toLowerCase()
  if (!isId<PersonId>(id))
    throw new SetupError('Give the id of the person, such as 01920000-0000-7000-8000-000000000000.')
  const store = await openStore(configOf(process.env), progress)
  try {
    const [person] = await store.domain.people.findMany(ADMINISTRATOR, [id])
    if (!person) throw new SetupError(`There is no person ${id}.`)
    await work(store.domain, person)
  } finally {
    await store.close()
  }
}
