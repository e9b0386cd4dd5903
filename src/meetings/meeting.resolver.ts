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
import type { PersonOrder } from '../people/person.js'
import { PersonOrderEnum } from '../people/person.type.js'
import type { Attendance } from './attendance.js'
import { AttendanceConnection, AttendancesFilterArgs, AttendanceType } from './attendance.type.js'
import { isInformationMeeting, type Meeting } from './meeting.js'
import type { MeetingService } from './meeting.service.js'
import { MeetingType } from './meeting.type.js'
import {
  CancelMeetingInput,
  CancelMeetingPayload,
  PlanMeetingInput,
  PlanMeetingPayload,
  UpdateMeetingInput,
  UpdateMeetingPayload,
} from './meeting-changes.type.js'

@ArgsType()
class MeetingAttendancesArgs extends AttendancesFilterArgs implements PageRequest {
  @Field(() => Int, { defaultValue: 100, description: 'How many the page has at most: 1 to 100.' })
  first!: number

  @Field(() => String, {
    nullable: true,
    description: 'The cursor behind which the page begins; left out or null: at the beginning.',
  })
  after?: string | null

  @Field(() => PersonOrderEnum, { defaultValue: 'NAME', description: 'Which of them come first.' })
  orderBy!: PersonOrder
}

@Resolver(() => MeetingType)
export class MeetingResolver {
  constructor(private readonly service: MeetingService) {}

  @Authorized()
  @Query(() => MeetingType, { nullable: true, description: 'The meeting; null where there is none.' })
  async meeting(
    @Arg('id', () => ID, { description: 'The id of the meeting.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Meeting | null> {
    return loaders.meeting.load(parseId<MeetingId>('id', id))
  }

  @FieldResolver(() => NetworkType, { description: 'The network that meets there.' })
  async network(@Root() { network }: Meeting, @Ctx() { loaders }: Context): Promise<Network | null> {
    return loaders.network.load(network)
  }

  @FieldResolver(() => AttendanceConnection, {
    nullable: true,
    description:
      'The list. Visible to members of the network, those who come or came, and the administrator. Null for others.',
  })
  async attendances(
    @Root() { id }: Meeting,
    @Args(() => MeetingAttendancesArgs) args: MeetingAttendancesArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Attendance> | null> {
    return loaders.attendancesOfMeeting.load({ key: id, args })
  }

  @FieldResolver(() => Int, { description: 'How many come or came: EXPECTED, PRESENT and LATE.' })
  async expectedCount(@Root() { id }: Meeting, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.turnout.load(id)).expected
  }

  @FieldResolver(() => Int, { description: 'How many came: PRESENT and LATE.' })
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

  @FieldResolver(() => AttendanceType, {
    nullable: true,
    description: "The viewer's own entry. Null if they are not on the list.",
  })
  async viewerAttendance(@Root() { id }: Meeting, @Ctx() { loaders }: Context): Promise<Attendance | null> {
    return loaders.viewerAttendance.load(id)
  }

  @Authorized()
  @Mutation(() => PlanMeetingPayload, {
    nullable: true,
    description:
      'Organisers and the administrator only. Plans a meeting, or puts down one of the past, to be settled then.',
  })
  async planMeeting(
    @Arg('input', () => PlanMeetingInput, { description: 'The meeting to plan.' }) {
      networkId,
      ...input
    }: PlanMeetingInput,
    @Ctx() { viewer, attempt }: Context,
  ): Promise<{ meeting: Meeting }> {
    const network = parseId<NetworkId>('networkId', networkId)
    return { meeting: await this.service.plan(viewer, network, input, attempt) }
  }

  @Authorized()
  @Mutation(() => UpdateMeetingPayload, {
    nullable: true,
    description: 'Organisers and the administrator only. A cancelled meeting changes no more.',
  })
  async updateMeeting(
    @Arg('input', () => UpdateMeetingInput, { description: 'The meeting, and what to change of it.' })
    { meetingId, revision, ...changes }: UpdateMeetingInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    const id = parseId<MeetingId>('meetingId', meetingId)
    return { meeting: await this.service.update(viewer, id, revision ?? null, changes) }
  }

  @Authorized()
  @Mutation(() => CancelMeetingPayload, {
    nullable: true,
    description: 'Organisers and the administrator only. A planned meeting does not take place, for good.',
  })
  async cancelMeeting(
    @Arg('input', () => CancelMeetingInput, { description: 'The meeting it is about.' })
    { meetingId, revision }: CancelMeetingInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    const id = parseId<MeetingId>('meetingId', meetingId)
    return { meeting: await this.service.cancel(viewer, id, revision ?? null) }
  }
}
