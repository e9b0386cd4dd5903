import type { MeetingId } from '../../src/ids.js'
import type { TestApp } from './app.js'
import { ACKNOWLEDGE, type Circle, SET, SETTLE } from './gatherings.js'
import { type Somebody, somebody } from './newcomers.js'
import { JOIN } from './scenes.js'

const BETWEEN = `query ($id: ID!) {
  person(id: $id) { email distanceFromViewer relationshipWithViewer { strength { score } sharedMeetingCount } }
}`

/** What `one` has of another: the score, and whether anything is open. */
export async function between(one: Somebody, other: Somebody) {
  const { person } = await one.client.ask(BETWEEN, { id: other.id })
  return {
    score: person.relationshipWithViewer?.strength.score ?? null,
    hops: person.distanceFromViewer,
    email: person.email !== null,
  }
}

/** Nothing counts, nothing is open. */
export const STRANGERS = { score: null, hops: null, email: false }
/** Two alone at a meeting, which both stand for. */
export const OPEN = { score: 39, hops: 1, email: true }
/** The same, for which one of them does not stand. */
export const COUNTS_ONLY = { score: 39, hops: null, email: false }

/** Somebody who may be reached by whoever knows them, and joined long ago. */
export async function joined(app: TestApp, { network }: Circle, listCounts: boolean): Promise<Somebody> {
  const one = await somebody(app, { email: 'claire@example.org' })
  app.clock.set('2026-01-05T12:00:00Z')
  await one.client.ask(JOIN, { input: { networkId: network, listCounts } })
  app.clock.set('2026-06-15T12:00:00Z')
  return one
}

export const listed = (...people: Somebody[]) => people.map(({ id }) => ({ personId: id, status: 'PRESENT' }))
export const settles = ({ organiser }: Circle, meetingId: MeetingId) =>
  organiser.client.ask(SETTLE, { input: { meetingId } })
export const sets = ({ organiser }: Circle, meetingId: MeetingId, entries: object[]) =>
  organiser.client.ask(SET, { input: { meetingId, entries } })
export const acknowledges = ({ client }: Somebody, meetingId: MeetingId) =>
  client.ask(ACKNOWLEDGE, { input: { meetingId } })
