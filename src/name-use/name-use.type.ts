import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { Node } from '../graphql/node.type.js'
import { DateTime } from '../graphql/scalars.js'
import { NAME_USE_ANSWERS, type NameUseAnswer, type SeenNameUseRequest } from './name-use.js'

export const NameUseAnswerEnum = Object.fromEntries(NAME_USE_ANSWERS.map(answer => [answer, answer]))
registerEnumType(NameUseAnswerEnum, { name: 'NameUseAnswer' })

/** The network and the person come from the resolver. */
@ObjectType('NameUseRequest', {
  implements: Node,
  description:
    'Visible to the person; and while it is granted and they belong to the network, to its organisers and the administrator.',
})
export class NameUseRequestType
  extends Node
  implements Pick<SeenNameUseRequest, 'text' | 'publication' | 'askedAt' | 'answer' | 'answeredAt'>
{
  @Field(() => String, { description: 'What the name will be used for, in the words of the network.' })
  text!: string

  @Field(() => String, { description: 'Where the name would appear: a newspaper, a page, a list.' })
  publication!: string

  @Field(() => DateTime)
  askedAt!: Date

  @Field(() => NameUseAnswerEnum, {
    nullable: true,
    description:
      'The answer to this request, or else the answer for all (privacy.nameUse). Refusing for all revokes earlier grants.',
  })
  answer!: NameUseAnswer | null

  @Field(() => DateTime, { nullable: true })
  answeredAt!: Date | null
}

@InputType()
export class RequestNameUseInput {
  @Field(() => ID)
  networkId!: string

  @Field(() => [ID])
  personIds!: string[]

  @Field(() => String)
  text!: string

  @Field(() => String)
  publication!: string
}

@InputType()
export class RespondToNameUseInput {
  @Field(() => ID)
  requestId!: string

  @Field(() => NameUseAnswerEnum)
  answer!: NameUseAnswer
}

@ObjectType({
  description: 'For an organiser, only the granted requests; for the person, the one they answered.',
})
export class NameUsePayload {
  @Field(() => [NameUseRequestType])
  requests!: NameUseRequestType[]
}
