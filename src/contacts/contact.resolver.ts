import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { notNull } from '../checks.js'
import { type ContactId, type MeetingId, type PersonId, parseId, parseIds, parseOptionalId } from '../ids.js'
import { LARGEST_PAGE, type Page } from '../paging.js'
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
  ImportContactsInput,
  ImportContactsPayload,
  RecogniseContactsInput,
  RecogniseContactsPayload,
  RemoveContactInput,
  RemoveContactPayload,
  UpdateContactInput,
  UpdateContactPayload,
} from './contact.type.js'
import type { ContactImportService } from './contact-import.service.js'
import type { RecognitionService } from './recognition.service.js'

@Resolver(() => ContactType)
export class AddressBookResolver {
  constructor(
    private readonly service: ContactService,
    private readonly recognition: RecognitionService,
    private readonly imports: ContactImportService,
  ) {}

  @FieldResolver(() => PersonType, {
    nullable: true,
    description:
      'Who it is: whom the viewer says, or the one person who has an email or phone of it, and either shows them to the viewer, lets holders of their email find them, or has the viewer’s email in their own address book. Null where that is not known, and where the viewer does not see them.',
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

  @Authorized()
  @Mutation(() => ImportContactsPayload, {
    nullable: true,
    description:
      "Writes the address book of another program into the viewer's own: vCards, or the CSV that Google, Outlook or LinkedIn exports contacts as. Who is there under that name, with an address in common or none, is added to, so that the same text twice changes nothing. ADDRESS_BOOK_FULL beyond 2,000 contacts, and then nothing is written.",
  })
  async importContacts(
    @Arg('input', () => ImportContactsInput) { text }: ImportContactsInput,
    @Ctx() { viewer }: Context,
  ): Promise<ImportContactsPayload> {
    const { omissions, ...counts } = await this.imports.import(viewer, text)
    const shown = omissions.slice(0, LARGEST_PAGE).map(({ place, reason }) => `Entry ${place}: ${reason}`)
    return { ...counts, omissionCount: omissions.length, omissions: shown, viewer: shownViewer(viewer) }
  }

  @Authorized()
  @Mutation(() => RecogniseContactsPayload, {
    nullable: true,
    description:
      'Looks again who the contacts are of whom it is not known, as people have joined or chosen otherwise since; when one is added or changed this is done anyway. At most 200 a day are recognised.',
  })
  async recogniseContacts(
    @Arg('input', () => RecogniseContactsInput) { contactIds }: RecogniseContactsInput,
    @Ctx() { viewer }: Context,
  ): Promise<RecogniseContactsPayload> {
    const ids = contactIds ? parseIds<ContactId>('contactIds', contactIds) : null
    return {
      recognisedCount: await this.recognition.recogniseAll(viewer, ids),
      viewer: shownViewer(viewer),
    }
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
    @Args(() => ContactsArgs) { first, after, atMeetingId, couldComeToMeetingId, ...asked }: ContactsArgs,
    @Ctx() { viewer }: Context,
  ): Promise<Page<Contact> | null> {
    const atMeeting = parseOptionalId<MeetingId>('atMeetingId', atMeetingId)
    const couldComeTo = parseOptionalId<MeetingId>('couldComeToMeetingId', couldComeToMeetingId)
    return this.service.ofViewer(viewer, { ...asked, atMeeting, couldComeTo }, { first, after })
  }
}
