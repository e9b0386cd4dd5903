import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { Node } from '../graphql/node.type.js'
import { payloadOf } from '../graphql/payload.js'
import { DateTime } from '../graphql/scalars.js'
import { NAME_USE_ANSWERS, type NameUseAnswer, type SeenNameUseRequest } from './name-use.js'

export const NameUseAnswerEnum = Object.fromEntries(NAME_USE_ANSWERS.map(answer => [answer, answer]))
registerEnumType(NameUseAnswerEnum, {
  name: 'NameUseAnswer',
  description: 'What a person says to the use of their name.',
  valuesConfig: {
    GRANTED: { description: 'The network can use the name for what it asked.' },
    REFUSED: {
      description: 'It cannot. Its organisers do not learn whether a request was refused or not answered.',
    },
  },
})

/** The network and the person come from the resolver. */
@ObjectType('NameUseRequest', {
  implements: Node,
  description:
    'A network asks a person whether it can use their name outside itself. Visible to the person; and while it is granted and they belong to the network, to its organisers and the administrator.',
})
export class NameUseRequestType
  extends Node
  implements Pick<SeenNameUseRequest, 'text' | 'publication' | 'askedAt' | 'answer' | 'answeredAt'>
{
  @Field(() => String, { description: 'What the name will be used for, in the words of the network.' })
  text!: string

  @Field(() => String, { description: 'Where the name would appear: a newspaper, a page, a list.' })
  publication!: string

  @Field(() => DateTime, { description: 'When the network first asked.' })
  askedAt!: Date

  @Field(() => NameUseAnswerEnum, {
    nullable: true,
    description:
      'The answer to this request, or else the answer for all (`Privacy.nameUse`); null while there is neither. Refusing for all revokes earlier grants.',
  })
  answer!: NameUseAnswer | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when that answer holds; null while there is none.',
  })
  answeredAt!: Date | null
}

export const NameUseRequestConnection = connectionOf('NameUseRequest', () => NameUseRequestType)

@InputType({ description: 'Which people a network asks for their names, and for what use.' })
export class RequestNameUseInput {
  @Field(() => ID, { description: 'The network that asks; the viewer must be one of its organisers.' })
  networkId!: string

  @Field(() => [ID], { description: '1 to 500 people who belong to the network, guests included.' })
  personIds!: string[]

  @Field(() => String, {
    description: 'What the names will be used for, which the people asked read. 1 to 2000 characters.',
  })
  text!: string

  @Field(() => String, {
    description:
      'Where the names would appear: a newspaper, a page, a list. One line of 1 to 200 characters.',
  })
  publication!: string
}

@ObjectType({ description: 'What requestNameUse gives back.' })
export class RequestNameUsePayload {
  @Field(() => [NameUseRequestType], {
    nullable: true,
    description:
      'Of the requests for this text and publication to these people, those that are granted now. One that is not here is refused or not answered. Null where they cannot be read.',
  })
  grantedRequests!: NameUseRequestType[] | null
}

@InputType({ description: 'What the viewer says to a request for the use of their name.' })
export class RespondToNameUseInput {
  @Field(() => ID, { description: "One of the viewer's nameUseRequests." })
  requestId!: string

  @Field(() => NameUseAnswerEnum, {
    description: 'It holds until the next answer, or until nameUse is REFUSED for all.',
  })
  answer!: NameUseAnswer
}

export const RespondToNameUsePayload = payloadOf(
  'RespondToNameUse',
  'request',
  () => NameUseRequestType,
  'The request with the answer that holds now.',
)
