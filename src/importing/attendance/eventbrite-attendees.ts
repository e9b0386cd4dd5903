import { isBad } from '../../list-files/bad-line.js'
import { nameKey } from '../../person-name.js'
import { fold } from '../../text.js'
import { shown } from '../lists/cell-values.js'
import type { AttendanceExport } from './attendance-export.js'

const STATUS = ['attendee status']
/** What stands for the names that nobody has told yet. */
const NOT_TOLD = ['', 'info requested']

/** Eventbrite's attendees: a line a ticket. When it was ordered is not when the meeting is. */
export const EVENTBRITE: AttendanceExport = {
  columns: {
    title: ['event name', 'event title'],
    date: ['event date', 'event start date', 'event start'],
    first_name: ['first name', 'attendee first name'],
    last_name: ['last name', 'surname', 'attendee last name', 'attendee surname'],
    email: ['email', 'attendee email', 'email address'],
    status: STATUS,
    quantity: ['quantity', 'ticket quantity'],
  },
  required: ['first_name', 'last_name', 'status'],
  isHeader: header => header.has('order date') && STATUS.some(name => header.has(name)),
  async *entries(lines, leftOut) {
    const tickets = new Map<string, number>()
    for await (const item of lines) {
      if (isBad(item)) {
        yield item
        continue
      }
      const { line, fields } = item
      const { first_name, last_name, quantity, ...said } = fields
      const parts = [first_name, last_name].map(part => part?.trim() ?? '')
      const person = parts.filter(part => !NOT_TOLD.includes(fold(part))).join(' ')
      if (person === '') {
        leftOut?.(line, 'The ticket has no name.')
        continue
      }
      const more = Number(quantity || 1) - 1
      if (more > 0) leftOut?.(line, `${more} more of the tickets of "${shown(person)}" have no name.`)
      const key = JSON.stringify([nameKey(person), fold(said.email ?? '')])
      const first = tickets.get(key)
      if (first === undefined) tickets.set(key, line)
      else leftOut?.(line, `"${shown(person)}" has the ticket of line ${first} too, and is one person.`)
      yield { line, fields: { ...said, person } }
    }
  },
}
