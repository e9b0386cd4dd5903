import type { BadLine } from '../../list-files/bad-line.js'
import { fold } from '../../text.js'
import type { AttendanceRecord } from './attendance-records.js'

/** What must agree between two lines on the same person and meeting. */
export type Answer = Pick<AttendanceRecord, 'status' | 'table' | 'role'>

/** What lines say of one person at one meeting. */
export interface Said {
  readonly answer: Answer
  /** What other lines say that do not say the same; null where all do. */
  others: Answer[] | null
  readonly lines: number[]
}

/** What one line says. */
export const saidOn = (line: number, answer: Answer): Said => ({ answer, others: null, lines: [line] })

/** The same for two lines that agree. */
export function answerOf({ status, table, role }: Answer): string {
  return JSON.stringify([status, role, fold(table ?? '')])
}

/** What other lines say of them too. */
export function add(said: Said, { answer, others, lines }: Said): void {
  said.lines.push(...lines)
  for (const other of [answer, ...(others ?? [])])
    if (other !== said.answer && !said.others?.includes(other)) said.others = [...(said.others ?? []), other]
}

/** What the lines say together: whoever was expected came, or did not, as others say. Null where they disagree. */
export function agreed({ answer, others }: Said): Answer | null {
  if (others === null) return answer
  const all = [answer, ...others]
  const [came, ...more] = all.filter(({ status }) => status !== 'EXPECTED')
  const [expected, ...another] = all.filter(({ status }) => status === 'EXPECTED')
  if (!came || !expected || more.length > 0 || another.length > 0) return null
  const haveTables = came.table !== null && expected.table !== null
  if (haveTables && fold(came.table ?? '') !== fold(expected.table ?? '')) return null
  const roles = [came.role, expected.role].filter(role => role !== 'ATTENDEE')
  if (new Set(roles).size > 1) return null
  return { status: came.status, table: came.table ?? expected.table, role: roles[0] ?? 'ATTENDEE' }
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
    table: later.table ?? earlier.table,
    role: later.role === 'ATTENDEE' ? earlier.role : later.role,
    title: later.title ?? earlier.title,
    personId: later.personId ?? earlier.personId,
    profession: later.profession ?? earlier.profession,
    company: later.company ?? earlier.company,
    city: later.city ?? earlier.city,
    email: later.email ?? earlier.email,
    invitedBy: later.invitedBy ?? earlier.invitedBy,
  }
}
