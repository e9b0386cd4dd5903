import type { PersonId } from '../../src/ids.js'
import type { AttendanceImport } from '../../src/importing/attendance/attendance-import.service.js'
import { appOfTests, type Client } from '../support/app.js'
import { importsOf } from '../support/imports.js'
import { bringIn, JOIN, LEAVE, networkOf, newcomerTo, oddWord } from '../support/scenes.js'

const app = appOfTests('2026-12-15T12:00:00Z')
const lists = importsOf(app)

async function attendance(content: string, wish: Partial<AttendanceImport> = {}) {
  const report = await lists.attendance(content, wish)
  const { people, attendances } = report.tallies
  return { bad: report.bad, notes: report.notes, people, attendances }
}

test('whoever a list brought in is found by the next, with an email, without, or in another spelling', async () => {
  const network = `Club ${oddWord()}`
  const email = `${oddWord()}@morvan.example`
  await attendance('person\nJeanne Morvan\nPaul Kersaint\n', { network, date: '2026-10-01' })
  const lists = [
    [`person,email\nJeanne Morvan,${email}\nPaul Kersaint,\n`, '2026-11-05'],
    ['person\nMORVAN Jeanne\n"Kersaint, Paul"\n', '2026-11-12'],
    [`person,email\nJ. Morvan,${email}\nM. Paul Kersaint (PK)\n`.replace('(PK)\n', '(PK),\n'), '2026-11-19'],
  ] as const
  for (const [list, date] of lists)
    expect(await attendance(list, { network, date })).toMatchObject({
      bad: [],
      people: { created: 0 },
      attendances: { created: 2 },
    })
  const [first] = lists
  expect(await attendance(first[0], { network, date: first[1] })).toMatchObject({
    bad: [],
    people: { created: 0, recognised: 0 },
    attendances: { created: 0, unchanged: 2 },
  })
})

test('whoever shares the address, the number or the reversed name of somebody there is a doubt, and nobody is written', async () => {
  const network = `Club ${oddWord()}`
  const [email, source] = [`${oddWord()}@rosier.example`, oddWord()]
  const there = `person,email,person_id\nAlma Rosier,${email},007\nClaire Dumoulin,,8\n`
  await attendance(there, { network, source, date: '2026-10-01' })
  const later = { network, source, date: '2026-11-05' }
  const shared = await attendance(`person,email\nBrice Rosier,${email}\n`, later)
  expect(shared.bad).toEqual([{ line: 2, reason: expect.stringContaining('that of Alma Rosier') }])
  const numbered = await attendance('person,person_id\nBrice Rosier,7\nClaire Dumoulin,8.0\n', later)
  expect(numbered.bad).toEqual([{ line: 2, reason: expect.stringContaining('person_id 7 is Alma Rosier') }])
  const reversed = await attendance('person\nDumoulin Claire\n', later)
  expect(reversed.bad).toEqual([{ line: 2, reason: expect.stringContaining('the other way round') }])
  const again = await attendance('person,person_id\nAlma Rosier,7\nClaire Dumoulin,8.0\n', later)
  expect(again).toMatchObject({ bad: [], people: { created: 0 }, attendances: { created: 2 } })
})

test('the report names people who are new though the network has such a name, and inviters who are not found', async () => {
  const network = `Club ${oddWord()}`
  const source = oddWord()
  const there = 'person,person_id\nJeanne Morvan,1\nPaul Kersaint,2\n'
  await attendance(there, { network, source, date: '2026-10-01' })
  const list = 'person,person_id,invited_by\nJeanne Morvann,,Nobody Else\nPaul Kersaint,3,\n'
  const { notes } = await attendance(list, { network, source, date: '2026-11-05', dryRun: true })
  expect(notes.join('\n')).toMatch(/Jeanne Morvann: did you mean Jeanne Morvan \(/)
  expect(notes.join('\n')).toMatch(/Paul Kersaint: somebody else than Paul Kersaint \(/)
  expect(notes.join('\n')).toContain('invited_by "Nobody Else" is nobody of the network')
})

test('the same name in two networks is two people, and with --same-names all one, where nothing contradicts it', async () => {
  const [one, two, three] = [`Club ${oddWord()}`, `Club ${oddWord()}`, `Club ${oddWord()}`]
  const name = `Rita ${oddWord()}`
  const list = (first: string, second: string) =>
    `network,date,person\n${first},2026-10-01,${name}\n${second},2026-10-08,${name}\n`
  expect((await attendance(list(one, two), { dryRun: true })).people).toMatchObject({ created: 2 })
  expect((await attendance(list(one, two), { sameNames: 'all' })).people).toMatchObject({ created: 1 })
  expect((await attendance(list(two, three), { sameNames: 'all' })).people).toMatchObject({ created: 0 })
  expect((await attendance(list(one, two))).people).toMatchObject({ created: 0 })

  const differing = `network,date,person,profession,company\n${one},2026-11-01,${name},plombier,Eau\n${two},2026-11-08,${name},notaire,Étude\n`
  const { bad } = await attendance(differing, { sameNames: 'all', dryRun: true })
  expect(bad).toEqual([
    { line: 3, reason: expect.stringContaining('is called so in the networks of this list') },
  ])
  const members = `network,person\n${one},${name}\nClub ${oddWord()},${name}\n`
  expect((await lists.members(members, { sameNames: 'all' })).tallies.people).toMatchObject({ created: 0 })
})

test('whoever took a name themself gets nobody in another network by --same-names all', async () => {
  const other = `Jean ${oddWord()}`
  const { network, person, self } = await member(`Paul ${oddWord()}`)
  await update(self, person, { name: other })
  const [home] = await app.domain.networks.findMany([network])
  const list = `network,date,person\n${home?.name},2026-12-01,Ana ${oddWord()}\nClub ${oddWord()},2026-12-01,${other}\n`
  const { bad } = await attendance(list, { sameNames: 'all' })
  expect(bad.map(({ line, reason }) => [line, reason.includes('took this name themself')])).toEqual([
    [3, true],
  ])
})

const UPDATE = `mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } } }`
const update = async (client: Client, personId: PersonId, profile: object) =>
  client.ask(UPDATE, { input: { personId, ...profile } })

/** Somebody who made their profile, whom the organiser of a network brought in. */
async function member(name: string) {
  const [founder, person] = [await newcomerTo(app), await newcomerTo(app, { name })]
  const network = await networkOf(app, founder.id)
  const { id } = await bringIn(app, founder.id, network, person.id)
  app.clock.pass(0.01)
  return { network, membership: id, person: person.id, self: await app.as(person.id) }
}

test('whoever renames themself gets no attendance of whom a list calls so, until the administrator confirms the name', async () => {
  const [own, other] = [`Paul ${oddWord()}`, `Jean ${oddWord()}`]
  const { network, person, self } = await member(own)
  const wish = { network, date: '2026-12-01' }
  const list = `person\n${other}\n`
  await update(self, person, { name: other })
  const doubt = { line: 2, reason: expect.stringContaining(`${person}) took this name themself`) }
  expect(await attendance(list, { ...wish, skipBadLines: true })).toMatchObject({
    bad: [doubt],
    attendances: { created: 0 },
  })
  await update(await app.admin(), person, { name: other })
  expect(await attendance(list, wish)).toMatchObject({ bad: [], people: { created: 0 } })
})

test('leaving and joining again under another name does not make it one that the network gave', async () => {
  const other = `Jean ${oddWord()}`
  const { network, person, self, membership } = await member(`Paul ${oddWord()}`)
  await update(self, person, { name: other })
  await self.ask(LEAVE, { input: { membershipId: membership } })
  app.clock.pass(1)
  await self.ask(JOIN, { input: { networkId: network, listCounts: true } })
  const { bad } = await attendance(`person\n${other}\n`, { network, date: '2026-12-01' })
  expect(bad).toEqual([{ line: 2, reason: expect.stringContaining('took this name themself') }])
})

test('an email of their own writing tells nobody, and one that a list gave does', async () => {
  const [email, network] = [`${oddWord()}@kersaint.example`, `Club ${oddWord()}`]
  const name = `Paul ${oddWord()}`
  const claiming = await newcomerTo(app, { name, email })
  const list = `person,email\n${name},${email}\n`
  const { bad } = await attendance(list, { network, date: '2026-12-01' })
  expect(bad).toEqual([{ line: 2, reason: expect.stringContaining(`${claiming.id}) wrote of themself`) }])
  await update(await app.admin(), claiming.id, { email })
  expect(await attendance(list, { network, date: '2026-12-01' })).toMatchObject({
    bad: [],
    people: { created: 0 },
  })
})

test('whoever a network invited under their name is found by it, also once they wrote it in another way', async () => {
  const name = `Claire ${oddWord()}`
  const { network, person, self } = await member(name)
  expect(await attendance(`person\n${name}\n`, { network, date: '2026-12-01' })).toMatchObject({
    bad: [],
    people: { created: 0 },
  })
  await update(self, person, { name: name.toUpperCase() })
  expect(await attendance(`person\n${name}\n`, { network, date: '2026-12-02' })).toMatchObject({
    bad: [],
    people: { created: 0 },
    attendances: { created: 1 },
  })
})
