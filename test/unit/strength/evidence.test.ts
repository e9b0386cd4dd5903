import { startOfDay, T0, utcDay } from '../../../src/strength/days.js'
import { evidenceUpTo, meetingEvidence } from '../../../src/strength/evidence.js'

const at = new Date('2026-03-05T07:30:00Z')

test('a day is a UTC day, and stays one across the hour before midnight', () => {
  expect(T0).toBe(18_262)
  expect(utcDay(new Date('2026-03-05T23:59:59.999Z'))).toBe(utcDay(new Date('2026-03-05')))
  expect(utcDay(new Date('1969-12-31T23:00:00Z'))).toBe(-1)
  expect(startOfDay(utcDay(at))).toEqual(new Date('2026-03-05'))
})

test('two at one table share its head count, two at different tables that of the room', () => {
  const heads = { at, atTable: 6, inRoom: 40 }
  expect(meetingEvidence({ ...heads, tables: ['A', 'A'] })).toMatchObject({ present: 6, sameTable: true })
  expect(meetingEvidence({ ...heads, tables: ['A', 'B'] })).toMatchObject({ present: 40, sameTable: false })
  expect(meetingEvidence({ ...heads, tables: [null, null] })).toMatchObject({ present: 40, sameTable: false })
  expect(meetingEvidence({ ...heads, tables: ['A', null] })).toMatchObject({ present: 40, sameTable: false })
})

test('among more than 300 only those at the same table met', () => {
  expect(meetingEvidence({ at, tables: [null, null], atTable: 0, inRoom: 300 })).not.toBeNull()
  expect(meetingEvidence({ at, tables: [null, null], atTable: 0, inRoom: 301 })).toBeNull()
  expect(meetingEvidence({ at, tables: ['A', 'A'], atTable: 8, inRoom: 301 })).toMatchObject({ present: 8 })
})

test('one person alone met nobody', () => {
  expect(meetingEvidence({ at, tables: [null, null], atTable: 0, inRoom: 1 })).toBeNull()
})

test('evidence of a day counts on that day, whatever the hour, and not the day before', () => {
  const evidence = [
    { kind: 'RECOMMENDATION' as const, at: new Date('2026-03-05T23:00:00Z'), from: 'low' as const },
  ]
  expect(evidenceUpTo(evidence, utcDay(new Date('2026-03-05')))).toEqual(evidence)
  expect(evidenceUpTo(evidence, utcDay(new Date('2026-03-04')))).toEqual([])
})
