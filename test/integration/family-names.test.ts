import { newId, type PersonId } from '../../src/ids.js'
import { appOfTests } from '../support/app.js'
import { bringIn, networkOf, newcomerTo } from '../support/scenes.js'

const app = appOfTests()

const MEMBERS = `query ($id: ID!, $first: Int = 20, $after: String, $orderBy: PersonOrder!) {
  network(id: $id) { memberships(first: $first, after: $after, orderBy: $orderBy) {
    nodes { person { name } } pageInfo { endCursor hasNextPage }
  } }
}`
const PLAN = 'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { meeting { id } } }'
const SET = 'mutation ($input: SetAttendanceInput!) { setAttendance(input: $input) { meeting { id } } }'
const LISTS = `query ($id: ID!) { meeting(id: $id) {
  attendances(orderBy: FAMILY_NAME) { nodes { person { name } } }
  attendanceSheet(orderBy: FAMILY_NAME) { name }
} }`

/** By their family names; by their names they come in the order d, b, c, a. */
const NAMES = ['Zoé Abadie', 'BERNARD Luc', 'Mme Claire de la Tour', 'Anne Morel']

interface Named {
  person: { name: string }
}
const namesIn = ({ nodes }: { nodes: Named[] }) => nodes.map(({ person }) => person.name)

async function club() {
  const people = await Promise.all(NAMES.map(name => newcomerTo(app, { name })))
  const [{ id: founder } = { id: newId() as PersonId }, ...others] = people
  const network = await networkOf(app, founder)
  for (const { id } of others) await bringIn(app, founder, network, id)
  return { network, organiser: await app.as(founder), people: people.map(({ id }) => id) }
}

describe('lists of people come by family name', () => {
  test('members, page after page, a form of address left out of account', async () => {
    const { network, organiser } = await club()
    const page = async (orderBy: string, first: number, after: string | null = null) =>
      (await organiser.ask(MEMBERS, { id: network, orderBy, first, after })).network.memberships
    const first = await page('FAMILY_NAME', 2)
    const second = await page('FAMILY_NAME', 2, first.pageInfo.endCursor)
    expect([...namesIn(first), ...namesIn(second)]).toEqual([
      ...['Zoé Abadie', 'BERNARD Luc'],
      ...['Mme Claire de la Tour', 'Anne Morel'],
    ])
    expect(second.pageInfo.hasNextPage).toBe(false)
    expect(namesIn(await page('NAME', 20))).toEqual([
      ...['Anne Morel', 'BERNARD Luc'],
      ...['Mme Claire de la Tour', 'Zoé Abadie'],
    ])
  })

  test('a cursor of one order is refused by the other', async () => {
    const { network, organiser } = await club()
    const asked = { id: network, first: 1 }
    const { endCursor } = (await organiser.ask(MEMBERS, { ...asked, orderBy: 'NAME' })).network.memberships
      .pageInfo
    const refusal = await organiser.refused(MEMBERS, { ...asked, orderBy: 'FAMILY_NAME', after: endCursor })
    expect(refusal).toMatchObject({ code: 'BAD_INPUT', field: 'after' })
  })

  test('the list of a meeting, and the sheet that organisers print', async () => {
    const { network, organiser, people } = await club()
    const input = { networkId: network, title: 'Breakfast', startsAt: '2026-06-20T05:30:00Z' }
    const { id } = (await organiser.ask(PLAN, { input })).planMeeting.meeting
    const entries = people.map(personId => ({ personId, status: 'EXPECTED' }))
    await organiser.ask(SET, { input: { meetingId: id, entries } })
    const { attendances, attendanceSheet } = (await organiser.ask(LISTS, { id })).meeting
    expect(namesIn(attendances)).toEqual(NAMES)
    expect(attendanceSheet.map(({ name }: { name: string }) => name)).toEqual(NAMES)
  })
})
