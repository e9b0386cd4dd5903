import { Field, ObjectType } from 'type-graphql'
import type { Contact } from '../contacts/contact.js'
import { ContactType } from '../contacts/contact.type.js'
import { connectionOf } from '../graphql/connection.js'
import { describedEnum } from '../graphql/described-enum.js'
import { DateTime } from '../graphql/scalars.js'
import type { Meeting } from '../meetings/meeting.js'
import { MeetingType } from '../meetings/meeting.type.js'
import type { NoticeKind } from '../notices/notice.js'
import type { SeenIntroduction } from './introduction.js'
import { IntroductionType } from './introduction.type.js'

const NoticeKindEnum = describedEnum<NoticeKind>(
  'NoticeKind',
  'What somebody is told of. The set may grow: have a default.',
  {
    ASKED: 'A request waits for you, its connector.',
    FORWARDED: 'The connector has passed the request on.',
    ACCEPTED: 'The target wants to meet the requester.',
    DECLINED: 'The target has declined. Told to the connector, and never to the requester.',
    WITHDRAWN: 'The requester has taken the request back.',
    REPORTED: 'One of the two has said what came of it.',
    EXPIRED: 'Nobody has accepted it within 14 days.',
    PRESENCE_ENTERED:
      'Of a notice alone: the list of a settled meeting says that you were there, on nobody’s word but the organisers’. Acknowledge it or dispute it.',
    COME_BACK:
      'Of a notice alone: the day has come on which you wanted to come back to a contact of your address book.',
  },
)

@ObjectType()
abstract class Told {
  @Field(() => IntroductionType, {
    nullable: true,
    description:
      'The introduction as you see it now, which may be further on than this; null where it is gone meanwhile, or this is about no introduction.',
  })
  introduction!: SeenIntroduction | null

  @Field(() => NoticeKindEnum, { description: 'What has happened.' })
  kind!: NoticeKind

  @Field(() => DateTime, { description: 'When it happened. They come in this order.' })
  occurredAt!: Date
}

@ObjectType({ description: 'Something that others, or time, have done to an introduction of yours.' })
export class IntroductionChange extends Told {}

@ObjectType('Notice', {
  description: 'Something that you were told of: an introduction of yours, a meeting, or a contact.',
})
export class NoticeType extends Told {
  @Field(() => MeetingType, {
    nullable: true,
    description: 'Of PRESENCE_ENTERED, the meeting. Null of other kinds.',
  })
  meeting!: Meeting | null

  @Field(() => ContactType, {
    nullable: true,
    description: 'Of COME_BACK, the contact. Null of other kinds, and where you have removed it.',
  })
  contact!: Contact | null
}

export const NoticeConnection = connectionOf('Notice', () => NoticeType)
