import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { LocalDate } from '../dates.js'
import { connectionOf } from '../graphql/connection.js'
import { Node } from '../graphql/node.type.js'
import { PageArgs } from '../graphql/page-args.js'
import { payloadOf } from '../graphql/payload.js'
import { DateTime, EmailAddress, LocalDateScalar, PhoneNumber } from '../graphql/scalars.js'
import { ViewerType } from '../people/viewer.type.js'
import type { Contact, ContactInput } from './contact.js'

/** The person comes from the resolver. */
@ObjectType('Contact', {
  implements: Node,
  description:
    "An entry of the viewer's own address book: what they wrote down of somebody, who need not be here. Nobody else sees it, the administrator included; it is no evidence, and no step of a path.",
})
export class ContactType
  extends Node
  implements
    Pick<
      Contact,
      'name' | 'emails' | 'phones' | 'company' | 'notes' | 'tags' | 'comeBackOn' | 'createdAt' | 'updatedAt'
    >
{
  @Field(() => String, { description: 'The name, as the viewer wrote it.' })
  name!: string

  @Field(() => [EmailAddress], { description: 'Their addresses, as the viewer knows them.' })
  emails!: string[]

  @Field(() => [PhoneNumber], { description: 'Their telephone numbers, as the viewer knows them.' })
  phones!: string[]

  @Field(() => String, { nullable: true, description: 'Where they work; null where nothing is written.' })
  company!: string | null

  @Field(() => String, { nullable: true, description: "The viewer's own notes; null where there are none." })
  notes!: string | null

  @Field(() => [String], { description: "The viewer's own tags." })
  tags!: string[]

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which the viewer wants to come back to them; null where none is set.',
  })
  comeBackOn!: LocalDate | null

  @Field(() => DateTime, { description: 'When it was first written.' })
  createdAt!: Date

  @Field(() => DateTime, { description: 'When it was last written.' })
  updatedAt!: Date
}

export const ContactConnection = connectionOf('Contact', () => ContactType)

@ArgsType()
export class ContactsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Words of which name, company, tags or emails have each, whole or its beginning. At most 200 characters; all where it is left out.',
  })
  search?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Those with this tag, in any case; all where it is left out.',
  })
  tag?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Those of whom it is known who they are, or those of whom it is not; all where it is left out.',
  })
  isRecognised?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'With true those to whom the viewer wanted to come back by today; all where it is left out.',
  })
  isDue?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of those who are here: whom the viewer has met at a meeting or one to one in person, or whom they have not; all where it is left out.',
  })
  isMetInPerson?: boolean | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Of those who are here: whom the viewer has not met for so many days, 1 to 36,500, or never; all where it is left out.',
  })
  notMetForDays?: number | null

  @Field(() => ID, {
    nullable: true,
    description:
      'Those who come or came to this meeting, as far as its list shows to the viewer; all where it is left out.',
  })
  atMeetingId?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'Whom the viewer could bring to this meeting: who neither is on its list nor belongs to its network, as far as these show to the viewer; all where it is left out.',
  })
  couldComeToMeetingId?: string | null
}

@InputType({ description: 'Whom the viewer writes into their address book.' })
export class AddContactInput implements ContactInput {
  @Field(() => String, { description: 'One line of 1 to 200 characters.' })
  name!: string

  @Field(() => [EmailAddress], { nullable: true, description: 'At most 10; null or left out for none.' })
  emails?: string[] | null

  @Field(() => [PhoneNumber], { nullable: true, description: 'At most 10; null or left out for none.' })
  phones?: string[] | null

  @Field(() => String, {
    nullable: true,
    description: 'One line of at most 200 characters; null or left out for none.',
  })
  company?: string | null

  @Field(() => String, { nullable: true, description: 'At most 2000 characters; null or left out for none.' })
  notes?: string | null

  @Field(() => [String], {
    nullable: true,
    description: 'At most 30, of at most 80 characters each; null or left out for none.',
  })
  tags?: string[] | null

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'At most five years ahead; null or left out for none.',
  })
  comeBackOn?: LocalDate | null

  @Field(() => ID, {
    nullable: true,
    description: 'Who it is: somebody whom the viewer sees; null or left out for none.',
  })
  personId?: string | null
}

@InputType({
  description: 'What the viewer writes anew of a contact. What is left out stays; null clears it.',
})
export class UpdateContactInput implements ContactInput {
  @Field(() => ID, { description: "One of the viewer's contacts." })
  contactId!: string

  @Field(() => String, { nullable: true, description: 'One line of 1 to 200 characters; null is refused.' })
  name?: string

  @Field(() => [EmailAddress], {
    nullable: true,
    description: 'At most 10, in place of those before; null clears it.',
  })
  emails?: string[] | null

  @Field(() => [PhoneNumber], {
    nullable: true,
    description: 'At most 10, in place of those before; null clears it.',
  })
  phones?: string[] | null

  @Field(() => String, { nullable: true, description: 'One line of at most 200 characters; null clears it.' })
  company?: string | null

  @Field(() => String, { nullable: true, description: 'At most 2000 characters; null clears it.' })
  notes?: string | null

  @Field(() => [String], {
    nullable: true,
    description: 'At most 30, in place of those before; null clears it.',
  })
  tags?: string[] | null

  @Field(() => LocalDateScalar, { nullable: true, description: 'At most five years ahead; null clears it.' })
  comeBackOn?: LocalDate | null

  @Field(() => ID, {
    nullable: true,
    description: 'Who it is: somebody whom the viewer sees; null for nobody here.',
  })
  personId?: string | null
}

@InputType({ description: 'Whom the viewer takes out of their address book.' })
export class RemoveContactInput {
  @Field(() => ID, { description: "One of the viewer's contacts." })
  contactId!: string
}

export const AddContactPayload = payloadOf('AddContact', 'contact', () => ContactType, 'The contact.')
export const UpdateContactPayload = payloadOf('UpdateContact', 'contact', () => ContactType, 'The contact.')
export const RemoveContactPayload = payloadOf(
  'RemoveContact',
  'viewer',
  () => ViewerType,
  'The viewer, who has one contact less.',
)

@InputType({ description: 'Which contacts the viewer wants to have recognised.' })
export class RecogniseContactsInput {
  @Field(() => [ID], {
    nullable: true,
    description: "At most 100 of the viewer's contacts; null or left out for all.",
  })
  contactIds?: string[] | null
}

@ObjectType({ description: 'What recogniseContacts gives back.' })
export class RecogniseContactsPayload {
  @Field(() => Int, { description: 'How many contacts are known to be somebody now, and were not before.' })
  recognisedCount!: number

  @Field(() => ViewerType, {
    nullable: true,
    description:
      'The viewer, whose contacts they are. Null where it cannot be read: the change is made all the same.',
  })
  viewer!: ViewerType | null
}

@InputType({ description: 'The address book of another program.' })
export class ImportContactsInput {
  @Field(() => String, {
    description:
      'vCards of version 2.1 to 4.0, or an export of contacts as CSV, with its header. At most 900,000 characters, and 2,000 contacts.',
  })
  text!: string
}

@ObjectType({ description: 'What importContacts gives back.' })
export class ImportContactsPayload {
  @Field(() => Int, { description: 'Contacts that are new.' })
  createdCount!: number

  @Field(() => Int, { description: 'Contacts that were there, and have something more now.' })
  changedCount!: number

  @Field(() => Int, { description: 'Contacts that were there with all that the text has of them.' })
  unchangedCount!: number

  @Field(() => Int, { description: 'Of the new and the changed, how many are known to be somebody now.' })
  recognisedCount!: number

  @Field(() => Int, { description: 'How often something was left out.' })
  omissionCount!: number

  @Field(() => [String], {
    description: 'What was left out of which entry, and why, a sentence each: the first 100.',
  })
  omissions!: string[]

  @Field(() => ViewerType, {
    nullable: true,
    description:
      'The viewer, whose contacts they are. Null where it cannot be read: the change is made all the same.',
  })
  viewer!: ViewerType | null
}
