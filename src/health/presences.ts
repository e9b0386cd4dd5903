import type { PersonId } from '../ids.js'
import type { Snapshot } from './snapshot.js'

/** At how many settled meetings of the year each person was present. */
export function presences({ meetings }: Pick<Snapshot, 'meetings'>): Map<PersonId, number> {
  const counts = new Map<PersonId, number>()
  for (const { present } of meetings)
    for (const person of present) counts.set(person, (counts.get(person) ?? 0) + 1)
  return counts
}
