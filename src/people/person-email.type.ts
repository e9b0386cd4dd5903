import { Field, ObjectType } from 'type-graphql'
import { EmailAddress } from '../graphql/scalars.js'

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
