import { Field, ID, InputType } from 'type-graphql'
import { payloadOf } from '../graphql/payload.js'
import { EmailAddress, Locale, PhoneNumber } from '../graphql/scalars.js'
import type { PersonPurpose, ProfileInput } from './person.js'
import { PersonPurposeEnum, PersonType } from './person.type.js'

/** What can be left out of a profile. */
@InputType()
abstract class ProfileFields implements Omit<ProfileInput, 'name'> {
  @Field(() => String, {
    nullable: true,
    description:
      'What they do for a living, in one line of at most 200 characters. Null or empty: not given.',
  })
  profession?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Whom they work for, in one line of at most 200 characters. Null or empty: not given.',
  })
  company?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Where they live or work, in one line of at most 200 characters. Null or empty: not given.',
  })
  city?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'About themself, in one line of at most 300 characters. Null or empty: not given.',
  })
  headline?: string | null

  @Field(() => Locale, {
    nullable: true,
    description:
      'The language of their tags and of what they are sent, such as fr or fr-FR. Null: not given.',
  })
  locale?: string | null

  @Field(() => [String], {
    nullable: true,
    description: 'All that they look for: at most 30 tags of 1 to 80 characters, each kept once. Null: none.',
  })
  needs?: string[] | null

  @Field(() => [String], {
    nullable: true,
    description:
      'All that they can offer: at most 30 tags of 1 to 80 characters, each kept once. Null: none.',
  })
  offers?: string[] | null

  @Field(() => [PersonPurposeEnum], {
    nullable: true,
    description: 'All that they come to networks for. Null: none.',
  })
  purposes?: PersonPurpose[] | null

  @Field(() => EmailAddress, {
    nullable: true,
    description: 'At most 254 characters; kept in lower case. Null: not given.',
  })
  email?: string | null

  @Field(() => PhoneNumber, {
    nullable: true,
    description:
      'In full, such as +33612345678, or as it is dialled in the country of their networks, where these agree on one, else of the service. Null: not given.',
  })
  phone?: string | null
}

@InputType()
abstract class NewProfileFields extends ProfileFields {
  @Field(() => String, { description: 'How they are called: one line of 1 to 200 characters.' })
  name!: string
}

@InputType({ description: "The viewer's own profile." })
export class CreateProfileInput extends NewProfileFields {}

export const CreateProfilePayload = payloadOf(
  'CreateProfile',
  'person',
  () => PersonType,
  'The person that the token is linked to from now on.',
)

@InputType({ description: 'The profile of somebody else.' })
export class CreatePersonInput extends NewProfileFields {}

export const CreatePersonPayload = payloadOf(
  'CreatePerson',
  'person',
  () => PersonType,
  'The new person. A sign-in with their verified email address claims the profile.',
)

@InputType({
  description: 'What to change of a profile. Left out: unchanged. Null clears it, but for the name.',
})
export class UpdatePersonInput extends ProfileFields {
  @Field(() => ID, { description: 'Whose profile it is: the viewer, unless the administrator asks.' })
  personId!: string

  @Field(() => String, {
    nullable: true,
    description: 'How they are called: one line of 1 to 200 characters. Left out: unchanged. Cannot be null.',
  })
  name?: string | null
}

export const UpdatePersonPayload = payloadOf(
  'UpdatePerson',
  'person',
  () => PersonType,
  'The person, with the profile as it is now.',
)
