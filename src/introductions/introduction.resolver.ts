import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { DateTime } from '../graphql/scalars.js'
import { type IntroductionId, type PersonId, parseId } from '../ids.js'
import type { IntroductionPath } from '../paths/introduction-path.js'
import { IntroductionPathType } from '../paths/introduction-path.type.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import { optionalText } from '../text.js'
import {
  AcceptIntroductionInput,
  DeclineIntroductionInput,
  ForwardIntroductionInput,
  ReportIntroductionOutcomeInput,
  RequestIntroductionInput,
  WithdrawIntroductionInput,
} from './introduction.inputs.js'
import type { IntroductionEvent, SeenIntroduction } from './introduction.js'
import type { IntroductionService } from './introduction.service.js'
import { IntroductionEventType, IntroductionType } from './introduction.type.js'
import {
  AcceptIntroductionPayload,
  DeclineIntroductionPayload,
  ForwardIntroductionPayload,
  ReportIntroductionOutcomePayload,
  RequestIntroductionPayload,
  WithdrawIntroductionPayload,
} from './introduction-payload.resolver.js'

interface Payload {
  introduction: SeenIntroduction
}

@Resolver(() => IntroductionType)
export class IntroductionResolver {
  constructor(private readonly service: IntroductionService) {}

  @FieldResolver(() => PersonType, { description: 'The person who asks to be introduced.' })
  async requester(
    @Root() { requester }: SeenIntroduction,
    @Ctx() { loaders }: Context,
  ): Promise<Person | null> {
    return loaders.person.load(requester)
  }

  @FieldResolver(() => PersonType, { description: 'The person who is asked, and knows both.' })
  async connector(
    @Root() { connector }: SeenIntroduction,
    @Ctx() { loaders }: Context,
  ): Promise<Person | null> {
    return loaders.person.load(connector)
  }

  @FieldResolver(() => PersonType, { description: 'Whom the requester wants to meet.' })
  async target(@Root() { target }: SeenIntroduction, @Ctx() { loaders }: Context): Promise<Person | null> {
    return loaders.person.load(target)
  }

  @Authorized()
  @Query(() => IntroductionType, {
    nullable: true,
    description: 'An introduction by its id; null where it is hidden from you or does not exist.',
  })
  async introduction(
    @Arg('id', () => ID, { description: 'The id of the introduction.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<SeenIntroduction | null> {
    return loaders.introduction.load(parseId<IntroductionId>('id', id))
  }

  @Authorized()
  @Mutation(() => RequestIntroductionPayload, {
    nullable: true,
    description: 'Asks a connector, whom you know, to introduce you to a person whom they know.',
  })
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
  @Mutation(() => ForwardIntroductionPayload, {
    nullable: true,
    description: 'The connector passes a request on to the target.',
  })
  async forwardIntroduction(
    @Arg('input', () => ForwardIntroductionInput) {
      introductionId,
      messageToTarget,
    }: ForwardIntroductionInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    const id = parseId<IntroductionId>('introductionId', introductionId)
    const words = optionalText('messageToTarget', messageToTarget)
    return { introduction: await this.service.transition(viewer, id, 'FORWARD', words) }
  }

  @Authorized()
  @Mutation(() => AcceptIntroductionPayload, {
    nullable: true,
    description: 'The target accepts: the two see how to reach each other from now on.',
  })
  async acceptIntroduction(
    @Arg('input', () => AcceptIntroductionInput) { introductionId, reply }: AcceptIntroductionInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    const id = parseId<IntroductionId>('introductionId', introductionId)
    const words = optionalText('reply', reply)
    return { introduction: await this.service.transition(viewer, id, 'ACCEPT', words) }
  }

  @Authorized()
  @Mutation(() => DeclineIntroductionPayload, {
    nullable: true,
    description:
      'The connector declines before they forward it, or the target after. The requester is never told.',
  })
  async declineIntroduction(
    @Arg('input', () => DeclineIntroductionInput) { introductionId, reason }: DeclineIntroductionInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    const id = parseId<IntroductionId>('introductionId', introductionId)
    const words = optionalText('reason', reason)
    return { introduction: await this.service.transition(viewer, id, 'DECLINE', words) }
  }

  @Authorized()
  @Mutation(() => WithdrawIntroductionPayload, {
    nullable: true,
    description: 'The requester takes a request back that has not been accepted.',
  })
  async withdrawIntroduction(
    @Arg('input', () => WithdrawIntroductionInput) { introductionId, reason }: WithdrawIntroductionInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    const id = parseId<IntroductionId>('introductionId', introductionId)
    const words = optionalText('reason', reason)
    return { introduction: await this.service.transition(viewer, id, 'WITHDRAW', words) }
  }

  @Authorized()
  @Mutation(() => ReportIntroductionOutcomePayload, {
    nullable: true,
    description:
      "Requester or target says what came of it. HELPED and NO_FIT say that the two met: a declared encounter, confirmed by the other's report or after 14 days without an objection.",
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
}

/** What introductions add to a path. A longer one is walked one introduction at a time. */
@Resolver(() => IntroductionPathType)
export class PathAskingResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether requestIntroduction to the first connector, for the next person on the path, would be accepted now. Null where that could not be found out.',
    nullable: true,
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

  @FieldResolver(() => PersonType, { description: 'Which of the three took the step.' })
  async by(@Root() { by }: IntroductionEvent, @Ctx() { loaders }: Context): Promise<Person | null> {
    return loaders.person.load(by)
  }
}
