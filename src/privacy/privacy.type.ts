import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { payloadOf } from '../graphql/payload.js'
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
  description: 'Who is let in by a setting. No audience contains another but EVERYONE.',
  valuesConfig: {
    EVERYONE: { description: 'Everybody who is signed in and has a profile.' },
    MY_NETWORKS: {
      description: 'Current members and organisers of a network that the person belongs to, not guests.',
    },
    MY_RELATIONSHIPS: {
      description:
        "Those with whom the person has a strength of at least 26 that does not rest on the other's declaration alone.",
    },
    NOBODY: { description: 'Nobody but the person.' },
  },
})

export const NameUseEnum = Object.fromEntries(NAME_USES.map(use => [use, use]))
registerEnumType(NameUseEnum, {
  name: 'NameUse',
  description: "Whether networks can use a person's name outside themselves: in a press release, on a list.",
  valuesConfig: {
    ASK_ME: { description: 'Each use is asked for, and is not granted before the person says so.' },
    GRANTED: { description: 'Granted, but for requests that the person refused.' },
    REFUSED: { description: 'Refused, and what was granted before is revoked.' },
  },
})

@ObjectType('Privacy', {
  description: 'What a person lets others see of them and ask of them. Visible to them alone.',
})
export class PrivacyType implements Privacy {
  @Field(() => ProfileAudienceEnum, {
    description: 'Who can find the person and see that they exist. EVERYONE unless chosen.',
  })
  visibleTo!: ProfileAudience

  @Field(() => ProfileAudienceEnum, {
    description:
      'Who gets their email address and phone number. Organisers of their networks do too, unless it is NOBODY. MY_RELATIONSHIPS unless chosen.',
  })
  contactVisibleTo!: ProfileAudience

  @Field(() => ProfileAudienceEnum, {
    description: 'Who can ask others for an introduction to them. EVERYONE unless chosen.',
  })
  reachableBy!: ProfileAudience

  @Field(() => Boolean, {
    description:
      "Whether they can be a step in other people's paths, and be asked for introductions. True unless chosen.",
  })
  isConnector!: boolean

  @Field(() => Int, {
    description: 'How many introductions others can ask them for in 30 days, 0 to 100. 5 unless chosen.',
  })
  introductionBudget!: number

  @Field(() => [String], {
    description:
      'At most 100 companies whose people neither see them nor are introduced to them, those who left one within a year included. Their own employer can be one of them.',
  })
  hiddenFromCompanies!: string[]

  @Field(() => NameUseEnum, {
    description: 'Whether networks can use their name outside themselves. ASK_ME unless chosen.',
  })
  nameUse!: NameUse

  @Field(() => Boolean, {
    description:
      'Whether those who have their email in their own address book, and see them, are told who it is. False unless chosen.',
  })
  isFoundByEmail!: boolean
}

@ObjectType('ProfileView', {
  description: 'What an audience sees of a profile; null is what it sees nothing of, or what is not given.',
})
export class ProfileViewType implements ProfileView {
  @Field(() => Boolean, {
    description: 'Whether the audience sees that the person exists. If not, all else is empty.',
  })
  isVisible!: boolean

  @Field(() => String, { nullable: true, description: 'The name; null where the person does not show.' })
  name!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The profession; null where it does not show, or is not given.',
  })
  profession!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The company; null where it does not show, or is not given.',
  })
  company!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The city; null where it does not show, or is not given.',
  })
  city!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The line about themself; null where it does not show, or is not given.',
  })
  headline!: string | null

  @Field(() => EmailAddress, {
    nullable: true,
    description:
      'The email address, for whom `contactVisibleTo` lets in; null for others, or where it is not given.',
  })
  email!: string | null

  @Field(() => PhoneNumber, {
    nullable: true,
    description:
      'The phone number, for whom `contactVisibleTo` lets in; null for others, or where it is not given.',
  })
  phone!: string | null

  @Field(() => [String], {
    description: 'The names of those of their networks that show to the audience, in alphabetical order.',
  })
  networks!: string[]
}

@InputType({
  description: 'Settings to change. Left out: unchanged. Null sets one back to what it is unless chosen.',
})
export class UpdatePrivacyInput implements PrivacyChanges {
  @Field(() => ProfileAudienceEnum, {
    nullable: true,
    description: 'Who can find the viewer. Left out: unchanged. Null: EVERYONE.',
  })
  visibleTo?: ProfileAudience | null

  @Field(() => ProfileAudienceEnum, {
    nullable: true,
    description: 'Who gets their contact details. Left out: unchanged. Null: MY_RELATIONSHIPS.',
  })
  contactVisibleTo?: ProfileAudience | null

  @Field(() => ProfileAudienceEnum, {
    nullable: true,
    description: 'Who can be introduced to them. Left out: unchanged. Null: EVERYONE.',
  })
  reachableBy?: ProfileAudience | null

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether they can be a step in others' paths. Left out: unchanged. Null: true.",
  })
  isConnector?: boolean | null

  @Field(() => Int, {
    nullable: true,
    description:
      'How many introductions others can ask them for in 30 days, 0 to 100. Left out: unchanged. Null: 5.',
  })
  introductionBudget?: number | null

  @Field(() => [String], {
    nullable: true,
    description:
      'All companies to be hidden from, at most 100 of at most 200 characters each, compared without case and accents. Left out: unchanged. Null: none.',
  })
  hiddenFromCompanies?: string[] | null

  @Field(() => NameUseEnum, {
    nullable: true,
    description: 'Whether networks can use their name. Left out: unchanged. Null: ASK_ME.',
  })
  nameUse?: NameUse | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether those who have their email in their own address book are told who it is. Left out: unchanged. Null: false.',
  })
  isFoundByEmail?: boolean | null
}

export const UpdatePrivacyPayload = payloadOf(
  'UpdatePrivacy',
  'privacy',
  () => PrivacyType,
  'All settings, as they are now.',
)
