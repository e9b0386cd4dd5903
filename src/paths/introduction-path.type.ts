import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { PathRanking } from '../graph-index/ranked-paths.js'
import { StrengthBandEnum } from '../graphql/strength-enums.js'
import type { Band } from '../strength/score.js'
import type { IntroductionPath, IntroductionPaths, IntroductionStep, NoPath } from './introduction-path.js'

const RANKINGS: readonly PathRanking[] = ['SCORE', 'WEAKEST_STEP', 'FEWEST_HOPS']
export const PathRankingEnum = Object.fromEntries(RANKINGS.map(ranking => [ranking, ranking]))
registerEnumType(PathRankingEnum, {
  name: 'PathOrder',
  description: 'Which path is better. What comes level goes by fewer hops.',
  valuesConfig: {
    SCORE: { description: 'The one with the higher score.' },
    WEAKEST_STEP: {
      description: 'The one whose weakest step is stronger, then the one with the higher score.',
    },
    FEWEST_HOPS: { description: 'The one with fewer hops, then the one with the higher score.' },
  },
})

const REASONS: readonly NoPath['reason'][] = [
  'SAME_PERSON',
  'NO_RELATIONSHIPS',
  'TOO_FAR',
  'TOO_WEAK',
  'NOT_REACHABLE',
  'NOT_FOUND',
]
export const NoPathReasonEnum = Object.fromEntries(REASONS.map(reason => [reason, reason]))
registerEnumType(NoPathReasonEnum, {
  name: 'NoPathReason',
  description: 'Why there is no path. The set may grow: have a default.',
  valuesConfig: {
    NOT_FOUND: {
      description:
        'One of the two is hidden or does not exist, or the viewer cannot ask for the one who seeks.',
    },
    SAME_PERSON: { description: 'The two are one person.' },
    NO_RELATIONSHIPS: { description: 'One of the two has no relationship that a path could use.' },
    TOO_FAR: { description: 'There is a path, of more hops than were asked for and at most 6.' },
    TOO_WEAK: { description: 'There is a path, though not every step has the score asked for.' },
    NOT_REACHABLE: {
      description:
        'No path of at most 6 hops leads there, or the person sought takes no introductions from the one who seeks.',
    },
  },
})

/** The people of steps, paths and meetings come from the resolvers, and so does what a step rests on. */
@ObjectType('IntroductionStep', {
  description:
    'Two people next to each other on a path. Of a step between two others the viewer sees the band alone; organisers of a network that both belong to, and the administrator, see all.',
})
export class IntroductionStepType implements Pick<IntroductionStep, 'band' | 'score'> {
  @Field(() => StrengthBandEnum, { description: 'How strong the relationship of the two is.' })
  band!: Band

  @Field(() => Int, {
    nullable: true,
    description:
      'The score of their relationship, 1 to 100; null on a step between two others for which the viewer sees only the band.',
  })
  score!: number | null
}

@ObjectType('IntroductionPath', {
  description: 'A way from one person to another, over people who know each other.',
})
export class IntroductionPathType implements Pick<IntroductionPath, 'score'> {
  @Field(() => [IntroductionStepType], { description: 'In their order, 1 to 4.' })
  steps!: IntroductionStep[]

  @Field(() => Int, {
    description:
      "1 to 100: 100 times the product of the steps' strengths. Where the viewer sees the band alone, .10, .26, .50 or .75 stands for it; paths are in the order of the exact ones.",
  })
  score!: number

  @Field(() => IntroductionStepType, {
    description:
      'The step with the lowest score, the first of equals; a band has the score that stands for it.',
  })
  weakestStep!: IntroductionStep

  @Field(() => Int, { description: 'How many steps it has, 1 to 4.' })
  hops(): number {
    return this.steps.length
  }
}

@ObjectType('NoPath', { description: 'Why there is no path, and what would help.' })
export class NoPathType implements Pick<NoPath, 'reason' | 'message'> {
  @Field(() => NoPathReasonEnum, { description: 'The first reason that holds.' })
  reason!: NoPath['reason']

  @Field(() => String, { description: 'The reason and what would help, in English, to be shown.' })
  message!: string
}

@ObjectType('IntroductionPaths', { description: 'The best paths, or why there is none.' })
export class IntroductionPathsType implements Pick<IntroductionPaths, 'noPath'> {
  @Field(() => [IntroductionPathType], { description: 'Best first; empty if there is none.' })
  paths!: IntroductionPath[]

  @Field(() => NoPathType, { nullable: true, description: 'Why there is no path; null where there is one.' })
  noPath!: NoPath | null
}
