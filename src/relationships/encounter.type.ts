import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { Node } from '../graphql/node.type.js'
import { DateTime } from '../graphql/scalars.js'
import { ENCOUNTER_CHANNELS, type Encounter, type EncounterChannel } from './encounter.js'

export const EncounterChannelEnum = Object.fromEntries(ENCOUNTER_CHANNELS.map(channel => [channel, channel]))
registerEnumType(EncounterChannelEnum, { name: 'EncounterChannel' })

@ObjectType('Encounter', {
  implements: Node,
  description: 'Two people met one to one: declared by one of them, or confirmed by both.',
})
export class EncounterType extends Node implements Pick<Encounter, 'channel'> {
  @Field(() => EncounterChannelEnum)
  channel!: EncounterChannel
}

export const EncounterConnection = connectionOf('Encounter', () => EncounterType)

@InputType({ description: 'Declared again by the viewer within three days, it is the same encounter.' })
export class DeclareEncounterInput {
  @Field(() => ID)
  personId!: string

  @Field(() => DateTime)
  metAt!: Date

  @Field(() => EncounterChannelEnum, { defaultValue: 'IN_PERSON' })
  channel!: EncounterChannel

  @Field(() => ID, { nullable: true })
  meetingId?: string | null
}

@InputType()
export class EncounterInput {
  @Field(() => ID)
  encounterId!: string
}

@ObjectType({ description: '`encounter` is null once no declaration is left.' })
export class EncounterPayload {
  @Field(() => EncounterType, { nullable: true })
  encounter!: EncounterType | null
}
