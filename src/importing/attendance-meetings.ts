import { type BadLine, isBad, UnreadableFile } from '../list-files/bad-line.js'
import type { OpenedList } from '../list-files/opened-list.js'
import { nameKey } from '../person-name.js'
import { fold } from '../text.js'
import { type AttendanceRecord, readAttendance, type SurveyedAttendance } from './attendance-records.js'
import {
  DatedProfile,
  inviterKey,
  type ListedInviter,
  type ListedPerson,
  personKey,
} from './listed-person.js'
import { toldOnTwoLines } from './register.js'
import { mayBeOthers } from './told-twice.js'

/** All that a list says of one meeting, each person once. */
export interface ListedMeeting {
  key: string
  network: string
  meeting: string | null
  title: string | null
  date: Date
  attendances: ListedAttendance[]
}

/** `who` stands for the person: the same for two ways in which a list tells one person. */
export interface ListedAttendance extends AttendanceRecord {
  who: string
}

/** What must agree between two lines on the same person and meeting. */
export type Answer = Pick<AttendanceRecord, 'status' | 'table' | 'role'>

/** A meeting that a list names, before its lines are gathered. */
export interface ListedMeetingName {
  network: string
  meeting: string | null
  date: Date
}

/** What a list names: people by `personKey`, meetings by `meetingKey`, those who invited somebody by `inviterKey`. */
export interface ListedNames {
  /** As the list writes each first, by their folded names. */
  networks: ReadonlyMap<string, string>
  people: ReadonlyMap<string, ListedPerson>
  meetings: ReadonlyMap<string, ListedMeetingName>
  inviters: ReadonlyMap<string, ListedInviter>
}

/** What the names of a list mean where it is to be written: a refusal is the reason for its lines. */
export interface Recognition {
  who(personKey: string): string
  refusesPerson(personKey: string): string | undefined
  /** The lines of this key may be of somebody else than was recognised. */
  doubtsPerson(personKey: string, why: string): void
  refusesMeeting(meetingKey: string): string | undefined
  refusesAnswer(meetingKey: string, who: string, answer: Answer): string | undefined
}

/** Nothing is known beside the list itself. */
const BY_LIST_ALONE: Recognition = {
  who: personKey => personKey,
  refusesPerson: () => undefined,
  doubtsPerson: () => {},
  refusesMeeting: () => undefined,
  refusesAnswer: () => undefined,
}

/** What the first reading of a list found. */
export interface AttendanceCheck {
  /** Lines that can be written. */
  good: number
  /** Lines that cannot, in the file's order. */
  bad: BadLine[]
  /** How many meetings have no line that can be written. */
  refusedMeetings: number
  /** Lines that this meeting does not take, by `meetingKey`. */
  refused: ReadonlyMap<string, ReadonlySet<number>>
  /** How many good lines each meeting has, by `meetingKey`, in the file's order. */
  meetings: ReadonlyMap<string, number>
  /** By `personKey`, in the file's order; people of refused lines may be among them. */
  people: ReadonlyMap<string, ListedPerson>
  /** Who is who, by `personKey`. */
  who(personKey: string): string
  /** Those of whom some line can be written, and how they come into each network (folded). */
  joinings: ReadonlyMap<string, ReadonlyMap<string, Joining>>
}

/** How somebody comes into a network by its lists. */
export interface Joining {
  /** The date of the first list they are on. */
  at: Date
  /** They are never on one as anything but a guest. */
  guest: boolean
}

/** A meeting is told by its network, its name there and its date. */
export function meetingKey(record: ListedMeetingName): string {
  return JSON.stringify([fold(record.network), fold(record.meeting ?? ''), record.date.getTime()])
}

/**
 * Reads a whole list and writes nothing: which lines are bad, those included that disagree with another on the same
 * person and meeting, which meetings there are, and what is said of each person. `recognise` is asked once, when all
 * names are known. Keeps some 150 bytes a line.
 * @throws UnreadableFile and BadInput as `readAttendance` does.
 */
export async function checkAttendance(
  list: OpenedList,
  options: SurveyedAttendance,
  recognise: (names: ListedNames) => Promise<Recognition> = async () => BY_LIST_ALONE,
): Promise<AttendanceCheck> {
  const bad: BadLine[] = []
  const people = new Map<string, DatedProfile>()
  const meetings = new Map<string, ListedMeetingName & { column?: string; said: Map<DatedProfile, Said> }>()
  const answers = new Map<string, Answer>()
  const inviters = new Map<string, ListedInviter>()
  const networks = new Map<string, string>()
  for await (const record of readAttendance(list, options)) {
    if (isBad(record)) {
      bad.push(record)
      continue
    }
    const key = personKey(record)
    const person = getOrAdd(people, key, () => new DatedProfile(key, record))
    person.hear(record)
    const { status, table, role, network, meeting, date, column } = record
    getOrAdd(networks, fold(network), () => network)
    const answer = getOrAdd(answers, answerOf(record), () => ({ status, table, role }))
    const { said } = getOrAdd(meetings, meetingKey(record), () => ({
      network,
      meeting,
      date,
      ...(column === undefined ? {} : { column }),
      said: new Map(),
    }))
    const before = said.get(person)
    if (!before) said.set(person, { answer, lines: [record.line] })
    else add(before, { answer, lines: [record.line] })
    if (record.invitedBy !== null) {
      const inviter = { network: fold(network), name: record.invitedBy }
      inviters.set(inviterKey(inviter), inviter)
    }
  }
  const recognition = await recognise({ networks, people, meetings, inviters })
  // In a register all lines of one person are refused, below.
  if (!options.register) for (const { said } of meetings.values()) doubtOthers(said, recognition)
  const good = new Map<string, number>()
  const joinings = new Map<string, Map<string, Joining>>()
  const refused = new Map<string, Set<number>>()
  const twice = options.register
    ? toldOnTwoLines(linesOfPeople(meetings.values(), recognition), key => recognition.who(key))
    : null
  for (const [key, { said, network, date, column }] of meetings) {
    const refuse: Refuse = (line, reason, ofPerson = false) => {
      bad.push({ line, reason: column === undefined || ofPerson ? reason : `${column}: ${reason}` })
      getOrAdd(refused, key, () => new Set()).add(line)
    }
    const taken = takenLines(key, said, { recognition, twice, refuse })
    if (taken.lines > 0) good.set(key, taken.lines)
    for (const { who, role } of taken.people) {
      const ofWho = getOrAdd(joinings, who, () => new Map<string, Joining>())
      const joining = getOrAdd(ofWho, fold(network), () => ({ at: date, guest: true }))
      if (date < joining.at) joining.at = date
      if (role !== 'GUEST') joining.guest = false
    }
  }
  return {
    bad: inOrder(bad),
    refused,
    refusedMeetings: meetings.size - good.size,
    meetings: good,
    people,
    good: [...good.values()].reduce((sum, lines) => sum + lines, 0),
    who: key => recognition.who(key),
    joinings,
  }
}

/** Nobody is lost where a meeting's list may name two of one name, or at one address. */
function doubtOthers(said: ReadonlyMap<DatedProfile, Said>, recognition: Recognition): void {
  const ways = new Map<string, { told: DatedProfile; lines: readonly number[] }[]>()
  for (const [told, { lines }] of said)
    if (recognition.refusesPerson(told.key) === undefined)
      getOrAdd(
        ways,
        recognition.who(told.key),
        (): { told: DatedProfile; lines: readonly number[] }[] => [],
      ).push({
        told,
        lines,
      })
  for (const ofOne of ways.values())
    if (ofOne.length > 1)
      for (const { told, why } of mayBeOthers(ofOne, nameKey)) recognition.doubtsPerson(told.key, why)
}

/** How many lines of a meeting can be written, and of whom; the others go to `bad`. */
function takenLines(
  meeting: string,
  said: ReadonlyMap<DatedProfile, Said>,
  { recognition, twice, refuse }: Taking,
): Taken {
  const ofMeeting = recognition.refusesMeeting(meeting)
  const byWho = new Map<string, Said>()
  for (const [{ key }, { answer, lines }] of said) {
    const ofPerson = recognition.refusesPerson(key) ?? twice?.get(key)
    const reason = ofMeeting ?? ofPerson
    if (reason !== undefined) {
      for (const line of lines) refuse(line, reason, ofMeeting === undefined)
      continue
    }
    const before = byWho.get(recognition.who(key))
    if (before) add(before, { answer, lines })
    else byWho.set(recognition.who(key), { answer, lines: [...lines] })
  }
  const taken: Taken = { lines: 0, people: [] }
  for (const [who, { answer, lines }] of byWho) {
    const reason = answer && recognition.refusesAnswer(meeting, who, answer)
    if (answer === null) for (const { line, reason } of disagreeing(lines)) refuse(line, reason)
    else if (reason) for (const line of lines) refuse(line, reason)
    else {
      taken.lines += lines.length
      taken.people.push({ who, role: answer.role })
    }
  }
  return taken
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
  const open = new Map<string, AttendanceRecord[]>()
  let good = 0
  for await (const record of readAttendance(list, options)) {
    if (isBad(record)) {
      if (!bad.has(record.line)) throw changed()
      continue
    }
    const key = meetingKey(record)
    if (check.refused.get(key)?.has(record.line)) continue
    good++
    const records = getOrAdd(open, key, (): AttendanceRecord[] => [])
    records.push(record)
    if (records.length < (check.meetings.get(key) ?? 0)) continue
    if (records.length > (check.meetings.get(key) ?? 0)) throw changed()
    open.delete(key)
    yield toMeeting(key, records, check)
  }
  if (good !== check.good) throw changed()
}

/** One attendance for each person of a meeting, in the order of their first lines; of differing values the last stays. */
function mergeAttendances(records: readonly AttendanceRecord[], check: AttendanceCheck): ListedAttendance[] {
  const people = new Map<string, ListedAttendance>()
  for (const record of records) {
    const who = check.who(personKey(record))
    const before = people.get(who)
    people.set(who, before ? { ...merge(before, record), who } : { ...record, who })
  }
  return [...people.values()]
}

/** The same for two lines that agree. */
export function answerOf({ status, table, role }: Answer): string {
  return JSON.stringify([status, role, fold(table ?? '')])
}

/** Why a meeting does not take a line; `ofPerson` where it is the same at every meeting. */
type Refuse = (line: number, reason: string, ofPerson?: boolean) => void

interface Taking {
  recognition: Recognition
  /** Why people are refused who have several lines of a register. */
  twice: ReadonlyMap<string, string> | null
  refuse: Refuse
}

interface Taken {
  lines: number
  people: { who: string; role: AttendanceRecord['role'] }[]
}

interface Said {
  /** Null once two lines disagree. */
  answer: Answer | null
  lines: number[]
}

function add(said: Said, { answer, lines }: Said): void {
  said.lines.push(...lines)
  said.answer = said.answer && answer && agreed(said.answer, answer)
}

/** What two lines say together: whoever was expected came, or did not, as the other line says. Null where they disagree. */
function agreed(one: Answer, other: Answer): Answer | null {
  if (one.role !== other.role || fold(one.table ?? '') !== fold(other.table ?? '')) return null
  if (one.status === other.status || other.status === 'EXPECTED') return one
  return one.status === 'EXPECTED' ? other : null
}

function disagreeing(lines: readonly number[]): BadLine[] {
  return lines.map(line => {
    const others = lines.filter(other => other !== line).slice(0, 5)
    const where = `line${others.length > 1 ? 's' : ''} ${others.join(', ')}`
    return {
      line,
      reason: `This line and ${where} give different statuses, tables or roles for the same person at the same meeting.`,
    }
  })
}

function merge(earlier: AttendanceRecord, later: AttendanceRecord): AttendanceRecord {
  return {
    ...later,
    line: earlier.line,
    status: later.status === 'EXPECTED' ? earlier.status : later.status,
    title: later.title ?? earlier.title,
    personId: later.personId ?? earlier.personId,
    profession: later.profession ?? earlier.profession,
    company: later.company ?? earlier.company,
    city: later.city ?? earlier.city,
    email: later.email ?? earlier.email,
    invitedBy: later.invitedBy ?? earlier.invitedBy,
  }
}

function toMeeting(key: string, records: readonly AttendanceRecord[], check: AttendanceCheck): ListedMeeting {
  const [first] = records
  if (!first) throw new Error('A meeting without lines.')
  const title = records.findLast(record => record.title !== null)?.title ?? null
  const { network, meeting, date } = first
  return { key, network, meeting, title, date, attendances: mergeAttendances(records, check) }
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key)
  if (there !== undefined) return there
  const made = make()
  map.set(key, made)
  return made
}

function* linesOfPeople(
  meetings: Iterable<{ said: ReadonlyMap<DatedProfile, Said> }>,
  recognition: Recognition,
) {
  for (const { said } of meetings)
    for (const [{ key }, { lines }] of said)
      if (recognition.refusesPerson(key) === undefined) yield { key, lines }
}

/** In the file's order; what is so of several cells of a line is said once. */
function inOrder(bad: readonly BadLine[]): BadLine[] {
  const once = new Map(bad.map(item => [`${item.line} ${item.reason}`, item]))
  return [...once.values()].sort((one, other) => one.line - other.line)
}

const changed = () =>
  new UnreadableFile('The file changed while it was being imported. Run the import again.')
