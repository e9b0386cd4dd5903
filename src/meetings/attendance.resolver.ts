import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { type MeetingId, type PersonId, parseId, parseIds } from '../ids.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import { runs } from '../viewer.js'
import { type Attendance, type AttendanceEntry, attendanceIdOf } from './attendance.js'
import type { AttendanceService } from './attendance.service.js'
import { AttendanceType, TableAssignmentType } from './attendance.type.js'
import {
  type AttendanceEntryInput,
  RemoveAttendanceInput,
  RemoveAttendancePayload,
  RespondToMeetingInput,
  RespondToMeetingPayload,
  SetAttendanceInput,
  SetAttendancePayload,
} from './attendance-changes.type.js'
import type { Dispute } from './dispute.js'
import { AttendanceDisputeType } from './dispute.type.js'
import type { Meeting } from './meeting.js'
import { MeetingType } from './meeting.type.js'
import { assignmentsOf, type TableAssignment } from './tables.js'

@Resolver(() => AttendanceType)
export class AttendanceResolver {
  constructor(private readonly service: AttendanceService) {}

  @FieldResolver(() => ID, {
    description: 'Made of the ids of the meeting and the person, so that it is the same for whoever looks.',
  })
  id(@Root() attendance: Attendance): string {
    return attendanceIdOf(attendance)
  }

  @FieldResolver(() => PersonType, { description: 'The person on the list.' })
  async person(@Root() { person }: Attendance, @Ctx() { loaders }: Context): Promise<Person | null> {
    return loaders.listedPerson.load(person)
  }

  @FieldResolver(() => MeetingType, { description: 'The meeting whose list it is.' })
  async meeting(@Root() { meeting }: Attendance, @Ctx() { loaders }: Context): Promise<Meeting | null> {
    return loaders.meeting.load(meeting)
  }

  @FieldResolver(() => [TableAssignmentType], {
    description:
      'Where they sat, by round. A round in which they sat at no table is left out; empty if the whole room was one table.',
  })
  tables(@Root() { tables }: Attendance): TableAssignment[] {
    return assignmentsOf(tables)
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description:
      'Who brought them, as the organisers noted it. Null if nobody did, if the viewer cannot see who, or is neither of the two nor an organiser.',
  })
  async invitedBy(
    @Root() { person, meeting: id, invitedBy }: Attendance,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<Person | null> {
    if (invitedBy === null) return null
    const isTheirs = viewer.person === person || viewer.person === invitedBy
    const meeting = isTheirs ? null : await loaders.meeting.load(id)
    return isTheirs || (meeting && runs(viewer, meeting.network)) ? loaders.person.load(invitedBy) : null
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether this is the person's first or second meeting of this network. False for those who do not come.",
  })
  async isNewcomer(@Root() attendance: Attendance, @Ctx() { loaders }: Context): Promise<boolean> {
    return loaders.isNewcomer.load(attendance)
  }

  @FieldResolver(() => [AttendanceDisputeType], {
    nullable: true,
    description:
      "What the person says against it, the oldest first, at most 100; empty if nothing. Null: neither the viewer's own entry nor of a network that they run.",
  })
  async disputes(@Root() attendance: Attendance, @Ctx() { loaders }: Context): Promise<Dispute[] | null> {
    return loaders.disputes.load(attendance)
  }

  @Authorized()
  @Mutation(() => RespondToMeetingPayload, {
    nullable: true,
    description:
      'Whether the viewer will come, until the meeting begins. Members answer for all meetings of their networks, others for discovery meetings, which they enter as guests of the network.',
  })
  async respondToMeeting(
    @Arg('input', () => RespondToMeetingInput, { description: 'The meeting, and the answer.' })
    { meetingId, response, shareContact }: RespondToMeetingInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    const id = parseId<MeetingId>('meetingId', meetingId)
    return { meeting: await this.service.respond(viewer, id, response, shareContact ?? null) }
  }

  @Authorized()
  @Mutation(() => SetAttendancePayload, {
    nullable: true,
    description:
      'Organisers and the administrator only, while the meeting is PLANNED. Sets the entries of these people and leaves the others unchanged, so two desks can check people in at the same time.',
  })
  async setAttendance(
    @Arg('input', () => SetAttendanceInput, { description: 'The meeting, and the entries to set.' })
    { meetingId, entries }: SetAttendanceInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ meeting: Meeting }> {
    const id = parseId<MeetingId>('meetingId', meetingId)
    return { meeting: await this.service.set(viewer, id, entries.map(toEntry)) }
  }

  @Authorized()
  @Mutation(() => RemoveAttendancePayload, {
    nullable: true,
    description:
      'Organisers and the administrator only, while the meeting is PLANNED. Takes people off the list.',
  })
  async removeAttendance(
    @Arg('input', () => RemoveAttendanceInput, { description: 'The meeting, and whom to take off.' })
    { meetingId, personIds }: RemoveAttendanceInput,
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
