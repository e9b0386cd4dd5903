import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import type { Page, PageRequest } from '../paging.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import type { Attendance } from './attendance.js'
import { AttendanceConnection, AttendancesFilterArgs } from './attendance.type.js'

@ArgsType()
class PersonAttendancesArgs extends AttendancesFilterArgs implements PageRequest {
  @Field(() => Int, { defaultValue: 20, description: 'How many the page has at most: 1 to 100.' })
  first!: number

  @Field(() => String, {
    nullable: true,
    description: 'The cursor behind which the page begins; left out or null: at the beginning.',
  })
  after?: string | null
}

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
    @Args(() => PersonAttendancesArgs) args: PersonAttendancesArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Attendance> | null> {
    return loaders.attendancesOfPerson.load({ key: id, args })
  }
}
