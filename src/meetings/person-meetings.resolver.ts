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
    description:
      "Their entries on lists, the latest meeting first. To the networks' organisers those of their networks; null for others than they, the person and the administrator.",
  })
  async attendances(
    @Root() { id }: Person,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Attendance> | null> {
    return loaders.attendancesOfPerson.load({ key: id, args })
  }
}
