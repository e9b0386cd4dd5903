import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { Node } from '../graphql/node.type.js'
import { DateTime, EmailAddress, PhoneNumber } from '../graphql/scalars.js'
import { type Person, type PersonPurpose, type ProfileInput, PURPOSES } from './person.js'

export const PersonPurposeEnum = Object.fromEntries(PURPOSES.map(purpose => [purpose, purpose]))
registerEnumType(PersonPurposeEnum, { name: 'PersonPurpose' })

/** What the API shows of a person; email and phone are added by the relationships, which say who may see them. */
@ObjectType('Person', { implements: Node })
export class PersonType extends Node implements Pick<Person, 'name' | 'createdAt'> {
  @Field(() => String)
  name!: string

  @Field(() => String, { nullable: true })
  profession!: string | null

  @Field(() => String, { nullable: true })
  company!: string | null

  @Field(() => String, { nullable: true })
  city!: string | null

  @Field(() => String, { nullable: true })
  headline!: string | null

  @Field(() => String, { nullable: true })
  locale!: string | null

  @Field(() => [String], {
    description: 'What the person looks for and can offer, as short tags in their own words.',
  })
  needs!: string[]

  @Field(() => [String])
  offers!: string[]

  @Field(() => [PersonPurposeEnum], { description: 'Why they currently come to networks.' })
  purposes!: PersonPurpose[]

  @Field(() => DateTime)
  createdAt!: Date

  @Field(() => DateTime)
  updatedAt!: Date
}

export const PersonConnection = connectionOf('Person', () => PersonType)

@InputType()
abstract class ProfileFields implements Omit<ProfileInput, 'name'> {
  @Field(() => String, { nullable: true })
  profession?: string | null

  @Field(() => String, { nullable: true })
  company?: string | null

  @Field(() => String, { nullable: true })
  city?: string | null

  @Field(() => String, { nullable: true })
  headline?: string | null

  @Field(() => String, { nullable: true })
  locale?: string | null

  @Field(() => [String], { nullable: true })
  needs?: string[] | null

  @Field(() => [String], { nullable: true })
  offers?: string[] | null

  @Field(() => [PersonPurposeEnum], { nullable: true })
  purposes?: PersonPurpose[] | null

  @Field(() => EmailAddress, { nullable: true })
  email?: string | null

  @Field(() => PhoneNumber, { nullable: true })
  phone?: string | null
}

@InputType()
export class CreatePersonInput extends ProfileFields {
  @Field(() => String)
  name!: string
}

@InputType()
export class UpdatePersonInput extends ProfileFields {
  @Field(() => ID)
  personId!: string

  @Field(() => String, { nullable: true })
  name?: string | null
}

@ObjectType()
export class PersonPayload {
  @Field(() => PersonType)
  person!: PersonType
}
