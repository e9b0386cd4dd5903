import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { describedEnum } from '../graphql/described-enum.js'
import { PersonType } from '../people/person.type.js'
import type { DuplicateReasonKind } from './duplicates.js'

const DuplicateReasonKindEnum = describedEnum<DuplicateReasonKind>(
  'DuplicateReasonKind',
  'Why two profiles may be one person’s. The set may grow: have a default.',
  {
    SAME_NAME: 'Their names are one, however they are written.',
    REVERSED_NAME: 'Their names are one, the other way round.',
    LIKE_NAME: 'Their names differ by a letter, an initial or a missing part.',
    SAME_EMAIL: 'They have the same email address.',
    SAME_PHONE: 'They have the same phone number.',
    SAME_NETWORK: 'They are or were in the same network.',
  },
)

@ObjectType('DuplicateReason', { description: 'One thing that speaks for two profiles being one person’s.' })
export class DuplicateReasonType {
  @Field(() => DuplicateReasonKindEnum, { description: 'What kind of thing it is.' })
  kind!: DuplicateReasonKind

  @Field(() => String, {
    description: 'What it rests on, in plain English: the names, addresses, numbers or networks.',
  })
  detail!: string
}

@ObjectType('DuplicateSuggestion', {
  description:
    'Two profiles that may be one person’s: mergePeople makes one of them, markNotTheSame keeps them apart.',
})
export class DuplicateSuggestionType {
  @Field(() => [DuplicateReasonType], { description: 'What speaks for it, each kind once.' })
  reasons!: DuplicateReasonType[]
}

export const DuplicateSuggestionConnection = connectionOf(
  'DuplicateSuggestion',
  () => DuplicateSuggestionType,
)

@InputType({ description: 'Two people who are not the same.' })
export class MarkNotTheSameInput {
  @Field(() => ID, { description: 'One of them.' })
  personId!: string

  @Field(() => ID, { description: 'The other of them: somebody else.' })
  otherPersonId!: string
}

@InputType({ description: 'Two people of whom nobody is to say any more that they are not the same.' })
export class UnmarkNotTheSameInput extends MarkNotTheSameInput {}

/** Both are nullable: when they cannot be read, the change is made all the same. */
@ObjectType({ description: 'What is there after the change.' })
export class MarkNotTheSamePayload {
  @Field(() => PersonType, {
    nullable: true,
    description: 'One of them. Null where it cannot be read: the change is made all the same.',
  })
  person?: PersonType | null

  @Field(() => PersonType, {
    nullable: true,
    description: 'The other. Null where it cannot be read: the change is made all the same.',
  })
  otherPerson?: PersonType | null
}

@ObjectType({ description: 'What is there after the change.' })
export class UnmarkNotTheSamePayload extends MarkNotTheSamePayload {}
