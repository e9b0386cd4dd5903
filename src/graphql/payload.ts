import { Field, ObjectType } from 'type-graphql'

/** What null means in a payload. */
const UNREAD = 'Null where it cannot be read: the change is made all the same.'

/**
 * The payload of a mutation that has one thing to show: its own type, so that it can grow without the others. What it shows is
 * nullable: when that cannot be read, the change is made all the same, and the answer must still say so.
 */
export function payloadOf<Name extends string, Member extends string>(
  mutation: Name,
  member: Member,
  type: () => new () => object,
  description: string,
) {
  @ObjectType(`${mutation}Payload`, { description: 'What is there after the change.' })
  class Payload {}
  const said = `${description} ${UNREAD}`
  Field(type, { nullable: true, name: member, description: said })(Payload.prototype, member)
  return Payload
}
