import { Field, ID, InputType } from 'type-graphql'
import { DateTime } from '../graphql/scalars.js'
import type { EncounterChannel } from './encounter.js'
import { EncounterChannelEnum } from './encounter.type.js'

@InputType({
  description:
    'An encounter of yours. Declared again within three days, by you or by the other, it is the same encounter.',
})
export class DeclareEncounterInput {
  @Field(() => ID, { description: 'Whom you met.' })
  personId!: string

  @Field(() => DateTime, { description: 'When you met: from 1900 on, and not in the future.' })
  metAt!: Date

  @Field(() => EncounterChannelEnum, { defaultValue: 'IN_PERSON', description: 'How you met.' })
  channel!: EncounterChannel

  @Field(() => ID, {
    nullable: true,
    description: 'The meeting at which you met, where both of you were present. Null, and left out, is none.',
  })
  meetingId?: string | null
}

@InputType({ description: 'An encounter that is there.' })
abstract class OfEncounterInput {
  @Field(() => ID, { description: 'The encounter: one of yours.' })
  encounterId!: string
}

@InputType({ description: 'An encounter that the other has declared.' })
export class ConfirmEncounterInput extends OfEncounterInput {}

@InputType({ description: 'An encounter that you have declared.' })
export class RetractEncounterInput extends OfEncounterInput {}
