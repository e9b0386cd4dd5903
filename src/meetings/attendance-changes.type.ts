import { Field, ID, InputType, Int } from 'type-graphql'
import { describedEnum } from '../graphql/described-enum.js'
import { payloadOf } from '../graphql/payload.js'
import type { AttendanceRole, AttendanceStatus, MeetingResponse } from './attendance.js'
import { AttendanceRoleEnum, AttendanceStatusEnum } from './attendance.type.js'
import { MeetingType } from './meeting.type.js'
import { OfMeetingInput } from './meeting-changes.type.js'
import type { TableAssignment } from './tables.js'

export const MeetingResponseEnum = describedEnum<MeetingResponse>(
  'MeetingResponse',
  'Whether somebody will come to a meeting.',
  {
    ATTENDING: 'They will come: they are EXPECTED.',
    NOT_ATTENDING: 'They will not come: they are EXCUSED.',
  },
)

@InputType({ description: "The viewer's answer." })
export class RespondToMeetingInput extends OfMeetingInput {
  @Field(() => MeetingResponseEnum, { description: 'Whether they will come.' })
  response!: MeetingResponse

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of a guest, whether the organisers of the network may see their email and phone. Left out or null: as it was, and at first they may not, unless `contactVisibleTo` lets them. Organisers see those of members in any case.',
  })
  shareContact?: boolean | null
}

@InputType({ description: 'At which table somebody sits in one round of a meeting.' })
export class TableAssignmentInput implements TableAssignment {
  @Field(() => Int, { description: 'Which round of the meeting, 1 to 10; each at most once.' })
  round!: number

  @Field(() => String, {
    description:
      'The name of the table, the same text for all who sit together in this round. 1 to 80 characters.',
  })
  name!: string
}

@InputType({ description: "One person's entry, as an organiser sets it." })
export class AttendanceEntryInput {
  @Field(() => ID, { description: 'Who. They must belong to the network.' })
  personId!: string

  @Field(() => AttendanceStatusEnum, {
    nullable: true,
    description:
      'PRESENT, LATE and ABSENT are allowed from one hour before the meeting begins; the others at any time. Left out: unchanged; for somebody new to the list PRESENT from that hour on, and EXPECTED before. It cannot be null.',
  })
  status?: AttendanceStatus | null

  @Field(() => [TableAssignmentInput], {
    nullable: true,
    description:
      'Where they sit, at most one table a round; these replace all that they had. Left out: unchanged. Null or an empty list clears them.',
  })
  tables?: TableAssignmentInput[] | null

  @Field(() => AttendanceRoleEnum, {
    nullable: true,
    description:
      'What they are there. Left out: unchanged; for somebody new to the list ATTENDEE. It cannot be null.',
  })
  role?: AttendanceRole | null

  @Field(() => ID, {
    nullable: true,
    description: 'Who brought them. Left out: unchanged. Null clears it.',
  })
  invitedById?: string | null
}

@InputType({ description: 'Entries to set on the list of a meeting.' })
export class SetAttendanceInput extends OfMeetingInput {
  @Field(() => [AttendanceEntryInput], { description: '1 to 500, each of another person.' })
  entries!: AttendanceEntryInput[]
}

@InputType({ description: 'People to take off the list of a meeting.' })
export class RemoveAttendanceInput extends OfMeetingInput {
  @Field(() => [ID], { description: '1 to 500. Those who are not on the list stay off it.' })
  personIds!: string[]
}

export const RespondToMeetingPayload = payloadOf(
  'RespondToMeeting',
  'meeting',
  () => MeetingType,
  'The meeting; `viewerAttendance` is the answer.',
)
export const SetAttendancePayload = payloadOf(
  'SetAttendance',
  'meeting',
  () => MeetingType,
  'The meeting with its list.',
)
export const RemoveAttendancePayload = payloadOf(
  'RemoveAttendance',
  'meeting',
  () => MeetingType,
  'The meeting with its list.',
)
