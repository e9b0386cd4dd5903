import { Field, ID, InputType } from 'type-graphql'
import { payloadOf } from '../graphql/payload.js'
import { DateTime } from '../graphql/scalars.js'
import { NetworkType } from '../networks/network.type.js'
import type { MeetingChanges } from './meeting.js'
import { MeetingType } from './meeting.type.js'

/** An input that names a meeting. */
@InputType()
export abstract class OfMeetingInput {
  @Field(() => ID, { description: 'The id of the meeting.' })
  meetingId!: string
}

/** The same for a change that may be meant for what the client read, and for nothing later. */
@InputType()
abstract class OfRevisionInput extends OfMeetingInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The revision that you read: CONFLICT with CHANGED_MEANWHILE if the meeting or its list has changed since. Left out or null: whatever it is.',
  })
  revision?: string | null
}

@InputType({ description: 'A meeting to plan.' })
export class PlanMeetingInput implements MeetingChanges {
  @Field(() => ID, { description: 'The network that meets.' })
  networkId!: string

  @Field(() => String, { description: '1 to 200 characters.' })
  title!: string

  @Field(() => DateTime, { description: 'From 1900 to five years ahead.' })
  startsAt!: Date

  @Field(() => DateTime, {
    nullable: true,
    description: 'Not before `startsAt`, and at most five years ahead. Null or left out: not known.',
  })
  endsAt?: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'At most 300 characters. Null or left out: not given.',
  })
  place?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is open to guests who want to discover the network.',
  })
  isDiscovery!: boolean
}

@InputType({ description: 'What to change of a meeting.' })
export class UpdateMeetingInput extends OfRevisionInput implements MeetingChanges {
  @Field(() => String, {
    nullable: true,
    description: '1 to 200 characters. Left out: unchanged. Cannot be null.',
  })
  title?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'From 1900 to five years ahead; that of a settled meeting stays. Left out: unchanged. Cannot be null.',
  })
  startsAt?: Date | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'Not before `startsAt`, and at most five years ahead. Left out: unchanged. Null clears it.',
  })
  endsAt?: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'At most 300 characters. Left out: unchanged. Null clears it.',
  })
  place?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is open to guests who want to discover the network. Left out: unchanged. Cannot be null.',
  })
  isDiscovery?: boolean | null
}

@InputType({ description: 'A meeting that does not take place.' })
export class CancelMeetingInput extends OfRevisionInput {}

@InputType({ description: 'A meeting that should not have been written down.' })
export class DeleteMeetingInput extends OfRevisionInput {}

@InputType({ description: 'A meeting whose list is final.' })
export class SettleMeetingInput extends OfRevisionInput {}

@InputType({ description: 'A settled meeting whose list is to be opened again.' })
export class ReopenMeetingInput extends OfMeetingInput {}

export const PlanMeetingPayload = payloadOf(
  'PlanMeeting',
  'meeting',
  () => MeetingType,
  'The meeting that is planned.',
)
export const UpdateMeetingPayload = payloadOf(
  'UpdateMeeting',
  'meeting',
  () => MeetingType,
  'The meeting after the change.',
)
export const CancelMeetingPayload = payloadOf(
  'CancelMeeting',
  'meeting',
  () => MeetingType,
  'The meeting, CANCELLED.',
)
export const DeleteMeetingPayload = payloadOf(
  'DeleteMeeting',
  'network',
  () => NetworkType,
  'The network, without the meeting.',
)
export const SettleMeetingPayload = payloadOf(
  'SettleMeeting',
  'meeting',
  () => MeetingType,
  'The meeting, SETTLED.',
)
export const ReopenMeetingPayload = payloadOf(
  'ReopenMeeting',
  'meeting',
  () => MeetingType,
  'The meeting, PLANNED again.',
)
