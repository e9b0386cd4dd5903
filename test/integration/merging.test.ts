import type { PersonId } from '../../src/ids.js'
import { met, seated } from '../support/acquaintances.js'
import { appOfTests, type Client } from '../support/app.js'
import { erase, exportOf } from '../support/data-subjects.js'
import { type FullLife, fullLife } from '../support/full-life.js'
import { circleOf, PLAN, planned, SET } from '../support/gatherings.js'
import { mergeInto, type SeenMerge, UNDO, undoMerge } from '../support/merges.js'
import { neighbourhoodOf } from '../support/neighbourhood.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { joined, listed, sets, settles } from '../support/presences.js'
import { bringIn } from '../support/scenes.js'
import { IN_ADDRESS_BOOKS, tracesOf } from '../support/traces.js'

const app = appOfTests()
let admin: Client
beforeAll(async () => {
  admin = await app.admin()
})

/** All who are around somebody with a full life. */
function around({ person, friend, fellow, circle, blocked, blocker, introductions }: FullLife): PersonId[] {
  const { seeker, beyond } = introductions
  return [person, friend, fellow, circle.organiser, blocked, blocker, seeker, beyond].map(({ id }) => id)
}

describe('somebody who is there twice, with all that the graph can hold of anybody', () => {
  let life: FullLife
  let twin: Somebody
  let before: string[]
  let merged: SeenMerge

  beforeAll(async () => {
    life = await fullLife(app)
    const { circle, fellow, person } = life
    twin = await somebody(app, { name: 'Zoé Double', company: 'Scierie', needs: ['bois'] })
    await bringIn(app, circle.organiser.id, circle.network, twin.id, { role: 'GUEST' })
    await seated(circle, [{ A: [twin, fellow] }], '2026-03-10T06:00:00Z')
    const shared = await planned(circle, { startsAt: '2026-07-20T06:00:00Z' })
    const entries = [twin, person].map(({ id }) => ({ personId: id, status: 'EXPECTED' }))
    await circle.organiser.client.ask(SET, { input: { meetingId: shared, entries } })
    await met(twin, person)
    await met(twin, fellow)
    before = await neighbourhoodOf(app.graph, [...around(life), twin.id])
    merged = await mergeInto(admin, twin, life.person)
  })

  test('is one: what was between the two is gone and counted', () => {
    expect(merged).toMatchObject({ removedLinks: 1, combinedAttendances: 1, combinedMemberships: 1 })
    expect(merged.person).toMatchObject({ id: twin.id, name: 'Zoé Double', email: life.email })
    expect(merged.undoExpiresAt).toBe('2026-07-15T12:00:00.000Z')
  })

  test('nobody finds the other any more, and their token signs the one in', async () => {
    const { person } = life
    expect(await admin.ask('query ($id: ID!) { person(id: $id) { id } }', { id: person.id })).toEqual({
      person: null,
    })
    expect(await person.client.ask('{ viewer { person { id } } }')).toEqual({
      viewer: { person: { id: twin.id } },
    })
  })

  test('all ties are what the evidence says, also after a rebuild', async () => {
    const people = [...around(life), twin.id].sort()
    expect(await app.domain.ties.rebuildOf(people)).toMatchObject({ corrected: 0, removed: 0 })
  })

  test('the export has what was of both, and names the profile that is kept for undoing', async () => {
    const own = await exportOf(twin.client, twin.id)
    expect(own.sources).toEqual([life.source])
    expect(own.introductions).toHaveLength(3)
    expect(own.mergedProfiles).toMatchObject([{ name: life.person.name, email: life.email }])
  })

  test('undone, everything is as it was', async () => {
    await undoMerge(admin, merged.mergeId)
    expect(await neighbourhoodOf(app.graph, [...around(life), twin.id])).toEqual(before)
    expect((await admin.refused(UNDO, { input: { mergeId: merged.mergeId } })).code).toBe('NOT_FOUND')
  })

  test('erased after another merge, neither leaves a trace', async () => {
    const { person, word, email, phone, source } = life
    await mergeInto(admin, twin, person)
    await erase(admin, twin.id)
    expect(await tracesOf(app.graph, [person.id, twin.id])).toEqual([':Change.ids'])
    const told = [person.name, twin.name, word, email, phone, source]
    expect(await tracesOf(app.graph, told)).toEqual(IN_ADDRESS_BOOKS)
  })
})

test('that the one who stays was told of a list, and let it stand, is nothing that somebody built on the merge', async () => {
  const circle = await circleOf(app, 1)
  const [keep, other] = [await joined(app, circle, false), await joined(app, circle, true)]
  const { planMeeting } = await circle.organiser.client.ask(PLAN, {
    input: { networkId: circle.network, title: 'Forgotten', startsAt: '2026-05-15T07:00:00Z' },
  })
  const meeting = planMeeting.meeting.id
  await sets(circle, meeting, listed(keep, other))
  await settles(circle, meeting)
  const { mergeId, combinedAttendances } = await mergeInto(admin, keep, other)
  expect(combinedAttendances).toBe(1)
  const told = await keep.client.ask('{ viewer { notices { nodes { kind } } } }')
  expect(told.viewer.notices.nodes).toContainEqual({ kind: 'PRESENCE_ENTERED' })
  app.clock.set('2026-06-23T12:00:00Z')
  await app.domain.ripening.ripen()
  await undoMerge(admin, mergeId)
  expect(await admin.ask('query ($id: ID!) { person(id: $id) { id } }', { id: other.id })).toEqual({
    person: { id: other.id },
  })
})
