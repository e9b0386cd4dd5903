import { dayIn, type LocalDate } from '../../dates.js'
import type { NetworkId, PersonId } from '../../ids.js'
import type { BadLine } from '../../list-files/bad-line.js'
import type { Network } from '../../networks/network.js'
import { type HeldSeats, holdsSeat } from '../../networks/seats.js'
import { phoneIn } from '../../phone.js'
import { fold } from '../../text.js'
import type { MembershipRole } from '../../viewer.js'
import type { LeftOut } from '../lists/left-out-cells.js'
import type { ListedNames } from '../people/listed-person.js'
import { DatedProfile, personKey } from '../people/listed-person.js'
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

/** What the lines of a member list name. */
export function namesOf(records: readonly MemberRecord[]): ListedNames & {
  people: ReadonlyMap<string, DatedProfile>
} {
  const people = new Map<string, DatedProfile>()
  const networks = new Map<string, string>()
  for (const record of records) {
    const key = personKey(record)
    const person = people.get(key) ?? new DatedProfile(key, record)
    // In which country a phone is dialled is known once its network is.
    person.hear({ ...record, phone: null })
    people.set(key, person)
    if (!networks.has(fold(record.network))) networks.set(fold(record.network), record.network)
  }
  return { networks, people, dates: new Map(), inviters: new Map() }
}

/** Hears the phones of a list, each as it is dialled where its network is; one that is none costs the cell. */
export function hearPhones(
  records: readonly MemberRecord[],
  people: ReadonlyMap<string, DatedProfile>,
  countryOf: (network: string) => string | null,
  leftOut: LeftOut,
): void {
  for (const record of records) {
    if (record.phone === null) continue
    const country = countryOf(fold(record.network))
    const phone = phoneIn(country, record.phone)
    if (phone !== null) people.get(personKey(record))?.hear({ ...record, phone })
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
  recognition: ListRecognition,
  now: Date,
  bad: BadLine[],
): ListedMember[] {
  const groups = new Map<string, { network: RecognisedNetwork; person: PersonId; lines: MemberRecord[] }>()
  for (const record of records) {
    const network = recognition.network(record.network)
    const refusal = recognition.refusesNetwork(record.network) ?? recognition.refusesPerson(personKey(record))
    if (refusal !== undefined || !network) {
      bad.push({ line: record.line, reason: refusal ?? 'This network cannot be told.' })
      continue
    }
    const person = recognition.who(personKey(record))
    const group = groups.get(`${person} ${network.id}`)
    if (group) group.lines.push(record)
    else groups.set(`${person} ${network.id}`, { network, person, lines: [record] })
  }
  return [...groups.values()].flatMap(({ network, person, lines }) => {
    const disagreeing = disagreement(lines)
    if (disagreeing) {
      bad.push(...disagreeing)
      return []
    }
    const [{ line, role }] = lines as [MemberRecord]
    const since = lines.find(record => record.since !== null)?.since
    const seat = lines.find(record => record.seat !== null)?.seat ?? null
    return [{ line, person, network, role, since: since ?? dayIn(network.timeZone, now), seat }]
  })
}

function disagreement(lines: readonly MemberRecord[]): BadLine[] | null {
  const [first, ...others] = lines
  for (const other of others) {
    const differing = AGREEING.filter(field => {
      const [one, two] = [first?.[field] ?? null, other[field]]
      return one !== null && two !== null && fold(one) !== fold(two)
    })
    if (differing.length > 0)
      return lines.map(({ line }) => ({
        line,
        reason: `Lines ${lines.map(record => record.line).join(', ')} seem to be one person, but differ in ${differing.join(', ')}. Tell two people apart by email or person_id, or leave one line.`,
      }))
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
