import { Ctx, Field, ObjectType } from 'type-graphql'
import type { Context } from '../api/context.js'
import { payloadOf } from '../graphql/payload.js'
import { RelationshipType } from '../relationships/relationship.type.js'
import { pairOf } from '../ties/pair.js'
import type { Tie } from '../ties/tie.js'
import type { SeenIntroduction } from './introduction.js'
import { IntroductionType } from './introduction.type.js'

const SEEN = 'The introduction after the step, as you see it.'
const payload = <Mutation extends string>(mutation: Mutation) =>
  payloadOf(mutation, 'introduction', () => IntroductionType, SEEN)

export const RequestIntroductionPayload = payload('RequestIntroduction')
export const ForwardIntroductionPayload = payload('ForwardIntroduction')
export const AcceptIntroductionPayload = payload('AcceptIntroduction')
export const DeclineIntroductionPayload = payload('DeclineIntroduction')
export const WithdrawIntroductionPayload = payload('WithdrawIntroduction')

@ObjectType({ description: 'The introduction whose outcome was reported.' })
export class ReportIntroductionOutcomePayload {
  @Field(() => IntroductionType, { nullable: true, description: `${SEEN} Null where it cannot be read.` })
  introduction!: SeenIntroduction

  @Field(() => RelationshipType, {
    nullable: true,
    description: 'What requester and target are to each other now; null where they have not met.',
  })
  async relationship(@Ctx() { loaders }: Context): Promise<Tie | null> {
    return loaders.relationship.load(pairOf(this.introduction.requester, this.introduction.target))
  }
}
