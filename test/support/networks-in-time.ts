import type { TestApp } from './app.js'
import { announced, type Circle, members, PLAN, SET, SETTLE } from './gatherings.js'
import { type Somebody, somebody } from './newcomers.js'
import { networkOf } from './scenes.js'

/** A settled meeting of these people at the moment where the clock stands. */
export async function met(app: TestApp, { network, organiser }: Circle, people: readonly Somebody[]) {
  const startsAt = new Date(app.clock.now().getTime() - 3_600_000).toISOString()
  const { planMeeting } = await organiser.client.ask(PLAN, {
    input: { networkId: network, title: 'Breakfast', startsAt },
  })
  const meeting = await announced(app.graph, planMeeting.meeting.id)
  const entries = people.map(({ id }) => ({ personId: id, status: 'PRESENT' }))
  await organiser.client.ask(SET, { input: { meetingId: meeting, entries } })
  await organiser.client.ask(SETTLE, { input: { meetingId: meeting } })
}

/** A club of two halves of five that meet in turn, month after month, and an organiser who alone is at every meeting. */
export interface TwoHalves extends Circle {
  readonly halves: readonly [Somebody[], Somebody[]]
}

/** Founded in June 2025; the last of its twelve meetings was on 5 June 2026, and the clock stands on the 15th. */
export async function twoHalves(app: TestApp, input: Record<string, unknown> = {}): Promise<TwoHalves> {
  app.clock.set('2025-06-01T09:00:00Z')
  const organiser = await somebody(app, { profession: 'Notary' })
  const network = await networkOf(app, organiser.id, input)
  const halves: [Somebody[], Somebody[]] = [
    await members(app, network, new Array(5).fill({ profession: 'Baker' })),
    await members(app, network, new Array(5).fill({ profession: 'Lawyer' })),
  ]
  const club = { graph: app.graph, network, organiser, members: halves.flat(), halves }
  for (let month = 0; month < 12; month++) {
    app.clock.set(new Date(Date.UTC(2025, 6 + month, 5, 9)).toISOString())
    await met(app, club, [organiser, ...(halves[month % 2] as Somebody[])])
  }
  app.clock.set('2026-06-15T12:00:00Z')
  return club
}
