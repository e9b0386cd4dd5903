import type { RecommendationImport } from '../../src/importing/statements/statement-import.service.js'
import { appOfTests, type Client } from '../support/app.js'
import { importsOf, tally } from '../support/imports.js'
import { oddWord } from '../support/scenes.js'

const app = appOfTests('2026-06-15T12:00:00Z')
const lists = importsOf(app)
let admin: Client
beforeAll(async () => {
  admin = await app.admin()
})

/** A chapter of Ana and Bo, whose slips can be imported. */
async function chapter() {
  const network = `Chapter ${oddWord()}`
  const names = { ana: `Ana ${oddWord()}`, bo: `Bo ${oddWord()}` }
  await lists.members(`person\n${names.ana}\n${names.bo}\n`, { network })
  const { networks } = await admin.ask(
    'query ($search: String!) { networks(first: 1, search: $search) { nodes { memberships(first: 9) { nodes { person { id name } } } } } }',
    { search: network },
  )
  const people: { person: { id: string; name: string } }[] = networks.nodes[0].memberships.nodes
  const idOf = (name: string) => people.find(({ person }) => person.name === name)?.person.id
  const slips = (lines: readonly string[], wish: Partial<RecommendationImport> = {}) =>
    lists.slips(
      `From,To,Slip Type,TYFCB Amount,Date\n${lines.join('\n').replaceAll('Ana', names.ana).replaceAll('Bo', names.bo)}\n`,
      { network, date: '2026-05-31', ...wish },
    )
  return { slips, between: () => between(idOf(names.ana), idOf(names.bo)) }
}

/** What there is between the two, as Ana sees it: amounts are theirs alone. */
async function between(ana = '', bo = '') {
  const { relationship } = await (await app.as(ana)).ask(
    `query ($a: ID!, $b: ID!) { relationship: relationshipBetween(personId: $a, otherPersonId: $b) {
      encounters { nodes { metAt isConfirmed channel } }
      recommendations { nodes { recommender { id } outcome dealValue { amount } } }
    } }`,
    { a: ana, b: bo },
  )
  const encounters: { metAt: string; isConfirmed: boolean }[] = relationship.encounters.nodes
  const given: { recommender: { id: string }; outcome: string; dealValue: { amount: string } | null }[] =
    relationship.recommendations.nodes
  return {
    encounters: encounters.map(({ metAt, isConfirmed }) => `${metAt.slice(5, 10)} ${isConfirmed}`).toSorted(),
    recommendations: given
      .map(({ recommender, outcome, dealValue }) =>
        [recommender.id === ana ? 'Ana' : 'Bo', outcome, dealValue?.amount ?? '-'].join(' '),
      )
      .toSorted(),
  }
}

test('equal slips all stay, what both tell is one encounter, confirmed, and a second run adds nothing', async () => {
  const { slips, between } = await chapter()
  const list = [
    ...['Ana,Bo,One-to-One,,', 'Ana,Bo,One-to-One,,', 'Bo,Ana,One-to-One,,'],
    ...['Ana,Bo,Referral,,', 'Ana,Bo,Referral,,', 'Bo,Ana,Referral,,', 'Ana,Bo,Referral,,'],
  ]
  const dry = await slips(list, { dryRun: true })
  const first = await slips(list)
  expect(first).toMatchObject({ bad: [], written: true })
  expect(first.tallies).toEqual({ encounters: tally(2, 0, 0), recommendations: tally(4, 0, 0) })
  expect(dry.tallies).toEqual(first.tallies)
  const there = {
    encounters: ['05-31 false', '05-31 true'],
    recommendations: ['Ana PENDING -', 'Ana PENDING -', 'Ana PENDING -', 'Bo PENDING -'],
  }
  expect(await between()).toEqual(there)
  for (const again of [list, list.toReversed(), list.slice(1)]) await slips(again)
  expect((await slips(list)).tallies).toEqual({
    encounters: tally(0, 0, 2),
    recommendations: tally(0, 0, 4),
  })
  expect(await between()).toEqual(there)
  const longer = await slips([...list, 'Bo,Ana,One-to-One,,', 'Bo,Ana,Referral,,'])
  expect(longer.tallies).toEqual({ encounters: tally(0, 1, 1), recommendations: tally(1, 0, 4) })
})

test('slips of days near each other are encounters of their own, each perhaps one that the other tells', async () => {
  const { slips, between } = await chapter()
  await slips(['Bo,Ana,One-to-One,,2026-05-03'])
  const list = ['Ana,Bo,One-to-One,,2026-05-06', 'Ana,Bo,One-to-One,,2026-05-07']
  const { tallies, readAs } = await slips(list)
  expect(tallies.encounters).toEqual(tally(1, 1, 0))
  expect(readAs).toEqual([
    expect.stringMatching(/^1 line tells of an encounter that is dated within three days/),
  ])
  const there = ['05-03 true', '05-07 false']
  expect((await between()).encounters).toEqual(there)
  for (const again of [list, list.toReversed()])
    expect((await slips(again)).tallies.encounters).toEqual(tally(0, 0, 2))
  expect((await between()).encounters).toEqual(there)
})

test('closed business goes to a referral of whom it thanks; the rest, education and visitors are counted and left out', async () => {
  const { slips, between } = await chapter()
  const list = [
    ...['Ana,Bo,Referral,,', 'Ana,Bo,Referral,,'],
    ...['Bo,Ana,TYFCB,"1,250.50",', 'Ana,Bo,TYFCB,80,', ',Ana,TYFCB,100.10,', ',Nobody Known,TYFCB,0.64,'],
    ...['Ana,,CEU,,', 'Bo,Nina Adler,Visitor,,'],
  ]
  const { bad, tallies, readAs } = await slips(list)
  expect(bad).toEqual([])
  expect(tallies).toEqual({ encounters: tally(0, 0, 0), recommendations: tally(2, 0, 0) })
  expect(readAs).toEqual([
    'Left out: closed business (TYFCB) on 2 slips, 100.74 in all, which do not say who thanks.',
    'Left out: closed business (TYFCB) on 1 slip, 80.00 in all, of no referral in this list or an earlier one.',
    'Left out: education (CEU) on 1 slip.',
    'Left out: visitors on 1 slip.',
  ])
  const there = ['Ana BUSINESS 1250.50', 'Ana PENDING -']
  expect((await between()).recommendations).toEqual(there)
  expect((await slips(list)).tallies.recommendations).toEqual(tally(0, 0, 2))
  expect((await between()).recommendations).toEqual(there)
})

test('closed business goes to a referral of an earlier list, each once, however often the list comes in', async () => {
  const { slips, between } = await chapter()
  await slips(['Ana,Bo,Referral,,2026-04-02', 'Ana,Bo,Referral,,2026-04-09', 'Bo,Ana,Referral,,2026-04-09'])
  const may = [
    ...['Bo,Ana,TYFCB,80,2026-05-07', 'Bo,Ana,TYFCB,50,2026-05-07', 'Bo,Ana,TYFCB,80,2026-05-07'],
    ...['Ana,Bo,Referral,,2026-05-08', 'Ana,Bo,TYFCB,,2026-04-01'],
  ]
  const dry = await slips(may, { dryRun: true })
  const first = await slips(may)
  expect(first.tallies.recommendations).toEqual(tally(1, 2, 0))
  const left =
    'Left out: closed business (TYFCB) on 2 slips, 80.00 in all, of no referral in this list or an earlier one.'
  expect(first.readAs).toEqual([left])
  expect([dry.tallies, dry.readAs]).toEqual([first.tallies, first.readAs])
  const there = ['Ana BUSINESS 50.00', 'Ana BUSINESS 80.00', 'Ana PENDING -', 'Bo PENDING -']
  expect((await between()).recommendations).toEqual(there)
  const again = await slips(may.toReversed())
  expect([again.tallies.recommendations, again.readAs]).toEqual([tally(0, 0, 3), [left]])
  expect((await between()).recommendations).toEqual(there)
  const june = await slips(['Bo,Ana,TYFCB,80,2026-06-04'])
  expect([june.tallies.recommendations, june.readAs]).toEqual([tally(0, 1, 0), []])
  expect((await between()).recommendations).toEqual(there.with(2, 'Ana BUSINESS 80.00'))
})

test('closed business in a network is not of a referral that was made in none', async () => {
  const { slips, between } = await chapter()
  await slips(['Ana,Bo,Referral,,2026-04-02'], { network: undefined })
  const { readAs } = await slips(['Bo,Ana,TYFCB,80,2026-05-07'])
  expect(readAs).toHaveLength(1)
  expect((await between()).recommendations).toEqual(['Ana PENDING -'])
})

test('slips name people who are there, and none is written where one is refused', async () => {
  const { slips } = await chapter()
  const list = ['Ana,Bo,One-to-One,,', 'Ana,Zoltan Nemo,Referral,,', 'Ana,Bo,Testimonial,,']
  const refused = await slips(list)
  expect(refused.written).toBe(false)
  expect(refused.bad).toEqual([
    { line: 3, reason: expect.stringMatching(/^to: There is nobody called "Zoltan Nemo"/) },
    { line: 4, reason: expect.stringMatching(/^slip_type: "Testimonial" is not one of/) },
  ])
  expect(refused.tallies).toEqual({ encounters: tally(0, 0, 0), recommendations: tally(0, 0, 0, 2) })
  const { tallies } = await slips([...list, 'Mme Ana,Bo,One-to-One,,'], { skipBadLines: true })
  expect(tallies).toEqual({ encounters: tally(2, 0, 0), recommendations: tally(0, 0, 0, 2) })
})
