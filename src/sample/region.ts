import type { LocalDate } from '../dates.js'
import type { Fee, NetworkKind, NetworkRules } from '../networks/network.js'
import type { PersonPurpose } from '../people/person.js'

/** Names a thing within one region: the same for the same seed. */
export type Key = string

/** A region as plain data, before anything has an id: people, their networks, and what happened between them. */
export interface Region {
  people: RegionPerson[]
  networks: RegionNetwork[]
  /** In order of time, as the recommendations. */
  encounters: RegionEncounter[]
  recommendations: RegionRecommendation[]
  tour: RegionTour
}

export interface RegionPerson {
  key: Key
  name: string
  profession: string
  company: string
  city: string
  headline: string
  locale: string
  needs: string[]
  offers: string[]
  purposes: PersonPurpose[]
  email: string
  phone: string | null
  joinedAt: Date
}

export interface RegionNetwork {
  key: Key
  name: string
  kind: NetworkKind
  purposes: PersonPurpose[]
  description: string
  city: string
  /** ISO 3166-1 alpha-2. */
  country: string
  timeZone: string
  rules: NetworkRules
  fee: Fee | null
  createdAt: Date
  organisers: Key[]
  /** At most one for each person; guests are among them. */
  memberships: RegionMembership[]
  /** In order of time. */
  meetings: RegionMeeting[]
}

export interface RegionMembership {
  person: Key
  status: 'INVITED' | 'ACTIVE' | 'LAPSED' | 'ENDED'
  role: 'ORGANISER' | 'MEMBER' | 'GUEST'
  seat: string | null
  since: LocalDate
  until: LocalDate | null
  endReason: string | null
  sponsoredBy: Key | null
}

export interface RegionMeeting {
  key: Key
  title: string
  startsAt: Date
  endsAt: Date
  place: string
  isDiscovery: boolean
  status: 'PLANNED' | 'SETTLED' | 'CANCELLED'
  attendances: RegionAttendance[]
}

export interface RegionAttendance {
  person: Key
  status: 'EXPECTED' | 'PRESENT' | 'LATE' | 'ABSENT' | 'EXCUSED' | 'SUBSTITUTED'
  /** By round. */
  tables: string[]
  role: 'ATTENDEE' | 'HOST' | 'SPEAKER' | 'GUEST'
  invitedBy: Key | null
}

/** `a` says that they met `b`; where confirmed, `b` says so too. */
export interface RegionEncounter {
  a: Key
  b: Key
  at: Date
  channel: 'IN_PERSON' | 'CALL' | 'VIDEO'
  confirmed: boolean
  meeting: Key | null
}

export interface RegionRecommendation {
  from: Key
  person: Key
  to: Key | null
  network: Key | null
  message: string
  givenAt: Date
  outcome: 'PENDING' | 'CONTACTED' | 'BUSINESS' | 'NO_FIT'
  amount: number | null
  currency: string | null
}

/** People and a meeting on which the three questions have good answers. */
export interface RegionTour {
  asker: Key
  /** Nothing links them to the asker, but several people know both well. */
  sought: Key
  /** Whom the asker knows best. */
  closePerson: Key
  /** A planned one at which the asker and at least eleven others are expected. */
  meeting: Key
}
