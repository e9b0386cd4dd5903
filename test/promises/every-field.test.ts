import type { GraphQLSchema } from 'graphql'
import { schemaOf } from '../../src/api/schema.js'
import { pairOf } from '../../src/ties/pair.js'
import { met, recommends } from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import { circleOf, held } from '../support/gatherings.js'
import type { Somebody } from '../support/newcomers.js'
import { hostileQueries, mutations, rightQueries, type Walked } from '../support/schema-walk.js'
import { isToldOf } from '../support/told-errors.js'
import type { Things } from '../support/unlikely-values.js'

/** What a query may be told; rules, rights and absences answer mutations only. */
const TO_QUERIES = new Set(['BAD_INPUT', 'TOO_COSTLY'])
const TO_MUTATIONS = new Set([
  ...TO_QUERIES,
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RULE_BROKEN',
  'UNAUTHENTICATED',
])

/** Requests that are on their way at the same time. */
const AT_ONCE = 6

const app = appOfTests()
let schema: GraphQLSchema
let member: Somebody
let things: Things

beforeAll(async () => {
  schema = schemaOf(app.domain)
  const circle = await circleOf(app, 2)
  member = circle.organiser
  const [other, third] = circle.members as [Somebody, Somebody]
  const meeting = await held(circle, [member, other, third])
  const encounter = await met(member, other)
  await met(member, other, '2026-05-15T10:00:00Z')
  await met(member, other, '2026-04-15T10:00:00Z')
  const { network } = circle
  const recommendation = await recommends(member, { recommendedPersonId: other.id })
  const { network: seen } = await member.client.ask(
    'query ($id: ID!) { network(id: $id) { viewerMembership { id } } }',
    { id: network },
  )
  const membership = seen.viewerMembership.id
  things = {
    ...{ person: other.id, networkId: network, meetingId: meeting, membershipId: membership },
    ...{ encounterId: encounter, recommendationId: recommendation },
    ...{ Person: member.id, Network: network, Meeting: meeting, Membership: membership },
    ...{ Encounter: encounter, Recommendation: recommendation },
    Attendance: `attendance:${meeting}:${other.id}`,
    Relationship: `relationship:${pairOf(member.id, other.id).join(':')}`,
    ...{ id: member.id, ids: network, personId: member.id, otherPersonId: other.id },
    ...{ recommendedPersonId: other.id, recipientId: third.id, toPersonId: third.id, to: third.id },
    ...{ personIds: other.id, toPersonIds: third.id },
  }
})

/** What is wrong with the answers to these requests. */
async function wrongWith(requests: Iterable<Walked>, codes: ReadonlySet<string>): Promise<string[]> {
  const waiting = requests[Symbol.iterator]()
  const wrong: string[] = []
  const desk = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const { place, query, variables } = next.value
      const { status, errors = [] } = await member.client.send(query, variables)
      const told = errors.filter(
        ({ extensions }) => !codes.has(extensions.code) || !isToldOf(schema, extensions),
      )
      if (status >= 500 || told.length > 0)
        wrong.push(`${place} = ${JSON.stringify(variables).slice(0, 200)}: ${status} ${JSON.stringify(told)}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, desk))
  return wrong
}

describe('whatever is asked with, the answer is data or one of the codes named in the schema', () => {
  test('every field of every type that queries reach, asked for rightly', async () => {
    expect(await wrongWith(rightQueries(schema, things), new Set())).toEqual([])
  })

  test('every argument of such a field', async () => {
    expect(await wrongWith(hostileQueries(schema, things), TO_QUERIES)).toEqual([])
  })

  test('every field of the input of every mutation', async () => {
    expect(await wrongWith(mutations(schema, things), TO_MUTATIONS)).toEqual([])
  })
})
