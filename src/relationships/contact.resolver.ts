import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { EmailAddress, PhoneNumber } from '../graphql/scalars.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'

/** How to reach a person: for themselves, for those who run a network they are in, and for those who know them well enough. */
@Resolver(() => PersonType)
export class ContactResolver {
  @FieldResolver(() => EmailAddress, { nullable: true })
  async email(@Root() { id, email }: Person, @Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.reachable.load(id)) ? email : null
  }

  @FieldResolver(() => PhoneNumber, { nullable: true })
  async phone(@Root() { id, phone }: Person, @Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.reachable.load(id)) ? phone : null
  }
}
