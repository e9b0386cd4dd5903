import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { EmailAddress, PhoneNumber } from '../graphql/scalars.js'
import {
  AUDIENCES,
  NAME_USES,
  type NameUse,
  type Privacy,
  type PrivacyChanges,
  type ProfileAudience,
} from './privacy.js'
import type { ProfileView } from './profile-view.js'

export const ProfileAudienceEnum = Object.fromEntries(AUDIENCES.map(audience => [audience, audience]))
registerEnumType(ProfileAudienceEnum, {
  name: 'ProfileAudience',
  description:
    "MY_RELATIONSHIPS: a strength of at least 26 that does not rest on the other's declaration alone. MY_NETWORKS: current fellow members, not guests.",
})

export const NameUseEnum = Object.fromEntries(NAME_USES.map(use => [use, use]))
registerEnumType(NameUseEnum, {
  name: 'NameUse',
  description:
    'Whether a network can use my name outside itself (a press release, a list): ASK_ME each time, or one answer for all.',
})

@ObjectType('Privacy', { description: 'Visible to the person only.' })
export class PrivacyType implements Privacy {
  @Field(() => ProfileAudienceEnum, { description: 'Who can find me and see that I exist.' })
  visibleTo!: ProfileAudience

  @Field(() => ProfileAudienceEnum)
  contactVisibleTo!: ProfileAudience

  @Field(() => ProfileAudienceEnum, { description: 'Who can ask others for an introduction to me.' })
  reachableBy!: ProfileAudience

  @Field(() => Boolean, { description: "Whether I can appear as a step in other people's paths." })
  isConnector!: boolean

  @Field(() => Int, { description: 'Maximum introductions that others can ask me for in 30 days.' })
  introductionBudget!: number

  @Field(() => [String], {
    description:
      'Companies whose people must neither see me nor be introduced to me. My own employer can be one of them.',
  })
  hiddenFromCompanies!: string[]

  @Field(() => NameUseEnum)
  nameUse!: NameUse
}

@ObjectType('ProfileView', {
  description: 'The fields that this audience would see; null means that it would see nothing there.',
})
export class ProfileViewType implements ProfileView {
  @Field(() => Boolean)
  isVisible!: boolean

  @Field(() => String, { nullable: true })
  name!: string | null

  @Field(() => String, { nullable: true })
  profession!: string | null

  @Field(() => String, { nullable: true })
  company!: string | null

  @Field(() => String, { nullable: true })
  city!: string | null

  @Field(() => String, { nullable: true })
  headline!: string | null

  @Field(() => EmailAddress, { nullable: true })
  email!: string | null

  @Field(() => PhoneNumber, { nullable: true })
  phone!: string | null

  @Field(() => [String])
  networks!: string[]
}

@InputType()
export class UpdatePrivacyInput implements PrivacyChanges {
  @Field(() => ProfileAudienceEnum, { nullable: true })
  visibleTo?: ProfileAudience | null

  @Field(() => ProfileAudienceEnum, { nullable: true })
  contactVisibleTo?: ProfileAudience | null

  @Field(() => ProfileAudienceEnum, { nullable: true })
  reachableBy?: ProfileAudience | null

  @Field(() => Boolean, { nullable: true })
  isConnector?: boolean | null

  @Field(() => Int, { nullable: true })
  introductionBudget?: number | null

  @Field(() => [String], { nullable: true })
  hiddenFromCompanies?: string[] | null

  @Field(() => NameUseEnum, { nullable: true })
  nameUse?: NameUse | null
}

@InputType()
export class BlockInput {
  @Field(() => ID)
  personId!: string
}
