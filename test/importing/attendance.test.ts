import { appOfTests, type Client, startApp } from '../support/app.js'
import { SET } from '../support/gatherings.js'
import { importsOf, tally } from '../support/imports.js'
import { networkOf, newcomerTo, oddWord } from '../support/scenes.js'

const app = appOfTests('2026-06-15T12:00:00Z')
let admin: Client
beforeAll(async () => {
  admin = await app.admin()
})

const { attendance, encounters, recommendations } = importsOf(app)

const NETWORK = `query ($search: String!) {
  networks(first: 2, search: $search) { nodes {
    id name kind memberCount
    memberships(first: 5, statuses: [ACTIVE, ENDED]) { nodes { person { id name company email } role since } }
    meetings(first: 5) { nodes {
      id title startsAt status presentCount
      attendances(first: 5) { nodes { person { id name } status tables { round name } role invitedBy { name } } }
    } }
  } }
}`

async function network(name: string) {
  const { networks } = await admin.ask(NETWORK, { search: name })
  return networks.nodes.find((found: { name: string }) => found.name === name)
}

describe('attendance lists', () => {
  test('a list makes its network, people, members and settled meetings, and the same list again changes nothing', async () => {
    const club = `Club ${oddWord()}`
    const [anna, bert] = [`Anna ${oddWord()}`, `Bert ${oddWord()}`]
    const list =
      'network,meeting,title,date,person,status,table,role,company,invited_by\n' +
      `${club},2,Second,2026-02-05T07:30:00+01:00,${anna},LATE,A,HOST,New,\n` +
      `${club},1,,2026-01-08,${anna},PRESENT,,,Old,\n` +
      `${club},1,,2026-01-08,${bert},PRESENT,,GUEST,,${anna}\n` +
      `${club},1,,2026-01-08,Carl ${club},EXPECTED,,,,somebody else\n`
    const report = await attendance(list, { kind: 'REFERRAL' })
    expect(report).toMatchObject({
      bad: [],
      written: true,
      tallies: {
        people: tally(3, 0, 0, 0),
        networks: tally(1, 0, 0, 0),
        meetings: tally(2, 0, 0, 0),
        attendances: tally(4, 0, 0, 0),
      },
    })
    const found = await network(club)
    expect(found).toMatchObject({ name: club, kind: 'REFERRAL', memberCount: 2 })
    expect(found.memberships.nodes).toMatchObject([
      { person: { name: anna }, role: 'MEMBER', since: '2026-01-08' },
      { person: { name: bert }, role: 'GUEST', since: '2026-01-08' },
      { person: { name: `Carl ${club}` }, role: 'MEMBER', since: '2026-01-08' },
    ])
    expect(found.memberships.nodes[0].person.company).toBe('New')
    expect(found.meetings.nodes).toMatchObject([
      { title: '1', startsAt: '2026-01-08T12:00:00.000Z', status: 'SETTLED', presentCount: 2 },
      { title: 'Second', startsAt: '2026-02-05T06:30:00.000Z', status: 'SETTLED', presentCount: 1 },
    ])
    expect(found.meetings.nodes[1].attendances.nodes).toMatchObject([
      { status: 'LATE', tables: [{ round: 1, name: 'A' }], role: 'HOST', invitedBy: null },
    ])
    expect(found.meetings.nodes[0].attendances.nodes).toMatchObject([
      { status: 'PRESENT', role: 'ATTENDEE' },
      { status: 'PRESENT', role: 'GUEST', invitedBy: { name: anna } },
      { status: 'ABSENT', invitedBy: null },
    ])

    let again: Awaited<ReturnType<typeof attendance>> | undefined
    const queries = await app.queriesOf(async () => {
      again = await attendance(list, { kind: 'REFERRAL' })
    })
    expect(again?.tallies).toEqual({
      people: tally(0, 0, 3, 0),
      networks: tally(0, 0, 1, 0),
      meetings: tally(0, 0, 2, 0),
      attendances: tally(0, 0, 4, 0),
    })
    expect(queries).not.toContain('changes/record')
    expect(await network(club)).toEqual(found)
  })

  test('a day is the network’s: of its meeting, of its members, and of what people say of each other there', async () => {
    const founder = await newcomerTo(app)
    const club = `Club ${oddWord()}`
    await networkOf(app, founder.id, { name: club, timeZone: 'Pacific/Auckland' })
    const [anna, bert] = [`Anna ${oddWord()}`, `Bert ${oddWord()}`]
    const report = await attendance(
      'network,meeting,date,person\n' +
        `${club},1,31/01/2026,${anna}\n` +
        `${club},2,01/02/2026 07:30,${bert}\n`,
    )
    expect(report).toMatchObject({ bad: [], readAs: ['Dates in numbers are read as DMY.'] })
    const found = await network(club)
    expect(found.meetings.nodes).toMatchObject([
      { title: '1', startsAt: '2026-01-30T23:00:00.000Z' },
      { title: '2', startsAt: '2026-01-31T18:30:00.000Z' },
    ])
    expect(found.memberships.nodes).toMatchObject([
      { person: { name: anna }, since: '2026-01-31' },
      { person: { name: bert }, since: '2026-02-01' },
      { role: 'ORGANISER' },
    ])
    const met = await encounters(`a,b,date\n${anna},${bert},15/02/2026 08:00\n`, { network: club })
    expect(met).toMatchObject({ tallies: { encounters: tally(1, 0, 0, 0) } })
    const said = await admin.ask(
      'query ($a: ID!, $b: ID!) { relationship: relationshipBetween(personId: $a, otherPersonId: $b) { encounters { nodes { metAt } } } }',
      { a: found.memberships.nodes[0].person.id, b: found.memberships.nodes[1].person.id },
    )
    expect(said.relationship.encounters.nodes).toEqual([{ metAt: '2026-02-14T19:00:00.000Z' }])
  })

  test('dates that may be two days are asked for, and nothing is written before', async () => {
    const club = `Club ${oddWord()}`
    const list = 'person,date\nAnna,01/10/2025\n'
    await expect(attendance(list, { network: club })).rejects.toThrow(
      'may be 1 October 2025 (--date-format DMY) or 10 January 2025 (--date-format MDY). Say which.',
    )
    expect(await network(club)).toBeUndefined()
    await attendance(list, { network: club, dateFormat: 'dd/mm/yyyy', timeZone: 'America/Montreal' })
    expect((await network(club)).meetings.nodes).toMatchObject([{ startsAt: '2025-10-01T12:00:00.000Z' }])
    await expect(recommendations('from,person,date\nA,B,01/10/2025\n')).rejects.toThrow('Say which.')
  })

  test('a dry run counts and writes nothing, and so does a list with a bad line', async () => {
    const club = `Club ${oddWord()}`
    const dry = await attendance('person\nAnna\nBert\n', { network: club, date: '2026-01-08', dryRun: true })
    expect(dry).toMatchObject({ written: false, tallies: { people: tally(2, 0, 0, 0) } })
    const list = 'person,status\nAnna,PRESENT\nBert,perhaps\n'
    const refused = await attendance(list, { network: club, date: '2026-01-08' })
    expect(refused).toMatchObject({ written: false, bad: [{ line: 3 }] })
    expect(await network(club)).toBeUndefined()
    const skipped = await attendance(list, { network: club, date: '2026-01-08', skipBadLines: true })
    expect(skipped).toMatchObject({ written: true, tallies: { attendances: tally(1, 0, 0, 1) } })
  })

  test('new lines on a settled meeting add people and what links them; lines that contradict it are refused', async () => {
    const club = `Club ${oddWord()}`
    const names = ['Anna', 'Bert', 'Carl'].map(name => `${name} ${oddWord()}`)
    const options = { network: club, date: '2026-01-08' }
    await attendance(`person\n${names.slice(0, 2).join('\n')}\n`, options)
    const more = await attendance(`person\n${names.join('\n')}\n`, options)
    expect(more.tallies).toMatchObject({
      people: tally(1, 0, 2, 0),
      meetings: tally(0, 1, 0, 0),
      attendances: tally(1, 0, 2, 0),
    })
    const ids = (await network(club)).memberships.nodes.map(
      (member: { person: { id: string } }) => member.person.id,
    )
    const { relationship } = await admin.ask(
      'query ($a: ID!, $b: ID!) { relationship: relationshipBetween(personId: $a, otherPersonId: $b) { sharedMeetingCount strength(asOf: "2026-01-08") { meetingPoints } } }',
      { a: ids[0], b: ids[1] },
    )
    expect(relationship.sharedMeetingCount).toBe(1)
    expect(relationship.strength.meetingPoints).toBeCloseTo(1 / Math.sqrt(2), 9)
    const contrary = await attendance(`person,status\n${names[0]},ABSENT\n`, options)
    expect(contrary.bad).toMatchObject([{ line: 2, reason: expect.stringContaining('Reopen the meeting') }])
  })

  test('of differing values the latest-dated stays, whichever list comes last, and people’s own words before older lists', async () => {
    const club = `Club ${oddWord()}`
    const list = (date: string, company: string) =>
      attendance(`person,company\nAnna,${company}\n`, { network: club, date })
    await list('2026-03-01', 'March')
    await list('2026-01-01', 'January')
    const company = async () => (await network(club)).memberships.nodes[0].person.company
    expect(await company()).toBe('March')
    await list('2026-05-01', 'May')
    expect(await company()).toBe('May')
    const [{ person }] = (await network(club)).memberships.nodes
    app.clock.pass(1)
    await (await app.as(person.id)).ask(
      'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } } }',
      { input: { personId: person.id, company: 'My own' } },
    )
    await list('2026-06-01', 'June')
    expect(await company()).toBe('My own')
  })

  test('a company that a list says somebody has left still counts for a year with who hides from it', async () => {
    const [club, rival] = [`Club ${oddWord()}`, `Rival ${oddWord()}`]
    const list = (date: string, company: string) =>
      attendance(`person,company\nAnna,${company}\n`, { network: club, date })
    await list('2026-03-01', rival)
    const [{ person }] = (await network(club)).memberships.nodes
    const hidden = await newcomerTo(app)
    await (await app.as(hidden.id)).ask(
      'mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { privacy { visibleTo } } }',
      { input: { hiddenFromCompanies: [rival] } },
    )
    const seen = async () =>
      (await (await app.as(person.id)).ask('query ($id: ID!) { person(id: $id) { id } }', { id: hidden.id }))
        .person
    expect(await seen()).toBeNull()
    await list('2026-05-01', 'Elsewhere')
    expect(await seen()).toBeNull()
    app.clock.pass(366)
    expect(await seen()).toEqual({ id: hidden.id })
    app.clock.pass(-366)
  })

  test('a person is told by number over all networks, then by email, then by name within the network', async () => {
    const [one, two, source] = [`One ${oddWord()}`, `Two ${oddWord()}`, oddWord()]
    const email = `${oddWord()}@example.org`
    const known = await newcomerTo(app, { name: 'Zoé Aubrac' })
    await admin.ask(
      'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } } }',
      { input: { personId: known.id, name: 'Zoé Aubrac', email } },
    )
    const list =
      'network,date,person,person_id,email\n' +
      `${one},2026-01-08,Zoe A.,7,${email}\n` +
      `${two},2026-01-09,Z. Aubrac,7,\n` +
      `${two},2026-01-10,Zoé A.,,${email.toUpperCase()}\n` +
      `${two},2026-01-11,Zoé Aubrac,,\n`
    const report = await attendance(list, { source })
    expect(report.bad).toEqual([])
    expect(report.tallies.people).toEqual(tally(0, 1, 0, 0))
    const ofOne = (await network(one)).memberships.nodes.map(
      (member: { person: { id: string } }) => member.person.id,
    )
    expect(ofOne).toEqual([known.id])
    expect((await network(two)).memberships.nodes).toMatchObject([{ person: { id: known.id } }])
    expect((await attendance(list, { source })).tallies.people).toEqual(tally(0, 0, 1, 0))
  })

  test('a name that several people of the network have, and a name that several networks have, are refused with what to do', async () => {
    const club = `Club ${oddWord()}`
    const namesakes = 'person,person_id\nAnna,1\nAnna,2\n'
    await attendance(namesakes, { network: club, date: '2026-01-08', source: oddWord() })
    const unclear = await attendance('person\nAnna\n', { network: club, date: '2026-01-09' })
    expect(unclear.bad).toEqual([
      {
        line: 2,
        reason: '2 people of this network are called "Anna". Tell them apart by email or person_id.',
      },
    ])
    const founder = await newcomerTo(app)
    const namesake = await networkOf(app, founder.id, { name: club.toUpperCase() })
    const unclearNetwork = await attendance('person\nBert\n', { network: club, date: '2026-01-09' })
    expect(unclearNetwork.bad[0]?.reason).toContain('give the id of the right network with --network')
    const byId = await attendance('person\nBert\n', { network: namesake, date: '2026-01-09' })
    expect(byId.tallies).toMatchObject({ networks: tally(0, 0, 1, 0), people: tally(1, 0, 0, 0) })
  })

  test('an imported network has no organiser until the administrator appoints one of its members', async () => {
    const club = `Club ${oddWord()}`
    const report = await attendance('person\nAnna\n', { network: club, date: '2026-01-08' })
    expect(report.notes.join('\n')).toContain('no organiser yet')
    const { networks } = await admin.ask(
      'query ($search: String!) { networks(search: $search) { nodes { name memberships(first: 5) { nodes { id } } } } }',
      { search: club },
    )
    const found = networks.nodes.find(({ name }: { name: string }) => name === club)
    const { updateMembership } = await admin.ask(
      'mutation ($input: UpdateMembershipInput!) { updateMembership(input: $input) { membership { role } } }',
      { input: { membershipId: found.memberships.nodes[0].id, role: 'ORGANISER' } },
    )
    expect(updateMembership.membership.role).toBe('ORGANISER')
  })

  test('a guest keeps the inviter whom the list names first at a later meeting', async () => {
    const club = `Club ${oddWord()}`
    const [guest, inviter] = [`Anna ${oddWord()}`, `Bert ${oddWord()}`]
    const meetings = Array.from({ length: 40 }, (_, i) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString())
    const [first, last] = [meetings[0], meetings.at(-1)]
    await attendance(
      'network,date,person,role,invited_by\n' +
        `${club},${first},${guest},GUEST,${inviter}\n` +
        meetings.map(date => `${club},${date},Carl ${club},ATTENDEE,\n`).join('') +
        `${club},${last},${inviter},ATTENDEE,\n`,
    )
    const { meetings: held } = await network(club)
    expect(held.nodes[0].attendances.nodes).toMatchObject([
      { person: { name: guest }, invitedBy: { name: inviter } },
      { person: { name: `Carl ${club}` }, invitedBy: null },
    ])
  })

  test('a meeting to come is planned, and settled by the list of those who then came', async () => {
    const club = `Club ${oddWord()}`
    const options = { network: club, date: '2026-07-01T07:30:00Z' }
    const later = await startApp('2026-07-01T12:00:00Z')
    try {
      await attendance('person\nAnna\nBert\n', options)
      expect((await network(club)).meetings.nodes).toMatchObject([{ status: 'PLANNED', presentCount: 0 }])
      const report = await importsOf(later).attendance('person\nAnna\nCarl\n', options)
      expect(report.tallies).toMatchObject({ meetings: tally(0, 1, 0, 0), attendances: tally(1, 1, 0, 0) })
      const [meeting] = (await network(club)).meetings.nodes
      expect(meeting).toMatchObject({ status: 'SETTLED', presentCount: 2 })
      expect(meeting.attendances.nodes).toMatchObject([
        { person: { name: 'Anna' }, status: 'PRESENT' },
        { person: { name: 'Bert' }, status: 'ABSENT' },
        { person: { name: 'Carl' }, status: 'PRESENT' },
      ])
    } finally {
      await later.stop()
    }
  })

  test('a table of a list is that of the first round, and later rounds that organisers noted stay', async () => {
    const club = `Club ${oddWord()}`
    const options = { network: club, date: '2026-07-01T07:30:00Z' }
    const later = await startApp('2026-07-01T12:00:00Z')
    try {
      await attendance('person,table\nAnna,A\nBert,A\n', options)
      const [{ id, attendances }] = (await network(club)).meetings.nodes
      const entries = attendances.nodes.map(({ person }: { person: { id: string } }) => ({
        ...{ personId: person.id, status: 'EXPECTED' },
        tables: [
          { round: 1, name: 'A' },
          { round: 2, name: 'B' },
        ],
      }))
      await admin.ask(SET, { input: { meetingId: id, entries } })
      const readAnew = (content: string) => importsOf(later).attendance(content, options)
      await readAnew('person,table\nAnna,C\nBert,\n')
      const [meeting] = (await network(club)).meetings.nodes
      expect(meeting).toMatchObject({ status: 'SETTLED', presentCount: 2 })
      const second = { round: 2, name: 'B' }
      expect(meeting.attendances.nodes).toMatchObject([
        { person: { name: 'Anna' }, tables: [{ round: 1, name: 'C' }, second] },
        { person: { name: 'Bert' }, tables: [{ round: 1, name: 'A' }, second] },
      ])
      expect(await readAnew('person,table\nAnna,C\nBert,A\n')).toMatchObject({ bad: [] })
      const contrary = await readAnew('person,table\nAnna,B\nBert,A\n')
      expect(contrary.bad).toMatchObject([{ line: 2, reason: expect.stringContaining('table C') }])
    } finally {
      await later.stop()
    }
  })
})
