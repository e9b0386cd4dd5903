import type { NewAttendance } from '../meetings/attendance.js'
import type { AttendanceService } from '../meetings/attendance.service.js'
import type { NewMeeting } from '../meetings/meeting.js'
import type { MeetingService } from '../meetings/meeting.service.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { NewMembership } from '../networks/membership.js'
import type { MembershipService } from '../networks/membership.service.js'
import type { NetworkService } from '../networks/network.service.js'
import type { NewNetwork } from '../networks/stored-network.js'
import type { PersonService } from '../people/person.service.js'
import type { NewPerson } from '../people/profile.js'
import type { Recommendation } from '../recommendations/recommendation.js'
import type { RecommendationService } from '../recommendations/recommendation.service.js'
import type { Declaration } from '../relationships/encounter.js'
import type { EncounterService } from '../relationships/encounter.service.js'

/** The services that take over what a region tells. */
export interface DomainServices {
  readonly people: PersonService
  readonly networks: NetworkService
  readonly memberships: MembershipService
  readonly meetings: MeetingService
  readonly attendances: AttendanceService
  readonly encounters: EncounterService
  readonly recommendations: RecommendationService
}

/** All that a region tells, with ids. */
export interface RegionRows {
  people: NewPerson[]
  networks: NewNetwork[]
  memberships: NewMembership[]
  meetings: NewMeeting[]
  attendances: NewAttendance[]
  declarations: Declaration[]
  recommendations: Recommendation[]
}

/** Rows that one query writes. */
const ROWS = 1000

/** Writes what a region tells. */
export class RegionWriter {
  constructor(private readonly domain: DomainServices) {}

  /** Writes all rows, and tells `onRows` how many at a time. */
  async write(rows: RegionRows, onRows: (rows: number) => void, transaction: Transaction): Promise<void> {
    const { people, networks, memberships, meetings, attendances, encounters, recommendations } = this.domain
    const inParts = async <Row>(all: readonly Row[], write: (part: Row[]) => Promise<void>) => {
      for (let from = 0; from < all.length; from += ROWS) {
        const part = all.slice(from, from + ROWS)
        await write(part)
        onRows(part.length)
      }
    }
    await inParts(rows.people, part => people.takeOver(part, transaction))
    await inParts(rows.networks, part => networks.takeOver(part, transaction))
    await inParts(rows.memberships, part => memberships.takeOver(part, transaction))
    await inParts(rows.meetings, part => meetings.takeOver(part, transaction))
    await inParts(rows.attendances, part => attendances.takeOver(part, 'LISTED', transaction))
    await inParts(rows.declarations, part => encounters.takeOver(part, transaction))
    await inParts(rows.recommendations, part => recommendations.takeOver(part, transaction))
  }
}
