import { ATTENDANCE_EXPORTS } from '../../src/importing/attendance/attendance-exports.js'
import type { AttendanceImport } from '../../src/importing/attendance/attendance-import.service.js'
import { appOfTests, type Client } from '../support/app.js'
import { importsOf, tally } from '../support/imports.js'
import { oddWord } from '../support/scenes.js'

const app = appOfTests('2026-06-15T12:00:00Z')
const { attendance } = importsOf(app)
let admin: Client
beforeAll(async () => {
  admin = await app.admin()
})

const run = (
  from: keyof typeof ATTENDANCE_EXPORTS,
  lines: readonly string[],
  wish: Partial<AttendanceImport>,
) => attendance(`${lines.join('\n')}\n`, { from: ATTENDANCE_EXPORTS[from], ...wish })

/** The meetings of a network: when each began, and who was there how. */
async function heldBy(network: string) {
  const { networks } = await admin.ask(
    `query ($search: String!) { networks(first: 1, search: $search) { nodes { pastMeetings(first: 9) { nodes {
      startsAt attendances(first: 20) { nodes { person { name } status role } }
    } } } } }`,
    { search: network },
  )
  const meetings: {
    startsAt: string
    attendances: { nodes: { person: { name: string }; status: string }[] }
  }[] = networks.nodes[0].pastMeetings.nodes
  return meetings.map(({ startsAt, attendances }) => ({
    startsAt,
    who: attendances.nodes.map(({ person, status }) => `${person.name} ${status}`).toSorted(),
  }))
}

test("Zoom's report becomes one meeting with those who stayed, and a second run changes nothing", async () => {
  const [network, ana, bo, cy] = [
    `Zoom ${oddWord()}`,
    `Ana ${oddWord()}`,
    `Bo ${oddWord()}`,
    `Cy ${oddWord()}`,
  ]
  const report = [
    'Topic,ID,Host,Duration (minutes),Start time,End time,Participants',
    'Petit déjeuner,812 3456 7890,Ana,95,05/26/2026 07:25:00 AM,05/26/2026 09:00:00 AM,4',
    '',
    'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest',
    `${ana},,05/26/2026 07:31:00 AM,05/26/2026 07:36:00 AM,5,No`,
    `${bo},,05/26/2026 07:29:00 AM,05/26/2026 08:58:00 AM,86,Yes`,
    `${ana},,05/26/2026 07:40:00 AM,05/26/2026 07:46:00 AM,6,No`,
    `${cy},,05/26/2026 07:40:00 AM,05/26/2026 07:46:00 AM,6,No`,
  ]
  const first = await run('zoom', report, { network })
  expect(first).toMatchObject({ bad: [], written: true })
  expect(first.readAs).toContain(
    `Line 8: "${cy}" was there for 6 of the 10 minutes that make somebody present.`,
  )
  expect(first.tallies).toMatchObject({
    people: tally(2, 0, 0),
    meetings: tally(1, 0, 0),
    attendances: tally(2, 0, 0),
  })
  expect(await heldBy(network)).toEqual([
    { startsAt: '2026-05-26T05:29:00.000Z', who: [`${ana} PRESENT`, `${bo} PRESENT`] },
  ])
  const again = await run('zoom', report, { network })
  expect(again.tallies).toMatchObject({
    people: tally(0, 0, 2),
    meetings: tally(0, 0, 1),
    attendances: tally(0, 0, 2),
  })
})

test("whoever took a ticket of Eventbrite's and was not checked in was absent", async () => {
  const [network, ana, bo, cy] = [
    `Brite ${oddWord()}`,
    `Ana,${oddWord()}`,
    `Bo,${oddWord()}`,
    `Cy,${oddWord()}`,
  ]
  const list = [
    'Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Attendee Status',
    `1121,11/29/25 22:28,${ana},,1,General,1844,Checked In`,
    `1122,11/30/25 22:28,${bo},,1,General,1845,Attending`,
    `1123,11/30/25 22:28,${cy},,1,General,1846,Refunded`,
  ]
  const report = await run('eventbrite', list, { network, date: '2026-05-26' })
  expect(report).toMatchObject({ bad: [], written: true })
  expect(report.readAs).toContain('Left out as nobody\'s entry: "Refunded" (1 line).')
  const [name, other] = [ana, bo].map(parts => parts.replace(',', ' '))
  expect(await heldBy(network)).toEqual([
    { startsAt: '2026-05-26T12:00:00.000Z', who: [`${name} PRESENT`, `${other} ABSENT`] },
  ])
})

test("Meetup's numbers tell a member who has another name in the next export", async () => {
  const [network, ana, number] = [`Meetup ${oddWord()}`, `Ana ${oddWord()}`, oddWord()]
  const header = 'Name\tAttendance\tUser ID\tTitle\tEvent Host\tRSVP\tGuests'
  const first = await run('meetup', [header, `${ana}\tattended\tuser ${number}\t\t\tYes\t0`], {
    network,
    date: '2026-05-05',
  })
  expect(first).toMatchObject({ bad: [], tallies: { people: tally(1, 0, 0) } })
  const [given, family = ''] = ana.split(' ')
  const next = await run(
    'meetup',
    [header, `${given} ${family.slice(0, 1)}.\tattended\tuser ${number}\t\t\tYes\t0`],
    {
      ...{ network, date: '2026-05-12' },
    },
  )
  expect(next).toMatchObject({ bad: [], tallies: { people: tally(0, 0, 1), meetings: tally(1, 0, 0) } })
})

test('a calendar plans meetings, and the list of who came settles the one that it is of', async () => {
  const [network, ana, bo] = [`Calendar ${oddWord()}`, `Ana ${oddWord()}`, `Bo ${oddWord()}`]
  const breakfasts = [
    ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Breakfast'],
    ...['DTSTART;TZID=Europe/Paris:20260616T073000', 'RRULE:FREQ=WEEKLY;COUNT=2'],
    ...[
      `ATTENDEE;CN=${ana};PARTSTAT=ACCEPTED:mailto:a@${ana.slice(4)}.example`,
      `ATTENDEE;CN=${bo};PARTSTAT=DECLINED:mailto:b@${bo.slice(3)}.example`,
    ],
    ...['END:VEVENT', 'END:VCALENDAR'],
  ]
  const planned = await run('meetings', breakfasts, { network })
  expect(planned).toMatchObject({ bad: [], tallies: { meetings: tally(2, 0, 0), people: tally(2, 0, 0) } })
  expect((await run('meetings', breakfasts, { network })).tallies).toMatchObject({ meetings: tally(0, 0, 2) })
  app.clock.pass(2)
  const came = await run(
    'zoom',
    ['Name (original name),Email,Join time,Duration (minutes)', `${ana},,06/16/2026 07:35:00 AM,80`],
    { network },
  )
  expect(came).toMatchObject({ bad: [], tallies: { meetings: tally(0, 1, 0), people: tally(0, 0, 1) } })
  app.clock.pass(-2)
  expect(await heldBy(network)).toEqual([
    { startsAt: '2026-06-16T05:30:00.000Z', who: [`${ana} PRESENT`, `${bo} EXCUSED`] },
  ])
})
