import { Authorized, Ctx, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../api/context.js'
import { NotFound } from '../errors.js'
import type { NumberedNotice } from '../notices/notice.js'
import { mustBePerson } from '../viewer.js'
import { IntroductionChange } from './notice.type.js'

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
    const introduction = id && (await loaders.introduction.load(id))
    if (!introduction) throw new NotFound('introduction')
    return { introduction, kind, occurredAt: at }
  }
}
