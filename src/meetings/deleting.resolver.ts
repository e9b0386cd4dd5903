import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import { type MeetingId, parseId } from '../ids.js'
import type { Network } from '../networks/network.js'
import type { DeletingService } from './deleting.service.js'
import { DeleteMeetingInput, DeleteMeetingPayload } from './meeting-changes.type.js'

@Resolver()
export class DeletingResolver {
  constructor(private readonly service: DeletingService) {}

  @Authorized()
  @Mutation(() => DeleteMeetingPayload, {
    nullable: true,
    description:
      'Organisers and the administrator only. The meeting goes for good, with its list and what it gave to relationships. Refused with MEETING_IN_USE where somebody else has acknowledged or disputed that they were there, is expected or excused, or where an encounter or a recommendation to everyone rests on it.',
  })
  async deleteMeeting(
    @Arg('input', () => DeleteMeetingInput, { description: 'The meeting it is about.' })
    { meetingId, revision }: DeleteMeetingInput,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<{ network: Network | null }> {
    const id = parseId<MeetingId>('meetingId', meetingId)
    const network = await this.service.delete(viewer, id, revision ?? null)
    return { network: await loaders.network.load(network) }
  }
}
