import { Field, InputType, ObjectType } from 'type-graphql'
import { payloadOf } from '../graphql/payload.js'
import { EmailAddress } from '../graphql/scalars.js'
import { PersonType } from './person.type.js'

/** One of the addresses of a person. */
export interface PersonEmail {
  readonly address: string
  readonly isPrimary: boolean
}

@ObjectType('PersonEmail', { description: 'One of the email addresses of a person.' })
export class PersonEmailType implements PersonEmail {
  @Field(() => EmailAddress, { description: 'In lower case.' })
  address!: string

  @Field(() => Boolean, { description: 'Whether it is the one to write to, as `Person.email` has it.' })
  isPrimary!: boolean
}

@InputType({ description: 'An email that the viewer is reached at, too.' })
export class AddEmailInput {
  @Field(() => EmailAddress, { description: 'At most 254 characters; kept in lower case.' })
  email!: string
}

@InputType({ description: 'An email at which the viewer is no longer reached.' })
export class RemoveEmailInput {
  @Field(() => EmailAddress, { description: 'In whatever case.' })
  email!: string
}

@InputType({ description: 'The email to write to the viewer at from now on.' })
export class MakeEmailPrimaryInput {
  @Field(() => EmailAddress, { description: 'One of their emails, in whatever case.' })
  email!: string
}

const WITH_EMAILS = 'The viewer, with their emails as they are now.'
export const AddEmailPayload = payloadOf('AddEmail', 'person', () => PersonType, WITH_EMAILS)
export const RemoveEmailPayload = payloadOf('RemoveEmail', 'person', () => PersonType, WITH_EMAILS)
export const MakeEmailPrimaryPayload = payloadOf('MakeEmailPrimary', 'person', () => PersonType, WITH_EMAILS)
