import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { type MeetingId, type PersonId, parseId, parseIds } from '../ids.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import type { Attendance, AttendanceEntry } from './attendance.js'
import type { AttendanceService } from './attendance.service.js'
import {
  type AttendanceEntryInput,
  AttendanceType,
  RemoveAttendanceInput,
  RespondToMeetingInput,
  SetAttendanceInput,
} from './attendance.type.js'
import type { Meeting } from './meeting.js'
import { MeetingPayload, MeetingType } from './meeting.type.js'

@Resolver(() => AttendanceType)
export class AttendanceResolver {
  constructor(private readonly service: AttendanceService) {}

  @FieldResolver(() => PersonType)
  async person(@Root() { person }: Attendance, @Ctx() { loaders }: Context): Promise<Person | null> {
    return loaders.listedPerson.load(person)
  }

  @FieldResolver(() => MeetingType)
  async meeting(@Root() { meeting }: Attendance, @Ctx() { loaders }: Context): Promise<Meeting | null> {
    return loaders.meeting.load(meeting)
  }

  @FieldResolver(() => PersonType, { nullable: true })
  async invitedBy(@Root() { invitedBy }: Attendance, @Ctx() { loaders }: Context): Promise<Person | null> {
    return invitedBy && loaders.person.load(invitedBy)
  }

  @FieldResolver(() => Boolean, {
    description: "Whether this is the person's first or second meeting in this network.",
  })
  async isNewcomer(@Root() attendance: Attendance, @Ctx() { loaders }: Context): Promise<boolean> {
    return loaders.isNewcomer.load(attendance)
  }

  @Authorized()
  @Mutation(() => MeetingPayload, { description: 'The viewer will come (EXPECTED) or not (EXCUSED).' })
  async respondToMeeting(
    @Arg('input', () => RespondToMeetingInput) { meetingId, status }: RespondToMeetingInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    return { meeting: await this.service.respond(viewer, parseId<MeetingId>('meetingId', meetingId), status) }
  }

  @Authorized()
  @Mutation(() => MeetingPayload, {
    description:
      'Organisers only. Sets the entries of these people and leaves the others unchanged, so two desks can check people in at the same time.',
  })
  async setAttendance(
    @Arg('input', () => SetAttendanceInput) { meetingId, entries }: SetAttendanceInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    const id = parseId<MeetingId>('meetingId', meetingId)
    return { meeting: await this.service.set(viewer, id, entries.map(toEntry)) }
  }

  @Authorized()
  @Mutation(() => MeetingPayload)
  async removeAttendance(
    @Arg('input', () => RemoveAttendanceInput) { meetingId, personIds }: RemoveAttendanceInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    const id = parseId<MeetingId>('meetingId', meetingId)
    return { meeting: await this.service.remove(viewer, id, parseIds<PersonId>('personIds', personIds)) }
  }
}

function toEntry({ personId, invitedById, ...rest }: AttendanceEntryInput, i: number): AttendanceEntry {
  return {
    ...rest,
    person: parseId<PersonId>(`entries[${i}].personId`, personId),
    invitedBy:
      typeof invitedById === 'string'
        ? parseId<PersonId>(`entries[${i}].invitedById`, invitedById)
        : invitedById,
  }
}
