import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { PathRanking } from '../graph-index/ranked-paths.js'
import { StrengthBandEnum } from '../graphql/strength-enums.js'
import type { Band } from '../strength/score.js'
import type { IntroductionPath, IntroductionPaths, IntroductionStep, NoPath } from './introduction-path.js'

const RANKINGS: readonly PathRanking[] = ['SCORE', 'WEAKEST_STEP', 'FEWEST_HOPS']
export const PathRankingEnum = Object.fromEntries(RANKINGS.map(ranking => [ranking, ranking]))
registerEnumType(PathRankingEnum, { name: 'PathRanking' })

const REASONS: readonly NoPath['reason'][] = [
  'SAME_PERSON',
  'NO_RELATIONSHIPS',
  'TOO_FAR',
  'TOO_WEAK',
  'NOT_REACHABLE',
  'NOT_FOUND',
]
export const NoPathReasonEnum = Object.fromEntries(REASONS.map(reason => [reason, reason]))
registerEnumType(NoPathReasonEnum, { name: 'NoPathReason' })

/** The people of steps, paths and meetings come from the resolvers, and so does what a step rests on. */
@ObjectType('IntroductionStep', {
  description: 'Null for members on steps between two other people; they see the band only.',
})
export class IntroductionStepType implements Pick<IntroductionStep, 'band' | 'score'> {
  @Field(() => StrengthBandEnum)
  band!: Band

  @Field(() => Int, { nullable: true })
  score!: number | null
}

@ObjectType('IntroductionPath')
export class IntroductionPathType implements Pick<IntroductionPath, 'score'> {
  @Field(() => [IntroductionStepType])
  steps!: IntroductionStep[]

  @Field(() => Int, { description: "1 to 100: 100 times the product of the steps' strengths." })
  score!: number

  @Field(() => IntroductionStepType)
  weakestStep!: IntroductionStep

  @Field(() => Int)
  hops(): number {
    return this.steps.length
  }
}

@ObjectType('NoPath')
export class NoPathType implements Pick<NoPath, 'reason' | 'message'> {
  @Field(() => NoPathReasonEnum)
  reason!: NoPath['reason']

  @Field(() => String)
  message!: string
}

@ObjectType('IntroductionPaths')
export class IntroductionPathsType implements Pick<IntroductionPaths, 'noPath'> {
  @Field(() => [IntroductionPathType])
  paths!: IntroductionPath[]

  @Field(() => NoPathType, { nullable: true, description: 'Set if and only if `paths` is empty.' })
  noPath!: NoPath | null
}
