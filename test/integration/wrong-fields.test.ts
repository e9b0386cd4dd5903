import { appOfTests, type Client } from '../support/app.js'
import { PLAN } from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { networkOf } from '../support/scenes.js'

const app = appOfTests()
let jeanne: Somebody
beforeAll(async () => {
  jeanne = await somebody(app)
})

const change = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`
const LONG = 'x'.repeat(900)

/** All fields that a refusal names. */
async function namedBy(client: Client, query: string, input: object): Promise<string[]> {
  const { errors } = await client.send(query, { input })
  return (errors ?? []).flatMap(({ extensions: { field, otherFields = [] } }) => [
    field ?? '',
    ...(otherFields as { field: string }[]).map(other => other.field),
  ])
}

test('where several fields of an input are wrong each is named, with what is wrong with it', async () => {
  const network = await networkOf(app, jeanne.id)
  const { client, id } = jeanne
  const WRONG: [string, object, string[]][] = [
    [
      change('updatePerson', 'UpdatePersonInput'),
      { personId: id, name: '', city: LONG, needs: ['', 'a', 'b\u0000'], phone: '12 34' },
      ['name', 'city', 'needs[0]', 'needs[2]', 'phone'],
    ],
    [
      change('createNetwork', 'CreateNetworkInput'),
      { name: ' ', kind: 'OTHER', city: LONG, rules: { absenceLimit: 0, informationMeetingSize: 1 } },
      ['name', 'city', 'rules.absenceLimit', 'rules.informationMeetingSize'],
    ],
    [
      PLAN,
      { networkId: network, title: '', startsAt: '1800-01-01T00:00:00Z', place: LONG },
      ['title', 'startsAt', 'place'],
    ],
    [
      change('updatePrivacy', 'UpdatePrivacyInput'),
      { introductionBudget: 101, hiddenFromCompanies: ['a', '', 'b', ' '] },
      ['introductionBudget', 'hiddenFromCompanies[1]', 'hiddenFromCompanies[3]'],
    ],
    [
      change('removeAttendance', 'RemoveAttendanceInput'),
      { meetingId: network, personIds: ['', id, 'x'] },
      ['personIds[0]', 'personIds[2]'],
    ],
    // What GraphQL itself refuses are errors of their own.
    [
      change('updatePerson', 'UpdatePersonInput'),
      { personId: id, email: 'x', locale: 5 },
      ['email', 'locale'],
    ],
  ]
  for (const [query, input, fields] of WRONG)
    expect((await namedBy(client, query, input)).sort()).toEqual([...fields].sort())
  const refused = await client.refused(change('updatePerson', 'UpdatePersonInput'), {
    input: { personId: id, name: '', city: LONG },
  })
  expect(refused).toMatchObject({
    ...{ code: 'BAD_INPUT', field: 'name', message: 'This must not be empty.' },
    otherFields: [{ field: 'city', message: 'This must have at most 200 characters.' }],
  })
})

test('no refusal names the whole query', async () => {
  const { client } = jeanne
  const documents = [
    '{ odd }',
    '{ people { nodes { odd } } }',
    '{ people { nodes { memberships(odd: 1) { totalCount } } } }',
    '{ people { nodes { memberships(first: "x") { totalCount } } } }',
    '{ people',
    '',
    'subscription { introductionChanged { kind } }',
    'query ($a: Odd) { people(search: $a) { totalCount } }',
    '{ ...Odd }',
  ]
  const fields: (string | undefined)[] = []
  for (const query of documents) fields.push((await client.refused(query)).field)
  expect(fields).toEqual([
    'odd',
    'people.nodes.odd',
    'odd',
    'first',
    'query:1:9',
    'request',
    'operationName',
    'Odd',
    'Odd',
  ])
})

test.each([
  [{ query: '{ service { version } }', variables: 5 }, 'variables'],
  [{ query: '{ service { version } }', variables: '{}' }, 'variables'],
  [{ query: '{ service { version } }', extensions: [] }, 'extensions'],
  [{ query: '{ service { version } }', operationName: 5 }, 'operationName'],
  [{ query: '{ service { version } }', operationName: 'Odd' }, 'operationName'],
  [{ query: { a: 1 } }, 'request'],
  [{ variables: {} }, 'request'],
  [{}, 'request'],
])('of the request %j the parameter is named', async (body, field) => {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const { errors } = (await response.json()) as { errors: { extensions: object }[] }
  expect(errors[0]?.extensions).toEqual({ code: 'BAD_INPUT', field })
})
