import { Field, ObjectType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { describedEnum } from '../graphql/described-enum.js'
import { Node } from '../graphql/node.type.js'
import { DateTime } from '../graphql/scalars.js'
import type {
  IntroductionEvent,
  IntroductionOutcome,
  IntroductionRole,
  IntroductionStatus,
  SeenIntroduction,
} from './introduction.js'

const STATUSES: Readonly<Record<IntroductionStatus, string>> = {
  ASKED: 'The connector has not answered yet.',
  FORWARDED: 'The connector has passed it on; the target has not answered yet.',
  ACCEPTED: 'The target wants to meet the requester: the two see how to reach each other.',
  MET: 'One of the two has said that they met.',
  DECLINED: 'The connector or the target has declined. The requester never sees this status.',
  WITHDRAWN: 'The requester has taken it back.',
  EXPIRED: 'Nobody accepted it within 14 days; for the requester also what was declined.',
}
export const IntroductionStatusEnum = describedEnum(
  'IntroductionStatus',
  'How far an introduction has come. The set may grow: have a default.',
  STATUSES,
)

const OUTCOMES: Readonly<Record<IntroductionOutcome, string>> = {
  HELPED: 'The two met, and it helped.',
  NO_FIT: 'The two met, and had nothing to do with each other.',
  NO_SHOW: 'The two did not meet.',
}
export const IntroductionOutcomeEnum = describedEnum(
  'IntroductionOutcome',
  'What came of an introduction. HELPED and NO_FIT say that the two met. The set may grow: have a default.',
  OUTCOMES,
)

const ROLES: Readonly<Record<IntroductionRole, string>> = {
  REQUESTER: 'The person who asks to be introduced.',
  CONNECTOR: 'The person who is asked, and knows both.',
  TARGET: 'Whom the requester wants to meet.',
}
export const IntroductionRoleEnum = describedEnum(
  'IntroductionRole',
  'What a person is in an introduction.',
  ROLES,
)

/** Who did it comes from the resolver. */
@ObjectType('IntroductionEvent', { description: 'A step of an introduction, as its history tells it.' })
export class IntroductionEventType implements Pick<IntroductionEvent, 'status' | 'note'> {
  @Field(() => IntroductionStatusEnum, { description: 'The status that the step led to.' })
  status!: IntroductionEvent['status']

  @Field(() => String, {
    name: 'text',
    nullable: true,
    description:
      'What was written with the step: the message to the target for FORWARDED, the reply for ACCEPTED, the reason for DECLINED and WITHDRAWN, the comment on the outcome for what follows ACCEPTED; null where nothing was.',
  })
  note!: string | null
}

/** The three people come from the resolver. */
@ObjectType('Introduction', {
  implements: Node,
  description:
    'A request to one connector to be introduced to one person, and what becomes of it. Visible to the requester and the connector, to the target once it is forwarded, and to the administrator.',
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

  @Field(() => String, {
    name: 'messageToTarget',
    nullable: true,
    description:
      'What the connector said to the target when they forwarded it, which the requester reads too; null before, and where it was nothing.',
  })
  note!: string | null

  @Field(() => [IntroductionEventType], {
    description: 'The steps so far, in their order; for the requester without declines.',
  })
  history!: readonly IntroductionEvent[]

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date

  @Field(() => DateTime, { description: 'When it expires unless it is accepted: 14 days after the request.' })
  expiresAt!: Date

  @Field(() => IntroductionOutcomeEnum, {
    nullable: true,
    description: 'What came of it, as the later report of the two has it; null before the first.',
  })
  outcome!: IntroductionOutcome | null
}

export const IntroductionConnection = connectionOf('Introduction', () => IntroductionType)
