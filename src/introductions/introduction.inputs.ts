import { Field, ID, InputType } from 'type-graphql'
import { DateTime } from '../graphql/scalars.js'
import type { IntroductionOutcome } from './introduction.js'
import { IntroductionOutcomeEnum } from './introduction.type.js'

@InputType({ description: 'A request to a connector who knows both.' })
export class RequestIntroductionInput {
  @Field(() => ID, { description: 'Whom you ask: somebody you know, who knows the target.' })
  connectorId!: string

  @Field(() => ID, { description: 'Whom you want to meet.' })
  targetId!: string

  @Field(() => String, {
    description:
      'Why you ask. At most 2,000 characters, and not empty. The connector reads it first, then the target.',
  })
  message!: string
}

@InputType({ description: 'A step of an introduction.' })
abstract class StepInput {
  @Field(() => ID, { description: 'The introduction to take the step of.' })
  introductionId!: string
}

@InputType({ description: 'The connector passes a request on.' })
export class ForwardIntroductionInput extends StepInput {
  @Field(() => String, {
    nullable: true,
    description:
      'What the connector says to the target. At most 2,000 characters; null says nothing. The target reads it, and so does the requester.',
  })
  messageToTarget?: string | null
}

@InputType({ description: 'The target wants to meet the requester.' })
export class AcceptIntroductionInput extends StepInput {
  @Field(() => String, {
    nullable: true,
    description:
      'What the target answers. At most 2,000 characters; null says nothing. The requester and the connector read it.',
  })
  reply?: string | null
}

@InputType({ description: 'The connector, or the target, does not want it to go on.' })
export class DeclineIntroductionInput extends StepInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Why. At most 2,000 characters; null says nothing. The connector reads it, and never the requester; the target only what they wrote.',
  })
  reason?: string | null
}

@InputType({ description: 'The requester takes the request back.' })
export class WithdrawIntroductionInput extends StepInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Why. At most 2,000 characters; null says nothing. The connector reads it, and the target where it had been forwarded; nobody where it had been declined.',
  })
  reason?: string | null
}

@InputType({ description: 'The requester or the target says what came of it.' })
export class ReportIntroductionOutcomeInput extends StepInput {
  @Field(() => IntroductionOutcomeEnum, { description: 'What came of it.' })
  outcome!: IntroductionOutcome

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the two met: after the request, and not in the future. Null, and left out, is now. Not read for NO_SHOW.',
  })
  metAt?: Date | null

  @Field(() => String, {
    nullable: true,
    description:
      'More about it. At most 2,000 characters; null says nothing. All three of the introduction read it.',
  })
  comment?: string | null
}
