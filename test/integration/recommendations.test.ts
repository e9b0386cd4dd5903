import { newId, type PersonId } from '../../src/ids.js'
import {
  declares,
  met,
  RECOMMEND,
  RECOMMEND_TO_EVERYONE,
  RELATIONSHIP,
  REPORT_OUTCOME,
  recommends,
} from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import { circleOf, joiner, planned } from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { networkOf } from '../support/scenes.js'

const app = appOfTests()

const RETRACT = `mutation ($input: RetractRecommendationInput!) {
  retractRecommendation(input: $input) { recommendation { retractedAt } relationship { strength { recommendationPoints } } }
}`
const RECEIVED = `query ($id: ID!, $first: Int! = 20, $after: String) {
  person(id: $id) {
    recommendationsAbout(first: $first, after: $after) {
      nodes { id recommender { id } recommendedPerson { id } recipient { id } network { id } dealValue { amount currencyCode } }
      pageInfo { endCursor }
      totalCount
    }
  }
}`
const GIVEN = 'query ($id: ID!) { person(id: $id) { recommendationsGiven { nodes { id } totalCount } } }'
const NODE =
  'query ($id: ID!) { node(id: $id) { ... on Recommendation { outcome dealValue { amount currencyCode } network { id } } } }'

/** Two who have met twice one to one: 39 of the 26 it takes. */
async function acquainted(): Promise<[Somebody, Somebody]> {
  const [jeanne, pierre] = [await somebody(app), await somebody(app)]
  await met(jeanne, pierre, '2026-06-10T10:00:00Z')
  await met(jeanne, pierre, '2026-06-14T10:00:00Z')
  return [jeanne, pierre]
}

async function recommended(from: Somebody, person: { id: PersonId }, input: Record<string, unknown> = {}) {
  return recommends(from, { recommendedPersonId: person.id, ...input })
}

const receivedBy = async (viewer: Somebody, person: { id: PersonId }, variables = {}) =>
  (await viewer.client.ask(RECEIVED, { id: person.id, ...variables })).person.recommendationsAbout

describe('vouching for somebody', () => {
  test('a person met once for half an hour cannot be recommended, and is told what would help', async () => {
    const circle = await circleOf(app, 2)
    const [jeanne, pierre] = circle.members
    if (!jeanne || !pierre) throw new Error('A circle of two has two members.')
    await met(jeanne, pierre, '2026-06-08T10:00:00Z')
    const next = await planned(circle, { startsAt: '2026-06-20T07:00:00Z' })
    await pierre.client.ask(
      'mutation ($input: RespondToMeetingInput!) { respondToMeeting(input: $input) { meeting { id } } }',
      { input: { meetingId: next, response: 'ATTENDING' } },
    )
    expect(
      await jeanne.client.refused(RECOMMEND_TO_EVERYONE, { input: { recommendedPersonId: pierre.id } }),
    ).toMatchObject({
      code: 'RULE_BROKEN',
      rule: 'TIE_TOO_WEAK',
      tie: 'YOU_AND_RECOMMENDED',
      hintParameters: { score: 22, floor: 26, networkId: null },
      hint: expect.stringContaining('one-to-one'),
      suggestions: [
        { evidence: 'CO_ATTENDED', meetingId: next, gain: expect.any(Number) },
        { evidence: 'CONFIRMED', meetingId: null, gain: expect.any(Number) },
      ],
    })
  })

  test('two one-to-ones are enough, and being recommended raises the relationship', async () => {
    const [jeanne, pierre] = await acquainted()
    const { recommendPersonToEveryone: made } = await jeanne.client.ask(RECOMMEND_TO_EVERYONE, {
      input: { recommendedPersonId: pierre.id, message: ' Precise and quick. ' },
    })
    expect(made.recommendation).toMatchObject({
      outcome: 'PENDING',
      message: 'Precise and quick.',
    })
    expect(made.relationship.evidence).toBe('RECOMMENDED')
    expect(made.relationship.strength.score).toBeGreaterThan(39)
  })

  test('own declarations that nobody confirms do not help, nor does being recommended', async () => {
    const [jeanne, pierre] = await acquainted()
    const luc = await somebody(app)
    for (const at of ['2025-01-10', '2025-08-10', '2026-03-10', '2026-06-10'])
      await declares(luc, pierre, `${at}T10:00:00Z`)
    expect(
      await luc.client.refused(RECOMMEND_TO_EVERYONE, { input: { recommendedPersonId: pierre.id } }),
    ).toMatchObject({
      rule: 'TIE_TOO_WEAK',
      hintParameters: { score: 0 },
    })
    await recommended(jeanne, pierre)
    await recommended(pierre, jeanne, { recipientId: luc.id })
    expect(
      await luc.client.refused(RECOMMEND_TO_EVERYONE, { input: { recommendedPersonId: jeanne.id } }),
    ).toMatchObject({
      rule: 'TIE_TOO_WEAK',
    })
  })

  test('nobody recommends themself, nor anybody to themself', async () => {
    const [jeanne, pierre] = await acquainted()
    expect(
      await jeanne.client.refused(RECOMMEND_TO_EVERYONE, { input: { recommendedPersonId: jeanne.id } }),
    ).toMatchObject({
      code: 'BAD_INPUT',
      field: 'recommendedPersonId',
    })
    for (const to of [jeanne.id, pierre.id])
      expect(
        await jeanne.client.refused(RECOMMEND, {
          input: { recommendedPersonId: pierre.id, recipientId: to },
        }),
      ).toMatchObject({
        code: 'BAD_INPUT',
        field: 'recipientId',
      })
  })

  test('a person is recommended, not a sector', async () => {
    const [jeanne, pierre] = await acquainted()
    expect(await jeanne.client.refused(RECOMMEND, { input: { recipientId: pierre.id } })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'recommendedPersonId',
    })
    expect(
      await jeanne.client.refused(RECOMMEND_TO_EVERYONE, { input: { recommendedPersonId: newId() } }),
    ).toMatchObject({
      code: 'NOT_FOUND',
      field: 'recommendedPersonId',
    })
  })

  test('in the name of a network only its members recommend, by its floor, and not where business stays out', async () => {
    const [jeanne, pierre] = await acquainted()
    const strict = await networkOf(app, jeanne.id, { rules: { minimumScoreToRecommend: 40 } })
    const easy = await networkOf(app, jeanne.id, { rules: { minimumScoreToRecommend: 10 } })
    const quiet = await networkOf(app, jeanne.id, { rules: { allowsBusiness: false } })
    const recommend = (person: { id: PersonId }, network: string) => ({
      input: { recommendedPersonId: person.id, networkId: network },
    })
    expect(await jeanne.client.refused(RECOMMEND_TO_EVERYONE, recommend(pierre, strict))).toMatchObject({
      rule: 'TIE_TOO_WEAK',
      hintParameters: { floor: 40, networkId: strict },
    })
    expect(await jeanne.client.refused(RECOMMEND_TO_EVERYONE, recommend(pierre, quiet))).toMatchObject({
      rule: 'BUSINESS_NOT_ALLOWED',
    })
    expect(await pierre.client.refused(RECOMMEND_TO_EVERYONE, recommend(jeanne, easy))).toMatchObject({
      rule: 'NOT_A_MEMBER',
    })
    const luc = await somebody(app)
    await met(jeanne, luc)
    await recommended(jeanne, luc, { networkId: easy })
  })
})

describe('who knows of it', () => {
  test('one to all is for everyone, one to a third for the three and the administrator', async () => {
    const [jeanne, pierre] = await acquainted()
    const [luc, anyone] = [await somebody(app), await somebody(app)]
    const toAll = await recommended(jeanne, pierre)
    app.clock.pass(1 / 24)
    const toLuc = await recommended(jeanne, pierre, { recipientId: luc.id })
    const idsSeenBy = async (viewer: Somebody) =>
      (await receivedBy(viewer, pierre)).nodes.map(({ id }: { id: string }) => id)
    for (const one of [jeanne, pierre, luc]) expect(await idsSeenBy(one)).toEqual([toLuc, toAll])
    expect(await idsSeenBy(anyone)).toEqual([toAll])
    expect((await receivedBy(anyone, pierre)).totalCount).toBe(1)
    expect(await anyone.client.ask(NODE, { id: toLuc })).toEqual({ node: null })
    expect((await luc.client.ask(GIVEN, { id: jeanne.id })).person.recommendationsGiven.totalCount).toBe(2)
    const admin = await app.admin()
    expect((await admin.ask(RECEIVED, { id: pierre.id })).person.recommendationsAbout.totalCount).toBe(2)

    const page = await receivedBy(pierre, pierre, { first: 1 })
    app.clock.pass(1 / 24)
    await recommended(jeanne, pierre)
    const rest = await receivedBy(pierre, pierre, { first: 1, after: page.pageInfo.endCursor })
    expect(rest.nodes.map(({ id }: { id: string }) => id)).toEqual([toAll])
    app.clock.set('2026-06-15T12:00:00Z')
  })

  test('naming a network whose list is for members tells nobody else who belongs to it', async () => {
    const [jeanne, pierre] = await acquainted()
    const women = await networkOf(app, jeanne.id, { kind: 'WOMEN' })
    const member = await joiner(app, women)
    const id = await recommended(jeanne, pierre, { networkId: women })
    const networkSeenBy = async ({ client }: Pick<Somebody, 'client'>) =>
      (await client.ask(NODE, { id })).node.network
    for (const one of [jeanne, member, { client: await app.admin() }])
      expect(await networkSeenBy(one)).toEqual({ id: women })
    for (const one of [pierre, await somebody(app)]) expect(await networkSeenBy(one)).toBeNull()
  })
})

describe('what came of it', () => {
  test('the giver and the third say so, and the amount stays between the three', async () => {
    const [jeanne, pierre] = await acquainted()
    const luc = await somebody(app)
    const id = await recommended(jeanne, pierre, { recipientId: luc.id })
    const dealValue = { amount: '1200.50', currencyCode: 'EUR' }
    const input = { recommendationId: id, outcome: 'BUSINESS', dealValue }
    expect(await pierre.client.refused(REPORT_OUTCOME, { input })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await (await somebody(app)).client.refused(REPORT_OUTCOME, { input })).toMatchObject({
      code: 'NOT_FOUND',
    })
    const { updateRecommendation } = await luc.client.ask(REPORT_OUTCOME, { input })
    expect(updateRecommendation.recommendation).toEqual({
      outcome: 'BUSINESS',
      dealValue,
    })
    expect((await pierre.client.ask(NODE, { id })).node.dealValue).toEqual(dealValue)
    expect((await (await app.admin()).ask(NODE, { id })).node).toMatchObject({
      outcome: 'BUSINESS',
      dealValue: null,
    })
    const cleared = await jeanne.client.ask(REPORT_OUTCOME, {
      input: { recommendationId: id, dealValue: null },
    })
    expect(cleared.updateRecommendation.recommendation).toEqual({
      outcome: 'BUSINESS',
      dealValue: null,
    })
  })

  test('of one to all, the person recommended says so', async () => {
    const [jeanne, pierre] = await acquainted()
    const id = await recommended(jeanne, pierre)
    const input = { recommendationId: id, outcome: 'CONTACTED' }
    expect(await jeanne.client.refused(REPORT_OUTCOME, { input })).toMatchObject({ code: 'FORBIDDEN' })
    const { updateRecommendation } = await pierre.client.ask(REPORT_OUTCOME, { input })
    expect(updateRecommendation.recommendation.outcome).toBe('CONTACTED')
  })

  test.each([
    ['no outcome', { outcome: null }, 'outcome'],
    ['less than nothing', { dealValue: { amount: '-5', currencyCode: 'EUR' } }, 'dealValue.amount'],
    ['too much', { dealValue: { amount: '1000000000001', currencyCode: 'EUR' } }, 'dealValue.amount'],
    ['half a yen', { dealValue: { amount: '0.5', currencyCode: 'JPY' } }, 'dealValue.amount'],
  ])('%s is refused', async (_what, changes, field) => {
    const [jeanne, pierre] = await acquainted()
    const input = { recommendationId: await recommended(jeanne, pierre), ...changes }
    expect(await pierre.client.refused(REPORT_OUTCOME, { input })).toMatchObject({ code: 'BAD_INPUT', field })
  })
})

test('only the giver takes it back; then it counts no more, and others do not see it', async () => {
  const [jeanne, pierre] = await acquainted()
  const anyone = await somebody(app)
  const id = await recommended(jeanne, pierre)
  const input = { recommendationId: id }
  expect(await pierre.client.refused(RETRACT, { input })).toMatchObject({ code: 'FORBIDDEN' })
  const { retractRecommendation } = await jeanne.client.ask(RETRACT, { input })
  expect(retractRecommendation).toEqual({
    recommendation: { retractedAt: '2026-06-15T12:00:00.000Z' },
    relationship: { strength: { recommendationPoints: 0 } },
  })
  expect(await anyone.client.ask(NODE, { id })).toEqual({ node: null })
  expect((await receivedBy(pierre, pierre)).totalCount).toBe(1)
  const { relationship } = await jeanne.client.ask(RELATIONSHIP, { between: jeanne.id, and: pierre.id })
  expect(relationship.evidence).toBe('CONFIRMED')
})
