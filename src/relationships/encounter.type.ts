import { Field, ObjectType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { describedEnum } from '../graphql/described-enum.js'
import { Node } from '../graphql/node.type.js'
import type { Encounter, EncounterChannel } from './encounter.js'

const CHANNELS: Readonly<Record<EncounterChannel, string>> = {
  IN_PERSON: 'Face to face.',
  CALL: 'By telephone, or any other voice call.',
  VIDEO: 'By a video call.',
}
export const EncounterChannelEnum = describedEnum(
  'EncounterChannel',
  'How two people met. The set may grow: have a default.',
  CHANNELS,
)

@ObjectType('Encounter', {
  implements: Node,
  description: 'Two people met one to one: declared by one of them, or confirmed by both.',
})
export class EncounterType extends Node implements Pick<Encounter, 'channel'> {
  @Field(() => EncounterChannelEnum, { description: 'How they met.' })
  channel!: EncounterChannel
}

export const EncounterConnection = connectionOf('Encounter', () => EncounterType)
