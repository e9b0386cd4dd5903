import { fold } from '../text.js'
import { type AttendanceOptions, type AttendanceRecord, readAttendance } from './attendance-records.js'
import { type BadLine, isBad, UnreadableFile } from './bad-line.js'

/** All that a list says of one meeting, each person once. */
export interface ListedMeeting {
  network: string
  meeting: string | null
  title: string | null
  date: Date
  attendances: AttendanceRecord[]
}

/** What a list says of somebody apart from meetings: of differing values the latest-dated, then the last in the file. */
export interface ListedProfile {
  name: string
  profession: string | null
  company: string | null
  city: string | null
  email: string | null
}

/** What the first reading of a list found. */
export interface AttendanceCheck {
  /** Lines that can be written. */
  good: number
  /** Lines that cannot, in the file's order. */
  bad: BadLine[]
  /** How many good lines each meeting has, by `meetingKey`, in the file's order. */
  meetings: ReadonlyMap<string, number>
  /** By `personKey`, in the file's order; people of refused lines may be among them. */
  people: ReadonlyMap<string, ListedProfile>
}

/** A meeting is told by its network, its name there and its date. */
export function meetingKey(record: Pick<AttendanceRecord, 'network' | 'meeting' | 'date'>): string {
  return JSON.stringify([fold(record.network), fold(record.meeting ?? ''), record.date.getTime()])
}

/** A person is told by the number in the source, else by email, else by name within the network. */
export function personKey(
  record: Pick<AttendanceRecord, 'network' | 'personId' | 'email' | 'person'>,
): string {
  if (record.personId !== null) return `id:${record.personId}`
  if (record.email !== null) return `email:${record.email.toLowerCase()}`
  return `name:${JSON.stringify([fold(record.network), fold(record.person)])}`
}

/**
 * Reads a whole list and writes nothing: which lines are bad, those included that disagree with another on the same
 * person and meeting, which meetings there are, and what is said of each person. Keeps some 150 bytes a line.
 * @throws UnreadableFile and BadInput as `readAttendance` does.
 */
export async function checkAttendance(path: string, options: AttendanceOptions): Promise<AttendanceCheck> {
  const bad: BadLine[] = []
  const profiles = new Map<string, DatedProfile>()
  const meetings = new Map<string, Map<DatedProfile, Said>>()
  const answers = new Map<string, number>()
  for await (const record of readAttendance(path, options)) {
    if (isBad(record)) {
      bad.push(record)
      continue
    }
    const profile = getOrAdd(profiles, personKey(record), () => new DatedProfile(record))
    profile.hear(record)
    const answer = getOrAdd(answers, answerOf(record), () => answers.size)
    const said = getOrAdd(meetings, meetingKey(record), () => new Map<DatedProfile, Said>())
    const before = said.get(profile)
    if (!before) said.set(profile, { answer, lines: [record.line] })
    else {
      before.lines.push(record.line)
      if (before.answer !== answer) before.answer = null
    }
  }
  const good = new Map<string, number>()
  for (const [key, said] of meetings) {
    let lines = 0
    for (const person of said.values()) {
      if (person.answer === null) bad.push(...disagreeing(person.lines))
      else lines += person.lines.length
    }
    if (lines > 0) good.set(key, lines)
  }
  bad.sort((one, other) => one.line - other.line)
  return {
    bad,
    meetings: good,
    people: profiles,
    good: [...good.values()].reduce((sum, lines) => sum + lines, 0),
  }
}

/**
 * The meetings of a list that was checked, each whole, without the lines that are bad. A meeting comes when its last
 * line is read: a list in the order of its meetings keeps one of them in memory, a shuffled one all of its lines.
 * @throws UnreadableFile where the file is not the one that was checked.
 */
export async function* readMeetings(
  path: string,
  options: AttendanceOptions,
  check: AttendanceCheck,
): AsyncGenerator<ListedMeeting> {
  const refused = new Set(check.bad.map(({ line }) => line))
  const open = new Map<string, AttendanceRecord[]>()
  let good = 0
  for await (const record of readAttendance(path, options)) {
    if (isBad(record) || refused.has(record.line)) {
      if (!refused.has(record.line)) throw changed()
      continue
    }
    good++
    const key = meetingKey(record)
    const records = getOrAdd(open, key, (): AttendanceRecord[] => [])
    records.push(record)
    if (records.length < (check.meetings.get(key) ?? 0)) continue
    if (records.length > (check.meetings.get(key) ?? 0)) throw changed()
    open.delete(key)
    yield toMeeting(records)
  }
  if (good !== check.good) throw changed()
}

/**
 * One attendance for each person of a meeting, in the order of their first lines. Lines of the same person merge
 * where status, table and role agree, and are refused otherwise; of differing other values the last stays.
 * `who` tells people apart; give it what the store knows where two keys of a list turn out to be one person.
 */
export function mergeAttendances(
  records: readonly AttendanceRecord[],
  who: (record: AttendanceRecord) => string = personKey,
): { attendances: AttendanceRecord[]; bad: BadLine[] } {
  const people = new Map<string, AttendanceRecord[]>()
  for (const record of records) getOrAdd(people, who(record), (): AttendanceRecord[] => []).push(record)
  const attendances: AttendanceRecord[] = []
  const bad: BadLine[] = []
  for (const lines of people.values()) {
    const [first, ...others] = lines
    if (!first) continue
    if (others.every(other => answerOf(other) === answerOf(first)))
      attendances.push(others.reduce(merge, first))
    else bad.push(...disagreeing(lines.map(({ line }) => line)))
  }
  return { attendances, bad }
}

/** What must agree between two lines on the same person and meeting. */
function answerOf({ status, table, role }: AttendanceRecord): string {
  return JSON.stringify([status, role, fold(table ?? '')])
}

interface Said {
  /** Null once two lines disagree. */
  answer: number | null
  lines: number[]
}

function disagreeing(lines: readonly number[]): BadLine[] {
  return lines.map(line => {
    const others = lines.filter(other => other !== line).slice(0, 5)
    const where = `line${others.length > 1 ? 's' : ''} ${others.join(', ')}`
    return {
      line,
      reason: `This and ${where} differ on the status, table or role of one person at one meeting.`,
    }
  })
}

function merge(earlier: AttendanceRecord, later: AttendanceRecord): AttendanceRecord {
  return {
    ...later,
    line: earlier.line,
    title: later.title ?? earlier.title,
    personId: later.personId ?? earlier.personId,
    profession: later.profession ?? earlier.profession,
    company: later.company ?? earlier.company,
    city: later.city ?? earlier.city,
    email: later.email ?? earlier.email,
    invitedBy: later.invitedBy ?? earlier.invitedBy,
  }
}

function toMeeting(records: readonly AttendanceRecord[]): ListedMeeting {
  const [first] = records
  if (!first) throw new Error('A meeting without lines.')
  const title = records.findLast(record => record.title !== null)?.title ?? null
  const { network, meeting, date } = first
  return { network, meeting, title, date, attendances: mergeAttendances(records).attendances }
}

/** A profile as lines come in, in whatever order of dates; an empty cell says nothing. */
class DatedProfile implements ListedProfile {
  name: string
  profession: string | null = null
  company: string | null = null
  city: string | null = null
  email: string | null = null
  private readonly dates = { name: Number.NEGATIVE_INFINITY, profession: 0, company: 0, city: 0, email: 0 }

  constructor({ person }: AttendanceRecord) {
    this.name = person
  }

  hear(record: AttendanceRecord): void {
    const at = record.date.getTime()
    if (at >= this.dates.name) {
      this.name = record.person
      this.dates.name = at
    }
    for (const field of ['profession', 'company', 'city', 'email'] as const) {
      if (record[field] === null || (this[field] !== null && at < this.dates[field])) continue
      this[field] = record[field]
      this.dates[field] = at
    }
  }
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key)
  if (there !== undefined) return there
  const made = make()
  map.set(key, made)
  return made
}

const changed = () => new UnreadableFile('The file has changed since it was checked: run the import again.')
