import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import type { Meeting } from '../meetings/meeting.js'
import { MeetingType } from '../meetings/meeting.type.js'
import type { AttendanceSheetLine } from './attendance-sheet.js'
import type { AttendanceSheetService } from './attendance-sheet.service.js'
import { AttendanceSheetLineType } from './attendance-sheet.type.js'

@Resolver(() => MeetingType)
export class AttendanceSheetResolver {
  constructor(private readonly service: AttendanceSheetService) {}

  @FieldResolver(() => [AttendanceSheetLineType], {
    nullable: true,
    description:
      'Organisers only: the people expected, with title, and the phone and email of those who share them.',
  })
  async attendanceSheet(
    @Root() meeting: Meeting,
    @Ctx() { viewer }: Context,
  ): Promise<AttendanceSheetLine[] | null> {
    return this.service.of(viewer, meeting)
  }
}
