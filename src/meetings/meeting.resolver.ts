import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Context } from '../api/context.js'
import { type MeetingId, type NetworkId, parseId } from '../ids.js'
import type { Network } from '../networks/network.js'
import { NetworkType } from '../networks/network.type.js'
import type { Page, PageRequest } from '../paging.js'
import type { Attendance, AttendanceStatus } from './attendance.js'
import { AttendanceConnection, AttendanceStatusEnum, AttendanceType } from './attendance.type.js'
import { isInformationMeeting, type Meeting } from './meeting.js'
import type { MeetingService } from './meeting.service.js'
import {
  MeetingInput,
  MeetingPayload,
  MeetingType,
  PlanMeetingInput,
  UpdateMeetingInput,
} from './meeting.type.js'

@ArgsType()
class AttendancesArgs implements PageRequest {
  @Field(() => Int, { defaultValue: 100 })
  first!: number

  @Field(() => String, { nullable: true })
  after?: string | null

  @Field(() => AttendanceStatusEnum, { nullable: true })
  status?: AttendanceStatus | null
}

@Resolver(() => MeetingType)
export class MeetingResolver {
  constructor(private readonly service: MeetingService) {}

  @Authorized()
  @Query(() => MeetingType, { nullable: true })
  async meeting(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<Meeting | null> {
    return loaders.meeting.load(parseId<MeetingId>('id', id))
  }

  @FieldResolver(() => NetworkType)
  async network(@Root() { network }: Meeting, @Ctx() { loaders }: Context): Promise<Network | null> {
    return loaders.network.load(network)
  }

  @FieldResolver(() => AttendanceConnection, {
    nullable: true,
    description: 'By name. Visible to members of the network and to those who attended.',
  })
  async attendances(
    @Root() { id }: Meeting,
    @Args(() => AttendancesArgs) args: AttendancesArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Attendance> | null> {
    return loaders.attendancesOfMeeting.load({ key: id, args })
  }

  @FieldResolver(() => Int, { description: 'Counts EXPECTED, PRESENT and LATE.' })
  async expectedCount(@Root() { id }: Meeting, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.turnout.load(id)).expected
  }

  @FieldResolver(() => Int, { description: 'Counts PRESENT and LATE.' })
  async presentCount(@Root() { id }: Meeting, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.turnout.load(id)).present
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether there are more people than the network's information-meeting size, too many to pitch, listen and remember: by expectedCount while PLANNED, by presentCount once SETTLED.",
  })
  async isInformationMeeting(@Root() meeting: Meeting, @Ctx() { loaders }: Context): Promise<boolean> {
    const [turnout, network] = await Promise.all([
      loaders.turnout.load(meeting.id),
      loaders.network.load(meeting.network),
    ])
    return network !== null && isInformationMeeting(meeting, turnout, network.rules.informationMeetingSize)
  }

  @FieldResolver(() => AttendanceType, { nullable: true })
  async viewerAttendance(@Root() { id }: Meeting, @Ctx() { loaders }: Context): Promise<Attendance | null> {
    return loaders.viewerAttendance.load(id)
  }

  @Authorized()
  @Mutation(() => MeetingPayload)
  async planMeeting(
    @Arg('input', () => PlanMeetingInput) { networkId, ...input }: PlanMeetingInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    return { meeting: await this.service.plan(viewer, parseId<NetworkId>('networkId', networkId), input) }
  }

  @Authorized()
  @Mutation(() => MeetingPayload)
  async updateMeeting(
    @Arg('input', () => UpdateMeetingInput) { meetingId, ...changes }: UpdateMeetingInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    return { meeting: await this.service.update(viewer, parseId<MeetingId>('meetingId', meetingId), changes) }
  }

  @Authorized()
  @Mutation(() => MeetingPayload)
  async cancelMeeting(
    @Arg('input', () => MeetingInput) { meetingId }: MeetingInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    return { meeting: await this.service.cancel(viewer, parseId<MeetingId>('meetingId', meetingId)) }
  }
}
