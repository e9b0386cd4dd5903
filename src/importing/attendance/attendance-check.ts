import { addTo } from '../../grouping.js'
import { type BadLine, isBad } from '../../list-files/bad-line.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import { fold } from '../../text.js'
import { decidedPeople } from '../decisions/decided-people.js'
import type { DoubtfulPlace } from '../decisions/doubt.js'
import { PersonKeys } from '../decisions/person-keys.js'
import { dateKey, type ListedDate } from '../lists/listed-date.js'
import {
  DatedProfile,
  inviterKey,
  type ListedInviter,
  type ListedNames,
  type ListedPerson,
} from '../people/listed-person.js'
import { type Answer, add, agreed, answerOf, disagreeing, type Said, saidOn } from './attendance-answers.js'
import { doubtOthers, doubtsIn, doubtTables, doubtTwice, isTaken, type ToldOn } from './attendance-doubts.js'
import type { Recognition } from './attendance-recognition.js'
import { type AttendanceRecord, readAttendance, type SurveyedAttendance } from './attendance-records.js'

/** What the first reading of a list found. */
export interface AttendanceCheck {
  /** Lines that can be written. */
  good: number
  /** Lines that cannot, in the file's order. */
  bad: BadLine[]
  /** What is in doubt about people. */
  doubts: DoubtfulPlace[]
  /** Lines that are left out, as was decided. */
  leftOut: ReadonlySet<number>
  /** How many meetings have no line that can be written. */
  refusedMeetings: number
  /** Lines that a meeting does not take, by what tells the meeting. */
  refused: ReadonlyMap<string, ReadonlySet<number>>
  /** How many good lines each meeting has, in the file's order. */
  meetings: ReadonlyMap<string, number>
  /** By `personKey`, in the file's order; people of refused lines may be among them. */
  people: ReadonlyMap<string, ListedPerson>
  /** Who is who, by `personKey`. */
  who(personKey: string): string
  /** Which lines are of one meeting, by `dateKey`. */
  meetingOf(dateKey: string): string
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

/**
 * Reads a whole list and writes nothing: which lines are bad, those included that disagree with another on the same
 * person and meeting, which meetings there are, and what is said of each person. `recognise` is asked once, when all
 * names are known. Keeps some 150 bytes a line.
 * @throws UnreadableFile and BadInput as `readAttendance` does.
 */
export async function checkAttendance(
  list: OpenedList,
  options: SurveyedAttendance,
  recognise: (names: ListedNames) => Promise<Recognition>,
): Promise<AttendanceCheck> {
  const bad: BadLine[] = []
  const people = new Map<string, DatedProfile>()
  const dates = new Map<string, SaidOfDate>()
  const answers = new Map<string, Answer>()
  const inviters = new Map<string, ListedInviter>()
  const networks = new Map<string, string>()
  const keys = new PersonKeys(options.decisions)
  for await (const record of readAttendance(list, options)) {
    if (isBad(record)) {
      bad.push(record)
      continue
    }
    const key = keys.of(record)
    const person = getOrAdd(people, key, () => new DatedProfile(key, record))
    person.hear(record)
    const { status, table, role, network, meeting, date, from, timed, column } = record
    getOrAdd(networks, fold(network), () => network)
    const answer = getOrAdd(answers, answerOf(record), () => ({ status, table, role }))
    const { said } = getOrAdd(dates, dateKey(record), () => ({
      ...{ network, meeting, date, from, timed },
      ...(column === undefined ? {} : { column }),
      said: new Map(),
    }))
    const before = said.get(person)
    if (before) add(before, saidOn(record.line, answer))
    else said.set(person, saidOn(record.line, answer))
    if (record.invitedBy !== null) {
      const inviter = { network: fold(network), name: record.invitedBy }
      inviters.set(inviterKey(inviter), inviter)
    }
  }
  const decided = decidedPeople(options.decisions, keys.atLines)
  const recognition = await recognise({ networks, people, dates, inviters, decided })
  const meetings = gathered(dates, recognition)
  // In a register all lines of one person are refused, below.
  if (!options.register) for (const { said } of meetings.values()) doubtOthers(said, recognition)
  const good = new Map<string, number>()
  const joinings = new Map<string, Map<string, Joining>>()
  const refused = new Map<string, Set<number>>()
  const leftOut = new Set<number>()
  const doubts = options.register
    ? doubtTwice(
        linesOfPeople(meetings.values(), key => isTaken(key, recognition)),
        recognition,
      )
    : []
  for (const [key, { said, network, date, column }] of meetings) {
    const leaveOut = (line: number) => getOrAdd(refused, key, () => new Set()).add(line)
    const refuse: Refuse = (line, reason, ofPerson = false) => {
      bad.push({ line, reason: column === undefined || ofPerson ? reason : `${column}: ${reason}` })
      leaveOut(line)
    }
    const skip = (line: number) => leftOut.add(line) && leaveOut(line)
    const taken = takenLines(key, said, { recognition, refuse, skip })
    doubts.push(...taken.doubts)
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
    doubts: doubtsIn(linesOfPeople(meetings.values()), recognition, doubts),
    leftOut,
    refused,
    refusedMeetings: meetings.size - good.size,
    meetings: good,
    people,
    good: [...good.values()].reduce((sum, lines) => sum + lines, 0),
    who: key => recognition.who(key),
    meetingOf: key => recognition.meetingOf(key),
    joinings,
  }
}

/** What a list says of the people of one date, or of the dates of one meeting. */
interface SaidOfDate extends ListedDate {
  /** In a register, which column. */
  column?: string
  said: Map<DatedProfile, Said>
}

/** The dates of one meeting as one, at the first. */
function gathered(dates: ReadonlyMap<string, SaidOfDate>, recognition: Recognition): Map<string, SaidOfDate> {
  const meetings = new Map<string, SaidOfDate>()
  for (const [key, ofDate] of dates) {
    const meeting = recognition.meetingOf(key)
    const there = meetings.get(meeting)
    meetings.set(meeting, there ? together(there, ofDate) : ofDate)
  }
  return meetings
}

function together(one: SaidOfDate, other: SaidOfDate): SaidOfDate {
  for (const [person, said] of other.said) {
    const before = one.said.get(person)
    if (before) add(before, said)
    else one.said.set(person, said)
  }
  const isEarlier = other.date < one.date
  return isEarlier ? { ...one, date: other.date } : one
}

/** How many lines of a meeting can be written, and of whom; the others go to `bad`. */
function takenLines(
  meeting: string,
  said: ReadonlyMap<DatedProfile, Said>,
  { recognition, refuse, skip }: Taking,
): Taken {
  const ofMeeting = recognition.refusesMeeting(meeting)
  const byWho = new Map<string, Said>()
  const told = new Map<string, ToldOn[]>()
  for (const [profile, ofKey] of said) {
    const { key } = profile
    const { lines } = ofKey
    if (recognition.leavesOut(key)) {
      for (const line of lines) skip(line)
      continue
    }
    const reason = ofMeeting ?? recognition.doubtOf(key)?.why
    if (reason !== undefined) {
      for (const line of lines) refuse(line, reason, ofMeeting === undefined)
      continue
    }
    const who = recognition.who(key)
    const before = byWho.get(who)
    addTo(told, who, { told: profile, lines })
    if (before) add(before, ofKey)
    else byWho.set(who, { ...ofKey, lines: [...lines] })
  }
  const taken: Taken = { lines: 0, people: [], doubts: [] }
  for (const [who, ofWho] of byWho) {
    const { lines } = ofWho
    const answer = agreed(ofWho)
    const reason = answer && recognition.refusesAnswer(meeting, who, answer)
    if (answer === null) {
      for (const { line, reason } of disagreeing(lines)) refuse(line, reason)
      taken.doubts.push(...doubtTables(told.get(who) ?? [], ofWho))
    } else if (reason) for (const line of lines) refuse(line, reason)
    else {
      taken.lines += lines.length
      taken.people.push({ who, role: answer.role })
    }
  }
  return taken
}

/** Why a meeting does not take a line; `ofPerson` where it is the same at every meeting. */
type Refuse = (line: number, reason: string, ofPerson?: boolean) => void

interface Taking {
  recognition: Recognition
  refuse: Refuse
  skip: (line: number) => void
}

interface Taken {
  lines: number
  people: { who: string; role: AttendanceRecord['role'] }[]
  /** Who may be several. */
  doubts: DoubtfulPlace[]
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
  isMeant: (key: string) => boolean = () => true,
): Generator<ToldOn> {
  for (const { said } of meetings)
    for (const [told, { lines }] of said) if (isMeant(told.key)) yield { told, lines }
}

/** In the file's order; what is so of several cells of a line is said once. */
function inOrder(bad: readonly BadLine[]): BadLine[] {
  const once = new Map(bad.map(item => [`${item.line} ${item.reason}`, item]))
  return [...once.values()].sort((one, other) => one.line - other.line)
}
