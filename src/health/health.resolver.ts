import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { LocalDateScalar } from '../graphql/scalars.js'
import { type PersonId, parseIds } from '../ids.js'
import type { Meeting } from '../meetings/meeting.js'
import { MeetingType } from '../meetings/meeting.type.js'
import type { Network } from '../networks/network.js'
import { NetworkType } from '../networks/network.type.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import type { HealthAction } from './actions/action.js'
import type { HealthService } from './health.service.js'
import {
  HealthActionType,
  HealthGroupType,
  HealthKeystoneType,
  HealthMetricNameEnum,
  HealthMetricType,
  HealthPointType,
  HealthResilienceType,
  NetworkHealthType,
  NetworkNeighbourType,
} from './health.type.js'
import type { HealthKeystone } from './keystones.js'
import type { MetricName } from './metric.js'
import type { HealthMetric, HealthPoint, Nameable, NetworkHealth } from './network-health.js'
import type { HealthGroup } from './network-history.js'
import type { HealthResilience } from './resilience.js'
import type { Neighbour } from './take-snapshot.js'

/** Whom the viewer may see: people hidden from them are counted, not named. */
function nameableTo(context: Context): Nameable {
  return async people => new Set((await named(context, people)).map(({ id }) => id))
}

/** Those of these people whom the viewer may see. */
async function named({ loaders }: Context, people: readonly PersonId[]): Promise<Person[]> {
  const found = await Promise.all(people.map(person => loaders.person.load(person)))
  return found.filter(person => person !== null)
}

@Resolver(() => NetworkType)
export class NetworkHealthOfResolver {
  constructor(private readonly service: HealthService) {}

  @FieldResolver(() => NetworkHealthType, {
    nullable: true,
    description:
      'For organisers, the administrator and analysts; for analysts `asOf` must be the end of a month. The metrics cover the year before it.',
  })
  async health(
    @Root() network: Network,
    @Arg('asOf', () => LocalDateScalar, { nullable: true }) asOf: string | null | undefined,
    @Ctx() { viewer }: Context,
  ): Promise<NetworkHealth | null> {
    return this.service.of(viewer, network, asOf ?? null)
  }
}

@Resolver(() => NetworkHealthType)
export class NetworkHealthResolver {
  @FieldResolver(() => NetworkType)
  network(@Root() health: NetworkHealth): Network {
    return health.network
  }

  @FieldResolver(() => HealthMetricType)
  metric(
    @Root() health: NetworkHealth,
    @Arg('name', () => HealthMetricNameEnum) name: MetricName,
  ): Promise<HealthMetric> {
    return health.metric(name)
  }

  @FieldResolver(() => [HealthPointType], { description: 'The values of the last months.' })
  history(
    @Root() health: NetworkHealth,
    @Arg('months', () => Int, { defaultValue: 12 }) months: number,
  ): Promise<HealthPoint[]> {
    return health.points(months)
  }

  @FieldResolver(() => [HealthActionType], {
    nullable: true,
    description:
      'Suggested actions, most useful first: each gives the metric it improves, and by how much. Null for analysts, like the next three fields.',
  })
  async actions(
    @Root() health: NetworkHealth,
    @Arg('limit', () => Int, { defaultValue: 10 }) limit: number,
    @Ctx() context: Context,
  ): Promise<readonly HealthAction[] | null> {
    return health.actions(limit, nameableTo(context))
  }

  @FieldResolver(() => [HealthKeystoneType], {
    nullable: true,
    description: 'People whose leaving would cut others off, worst first.',
  })
  async keystones(
    @Root() health: NetworkHealth,
    @Arg('limit', () => Int, { defaultValue: 10 }) limit: number,
    @Ctx() context: Context,
  ): Promise<readonly HealthKeystone[] | null> {
    return health.keystones(limit, nameableTo(context))
  }

  @FieldResolver(() => HealthResilienceType, {
    nullable: true,
    description: 'What would remain without these people.',
  })
  async without(
    @Root() health: NetworkHealth,
    @Arg('personIds', () => [ID]) personIds: string[],
    @Ctx() context: Context,
  ): Promise<HealthResilience<PersonId> | null> {
    // Of somebody who cannot be named it says nothing: it is as if nobody had that id.
    const shown = await named(context, parseIds<PersonId>('personIds', personIds))
    return health.without(shown.map(({ id }) => id))
  }

  @FieldResolver(() => [HealthGroupType], { nullable: true })
  groups(@Root() health: NetworkHealth): Promise<readonly HealthGroup[] | null> {
    return health.groups
  }

  @FieldResolver(() => [NetworkNeighbourType], {
    description:
      'The networks that share people with this one, most shared first; for analysts only those that share at least five.',
  })
  neighbours(
    @Root() health: NetworkHealth,
    @Arg('limit', () => Int, { defaultValue: 10 }) limit: number,
  ): Promise<readonly Neighbour[]> {
    return health.neighbours(limit)
  }
}

@Resolver(() => HealthActionType)
export class HealthActionResolver {
  @FieldResolver(() => [PersonType])
  async people(@Root() { people }: HealthAction, @Ctx() context: Context): Promise<Person[]> {
    return named(context, people)
  }

  @FieldResolver(() => MeetingType, { nullable: true })
  async meeting(@Root() { meeting }: HealthAction, @Ctx() { loaders }: Context): Promise<Meeting | null> {
    return meeting && loaders.meeting.load(meeting)
  }
}

@Resolver(() => HealthKeystoneType)
export class KeystoneResolver {
  @FieldResolver(() => PersonType)
  async person(
    @Root() { person }: HealthKeystone<PersonId>,
    @Ctx() { loaders }: Context,
  ): Promise<Person | null> {
    return loaders.person.load(person)
  }
}

@Resolver(() => HealthGroupType)
export class HealthGroupResolver {
  @FieldResolver(() => [PersonType])
  async people(@Root() { people }: HealthGroup, @Ctx() context: Context): Promise<Person[]> {
    return named(context, people)
  }

  @FieldResolver(() => Int)
  size(@Root() { people }: HealthGroup): number {
    return people.length
  }
}

@Resolver(() => HealthResilienceType)
export class ResilienceResolver {
  @FieldResolver(() => [PersonType])
  async cutOff(@Root() { cutOff }: HealthResilience<PersonId>, @Ctx() context: Context): Promise<Person[]> {
    return named(context, cutOff)
  }
}

@Resolver(() => NetworkNeighbourType)
export class NetworkNeighbourResolver {
  @FieldResolver(() => NetworkType)
  async network(@Root() { network }: Neighbour, @Ctx() { loaders }: Context): Promise<Network | null> {
    return loaders.network.load(network)
  }
}
