import { dayIn } from '../../src/dates.js'
import { type MeetingId, type NetworkId, newId } from '../../src/ids.js'
import type { Graph } from '../../src/neo4j/graph.js'
import type { Query } from '../../src/neo4j/query.js'
import { newMembership } from '../../src/networks/membership.js'
import { HOME_TIME_ZONE } from '../../src/networks/network.js'
import type { TestApp } from './app.js'
import { newcomers, type Somebody, somebody } from './newcomers.js'
import { JOIN, networkOf } from './scenes.js'

export const PLAN =
  'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { meeting { id title startsAt endsAt place isDiscovery status revision } } }'
export const UPDATE =
  'mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { meeting { id title startsAt endsAt place isDiscovery status revision } } }'
export const CANCEL =
  'mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { meeting { status revision } } }'
export const RESPOND =
  'mutation ($input: RespondToMeetingInput!) { respondToMeeting(input: $input) { meeting { revision expectedCount viewerAttendance { status role } } } }'
export const SET =
  'mutation ($input: SetAttendanceInput!) { setAttendance(input: $input) { meeting { revision expectedCount presentCount } } }'
export const REMOVE =
  'mutation ($input: RemoveAttendanceInput!) { removeAttendance(input: $input) { meeting { revision expectedCount } } }'
export const SETTLE =
  'mutation ($input: SettleMeetingInput!) { settleMeeting(input: $input) { meeting { status revision expectedCount presentCount } } }'
export const REOPEN =
  'mutation ($input: ReopenMeetingInput!) { reopenMeeting(input: $input) { meeting { status revision presentCount } } }'

export const CHECK_IN =
  'mutation ($input: CheckInInput!) { checkIn(input: $input) { meeting { presentCount viewerAttendance { status role basis } } } }'
export const ACKNOWLEDGE =
  'mutation ($input: AcknowledgeAttendanceInput!) { acknowledgeAttendance(input: $input) { meeting { viewerAttendance { status basis } } } }'
export const DISPUTE =
  'mutation ($input: DisputeAttendanceInput!) { disputeAttendance(input: $input) { meeting { viewerAttendance { status basis } } } }'
export const WITHDRAW_DISPUTE =
  'mutation ($input: WithdrawDisputeInput!) { withdrawDispute(input: $input) { meeting { viewerAttendance { status basis } } } }'

export const UPHOLD =
  'mutation ($input: UpholdAbsenceInput!) { upholdAbsence(input: $input) { meeting { id } } }'

/** A network of open admission with its organiser and some members, for whom its lists speak. */
export interface Circle {
  /** Where it is kept. */
  graph: Graph
  network: NetworkId
  organiser: Somebody
  members: Somebody[]
}

/** Somebody who has just joined the open network by themselves. */
export async function joiner(
  app: TestApp,
  network: NetworkId,
  profile: Record<string, unknown> = {},
): Promise<Somebody> {
  const one = await somebody(app, profile)
  await one.client.ask(JOIN, { input: { networkId: network, listCounts: true } })
  return one
}

export async function circleOf(
  app: TestApp,
  size: number,
  input: Record<string, unknown> = {},
): Promise<Circle> {
  const organiser = await somebody(app)
  const network = await networkOf(app, organiser.id, input)
  return {
    graph: app.graph,
    network,
    organiser,
    members: await members(app, network, new Array(size).fill({})),
  }
}

/** Newcomers with these profiles who have just joined the network of open admission by themselves, in one write. */
export async function members(
  app: TestApp,
  network: NetworkId,
  profiles: readonly Record<string, unknown>[],
): Promise<Somebody[]> {
  const since = dayIn(HOME_TIME_ZONE, app.clock.now())
  return newcomers(app, profiles, async (people, transaction) => {
    const memberships = people.map(person =>
      newMembership({ id: newId<'Membership'>(), person, network, role: 'MEMBER', since }),
    )
    await app.domain.memberships.takeOver(memberships, transaction)
  })
}

const ANNOUNCE: Query<never> = {
  name: 'test/announce',
  text: 'MATCH (meeting:Meeting {id: $meeting}) SET meeting.isAnnounced = true, meeting.daySetAt = meeting.startsAt - duration({days: 30})',
}

/** Lets a meeting have stood in the calendar for long, whenever it was planned. */
export async function announced(graph: Graph, meeting: MeetingId): Promise<MeetingId> {
  await graph.write(transaction => transaction.run(ANNOUNCE, { meeting }))
  return meeting
}

/** A meeting that the organiser planned long before: by default one that began an hour ago. */
export async function planned(
  { graph, network, organiser }: Pick<Circle, 'graph' | 'network' | 'organiser'>,
  input: Record<string, unknown> = {},
): Promise<MeetingId> {
  const { planMeeting } = await organiser.client.ask(PLAN, {
    input: { networkId: network, title: 'Breakfast', startsAt: '2026-06-15T11:00:00Z', ...input },
  })
  return announced(graph, planMeeting.meeting.id)
}

/** A planned meeting with these people present, settled. */
export async function held(
  circle: Circle,
  present: readonly Somebody[],
  input: Record<string, unknown> = {},
): Promise<MeetingId> {
  const meeting = await planned(circle, input)
  await circle.organiser.client.ask(SET, {
    input: { meetingId: meeting, entries: present.map(({ id }) => ({ personId: id })) },
  })
  await circle.organiser.client.ask(SETTLE, { input: { meetingId: meeting } })
  return meeting
}
