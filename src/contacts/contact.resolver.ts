import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { notNull } from '../checks.js'
import { type ContactId, type PersonId, parseId, parseOptionalId } from '../ids.js'
import type { Page } from '../paging.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import { shownViewer, ViewerType } from '../people/viewer.type.js'
import type { Contact } from './contact.js'
import type { ContactService } from './contact.service.js'
import {
  AddContactInput,
  AddContactPayload,
  ContactConnection,
  ContactsArgs,
  ContactType,
  RemoveContactInput,
  RemoveContactPayload,
  UpdateContactInput,
  UpdateContactPayload,
} from './contact.type.js'

@Resolver(() => ContactType)
export class AddressBookResolver {
  constructor(private readonly service: ContactService) {}

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who it is; null where that is not known, and where the viewer does not see them.',
  })
  async person(@Root() { person }: Contact, @Ctx() { loaders }: Context): Promise<Person | null> {
    return person && loaders.person.load(person)
  }

  @Authorized()
  @Mutation(() => AddContactPayload, {
    nullable: true,
    description:
      "Writes somebody into the viewer's own address book, which nobody else sees. ADDRESS_BOOK_FULL beyond 2,000 contacts.",
  })
  async addContact(
    @Arg('input', () => AddContactInput) { personId, ...input }: AddContactInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ contact: Contact }> {
    return { contact: await this.service.add(viewer, input, parseOptionalId<PersonId>('personId', personId)) }
  }

  @Authorized()
  @Mutation(() => UpdateContactPayload, {
    nullable: true,
    description: "Changes what the viewer's own address book says of somebody.",
  })
  async updateContact(
    @Arg('input', () => UpdateContactInput) { contactId, personId, ...input }: UpdateContactInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ contact: Contact }> {
    const id = parseId<ContactId>('contactId', contactId)
    if (input.name !== undefined) notNull('name', input.name)
    const person = personId === undefined ? undefined : parseOptionalId<PersonId>('personId', personId)
    return { contact: await this.service.update(viewer, id, input, person) }
  }

  @Authorized()
  @Mutation(() => RemoveContactPayload, {
    nullable: true,
    description:
      "Takes somebody out of the viewer's own address book, with all that is written of them there.",
  })
  async removeContact(
    @Arg('input', () => RemoveContactInput) { contactId }: RemoveContactInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ viewer: ViewerType }> {
    await this.service.remove(viewer, parseId<ContactId>('contactId', contactId))
    return { viewer: shownViewer(viewer) }
  }
}

/** What an address book adds to the viewer. */
@Resolver(() => ViewerType)
export class ViewerContactsResolver {
  constructor(private readonly service: ContactService) {}

  @FieldResolver(() => ContactConnection, {
    nullable: true,
    description: "The viewer's own address book, by name. Null before there is a profile.",
  })
  async contacts(
    @Args(() => ContactsArgs) { first, after, ...filter }: ContactsArgs,
    @Ctx() { viewer }: Context,
  ): Promise<Page<Contact> | null> {
    return this.service.ofViewer(viewer, filter, { first, after })
  }
}
