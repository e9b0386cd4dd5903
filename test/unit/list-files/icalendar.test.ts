import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UnreadableFile } from '../../../src/list-files/bad-line.js'
import { openList } from '../../../src/list-files/opened-list.js'
import { BOUNDS } from '../../../src/list-files/sheet.js'
import { readListAt } from '../../support/read-lists.js'
import { testData, testWithData } from '../../support/test-data.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entregent-calendar-'))
})
afterAll(() => rm(folder, { recursive: true }))

const NEW_YORK = [
  ...['BEGIN:VTIMEZONE', 'TZID:Eastern Standard Time'],
  ...['BEGIN:STANDARD', 'DTSTART:16011104T020000', 'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11'],
  ...['TZOFFSETFROM:-0400', 'TZOFFSETTO:-0500', 'END:STANDARD'],
  ...['BEGIN:DAYLIGHT', 'DTSTART:16010311T020000', 'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3'],
  ...['TZOFFSETFROM:-0500', 'TZOFFSETTO:-0400', 'END:DAYLIGHT', 'END:VTIMEZONE'],
]
const ANA = 'ATTENDEE;CN=Ana Roux;PARTSTAT=ACCEPTED:mailto:ana@example.org'

async function written(lines: readonly string[]): Promise<string> {
  const path = join(folder, 'calendar.ics')
  await writeFile(path, ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'))
  return path
}

const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Breakfast', ...lines, 'END:VEVENT']

/** When the events of a calendar start, each with who is invited. */
async function starts(lines: readonly string[]) {
  const read = await readListAt(await written(lines))
  return read.lines.map(line => (line.includes('!') ? line : line.split('|').slice(1, 4).join('|')))
}

test('an event is a line for each of its people, with whoever invites them', async () => {
  const { names, lines, about } = await readListAt(
    await written(
      event(
        ...['DTSTART:20260310T063000Z', 'ORGANIZER;CN="Vasseur, Rita":mailto:rita@example.org', ANA],
        'ATTENDEE;ROLE=OPT-PARTICIPANT;CUTYPE=INDIVIDUAL;PARTSTAT=DECLINED;CN=Olaf Brandt:MAILTO:olaf@',
        ' example.org',
        'ATTENDEE:mailto:bo@example.org',
      ),
    ),
  )
  expect(names).toEqual(['UID', 'DTSTART', 'SUMMARY', 'CN', 'ATTENDEE', 'PARTSTAT', 'ROLE', 'CUTYPE'])
  expect(lines).toEqual([
    '1: 1|2026-03-10T06:30:00Z|Breakfast|Vasseur, Rita|rita@example.org|ACCEPTED|CHAIR|',
    '2: 1|2026-03-10T06:30:00Z|Breakfast|Ana Roux|ana@example.org|ACCEPTED||',
    '3: 1|2026-03-10T06:30:00Z|Breakfast|Olaf Brandt|olaf@example.org|DECLINED|OPT-PARTICIPANT|INDIVIDUAL',
    '4: 1|2026-03-10T06:30:00Z|Breakfast||bo@example.org|NEEDS-ACTION||',
  ])
  expect(about[0]).toBe('The file is a calendar (iCalendar), in UTF-8.')
})

test.each([
  ['an instant', 'DTSTART:20260310T063000Z', '2026-03-10T06:30:00Z'],
  ['a day', 'DTSTART;VALUE=DATE:20260310', '2026-03-10'],
  ['a time of no zone', 'DTSTART:20260310T073000', '2026-03-10T07:30:00'],
  ['a time of a known zone', 'DTSTART;TZID=Europe/Paris:20260310T073000', '2026-03-10T06:30:00Z'],
  ['that in summer', 'DTSTART;TZID=Europe/Paris:20260610T073000', '2026-06-10T05:30:00Z'],
  [
    "a time of the file's own zone",
    'DTSTART;TZID=Eastern Standard Time:20260210T073000',
    '2026-02-10T12:30:00Z',
  ],
  ['that in summer', 'DTSTART;TZID=Eastern Standard Time:20260610T073000', '2026-06-10T11:30:00Z'],
])('%s is when an event starts', async (_, start, at) => {
  expect(await starts([...NEW_YORK, ...event(start, ANA)])).toEqual([`${at}|Breakfast|Ana Roux`])
})

test('what repeats is an event on each of its days, but for those taken out, moved or cancelled', async () => {
  expect(
    await starts([
      ...event(
        'DTSTART;TZID=Europe/Paris:20260317T073000',
        'RRULE:FREQ=WEEKLY;COUNT=5',
        'EXDATE;TZID=Europe/Paris:20260324T073000',
        ANA,
      ),
      ...event(
        'RECURRENCE-ID;TZID=Europe/Paris:20260331T073000',
        'DTSTART;TZID=Europe/Paris:20260401T080000',
        'ATTENDEE;CN=Bo Lindt:mailto:bo@example.org',
      ),
      ...event(
        'RECURRENCE-ID;TZID=Europe/Paris:20260407T073000',
        'DTSTART;TZID=Europe/Paris:20260407T073000',
        'STATUS:CANCELLED',
        ANA,
      ),
    ]),
  ).toEqual([
    '2026-03-17T06:30:00Z|Breakfast|Ana Roux',
    '2026-04-01T06:00:00Z|Breakfast|Bo Lindt',
    '2026-04-14T05:30:00Z|Breakfast|Ana Roux',
  ])
})

test('what repeats without end, or in a zone that nobody knows, is refused with what to do', async () => {
  expect(await starts(event('DTSTART:20260310T063000Z', 'RRULE:FREQ=WEEKLY', ANA))).toEqual([
    '1! The event "Breakfast" repeats without end, or more than 400 times: give it an end in the calendar, and export it again.',
  ])
  expect(await starts(event('DTSTART;TZID=Middle Earth:20260310T063000', ANA))).toEqual([
    '1! The event "Breakfast" cannot be read: the calendar does not say what its time zone "Middle Earth" is.',
  ])
  expect(await starts(event(ANA))).toEqual(['1! The event "Breakfast" cannot be read: it has no start.'])
})

test('events that are cancelled, or invite nobody, are left out, and counted', async () => {
  const { lines, about } = await readListAt(
    await written([
      ...event('DTSTART:20260310T063000Z', 'STATUS:CANCELLED', ANA),
      ...event('DTSTART:20260317T063000Z', 'RRULE:FREQ=WEEKLY'),
      ...event('DTSTART:20260324T063000Z', 'ORGANIZER;CN=Ana Roux:mailto:ana@example.org'),
      ...event('DTSTART:20260331T063000Z', ANA),
    ]),
  )
  expect(lines).toHaveLength(1)
  expect(about).toEqual(
    expect.arrayContaining([
      '1 event that is cancelled is left out.',
      '2 events that invite nobody are left out.',
    ]),
  )
})

test('a calendar beyond the bounds, and a file that is none, are refused', async () => {
  const path = await written(event('DTSTART:20260310T063000Z', ANA, ANA, ANA))
  await expect(openList(path, { bounds: { ...BOUNDS, held: 100 } })).rejects.toThrow('too large')
  await expect(openList(path, { bounds: { ...BOUNDS, lines: 2 } })).rejects.toThrow('more than 2 invitations')
  await writeFile(path, 'BEGIN:VCALENDAR\r\nnonsense\r\n')
  await expect(openList(path)).rejects.toBeInstanceOf(UnreadableFile)
})

testWithData(
  'calendars of real programs are read, each line counted by hand, or refused with a reason',
  async () => {
    const found: Record<string, number> = {}
    const refused: string[] = []
    for (const name of await readdir(testData('address-books')))
      if (name.endsWith('.ics')) {
        const { lines, about } = await readListAt(testData(`address-books/${name}`))
        if (about[0]?.includes('calendar') && lines.length > 0) found[name] = lines.length
        refused.push(...lines.filter(line => /^\d+!/.test(line)).map(line => `${name} ${line}`))
      }
    expect(found).toMatchObject({
      'icalendar_example.ics': 3,
      'icalendar_property_params.ics': 3,
      // Two are invited, and one invites them.
      'outlook-2010.ics': 3,
      'rfc5545-example2.ics': 2,
      'rfc5545-example3.ics': 2,
    })
    const khal = 'icalendar_issue_156_RDATE_with_PERIOD_TZID_khal'
    const inWords = 'repeats in a way that is not understood: give each of its days an event of its own.'
    const many = 'icalendar_rfc_7256_multi_value_parameters.ics'
    expect(refused.toSorted()).toEqual([
      'icalendar_event_with_rsvp.ics 1! The event "" cannot be read: it has no start.',
      `${khal}.ics 1! The event "Event" ${inWords}`,
      `${khal}_2.ics 1! The event "(omitted)" ${inWords}`,
      'icalendar_rfc_6868.ics 1! The event "" cannot be read: it has no start.',
      `${many} 1! The event "list" cannot be read: it has no start.`,
      `${many} 2! The event "single" cannot be read: it has no start.`,
    ])
  },
)
