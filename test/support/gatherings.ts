import type { MeetingId, NetworkId, PersonId } from '../../src/ids.js'
import type { Api, Client } from './app.js'
import { networkOf, newcomerTo } from './scenes.js'

export const PLAN =
  'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { meeting { id title startsAt endsAt place discovery status revision } } }'
export const UPDATE =
  'mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { meeting { id title startsAt endsAt place discovery status revision } } }'
export const CANCEL =
  'mutation ($input: MeetingInput!) { cancelMeeting(input: $input) { meeting { status revision } } }'
export const RESPOND =
  'mutation ($input: RespondToMeetingInput!) { respondToMeeting(input: $input) { meeting { revision expectedCount viewerAttendance { status role } } } }'
export const SET =
  'mutation ($input: SetAttendanceInput!) { setAttendance(input: $input) { meeting { revision expectedCount presentCount } } }'
export const REMOVE =
  'mutation ($input: RemoveAttendanceInput!) { removeAttendance(input: $input) { meeting { revision expectedCount } } }'
export const SETTLE =
  'mutation ($input: SettleMeetingInput!) { settleMeeting(input: $input) { meeting { status revision expectedCount presentCount } } }'
export const REOPEN =
  'mutation ($input: MeetingInput!) { reopenMeeting(input: $input) { meeting { status revision presentCount } } }'

const JOIN = 'mutation ($input: AddMemberInput!) { addMember(input: $input) { membership { status } } }'

/** A person and the API as they see it. */
export interface Somebody {
  id: PersonId
  name: string
  client: Client
}

/** A network of open admission with its organiser and some members, who joined by themselves. */
export interface Circle {
  network: NetworkId
  organiser: Somebody
  members: Somebody[]
}

export async function somebody(app: Api, profile: Record<string, unknown> = {}): Promise<Somebody> {
  const person = await newcomerTo(app, profile)
  return { ...person, client: await app.as(person.id) }
}

/** Somebody who has just joined the open network by themselves. */
export async function joiner(
  app: Api,
  network: NetworkId,
  profile: Record<string, unknown> = {},
): Promise<Somebody> {
  const one = await somebody(app, profile)
  await one.client.ask(JOIN, { input: { network, person: one.id } })
  return one
}

export async function circleOf(app: Api, size: number, input: Record<string, unknown> = {}): Promise<Circle> {
  const organiser = await somebody(app)
  const network = await networkOf(app, organiser.id, input)
  const members = await Promise.all(Array.from({ length: size }, () => joiner(app, network)))
  return { network, organiser, members }
}

/** A meeting that the organiser plans: by default one that began an hour ago. */
export async function planned(
  { network, organiser }: Circle,
  input: Record<string, unknown> = {},
): Promise<MeetingId> {
  const { planMeeting } = await organiser.client.ask(PLAN, {
    input: { network, title: 'Breakfast', startsAt: '2026-06-15T11:00:00Z', ...input },
  })
  return planMeeting.meeting.id
}

/** A planned meeting with these people present, settled. */
export async function held(
  circle: Circle,
  present: readonly Somebody[],
  input: Record<string, unknown> = {},
): Promise<MeetingId> {
  const meeting = await planned(circle, input)
  await circle.organiser.client.ask(SET, {
    input: { meeting, entries: present.map(({ id }) => ({ person: id })) },
  })
  await circle.organiser.client.ask(SETTLE, { input: { meeting } })
  return meeting
}
