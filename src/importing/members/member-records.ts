import type { LocalDate } from '../../dates.js'
import { BadInput } from '../../errors.js'
import { type BadLine, isBad } from '../../list-files/bad-line.js'
import { type Header, headerOf, type Layout, type ListLine, readList } from '../../list-files/list-file.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import { fold, line as lineOf, optionalLine } from '../../text.js'
import { MEMBERSHIP_ROLES, type MembershipRole } from '../../viewer.js'
import { orBadLine, sourceNumber } from '../lists/cell-values.js'
import { dateOrderOf, timeZoneOf } from '../lists/date-reading.js'
import { firstEmail, type LeftOut } from '../lists/left-out-cells.js'
import type { ListOptions } from '../lists/list-options.js'
import type { ListReading } from '../lists/list-reading.js'
import type { PersonLine } from '../people/listed-person.js'
import { MEMBER_COLUMNS, type MemberColumn, memberLayout } from '../people/member-columns.js'

/** One line of a member list. */
export interface MemberRecord extends PersonLine {
  line: number
  /** As it is written: in which country it is dialled is known of its network. */
  phone: string | null
  since: LocalDate | null
  role: MembershipRole
  seat: string | null
}

/** A program's export of members, with what it says beside them. */
export interface MemberExport {
  /** Whether a line is about no person. */
  isNobody(fields: ListLine<MemberColumn>['fields']): boolean
  /** What the list tells that is not taken over. */
  tells(list: OpenedList): Promise<string>
}

/** How to read a list: the words of the command line, as typed. */
export interface MemberOptions extends ListOptions {
  /** Where the file has no such column. */
  network?: string
  /** The day that the list tells of. Without one it says what is not known yet. */
  date?: string
  /** Where the numbers in person_id come from; required with them. */
  source?: string
  /** Which program has written it, where that is known. */
  from?: MemberExport
}

/** Which columns of the list are read, under which names, and which are not. @throws as `readMembers` does. */
export function memberHeader(
  list: OpenedList,
  options: MemberOptions,
): Header<MemberColumn> & { layout: Layout<MemberColumn> } {
  const layout = memberLayout(MEMBER_COLUMNS, list, options)
  const header = headerOf(list, layout)
  if (header.used.includes('person_id') && !options.source)
    throw new BadInput('source', 'The list has a person_id column. Give its source with --source.')
  dateOrderOf(options.dateFormat)
  timeZoneOf(options.timeZone)
  return { ...header, layout }
}

/**
 * The lines of a member list, as a stream, each a record or why it is none. An email that is none costs the cell, not the line.
 * @throws UnreadableFile as `readList` does; BadInput for an option that cannot be meant.
 */
export async function* readMembers(
  list: OpenedList,
  options: MemberOptions & { reading: ListReading },
  leftOut: LeftOut,
): AsyncGenerator<MemberRecord | BadLine> {
  const { layout } = memberHeader(list, options)
  const network = options.network === undefined ? null : lineOf('network', options.network)
  const { reading, now } = options
  const date =
    options.date === undefined
      ? now
      : reading.dates.past('date', options.date, reading.zoneOf(network ?? '')).at
  for await (const item of readList(list, layout, options.onBytes)) {
    if (isBad(item)) yield item
    else if (options.from?.isNobody(item.fields))
      leftOut(item.line, `"${item.fields.first_name ?? ''}" is no person.`)
    else yield orBadLine(item.line, () => toRecord(item, { network, date, reading, leftOut }))
  }
}

interface Around {
  network: string | null
  date: Date
  reading: ListReading
  leftOut: LeftOut
}

function toRecord({ line, fields }: ListLine<MemberColumn>, around: Around): MemberRecord {
  const parts = [fields.first_name, fields.last_name].map(part => part?.trim()).filter(Boolean)
  const whole = fields.person?.trim() || parts.join(' ')
  const network =
    around.network !== null && fields.network === undefined
      ? around.network
      : lineOf('network', fields.network ?? '')
  const { dates, zoneOf } = around.reading
  return {
    line,
    network,
    person: lineOf('person', whole),
    personId: sourceNumber('person_id', fields.person_id),
    date: around.date,
    email: firstEmail(line, fields.email, around.leftOut),
    phone: optionalLine('phone', fields.phone),
    profession: optionalLine('profession', fields.profession),
    company: optionalLine('company', fields.company),
    city: optionalLine('city', fields.city),
    since: fields.member_since?.trim()
      ? dates.pastDay('member_since', fields.member_since, zoneOf(network))
      : null,
    role: roleOf(line, fields.role, around.leftOut),
    seat: optionalLine('seat', fields.seat),
  }
}

const ROLES: Record<string, MembershipRole> = {
  ...Object.fromEntries(MEMBERSHIP_ROLES.map(role => [fold(role), role])),
  membre: 'MEMBER',
  organisateur: 'ORGANISER',
  organisatrice: 'ORGANISER',
  organizer: 'ORGANISER',
  invite: 'GUEST',
  invitee: 'GUEST',
  visiteur: 'GUEST',
  visitor: 'GUEST',
}

/** A function in the club, such as treasurer, is held by a member. */
function roleOf(line: number, text: string | undefined, leftOut: LeftOut): MembershipRole {
  const word = optionalLine('role', text)
  if (word === null) return 'MEMBER'
  const role = ROLES[fold(word)]
  if (role === undefined) leftOut(line, `"${word}" is no role here: taken as MEMBER.`)
  return role ?? 'MEMBER'
}
