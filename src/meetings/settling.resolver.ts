import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import { type MeetingId, parseId } from '../ids.js'
import type { Meeting } from './meeting.js'
import {
  ReopenMeetingInput,
  ReopenMeetingPayload,
  SettleMeetingInput,
  SettleMeetingPayload,
} from './meeting-changes.type.js'
import type { SettlingService } from './settling.service.js'

@Resolver()
export class SettlingResolver {
  constructor(private readonly service: SettlingService) {}

  @Authorized()
  @Mutation(() => SettleMeetingPayload, {
    nullable: true,
    description:
      'Organisers and the administrator only, once the meeting has begun. Anybody still EXPECTED becomes ABSENT, and the list counts.',
  })
  async settleMeeting(
    @Arg('input', () => SettleMeetingInput, { description: 'The meeting it is about.' })
    { meetingId, revision }: SettleMeetingInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    const id = parseId<MeetingId>('meetingId', meetingId)
    return { meeting: await this.service.settle(viewer, id, revision ?? null) }
  }

  @Authorized()
  @Mutation(() => ReopenMeetingPayload, {
    nullable: true,
    description:
      'Organisers and the administrator only. Opens a settled list to changes; it counts no more until it is settled again.',
  })
  async reopenMeeting(
    @Arg('input', () => ReopenMeetingInput, { description: 'The meeting it is about.' })
    { meetingId }: ReopenMeetingInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    return { meeting: await this.service.reopen(viewer, parseId<MeetingId>('meetingId', meetingId)) }
  }
}
