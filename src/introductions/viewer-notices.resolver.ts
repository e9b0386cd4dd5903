import { Args, Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import type { RipeningService } from '../meetings/ripening.service.js'
import type { NoticeService } from '../notices/notice.service.js'
import type { Page } from '../paging.js'
import { ViewerType } from '../people/viewer.type.js'
import { NoticeConnection, type NoticeType } from './notice.type.js'

/** What notices add to the viewer. */
@Resolver(() => ViewerType)
export class ViewerNoticesResolver {
  constructor(
    private readonly service: NoticeService,
    private readonly ripening: RipeningService,
  ) {}

  @FieldResolver(() => NoticeConnection, {
    nullable: true,
    description:
      'What the viewer was told of within the last 30 days, mailed and shown or not, newest first. Null before there is a profile.',
  })
  async notices(
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<Page<NoticeType> | null> {
    if (viewer.person === null) return null
    const page = await this.service.list(viewer.person, viewer.hidden, request)
    // Whoever reads of a meeting has been told: what they let stand may count from a week later on.
    await this.ripening.told(
      viewer.person,
      page.edges.flatMap(({ node }) => node.meeting ?? []),
    )
    const edges = page.edges.map(async ({ cursor, node: { introduction, meeting, contact, kind, at } }) => ({
      cursor,
      node: {
        introduction: introduction && (await loaders.introduction.load(introduction)),
        meeting: meeting && (await loaders.meeting.load(meeting)),
        contact: contact && (await loaders.contact.load(contact)),
        kind,
        occurredAt: at,
      },
    }))
    return { ...page, edges: await Promise.all(edges) }
  }
}
