import type { MeetingId } from '../../src/ids.js'
import { appOfTests } from '../support/app.js'
import {
  ACKNOWLEDGE,
  type Circle,
  circleOf,
  DISPUTE,
  held,
  PLAN,
  REOPEN,
  SET,
  SETTLE,
} from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { JOIN } from '../support/scenes.js'

/** What people are told of lists that have them, and what becomes of it where they let it stand. */
const app = appOfTests()
const TODAY = '2026-06-15T12:00:00Z'
afterEach(() => app.clock.set(TODAY))

const NOTICES = '{ viewer { notices { nodes { kind introduction { id } meeting { id } } } } }'
const BETWEEN = `query ($id: ID!) {
  person(id: $id) { distanceFromViewer relationshipWithViewer { strength { score } } }
}`

const noticesOf = async ({ client }: Somebody) => (await client.ask(NOTICES)).viewer.notices.nodes

/** What one has of another: whether a meeting counts, and whether it opens. */
async function between(one: Somebody, other: Somebody) {
  const { person } = await one.client.ask(BETWEEN, { id: other.id })
  return { counts: person.relationshipWithViewer !== null, opens: person.distanceFromViewer !== null }
}
const NOTHING = { counts: false, opens: false }

/** Somebody who joined long ago. */
async function joins(circle: Circle, listCounts: boolean): Promise<Somebody> {
  const one = await somebody(app)
  app.clock.set('2026-01-05T12:00:00Z')
  await one.client.ask(JOIN, { input: { networkId: circle.network, listCounts } })
  app.clock.set(TODAY)
  return one
}

/** A meeting that the organiser forgot to plan, with these people present, settled. */
async function forgotten({ organiser, network }: Circle, present: readonly Somebody[]): Promise<MeetingId> {
  const { planMeeting } = await organiser.client.ask(PLAN, {
    input: { networkId: network, title: 'Forgotten', startsAt: '2026-06-15T11:00:00Z' },
  })
  const meetingId = planMeeting.meeting.id
  const entries = present.map(({ id }) => ({ personId: id }))
  await organiser.client.ask(SET, { input: { meetingId, entries } })
  await organiser.client.ask(SETTLE, { input: { meetingId } })
  return meetingId
}

const entered = (meeting: MeetingId) => ({
  kind: 'PRESENCE_ENTERED',
  introduction: null,
  meeting: { id: meeting },
})

test('whom a list has on no word of theirs is told once, and nobody else', async () => {
  const circle = await circleOf(app, 1)
  const [fellow] = circle.members as [Somebody]
  const silent = await joins(circle, false)
  const meeting = await held(circle, [circle.organiser, fellow, silent])
  const again = { input: { meetingId: meeting } }
  await circle.organiser.client.ask(REOPEN, again)
  await circle.organiser.client.ask(SETTLE, again)
  expect(await noticesOf(silent)).toEqual([entered(meeting)])
  for (const one of [circle.organiser, fellow]) expect(await noticesOf(one)).toEqual([])
})

describe('of a meeting that nobody could know of', () => {
  test('what stood for a week since it was shown counts where the list speaks, and opens nothing', async () => {
    const circle = await circleOf(app, 0)
    const fellow = await joins(circle, true)
    const member = await joins(circle, true)
    const disputer = await joins(circle, true)
    const unaware = await joins(circle, true)
    const refuser = await joins(circle, false)
    const meeting = await forgotten(circle, [fellow, member, refuser, disputer, unaware])
    await fellow.client.ask(ACKNOWLEDGE, { input: { meetingId: meeting } })
    for (const one of [member, refuser, disputer]) expect(await noticesOf(one)).toEqual([entered(meeting)])
    app.clock.set('2026-06-22T11:59:59Z')
    await app.domain.ripening.ripen()
    expect(await between(fellow, member)).toEqual(NOTHING)
    await disputer.client.ask(DISPUTE, { input: { meetingId: meeting } })
    app.clock.set('2026-06-22T12:00:00Z')
    expect(await app.domain.ripening.ripen()).toEqual([])
    expect(await between(fellow, member)).toEqual({ counts: true, opens: false })
    for (const one of [refuser, disputer, unaware]) expect(await between(fellow, one)).toEqual(NOTHING)

    // As it stood the list may speak for them again, should it be settled anew.
    await circle.organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
    await circle.organiser.client.ask(SETTLE, { input: { meetingId: meeting } })
    expect(await between(fellow, member)).toEqual({ counts: true, opens: false })
    await member.client.ask(ACKNOWLEDGE, { input: { meetingId: meeting } })
    expect(await between(fellow, member)).toEqual({ counts: true, opens: true })
  })
})
