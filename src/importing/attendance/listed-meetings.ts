import { isBad, UnreadableFile } from '../../list-files/bad-line.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import { PersonKeys } from '../decisions/person-keys.js'
import { dateKey } from '../lists/listed-date.js'
import { merge } from './attendance-answers.js'
import type { AttendanceCheck } from './attendance-check.js'
import { type AttendanceRecord, readAttendance, type SurveyedAttendance } from './attendance-records.js'

/** All that a list says of one meeting, each person once. */
export interface ListedMeeting {
  /** What tells it from the others of the list. */
  key: string
  network: string
  meeting: string | null
  title: string | null
  attendances: ListedAttendance[]
}

/** `who` stands for the person: the same for two ways in which a list tells one person. */
export interface ListedAttendance extends AttendanceRecord {
  who: string
}

/**
 * The meetings of a list that was checked, each whole, without the lines that are bad. A meeting comes when its last
 * line is read: a list in the order of its meetings keeps one of them in memory, a shuffled one all of its lines.
 * @throws UnreadableFile where the file is not the one that was checked.
 */
export async function* readMeetings(
  list: OpenedList,
  options: SurveyedAttendance,
  check: AttendanceCheck,
): AsyncGenerator<ListedMeeting> {
  const bad = new Set(check.bad.map(({ line }) => line))
  const open = new Map<string, ListedAttendance[]>()
  const keys = new PersonKeys(options.decisions)
  let good = 0
  for await (const record of readAttendance(list, options)) {
    if (isBad(record)) {
      if (!bad.has(record.line)) throw changed()
      continue
    }
    const key = check.meetingOf(dateKey(record))
    const told = keys.of(record)
    if (check.refused.get(key)?.has(record.line)) continue
    good++
    const records = open.get(key) ?? []
    records.push({ ...record, who: check.who(told) })
    open.set(key, records)
    if (records.length < (check.meetings.get(key) ?? 0)) continue
    if (records.length > (check.meetings.get(key) ?? 0)) throw changed()
    open.delete(key)
    yield toMeeting(key, records)
  }
  if (good !== check.good) throw changed()
}

/** One attendance for each person of a meeting, in the order of their first lines; of differing values the last stays. */
function mergeAttendances(records: readonly ListedAttendance[]): ListedAttendance[] {
  const people = new Map<string, ListedAttendance>()
  for (const record of records) {
    const { who } = record
    const before = people.get(who)
    people.set(who, before ? { ...merge(before, record), who } : record)
  }
  return [...people.values()]
}

function toMeeting(key: string, records: readonly ListedAttendance[]): ListedMeeting {
  const [first] = records
  if (!first) throw new Error('A meeting without lines.')
  const title = records.findLast(record => record.title !== null)?.title ?? null
  const { network, meeting } = first
  return { key, network, meeting, title, attendances: mergeAttendances(records) }
}

const changed = () =>
  new UnreadableFile('The file changed while it was being imported. Run the import again.')
