import { Field, ObjectType } from 'type-graphql'
import { EmailAddress, PhoneNumber } from '../graphql/scalars.js'
import { AttendanceType } from '../meetings/attendance.type.js'
import type { AttendanceSheetLine } from './attendance-sheet.js'

@ObjectType('AttendanceSheetLine', {
  description: 'Somebody expected at a meeting, as the organisers print it.',
})
export class AttendanceSheetLineType implements Omit<AttendanceSheetLine, 'attendance'> {
  @Field(() => AttendanceType, { description: 'Their entry on the list.' })
  attendance!: AttendanceType

  @Field(() => String, { description: 'Whom the line is for, by name.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Null if not given.' })
  profession!: string | null

  @Field(() => String, { nullable: true, description: 'Null if not given.' })
  company!: string | null

  @Field(() => EmailAddress, {
    nullable: true,
    description: 'Null if not given, or not shown to the viewer on the profile either.',
  })
  email!: string | null

  @Field(() => PhoneNumber, {
    nullable: true,
    description: 'Null if not given, or not shown to the viewer on the profile either.',
  })
  phone!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Who brought them, by name. Null if nobody did, or the viewer cannot see who.',
  })
  invitedByName!: string | null
}
