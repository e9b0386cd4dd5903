import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { Node } from '../graphql/node.type.js'
import { DateTime } from '../graphql/scalars.js'
import {
  MEETING_ORDERS,
  MEETING_STATUSES,
  type Meeting,
  type MeetingChanges,
  type MeetingStatus,
} from './meeting.js'

export const MeetingStatusEnum = Object.fromEntries(MEETING_STATUSES.map(status => [status, status]))
registerEnumType(MeetingStatusEnum, {
  name: 'MeetingStatus',
  description: 'A meeting counts towards relationships once it is SETTLED: its attendance list is final.',
})

export const MeetingOrderEnum = Object.fromEntries(MEETING_ORDERS.map(order => [order, order]))
registerEnumType(MeetingOrderEnum, { name: 'MeetingOrder' })

@ObjectType('Meeting', { implements: Node })
export class MeetingType extends Node implements Pick<Meeting, 'title' | 'startsAt' | 'endsAt'> {
  @Field(() => String)
  title!: string

  @Field(() => DateTime)
  startsAt!: Date

  @Field(() => DateTime, { nullable: true })
  endsAt!: Date | null

  @Field(() => String, { nullable: true })
  place!: string | null

  @Field(() => Boolean, { description: 'Open to guests who want to discover the network.' })
  isDiscovery!: boolean

  @Field(() => MeetingStatusEnum)
  status!: MeetingStatus

  @Field(() => String, {
    description: 'Raised by every change. Pass it to settleMeeting to settle exactly what you read.',
  })
  revision!: string
}

export const MeetingConnection = connectionOf('Meeting', () => MeetingType)

@InputType()
export class PlanMeetingInput implements MeetingChanges {
  @Field(() => ID)
  networkId!: string

  @Field(() => String)
  title!: string

  @Field(() => DateTime)
  startsAt!: Date

  @Field(() => DateTime, { nullable: true })
  endsAt?: Date | null

  @Field(() => String, { nullable: true })
  place?: string | null

  @Field(() => Boolean, { defaultValue: false })
  isDiscovery!: boolean
}

@InputType()
export class UpdateMeetingInput implements MeetingChanges {
  @Field(() => ID)
  meetingId!: string

  @Field(() => String, { nullable: true })
  title?: string | null

  @Field(() => DateTime, { nullable: true })
  startsAt?: Date | null

  @Field(() => DateTime, { nullable: true })
  endsAt?: Date | null

  @Field(() => String, { nullable: true })
  place?: string | null

  @Field(() => Boolean, { nullable: true })
  isDiscovery?: boolean | null
}

@InputType()
export class MeetingInput {
  @Field(() => ID)
  meetingId!: string
}

@InputType()
export class SettleMeetingInput extends MeetingInput {
  @Field(() => String, { nullable: true })
  revision?: string | null
}

@ObjectType()
export class MeetingPayload {
  @Field(() => MeetingType)
  meeting!: MeetingType
}
