import { PALMS } from '../../src/importing/members/palms-summary.js'
import { appOfTests, type Client } from '../support/app.js'
import { importsOf, tally } from '../support/imports.js'
import { networkOf, newcomerTo, oddWord } from '../support/scenes.js'
import { testData, testWithData } from '../support/test-data.js'

const app = appOfTests('2026-06-15T12:00:00Z')
let admin: Client
beforeAll(async () => {
  admin = await app.admin()
})

const { members, membersAt } = importsOf(app)

async function membersOf(name: string) {
  const { networks } = await admin.ask(
    `query ($search: String!) { networks(first: 2, search: $search) { nodes { id name kind memberships(first: 9) { nodes {
      role since seat status person { id name profession company city email phone }
    } } } } }`,
    { search: name },
  )
  const found = networks.nodes.find((network: { name: string }) => network.name === name)
  return found?.memberships.nodes ?? []
}

testWithData(
  'the roster of a club becomes its people and memberships, and a second run changes nothing',
  async () => {
    const roster = testData('cases/31-rosters/roster.csv')
    const club = `Club ${oddWord()}`
    const looked = await membersAt(roster, { network: club, dryRun: true })
    expect(looked).toMatchObject({
      written: false,
      tallies: { people: tally(1, 0, 0), networks: tally(1, 0, 0) },
    })
    expect(await membersOf(club)).toEqual([])
    const report = await membersAt(roster, { network: club, kind: 'REFERRAL' })
    expect(report).toMatchObject({ bad: [], written: true, tallies: looked.tallies })
    expect(report.tallies).toEqual({
      people: tally(1, 0, 0),
      networks: tally(1, 0, 0),
      memberships: tally(1, 0, 0),
    })
    const said = {
      profession: 'Opticienne',
      company: 'Vue Claire',
      email: 'rita@x.example',
      phone: '+33639980001',
    }
    expect(await membersOf(club)).toMatchObject([
      { role: 'MEMBER', since: '2024-03-12', status: 'ACTIVE', person: { name: 'Rita Vasseur', ...said } },
    ])
    app.clock.pass(3)
    expect((await membersAt(roster, { network: club })).tallies).toEqual({
      people: tally(0, 0, 1),
      networks: tally(0, 0, 1),
      memberships: tally(0, 0, 1),
    })
    app.clock.pass(-3)
  },
)

test('a list with French headers is read, its phones as they are dialled where the network is', async () => {
  const founder = await newcomerTo(app)
  const name = `Réseau ${oddWord()}`
  const network = await networkOf(app, founder.id, { name, country: 'FR' })
  const [anna, bert] = [`Léa ${oddWord()}`, `Yann ${oddWord()}`]
  const [given, family] = anna.split(' ')
  const report = await members(
    `Prénom;Nom;Métier;Portable;Adhésion;Adresse e-mail;Fonction\n${given};${family};Notaire;06 39 98 00 02;2024-03-12;${family}@x.example;\n` +
      `${bert.split(' ').join(';')};Fleuriste;demander;;pas de mail;Trésorier\n`,
    { network },
  )
  expect(report).toMatchObject({ bad: [], tallies: { memberships: tally(2, 0, 0) } })
  expect(report.readAs).toEqual([
    'Column "Prénom" is read as first_name.',
    'Column "Nom" is read as last_name.',
    'Column "Adresse e-mail" is read as email.',
    expect.stringContaining('"Portable" is read as phone'),
    expect.stringContaining('"Métier" is read as profession'),
    expect.stringContaining('"Adhésion" is read as member_since'),
    expect.stringContaining('"Fonction" is read as role'),
    expect.stringContaining('Line 3: email: "pas de mail" is not an email address'),
    expect.stringContaining('Line 3: "Trésorier" is no role here'),
    expect.stringContaining('Line 3: "demander" is no telephone number in full'),
  ])
  const listed = (await membersOf(name)).filter(
    ({ person }: { person: { id: string } }) => person.id !== founder.id,
  )
  expect(listed).toMatchObject([
    { since: '2024-03-12', person: { name: anna, profession: 'Notaire', phone: '+33639980002' } },
    { since: '2026-06-15', person: { name: bert, profession: 'Fleuriste', phone: null, email: null } },
  ])
})

test('a list without a date says of people who are there what nobody has said, one with a date what is later', async () => {
  const email = `${oddWord()}@example.org`
  const known = await newcomerTo(app, { company: 'Old', name: `Zoé ${oddWord()}` })
  await admin.ask('mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } } }', {
    input: { personId: known.id, email },
  })
  const club = `Club ${oddWord()}`
  const list = `person,email,company,city\n${known.name},${email},New,Rennes\n`
  expect((await members(list, { network: club })).tallies.people).toEqual(tally(0, 1, 0))
  const [{ person }] = await membersOf(club)
  expect(person).toMatchObject({ id: known.id, company: 'Old', city: 'Rennes' })
  app.clock.pass(2)
  expect((await members(list, { network: club, date: '2026-06-16' })).tallies.people).toEqual(tally(0, 1, 0))
  expect((await membersOf(club))[0].person).toMatchObject({ company: 'New' })
  app.clock.pass(-2)
})

test('lines that would be one person and differ are refused, and nobody is lost', async () => {
  const [club, name, shared] = [`Club ${oddWord()}`, `Paul ${oddWord()}`, `${oddWord()}@x.example`]
  const report = await members(
    `person,profession,email\n${name},Plumber,\n${name},Notary,\nAnn ${name},,${shared}\nBo ${name},,${shared}\n`,
    { network: club },
  )
  expect(report.written).toBe(false)
  expect(report.bad.map(({ line }) => line)).toEqual([2, 3, 5])
  expect(report.bad[0]?.reason).toMatch(/^Lines 2, 3 seem to be one person, but differ in profession\./)
  expect(report.bad[2]?.reason).toContain(`is that of Ann ${name}`)
  expect(await membersOf(club)).toEqual([])
})

test('a seat that is taken refuses the line, and memberships that are there stay as they are', async () => {
  const founder = await newcomerTo(app, { profession: 'Architect', email: `${oddWord()}@x.example` })
  const name = `Club ${oddWord()}`
  const network = await networkOf(app, founder.id, { name, rules: { oneMemberPerProfession: true } })
  const list = (seat: string) => `person,seat\n${founder.name},Baker\nAnna ${name},${seat}\n`
  expect((await members(list('architects'), { network })).bad).toEqual([
    { line: 3, reason: expect.stringMatching(/^seat: The seat "architects" is taken/) },
  ])
  expect((await members(list('Florist'), { network })).tallies.memberships).toEqual(tally(1, 0, 1))
  const seats = (await membersOf(name)).map(({ seat }: { seat: string | null }) => seat)
  expect(seats.sort()).toEqual(['Architect', 'Florist'])
})

test('of two lists that come at once for the same seat exactly one gets it, and the other says so', async () => {
  const founder = await newcomerTo(app, { profession: 'Architect' })
  const name = `Club ${oddWord()}`
  const network = await networkOf(app, founder.id, { name, rules: { oneMemberPerProfession: true } })
  const lists = ['Anna', 'Bert', 'Carl'].map(given => `person,seat\n${given} ${name},Florist\n`)
  const reports = await Promise.all(lists.map(list => members(list, { network })))
  expect(reports.map(({ tallies }) => tallies.memberships?.created).sort()).toEqual([0, 0, 1])
  const taken = { line: 2, reason: expect.stringMatching(/^seat: The seat "Florist" is taken/) }
  expect(reports.flatMap(({ bad }) => bad)).toEqual([taken, taken])
  expect(await membersOf(name)).toHaveLength(2)
})

testWithData(
  'a PALMS summary brings its 43 members, and its totals are told and make no meetings',
  async () => {
    const path = testData('bni-exports/palms_summary.csv')
    const club = `Chapter ${oddWord()}`
    const wish = { network: club, from: PALMS }
    const report = await membersAt(path, wish)
    expect(report).toMatchObject({
      bad: [],
      tallies: { people: tally(43, 0, 0), memberships: tally(43, 0, 0) },
    })
    expect(report.readAs).toEqual(
      expect.arrayContaining([
        'Its totals make no meetings: 727 present, 34 absent, 15 late, 29 medical, 82 substituted, 53 visitors, 1859 one-to-ones, 876 referrals given inside, 721 referrals given outside, 833 referrals received inside, 894 referrals received outside, 19743506.31 closed business.',
        'Line 45: "Visitors" is no person.',
        'Line 46: "BNI" is no person.',
      ]),
    )
    expect((await membersAt(path, wish)).tallies.memberships).toEqual(tally(0, 0, 43))
  },
)
