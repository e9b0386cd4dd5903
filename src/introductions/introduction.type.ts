import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { Node } from '../graphql/node.type.js'
import { DateTime } from '../graphql/scalars.js'
import {
  INTRODUCTION_OUTCOMES,
  INTRODUCTION_ROLES,
  INTRODUCTION_STATUSES,
  type IntroductionEvent,
  type IntroductionOutcome,
  type IntroductionStatus,
  type SeenIntroduction,
} from './introduction.js'

export const IntroductionStatusEnum = Object.fromEntries(
  INTRODUCTION_STATUSES.map(status => [status, status]),
)
registerEnumType(IntroductionStatusEnum, { name: 'IntroductionStatus' })

export const IntroductionOutcomeEnum = Object.fromEntries(
  INTRODUCTION_OUTCOMES.map(outcome => [outcome, outcome]),
)
registerEnumType(IntroductionOutcomeEnum, { name: 'IntroductionOutcome' })

export const IntroductionRoleEnum = Object.fromEntries(INTRODUCTION_ROLES.map(role => [role, role]))
registerEnumType(IntroductionRoleEnum, { name: 'IntroductionRole' })

/** Who did it comes from the resolver. */
@ObjectType('IntroductionEvent')
export class IntroductionEventType implements Pick<IntroductionEvent, 'status' | 'note'> {
  @Field(() => IntroductionStatusEnum)
  status!: IntroductionEvent['status']

  @Field(() => String, { nullable: true })
  note!: string | null
}

/** The three people come from the resolver. */
@ObjectType('Introduction', {
  implements: Node,
  description:
    'Visible to the requester and the connector, to the target once it is forwarded, and to the administrator.',
})
export class IntroductionType
  extends Node
  implements Pick<SeenIntroduction, 'status' | 'message' | 'note' | 'createdAt' | 'expiresAt' | 'outcome'>
{
  @Field(() => IntroductionStatusEnum, {
    description:
      'The requester does not see a decline: for them the status stays until the expiry date and is EXPIRED from then on.',
  })
  status!: IntroductionStatus

  @Field(() => String, { description: 'Why the requester asks. The connector reads it, then the target.' })
  message!: string

  @Field(() => String, { nullable: true, description: "The connector's message to the target." })
  note!: string | null

  @Field(() => [IntroductionEventType], { description: 'For the requester, without declines.' })
  history!: readonly IntroductionEvent[]

  @Field(() => DateTime)
  createdAt!: Date

  @Field(() => DateTime)
  expiresAt!: Date

  @Field(() => IntroductionOutcomeEnum, {
    nullable: true,
    description: 'What came of it, as the later declaration of the two has it.',
  })
  outcome!: IntroductionOutcome | null
}

export const IntroductionConnection = connectionOf('Introduction', () => IntroductionType)

@InputType()
export class RequestIntroductionInput {
  @Field(() => ID)
  connectorId!: string

  @Field(() => ID)
  targetId!: string

  @Field(() => String)
  message!: string
}

@InputType()
export class AnswerIntroductionInput {
  @Field(() => ID)
  introductionId!: string

  @Field(() => String, { nullable: true })
  note?: string | null
}

@InputType()
export class ReportIntroductionOutcomeInput {
  @Field(() => ID)
  introductionId!: string

  @Field(() => IntroductionOutcomeEnum)
  outcome!: IntroductionOutcome

  @Field(() => DateTime, { nullable: true, description: 'When the two met; defaults to now.' })
  metAt?: Date | null

  @Field(() => String, { nullable: true })
  note?: string | null
}

@ObjectType({ description: '`relationship` is the one between requester and target.' })
export class IntroductionPayload {
  @Field(() => IntroductionType)
  introduction!: IntroductionType
}
