import { Ctx, Field, ObjectType } from 'type-graphql'
import type { Context } from '../api/context.js'
import type { Pair } from '../ties/pair.js'
import type { Tie } from '../ties/tie.js'
import type { Encounter } from './encounter.js'
import { EncounterType } from './encounter.type.js'
import { RelationshipType } from './relationship.type.js'

/** What a change shows of the encounter, and of the two who met. */
@ObjectType({ description: 'What a change shows.' })
abstract class OfEncounterPayload {
  pair!: Pair

  @Field(() => EncounterType, {
    nullable: true,
    description:
      'The encounter after the change; null where no declaration of it is left, or it cannot be read.',
  })
  encounter!: Encounter | null

  @Field(() => RelationshipType, {
    nullable: true,
    description: 'What the two are to each other now; null where nothing links them any more.',
  })
  async relationship(@Ctx() { loaders }: Context): Promise<Tie | null> {
    return loaders.relationship.load(this.pair)
  }
}

@ObjectType({ description: 'The encounter that was declared.' })
export class DeclareEncounterPayload extends OfEncounterPayload {}

@ObjectType({ description: 'The encounter that was confirmed.' })
export class ConfirmEncounterPayload extends OfEncounterPayload {}

@ObjectType({ description: 'What is left of the encounter after your declaration was taken back.' })
export class RetractEncounterPayload extends OfEncounterPayload {}
