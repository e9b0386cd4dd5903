import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import type { Page } from '../paging.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import type { Attendance } from './attendance.js'
import { AttendanceConnection } from './attendance.type.js'

/** What meetings add to a person. */
@Resolver(() => PersonType)
export class PersonMeetingsResolver {
  @FieldResolver(() => AttendanceConnection, {
    nullable: true,
    description: "Latest first. Visible to the person, the networks' organisers and the administrator.",
  })
  async attendances(
    @Root() { id }: Person,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Attendance> | null> {
    return loaders.attendancesOfPerson.load({ key: id, args })
  }
}
