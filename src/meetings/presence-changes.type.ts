import { Field, ID, InputType } from 'type-graphql'
import { payloadOf } from '../graphql/payload.js'
import { DateTime } from '../graphql/scalars.js'
import { NetworkType } from '../networks/network.type.js'
import { MeetingType } from './meeting.type.js'
import { OfMeetingInput } from './meeting-changes.type.js'

@InputType({ description: 'The meeting at which the viewer is.' })
export class CheckInInput extends OfMeetingInput {}

@InputType({ description: 'The meeting at which the viewer was.' })
export class AcknowledgeAttendanceInput extends OfMeetingInput {}

@InputType({ description: 'The meetings of a network at which the viewer was.' })
export class AcknowledgeAttendancesInput {
  @Field(() => ID, {
    description: 'The network, whose meetings may be older than the membership, or than its end.',
  })
  networkId!: string

  @Field(() => DateTime, {
    nullable: true,
    description: 'Meetings that began then or later. Left out or null: all.',
  })
  startsFrom?: Date | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'Meetings that began before then. Left out or null: all until now.',
  })
  startsBefore?: Date | null
}

const meeting = () => MeetingType
export const CheckInPayload = payloadOf(
  'CheckIn',
  'meeting',
  meeting,
  'The meeting; `viewerAttendance` says PRESENT.',
)
export const AcknowledgeAttendancePayload = payloadOf(
  'AcknowledgeAttendance',
  'meeting',
  meeting,
  'The meeting.',
)
export const AcknowledgeAttendancesPayload = payloadOf(
  'AcknowledgeAttendances',
  'network',
  () => NetworkType,
  'The network.',
)
export const DisputeAttendancePayload = payloadOf('DisputeAttendance', 'meeting', meeting, 'The meeting.')
export const WithdrawDisputePayload = payloadOf('WithdrawDispute', 'meeting', meeting, 'The meeting.')
