import type { BadLine } from '../list-files/bad-line.js'
import { fold } from '../text.js'
import type { AttendanceRecord } from './attendance-records.js'

/** What must agree between two lines on the same person and meeting. */
export type Answer = Pick<AttendanceRecord, 'status' | 'table' | 'role'>

/** What lines say of one person at one meeting. */
export interface Said {
  /** Null once two lines disagree. */
  answer: Answer | null
  lines: number[]
}

/** The same for two lines that agree. */
export function answerOf({ status, table, role }: Answer): string {
  return JSON.stringify([status, role, fold(table ?? '')])
}

/** What one line says of them too. */
export function add(said: Said, { answer, lines }: Said): void {
  said.lines.push(...lines)
  said.answer = said.answer && answer && agreed(said.answer, answer)
}

/** What two lines say together: whoever was expected came, or did not, as the other line says. Null where they disagree. */
function agreed(one: Answer, other: Answer): Answer | null {
  if (one.role !== other.role || fold(one.table ?? '') !== fold(other.table ?? '')) return null
  if (one.status === other.status || other.status === 'EXPECTED') return one
  return one.status === 'EXPECTED' ? other : null
}

/** Why these lines cannot be taken together. */
export function disagreeing(lines: readonly number[]): BadLine[] {
  return lines.map(line => {
    const others = lines.filter(other => other !== line).slice(0, 5)
    const where = `line${others.length > 1 ? 's' : ''} ${others.join(', ')}`
    return {
      line,
      reason: `This line and ${where} give different statuses, tables or roles for the same person at the same meeting.`,
    }
  })
}

/** Two lines that agree on one person and meeting; of differing values the later stays. */
export function merge(earlier: AttendanceRecord, later: AttendanceRecord): AttendanceRecord {
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
