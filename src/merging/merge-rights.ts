import type { PersonId } from '../ids.js'
import type { Viewer } from '../viewer.js'

/** What decides who may make one person of somebody and others. */
export interface Standing {
  readonly person: PersonId
  readonly isClaimed: boolean
  /** Whether they have memberships or entries of lists, all of them in networks that the viewer runs. */
  readonly isOnlyWithin: boolean
  readonly email: string | null
}

/**
 * Whether the viewer may make one person of all these: the administrator of all; a person of themself and those whom nobody has claimed
 * and who have the address that their sign-in says is verified; an organiser of those whom nobody has claimed and who are nowhere but in
 * the networks they run.
 */
export function mayMerge({ admin, person, subject }: Viewer, standings: readonly Standing[]): boolean {
  if (admin) return true
  const verified = subject?.email?.toLowerCase() ?? null
  const others = standings.filter(one => one.person !== person)
  if (others.length < standings.length)
    return verified !== null && others.every(({ isClaimed, email }) => !isClaimed && email === verified)
  return standings.length > 0 && others.every(({ isClaimed, isOnlyWithin }) => !isClaimed && isOnlyWithin)
}
