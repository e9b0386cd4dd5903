import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { describedEnum } from '../graphql/described-enum.js'
import { payloadOf } from '../graphql/payload.js'
import { DateTime } from '../graphql/scalars.js'
import type { Dispute, DisputeClaim } from './dispute.js'
import { MeetingType } from './meeting.type.js'
import { OfMeetingInput } from './meeting-changes.type.js'

export const DisputeClaimEnum = describedEnum<DisputeClaim>(
  'DisputeClaim',
  'What somebody says against the list of a meeting. The set may grow: have a default.',
  {
    NOT_THERE: 'They were not there: it is no evidence of anything.',
    NOT_MET: 'They did not meet one person there: it is no evidence between the two.',
    NOT_ABSENT:
      'They were there, or had excused themself: it is no absence of theirs until an organiser upholds it.',
  },
)

@ObjectType('AttendanceDispute', {
  description:
    'What somebody says against their entry on the list of a meeting. It holds for as long as they say so.',
})
export class AttendanceDisputeType implements Pick<Dispute, 'claim' | 'upheldAt'> {
  @Field(() => DisputeClaimEnum, { description: 'What they say.' })
  claim!: DisputeClaim

  @Field(() => DateTime, {
    nullable: true,
    description: 'When an organiser upheld the absence, so that it counts. Null: nobody has.',
  })
  upheldAt!: Date | null
}

/** What says which presence is disputed. */
@InputType()
abstract class OfPresence extends OfMeetingInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The one person whom the viewer did not meet there. Left out or null: it is about the viewer alone, who was not there, or was not absent.',
  })
  withPersonId?: string | null
}

@InputType({
  description: 'The meeting at which the viewer was not, did not meet somebody, or was not absent.',
})
export class DisputeAttendanceInput extends OfPresence {}

@InputType({ description: 'The dispute to take back.' })
export class WithdrawDisputeInput extends OfPresence {}

@InputType({ description: 'The absence to uphold.' })
export class UpholdAbsenceInput extends OfMeetingInput {
  @Field(() => ID, { description: 'The person who says that they were not absent.' })
  personId!: string
}

const meeting = () => MeetingType
export const DisputeAttendancePayload = payloadOf('DisputeAttendance', 'meeting', meeting, 'The meeting.')
export const WithdrawDisputePayload = payloadOf('WithdrawDispute', 'meeting', meeting, 'The meeting.')
export const UpholdAbsencePayload = payloadOf('UpholdAbsence', 'meeting', meeting, 'The meeting.')
