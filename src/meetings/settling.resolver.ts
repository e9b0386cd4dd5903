import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import { type MeetingId, parseId } from '../ids.js'
import type { Meeting } from './meeting.js'
import { MeetingInput, MeetingPayload, SettleMeetingInput } from './meeting.type.js'
import type { SettlingService } from './settling.service.js'

@Resolver()
export class SettlingResolver {
  constructor(private readonly service: SettlingService) {}

  @Authorized()
  @Mutation(() => MeetingPayload, {
    description:
      'Organisers only, once the meeting has begun. Anybody still EXPECTED becomes ABSENT, and the list counts. With `revision`: CONFLICT if the meeting has changed since.',
  })
  async settleMeeting(
    @Arg('input', () => SettleMeetingInput) { meetingId, revision }: SettleMeetingInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    const id = parseId<MeetingId>('meetingId', meetingId)
    return { meeting: await this.service.settle(viewer, id, revision ?? null) }
  }

  @Authorized()
  @Mutation(() => MeetingPayload)
  async reopenMeeting(
    @Arg('input', () => MeetingInput) { meetingId }: MeetingInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    return { meeting: await this.service.reopen(viewer, parseId<MeetingId>('meetingId', meetingId)) }
  }
}
