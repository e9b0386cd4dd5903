import { type BadLine, isBad } from '../../list-files/bad-line.js'
import type { ListLine } from '../../list-files/list-file.js'
import { nameKey } from '../../person-name.js'
import { fold } from '../../text.js'
import { shown } from '../lists/cell-values.js'
import type { LeftOut } from '../lists/left-out-cells.js'
import type { AttendanceExport } from './attendance-export.js'

/** In fewer minutes nobody was at a meeting. */
const FEWEST_MINUTES = 10
const NAMES = ['name (original name)', 'user name (original name)']
const MINUTES = ['duration (minutes)', 'total duration (minutes)', 'time in session (minutes)']
/** What computers and telephones call themselves. */
const DEVICE =
  /^(?:i(?:phone|pad|mac)|galaxy|samsung|android|pixel|huawei|xiaomi|redmi|oneplus|macbook|zoom user|\+?[\d\s().*-]+$)/i
const RENAMED = /^(.+?)\s*\(([^()]+)\)$/

/** One name's time in the meeting, from one address or from none. */
interface Stay {
  line: number
  person: string
  email: string
  fields: ListLine<string>['fields']
  minutes: number
}

/** Zoom's participants, of the meeting or of the report: a line for each time that somebody came in, or for each person. */
export const ZOOM: AttendanceExport = {
  columns: {
    person: NAMES,
    email: ['email', 'user email'],
    date: ['join time'],
    minutes: MINUTES,
    waiting: ['in waiting room'],
  },
  required: ['person', 'minutes'],
  isHeader: header => NAMES.some(name => header.has(name)) && MINUTES.some(name => header.has(name)),
  async *entries(lines, leftOut) {
    const stays: Stay[] = []
    for await (const item of lines) {
      const stay = isBad(item) ? item : stayOf(item, leftOut)
      if (stay === null) continue
      if (isBad(stay)) yield stay
      else stays.push(stay)
    }
    for (const { line, person, email, minutes, fields } of summed(stays)) {
      const { minutes: _minutes, waiting: _waiting, ...said } = fields
      if (minutes >= FEWEST_MINUTES) yield { line, fields: { ...said, person, email, status: 'PRESENT' } }
      else
        leftOut?.(
          line,
          `"${shown(person)}" was there for ${minutes} of the ${FEWEST_MINUTES} minutes that make somebody present.`,
        )
    }
  },
}

function stayOf({ line, fields }: ListLine<string>, leftOut?: LeftOut): Stay | BadLine | null {
  const person = nameOf(fields.person?.trim() ?? '')
  if (fold(fields.waiting ?? '') === 'yes') {
    leftOut?.(line, `"${shown(person)}" was in the waiting room.`)
    return null
  }
  const text = fields.minutes?.trim() ?? ''
  const minutes = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null
  if (minutes === null) return { line, reason: `minutes: "${shown(text)}" is no number of minutes.` }
  if (DEVICE.test(person))
    return { line, reason: `person: "${shown(person)}" is a device, and nobody's name. Write who it was.` }
  return { line, person, email: fields.email?.trim() ?? '', fields, minutes }
}

/** Who renamed themself has their former name in brackets: the fuller one counts. Others write something else there. */
function nameOf(text: string): string {
  const [, now = '', before = ''] = RENAMED.exec(text) ?? []
  if (DEVICE.test(before)) return now
  if (before.split(/\s+/).length < 2) return text
  return DEVICE.test(now) || now.split(/\s+/).length < 2 ? before : now
}

/** Each name once, with the minutes of all its stays; a stay without an address is of the one address that the name has. */
function summed(stays: readonly Stay[]): Stay[] {
  const addresses = new Map<string, Set<string>>()
  for (const { person, email } of stays)
    if (email !== '')
      addresses.set(nameKey(person), (addresses.get(nameKey(person)) ?? new Set()).add(fold(email)))
  const sums = new Map<string, Stay>()
  for (const stay of stays) {
    const name = nameKey(stay.person)
    const [only = '', ...others] = addresses.get(name) ?? []
    const address = stay.email !== '' ? fold(stay.email) : others.length > 0 ? '' : only
    const key = JSON.stringify([name, address])
    const there = sums.get(key)
    if (!there) sums.set(key, { ...stay })
    else {
      there.minutes += stay.minutes
      there.email ||= stay.email
    }
  }
  return [...sums.values()]
}
