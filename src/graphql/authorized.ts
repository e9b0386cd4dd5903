import type { AuthChecker } from 'type-graphql'
import { Forbidden, Unauthenticated } from '../errors.js'
import type { Viewer } from '../viewer.js'

/**
 * Who gets to an operation at all; what they then see is for the services to say.
 * Nothing: a person or the administrator. ANYONE: whoever has a valid token. ANALYST: analysts too.
 */
export type Entry = 'ANYONE' | 'ANALYST'

export const authChecker: AuthChecker<{ viewer: Viewer }, Entry> = ({ context: { viewer } }, [entry]) => {
  mustBeLetIn(viewer, entry)
  return true
}

/** @throws Unauthenticated without a token, Forbidden for one that does not get in */
export function mustBeLetIn(viewer: Viewer, entry?: Entry): void {
  if (viewer.subject === null) throw new Unauthenticated()
  if (entry === 'ANYONE') return
  if (viewer.person !== null || viewer.admin) return
  if (entry === 'ANALYST' && viewer.analyst) return
  if (viewer.analyst)
    throw new Forbidden('NOT_FOR_ANALYSTS', 'This is for people. An analyst sees the health of networks.')
  throw new Forbidden(
    'NO_PROFILE',
    'This token is not linked to a person yet. Create your profile with createProfile first.',
  )
}
