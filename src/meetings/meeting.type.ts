import { Field, ObjectType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { describedEnum } from '../graphql/described-enum.js'
import { Node } from '../graphql/node.type.js'
import { DateTime } from '../graphql/scalars.js'
import type { Meeting, MeetingOrder, MeetingStatus } from './meeting.js'

export const MeetingStatusEnum = describedEnum<MeetingStatus>(
  'MeetingStatus',
  'Where a meeting stands. The set may grow: have a default.',
  {
    PLANNED: 'Its list is open; it may have begun, or be over.',
    SETTLED: 'Its list is final, and counts towards relationships and absences.',
    CANCELLED: 'It does not take place, and changes no more.',
  },
)

export const MeetingOrderEnum = describedEnum<MeetingOrder>(
  'MeetingOrder',
  'In which order meetings come; those that start at the same moment by id.',
  { EARLIEST_FIRST: 'The earliest start first.', LATEST_FIRST: 'The latest start first.' },
)

@ObjectType('Meeting', {
  implements: Node,
  description: 'One gathering of a network. Whoever is signed in sees when and where networks meet.',
})
export class MeetingType extends Node implements Pick<Meeting, 'title' | 'startsAt' | 'endsAt'> {
  @Field(() => String, { description: '1 to 200 characters.' })
  title!: string

  @Field(() => DateTime, { description: 'Evidence that people met here is dated by it.' })
  startsAt!: Date

  @Field(() => DateTime, {
    nullable: true,
    description: 'Null if not given: then it counts as over three hours after it starts.',
  })
  endsAt!: Date | null

  @Field(() => String, { nullable: true, description: 'At most 300 characters. Null if not given.' })
  place!: string | null

  @Field(() => Boolean, { description: 'Open to guests who want to discover the network.' })
  isDiscovery!: boolean

  @Field(() => MeetingStatusEnum, { description: 'Where it stands.' })
  status!: MeetingStatus

  @Field(() => String, {
    description:
      'Another after every change of the meeting or its list. Pass it to updateMeeting, cancelMeeting or settleMeeting to change exactly what you read.',
  })
  revision!: string
}

export const MeetingConnection = connectionOf('Meeting', () => MeetingType)
