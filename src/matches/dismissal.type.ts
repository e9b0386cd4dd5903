import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { describedEnum } from '../graphql/described-enum.js'
import { payloadOf } from '../graphql/payload.js'
import { DateTime } from '../graphql/scalars.js'
import { PersonType } from '../people/person.type.js'
import type { Dismissal, DismissalReason } from './match.js'

const DismissalReasonEnum = describedEnum<DismissalReason>(
  'DismissalReason',
  'Why somebody does not want to be introduced to another.',
  {
    ALREADY_KNOWN: 'They know each other.',
    NOT_INTERESTED: 'They would rather meet others.',
  },
)

@ObjectType()
class DismissalFacts implements Pick<Dismissal, 'dismissedAt' | 'reason'> {
  @Field(() => DateTime, { description: 'When the viewer dismissed them.' })
  dismissedAt!: Date

  @Field(() => DismissalReasonEnum, { description: 'Why, as the viewer said last.' })
  reason!: DismissalReason
}

export const DismissedPersonConnection = connectionOf('DismissedPerson', () => PersonType, DismissalFacts)

@InputType({ description: 'Somebody to whom the viewer does not want to be introduced.' })
export class DismissPersonToMeetInput {
  @Field(() => ID, { description: 'The id of the person.' })
  personId!: string

  @Field(() => DismissalReasonEnum, { description: 'Why not. The other is not told.' })
  reason!: DismissalReason
}

@InputType({ description: 'Somebody to whom the viewer may be introduced again.' })
export class RestorePersonToMeetInput {
  @Field(() => ID, { description: 'The id of the person: one of `Viewer.dismissedPeople`.' })
  personId!: string
}

export const DismissPersonToMeetPayload = payloadOf(
  'DismissPersonToMeet',
  'person',
  () => PersonType,
  'The person who is no longer suggested.',
)
export const RestorePersonToMeetPayload = payloadOf(
  'RestorePersonToMeet',
  'person',
  () => PersonType,
  'The person who can be suggested again.',
)
