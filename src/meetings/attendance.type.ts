import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import {
  ATTENDANCE_ROLES,
  ATTENDANCE_STATUSES,
  type Attendance,
  type AttendanceRole,
  type AttendanceStatus,
} from './attendance.js'
import { MeetingInput } from './meeting.type.js'

export const AttendanceStatusEnum = Object.fromEntries(ATTENDANCE_STATUSES.map(status => [status, status]))
registerEnumType(AttendanceStatusEnum, { name: 'AttendanceStatus' })

export const AttendanceRoleEnum = Object.fromEntries(ATTENDANCE_ROLES.map(role => [role, role]))
registerEnumType(AttendanceRoleEnum, { name: 'AttendanceRole' })

@ObjectType('Attendance')
export class AttendanceType implements Pick<Attendance, 'status' | 'table' | 'role'> {
  @Field(() => AttendanceStatusEnum)
  status!: AttendanceStatus

  @Field(() => String, {
    nullable: true,
    description: 'The table, shared by those who sat together; null if the whole room was one table.',
  })
  table!: string | null

  @Field(() => AttendanceRoleEnum)
  role!: AttendanceRole
}

export const AttendanceConnection = connectionOf('Attendance', () => AttendanceType)

@InputType()
export class RespondToMeetingInput extends MeetingInput {
  @Field(() => AttendanceStatusEnum)
  status!: AttendanceStatus
}

@InputType()
export class AttendanceEntryInput {
  @Field(() => ID)
  personId!: string

  @Field(() => AttendanceStatusEnum, {
    defaultValue: 'PRESENT',
    description:
      'PRESENT, LATE and ABSENT are allowed from one hour before the meeting begins; the others at any time.',
  })
  status!: AttendanceStatus

  @Field(() => String, { nullable: true })
  table?: string | null

  @Field(() => AttendanceRoleEnum, { defaultValue: 'ATTENDEE' })
  role!: AttendanceRole

  @Field(() => ID, { nullable: true })
  invitedById?: string | null
}

@InputType()
export class SetAttendanceInput extends MeetingInput {
  @Field(() => [AttendanceEntryInput])
  entries!: AttendanceEntryInput[]
}

@InputType()
export class RemoveAttendanceInput extends MeetingInput {
  @Field(() => [ID])
  personIds!: string[]
}
