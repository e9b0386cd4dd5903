import type { ListedDate } from '../../../src/importing/lists/listed-date.js'
import {
  type KnownMeeting,
  readSaid,
  type ToldMeeting,
} from '../../../src/importing/meetings/told-meeting.js'
import { whichMeetings } from '../../../src/importing/meetings/which-meetings.js'
import fc from '../../support/fast-check.js'

const zone = 'Europe/Paris'
const now = { zone, now: new Date('2026-11-20T12:00:00Z') }

/** A date as a list writes it: `2026-11-05`, or with a time in UTC, `2026-11-05T06:30:00Z`. */
function date(text: string, meeting: string | null): ListedDate {
  const { at, timed } = readSaid(text, zone)
  const from = timed ? at : new Date(`${text}T00:00:00+01:00`)
  return { network: 'Club', meeting, date: at, from, timed }
}

function known(text: string, said: Partial<KnownMeeting> = {}): KnownMeeting {
  const { at } = readSaid(text, zone)
  const status = at <= now.now ? 'SETTLED' : 'PLANNED'
  return { importKey: text, said: readSaid(text, zone), formerly: [], startsAt: at, status, ...said }
}

/** What the store has of meetings that were told. */
function kept(meetings: readonly ToldMeeting[]): KnownMeeting[] {
  return meetings.map(({ known: before, startsAt, said, begun }) => ({
    importKey: before?.importKey ?? said,
    said: readSaid(said, zone),
    formerly:
      before && before.said.text !== said ? [...before.formerly, before.said] : (before?.formerly ?? []),
    startsAt,
    status: begun ? 'SETTLED' : 'PLANNED',
  }))
}

/** What was told, each meeting as the dates of its lines. */
function shape(meetings: readonly ToldMeeting[]): string[] {
  return meetings
    .map(({ dates, startsAt }) => {
      const lines = dates.map(({ date, timed }) => `${timed ? '' : 'day '}${date.toISOString()}`).toSorted()
      return `${startsAt.toISOString()}: ${lines.join(' ')}`
    })
    .toSorted()
}

function told(texts: readonly string[], meeting: string | null, store: readonly KnownMeeting[] = []) {
  return whichMeetings(
    texts.map(text => date(text, meeting)),
    store,
    now,
  )
}

/** The keys of the meetings that are known, `new` for another. */
const keys = (texts: readonly string[], meeting: string | null, store: readonly KnownMeeting[]) =>
  told(texts, meeting, store).told.map(({ known }) => known?.importKey ?? 'new')
const kinds = (texts: readonly string[], meeting: string | null, store: readonly KnownMeeting[] = []) =>
  told(texts, meeting, store).findings.map(({ kind }) => kind)

describe('with a number', () => {
  test('stamps of a day are times of arrival at one meeting, which begins at the first', () => {
    const stamps = ['2026-11-05T06:40:02Z', '2026-11-05T06:28:10Z', '2026-11-05T16:00:00Z']
    const { told: meetings, findings } = told(stamps, '12')
    expect(meetings).toMatchObject([{ startsAt: new Date('2026-11-05T06:28:10Z'), begun: true }])
    expect(findings).toEqual([{ kind: 'ARRIVALS', meeting: '12', day: '2026-11-05', more: 3 }])
  })

  test('a day and its time are one meeting, with the time, also where a list before gave the day alone', () => {
    const both = told(['2026-11-05', '2026-11-05T06:30:00Z'], '48').told
    expect(both).toMatchObject([{ startsAt: new Date('2026-11-05T06:30:00Z'), said: '2026-11-05T06:30:00Z' }])
    const timed = told(['2026-11-05T06:30:00Z'], '48', [known('2026-11-05')]).told
    expect(timed).toMatchObject([
      { startsAt: new Date('2026-11-05T06:30:00Z'), known: { importKey: '2026-11-05' } },
    ])
    const dayAgain = told(['2026-11-05'], '48', kept(timed)).told
    expect(dayAgain).toMatchObject([{ startsAt: new Date('2026-11-05T06:30:00Z') }])
    expect(keys(['2026-11-05T06:30:00Z'], '48', [known('2026-11-05T12:00:00.000Z')])).toEqual([
      '2026-11-05T12:00:00.000Z',
    ])
  })

  test('whoever came past midnight is of the evening before, in one list or two', () => {
    expect(told(['2026-11-05T20:00:00Z', '2026-11-05T23:20:00Z', '2026-11-06'], '9').told).toHaveLength(2)
    expect(keys(['2026-11-05T23:20:00Z'], '9', [known('2026-11-05T20:00:00Z')])).not.toContain('new')
  })

  test('meetings of earlier versions are found by what they were kept by, several of a day each by its own', () => {
    const old = [known('2026-11-05T06:28:10.000Z'), known('2026-11-05T06:40:02.000Z')]
    const stamps = ['2026-11-05T06:40:02Z', '2026-11-05T06:28:10Z', '2026-11-05T06:29:00Z']
    const { told: meetings, findings } = told(stamps, '12', old)
    expect(meetings.map(({ known, dates }) => [known?.importKey, dates.length])).toEqual([
      ['2026-11-05T06:28:10.000Z', 2],
      ['2026-11-05T06:40:02.000Z', 1],
    ])
    expect(findings).toContainEqual({ kind: 'SEVERAL', meeting: '12', day: '2026-11-05', more: 2 })
  })

  test('a planned meeting moves where the list has its number on one other day within 60', () => {
    const planned = known('2026-12-03T06:30:00Z')
    const moved = told(['2026-12-10T06:30:00Z'], '47', [planned])
    expect(moved.told).toMatchObject([
      { known: planned, startsAt: new Date('2026-12-10T06:30:00Z'), said: '2026-12-10T06:30:00Z' },
    ])
    expect(moved.findings).toEqual([{ kind: 'MOVED', meeting: '47', day: '2026-12-03', more: '2026-12-10' }])
    expect(keys(['2026-12-10T06:30:00Z'], '47', kept(moved.told))).not.toContain('new')
    expect(keys(['2027-01-31T06:30:00Z'], '47', [planned])).toEqual([planned.importKey])
    expect(keys(['2027-02-02T06:30:00Z'], '47', [planned])).toEqual(['new'])
    // An hour later is the same day.
    expect(told(['2026-12-03T07:30:00Z'], '47', [planned]).told).toMatchObject([
      { known: planned, startsAt: new Date('2026-12-03T07:30:00Z') },
    ])
  })

  test('several days, in the list or the store, are several meetings', () => {
    const [planned, other] = [known('2026-12-03'), known('2026-11-19')]
    expect(keys(['2026-12-03', '2026-12-10'], '47', [planned])).toEqual(['2026-12-03', 'new'])
    expect(keys(['2026-12-10', '2026-12-17'], '47', [planned])).toEqual(['new', 'new'])
    expect(keys(['2026-12-10'], '47', [planned, other])).toEqual(['new'])
    expect(keys(['2026-12-10'], 'Petit-déjeuner', [planned])).toEqual(['new'])
    expect(kinds(['2026-12-10'], 'Petit-déjeuner', [planned])).toEqual(['ANOTHER'])
  })

  test('a meeting that has begun, is settled, cancelled or was moved by its organisers keeps its time', () => {
    expect(keys(['2026-11-26'], '47', [known('2026-11-19', { status: 'PLANNED' })])).toEqual(['new'])
    expect(kinds(['2026-11-26'], '47', [known('2026-11-19', { status: 'PLANNED' })])).toEqual(['ANOTHER'])
    expect(keys(['2026-11-26'], '47', [known('2026-11-19')])).toEqual(['new'])
    expect(keys(['2026-12-10'], '47', [known('2026-12-03', { status: 'CANCELLED' })])).toEqual(['new'])
    const inCalendar = new Date('2026-12-11T06:30:00Z')
    const set = known('2026-12-03T06:30:00Z', { startsAt: inCalendar })
    for (const text of ['2026-12-03T06:30:00Z', '2026-12-11T07:30:00Z'])
      expect(told([text], '47', [set]).told).toMatchObject([{ known: set, startsAt: inCalendar }])
    expect(told(['2026-11-05T09:00:00Z'], '12', [known('2026-11-05T06:28:10Z')]).told).toMatchObject([
      { startsAt: new Date('2026-11-05T06:28:10Z') },
    ])
  })

  test('the old list again moves a meeting back as long as both days are to come, and else leaves it', () => {
    const before = readSaid('2026-12-03', zone)
    const moved = known('2026-12-10', { formerly: [before] })
    expect(kinds(['2026-12-03'], '47', [moved])).toEqual(['MOVED'])
    const later = { zone, now: new Date('2026-12-05T12:00:00Z') }
    const { told: meetings, findings } = whichMeetings([date('2026-12-03', '47')], [moved], later)
    expect(meetings).toMatchObject([{ known: moved, startsAt: moved.startsAt, begun: false }])
    expect(findings).toEqual([{ kind: 'STAYS', meeting: '47', day: '2026-12-03', more: '2026-12-10' }])
  })

  test('a meeting has begun only once all times that the list has of it are past', () => {
    const today = ['2026-11-20', '2026-11-20T18:00:00Z']
    expect(told(today, '12').told).toMatchObject([{ begun: false }])
    expect(told(['2026-11-20'], '12').told).toMatchObject([{ begun: true }])
    expect(told(['2026-11-20'], '12', [known('2026-11-20T18:00:00Z')]).told).toMatchObject([{ begun: false }])
  })
})

describe('without a number', () => {
  test('lines within four hours of the first are one meeting, past midnight too', () => {
    const evening = ['2026-11-05T20:00:00Z', '2026-11-05T23:59:59Z', '2026-11-06T00:00:01Z']
    expect(shape(told(evening, null).told)).toEqual([
      '2026-11-05T20:00:00.000Z: 2026-11-05T20:00:00.000Z 2026-11-05T23:59:59.000Z',
      '2026-11-06T00:00:01.000Z: 2026-11-06T00:00:01.000Z',
    ])
    expect(told(evening, '').findings).toEqual([
      { kind: 'WITHOUT_NUMBER', meeting: null, day: '2026-11-05', more: 2 },
    ])
  })

  test('a list before counts too', () => {
    const there = known('2026-11-05T06:30:00Z')
    expect(keys(['2026-11-05T06:10:00Z', '2026-11-05T10:00:00Z'], null, [there])).toEqual([there.importKey])
    expect(keys(['2026-11-05T11:00:00Z'], null, [there])).toEqual(['new'])
    const cancelled = known('2026-11-05T06:30:00Z', { status: 'CANCELLED' })
    expect(keys(['2026-11-05T07:00:00Z'], null, [cancelled])).toEqual(['new'])
    expect(keys(['2026-11-05T06:30:00Z'], null, [cancelled])).toEqual([cancelled.importKey])
  })

  test('a day is of the one meeting of that day, and cannot be told where there are two', () => {
    expect(told(['2026-11-05', '2026-11-05T06:30:00Z'], null).told).toHaveLength(1)
    const two = told(['2026-11-05', '2026-11-05T06:30:00Z', '2026-11-05T18:00:00Z'], null)
    expect(two.told).toHaveLength(2)
    expect([...two.refused.values()]).toEqual([expect.stringContaining('Several meetings')])
    const refined = told(['2026-11-05T06:30:00Z'], null, [known('2026-11-05')]).told
    expect(refined).toMatchObject([{ known: { importKey: '2026-11-05' }, said: '2026-11-05T06:30:00Z' }])
    const evening = told(['2026-11-05T18:00:00Z'], null, kept(refined)).told
    expect(keys(['2026-11-05'], null, kept([...refined, ...evening]))).toEqual(['2026-11-05'])
  })
})

describe('the same list', () => {
  const DAY = 24 * 60
  const start = Date.parse('2026-10-30T00:00:00Z')
  const text = fc.tuple(fc.integer({ min: 0, max: 35 * DAY }), fc.boolean()).map(([minutes, timed]) => {
    const iso = new Date(start + minutes * 60_000).toISOString()
    return timed ? iso.replace('.000Z', 'Z') : iso.slice(0, 10)
  })
  // Many on few days.
  const close = fc.integer({ min: 0, max: 3 * DAY }).map(minutes => {
    const iso = new Date(start + minutes * 60_000).toISOString()
    return minutes % 5 === 0 ? iso.slice(0, 10) : iso.replace('.000Z', 'Z')
  })
  const list = fc.uniqueArray(fc.oneof(text, close), { minLength: 1, maxLength: 12 })
  const number = fc.constantFrom('12', null, 'Petit-déjeuner')

  test('tells the same meetings in any order of its lines', () => {
    fc.assert(
      fc.property(list, list, number, (texts, before, meeting) => {
        const store = kept(told(before, meeting).told)
        expect(shape(told(texts.toReversed(), meeting, store).told)).toEqual(
          shape(told(texts, meeting, store).told),
        )
      }),
    )
  })

  test('finds the meetings that it made or moved, whatever lists came before it', () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 3 }), number, (lists, meeting) => {
        let store: KnownMeeting[] = []
        let last: readonly ToldMeeting[] = []
        const take = (texts: readonly string[]) => {
          last = told(texts, meeting, store).told
          const changed = kept(last)
          const keys = new Set(changed.map(({ importKey }) => importKey))
          store = [...store.filter(({ importKey }) => !keys.has(importKey)), ...changed]
        }
        for (const texts of lists) take(texts)
        const [meetings, after] = [shape(last), store.length]
        take(lists.at(-1) ?? [])
        expect(shape(last)).toEqual(meetings)
        expect(last.filter(({ known }) => known === null)).toEqual([])
        expect(store).toHaveLength(after)
      }),
    )
  })
})
