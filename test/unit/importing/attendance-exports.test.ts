import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ATTENDANCE_EXPORTS } from '../../../src/importing/attendance/attendance-exports.js'
import { attendanceHeader, readAttendance } from '../../../src/importing/attendance/attendance-records.js'
import { isBad } from '../../../src/list-files/bad-line.js'
import { collect } from '../../support/collect.js'
import { writtenList } from '../../support/opened-lists.js'
import { surveyed } from '../../support/surveyed-lists.js'

const now = new Date('2026-06-15T12:00:00Z')
const inClub = { network: 'Club', date: '2026-05-26', now }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entregent-exports-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** What an export comes to: `line name <email> STATUS`, or why not; and what of it was left out. */
async function read(
  kind: keyof typeof ATTENDANCE_EXPORTS,
  lines: readonly string[],
  said: {
    network?: string
    date?: string
    columns?: string[]
    maps?: string[]
    dateFormat?: string
  } = inClub,
) {
  const from = ATTENDANCE_EXPORTS[kind]
  const list = await writtenList(join(folder, 'export.csv'), `${lines.join('\r\n')}\r\n`)
  const leftOut: string[] = []
  const options = { ...said, now, from }
  attendanceHeader(list, options)
  const reading = await surveyed(list, options)
  const records = await collect(
    readAttendance(list, { ...reading, leftOut: (line, what) => leftOut.push(`${line}: ${what}`) }),
  )
  const told = records.map(record =>
    isBad(record)
      ? `${record.line}! ${record.reason}`
      : `${record.line} ${record.person}${record.email ? ` <${record.email}>` : ''} ${record.status}`,
  )
  return { records, told, leftOut }
}

describe("Zoom's participants", () => {
  const REPORT = 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest'

  test('somebody who comes in again is there for all of it, below a summary of the meeting', async () => {
    const { told, records } = await read(
      'zoom',
      [
        'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants',
        '"812 3456 7890",Petit déjeuner,05/26/2026 07:25:00 AM,05/26/2026 09:00:00 AM,host@example.org,95,4',
        '',
        REPORT,
        'Rita Vasseur,rita@example.org,05/26/2026 07:31:00 AM,05/26/2026 07:36:00 AM,5,No',
        'Olaf Brandt,,05/26/2026 07:32:00 AM,05/26/2026 08:58:00 AM,86,Yes',
        'Rita Vasseur,rita@example.org,05/26/2026 07:40:00 AM,05/26/2026 07:46:00 AM,6,No',
      ],
      { network: 'Club' },
    )
    expect(told).toEqual(['5 Rita Vasseur <rita@example.org> PRESENT', '6 Olaf Brandt PRESENT'])
    expect(records).toMatchObject([
      { date: new Date('2026-05-26T05:31:00Z'), timed: true },
      { date: new Date('2026-05-26T05:32:00Z') },
    ])
  })

  test('below ten minutes, and in the waiting room, nobody is present, and both are told', async () => {
    const { told, leftOut } = await read(
      'zoom',
      [
        'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room',
        'Ana Roux,,05/26/2026 07:31,05/26/2026 07:40,9,Yes,,No',
        'Bo Lindt,,05/26/2026 07:31,05/26/2026 07:41,10,Yes,OK,No',
        'Cy Aubry,,05/26/2026 07:20,05/26/2026 07:45,25,Yes,,Yes',
      ],
      { network: 'Club' },
    )
    expect(told).toEqual(['3 Bo Lindt PRESENT'])
    expect(leftOut).toEqual([
      '4: "Cy Aubry" was in the waiting room.',
      '2: "Ana Roux" was there for 9 of the 10 minutes that make somebody present.',
    ])
  })

  test('with a line a person, the day has to be said', async () => {
    const unique = [
      'Name (original name),Email,Total duration (minutes),Guest',
      'Ana Roux,,57,Yes',
      'Bo Lindt,bo@example.org,4,No',
    ]
    expect((await read('zoom', unique)).told).toEqual(['2 Ana Roux PRESENT'])
    await expect(read('zoom', unique, { network: 'Club' })).rejects.toThrow('say --date 2026-01-31.')
    await expect(read('zoom', unique, {})).rejects.toThrow('say --network NAME and --date 2026-01-31.')
  })

  test('a stay without an address is of the one address of that name; two addresses of one name are two people', async () => {
    const { told } = await read(
      'zoom',
      [
        REPORT,
        'Ana Roux,,05/26/2026 07:30:00 AM,05/26/2026 07:36:00 AM,6,Yes',
        'ROUX Ana,ana@example.org,05/26/2026 07:36:00 AM,05/26/2026 07:41:00 AM,5,No',
        'Bo Lindt,bo@example.org,05/26/2026 07:30:00 AM,05/26/2026 08:30:00 AM,60,No',
        'Bo Lindt,bo@example.com,05/26/2026 07:30:00 AM,05/26/2026 08:30:00 AM,60,No',
      ],
      { network: 'Club' },
    )
    expect(told).toEqual([
      '2 Ana Roux <ana@example.org> PRESENT',
      '4 Bo Lindt <bo@example.org> PRESENT',
      '5 Bo Lindt <bo@example.com> PRESENT',
    ])
  })

  test('of two names the fuller counts, what else stands in brackets stays, and a device is nobody', async () => {
    const { told } = await read('zoom', [
      'Name (Original Name),User Email,Total Duration (Minutes),Guest',
      'Rita (Rita Vasseur),,57,Yes',
      'iPhone (Brian Smith),,57,Yes',
      'Rita Vasseur - Opticienne (Rita Vasseur),,3,Yes',
      'Claire Dumoulin (iPhone de Claire),,57,Yes',
      'Jean Martin (père),,57,Yes',
      'iPad de Marie,,57,Yes',
      '33639980001,,57,Yes',
      'Zoé Aubrac,,an hour,Yes',
    ])
    expect(told).toEqual([
      '7! person: "iPad de Marie" is a device, and nobody\'s name. Write who it was.',
      '8! person: "33639980001" is a device, and nobody\'s name. Write who it was.',
      '9! minutes: "an hour" is no number of minutes.',
      '2 Rita Vasseur PRESENT',
      '3 Brian Smith PRESENT',
      '5 Claire Dumoulin PRESENT',
      '6 Jean Martin (père) PRESENT',
    ])
  })
})

describe("Eventbrite's attendees", () => {
  const HEADER =
    'Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Group,Order Type,Currency,Total Paid,Fees Paid,Eventbrite Fees,Eventbrite Payment Processing,Attendee Status,Job Title,Company'
  const ticket = (name: string, status: string, { email = '', quantity = 1, job = '' } = {}) =>
    `1121,11/29/25 22:28,${name},${email},${quantity},,General Admission,1844,,Free Order,EUR,0,0,0,0,${status},${job},`
  const LIST = [
    HEADER,
    ticket('Rita,Vasseur', 'Checked In', { email: 'rita@example.org', job: 'Opticienne' }),
    ticket('Olaf,Brandt', 'Attending', { quantity: 3 }),
    ticket('Rita,Vasseur', 'Attending', { email: 'rita@example.org' }),
    ticket('Ana,Roux', 'Refunded'),
    ticket('Bo,Lindt', 'Not Attending'),
    ticket('Info Requested,Info Requested', 'Attending', { email: 'buyer@example.org' }),
  ]

  test('tell who came, who meant to, and who gave a ticket back; the order has no say in the day', async () => {
    const { told, records, leftOut } = await read('eventbrite', LIST)
    expect(told).toEqual([
      '2 Rita Vasseur <rita@example.org> PRESENT',
      '3 Olaf Brandt EXPECTED',
      '4 Rita Vasseur <rita@example.org> EXPECTED',
      '6 Bo Lindt EXCUSED',
    ])
    expect(records[0]).toMatchObject({ date: new Date('2026-05-26T12:00:00Z'), profession: 'Opticienne' })
    expect(leftOut).toEqual([
      '3: 2 more of the tickets of "Olaf Brandt" have no name.',
      '4: "Rita Vasseur" has the ticket of line 2 too, and is one person.',
      '7: The ticket has no name.',
    ])
  })

  test('do not say of which meeting they are', async () => {
    await expect(read('eventbrite', LIST, {})).rejects.toThrow('say --network NAME and --date 2026-01-31.')
  })

  test('of a meeting that is over, without anybody checked in, are asked about', async () => {
    const planned = [HEADER, ticket('Olaf,Brandt', 'Attending')]
    await expect(read('eventbrite', planned)).rejects.toThrow('--map "status:Attending=PRESENT"')
    expect((await read('eventbrite', planned, { ...inClub, date: '2026-07-01' })).told).toEqual([
      '2 Olaf Brandt EXPECTED',
    ])
  })
})

test("Meetup's attendees tell by what the organiser noted, else by what they answered", async () => {
  const { told, records, leftOut } = await read('meetup', [
    'Name\tAttendance\tUser ID\tTitle\tEvent Host\tRSVP\tGuests\tRSVPed on\tJoined Group on\tURL of Member Profile\tNotes',
    'Rita Vasseur\tattended\tuser 1201\tCo-Organizer\tYes\tYes\t0\tMay 20, 2026\tJan 4, 2024\thttps://www.meetup.com/members/1201\t',
    'Olaf B.\t\tuser 1202\t\t\tYes\t2\tMay 20, 2026\tJan 4, 2024\thttps://www.meetup.com/members/1202\t',
    'Ana Roux\tno show\tuser 1203\t\t\tYes\t1\tMay 20, 2026\tJan 4, 2024\thttps://www.meetup.com/members/1203\t',
    'Bo Lindt\t\tuser 1204\t\t\tWaitlist\t0\tMay 20, 2026\tJan 4, 2024\thttps://www.meetup.com/members/1204\t',
    'Cy Aubry\t-\tuser 1205\t\t\tNo\t0\tMay 20, 2026\tJan 4, 2024\thttps://www.meetup.com/members/1205\t',
  ])
  expect(told).toEqual([
    '2 Rita Vasseur PRESENT',
    '3 Olaf B. EXPECTED',
    '4 Ana Roux ABSENT',
    '6 Cy Aubry EXCUSED',
  ])
  expect(records[0]).toMatchObject({ personId: '1201', role: 'HOST', title: null })
  expect(leftOut).toEqual(['3: 2 guests have no name.', '4: 1 guest has no name.'])
})

describe('a calendar', () => {
  const calendar = (...events: string[][]) => [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0'],
    ...events.flatMap((lines, i) => [
      'BEGIN:VEVENT',
      `UID:${i}`,
      `SUMMARY:Breakfast ${i}`,
      ...lines,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  const answer = (name: string, partstat: string, more = '') =>
    `ATTENDEE;CN="${name}";PARTSTAT=${partstat}${more}:mailto:${name.split(' ')[0]?.toLowerCase()}@example.org`

  test('tells who means to come to a meeting ahead, in its time zone; rooms and silence are no entry', async () => {
    const { told, records, leftOut } = await read(
      'meetings',
      calendar([
        ...['DTSTART;TZID=Europe/Paris:20260702T073000', 'ORGANIZER;CN=Rita Vasseur:mailto:rita@example.org'],
        ...[
          answer('Olaf Brandt', 'ACCEPTED'),
          answer('Ana Roux', 'DECLINED'),
          answer('Bo Lindt', 'NEEDS-ACTION'),
        ],
        ...[answer('Cy Aubry', 'TENTATIVE'), answer('Room 12', 'ACCEPTED', ';CUTYPE=ROOM')],
        ...[
          answer('Zoe Aubrac', 'ACCEPTED', ';ROLE=NON-PARTICIPANT'),
          'ATTENDEE;PARTSTAT=ACCEPTED:mailto:eve@example.org',
        ],
      ]),
      { network: 'Club' },
    )
    expect(told).toEqual([
      '1 Rita Vasseur <rita@example.org> EXPECTED',
      '2 Olaf Brandt <olaf@example.org> EXPECTED',
      '3 Ana Roux <ana@example.org> EXCUSED',
      '8 eve@example.org <eve@example.org> EXPECTED',
    ])
    expect(records[0]).toMatchObject({
      ...{
        date: new Date('2026-07-02T05:30:00Z'),
        timed: true,
        title: 'Breakfast 0',
        role: 'HOST',
        meeting: null,
      },
    })
    expect(leftOut).toEqual(['6: "Room 12" is no person.', '7: "Zoe Aubrac" is only told of it.'])
  })

  test('of meetings that are over does not say who came, and is asked', async () => {
    const past = calendar(['DTSTART:20260526T053000Z', answer('Olaf Brandt', 'ACCEPTED')])
    await expect(read('meetings', past, { network: 'Club' })).rejects.toThrow(
      '--map "status:ACCEPTED=PRESENT"',
    )
    const maps = ['status:ACCEPTED=PRESENT']
    expect((await read('meetings', past, { network: 'Club', maps })).told).toEqual([
      '1 Olaf Brandt <olaf@example.org> PRESENT',
    ])
  })

  test('with two events within four hours has the later one refused, as it would be lost in the other', async () => {
    const { told } = await read(
      'meetings',
      calendar(
        ['DTSTART:20260702T053000Z', answer('Olaf Brandt', 'ACCEPTED')],
        ['DTSTART:20260702T092900Z', answer('Olaf Brandt', 'ACCEPTED'), answer('Ana Roux', 'ACCEPTED')],
        ['DTSTART:20260702T093100Z', answer('Ana Roux', 'ACCEPTED')],
      ),
      { network: 'Club' },
    )
    const lost =
      '"Breakfast 1" begins within four hours of "Breakfast 0", and would be the same meeting. Take one of them out of the calendar.'
    expect(told).toEqual([
      '1 Olaf Brandt <olaf@example.org> EXPECTED',
      `2! ${lost}`,
      `3! ${lost}`,
      '4 Ana Roux <ana@example.org> EXPECTED',
    ])
  })
})
