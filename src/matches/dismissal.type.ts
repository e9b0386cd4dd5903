import { Field, ID, InputType } from 'type-graphql'
import { describedEnum } from '../graphql/described-enum.js'
import { payloadOf } from '../graphql/payload.js'
import { PersonType } from '../people/person.type.js'
import type { DismissalReason } from './match.js'

const DismissalReasonEnum = describedEnum<DismissalReason>(
  'DismissalReason',
  'Why somebody does not want to be introduced to another.',
  {
    ALREADY_KNOWN: 'They know each other.',
    NOT_INTERESTED: 'They would rather meet others.',
  },
)

@InputType({ description: 'Somebody to whom the viewer does not want to be introduced.' })
export class DismissPersonToMeetInput {
  @Field(() => ID, { description: 'The id of the person.' })
  personId!: string

  @Field(() => DismissalReasonEnum, { description: 'Why not. The other is not told.' })
  reason!: DismissalReason
}

@InputType({ description: 'Somebody to whom the viewer may be introduced again.' })
export class RestorePersonToMeetInput {
  @Field(() => ID, { description: 'The id of the person.' })
  personId!: string
}

export const DismissPersonToMeetPayload = payloadOf(
  'DismissPersonToMeet',
  'person',
  () => PersonType,
  'Who is not suggested any more.',
)
export const RestorePersonToMeetPayload = payloadOf(
  'RestorePersonToMeet',
  'person',
  () => PersonType,
  'Who can be suggested again.',
)
