import { Field, Float, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { describedEnum } from '../graphql/described-enum.js'
import { Node } from '../graphql/node.type.js'
import type { Match, MatchReason, ReasonKind } from './match.js'

const MatchReasonKindEnum = describedEnum<ReasonKind>(
  'MatchReasonKind',
  'What speaks for introducing people to one another. The set may grow: have a default.',
  {
    NEED_MEETS_OFFER: 'One offers what another looks for.',
    NEED_MEETS_PROFESSION: 'One is of the trade that another looks for, and says nothing of offering it.',
    COMMON_CONTACTS: 'They know the same people.',
    BRIDGES_GROUPS: 'Their circles overlap little, so the link opens new contacts to both.',
    NEWCOMER: 'One is new to the network, and another comes regularly.',
    SAME_PURPOSE: 'They come for the same.',
    SHARED_NETWORK: 'They belong to other networks together.',
    LIKELY_TO_MEET: 'They come often enough to meet again.',
  },
)

@ObjectType('MatchReason', { description: 'One thing that speaks for a match.' })
export class MatchReasonType implements MatchReason {
  @Field(() => MatchReasonKindEnum, { description: 'What kind of thing it is.' })
  kind!: ReasonKind

  @Field(() => Float, {
    description:
      'More than 0, at most 50, to two decimals; where made of relationships between others, in fives for whoever may not know how strong these are. Those of all reasons add up to the score before it is rounded.',
  })
  points!: number

  @Field(() => String, {
    description:
      'The same in plain English, for the people of the match to read. It names nobody else and nothing that one of them could not know.',
  })
  detail!: string
}

@ObjectType('Match', {
  implements: Node,
  description:
    'A suggestion to introduce two or three people to one another. Its id finds it again while it is still suggested.',
})
export class MatchType extends Node implements Pick<Match, 'score'> {
  @Field(() => Int, {
    description:
      '1 to 135: how much speaks for it. What the points of the reasons add up to, rounded half up.',
  })
  score!: number

  @Field(() => [MatchReasonType], { description: 'What speaks for it, each kind once.' })
  reasons!: MatchReason[]
}

export const MatchConnection = connectionOf('Match', () => MatchType)
