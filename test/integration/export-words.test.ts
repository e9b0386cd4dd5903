import { met, recommends } from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import { exportOf } from '../support/data-subjects.js'
import { fullLife } from '../support/full-life.js'
import { somebody } from '../support/newcomers.js'

const app = appOfTests()

test('an export names things as the API does', async () => {
  const life = await fullLife(app)
  const { person } = life
  const own = await exportOf(person.client, person.id)
  const keysOf = (part: string) => Object.keys(own[part][0]).sort()
  expect(keysOf('blocked')).toEqual(['blockedAt', 'person'])
  expect(keysOf('dismissed')).toEqual(['dismissedAt', 'person', 'reason'])
  expect(keysOf('encounters')).toEqual(['declarations', 'id', 'metAt', 'with'])
  expect(keysOf('notices')).toEqual([
    'contact',
    'introduction',
    'kind',
    'mailed',
    'meeting',
    'occurredAt',
    'role',
  ])
  expect(own.encounters[0].declarations[0]).toMatchObject({ metAt: own.encounters[0].metAt })
  const made = own.recommendations.find(({ as }: { as: string }) => as === 'MADE_TO_THEM')
  expect(made).toMatchObject({
    recommender: { id: life.friend.id },
    recommendedPerson: { id: life.fellow.id },
    recipient: { id: person.id },
    isToEveryone: false,
    givenAt: expect.any(String),
  })
  for (const old of ['amount', 'currency', 'from', 'person', 'to', 'toAll'])
    expect(made).not.toHaveProperty(old)
  expect(own.relationships[0]).toMatchObject({ sharedMeetingCount: expect.any(Number) })
  expect(own.introductions[0]).toHaveProperty('messageToTarget')
  expect(own.introductions[0]).not.toHaveProperty('note')
  expect(Object.keys(own.introductions[0].history[0]).sort()).toEqual(['by', 'occurredAt', 'status', 'text'])
  expect(own.nameUseRequests).toMatchObject([{ publication: 'Ouest-France', answer: 'GRANTED' }])
})

test('an export tells what the business of a recommendation is worth as money', async () => {
  const [recommender, expert, client] = [await somebody(app), await somebody(app), await somebody(app)]
  for (const at of ['2026-06-01T10:00:00Z', '2026-06-15T10:00:00Z']) await met(recommender, expert, at)
  const id = await recommends(recommender, { recommendedPersonId: expert.id, recipientId: client.id })
  const dealValue = { amount: '12.50', currencyCode: 'EUR' }
  await client.client.ask(
    'mutation ($input: UpdateRecommendationInput!) { updateRecommendation(input: $input) { recommendation { id } } }',
    { input: { recommendationId: id, outcome: 'BUSINESS', dealValue } },
  )
  for (const { client: of, id: whose } of [recommender, expert, client])
    expect((await exportOf(of, whose)).recommendations).toMatchObject([{ dealValue }])
})
