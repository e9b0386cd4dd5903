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
    description: 'What answers for paths, distances and common contacts now: the index in memory, or Neo4j.',
  })
  pathFinder!: 'INDEX' | 'NEO4J'

  @Field(() => String, {
    nullable: true,
    description:
      'The last change that the index holds; null while there is none. `revision` is that of the store.',
  })
  indexRevision!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Milliseconds since the index was last seen to hold every change; null while there is none.',
  })
  indexLagMs!: number | null
}

@Resolver(() => ServiceType)
export class ServiceResolver {
  constructor(private readonly status: StatusService) {}

  @Query(() => ServiceType, { description: 'How this server answers; the one field that needs no token.' })
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
