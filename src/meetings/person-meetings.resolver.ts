import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { type NetworkId, parseId } from '../ids.js'
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

  @Field(() => ID, {
    nullable: true,
    description: 'Those on the lists of this network; left out or null: of all.',
  })
  networkId?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Only those that say, on nobody's word but the organisers', that the person was there, and that the person does not dispute: what waits for acknowledgeAttendance.",
  })
  isUnacknowledged!: boolean
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
    @Args(() => PersonAttendancesArgs) { networkId, ...args }: PersonAttendancesArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Attendance> | null> {
    const network = networkId ? parseId<NetworkId>('networkId', networkId) : null
    return loaders.attendancesOfPerson.load({ key: id, args: { ...args, network } })
  }
}
