import {
  Arg,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import type { Context } from '../api/context.js'
import { NotFound } from '../errors.js'
import { DateTime } from '../graphql/scalars.js'
import { type IntroductionId, type PersonId, parseId } from '../ids.js'
import type { IntroductionPath } from '../paths/introduction-path.js'
import { IntroductionPathType } from '../paths/introduction-path.type.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import { RelationshipType } from '../relationships/relationship.type.js'
import { pairOf } from '../ties/pair.js'
import type { Tie } from '../ties/tie.js'
import { mustBePerson } from '../viewer.js'
import type { IntroductionEvent, SeenIntroduction } from './introduction.js'
import type { IntroductionService } from './introduction.service.js'
import {
  AnswerIntroductionInput,
  IntroductionEventType,
  IntroductionPayload,
  IntroductionType,
  ReportIntroductionOutcomeInput,
  RequestIntroductionInput,
} from './introduction.type.js'
import type { Transition } from './transitions.js'

interface Payload {
  introduction: SeenIntroduction
}

@Resolver(() => IntroductionType)
export class IntroductionResolver {
  constructor(private readonly service: IntroductionService) {}

  @FieldResolver(() => PersonType)
  async requester(
    @Root() { requester }: SeenIntroduction,
    @Ctx() { loaders }: Context,
  ): Promise<Person | null> {
    return loaders.person.load(requester)
  }

  @FieldResolver(() => PersonType)
  async connector(
    @Root() { connector }: SeenIntroduction,
    @Ctx() { loaders }: Context,
  ): Promise<Person | null> {
    return loaders.person.load(connector)
  }

  @FieldResolver(() => PersonType)
  async target(@Root() { target }: SeenIntroduction, @Ctx() { loaders }: Context): Promise<Person | null> {
    return loaders.person.load(target)
  }

  @Authorized()
  @Query(() => IntroductionType, { nullable: true })
  async introduction(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<SeenIntroduction | null> {
    return loaders.introduction.load(parseId<IntroductionId>('id', id))
  }

  @Authorized()
  @Mutation(() => IntroductionPayload)
  async requestIntroduction(
    @Arg('input', () => RequestIntroductionInput) input: RequestIntroductionInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    const request = {
      connector: parseId<PersonId>('connectorId', input.connectorId),
      target: parseId<PersonId>('targetId', input.targetId),
    }
    return { introduction: await this.service.request(viewer, request, input.message) }
  }

  @Authorized()
  @Mutation(() => IntroductionPayload)
  async forwardIntroduction(
    @Arg('input', () => AnswerIntroductionInput) input: AnswerIntroductionInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return this.answered('FORWARD', input, context)
  }

  @Authorized()
  @Mutation(() => IntroductionPayload)
  async acceptIntroduction(
    @Arg('input', () => AnswerIntroductionInput) input: AnswerIntroductionInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return this.answered('ACCEPT', input, context)
  }

  @Authorized()
  @Mutation(() => IntroductionPayload)
  async declineIntroduction(
    @Arg('input', () => AnswerIntroductionInput) input: AnswerIntroductionInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return this.answered('DECLINE', input, context)
  }

  @Authorized()
  @Mutation(() => IntroductionPayload)
  async withdrawIntroduction(
    @Arg('input', () => AnswerIntroductionInput) input: AnswerIntroductionInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    return this.answered('WITHDRAW', input, context)
  }

  @Authorized()
  @Mutation(() => IntroductionPayload, {
    description:
      "What came of it. HELPED and NO_FIT say that the two met: a declared encounter, confirmed by the other's report or after 14 days without an objection.",
  })
  async reportIntroductionOutcome(
    @Arg('input', () => ReportIntroductionOutcomeInput) {
      introductionId,
      ...report
    }: ReportIntroductionOutcomeInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    const id = parseId<IntroductionId>('introductionId', introductionId)
    return { introduction: await this.service.report(viewer, id, report) }
  }

  private async answered(
    transition: Transition,
    { introductionId, note }: AnswerIntroductionInput,
    { viewer }: Context,
  ): Promise<Payload> {
    const id = parseId<IntroductionId>('introductionId', introductionId)
    return { introduction: await this.service.transition(viewer, id, transition, note) }
  }
}

/** An introduction of the viewer's, each time that the outbox tells them of it. */
@Resolver()
export class IntroductionChangedResolver {
  @Authorized()
  @Subscription(() => IntroductionType, {
    description: "The viewer's own introductions. Over graphql-ws.",
    topics: 'notices',
    topicId: ({ context: { viewer } }: { context: Context }) => mustBePerson(viewer),
  })
  async introductionChanged(
    @Root() id: IntroductionId,
    @Ctx() { loaders }: Context,
  ): Promise<SeenIntroduction> {
    const introduction = await loaders.introduction.load(id)
    if (!introduction) throw new NotFound('introduction')
    return introduction
  }
}

/** What introductions add to a path. A longer one is walked one introduction at a time. */
@Resolver(() => IntroductionPathType)
export class PathAskingResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether requestIntroduction to the first connector, for the next person on the path, would be accepted now.',
  })
  async canAsk(
    @Root() { people: [from, connector, target] }: IntroductionPath,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<boolean> {
    if (!connector || !target || from !== viewer.person) return false
    return loaders.canAsk.load({ connector, target })
  }
}

@Resolver(() => IntroductionEventType)
export class IntroductionEventResolver {
  @FieldResolver(() => DateTime, { description: 'When it came to the status.' })
  occurredAt(@Root() { at }: IntroductionEvent): Date {
    return at
  }

  @FieldResolver(() => PersonType)
  async by(@Root() { by }: IntroductionEvent, @Ctx() { loaders }: Context): Promise<Person | null> {
    return loaders.person.load(by)
  }
}

@Resolver(() => IntroductionPayload)
export class IntroductionPayloadResolver {
  @FieldResolver(() => RelationshipType, { nullable: true })
  async relationship(
    @Root() { introduction: { requester, target } }: Payload,
    @Ctx() { loaders }: Context,
  ): Promise<Tie | null> {
    return loaders.relationship.load(pairOf(requester, target))
  }
}
