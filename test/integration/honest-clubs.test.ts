import { appOfTests } from '../support/app.js'
import { CHECK_IN, type Circle, circleOf, held, PLAN } from '../support/gatherings.js'
import { importsOf } from '../support/imports.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import {
  acknowledges,
  between,
  COUNTS_ONLY,
  joined,
  listed,
  OPEN,
  STRANGERS,
  sets,
  settles,
} from '../support/presences.js'
import { JOIN, networkOf, oddWord } from '../support/scenes.js'

/** That a meeting opens with the word of each of two must not be in the way of clubs that lie about nothing. */
const app = appOfTests()
afterEach(() => app.clock.set('2026-06-15T12:00:00Z'))

async function plannedThrough(
  { network, organiser }: Pick<Circle, 'network' | 'organiser'>,
  startsAt: string,
) {
  const input = { networkId: network, title: 'Breakfast', startsAt }
  return (await organiser.client.ask(PLAN, { input })).planMeeting.meeting.id
}

test('where the organiser forgot to plan, the meeting counts and opens for those who say that they were there', async () => {
  const circle = await circleOf(app, 2)
  const [fellow, silent] = circle.members as [Somebody, Somebody]
  const member = await joined(app, circle, true)
  const meeting = await plannedThrough(circle, '2026-06-15T07:00:00Z')
  const tables = [{ round: 1, name: 'A' }]
  await sets(circle, meeting, [
    ...listed(fellow, member).map(entry => ({ ...entry, tables })),
    ...listed(silent),
  ])
  await settles(circle, meeting)
  expect(await between(fellow, member)).toEqual(STRANGERS)
  for (const one of [fellow, member]) await acknowledges(one, meeting)
  expect(await between(fellow, member)).toEqual(OPEN)
  expect(await between(member, silent)).toEqual(STRANGERS)
})

test('members who never open the page meet for whomever the list speaks, and count for the others', async () => {
  const circle = await circleOf(app, 0)
  const [fellow, member] = [await joined(app, circle, true), await joined(app, circle, true)]
  await held(circle, [fellow, member])
  expect(await between(fellow, member)).toEqual(OPEN)
  const wary = await joined(app, circle, false)
  await held(circle, [fellow, wary])
  expect(await between(fellow, wary)).toEqual(COUNTS_ONLY)
})

test('a club that starts with the list of the administrator has its past, and goes on as before', async () => {
  const club = `Club ${oddWord()}`
  const names = [`Anna ${oddWord()}`, `Bert ${oddWord()}`, `Cleo ${oddWord()}`]
  const rows = names.slice(0, 2).map(name => `${club},1,2026-06-02T07:30:00+02:00,${name},PRESENT`)
  const third = `${club},2,2026-06-09T07:30:00+02:00,${names[2]},PRESENT`
  await importsOf(app).attendance(['network,meeting,date,person,status', ...rows, third, ''].join('\n'))
  const admin = await app.admin()
  const { networks } = await admin.ask(
    'query ($search: String!) { networks(search: $search) { nodes { id memberships { nodes { id person { id name } } } } } }',
    { search: club },
  )
  const [{ id: network, memberships }] = networks.nodes
  const byName = (name: string | undefined) =>
    memberships.nodes.find(({ person }: { person: Somebody }) => person.name === name)
  const [anna, bert, cleo] = await Promise.all(
    names.map(async name => ({ ...byName(name).person, client: await app.as(byName(name).person.id) })),
  )
  expect(await between(anna, bert)).toMatchObject({ hops: 1 })
  await admin.ask(
    'mutation ($input: UpdateMembershipInput!) { updateMembership(input: $input) { membership { id } } }',
    { input: { membershipId: byName(names[0]).id, role: 'ORGANISER' } },
  )
  await held({ graph: app.graph, network, organiser: anna, members: [] }, [bert, cleo])
  expect(await between(bert, cleo)).toMatchObject({ score: 39, hops: 1 })
})

test('a club that starts from nothing opens with its first breakfast', async () => {
  const organiser = await somebody(app)
  const network = await networkOf(app, organiser.id)
  const [listedOne, checkedIn] = [await somebody(app), await somebody(app)]
  for (const [{ client }, listCounts] of [
    [listedOne, true],
    [checkedIn, false],
  ] as const)
    await client.ask(JOIN, { input: { networkId: network, listCounts } })
  const circle = { graph: app.graph, network, organiser, members: [] }
  const meeting = await plannedThrough(circle, '2026-06-18T07:00:00Z')
  app.clock.set('2026-06-18T07:05:00Z')
  await checkedIn.client.ask(CHECK_IN, { input: { meetingId: meeting } })
  await sets(circle, meeting, listed(organiser, listedOne))
  app.clock.set('2026-06-18T11:00:00Z')
  await settles(circle, meeting)
  for (const other of [organiser, checkedIn])
    expect(await between(listedOne, other)).toMatchObject({ score: 30, hops: 1 })
  expect(await between(organiser, checkedIn)).toMatchObject({ score: 30, hops: 1 })
})
