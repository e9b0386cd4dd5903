import { type NetworkId, newId } from '../../src/ids.js'
import { met, recommends } from '../support/acquaintances.js'
import { appOfTests, type Client, type TestApp } from '../support/app.js'
import { type Circle, circleOf, held, joiner, planned, RESPOND, SET } from '../support/gatherings.js'
import { SignInProvider } from '../support/identity-provider.js'
import { requested } from '../support/introductions.js'
import { listedIn, MERGE, mergeInto, UNDO, undoMerge } from '../support/merges.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { networkOf, oddWord } from '../support/scenes.js'

const PERSON = 'query ($id: ID!) { person(id: $id) { id } }'

interface Identified {
  readonly id: string
}

async function refusalOf(client: Client, keep: Identified, ...others: readonly Identified[]) {
  const input = { keepPersonId: keep.id, otherPersonIds: others.map(({ id }) => id) }
  const { message: _, ...refusal } = await client.refused(MERGE, { input })
  return refusal
}
const NOT_THEIRS = { code: 'FORBIDDEN', reason: 'NOT_THE_PERSON' }

describe('an organiser', () => {
  const app = appOfTests()
  let circle: Circle
  let organiser: Client
  let elsewhere: NetworkId
  beforeAll(async () => {
    circle = await circleOf(app, 0)
    organiser = circle.organiser.client
    elsewhere = await networkOf(app, (await somebody(app)).id)
  })
  const listed = (...networks: readonly NetworkId[]) => listedIn(app, [circle.network, ...networks])

  test('makes one of profiles that nobody has claimed and that are nowhere but in their networks, and takes that back', async () => {
    const [keep, other] = [await listed(), await listed()]
    await held(circle, [keep, circle.organiser])
    await held(circle, [other, circle.organiser])
    const { mergeId, combinedMemberships } = await mergeInto(organiser, keep, other)
    expect(combinedMemberships).toBe(1)
    expect(await organiser.ask(PERSON, { id: other.id })).toEqual({ person: null })
    await undoMerge(organiser, mergeId)
    expect(await organiser.ask(PERSON, { id: other.id })).toEqual({ person: { id: other.id } })
  })

  test('is refused in the same words whatever else such a profile has', async () => {
    const keep = await listed()
    const claimed = await joiner(app, circle.network)
    const inTwo = await listed(elsewhere)
    const nowhere = await listedIn(app, [])
    const wentElsewhere = await listed()
    const others = await circleOf(app, 0)
    const meetingId = await planned(others, { startsAt: '2026-07-20T06:00:00Z', isDiscovery: true })
    await wentElsewhere.client.ask(RESPOND, { input: { meetingId, response: 'ATTENDING' } })
    for (const other of [claimed, inTwo, nowhere, wentElsewhere, circle.organiser]) {
      expect(await refusalOf(organiser, keep, other)).toEqual(NOT_THEIRS)
      expect(await refusalOf(organiser, other, keep)).toEqual(NOT_THEIRS)
    }
    expect(await refusalOf(others.organiser.client, keep, await listed())).toEqual(NOT_THEIRS)
  })

  test('is told neither of an introduction of the two, nor of what one person alone was told of them', async () => {
    const [keep, other, friend] = [await listed(), await listed(), await somebody(app)]
    for (const at of ['2026-06-12T10:00:00Z', '2026-04-12T10:00:00Z']) await met(friend, keep, at)
    await met(keep, other)
    await recommends(friend, { recommendedPersonId: keep.id, recipientId: other.id })
    const { removedLinks, mergeId } = await mergeInto(organiser, keep, other)
    expect(removedLinks).toBe(1)
    await undoMerge(organiser, mergeId)
    await requested({ requester: friend, connector: keep, target: other })
    expect(await refusalOf(organiser, keep, other)).toEqual(NOT_THEIRS)
  })

  test('is told where the two sat apart, as the lists are theirs', async () => {
    const [keep, other] = [await listed(), await listed()]
    const meeting = await planned(circle)
    const entries = [keep, other].map(({ id }, i) => ({
      personId: id,
      tables: [{ round: 1, name: `Table ${i}` }],
    }))
    await organiser.ask(SET, { input: { meetingId: meeting, entries } })
    expect(await refusalOf(organiser, keep, other)).toMatchObject({
      rule: 'NOT_ONE_PERSON',
      hintParameters: { meetingIds: [meeting] },
    })
  })

  test('takes nothing back that another merged, or that somebody has claimed since', async () => {
    const byAdmin = await mergeInto(await app.admin(), await listed(), await listed())
    const refused = async (client: Client, mergeId: string) =>
      (await client.refused(UNDO, { input: { mergeId } })).code
    expect(await refused(organiser, byAdmin.mergeId)).toBe('NOT_FOUND')
    expect(await refused(organiser, newId())).toBe('NOT_FOUND')
    const keep = await listed()
    const { mergeId } = await mergeInto(organiser, keep, await listed())
    expect(await refused((await circleOf(app, 0)).organiser.client, mergeId)).toBe('NOT_FOUND')
    await keep.client.ask(
      'mutation { updatePrivacy(input: { reachableBy: NOBODY }) { privacy { reachableBy } } }',
    )
    expect(await refused(organiser, mergeId)).toBe('FORBIDDEN')
    await keep.client.ask(
      'mutation { updatePrivacy(input: { visibleTo: NOBODY }) { privacy { visibleTo } } }',
    )
    expect(await refused(organiser, mergeId)).toBe('NOT_FOUND')
    await undoMerge(await app.admin(), mergeId)
  })
})

describe('a person whose address is verified', () => {
  const provider = new SignInProvider()
  let app: TestApp
  beforeAll(async () => {
    await provider.start()
    app = provider.app
  })
  afterAll(async () => {
    await provider.stop()
  })

  /** Somebody with a profile of their own, signed in with this address. */
  async function signedIn(email: string, isVerified = true): Promise<{ id: string; client: Client }> {
    const client = await provider.signedIn(email, isVerified)
    const { createProfile } = await client.ask(
      'mutation ($input: CreateProfileInput!) { createProfile(input: $input) { person { id } } }',
      { input: { name: 'Claire Dumoulin' } },
    )
    return { id: createProfile.person.id, client }
  }

  test('is told of the profiles that lists made of them, makes them their own, and takes that back', async () => {
    const email = `${oddWord()}@example.org`
    const others = [
      await somebody(app, { name: 'Claire Dumoulin', email }),
      await somebody(app, { name: 'C. Dumoulin', email }),
    ]
    const self = await signedIn(email.toUpperCase())
    const { duplicateSuggestions } = await self.client.ask(
      '{ duplicateSuggestions(first: 100) { nodes { people { id } reasons { kind } } } }',
    )
    for (const { id } of others) {
      const found = duplicateSuggestions.nodes.find((node: { people: Identified[] }) =>
        node.people.some(one => one.id === id),
      )
      expect(found.reasons).toContainEqual({ kind: 'SAME_EMAIL' })
    }
    const { mergeId } = await mergeInto(self.client, self, ...others)
    expect(await self.client.ask('{ viewer { person { id email } } }')).toEqual({
      viewer: { person: { id: self.id, email } },
    })
    await undoMerge(self.client, mergeId)
    for (const { id } of others) expect(await self.client.ask(PERSON, { id })).toEqual({ person: { id } })
    await mergeInto(self.client, others[0] as Somebody, self)
    expect(await self.client.ask('{ viewer { person { id } } }')).toEqual({
      viewer: { person: { id: others[0]?.id } },
    })
  })

  test('gets none that has another address, that somebody has claimed, or that is not theirs to begin with', async () => {
    const email = `${oddWord()}@example.org`
    const [one, other] = [await somebody(app, { email }), await somebody(app, { email })]
    const stranger = await somebody(app, { email: `${oddWord()}@example.org` })
    const unverified = await signedIn(email, false)
    expect(await refusalOf(unverified.client, unverified, one)).toEqual(NOT_THEIRS)
    const self = await signedIn(email)
    expect(await refusalOf(self.client, self, stranger)).toEqual(NOT_THEIRS)
    expect(await refusalOf(self.client, self, one, stranger)).toEqual(NOT_THEIRS)
    expect(await refusalOf(self.client, one, other)).toEqual(NOT_THEIRS)
    expect(await refusalOf(self.client, self, unverified)).toEqual(NOT_THEIRS)
  })
})
