import { isBad } from '../../list-files/bad-line.js'
import { readList } from '../../list-files/list-file.js'
import { fold } from '../../text.js'
import type { MemberExport } from './member-records.js'

/** What the columns count, in the order of the report. */
const TOTALS = {
  p: 'present',
  a: 'absent',
  l: 'late',
  m: 'medical',
  s: 'substituted',
  v: 'visitors',
  '1-2-1': 'one-to-ones',
  rgi: 'referrals given inside',
  rgo: 'referrals given outside',
  rri: 'referrals received inside',
  rro: 'referrals received outside',
  tyfcb: 'closed business',
} as const
type Total = keyof typeof TOTALS
const COLUMNS = Object.keys(TOTALS) as Total[]

/** Lines at the end that sum up others, or stand for all who are no members. */
const NOBODY = new Set(['visitors', 'bni', 'total'])

const isNobody: MemberExport['isNobody'] = ({ first_name, last_name }) =>
  !last_name?.trim() && NOBODY.has(fold(first_name ?? ''))

/** BNI's summary of who was present, absent, late, ill or substituted, a line a member: its totals make no meetings. */
export const PALMS: MemberExport = {
  isNobody,
  async tells(list) {
    const columns = ['first_name', 'last_name', ...COLUMNS] as const
    const mapping = new Map([
      ['first_name', 'First Name'],
      ['last_name', 'Last Name'],
    ] as const)
    const sums = new Map<Total, number>(COLUMNS.map(column => [column, 0]))
    for await (const line of readList(list, { columns, required: [], mapping })) {
      if (isBad(line) || isNobody(line.fields)) continue
      for (const column of COLUMNS) {
        const count = Number(line.fields[column] ?? 0)
        sums.set(column, (sums.get(column) ?? 0) + (Number.isFinite(count) ? count : 0))
      }
    }
    const counts = COLUMNS.map(column => `${round(sums.get(column) ?? 0)} ${TOTALS[column]}`)
    return `Its totals make no meetings: ${counts.join(', ')}.`
  },
}

const round = (sum: number) => Math.round(sum * 100) / 100

/** Whether a header, folded, is that of such a summary. */
export function isPalmsHeader(header: ReadonlySet<string>): boolean {
  return ['first name', 'p', 'a', 'l', 'm', 's', 'rgi', 'rgo'].every(column => header.has(column))
}
