import { Authorized, Ctx, Field, ObjectType, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../api/context.js'
import { NotFound } from '../errors.js'
import { describedEnum } from '../graphql/described-enum.js'
import { DateTime } from '../graphql/scalars.js'
import type { NoticeKind, NumberedNotice } from '../notices/notice.js'
import { mustBePerson } from '../viewer.js'
import type { SeenIntroduction } from './introduction.js'
import { IntroductionType } from './introduction.type.js'

const KINDS: Readonly<Record<NoticeKind, string>> = {
  ASKED: 'A request waits for you, its connector.',
  FORWARDED: 'The connector has passed the request on.',
  ACCEPTED: 'The target wants to meet the requester.',
  DECLINED: 'The target has declined. Told to the connector, and never to the requester.',
  WITHDRAWN: 'The requester has taken the request back.',
  REPORTED: 'One of the two has said what came of it.',
  EXPIRED: 'Nobody has accepted it within 14 days.',
}
const IntroductionChangeKindEnum = describedEnum(
  'IntroductionChangeKind',
  'What has happened to an introduction. The set may grow: have a default.',
  KINDS,
)

@ObjectType({ description: 'Something that others, or time, have done to an introduction of yours.' })
class IntroductionChange {
  @Field(() => IntroductionType, {
    nullable: true,
    description:
      'The introduction as you see it now, which may be further on than this change; null where it is gone meanwhile.',
  })
  introduction!: SeenIntroduction

  @Field(() => IntroductionChangeKindEnum, { description: 'What has happened.' })
  kind!: NoticeKind

  @Field(() => DateTime, { description: 'When it happened. Changes come in this order.' })
  occurredAt!: Date
}

/** An introduction of the viewer's, each time that the outbox tells them of it. */
@Resolver()
export class IntroductionChangedResolver {
  @Authorized()
  @Subscription(() => IntroductionChange, {
    description:
      'What others, and time, do to your introductions, from the first change on that has reached none of your apps. Over WebSocket (graphql-ws).',
    topics: 'notices',
    topicId: ({ context: { viewer } }: { context: Context }) => mustBePerson(viewer),
  })
  async introductionChanged(
    @Root() { introduction: id, kind, at }: NumberedNotice,
    @Ctx() { loaders }: Context,
  ): Promise<IntroductionChange> {
    const introduction = await loaders.introduction.load(id)
    if (!introduction) throw new NotFound('introduction')
    return { introduction, kind, occurredAt: at }
  }
}
