import { isBad } from '../../list-files/bad-line.js'
import { fold } from '../../text.js'
import type { AttendanceExport } from './attendance-export.js'

/** What stands where the organiser has noted nothing of who came. */
const NOT_NOTED = ['', '-', '--', 'n/a', 'unknown']

/** Meetup's attendees: what each answered and, where the organiser noted it, whether they came. Title is the member's. */
export const MEETUP: AttendanceExport = {
  columns: {
    person: ['name'],
    person_id: ['user id'],
    host: ['event host'],
    rsvp: ['rsvp'],
    came: ['attendance'],
    guests: ['guests'],
  },
  required: ['person', 'person_id', 'rsvp'],
  source: 'Meetup',
  isHeader: header => ['name', 'user id', 'rsvp'].every(name => header.has(name)),
  async *entries(lines, leftOut) {
    for await (const item of lines) {
      if (isBad(item)) {
        yield item
        continue
      }
      const { line, fields } = item
      const { person_id, host, rsvp = '', came = '', guests, ...said } = fields
      const count = Number(guests)
      if (count > 0) leftOut?.(line, count === 1 ? '1 guest has no name.' : `${count} guests have no name.`)
      const status = NOT_NOTED.includes(fold(came)) ? rsvp : came
      const role = fold(host ?? '') === 'yes' ? { role: 'HOST' } : {}
      yield {
        line,
        // Exports have "user 12345" or the number alone.
        fields: { ...said, ...role, person_id: person_id?.replace(/^\s*user\s+/i, ''), status },
      }
    }
  },
}
