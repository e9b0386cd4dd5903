import { dateLater, parisInstantLater } from './paris-time.js'
import type { Region, RegionMeeting, RegionNetwork } from './region.js'

/** The region with all that it tells so many days later, at the same times of the day in Paris. */
export function movedBy(days: number, region: Region): Region {
  const later = (instant: Date) => parisInstantLater(instant, days)
  const key = (meeting: string) => movedKey(meeting, days)
  return {
    ...region,
    people: region.people.map(person => ({ ...person, joinedAt: later(person.joinedAt) })),
    networks: region.networks.map(network => movedNetwork(days, network)),
    encounters: region.encounters.map(encounter => ({
      ...encounter,
      at: later(encounter.at),
      meeting: encounter.meeting && key(encounter.meeting),
    })),
    recommendations: region.recommendations.map(one => ({ ...one, givenAt: later(one.givenAt) })),
    tour: { ...region.tour, meeting: key(region.tour.meeting) },
  }
}

function movedNetwork(days: number, network: RegionNetwork): RegionNetwork {
  return {
    ...network,
    createdAt: parisInstantLater(network.createdAt, days),
    memberships: network.memberships.map(membership => ({
      ...membership,
      since: dateLater(membership.since, days),
      until: membership.until && dateLater(membership.until, days),
    })),
    meetings: network.meetings.map(meeting => ({
      ...meeting,
      key: movedKey(meeting.key, days),
      startsAt: parisInstantLater(meeting.startsAt, days),
      endsAt: parisInstantLater(meeting.endsAt, days),
    })),
  }
}

/** A meeting's key ends with its date. */
function movedKey(key: string, days: number): string {
  const date = key.slice(-10)
  return `${key.slice(0, -10)}${dateLater(date as Parameters<typeof dateLater>[0], days)}`
}

/**
 * The region some days into its week: meetings that have taken place since Monday are settled, with all who were
 * expected. Where memberships lapse by absences everybody is on the list, so that members who said nothing are excused.
 */
export function asOf(now: Date, region: Region): Region {
  return {
    ...region,
    networks: region.networks.map(network => ({
      ...network,
      meetings: network.meetings.map(meeting =>
        meeting.status === 'PLANNED' && meeting.startsAt <= now ? held(meeting, network) : meeting,
      ),
    })),
  }
}

function held(meeting: RegionMeeting, { rules, memberships }: RegionNetwork): RegionMeeting {
  const attendances = meeting.attendances.map(attendance =>
    attendance.status === 'EXPECTED' ? { ...attendance, status: 'PRESENT' as const } : attendance,
  )
  const listed = new Set(attendances.map(({ person }) => person))
  const silent = memberships.filter(
    ({ person, status, role }) => status === 'ACTIVE' && role !== 'GUEST' && !listed.has(person),
  )
  const excused =
    rules.absenceLimit === null
      ? []
      : silent.map(({ person }) => ({
          person,
          status: 'EXCUSED' as const,
          tables: [],
          role: 'ATTENDEE' as const,
          invitedBy: null,
        }))
  return { ...meeting, status: 'SETTLED', attendances: [...attendances, ...excused] }
}
