import { newId } from '../../src/ids.js'
import { DECLARE, met } from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import { ACKNOWLEDGE, circleOf, planned, RESPOND, SET, SETTLE } from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { bringIn } from '../support/scenes.js'

const app = appOfTests('2026-06-15T12:00:00Z')

const ADD = 'mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id } } }'
const LIST = `query ($at: ID, $for: ID, $met: Boolean, $days: Int) {
  viewer { contacts(atMeetingId: $at, couldComeToMeetingId: $for, isMetInPerson: $met, notMetForDays: $days) { totalCount nodes { name } } }
}`
const PLAN = 'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { meeting { id } } }'
const BLOCK = 'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { scopes } } }'

const keeps = async ({ client }: Somebody, name: string, person?: Somebody) =>
  client.ask(ADD, { input: { name, ...(person ? { personId: person.id } : {}) } })
async function asks({ client }: Somebody, filter: object): Promise<string[]> {
  const { viewer } = await client.ask(LIST, { ...filter })
  expect(viewer.contacts.totalCount).toBe(viewer.contacts.nodes.length)
  return viewer.contacts.nodes.map(({ name }: { name: string }) => name)
}

test('whom one met in person, and whom one has not met since a day, is told of those who are here', async () => {
  const owner = await somebody(app)
  const [near, far, byPhone, never] = [
    await somebody(app),
    await somebody(app),
    await somebody(app),
    await somebody(app),
  ]
  await met(owner, near, '2026-06-10T10:00:00Z')
  await met(owner, far, '2025-02-10T10:00:00Z')
  for (const [one, other] of [
    [owner, byPhone],
    [byPhone, owner],
  ] as const)
    await one.client.ask(DECLARE, {
      input: { personId: other.id, metAt: '2026-06-11T10:00:00Z', channel: 'CALL' },
    })
  for (const [name, person] of Object.entries({ near, far, byPhone, never })) await keeps(owner, name, person)
  await keeps(owner, 'somebody')
  expect(await asks(owner, { met: true })).toEqual(['far', 'near'])
  expect(await asks(owner, { met: false })).toEqual(['byPhone', 'never'])
  expect(await asks(owner, { days: 180 })).toEqual(['far', 'never'])
  await never.client.ask(BLOCK, { input: { personId: owner.id } })
  expect(await asks(owner, { met: false })).toEqual(['byPhone'])
  expect(await asks(owner, { days: 180 })).toEqual(['far'])
})

test('who of mine is at a meeting is told as its list shows, and who could come is who is not in it', async () => {
  const circle = await circleOf(app, 3)
  const [owner, coming, member] = circle.members as [Somebody, Somebody, Somebody]
  const [guest, stranger] = [await somebody(app), await somebody(app)]
  const { planMeeting } = await circle.organiser.client.ask(PLAN, {
    input: {
      networkId: circle.network,
      title: 'Open house',
      startsAt: '2026-07-01T07:00:00Z',
      isDiscovery: true,
    },
  })
  const meetingId: string = planMeeting.meeting.id
  for (const { client } of [coming, guest])
    await client.ask(RESPOND, { input: { meetingId, response: 'ATTENDING' } })
  for (const [name, person] of Object.entries({ coming, member, guest, stranger })) {
    await keeps(owner, name, person)
    await keeps(circle.organiser, name, person)
  }
  await keeps(owner, 'somebody')
  for (const one of [owner, circle.organiser])
    expect(await asks(one, { at: meetingId })).toEqual(['coming', 'guest'])
  expect(await asks(owner, { for: meetingId })).toEqual(['somebody', 'stranger'])
  // Who does not see the list is told nothing of it.
  await keeps(stranger, 'coming', coming)
  expect(await asks(stranger, { at: meetingId })).toEqual([])
  // To a meeting that there is not nobody comes, and nobody can be brought.
  expect(await asks(owner, { at: newId() })).toEqual([])
  expect(await asks(owner, { for: newId() })).toEqual([])
})

test('that somebody was absent, or there without a word of theirs, is told to nobody by an address book', async () => {
  const circle = await circleOf(app, 1)
  const [owner] = circle.members as [Somebody]
  const [quiet, absent] = [await somebody(app), await somebody(app)]
  for (const one of [quiet, absent]) {
    await bringIn(app, circle.organiser.id, circle.network, one.id)
    await keeps(owner, one === quiet ? 'quiet' : 'absent', one)
  }
  const meetingId = await planned(circle, { startsAt: '2026-06-15T06:00:00Z' })
  const entries = [
    { personId: owner.id, status: 'PRESENT' },
    { personId: quiet.id, status: 'PRESENT' },
    { personId: absent.id, status: 'ABSENT' },
  ]
  await circle.organiser.client.ask(SET, { input: { meetingId, entries } })
  await circle.organiser.client.ask(SETTLE, { input: { meetingId } })
  expect(await asks(owner, { at: meetingId })).toEqual([])
  await quiet.client.ask(ACKNOWLEDGE, { input: { meetingId } })
  expect(await asks(owner, { at: meetingId })).toEqual(['quiet'])
})
