import { Field, ObjectType } from 'type-graphql'
import { EmailAddress, PhoneNumber } from '../graphql/scalars.js'
import type { AttendanceRole } from '../meetings/attendance.js'
import { AttendanceRoleEnum } from '../meetings/attendance.type.js'
import type { AttendanceSheetLine } from './attendance-sheet.js'

@ObjectType('AttendanceSheetLine', {
  description: 'Somebody expected at a meeting, as the organisers print it.',
})
export class AttendanceSheetLineType implements AttendanceSheetLine {
  @Field(() => String)
  name!: string

  @Field(() => String, { nullable: true })
  profession!: string | null

  @Field(() => String, { nullable: true })
  company!: string | null

  @Field(() => EmailAddress, { nullable: true })
  email!: string | null

  @Field(() => PhoneNumber, { nullable: true })
  phone!: string | null

  @Field(() => AttendanceRoleEnum)
  role!: AttendanceRole

  @Field(() => Boolean)
  isNewcomer!: boolean

  @Field(() => String, { nullable: true })
  invitedBy!: string | null
}
