import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import type { StatusService } from '../status.js'

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
}

@Resolver(() => ServiceType)
export class ServiceResolver {
  constructor(private readonly status: StatusService) {}

  @Query(() => ServiceType, { description: 'How this server answers; the one field that needs no token.' })
  async service(): Promise<ServiceType> {
    return this.status.status()
  }
}
