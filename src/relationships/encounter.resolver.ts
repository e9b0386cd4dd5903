import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import { DateTime } from '../graphql/scalars.js'
import { type EncounterId, type MeetingId, type PersonId, parseId, parseOptionalId } from '../ids.js'
import type { Meeting } from '../meetings/meeting.js'
import { MeetingType } from '../meetings/meeting.type.js'
import type { Page } from '../paging.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import { keyOf, type Pair } from '../ties/pair.js'
import { type Tie } from '../ties/tie.js'
import { ConfirmEncounterInput, DeclareEncounterInput, RetractEncounterInput } from './encounter.inputs.js'
import type { Encounter } from './encounter.js'
import type { EncounterService } from './encounter.service.js'
import { EncounterConnection, EncounterType } from './encounter.type.js'
import {
  ConfirmEncounterPayload,
  DeclareEncounterPayload,
  RetractEncounterPayload,
} from './encounter-payload.resolver.js'
import { seesMeetingsIn } from './relationship.js'
import { RelationshipType } from './relationship.type.js'

/** What an encounter's mutation answers; its relationship is loaded after the change. */
interface Payload {
  encounter: Encounter | null
  pair: Pair
}

@Resolver(() => EncounterType)
export class EncounterResolver {
  constructor(private readonly service: EncounterService) {}

  @FieldResolver(() => [PersonType], { description: 'The two who met, in no order that means anything.' })
  async people(@Root() { pair }: Encounter, @Ctx() { loaders }: Context): Promise<(Person | null)[]> {
    return Promise.all(pair.map(person => loaders.person.load(person)))
  }

  @FieldResolver(() => MeetingType, {
    nullable: true,
    description:
      'The meeting at which they met one to one; null where there was none, or the viewer must not see it.',
  })
  async meeting(
    @Root() { pair, meeting }: Encounter,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<Meeting | null> {
    const found = meeting && (await loaders.meeting.load(meeting))
    return found && seesMeetingsIn(viewer, pair, found.network) ? found : null
  }

  @FieldResolver(() => [PersonType], { description: 'Which of the two have declared it: one, or both.' })
  async declaredBy(
    @Root() { declaredBy }: Encounter,
    @Ctx() { loaders }: Context,
  ): Promise<(Person | null)[]> {
    return Promise.all(declaredBy.map(person => loaders.person.load(person)))
  }

  @FieldResolver(() => DateTime, { description: 'As whoever declared it first dated it.' })
  metAt(@Root() { at }: Encounter): Date {
    return at
  }

  @FieldResolver(() => Boolean, { description: 'Whether both have declared it.' })
  isConfirmed(@Root() { declaredBy }: Encounter): boolean {
    return declaredBy.length === 2
  }

  @Authorized()
  @Mutation(() => DeclareEncounterPayload, {
    nullable: true,
    description:
      'Declares that the viewer met this person. If the other has declared the same within three days, this confirms it.',
  })
  async declareEncounter(
    @Arg('input', () => DeclareEncounterInput) input: DeclareEncounterInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    return payloadOf(
      await this.service.declare(viewer, {
        person: parseId<PersonId>('personId', input.personId),
        at: input.metAt,
        channel: input.channel,
        meeting: parseOptionalId<MeetingId>('meetingId', input.meetingId),
      }),
    )
  }

  @Authorized()
  @Mutation(() => ConfirmEncounterPayload, {
    nullable: true,
    description: 'Declares what the other has declared. Confirmed before, it changes nothing.',
  })
  async confirmEncounter(
    @Arg('input', () => ConfirmEncounterInput) { encounterId }: ConfirmEncounterInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    return payloadOf(await this.service.confirm(viewer, parseId<EncounterId>('encounterId', encounterId)))
  }

  @Authorized()
  @Mutation(() => RetractEncounterPayload, {
    nullable: true,
    description: "Withdraws the viewer's declaration. An encounter without any declaration no longer exists.",
  })
  async retractEncounter(
    @Arg('input', () => RetractEncounterInput) { encounterId }: RetractEncounterInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    return this.service.retract(viewer, parseId<EncounterId>('encounterId', encounterId))
  }
}

function payloadOf(encounter: Encounter): Payload {
  return { encounter, pair: encounter.pair }
}

/** What encounters add to a relationship. */
@Resolver(() => RelationshipType)
export class RelationshipEncountersResolver {
  @FieldResolver(() => EncounterConnection, { description: 'One-to-ones of the two, latest first.' })
  async encounters(
    @Root() { pair }: Tie,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Encounter>> {
    return loaders.encountersOfPair.load({ key: keyOf(pair), args })
  }
}

/** What encounters add to a person. */
@Resolver(() => PersonType)
export class PersonEncountersResolver {
  @FieldResolver(() => EncounterConnection, {
    nullable: true,
    description:
      'What others say they did together, waiting for a declaration from this person. Null for others than the person and the administrator.',
  })
  async encountersToConfirm(
    @Root() { id }: Person,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Encounter> | null> {
    return loaders.encountersToConfirm.load({ key: id, args })
  }
}
