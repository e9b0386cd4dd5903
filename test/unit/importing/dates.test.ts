import { DateTime } from 'luxon'
import { dayIn } from '../../../src/dates.js'
import { BadInput } from '../../../src/errors.js'
import {
  DateColumn,
  type DateOrder,
  DateReading,
  dateOrderOf,
  timeZoneOf,
} from '../../../src/importing/lists/date-reading.js'
import fc from '../../support/fast-check.js'

const now = new Date('2026-06-15T12:00:00Z')
const PARIS = 'Europe/Paris'

interface Asked {
  given?: string
  timeZone?: string
  zone?: string
}

/** How the column is read, or what has to be said first. */
function decided(texts: readonly string[], { given }: Asked = {}) {
  const column = new DateColumn(now)
  for (const text of texts) column.see(text)
  return column.decide(dateOrderOf(given))
}

/** Each value of a column as an instant, or why it is none. */
function read(texts: readonly string[], asked: Asked = {}): string[] {
  const { order, question } = decided(texts, asked)
  if (question !== null) return [question]
  const reading = new DateReading(order, now, timeZoneOf(asked.timeZone))
  return texts.map(text => {
    try {
      return reading.planned('date', text, asked.zone ?? PARIS).at.toISOString()
    } catch (error) {
      if (error instanceof BadInput) return error.message
      throw error
    }
  })
}

test('ISO is read in every form, milliseconds too, and a day is the network’s', () => {
  const noon = '2026-01-31T12:00:00.000Z'
  const half = '2026-01-31T06:30:00.000Z'
  const texts = {
    '2026-01-31': noon,
    '20260131': noon,
    '2024-02-29': '2024-02-29T12:00:00.000Z',
    '2026-01-31T07:30:00+01:00': half,
    '2026-01-31T07:30:00.000+0100': half,
    '2026-01-31t06:30Z': half,
    '20260131T063000Z': half,
    '2026-01-31 07:30': half,
    '2026-01-31T07:30:00': half,
    '2026-01-31 06:30:00 UTC': half,
    '1769841000000': half,
  }
  expect(read(Object.keys(texts))).toEqual(Object.values(texts))
  expect(read(['2026-01-31'], { zone: 'Pacific/Auckland' })).toEqual(['2026-01-30T23:00:00.000Z'])
})

test('months are read by name in French and English, with a weekday and in either order', () => {
  const day = '2024-11-05T12:00:00.000Z'
  const texts = [
    ...['5 nov. 2024', '05 Nov 2024', 'Nov 5, 2024', '5 novembre 2024', 'mardi 5 novembre 2024', '05-nov-24'],
    ...[
      'Tuesday, November 5, 2024',
      'November 5th, 2024',
      'le 5 NOV 2024',
      'mar. 5 nov. 2024',
      'Tue 5 Nov 2024',
    ],
  ]
  expect(read(texts)).toEqual(texts.map(() => day))
  expect(read(['1er août 2024', '1 AOUT 2024', 'Mar 3, 2026', 'mar. 3 mars 2026', '2 févr. 2025'])).toEqual([
    ...['2024-08-01T12:00:00.000Z', '2024-08-01T12:00:00.000Z'],
    ...['2026-03-03T12:00:00.000Z', '2026-03-03T12:00:00.000Z', '2025-02-02T12:00:00.000Z'],
  ])
  expect(read(['5 jui 2024', '5 brumaire 2024'])).toEqual([
    expect.stringMatching(/^"5 jui 2024" is not a date such as/),
    expect.stringMatching(/is not a date such as/),
  ])
})

test('times are read by either clock: the zone that is named, else the network’s', () => {
  const texts = [
    'Nov 5, 2024 9:30 PM',
    '5 nov. 2024 à 21h30',
    '05 Nov 2024, 21:30:00',
    '5 nov 2024 9:30 p.m.',
  ]
  expect(read(texts)).toEqual(texts.map(() => '2024-11-05T20:30:00.000Z'))
  expect(read(texts, { timeZone: 'America/New_York' })).toEqual(texts.map(() => '2024-11-06T02:30:00.000Z'))
  expect(read(['2024-11-05 12 AM', '2024-11-05 12 pm', '2024-11-05 7h'])).toEqual([
    ...['2024-11-04T23:00:00.000Z', '2024-11-05T11:00:00.000Z', '2024-11-05T06:00:00.000Z'],
  ])
  const none = [
    '2024-11-05 24:00',
    '2024-11-05 13 PM',
    '2024-11-05 07',
    '2024-11-05 7:5',
    '2024-11-05 at noon',
  ]
  for (const told of read(none)) expect(told).toMatch(/is not a date such as/)
})

test('dates in numbers share one order, found where only one fits', () => {
  expect(read(['01/10/2025', '31/12/2025'])).toEqual(['2025-10-01T12:00:00.000Z', '2025-12-31T12:00:00.000Z'])
  expect(read(['10/01/2025 7:30 AM', '12/31/2025'])).toEqual([
    '2025-10-01T05:30:00.000Z',
    '2025-12-31T12:00:00.000Z',
  ])
  expect(read(['25.12.31', '25.11.02'])).toEqual([expect.stringContaining('--date-format YMD')])
  expect(read(['95.12.31', '25.11.02'])).toEqual(['1995-12-31T12:00:00.000Z', '2025-11-02T12:00:00.000Z'])
  expect(read(['05/05/2025'])).toEqual(['2025-05-05T12:00:00.000Z'])
  expect(read(['2025/10/01', '2025.1.2'])).toEqual(['2025-10-01T12:00:00.000Z', '2025-01-02T12:00:00.000Z'])
})

test('where several orders fit, or none, it is asked which is meant, and lines of another are refused', () => {
  expect(read(['2025-12-31', '01/10/2025'])).toEqual([
    'The date "01/10/2025" may be 1 October 2025 (--date-format DMY) or 10 January 2025 (--date-format MDY). Say which.',
  ])
  const both = ['31/12/2025', '12/31/2025']
  expect(read(both)).toEqual([expect.stringContaining('cannot both be dates of one format')])
  for (const given of ['DMY', 'dd/mm/yyyy', 'jj/mm/aaaa'])
    expect(read(both, { given })).toEqual([
      '2025-12-31T12:00:00.000Z',
      'The date "12/31/2025" does not exist (the column is read as DMY).',
    ])
  expect(() => decided(both, { given: 'day first' })).toThrow('"day first" is not one of DMY, MDY, YMD.')
  expect(() => timeZoneOf('Paris')).toThrow('"Paris" is not a time zone such as Europe/Paris.')
})

test('numbers of spreadsheets are read, but not beside dates in numbers', () => {
  expect(read(['46296', '46296.3125', '46296,5'])).toEqual([
    ...['2026-10-01T12:00:00.000Z', '2026-10-01T05:30:00.000Z', '2026-10-01T10:00:00.000Z'],
  ])
  expect(read(['46296', '31/12/2025'])).toEqual([
    expect.stringContaining('may have taken day for month'),
    '2025-12-31T12:00:00.000Z',
  ])
})

test('what does not exist, is no date, or is not between 1900 and five years ahead is refused', () => {
  const reasons = {
    '2026-02-30': /does not exist/,
    '2025-02-29': /does not exist/,
    '30 février 2025': /does not exist/,
    '32/13/2025': /does not exist/,
    '99999999999999999': /does not exist/,
    '1769841000': /is not a date/,
    '2026-01-31T25:00Z': /is not a date/,
    '31/12-2025': /is not a date/,
    '1/2': /is not a date/,
    soon: /is not a date/,
    '0000-01-01': /1900-01-01 or later/,
    '1899-12-31': /1900-01-01 or later/,
    '2031-06-17': /at most five years ahead/,
    '9999-12-31': /at most five years ahead/,
    '': /must not be empty/,
  }
  const told = read(Object.keys(reasons))
  for (const [i, reason] of Object.values(reasons).entries()) expect(told[i]).toMatch(reason)
})

/** How people and programs write a day. */
const FORMS: Record<DateOrder, readonly string[]> = {
  DMY: ['dd/LL/yyyy', 'd/L/yyyy', 'dd.LL.yyyy', 'd-L-yyyy', 'dd LL yyyy'],
  MDY: ['LL/dd/yyyy', 'L/d/yyyy', 'LL-dd-yyyy'],
  YMD: ['yyyy/LL/dd', 'yyyy.L.d'],
}
const NAMED = ['d LLL yyyy', 'dd LLLL yyyy', 'cccc d LLLL yyyy', 'ccc d LLL yyyy', 'd-LLL-yyyy']
const ENGLISH = ['LLL d, yyyy', 'LLLL d, yyyy', 'cccc, LLLL d, yyyy']
const TIMES = ['', ' HH:mm', ' H:mm:ss', ', HH:mm', " HH'h'mm"]
const ZONES = [
  ...[PARIS, 'America/New_York', 'Pacific/Auckland', 'Pacific/Kiritimati', 'Africa/Cairo', 'Asia/Kolkata'],
  ...['America/Sao_Paulo', 'Pacific/Pago_Pago', 'Atlantic/Azores', 'Australia/Lord_Howe'],
]
/** Days around which clocks change somewhere among them. */
const CHANGES = [
  '2025-03-30',
  '2025-10-26',
  '2025-03-09',
  '2025-11-02',
  '2025-04-06',
  '2018-11-04',
  '2025-04-25',
]

const days = fc.oneof(
  fc.integer({ min: 0, max: 45_000 }).map(after => DateTime.utc(1905, 1, 1).plus({ days: after })),
  fc
    .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -1, max: 1 }))
    .map(([day, after]) => DateTime.fromISO(day, { zone: 'utc' }).plus({ days: after })),
)

/** A day as a column of this order may write it, at the minute given, or without a time. */
const written = (order: DateOrder) =>
  fc.tuple(
    fc.oneof(
      fc.constantFrom(...FORMS[order]).map(form => ({ form, locale: 'en' })),
      fc.record({ form: fc.constantFrom(...NAMED), locale: fc.constantFrom('fr', 'en') }),
      fc.constantFrom(...ENGLISH).map(form => ({ form, locale: 'en' })),
      fc.constant({ form: 'yyyy-LL-dd', locale: 'en' }),
    ),
    fc.constantFrom(...TIMES),
    fc.integer({ min: 0, max: 1439 }),
  )

test('a day in any form, beside one that tells its order, reads back as that day of the network', () => {
  const scene = fc.constantFrom<DateOrder>('DMY', 'MDY', 'YMD').chain(order =>
    fc.record({
      order: fc.constant(order),
      zone: fc.constantFrom(...ZONES),
      lines: fc.array(fc.tuple(days, written(order)), { minLength: 1, maxLength: 8 }),
    }),
  )
  fc.assert(
    fc.property(scene, ({ order, zone, lines }) => {
      const telling = DateTime.utc(2001, 12, 31).toFormat(FORMS[order][0] ?? '')
      const texts = lines.map(([day, [{ form, locale }, time, minute]]) =>
        day
          .plus({ minutes: minute })
          .setLocale(locale)
          .toFormat(form + time),
      )
      const asked = [...texts, telling]
      const { order: found, question } = decided(asked)
      expect(question).toBeNull()
      const reading = new DateReading(found, new Date('2030-01-01T00:00:00Z'), null)
      for (const [i, [day]] of lines.entries()) {
        const { at, from } = reading.planned('date', texts[i] ?? '', zone)
        expect([texts[i], dayIn(zone, at), dayIn(zone, from)]).toEqual([
          texts[i],
          day.toISODate(),
          day.toISODate(),
        ])
      }
    }),
  )
})
