import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import { ViewerType } from '../people/viewer.type.js'
import type { Privacy, ProfileAudience } from './privacy.js'
import type { PrivacyService } from './privacy.service.js'
import {
  PrivacyType,
  ProfileAudienceEnum,
  ProfileViewType,
  UpdatePrivacyInput,
  UpdatePrivacyPayload,
} from './privacy.type.js'
import type { ProfileView } from './profile-view.js'

/** What privacy adds to the viewer. */
@Resolver(() => ViewerType)
export class PrivacyResolver {
  constructor(private readonly service: PrivacyService) {}

  @FieldResolver(() => PrivacyType, {
    nullable: true,
    description: "The viewer's own settings. Null before there is a profile.",
  })
  async privacy(@Ctx() { viewer }: Context): Promise<Privacy | null> {
    return this.service.ofViewer(viewer)
  }

  @FieldResolver(() => ProfileViewType, {
    nullable: true,
    description:
      "What somebody of the given audience, and of nothing more, sees of the viewer's profile. Null before there is one.",
  })
  async profilePreview(
    @Arg('audience', () => ProfileAudienceEnum, { description: 'With whose eyes to look at it.' })
    audience: ProfileAudience,
    @Ctx() { viewer }: Context,
  ): Promise<ProfileView | null> {
    return this.service.preview(viewer, audience)
  }

  @Authorized()
  @Mutation(() => UpdatePrivacyPayload, {
    nullable: true,
    description: "Changes the viewer's own settings, from now on and for everybody.",
  })
  async updatePrivacy(
    @Arg('input', () => UpdatePrivacyInput) input: UpdatePrivacyInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ privacy: Privacy | null }> {
    await this.service.update(viewer, input)
    return { privacy: await this.service.ofViewer(viewer) }
  }
}
