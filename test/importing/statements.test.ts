import { DECLARE } from '../support/acquaintances.js'
import { appOfTests, type Client } from '../support/app.js'
import { circleOf, held } from '../support/gatherings.js'
import { importsOf, tally } from '../support/imports.js'
import { newcomerTo, oddWord } from '../support/scenes.js'
import { until } from '../support/until.js'

const app = appOfTests('2026-06-15T12:00:00Z')
const { encounters, recommendations } = importsOf(app)
let admin: Client
beforeAll(async () => {
  admin = await app.admin()
})

/** People whose names the administrator has confirmed, so that lists of statements find them by these anywhere. */
async function confirmed(...givenNames: string[]) {
  const people = await Promise.all(
    givenNames.map(given => newcomerTo(app, { name: `${given} ${oddWord()}` })),
  )
  for (const { id, name } of people)
    await admin.ask(
      'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } } }',
      { input: { personId: id, name } },
    )
  return people
}

test('encounters are confirmed where both say so, and the same list again changes nothing', async () => {
  const [anna, bert, carl] = await confirmed('Anna', 'Bert', 'Carl')
  const list =
    'a,b,date,confirmed,channel\n' +
    `${anna?.name},${bert?.name},2026-01-08,no,CALL\n` +
    `${bert?.name},${anna?.name},2026-01-08,no,CALL\n` +
    `${anna?.name},${carl?.name},2026-01-09,no,\n`
  expect((await encounters(list)).tallies).toEqual({ encounters: tally(2, 0, 0, 0) })
  const between = async (other: string | undefined) =>
    (
      await admin.ask(
        'query ($a: ID!, $b: ID!) { relationship: relationshipBetween(personId: $a, otherPersonId: $b) { evidence encounters { nodes { isConfirmed channel } } } }',
        { a: anna?.id, b: other },
      )
    ).relationship
  expect(await between(bert?.id)).toEqual({
    evidence: 'CONFIRMED',
    encounters: { nodes: [{ isConfirmed: true, channel: 'CALL' }] },
  })
  expect(await between(carl?.id)).toMatchObject({ evidence: 'DECLARED' })
  expect((await encounters(list)).tallies).toEqual({ encounters: tally(0, 0, 2, 0) })
  const confirming = await encounters(`a,b,date\n${carl?.name},${anna?.name},2026-01-09\n`)
  expect(confirming.tallies).toEqual({ encounters: tally(0, 1, 0, 0) })
  expect(await between(carl?.id)).toMatchObject({ evidence: 'CONFIRMED' })
})

test('an encounter that a list confirms keeps the meeting and channel of whoever declared it first', async () => {
  const circle = await circleOf(app, 2)
  const meetingId = await held(circle, circle.members)
  const [confirming, declaring] = circle.members.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const metAt = '2026-06-15T11:00:00.000Z'
  const input = { personId: confirming?.id, metAt, channel: 'CALL', meetingId }
  const { declareEncounter } = (await declaring?.client.ask(DECLARE, { input })) ?? {}
  await encounters(`a,b,date\n${confirming?.name},${declaring?.name},${metAt}\n`, {
    network: circle.network,
  })
  const { node } = await admin.ask(
    'query ($id: ID!) { node(id: $id) { ... on Encounter { isConfirmed channel meeting { id } } } }',
    { id: declareEncounter.encounter.id },
  )
  expect(node).toEqual({ isConfirmed: true, channel: 'CALL', meeting: { id: meetingId } })
})

test('recommendations name people who are there, keep what came of them, and are refused where nobody or several are meant', async () => {
  const [anna, bert] = await confirmed('Anna', 'Bert')
  const list = (outcome: string, amount: string) =>
    recommendations(
      `from,person,date,outcome,amount\n${anna?.name},${bert?.name},2026-01-08,${outcome},${amount}\n`,
    )
  expect((await list('', '')).tallies).toEqual({ recommendations: tally(1, 0, 0, 0) })
  expect((await list('business', '1250.50')).tallies).toEqual({ recommendations: tally(0, 1, 0, 0) })
  expect((await list('business', '1250.50')).tallies).toEqual({ recommendations: tally(0, 0, 1, 0) })
  const { person } = await admin.ask(
    'query ($id: ID!) { person(id: $id) { recommendationsAbout { nodes { recommender { name } outcome dealValue { amount currencyCode } } } } }',
    { id: bert?.id },
  )
  expect(person.recommendationsAbout.nodes).toMatchObject([
    { recommender: { name: anna?.name }, outcome: 'BUSINESS' },
  ])
  const nobody = await recommendations(`from,person,date\n${anna?.name},Nobody ${oddWord()},2026-01-08\n`)
  expect(nobody.bad).toMatchObject([{ line: 2, reason: expect.stringMatching(/^person: There is nobody/) }])
  const double = `Double ${oddWord()}`
  await Promise.all([newcomerTo(app, { name: double }), newcomerTo(app, { name: double })])
  const several = await recommendations(`from,person,date\n${double},${bert?.name},2026-01-08\n`)
  expect(several.bad).toMatchObject([
    { line: 2, reason: expect.stringMatching(/^from: 2 people are called/) },
  ])
})

test('whoever a recommendation is made to is held while a list of it is taken over, so that nobody erases them meanwhile', async () => {
  const [anna, bert, carl] = await confirmed('Anna', 'Bert', 'Carl')
  const list = `from,person,to,date\n${anna?.name},${bert?.name},${carl?.name},2026-01-08\n`
  const waiting = {
    name: 'test/waiting',
    text: "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) AS count",
  }
  let importing: Promise<unknown> = Promise.resolve()
  await app.graph.write(async transaction => {
    await app.domain.ties.lockPeople(carl ? [carl.id] : [], transaction)
    importing = recommendations(list)
    const isWaiting = async () => ((await app.graph.run<{ count: number }>(waiting))[0]?.count ?? 0) > 0
    const waits = until('the import waits', isWaiting)
    expect(await Promise.race([importing.then(() => 'is done'), waits.then(() => 'waits')])).toBe('waits')
  })
  expect(await importing).toMatchObject({ tallies: { recommendations: tally(1, 0, 0, 0) } })
})
