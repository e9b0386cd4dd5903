import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { EmailAddress, PhoneNumber } from '../graphql/scalars.js'
import {
  AUDIENCES,
  type Audience,
  NAME_USES,
  type NameUse,
  type Privacy,
  type PrivacyChanges,
} from './privacy.js'
import type { ProfileView } from './profile-view.js'

export const AudienceEnum = Object.fromEntries(AUDIENCES.map(audience => [audience, audience]))
registerEnumType(AudienceEnum, {
  name: 'Audience',
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
  @Field(() => AudienceEnum, { description: 'Who can find me and see that I exist.' })
  visibleTo!: Audience

  @Field(() => AudienceEnum)
  contactVisibleTo!: Audience

  @Field(() => AudienceEnum, { description: 'Who can ask others for an introduction to me.' })
  reachableBy!: Audience

  @Field(() => Boolean, { description: "Whether I can appear as a step in other people's paths." })
  connects!: boolean

  @Field(() => Int, { description: 'Maximum introductions that others can ask me for in 30 days.' })
  introductionBudget!: number

  @Field(() => [String], {
    description:
      'Companies whose people must neither see me nor be presented to me. My own employer can be one of them.',
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
  visible!: boolean

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
  @Field(() => AudienceEnum, { nullable: true })
  visibleTo?: Audience | null

  @Field(() => AudienceEnum, { nullable: true })
  contactVisibleTo?: Audience | null

  @Field(() => AudienceEnum, { nullable: true })
  reachableBy?: Audience | null

  @Field(() => Boolean, { nullable: true })
  connects?: boolean | null

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
  person!: string
}
