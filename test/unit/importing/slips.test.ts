import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DateReading } from '../../../src/importing/lists/date-reading.js'
import { readSlips, slipHeader } from '../../../src/importing/statements/slip-records.js'
import { collect } from '../../support/collect.js'
import { writtenList } from '../../support/opened-lists.js'

const now = new Date('2026-06-15T12:00:00Z')
const surveyed = { now, reading: new DateReading(null, now, null), zone: 'Europe/Paris' }
const day = '2026-05-31'
const HEADER = 'From,To,Slip Type,Inside/Outside,TYFCB Amount,CEU Credits,Detail'

let folder: string
let files = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entregent-slips-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const file = (...lines: string[]) => writtenList(join(folder, `${files++}.csv`), `${lines.join('\n')}\n`)

test('each slip says who gives it to whom, and what links no two members is told apart', async () => {
  const list = await file(
    HEADER,
    'Rita  Vasseur,Olaf Brandt,One-to-One,,,,"Chapter 12, Nice"',
    'Rita Vasseur,Olaf Brandt,Referral,Tier 1 (inside),,,',
    'Olaf Brandt,Rita Vasseur,TYFCB,,"1,250.50",,',
    ',Rita Vasseur,TYFCB,,920.64,,',
    'Olaf Brandt,Rita Vasseur,tyfcb,,,,',
    'Rita Vasseur,,CEU,,,2,',
    'Rita Vasseur,Nina Adler,Visitor,,,,',
  )
  const date = new Date('2026-05-31T12:00:00Z')
  const [rita, olaf] = ['Rita Vasseur', 'Olaf Brandt']
  expect(await collect(readSlips(list, { ...surveyed, date: day }, 'EUR'))).toEqual([
    { line: 2, type: 'ONE_TO_ONE', from: rita, to: olaf, date, amount: null },
    { line: 3, type: 'REFERRAL', from: rita, to: olaf, date, amount: null },
    { line: 4, type: 'CLOSED_BUSINESS', from: olaf, to: rita, date, amount: 1250.5 },
    { line: 5, leftOut: 'CLOSED_BUSINESS', amount: 920.64 },
    { line: 6, type: 'CLOSED_BUSINESS', from: olaf, to: rita, date, amount: null },
    { line: 7, leftOut: 'EDUCATION', amount: null },
    { line: 8, leftOut: 'VISITOR', amount: null },
  ])
})

test('a slip to oneself, to or from nobody, of another kind or another currency is refused', async () => {
  const list = await file(
    HEADER,
    'Ana,ana,One-to-One,,,,',
    ',Ana,Referral,,,,',
    'Ana,,One-to-One,,,,',
    'Ana,Bo,Testimonial,,,,',
    'Ana,Bo,TYFCB,,$12,,',
  )
  expect(await collect(readSlips(list, { ...surveyed, date: day }, 'EUR'))).toEqual([
    { line: 2, reason: 'from and to must be different people.' },
    { line: 3, reason: 'from: This must not be empty.' },
    { line: 4, reason: 'to: This must not be empty.' },
    {
      line: 5,
      reason: 'slip_type: "Testimonial" is not one of One-to-One, Referral, TYFCB, CEU, Visitor.',
    },
    { line: 6, reason: expect.stringContaining('is not in EUR') },
  ])
})

test('a slip has its own day where the file says one, else that of the list, and one of them has to be said', async () => {
  const list = await file('From,To,Slip Type,Date', 'Ana,Bo,One-to-One,2026-05-02', 'Ana,Bo,One-to-One,')
  const days = async (options: { date?: string }) =>
    (await collect(readSlips(list, { ...surveyed, ...options }, 'EUR'))).map(slip =>
      'date' in slip ? slip.date.toISOString().slice(0, 10) : slip,
    )
  expect(await days({ date: day })).toEqual(['2026-05-02', day])
  expect(await days({})).toEqual(['2026-05-02', { line: 3, reason: 'date: This must not be empty.' }])
  const dayless = await file(HEADER, 'Ana,Bo,One-to-One,,,,')
  expect(() => slipHeader(dayless, { now })).toThrow('Say with --date which day they count as')
  expect(slipHeader(dayless, { now, date: day }).ignored).toEqual(['Inside/Outside', 'CEU Credits', 'Detail'])
})
