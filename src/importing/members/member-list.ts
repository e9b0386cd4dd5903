import { dayIn, type LocalDate } from '../../dates.js'
import { addTo } from '../../grouping.js'
import type { NetworkId, PersonId } from '../../ids.js'
import type { BadLine } from '../../list-files/bad-line.js'
import type { Network } from '../../networks/network.js'
import { type HeldSeats, holdsSeat } from '../../networks/seats.js'
import { phoneIn } from '../../phone.js'
import { fold } from '../../text.js'
import type { MembershipRole } from '../../viewer.js'
import { type DecidedPerson, decidedPeople } from '../decisions/decided-people.js'
import type { Decisions } from '../decisions/decision.js'
import { type DoubtfulPlace, doubtfulPlaces, onLine } from '../decisions/doubt.js'
import { PersonKeys } from '../decisions/person-keys.js'
import type { LeftOut } from '../lists/left-out-cells.js'
import { DatedProfile, type ListedNames } from '../people/listed-person.js'
import type { RecognisedNetwork } from '../recognised-network.js'
import type { ListRecognition } from '../recognition.js'
import type { MemberRecord } from './member-records.js'

/** Somebody's membership as a list tells it. */
export interface ListedMember {
  line: number
  person: PersonId
  network: RecognisedNetwork
  role: MembershipRole
  since: LocalDate
  seat: string | null
}

/** People, and by which key each line tells them. */
interface ToldPeople {
  people: ReadonlyMap<string, DatedProfile>
  keys: ReadonlyMap<MemberRecord, string>
}

/** What the lines of a member list name. */
export function namesOf(records: readonly MemberRecord[], decisions?: Decisions): ListedNames & ToldPeople {
  const people = new Map<string, DatedProfile>()
  const networks = new Map<string, string>()
  const personKeys = new PersonKeys(decisions)
  const keys = new Map<MemberRecord, string>()
  for (const record of records) {
    const key = personKeys.of(record)
    keys.set(record, key)
    const person = people.get(key) ?? new DatedProfile(key, record)
    // In which country a phone is dialled is known once its network is.
    person.hear({ ...record, phone: null })
    people.set(key, person)
    if (!networks.has(fold(record.network))) networks.set(fold(record.network), record.network)
  }
  const decided = decidedPeople(decisions, personKeys.atLines)
  return { networks, people, dates: new Map(), inviters: new Map(), decided, keys }
}

/** Hears the phones of a list, each as it is dialled where its network is; one that is none costs the cell. */
export function hearPhones(
  records: readonly MemberRecord[],
  { people, keys }: ToldPeople,
  countryOf: (network: string) => string | null,
  leftOut: LeftOut,
): void {
  for (const record of records) {
    if (record.phone === null) continue
    const country = countryOf(fold(record.network))
    const phone = phoneIn(country, record.phone)
    if (phone !== null) people.get(keys.get(record) ?? '')?.hear({ ...record, phone })
    else
      leftOut(
        record.line,
        `"${record.phone}" is no telephone number in full, such as +33612345678${country === null ? '' : `, or as it is dialled in ${country}`}.`,
      )
  }
}

/** What two lines on one member must not have different. */
const AGREEING = ['person', 'profession', 'company', 'city', 'phone', 'since', 'role', 'seat'] as const

/**
 * The memberships that a list tells, each once, in the order of the file; lines that cannot be taken go to `bad`. Two lines that
 * would be one member and say different things are two people, or a mistake: neither is taken.
 */
export function membersOf(
  records: readonly MemberRecord[],
  { keys }: ToldPeople,
  recognition: ListRecognition,
  now: Date,
): ToldMembers {
  const told: ToldMembers = { members: [], bad: [], doubts: [], leftOut: [] }
  const inDoubt = new Map<string, MemberRecord[]>()
  const groups = new Map<string, { network: RecognisedNetwork; person: PersonId; lines: MemberRecord[] }>()
  for (const record of records) {
    const key = keys.get(record) ?? ''
    const network = recognition.network(record.network)
    const doubt = recognition.doubtOf(key)
    if (recognition.leavesOut(key)) told.leftOut.push(record.line)
    else if (doubt || !network) {
      const reason = recognition.refusesNetwork(record.network) ?? doubt?.why ?? ''
      told.bad.push({ line: record.line, reason })
      addTo(inDoubt, key, record)
    } else {
      const person = recognition.who(key)
      const group = groups.get(`${person} ${network.id}`)
      if (group) group.lines.push(record)
      else groups.set(`${person} ${network.id}`, { network, person, lines: [record] })
    }
  }
  for (const { network, person, lines } of groups.values()) {
    const doubts = disagreement(lines, record => recognition.decided(keys.get(record) ?? ''))
    if (doubts) {
      told.bad.push(...lines.map(({ line }) => ({ line, reason: doubts.why })))
      told.doubts.push(...doubts.places)
      continue
    }
    const [{ line, role }] = lines as [MemberRecord]
    const since = lines.find(record => record.since !== null)?.since
    const seat = lines.find(record => record.seat !== null)?.seat ?? null
    told.members.push({ line, person, network, role, since: since ?? dayIn(network.timeZone, now), seat })
  }
  const doubts = [...inDoubt].flatMap(([key, [first, ...others]]) => {
    const doubt = recognition.doubtOf(key)
    return first && doubt ? { said: described(first), doubt, lines: linesOf([first, ...others]) } : []
  })
  told.doubts = [...told.doubts, ...doubtfulPlaces(doubts)]
  return told
}

/** What a member list comes to. */
export interface ToldMembers {
  members: ListedMember[]
  bad: BadLine[]
  doubts: DoubtfulPlace[]
  /** Lines that are left out, as was decided. */
  leftOut: number[]
}

const linesOf = (records: readonly MemberRecord[]) => records.map(({ line }) => line)
const described = ({ person: name, ...said }: MemberRecord) => ({ ...said, name })

/** Why lines on one member cannot be taken together, unless it was decided that they are of one. */
function disagreement(
  all: readonly MemberRecord[],
  decided: (record: MemberRecord) => DecidedPerson | undefined,
): { why: string; places: DoubtfulPlace[] } | null {
  const lines = all.filter(record => decided(record)?.is !== 'KEY')
  if (lines.every(decided)) return null
  const [first, ...others] = lines
  for (const other of others) {
    const differing = AGREEING.filter(field => {
      const [one, two] = [first?.[field] ?? null, other[field]]
      return one !== null && two !== null && fold(one) !== fold(two)
    })
    if (differing.length === 0) continue
    const why = `Lines ${linesOf(lines).join(', ')} seem to be one person, but differ in ${differing.join(', ')}. Tell two people apart by email or person_id, or leave one line.`
    const places = lines.map(record => {
      const mayBe = lines.flatMap(one => (one === record ? [] : onLine(one.line, described(one))))
      return { line: record.line, column: null, alsoLines: [], said: described(record), why, mayBe }
    })
    return { why, places }
  }
  return null
}

/**
 * The members with their seats: where a network has none a seat is left out, one that is taken refuses the line, and the seat of
 * who is not coming in stays what it is.
 */
export function seated(
  members: readonly ListedMember[],
  coming: ReadonlySet<ListedMember>,
  homes: ReadonlyMap<NetworkId, Network>,
  held: ReadonlyMap<NetworkId, HeldSeats>,
): { members: ListedMember[]; taken: BadLine[]; leftOut: number } {
  const taken: BadLine[] = []
  let leftOut = 0
  const kept = members.flatMap(member => {
    const { seat, network, role, line } = member
    if (seat === null || !coming.has(member)) return [{ ...member, seat: null }]
    const home = homes.get(network.id)
    const seats = held.get(network.id)
    if (!home || !seats || !holdsSeat(home, role)) {
      leftOut++
      return [{ ...member, seat: null }]
    }
    if (seats.has(seat)) {
      const reason = `seat: The seat "${seat}" is taken: this network has one member per profession.`
      taken.push({ line, reason })
      return []
    }
    seats.add(seat)
    return [member]
  })
  return { members: kept, taken, leftOut }
}
