import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import type { Page } from '../paging.js'
import { ViewerType } from '../people/viewer.type.js'
import type { IntroductionRole, IntroductionStatus, SeenIntroduction } from './introduction.js'
import type { IntroductionService } from './introduction.service.js'
import { IntroductionConnection, IntroductionRoleEnum, IntroductionStatusEnum } from './introduction.type.js'

@ArgsType()
class IntroductionsArgs extends PageArgs {
  @Field(() => [IntroductionRoleEnum], {
    nullable: true,
    description: 'Those in which the viewer has one of these roles. Left out or null: any.',
  })
  roles?: IntroductionRole[] | null

  @Field(() => [IntroductionStatusEnum], {
    nullable: true,
    description: 'Those that have one of these statuses, as the viewer sees them. Left out or null: any.',
  })
  statuses?: IntroductionStatus[] | null
}

/** What introductions add to the viewer. */
@Resolver(() => ViewerType)
export class ViewerIntroductionsResolver {
  constructor(private readonly service: IntroductionService) {}

  @FieldResolver(() => IntroductionConnection, {
    nullable: true,
    description:
      'The introductions that the viewer asked for, is asked to make, or is led to once they are forwarded, newest first. Null before there is a profile.',
  })
  async introductions(
    @Args(() => IntroductionsArgs) { roles, statuses, ...page }: IntroductionsArgs,
    @Ctx() { viewer }: Context,
  ): Promise<Page<SeenIntroduction> | null> {
    if (viewer.person === null) return null
    return this.service.list(viewer, { roles, statuses }, page)
  }
}
