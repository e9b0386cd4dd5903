import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import { LocalDateScalar } from '../graphql/scalars.js'
import { type PersonId, parseIds } from '../ids.js'
import type { Meeting } from '../meetings/meeting.js'
import { MeetingType } from '../meetings/meeting.type.js'
import type { Network } from '../networks/network.js'
import { NetworkType } from '../networks/network.type.js'
import { mustBeFew, Ordering, type Page, type PageRequest, pageOfAll } from '../paging.js'
import type { Person } from '../people/person.js'
import { PersonConnection, PersonType } from '../people/person.type.js'
import { fold } from '../text.js'
import type { HealthAction } from './actions/action.js'
import { AskedHealth } from './asked-health.js'
import type { HealthService } from './health.service.js'
import {
  HealthActionType,
  HealthGroupType,
  HealthKeystoneType,
  HealthMetricType,
  HealthPointType,
  HealthResilienceType,
  NetworkHealthType,
  NetworkNeighbourType,
} from './health.type.js'
import { HealthMetricNameEnum } from './health-enums.js'
import type { HealthKeystone } from './keystones.js'
import type { MetricName } from './metric.js'
import type { HealthMetric, HealthPoint } from './network-health.js'
import type { HealthGroup } from './network-history.js'
import type { ToldNeighbour } from './publication.js'
import type { HealthResilience } from './resilience.js'

const BY_NAME = new Ordering('people of a network', ['string', 'string'])

/** Those of these people whom the viewer may see. */
async function named({ loaders }: Context, people: readonly PersonId[]): Promise<Person[]> {
  const found = await Promise.all(people.map(person => loaders.person.load(person)))
  return found.filter(person => person !== null)
}

/** A page of those of these people whom the viewer may see, by name: so that their order says nothing of the others. */
async function pageOfNamed(
  context: Context,
  people: readonly PersonId[],
  request: PageRequest,
): Promise<Page<Person>> {
  const keyed = (await named(context, people)).map(person => ({ person, name: fold(person.name) }))
  const inOrder = keyed.sort((a, b) => compare(a.name, b.name) || compare(a.person.id, b.person.id))
  const page = pageOfAll(BY_NAME, request, inOrder, ({ person, name }) => [name, person.id])
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.person })) }
}

/** As Neo4j compares texts. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const LIMIT = { defaultValue: 10, description: 'How many at most: 1 to 100.' }

@Resolver(() => NetworkType)
export class NetworkHealthOfResolver {
  constructor(private readonly service: HealthService) {}

  @FieldResolver(() => NetworkHealthType, {
    nullable: true,
    description:
      'How the network is doing. Null for all but its organisers, the administrator and analysts, who get ranges of figures alone, and none that tells of fewer than five people.',
  })
  async health(
    @Root() network: Network,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description:
        'A day that is not to come. For analysts it must be the end of a past month. Left out or null: today; for analysts the end of the last month.',
    })
    asOf: string | null | undefined,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<AskedHealth | null> {
    const day = this.service.dayFor(viewer, network, asOf ?? null)
    return day === null ? null : new AskedHealth(network, day, asked => loaders.health.load(asked))
  }
}

@Resolver(() => NetworkHealthType)
export class NetworkHealthResolver {
  @FieldResolver(() => NetworkType, { description: 'The network that it is about.' })
  network(@Root() health: AskedHealth): Network {
    return health.network
  }

  @FieldResolver(() => HealthMetricType, {
    nullable: true,
    description: 'One of the metrics. Null only with an error.',
  })
  metric(
    @Root() health: AskedHealth,
    @Arg('name', () => HealthMetricNameEnum, { description: 'Which of them it is.' }) name: MetricName,
  ): Promise<HealthMetric> {
    return health.part('metric', name)
  }

  @FieldResolver(() => [HealthPointType], {
    nullable: true,
    description:
      'The metrics at the ends of the last months up to `asOf`, oldest first. Null only with an error.',
  })
  history(
    @Root() health: AskedHealth,
    @Arg('months', () => Int, { defaultValue: 12, description: 'How many months: 1 to 60.' }) months: number,
  ): Promise<HealthPoint[]> {
    return health.part('points', months)
  }

  @FieldResolver(() => [HealthActionType], {
    nullable: true,
    description:
      'What to do for metrics that are STEADY or FRAGILE, most useful first, at most 50 in all. An action with somebody whom the viewer cannot see is left out. Null for analysts.',
  })
  async actions(
    @Root() health: AskedHealth,
    @Arg('limit', () => Int, LIMIT) limit: number,
  ): Promise<readonly HealthAction[] | null> {
    return health.part('actions', limit)
  }

  @FieldResolver(() => [HealthKeystoneType], {
    nullable: true,
    description:
      'The members whose leaving would cut others off, worst first, of those whom the viewer can see. Null for analysts.',
  })
  async keystones(
    @Root() health: AskedHealth,
    @Arg('limit', () => Int, LIMIT) limit: number,
  ): Promise<readonly HealthKeystone[] | null> {
    return health.part('keystones', limit)
  }

  @FieldResolver(() => HealthResilienceType, {
    nullable: true,
    description: 'What would remain of the network without these people. Null for analysts.',
  })
  async without(
    @Root() health: AskedHealth,
    @Arg('personIds', () => [ID], {
      description:
        'Who would be gone, at most 100. An id of nobody in the network, or of somebody hidden from the viewer, changes nothing.',
    })
    personIds: string[],
    @Ctx() context: Context,
  ): Promise<HealthResilience<PersonId> | null> {
    mustBeFew('personIds', personIds)
    // Of somebody who cannot be named it says nothing: it is as if nobody had that id.
    const shown = await named(context, parseIds<PersonId>('personIds', personIds))
    return health.part(
      'without',
      shown.map(({ id }) => id),
    )
  }

  @FieldResolver(() => [HealthGroupType], {
    nullable: true,
    description:
      'The circles into which the members fall by who knows whom, largest first. Null for analysts.',
  })
  groups(@Root() health: AskedHealth): Promise<readonly HealthGroup[] | null> {
    return health.part('groups')
  }

  @FieldResolver(() => [NetworkNeighbourType], {
    nullable: true,
    description:
      'The networks that share members with this one, most shared first. For analysts those that share fewer than ten are left out, and for all those that share fewer than five if their member list shows to members only. Null only with an error.',
  })
  neighbours(
    @Root() health: AskedHealth,
    @Arg('limit', () => Int, LIMIT) limit: number,
  ): Promise<readonly ToldNeighbour[]> {
    return health.part('neighbours', limit)
  }
}

@Resolver(() => HealthActionType)
export class HealthActionResolver {
  @FieldResolver(() => [PersonType], {
    description:
      'Whom it is about, at most four: who is to be introduced, seated, asked or relieved. Empty if it is about nobody.',
  })
  async people(@Root() { people }: HealthAction, @Ctx() context: Context): Promise<Person[]> {
    return named(context, people)
  }

  @FieldResolver(() => MeetingType, {
    nullable: true,
    description: 'The meeting at which it is to be done; null if it needs none.',
  })
  async meeting(@Root() { meeting }: HealthAction, @Ctx() { loaders }: Context): Promise<Meeting | null> {
    return meeting && loaders.meeting.load(meeting)
  }
}

@Resolver(() => HealthKeystoneType)
export class KeystoneResolver {
  @FieldResolver(() => PersonType, { description: 'Who it is, whom the viewer can see.' })
  async person(
    @Root() { person }: HealthKeystone<PersonId>,
    @Ctx() { loaders }: Context,
  ): Promise<Person | null> {
    return loaders.person.load(person)
  }
}

@Resolver(() => HealthGroupType)
export class HealthGroupResolver {
  @FieldResolver(() => PersonConnection, {
    description: 'Those of them whom the viewer can see, by name.',
  })
  async people(
    @Root() { people }: HealthGroup,
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Person>> {
    return pageOfNamed(context, people, request)
  }

  @FieldResolver(() => Int, { description: 'How many they are, whoever can be seen.' })
  size(@Root() { people }: HealthGroup): number {
    return people.length
  }
}

@Resolver(() => HealthResilienceType)
export class ResilienceResolver {
  @FieldResolver(() => PersonConnection, {
    description:
      'The members cut off: of each part that falls apart, all but those of its largest. Those of them whom the viewer can see, by name.',
  })
  async cutOff(
    @Root() { cutOff }: HealthResilience<PersonId>,
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Person>> {
    return pageOfNamed(context, cutOff, request)
  }
}

@Resolver(() => NetworkNeighbourType)
export class NetworkNeighbourResolver {
  @FieldResolver(() => NetworkType, { description: 'The other network.' })
  async network(@Root() { network }: ToldNeighbour, @Ctx() { loaders }: Context): Promise<Network | null> {
    return loaders.network.load(network)
  }
}
