import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { type LocalDate, localDateOf } from '../dates.js'
import { LocalDateScalar } from '../graphql/scalars.js'
import type { Meeting } from '../meetings/meeting.js'
import { MeetingType } from '../meetings/meeting.type.js'
import { MODEL } from '../strength/constants.js'
import { startOfDay } from '../strength/days.js'
import { partsOf, type StrengthPart } from '../strength/parts.js'
import { bandDropsOn, type StrengthTrend, trendOf } from '../strength/trend.js'
import type { DatedStrength, Raise } from './relationship.js'
import type { RelationshipService } from './relationship.service.js'
import {
  StrengthPartType,
  StrengthSuggestionType,
  StrengthTrendEnum,
  StrengthType,
} from './relationship.type.js'

/** What a strength says beyond its score; fetched only when somebody asks. */
@Resolver(() => StrengthType)
export class StrengthResolver {
  constructor(private readonly service: RelationshipService) {}

  @FieldResolver(() => StrengthTrendEnum, { description: 'Whether it rises or falls.' })
  async trend(@Root() { pair, day }: DatedStrength, @Ctx() { loaders }: Context): Promise<StrengthTrend> {
    return trendOf((await loaders.history.load(pair)).evidence, day)
  }

  @FieldResolver(() => LocalDateScalar, {
    nullable: true,
    description:
      'The day the score leaves its band if the two do not meet again; null if that is more than five years away.',
  })
  bandDropsOn(@Root() { sums, day }: DatedStrength): LocalDate | null {
    const cold = bandDropsOn(sums, day)
    return cold === null ? null : localDateOf(startOfDay(cold))
  }

  @FieldResolver(() => LocalDateScalar, { description: 'The day that it is of.' })
  asOf(@Root() { day }: DatedStrength): LocalDate {
    return localDateOf(startOfDay(day))
  }

  @FieldResolver(() => String, {
    description: 'The name and version of the formula, documented in docs/strength.md.',
  })
  model(): string {
    return MODEL
  }

  @FieldResolver(() => [StrengthPartType], {
    description:
      'The evidence that `meetingPoints` and `recommendationPoints` are made of, each kind once, the weakest first.',
  })
  async parts(@Root() { pair, day }: DatedStrength, @Ctx() { loaders }: Context): Promise<StrengthPart[]> {
    return partsOf((await loaders.history.load(pair)).evidence, day)
  }

  @FieldResolver(() => [StrengthSuggestionType], {
    description: 'What would raise the score most, the most first; empty for an earlier day than today.',
  })
  async suggestions(@Root() strength: DatedStrength, @Ctx() { loaders }: Context): Promise<Raise[]> {
    const { pair } = strength
    const [history, next] = await Promise.all([loaders.history.load(pair), loaders.nextMeetings.load(pair)])
    return this.service.suggestions(strength, history, next)
  }
}

@Resolver(() => StrengthSuggestionType)
export class StrengthSuggestionResolver {
  @FieldResolver(() => MeetingType, {
    nullable: true,
    description: 'The meeting that both would come to; null if it is none.',
  })
  async meeting(@Root() { meeting }: Raise, @Ctx() { loaders }: Context): Promise<Meeting | null> {
    return meeting && loaders.meeting.load(meeting)
  }
}
