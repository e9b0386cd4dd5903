import { Field, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql'
import type { StatusService } from '../status.js'

enum PathFinderKind {
  INDEX = 'INDEX',
  NEO4J = 'NEO4J',
}
registerEnumType(PathFinderKind, { name: 'PathFinderKind' })

@ObjectType('Service')
export class ServiceType {
  @Field(() => String)
  version!: string

  @Field(() => String)
  neo4j!: string

  @Field(() => Int)
  people!: number

  @Field(() => Int)
  relationships!: number

  @Field(() => String)
  revision!: string

  @Field(() => PathFinderKind, {
    description: 'What currently answers paths, distances and common contacts: the in-memory index or Neo4j.',
  })
  pathFinder!: 'INDEX' | 'NEO4J'

  @Field(() => String, {
    nullable: true,
    description:
      'The last change in the index; null without an index. `revision` is the last change in the store.',
  })
  indexRevision!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Milliseconds since the index was last known to be up to date; null without an index.',
  })
  indexLagMs!: number | null
}

@Resolver(() => ServiceType)
export class ServiceResolver {
  constructor(private readonly status: StatusService) {}

  @Query(() => ServiceType, { description: 'The status of this server. The only field that needs no token.' })
  async service(): Promise<ServiceType> {
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
