import { Authorized, Ctx, FieldResolver, Query, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import type { Person } from './person.js'
import { PersonType } from './person.type.js'
import { shownViewer, ViewerType } from './viewer.type.js'

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Authorized('ANYONE')
  @Query(() => ViewerType, { description: 'Who asks. Takes any valid token, linked to a person or not.' })
  viewer(@Ctx() { viewer }: Context): ViewerType {
    return shownViewer(viewer)
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'The profile that the token is linked to; null before there is one.',
  })
  async person(@Ctx() { viewer, loaders }: Context): Promise<Person | null> {
    return viewer.person && loaders.person.load(viewer.person)
  }
}
