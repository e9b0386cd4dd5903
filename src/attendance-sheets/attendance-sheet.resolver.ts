import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import type { Meeting } from '../meetings/meeting.js'
import { MeetingType } from '../meetings/meeting.type.js'
import type { PersonOrder } from '../people/person.js'
import { PersonOrderEnum } from '../people/person.type.js'
import type { AttendanceSheetLine } from './attendance-sheet.js'
import type { AttendanceSheetService } from './attendance-sheet.service.js'
import { AttendanceSheetLineType } from './attendance-sheet.type.js'

@Resolver(() => MeetingType)
export class AttendanceSheetResolver {
  constructor(private readonly service: AttendanceSheetService) {}

  @FieldResolver(() => [AttendanceSheetLineType], {
    nullable: true,
    description:
      'Everybody EXPECTED, PRESENT or LATE, as the organisers print it. Null for others than organisers and the administrator.',
  })
  async attendanceSheet(
    @Root() meeting: Meeting,
    @Arg('orderBy', () => PersonOrderEnum, { defaultValue: 'NAME', description: 'Which of them come first.' })
    orderBy: PersonOrder,
    @Ctx() { viewer }: Context,
  ): Promise<AttendanceSheetLine[] | null> {
    return this.service.of(viewer, meeting, orderBy)
  }
}
