import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import type { PersonId } from '../ids.js'
import type { EmailService } from './email.service.js'
import type { Person } from './person.js'
import {
  AddEmailInput,
  AddEmailPayload,
  MakeEmailPrimaryInput,
  MakeEmailPrimaryPayload,
  PersonEmailType,
  RemoveEmailInput,
  RemoveEmailPayload,
} from './person-email.type.js'

interface Payload {
  person: Person | null
}

@Resolver(() => PersonEmailType)
export class EmailResolver {
  constructor(private readonly service: EmailService) {}

  @Authorized()
  @Mutation(() => AddEmailPayload, {
    nullable: true,
    description:
      "Adds an email to the viewer's own, at most 10; one that is theirs already changes nothing. It is shown to whom `Person.email` is, and proves nothing: it signs nobody in, and no list takes anybody for them by it, unless it is the one that their sign-in has verified.",
  })
  async addEmail(
    @Arg('input', () => AddEmailInput) { email }: AddEmailInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return shown(context, await this.service.add(context.viewer, email))
  }

  @Authorized()
  @Mutation(() => RemoveEmailPayload, {
    nullable: true,
    description:
      "Takes an email from the viewer's own; one that is none of theirs changes nothing. The one to write to goes by `updatePerson` alone.",
  })
  async removeEmail(
    @Arg('input', () => RemoveEmailInput) { email }: RemoveEmailInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return shown(context, await this.service.remove(context.viewer, email))
  }

  @Authorized()
  @Mutation(() => MakeEmailPrimaryPayload, {
    nullable: true,
    description: "Makes one of the viewer's emails the one to write to; the one before stays theirs.",
  })
  async makeEmailPrimary(
    @Arg('input', () => MakeEmailPrimaryInput) { email }: MakeEmailPrimaryInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return shown(context, await this.service.makePrimary(context.viewer, email))
  }
}

/** The person as they are once it is done. */
async function shown({ loaders }: Context, id: PersonId): Promise<Payload> {
  return { person: await loaders.person.load(id) }
}
