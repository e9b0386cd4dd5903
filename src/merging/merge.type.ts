import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { payloadOf } from '../graphql/payload.js'
import { DateTime } from '../graphql/scalars.js'
import { PersonType } from '../people/person.type.js'

@InputType({ description: 'The profiles that are those of one person.' })
export class MergePeopleInput {
  @Field(() => ID, { description: 'The person whose profile is kept.' })
  keepPersonId!: string

  @Field(() => [ID], {
    description:
      'Those whose profiles become part of it: 1 to 20. What the first does not say they fill in, in this order.',
  })
  otherPersonIds!: string[]
}

@InputType({ description: 'What to undo.' })
export class UndoMergeInput {
  @Field(() => ID, { description: 'The `mergeId` that mergePeople gave.' })
  mergeId!: string
}

/** The person is nullable: when they cannot be read, the change is made all the same. */
@ObjectType({ description: 'What is there after the change.' })
export class MergePeoplePayload {
  @Field(() => PersonType, {
    nullable: true,
    description: 'The one person. Null where it cannot be read: the change is made all the same.',
  })
  person?: PersonType | null

  @Field(() => ID, { description: 'What undoMerge takes.' })
  mergeId!: string

  @Field(() => DateTime, { description: 'Until when that is possible: 30 days.' })
  undoExpiresAt!: Date

  @Field(() => Int, {
    description:
      'Encounters and recommendations that there were between them: gone. Organisers are told of those that were not for one person alone.',
  })
  removedLinks!: number

  @Field(() => Int, { description: 'Meetings on whose list they were more than once: one entry is left.' })
  combinedAttendances!: number

  @Field(() => Int, {
    description: 'Networks to which they belonged more than once: one membership is left.',
  })
  combinedMemberships!: number
}

export const UndoMergePayload = payloadOf(
  'UndoMerge',
  'person',
  () => PersonType,
  'The person whose profile had been kept, without what came from the others.',
)
