import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { DateTime } from '../graphql/scalars.js'
import { type MeetingId, type PersonId, parseId } from '../ids.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import type { Dispute } from './dispute.js'
import type { DisputeService } from './dispute.service.js'
import {
  AttendanceDisputeType,
  DisputeAttendanceInput,
  DisputeAttendancePayload,
  UpholdAbsenceInput,
  UpholdAbsencePayload,
  WithdrawDisputeInput,
  WithdrawDisputePayload,
} from './dispute.type.js'
import type { Meeting } from './meeting.js'

/** What people say against lists, and what organisers answer. */
@Resolver(() => AttendanceDisputeType)
export class DisputeResolver {
  constructor(private readonly service: DisputeService) {}

  @FieldResolver(() => DateTime, { description: 'Since when they say so.' })
  disputedAt(@Root() { at }: Dispute): Date {
    return at
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description:
      'Of NOT_MET, whom they did not meet. Null of other claims, or where the viewer cannot see them.',
  })
  async withPerson(@Root() dispute: Dispute, @Ctx() { loaders }: Context): Promise<Person | null> {
    return dispute.with && loaders.person.load(dispute.with)
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description:
      'The organiser who upheld the absence. Null: nobody has, the administrator did, or the viewer cannot see who.',
  })
  async upheldBy(@Root() { upheldBy }: Dispute, @Ctx() { loaders }: Context): Promise<Person | null> {
    return upheldBy && loaders.person.load(upheldBy)
  }

  @Authorized()
  @Mutation(() => DisputeAttendancePayload, {
    nullable: true,
    description:
      'The viewer was not at the meeting, whatever its list says, or did not meet one person there: it is struck from all evidence at once, for as long as they say so, and organisers see it. They need not belong to the network any more. Where the list has them as ABSENT, or a settled one has left them out, they say that they were not: it is no absence until an organiser upholds it, and a membership that had lapsed by it is reinstated where its seat is free.',
  })
  async disputeAttendance(
    @Arg('input', () => DisputeAttendanceInput, { description: 'The meeting, and with whom.' })
    { meetingId, withPersonId }: DisputeAttendanceInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    const id = parseId<MeetingId>('meetingId', meetingId)
    return { meeting: await this.service.dispute(viewer, id, personNamed(withPersonId)) }
  }

  @Authorized()
  @Mutation(() => WithdrawDisputePayload, {
    nullable: true,
    description: 'The viewer no longer says so. NOT_FOUND once an organiser has upheld the absence.',
  })
  async withdrawDispute(
    @Arg('input', () => WithdrawDisputeInput, { description: 'The meeting, and with whom.' })
    { meetingId, withPersonId }: WithdrawDisputeInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    const id = parseId<MeetingId>('meetingId', meetingId)
    return { meeting: await this.service.withdraw(viewer, id, personNamed(withPersonId)) }
  }

  @Authorized()
  @Mutation(() => UpholdAbsencePayload, {
    nullable: true,
    description:
      'Organisers and the administrator only. Whoever disputes their absence from this settled meeting was absent all the same: it counts again, and they see who says so.',
  })
  async upholdAbsence(
    @Arg('input', () => UpholdAbsenceInput, { description: 'The meeting, and whose absence.' })
    { meetingId, personId }: UpholdAbsenceInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    const meeting = parseId<MeetingId>('meetingId', meetingId)
    const person = parseId<PersonId>('personId', personId)
    return { meeting: await this.service.uphold(viewer, { meeting, person }) }
  }
}

function personNamed(id: string | null | undefined): PersonId | null {
  return id ? parseId<PersonId>('withPersonId', id) : null
}
