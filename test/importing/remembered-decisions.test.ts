import type { NetworkId, PersonId } from '../../src/ids.js'
import type { Decisions } from '../../src/importing/decisions/decision.js'
import type { ImportReport } from '../../src/importing/lists/import-report.js'
import { appOfTests } from '../support/app.js'
import { erase, exportOf } from '../support/data-subjects.js'
import { Deciding } from '../support/deciding.js'
import { importsOf } from '../support/imports.js'
import { networkOf, newcomerTo, oddWord } from '../support/scenes.js'

const app = appOfTests('2026-12-15T12:00:00Z')
const lists = importsOf(app)

type Run = (path: string, decisions: Decisions, dryRun: boolean) => Promise<ImportReport>
const attendance =
  (network: string, date = '2026-11-05'): Run =>
  (path, decisions, dryRun) =>
    lists.attendanceAt(path, { network, date, decisions, dryRun })

async function found(search: string): Promise<{ id: NetworkId; people: { id: PersonId; name: string }[] }> {
  const { networks } = await (await app.admin()).ask(
    `query ($search: String!) { networks(first: 1, search: $search) { nodes {
      id memberships(first: 50) { nodes { person { id name } } }
    } } }`,
    { search },
  )
  const [{ id, memberships }] = networks.nodes
  return { id, people: memberships.nodes.map(({ person }: { person: object }) => person) }
}

async function idOf(network: string, name: string): Promise<PersonId> {
  const { people } = await found(network)
  const person = people.find(one => one.name === name)
  if (!person) throw new Error(`Nobody is called ${name}.`)
  return person.id
}

/** What is kept of the lists of a network. */
async function keptOf(network: string) {
  const { id } = await found(network)
  return app.domain.listDecisions.all(id)
}

/** A network with Alma, who has an address, and Claire. */
async function club() {
  const [network, email] = [`Club ${oddWord()}`, `${oddWord()}@rosier.example`]
  const there = `person,email\nAlma Rosier,${email}\nClaire Dumoulin,\n`
  await lists.attendance(there, { network, date: '2026-10-01' })
  return { network, email, claire: await idOf(network, 'Claire Dumoulin') }
}

/** A reversed name of the club, decided to be Claire's. */
async function decidedClub() {
  const made = await club()
  const [decision] = await Deciding.on(
    'person\nDumoulin Claire\n',
    attendance(made.network),
    async deciding => {
      await deciding.decided({ 2: made.claire })
      return keptOf(made.network)
    },
  )
  if (!decision) throw new Error('Nothing was kept.')
  return { ...made, decision }
}

const unchanged = { bad: [], tallies: { people: { created: 0 }, attendances: { created: 0 } } }

test('the same list asks nothing again, with the file of decisions and without, and doubles nobody', async () => {
  const { network, email, claire } = await club()
  const list = `person,email\nBrice Rosier,${email}\nDumoulin Claire,\nAR: next steps?,\n`
  await Deciding.on(list, attendance(network), async deciding => {
    const decided = { 2: 'new', 3: claire, 4: 'skip' }
    expect(await deciding.decided(decided)).toMatchObject({ bad: [], tallies: { people: { created: 1 } } })
    const kept = await keptOf(network)
    expect(await deciding.decided(decided)).toMatchObject(unchanged)
    expect(await deciding.again()).toMatchObject(unchanged)
    expect(kept).toHaveLength(3)
    expect(await keptOf(network)).toEqual(kept)
  })
})

test('two of one name at two tables stay two when their list comes again', async () => {
  const network = `Club ${oddWord()}`
  await Deciding.on('person,table\nJean Petit,1\nJean Petit,2\n', attendance(network), async deciding => {
    await deciding.decided({ 2: '', 3: 'new' })
    expect(await deciding.decided({ 2: '', 3: 'new' })).toMatchObject(unchanged)
    expect(await deciding.again()).toMatchObject(unchanged)
  })
  expect((await found(network)).people).toHaveLength(2)
  // Nobody can tell which of them a bare name is.
  const next = await lists.attendance('person\nJean Petit\n', { network, date: '2026-12-03' })
  expect(next.bad).toEqual([{ line: 2, reason: expect.stringContaining('2 people of this network') }])
})

test('whoever is the person of another line is called as that line says, and is found by both names', async () => {
  const network = `Club ${oddWord()}`
  const list = 'meeting,person\n1,Claire Dumoulin\n2,Dumoulin Claire\n'
  await Deciding.on(list, attendance(network), async deciding => {
    await deciding.decided({ 3: 'line 2' })
    expect(await deciding.again()).toMatchObject(unchanged)
  })
  expect((await found(network)).people).toMatchObject([{ name: 'Claire Dumoulin' }])
})

test("next month's list asks nothing of whom it names as before, however the name is written", async () => {
  const { network, claire } = await decidedClub()
  for (const [i, list] of [
    'person\nDumoulin Claire\n',
    'person\nDUMOULIN  claire (DC)\n',
    'person,email\nDumoulin Claire,new@x.example\n',
  ].entries()) {
    const later = { network, date: `2026-12-0${i + 1}`, dryRun: i === 1 }
    const report = await lists.attendance(list, later)
    if (i === 1) expect(report.bad).toEqual([])
    else expect(report).toMatchObject({ bad: [], tallies: { people: { created: 0 } } })
  }
  const encounters = 'a,b,date\nAlma Rosier,Dumoulin Claire,2026-11-02\n'
  expect(await lists.encounters(encounters, { network })).toMatchObject({ bad: [] })
  expect((await found(network)).people.map(({ id }) => id)).toContain(claire)
  const elsewhere = `Club ${oddWord()}`
  await lists.attendance('person\nClaire Dumoulin\n', { network: elsewhere, date: '2026-10-01' })
  const other = await lists.attendance('person\nDumoulin Claire\n', {
    network: elsewhere,
    date: '2026-12-01',
  })
  expect(other.bad).toHaveLength(1)
})

test('what was decided of one who says more decides nothing of who says less', async () => {
  const network = `Club ${oddWord()}`
  await lists.attendance('person,profession,company\nJean Petit,plombier,Eau\n', {
    network,
    date: '2026-10-01',
  })
  const list = 'person,profession,company\nJean Petit,notaire,Étude\n'
  await Deciding.on(list, attendance(network), deciding => deciding.decided({ 2: 'new' }))
  expect((await found(network)).people).toHaveLength(2)
  const bare = await lists.attendance('person\nJean Petit\n', { network, date: '2026-12-01' })
  expect(bare.bad).toHaveLength(1)
})

test('a decision that is revoked is asked again', async () => {
  const { network, decision, claire } = await decidedClub()
  expect(decision).toMatchObject({ name: 'Dumoulin Claire', networks: [network], person: { id: claire } })
  const again = { network, date: '2026-12-01', dryRun: true }
  expect((await lists.attendance('person\nDumoulin Claire\n', again)).bad).toEqual([])
  expect(await app.domain.listDecisions.revoke(decision.id)).toBe(true)
  expect(await app.domain.listDecisions.revoke(decision.id)).toBe(false)
  expect((await lists.attendance('person\nDumoulin Claire\n', again)).bad).toHaveLength(1)
})

test('a decision is exported with the person, and goes with them', async () => {
  const { network, claire, decision } = await decidedClub()
  const admin = await app.admin()
  const own = await exportOf(admin, claire)
  expect(own.listDecisions).toMatchObject([{ name: 'Dumoulin Claire', email: null }])
  await erase(admin, claire)
  expect(await keptOf(network)).toEqual([])
  expect(await app.domain.listDecisions.revoke(decision.id)).toBe(false)
})

test('whoever is merged is found by what was decided of them', async () => {
  const { network, claire } = await decidedClub()
  const alma = await idOf(network, 'Alma Rosier')
  await (await app.admin()).ask(
    'mutation ($input: MergePeopleInput!) { mergePeople(input: $input) { mergeId } }',
    { input: { keepPersonId: alma, otherPersonIds: [claire] } },
  )
  const report = await lists.attendance('person\nDumoulin Claire\n', { network, date: '2026-12-01' })
  expect(report).toMatchObject({ bad: [], tallies: { people: { created: 0 } } })
  const [{ person } = { person: null }] = await keptOf(network)
  expect(person).toMatchObject({ id: alma })
})

test('decisions on the lists of a network go with it', async () => {
  const founder = await newcomerTo(app)
  const id = await networkOf(app, founder.id)
  const members: Run = (path, decisions, dryRun) => lists.membersAt(path, { network: id, decisions, dryRun })
  await Deciding.on('person\nAR: next steps?\n', members, deciding => deciding.decided({ 2: 'skip' }))
  const [decision] = await app.domain.listDecisions.all(id)
  expect(decision).toMatchObject({ person: null, name: null, line: 2 })
  const client = await app.as(founder.id)
  await client.ask(
    'mutation ($input: DeleteNetworkInput!) { deleteNetwork(input: $input) { viewer { person { id } } } }',
    { input: { networkId: id } },
  )
  expect((await app.domain.listDecisions.all(null)).map(one => one.id)).not.toContain(decision?.id)
})
