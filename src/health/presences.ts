import type { PersonId } from '../ids.js'
import { once } from './once.js'
import type { Snapshot } from './snapshot.js'

/** These meetings of the year, and at how many of them each person was present. */
export function gathered(meetings: Snapshot['meetings']): Pick<Snapshot, 'meetings' | 'presences'> {
  return { meetings, presences: once(() => presencesAt(meetings)) }
}

function presencesAt(meetings: Snapshot['meetings']): Map<PersonId, number> {
  const counts = new Map<PersonId, number>()
  for (const { present } of meetings)
    for (const person of present) counts.set(person, (counts.get(person) ?? 0) + 1)
  return counts
}
