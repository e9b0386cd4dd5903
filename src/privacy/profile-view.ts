import type { Network } from '../networks/network.js'
import type { Person } from '../people/person.js'
import { admits, type Privacy, type ProfileAudience } from './privacy.js'

/** What an audience gets of a profile: null is what it would get. */
export interface ProfileView {
  readonly isVisible: boolean
  readonly name: string | null
  readonly profession: string | null
  readonly company: string | null
  readonly city: string | null
  readonly headline: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly networks: string[]
}

const NOTHING: ProfileView = {
  isVisible: false,
  name: null,
  profession: null,
  company: null,
  city: null,
  headline: null,
  email: null,
  phone: null,
  networks: [],
}

/** What somebody gets who is of this audience and nothing more: not blocked, of no hidden company, organiser of nothing. */
export function viewOf(
  person: Person,
  privacy: Privacy,
  networks: readonly Network[],
  audience: ProfileAudience,
): ProfileView {
  if (!admits(privacy.visibleTo, audience)) return NOTHING
  const { name, profession, company, city, headline } = person
  const reached = admits(privacy.contactVisibleTo, audience)
  return {
    isVisible: true,
    name,
    profession,
    company,
    city,
    headline,
    email: reached ? person.email : null,
    phone: reached ? person.phone : null,
    // Fellow members see the list of the network they share.
    networks: networks
      .filter(({ rules }) => audience === 'MY_NETWORKS' || rules.memberListVisibleTo === 'EVERYONE')
      .map(network => network.name)
      .sort((one, other) => one.localeCompare(other)),
  }
}
