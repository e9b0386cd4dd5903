import type { MeetingId, PersonId } from '../../src/ids.js'
import { RECOMMEND, RECOMMEND_TO_EVERYONE, RELATIONSHIP, RETRACT } from '../support/acquaintances.js'
import { type Answer, appOfTests, type Client } from '../support/app.js'
import { erase } from '../support/data-subjects.js'
import {
  ACKNOWLEDGE,
  CANCEL,
  type Circle,
  circleOf,
  DISPUTE,
  held,
  PLAN,
  planned,
  REOPEN,
  RESPOND,
} from '../support/gatherings.js'
import { importsOf } from '../support/imports.js'
import { mergeInto, undoMerge } from '../support/merges.js'
import type { Somebody } from '../support/newcomers.js'
import { acknowledges, joined, listed, sets, settles } from '../support/presences.js'
import { LEAVE, oddWord } from '../support/scenes.js'

const app = appOfTests()
let admin: Client
beforeAll(async () => {
  admin = await app.admin()
})

const DELETE =
  'mutation ($input: DeleteMeetingInput!) { deleteMeeting(input: $input) { network { id meetings { totalCount } } } }'
const DECLARE_AT =
  'mutation ($input: DeclareEncounterInput!) { declareEncounter(input: $input) { encounter { id } } }'
const TITLE = 'query ($id: ID!) { meeting(id: $id) { title } }'
const STANDING = 'query ($id: ID!) { network(id: $id) { viewerMembership { id status } } }'
const NOTICES = '{ viewer { notices(first: 5) { nodes { kind } } } }'

const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code ?? 'DONE'
const deletes = ({ organiser }: Circle, meetingId: MeetingId) =>
  organiser.client.ask(DELETE, { input: { meetingId } })
const refusedTo = ({ organiser }: Circle, meetingId: MeetingId) =>
  organiser.client.refused(DELETE, { input: { meetingId } })

async function isThere(meetingId: string): Promise<boolean> {
  return (await admin.ask(TITLE, { id: meetingId })).meeting !== null
}

async function relationshipOf(one: Somebody, other: Somebody) {
  const { relationship } = await admin.ask(RELATIONSHIP, { between: one.id, and: other.id })
  return relationship
}

async function expectTiesToStand(people: readonly PersonId[]): Promise<void> {
  expect(await app.domain.ties.rebuildOf([...people].sort())).toMatchObject({ corrected: 0, removed: 0 })
}

/** What stands in the way of deleting a meeting. */
function inUse(meetingId: MeetingId, obstacles: readonly string[], people: readonly Somebody[]) {
  const personIds = people.map(({ id }) => id).sort()
  return { code: 'RULE_BROKEN', rule: 'MEETING_IN_USE', hintParameters: { meetingId, obstacles, personIds } }
}

describe('a meeting', () => {
  test('goes with its list and what it gave to relationships, and is not there a second time', async () => {
    const circle = await circleOf(app, 3)
    const [one, two, three] = circle.members as [Somebody, Somebody, Somebody]
    await held(circle, [one, two], { startsAt: '2026-06-15T06:00:00Z' })
    const before = await relationshipOf(one, two)
    const meeting = await held(circle, [one, two, three])
    expect(await relationshipOf(one, three)).not.toBeNull()
    expect(await deletes(circle, meeting)).toEqual({
      deleteMeeting: { network: { id: circle.network, meetings: { totalCount: 1 } } },
    })
    expect(await relationshipOf(one, two)).toEqual(before)
    expect(await relationshipOf(one, three)).toBeNull()
    expect(await isThere(meeting)).toBe(false)
    await expectTiesToStand(circle.members.map(({ id }) => id))
    expect(await refusedTo(circle, meeting)).toMatchObject({ code: 'NOT_FOUND', field: 'meetingId' })
  })

  test.each(['planned', 'cancelled', 'reopened'])('goes when it is %s', async status => {
    const circle = await circleOf(app, 1)
    const meeting = status === 'reopened' ? await held(circle, circle.members) : await planned(circle)
    const { client } = circle.organiser
    const input = { meetingId: meeting }
    if (status === 'cancelled') await client.ask(CANCEL, { input })
    if (status === 'reopened') await client.ask(REOPEN, { input })
    await deletes(circle, meeting)
    expect(await isThere(meeting)).toBe(false)
  })

  test('is deleted by those who run its network, and by nobody else', async () => {
    const [circle, other] = [await circleOf(app, 1), await circleOf(app, 0)]
    const meeting = await planned(circle)
    const input = { meetingId: meeting }
    for (const { client } of [...circle.members, other.organiser])
      expect(await client.refused(DELETE, { input })).toMatchObject({
        code: 'FORBIDDEN',
        reason: 'NOT_ORGANISER',
      })
    expect(await app.nobody().refused(DELETE, { input })).toMatchObject({ code: 'UNAUTHENTICATED' })
    await admin.ask(DELETE, { input })
    expect(await isThere(meeting)).toBe(false)
  })

  test('is deleted as it was read', async () => {
    const circle = await circleOf(app, 1)
    const meeting = await planned(circle)
    await sets(circle, meeting, listed(...circle.members))
    const input = { meetingId: meeting, revision: '1' }
    expect(await circle.organiser.client.refused(DELETE, { input })).toMatchObject({
      code: 'CONFLICT',
      reason: 'CHANGED_MEANWHILE',
    })
  })

  test('stays once somebody has acknowledged that they were there', async () => {
    const circle = await circleOf(app, 1)
    const person = await joined(app, circle, false)
    const meeting = await held(circle, [...circle.members, person])
    await acknowledges(person, meeting)
    const before = await relationshipOf(person, circle.members[0] as Somebody)
    expect(await refusedTo(circle, meeting)).toMatchObject(inUse(meeting, ['ACKNOWLEDGEMENT'], [person]))
    expect(await admin.refused(DELETE, { input: { meetingId: meeting } })).toMatchObject({
      rule: 'MEETING_IN_USE',
    })
    expect(await relationshipOf(person, circle.members[0] as Somebody)).toEqual(before)
    expect(await admin.ask('query ($id: ID!) { meeting(id: $id) { status } }', { id: meeting })).toEqual({
      meeting: { status: 'SETTLED' },
    })
  })

  test('stays once somebody has answered, or disputes the list, and all of it is named', async () => {
    const circle = await circleOf(app, 2)
    const [answering, disputing] = circle.members as [Somebody, Somebody]
    const meeting = await planned(circle, { startsAt: '2026-06-15T12:30:00Z' })
    await answering.client.ask(RESPOND, { input: { meetingId: meeting, response: 'NOT_ATTENDING' } })
    expect(await refusedTo(circle, meeting)).toMatchObject(inUse(meeting, ['ANSWER'], [answering]))
    await sets(circle, meeting, listed(disputing))
    app.clock.set('2026-06-15T13:00:00Z')
    await settles(circle, meeting)
    await disputing.client.ask(DISPUTE, { input: { meetingId: meeting } })
    app.clock.set('2026-06-15T12:00:00Z')
    expect(await refusedTo(circle, meeting)).toMatchObject(
      inUse(meeting, ['ANSWER', 'DISPUTE'], circle.members),
    )
  })

  test('stays while two say that they met there, who are not named', async () => {
    const circle = await circleOf(app, 2)
    const [one, two] = circle.members as [Somebody, Somebody]
    const meeting = await held(circle, [one, two])
    const input = { personId: two.id, metAt: '2026-06-15T11:30:00Z', meetingId: meeting }
    const { declareEncounter } = await one.client.ask(DECLARE_AT, { input })
    expect(await refusedTo(circle, meeting)).toMatchObject(inUse(meeting, ['ENCOUNTER'], []))
    await one.client.ask(RETRACT, { input: { encounterId: declareEncounter.encounter.id } })
    await deletes(circle, meeting)
  })

  test('stays while somebody who was there recommends another since, and not for what was said before', async () => {
    const circle = await circleOf(app, 2, { rules: { minimumScoreToRecommend: 1 } })
    const [one, two] = circle.members as [Somebody, Somebody]
    const meeting = await held(circle, [one, two])
    const input = { recommendedPersonId: two.id, networkId: circle.network }
    await one.client.ask(RECOMMEND_TO_EVERYONE, { input })
    expect(await refusedTo(circle, meeting)).toMatchObject(inUse(meeting, ['RECOMMENDATION'], []))
    app.clock.set('2026-06-17T12:00:00Z')
    const later = await held(circle, [one, two], { startsAt: '2026-06-17T11:00:00Z' })
    await deletes(circle, later)
    app.clock.set('2026-06-15T12:00:00Z')
    await expectTiesToStand([one.id, two.id])
  })

  test('tells organisers nothing of what was recommended to one person alone', async () => {
    const circle = await circleOf(app, 3, { rules: { minimumScoreToRecommend: 1 } })
    const [one, two, three] = circle.members as [Somebody, Somebody, Somebody]
    const meeting = await held(circle, [one, two, three])
    const input = { recommendedPersonId: two.id, recipientId: three.id, networkId: circle.network }
    await one.client.ask(RECOMMEND, { input })
    await deletes(circle, meeting)
  })

  test('is not held by what the organiser said of themself', async () => {
    const circle = await circleOf(app, 1)
    const meeting = await held(circle, [circle.organiser, ...circle.members])
    await deletes(circle, meeting)
    expect(await relationshipOf(circle.organiser, circle.members[0] as Somebody)).toBeNull()
  })

  test('of somebody who acknowledges and an organiser who deletes at once, one is first', async () => {
    const circle = await circleOf(app, 1)
    const person = await joined(app, circle, false)
    for (let round = 0; round < 6; round++) {
      const meeting = await held(circle, [...circle.members, person])
      const input = { meetingId: meeting }
      const [deleting, acknowledging] = await Promise.all([
        circle.organiser.client.send(DELETE, { input }),
        person.client.send(ACKNOWLEDGE, { input }),
      ])
      const isLeft = await isThere(meeting)
      expect([codeOf(deleting), codeOf(acknowledging)]).toEqual(
        isLeft ? ['RULE_BROKEN', 'DONE'] : ['DONE', 'NOT_FOUND'],
      )
      await expectTiesToStand([person.id, ...circle.members.map(({ id }) => id)])
    }
  })

  test('of those who change it and an organiser who deletes it at once, none writes to what is gone', async () => {
    const circle = await circleOf(app, 2)
    const [one, two] = circle.members as [Somebody, Somebody]
    for (let round = 0; round < 4; round++) {
      const meeting = await held(circle, [one, two])
      const input = { meetingId: meeting }
      const met = { personId: two.id, metAt: '2026-06-15T11:30:00Z', meetingId: meeting }
      const answers = await Promise.all([
        circle.organiser.client.send(DELETE, { input }),
        one.client.send(DECLARE_AT, { input: met }),
        circle.organiser.client.send(REOPEN, { input }),
        circle.organiser.client.send(DELETE, { input }),
      ])
      for (const code of answers.map(codeOf)) expect(['DONE', 'NOT_FOUND', 'RULE_BROKEN']).toContain(code)
      const done = answers.filter((_, i) => i !== 2).filter(answer => codeOf(answer) === 'DONE')
      expect(done).toHaveLength(1)
      expect(await isThere(meeting)).toBe(codeOf(answers[1] as Answer) === 'DONE')
      const { data } = answers[1] as Answer
      if (data.declareEncounter)
        await one.client.ask(RETRACT, { input: { encounterId: data.declareEncounter.encounter.id } })
    }
    await expectTiesToStand([one.id, two.id])
  })

  test('gives back the membership that lapsed by it', async () => {
    const circle = await circleOf(app, 2, { rules: { absenceLimit: 1 } })
    const [absent, there] = circle.members as [Somebody, Somebody]
    const meeting = await held(circle, [circle.organiser, there])
    const standing = async () =>
      (await absent.client.ask(STANDING, { id: circle.network })).network.viewerMembership.status
    expect(await standing()).toBe('LAPSED')
    await deletes(circle, meeting)
    expect(await standing()).toBe('ACTIVE')
  })

  test('leaves no notice of it', async () => {
    const circle = await circleOf(app, 1)
    const person = await joined(app, circle, false)
    const meeting = await held(circle, [...circle.members, person])
    const kinds = async () => (await person.client.ask(NOTICES)).viewer.notices.nodes
    expect(await kinds()).toEqual([{ kind: 'PRESENCE_ENTERED' }])
    await deletes(circle, meeting)
    expect(await kinds()).toEqual([])
  })

  test('is not planned again by the request that had planned it', async () => {
    const circle = await circleOf(app, 0)
    const client = circle.organiser.client.with({ 'idempotency-key': oddWord() })
    const input = { networkId: circle.network, title: 'Twice', startsAt: '2026-07-01T06:00:00Z' }
    const { planMeeting } = await client.ask(PLAN, { input })
    expect(await deletes(circle, planMeeting.meeting.id)).toMatchObject({
      deleteMeeting: { network: { meetings: { totalCount: 0 } } },
    })
    expect(await client.ask(PLAN, { input })).toEqual({ planMeeting: { meeting: null } })
  })

  test('takes along who was erased since', async () => {
    const circle = await circleOf(app, 2)
    const meeting = await held(circle, circle.members)
    await erase(admin, circle.members[0]?.id as PersonId)
    await deletes(circle, meeting)
    const adrift = {
      name: 'test/adrift',
      text: 'MATCH (one:AnonymousAttendee) WHERE NOT (one)--() RETURN one.id AS id',
    }
    expect(await app.graph.run(adrift)).toEqual([])
  })

  test('of two who became one goes with what was set aside, and they can be two again', async () => {
    const circle = await circleOf(app, 3)
    const [keep, other, third] = circle.members as [Somebody, Somebody, Somebody]
    const meeting = await held(circle, [keep, other, third])
    const { mergeId } = await mergeInto(admin, keep, other)
    await deletes(circle, meeting)
    await undoMerge(admin, mergeId)
    await expectTiesToStand([keep.id, other.id, third.id])
    expect(await relationshipOf(keep, third)).toBeNull()
  })

  test('stays for the word of somebody who became another since', async () => {
    const circle = await circleOf(app, 1)
    const [keep] = circle.members as [Somebody]
    const other = await joined(app, circle, false)
    const meeting = await held(circle, [keep, other])
    await acknowledges(other, meeting)
    await mergeInto(admin, keep, other)
    expect(await refusedTo(circle, meeting)).toMatchObject(inUse(meeting, ['ACKNOWLEDGEMENT'], [keep]))
  })

  test('that a list told of comes again with that list', async () => {
    const club = `Anciens ${oddWord()}`
    const line = (number: number) => `${club},2026-06-01,Zoé ${oddWord()},${number}${club},PRESENT\n`
    const list = `network,date,person,person_id,status\n${line(1)}${line(2)}`
    const imported = () => importsOf(app).attendance(list, { source: 'list' })
    const meetingsOf = async () => {
      const asked =
        'query ($club: String!) { networks(search: $club) { nodes { meetings { nodes { id presentCount } } } } }'
      const { networks } = await admin.ask(asked, { club: club.split(' ')[1] })
      return networks.nodes[0].meetings.nodes
    }
    await imported()
    const [first] = await meetingsOf()
    await admin.ask(DELETE, { input: { meetingId: first.id } })
    expect(await meetingsOf()).toEqual([])
    await imported()
    expect(await meetingsOf()).toEqual([{ id: expect.not.stringMatching(first.id), presentCount: 2 }])
  })

  test('names nobody whom the list does not show to the organiser', async () => {
    const circle = await circleOf(app, 0)
    const person = await joined(app, circle, false)
    const meeting = await held(circle, [person])
    await acknowledges(person, meeting)
    await person.client.ask(
      'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { scopes } } }',
      { input: { personId: circle.organiser.id } },
    )
    expect(await refusedTo(circle, meeting)).toMatchObject(inUse(meeting, ['ACKNOWLEDGEMENT'], [person]))
    const { network } = await person.client.ask(STANDING, { id: circle.network })
    await person.client.ask(LEAVE, { input: { membershipId: network.viewerMembership.id } })
    expect(await refusedTo(circle, meeting)).toMatchObject(inUse(meeting, ['ACKNOWLEDGEMENT'], []))
  })
})
