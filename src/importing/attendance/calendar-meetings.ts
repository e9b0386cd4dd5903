import { addTo } from '../../grouping.js'
import { isBad } from '../../list-files/bad-line.js'
import type { ListLine } from '../../list-files/list-file.js'
import { shown } from '../lists/cell-values.js'
import { ARRIVALS_MS } from '../meetings/told-meeting.js'
import type { AttendanceExport } from './attendance-export.js'

/** What is invited and is no person. */
const NO_PEOPLE = ['GROUP', 'RESOURCE', 'ROOM']

/** A calendar (iCalendar): what the people of each event answered. An answer of none is nobody's entry. */
export const CALENDAR: AttendanceExport = {
  columns: {
    uid: [],
    date: ['dtstart'],
    title: ['summary'],
    person: ['cn'],
    email: ['attendee'],
    status: ['partstat'],
    role: [],
    cutype: [],
  },
  required: ['date', 'person', 'status'],
  isHeader: header => header.has('dtstart') && header.has('partstat'),
  async *entries(lines, leftOut) {
    const events = new Events()
    for await (const item of lines) {
      if (isBad(item)) {
        yield item
        continue
      }
      const { line, fields } = item
      const { uid: _uid, role, cutype = '', ...said } = fields
      const person = said.person?.trim() ?? ''
      if (NO_PEOPLE.includes(cutype) || role === 'NON-PARTICIPANT') {
        leftOut?.(line, `"${shown(person || (said.email ?? ''))}" is ${told(cutype)}.`)
        continue
      }
      const isNameless = person === '' || person.includes('@')
      const address = said.email || person
      const why = isNameless && !address.includes('@') ? nameless(address) : events.lostIn(fields)
      // Whoever has that address is meant: of the address no name is made.
      const who = isNameless ? { person: address, email: address } : { person }
      if (why !== null) yield { line, reason: why }
      else yield { line, fields: { ...said, ...who, ...(role === 'CHAIR' ? { role: 'HOST' } : {}) } }
    }
  },
}

const told = (cutype: string) => (NO_PEOPLE.includes(cutype) ? 'no person' : 'only told of it')

const nameless = (address: string) =>
  `person: "${shown(address)}" has no name in the calendar. Write one, such as CN="Claire Dumoulin".`

/** Lists without numbers take what begins within four hours for one meeting: an event would be lost in another. */
class Events {
  private readonly reasons = new Map<string, string | null>()
  private readonly starts = new Map<number, { at: number; title: string }[]>()

  /** Why the event of a line cannot be told from another; null where it can. */
  lostIn({ uid = '', date = '', title = '' }: ListLine<string>['fields']): string | null {
    const event = JSON.stringify([uid, date])
    const known = this.reasons.get(event)
    if (known !== undefined) return known
    const at = date.includes('T') ? Date.parse(date) : Number.NaN
    const near = this.near(at)
    const reason =
      near &&
      `"${shown(title)}" begins within four hours of "${shown(near.title)}", and would be the same meeting. Take one of them out of the calendar.`
    if (!reason && !Number.isNaN(at)) addTo(this.starts, slotOf(at), { at, title })
    this.reasons.set(event, reason)
    return reason
  }

  private near(at: number) {
    const slots = [slotOf(at) - 1, slotOf(at), slotOf(at) + 1]
    const starts = slots.flatMap(slot => this.starts.get(slot) ?? [])
    return starts.find(other => Math.abs(at - other.at) <= ARRIVALS_MS) ?? null
  }
}

const slotOf = (at: number) => Math.floor(at / ARRIVALS_MS)
