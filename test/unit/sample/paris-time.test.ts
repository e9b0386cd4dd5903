import { dateOf, parisDay, parisInstant, weekdayOf } from '../../../src/sample/paris-time.js'

const day = (date: string) => Date.parse(date) / 86_400_000

test('the clock in Paris is one hour ahead of UTC in winter and two in summer, up to the days it changes', () => {
  const at = (date: string, time: string) => parisInstant(day(date), time).toISOString()
  expect(at('2026-01-15', '07:30')).toBe('2026-01-15T06:30:00.000Z')
  expect(at('2026-07-15', '07:30')).toBe('2026-07-15T05:30:00.000Z')
  expect(at('2026-03-29', '01:30')).toBe('2026-03-29T00:30:00.000Z')
  expect(at('2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z')
  expect(at('2026-10-25', '00:30')).toBe('2026-10-24T22:30:00.000Z')
  expect(at('2026-10-25', '07:30')).toBe('2026-10-25T06:30:00.000Z')
})

test('the day in Paris begins before that in UTC', () => {
  expect(parisDay(new Date('2026-01-14T22:59:59Z'))).toBe(day('2026-01-14'))
  expect(parisDay(new Date('2026-01-14T23:00:00Z'))).toBe(day('2026-01-15'))
  expect(parisDay(new Date('2026-07-14T22:00:00Z'))).toBe(day('2026-07-15'))
  expect(dateOf(day('2026-07-15'))).toBe('2026-07-15')
})

test('1 January 2026 was a Thursday', () => {
  expect(weekdayOf(day('2026-01-01'))).toBe(4)
  expect(weekdayOf(day('1969-12-28'))).toBe(0)
})
