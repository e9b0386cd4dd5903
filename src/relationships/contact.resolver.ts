import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { EmailAddress, PhoneNumber } from '../graphql/scalars.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import { type PersonEmail, PersonEmailType } from '../people/person-email.type.js'

/** How to reach a person: for themselves, for those who run a network they are in, and for those who know them well enough. */
@Resolver(() => PersonType)
export class ContactResolver {
  @FieldResolver(() => EmailAddress, {
    nullable: true,
    description:
      'Their email address, for themself and for whom `Privacy.contactVisibleTo` lets in; null for others, or where it is not given.',
  })
  async email(@Root() { id, email }: Person, @Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.reachable.load(id)) ? email : null
  }

  @FieldResolver(() => [PersonEmailType], {
    nullable: true,
    description:
      'All their email addresses, the one to write to first, for the same people as `email`; null for others.',
  })
  async emails(@Root() { id, email }: Person, @Ctx() { loaders }: Context): Promise<PersonEmail[] | null> {
    if (!(await loaders.reachable.load(id))) return null
    const others = (await loaders.otherEmails.load(id)).map(address => ({ address, isPrimary: false }))
    return email === null ? others : [{ address: email, isPrimary: true }, ...others]
  }

  @FieldResolver(() => PhoneNumber, {
    nullable: true,
    description:
      'Their phone number, for the same people as `email`; null for others, or where it is not given.',
  })
  async phone(@Root() { id, phone }: Person, @Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.reachable.load(id)) ? phone : null
  }
}
