import { BadInput } from '../../errors.js'
import { UnreadableFile } from '../../list-files/bad-line.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import { HOME_TIME_ZONE } from '../../networks/network.js'
import { type FindZones, type ListReading, surveyEntries } from '../lists/list-reading.js'
import { type AttendanceOptions, readEntries } from './attendance-records.js'

/** Reads an attendance list or a register for how it is written. @throws as `surveyList` does. */
export async function surveyAttendance(
  list: OpenedList,
  options: AttendanceOptions,
  findZones: FindZones,
): Promise<ListReading> {
  const { register, maps = [] } = options
  if (!register) return surveyEntries(readEntries(list, options), 'date', options, findZones)
  // A member may have joined since, or be in another group: an empty cell says nothing unless it is said.
  const said = { ...options, maps: ['status:=NONE', ...maps], unit: 'cell' } as const
  const reading = await surveyEntries(readEntries(list, options), 'date', said, findZones)
  const days = new Map<number, string>()
  for (const day of register.days) {
    const at = dayOfColumn(day, reading).getTime()
    const other = days.get(at)
    if (other !== undefined) throw new UnreadableFile(`The columns "${other}" and "${day}" are the same day.`)
    days.set(at, day)
  }
  return reading
}

/** @throws UnreadableFile for a column of a register that is no day there is. */
function dayOfColumn(name: string, { dates }: ListReading): Date {
  try {
    return dates.planned('date', name, HOME_TIME_ZONE).at
  } catch (error) {
    if (error instanceof BadInput) throw new UnreadableFile(`The column "${name}": ${error.message}`)
    throw error
  }
}
