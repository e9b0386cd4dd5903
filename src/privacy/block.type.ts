import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { payloadOf } from '../graphql/payload.js'
import { DateTime } from '../graphql/scalars.js'
import { PersonType } from '../people/person.type.js'
import { ViewerType } from '../people/viewer.type.js'
import type { Block } from './privacy.js'

@ObjectType()
class BlockFacts implements Pick<Block, 'blockedAt'> {
  @Field(() => DateTime, { description: 'When the viewer blocked them.' })
  blockedAt!: Date
}

export const BlockedPersonConnection = connectionOf('BlockedPerson', () => PersonType, BlockFacts)

@InputType({ description: 'Whom to block.' })
export class BlockPersonInput {
  @Field(() => ID, { description: 'Anybody whom the viewer can see, but not themself.' })
  personId!: string
}

export const BlockPersonPayload = payloadOf(
  'BlockPerson',
  'viewer',
  () => ViewerType,
  'The viewer, whose blockedPeople have one more.',
)

@InputType({ description: 'Whom to block no longer.' })
export class UnblockPersonInput {
  @Field(() => ID, { description: 'Somebody whom the viewer has blocked; for anybody else nothing happens.' })
  personId!: string
}

export const UnblockPersonPayload = payloadOf(
  'UnblockPerson',
  'viewer',
  () => ViewerType,
  'The viewer, whose blockedPeople have one less.',
)
