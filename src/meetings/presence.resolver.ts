import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import { type MeetingId, type NetworkId, parseId } from '../ids.js'
import type { Network } from '../networks/network.js'
import type { Meeting } from './meeting.js'
import type { PresenceService } from './presence.service.js'
import {
  AcknowledgeAttendanceInput,
  AcknowledgeAttendancePayload,
  AcknowledgeAttendancesInput,
  AcknowledgeAttendancesPayload,
  CheckInInput,
  CheckInPayload,
} from './presence-changes.type.js'

/** What people say of their own presence at meetings. */
@Resolver()
export class PresenceResolver {
  constructor(private readonly service: PresenceService) {}

  @Authorized()
  @Mutation(() => CheckInPayload, {
    nullable: true,
    description:
      'The viewer is at the meeting: from an hour before it begins to its end. Members of the network, and guests who are on the list. It is their word, so that the meeting opens what it counts for.',
  })
  async checkIn(
    @Arg('input', () => CheckInInput, { description: 'Which meeting it is.' }) { meetingId }: CheckInInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    return { meeting: await this.service.checkIn(viewer, parseId<MeetingId>('meetingId', meetingId)) }
  }

  @Authorized()
  @Mutation(() => AcknowledgeAttendancePayload, {
    nullable: true,
    description:
      'The viewer was at the meeting, as its list says: once it has begun. It is their word for the list as it stands, and takes back that they were not there.',
  })
  async acknowledgeAttendance(
    @Arg('input', () => AcknowledgeAttendanceInput, { description: 'Which meeting it was.' })
    { meetingId }: AcknowledgeAttendanceInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    return { meeting: await this.service.acknowledge(viewer, parseId<MeetingId>('meetingId', meetingId)) }
  }

  @Authorized()
  @Mutation(() => AcknowledgeAttendancesPayload, {
    nullable: true,
    description:
      'The same for all meetings of a network within a time whose lists say that the viewer was there. Those that they dispute stay disputed.',
  })
  async acknowledgeAttendances(
    @Arg('input', () => AcknowledgeAttendancesInput, {
      description: 'The network, and which of its meetings.',
    })
    { networkId, startsFrom, startsBefore }: AcknowledgeAttendancesInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ network: Network }> {
    const id = parseId<NetworkId>('networkId', networkId)
    const within = { from: startsFrom ?? null, before: startsBefore ?? null }
    return { network: await this.service.acknowledgeAll(viewer, id, within) }
  }
}
