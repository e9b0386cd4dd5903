import type { StatementImport } from '../../src/importing/statements/statement-import.service.js'
import { appOfTests, type Client } from '../support/app.js'
import { importsOf } from '../support/imports.js'
import { networkOf, newcomerTo, oddWord } from '../support/scenes.js'

const app = appOfTests('2026-06-15T12:00:00Z')
const lists = importsOf(app)
let admin: Client
beforeAll(async () => {
  admin = await app.admin()
})

async function encounters(lines: readonly string[], wish: Partial<StatementImport> = {}) {
  const { tallies, ...report } = await lists.encounters(`a,b,date\n${lines.join('\n')}\n`, wish)
  return { ...report, ...tallies.encounters }
}

const recommendations = (lines: readonly string[], wish: Partial<StatementImport> = {}) =>
  lists.recommendations(`from,person,date\n${lines.join('\n')}\n`, wish)

/** A club whose member list has people of these names. */
async function clubOf(names: readonly string[], columns = 'person', wish: { source?: string } = {}) {
  const club = `Club ${oddWord()}`
  await lists.attendance(`${columns}\n${names.join('\n')}\n`, { network: club, date: '2026-01-05', ...wish })
  const { networks } = await admin.ask(
    'query ($search: String!) { networks(first: 1, search: $search) { nodes { memberships(first: 20) { nodes { person { id name } } } } } }',
    { search: club },
  )
  const people: { person: { id: string; name: string } }[] = networks.nodes[0].memberships.nodes
  const idOf = (name: string) => people.find(({ person }) => person.name === name)?.person.id
  return { club, idOf }
}

async function between(a: string | undefined, b: string | undefined) {
  const { relationship } = await admin.ask(
    `query ($a: ID!, $b: ID!) { relationship: relationshipBetween(personId: $a, otherPersonId: $b) {
      encounters { nodes { metAt isConfirmed } }
    } }`,
    { a, b },
  )
  const nodes: { metAt: string; isConfirmed: boolean }[] = relationship.encounters.nodes
  return nodes.map(({ metAt, isConfirmed }) => `${metAt.slice(0, 10)} ${isConfirmed}`).toSorted()
}

describe('a one-to-one that both tell within three days', () => {
  test('is one, confirmed, in one list or two, and the same list again changes nothing', async () => {
    const [anna, bert] = [`Anna ${oddWord()}`, `Bert ${oddWord()}`]
    for (const told of [
      [[`${bert},${anna},2026-03-12`, `${anna},${bert},2026-03-10`]],
      [[`${anna},${bert},2026-03-10`], [`${bert},${anna},2026-03-12`]],
    ]) {
      const { club, idOf } = await clubOf([anna, bert])
      for (const lines of told) await encounters(lines, { network: club })
      expect(await between(idOf(anna), idOf(bert))).toEqual(['2026-03-10 true'])
      const again = await encounters(told.flat(), { network: club })
      expect(again).toMatchObject({ created: 0, recognised: 0, unchanged: 1 })
      expect(again.readAs).toEqual([
        '1 line tells of an encounter that is dated within three days of it: the same one.',
      ])
      expect(await between(idOf(anna), idOf(bert))).toEqual(['2026-03-10 true'])
    }
  })

  test('is the one that somebody declared themself, and four days apart it is another', async () => {
    const { club, idOf } = await clubOf([`Anna ${oddWord()}`, `Bert ${oddWord()}`])
    const { networks } = await admin.ask(
      'query ($search: String!) { networks(first: 1, search: $search) { nodes { memberships(first: 5) { nodes { person { id name } } } } } }',
      { search: club },
    )
    const [anna, bert] = networks.nodes[0].memberships.nodes.map(
      ({ person }: { person: { name: string } }) => person.name,
    )
    await (await app.as(idOf(anna) ?? '')).ask(
      'mutation ($input: DeclareEncounterInput!) { declareEncounter(input: $input) { encounter { id } } }',
      { input: { personId: idOf(bert), metAt: '2026-03-10T12:00:00Z', channel: 'CALL' } },
    )
    const list = [`${bert},${anna},2026-03-13`, `${bert},${anna},2026-03-17`]
    const dry = await encounters(list, { network: club, dryRun: true })
    expect(dry).toMatchObject({ created: 1, recognised: 1 })
    expect(await encounters(list, { network: club })).toMatchObject({ created: 1, recognised: 1 })
    expect(await between(idOf(anna), idOf(bert))).toEqual(['2026-03-10 true', '2026-03-17 false'])
    expect(await encounters(list, { network: club })).toMatchObject({ created: 0, unchanged: 2 })
  })

  test('comes to the same in any order of lines, between two as well', async () => {
    const [anna, bert] = [`Anna ${oddWord()}`, `Bert ${oddWord()}`]
    const lines = [1, 4, 5, 8, 10, 11].map((day, i) => {
      const [from, to] = i % 2 === 0 ? [anna, bert] : [bert, anna]
      return `${from},${to},2026-03-${String(day).padStart(2, '0')}`
    })
    const found = []
    for (const list of [lines, lines.toReversed(), [...lines.slice(3), ...lines.slice(0, 3)]]) {
      const { club, idOf } = await clubOf([anna, bert])
      await encounters(list, { network: club })
      found.push(await between(idOf(anna), idOf(bert)))
      expect(await encounters(list, { network: club })).toMatchObject({ created: 0, recognised: 0 })
      expect(await between(idOf(anna), idOf(bert))).toEqual(found.at(-1))
    }
    expect(found[1]).toEqual(found[0])
    expect(found[2]).toEqual(found[0])
  })
})

describe('people in lists of statements', () => {
  test('are told however their names are written, and by numbers that a spreadsheet stripped', async () => {
    // Capitals tell by their letters.
    const word = oddWord().replace(/\d/g, digit => 'ghijklmnop'[Number(digit)] ?? '')
    const names = [`Claire ${word}`, 'Rémi Castaing', `Jean-Marc ${word}`]
    const source = oddWord()
    const { club, idOf } = await clubOf(
      names.map((name, i) => `${name},00${i + 7}`),
      'person,person_id',
      { source },
    )
    const report = await encounters(
      [
        `${word.toUpperCase()} Claire,Mme Claire ${word},2026-03-01`,
        `${word.toUpperCase()} Claire,CASTAING Rémi,2026-03-01`,
      ],
      { network: club, skipBadLines: true },
    )
    expect(report.bad).toEqual([{ line: 2, reason: 'a and b must be different people.' }])
    expect(await between(idOf(names[0] ?? ''), idOf(names[1] ?? ''))).toEqual(['2026-03-01 false'])
    const numbered = await encounters(['9,7,2026-03-02'], { network: club, source })
    expect(numbered).toMatchObject({ bad: [], created: 1 })
    const anywhere = await encounters([`"${word}, Claire",Jean Marc ${word},2026-03-02`])
    expect(anywhere).toMatchObject({ bad: [], created: 0, recognised: 1 })
    expect(await between(idOf(names[0] ?? ''), idOf(names[2] ?? ''))).toEqual(['2026-03-02 true'])
  })

  test('whose names are the other way round, or hardly names, are in doubt', async () => {
    const word = oddWord()
    const { club } = await clubOf([`Claire ${word}`, 'Bert Rosier'])
    const lines = [`${word} Claire,Bert Rosier,2026-03-01`, 'AR: next steps?,Bert Rosier,2026-03-01']
    const { bad } = await encounters(lines, { network: club })
    expect(bad).toEqual([
      { line: 2, reason: expect.stringContaining('the other way round') },
      { line: 3, reason: expect.stringContaining('hardly be the name of a person') },
    ])
    const report = await recommendations(lines.slice(0, 1), { network: club })
    expect(report.bad).toEqual([{ line: 2, reason: expect.stringMatching(/^from: .*other way round/) }])
  })

  test('are not told by what they wrote of themselves, until the administrator confirms it', async () => {
    const [name, email] = [`Paul ${oddWord()}`, `${oddWord()}@kersaint.example`]
    const { club } = await clubOf(['Bert Rosier'])
    const claiming = await newcomerTo(app, { name, email })
    const founder = await newcomerTo(app)
    const other = await networkOf(app, founder.id)
    await (await app.as(claiming.id)).ask(
      'mutation ($input: JoinNetworkInput!) { joinNetwork(input: $input) { membership { id } } }',
      { input: { networkId: other, listCounts: true } },
    )
    app.clock.pass(0.01)
    await (await app.as(claiming.id)).ask(
      'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } } }',
      { input: { personId: claiming.id, name: `${name} Junior` } },
    )
    const refused = async (word: string, wish: Partial<StatementImport>) =>
      (await encounters([`${word},${founder.name},2026-03-01`], wish)).bad[0]?.reason
    expect(await refused(`${name} Junior`, { network: other })).toContain('took this name themself')
    expect(await refused(`${name} Junior`, {})).toContain('took this name themself')
    expect(await refused(email, { network: other })).toContain('wrote of themself')
    expect(await refused(name, { network: other })).toContain('There is nobody called')
    const { bad } = await recommendations([`${email},Bert Rosier,2026-03-01`], { network: club })
    expect(bad).toEqual([{ line: 2, reason: expect.stringContaining('wrote of themself') }])
    await admin.ask(
      'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } } }',
      { input: { personId: claiming.id, name: `${name} Junior`, email } },
    )
    const lines = [email, `${name} Junior`].map(word => `${word},${founder.name},2026-03-01`)
    expect(await encounters(lines, { network: other })).toMatchObject({ bad: [], created: 1 })
  })
})
