import { ArgsType, Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { describedEnum } from '../graphql/described-enum.js'
import { Node } from '../graphql/node.type.js'
import type {
  Attendance,
  AttendanceBasis,
  AttendanceRole,
  AttendanceStatus,
  AttendancesFilter,
} from './attendance.js'
import type { TableAssignment } from './tables.js'

export const AttendanceStatusEnum = describedEnum<AttendanceStatus>(
  'AttendanceStatus',
  'Whether somebody comes to a meeting, or came. The set may grow: have a default.',
  {
    EXPECTED: 'They will come. Once the list is settled they are ABSENT.',
    PRESENT: 'They were there.',
    LATE: 'They came late: it counts as PRESENT does.',
    ABSENT:
      'They did not come, and nobody excused them: it counts as an absence of a member where the meeting was announced, unless they dispute it.',
    EXCUSED: 'They said that they would not come.',
    SUBSTITUTED: 'Somebody came in their place.',
  },
)

export const AttendanceRoleEnum = describedEnum<AttendanceRole>(
  'AttendanceRole',
  'What somebody is at a meeting. The set may grow: have a default.',
  {
    ATTENDEE: 'They take part like most.',
    HOST: 'They receive the others.',
    SPEAKER: 'They speak to the others.',
    GUEST: 'They are there to discover the network.',
  },
)

export const AttendanceBasisEnum = describedEnum<AttendanceBasis>(
  'AttendanceBasis',
  'On what it rests that somebody was at a meeting: their word, or what stands for it. The set may grow: have a default.',
  {
    CHECKED_IN: 'They checked in themself: they stand for the room, not for who sat where.',
    ACKNOWLEDGED: 'They acknowledged it, or kept the list themself: they stand for the list as it was then.',
    LISTED: 'They said that the list of the organisers speaks for them, and the meeting was announced.',
    IMPORTED: 'The administrator took it over from a list: it is history.',
  },
)

@ObjectType('TableAssignment', {
  description: 'At which table somebody sat in one round of a meeting.',
})
export class TableAssignmentType implements TableAssignment {
  @Field(() => Int, {
    description: 'Which round of the meeting, 1 to 10. Everybody keeps their table until the next round.',
  })
  round!: number

  @Field(() => String, {
    description:
      'The name of the table, the same text for all who sat together in this round. 1 to 80 characters.',
  })
  name!: string
}

@ObjectType('Attendance', {
  implements: Node,
  description: "One person's entry on the list of one meeting.",
})
export class AttendanceType extends Node implements Pick<Attendance, 'status' | 'role' | 'basis'> {
  @Field(() => AttendanceStatusEnum, { description: 'Whether they come, or came.' })
  status!: AttendanceStatus

  @Field(() => AttendanceRoleEnum, { description: 'What they are there.' })
  role!: AttendanceRole

  @Field(() => AttendanceBasisEnum, {
    nullable: true,
    description:
      'On what it rests that they were there. Null: they are not said to have been there, or nobody says so but the organisers: the two alone see that.',
  })
  basis!: AttendanceBasis | null
}

export const AttendanceConnection = connectionOf('Attendance', () => AttendanceType)

/** Which entries of a list; the page is added where the list stands, as it has a size of its own. */
@ArgsType()
export abstract class AttendancesFilterArgs implements Partial<AttendancesFilter> {
  @Field(() => [AttendanceStatusEnum], {
    nullable: true,
    description: 'Those who come, or came, so; left out or null: all.',
  })
  statuses?: AttendanceStatus[] | null

  @Field(() => [AttendanceRoleEnum], {
    nullable: true,
    description: 'Those who are one of these there; left out or null: all.',
  })
  roles?: AttendanceRole[] | null
}
