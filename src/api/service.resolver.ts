import { Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql'
import { type StatusService, version } from '../status.js'
import type { Context } from './context.js'

enum PathFinderKind {
  INDEX = 'INDEX',
  NEO4J = 'NEO4J',
}
registerEnumType(PathFinderKind, {
  name: 'PathFinderKind',
  description: 'What answers paths, distances and common contacts. The set may grow: have a default.',
  valuesConfig: {
    INDEX: { description: 'The relationships in memory.' },
    NEO4J: { description: 'The database itself, which is slower and answers the same.' },
  },
})

@ObjectType('Service', { description: 'The server that answers.' })
export class ServiceType {
  @Field(() => String, { description: 'Of this software, as in `0.2.0`.' })
  version!: string
}

@ObjectType('ServiceOperations', { description: 'What whoever runs the service looks at.' })
export class ServiceOperationsType {
  @Field(() => String, { description: 'The version of the database, as in `5.26.0`.' })
  neo4j!: string

  @Field(() => Int, { description: 'How many people there are.' })
  people!: number

  @Field(() => Int, { description: 'How many pairs of people have a relationship.' })
  relationships!: number

  @Field(() => String, {
    description: 'The number of the last change in the store: a whole number, higher with each change.',
  })
  revision!: string

  @Field(() => PathFinderKind, { description: 'What answers paths, distances and common contacts now.' })
  pathFinder!: 'INDEX' | 'NEO4J'

  @Field(() => String, {
    nullable: true,
    description: 'The number of the last change that this server’s index holds; null without an index.',
  })
  indexRevision!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Milliseconds since the index was last seen to hold every change; null without an index.',
  })
  indexLagMs!: number | null
}

@Resolver(() => ServiceType)
export class ServiceResolver {
  constructor(private readonly status: StatusService) {}

  @Query(() => ServiceType, { description: 'The server that answers. The only field that needs no token.' })
  service(): ServiceType {
    return { version }
  }

  @FieldResolver(() => ServiceOperationsType, {
    nullable: true,
    description: 'How it runs, and how much it holds. Null for all but the administrator.',
  })
  async operations(@Ctx() { viewer }: Context): Promise<ServiceOperationsType | null> {
    if (!viewer.admin) return null
    const { index, ...figures } = await this.status.status()
    const { pathFinder, revision, lagMs } = index
    return {
      ...figures,
      pathFinder,
      indexRevision: revision === null ? null : String(revision),
      indexLagMs: lagMs,
    }
  }
}
