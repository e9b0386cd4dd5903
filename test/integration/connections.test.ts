import { getNamedType, isObjectType } from 'graphql'
import { schemaOf } from '../../src/api/schema.js'
import { met } from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import { circleOf, held } from '../support/gatherings.js'
import type { Somebody } from '../support/newcomers.js'

const app = appOfTests()

const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

/** What no list takes, and the argument that is at fault. */
const WRONG: [string, { first?: number; after?: string }, string][] = [
  ['first of 0', { first: 0 }, 'first'],
  ['first of -1', { first: -1 }, 'first'],
  ['first of 101', { first: 101 }, 'first'],
  ['first of 1000', { first: 1000 }, 'first'],
  ['a cursor that is none', { after: 'x?' }, 'after'],
  ['an empty cursor', { after: '' }, 'after'],
  ['the cursor of no list', { after: cursorOf('sesame', 1, 'a') }, 'after'],
  ['a cursor of people with numbers', { after: cursorOf('people by name', 1, 2) }, 'after'],
]

test('every connection refuses pages of 0, -1 or 1000, and cursors that are not its own', async () => {
  const circle = await circleOf(app, 1)
  const [self, other] = [circle.organiser, circle.members[0] as Somebody]
  const meeting = await held(circle, [self, other])
  await met(self, other)
  const around: Record<string, string> = {
    Query: '',
    Viewer: 'viewer',
    Person: `person(id: "${self.id}")`,
    Network: `network(id: "${circle.network}")`,
    Meeting: `meeting(id: "${meeting}")`,
    Relationship: `relationship: relationshipBetween(personId: "${self.id}", otherPersonId: "${other.id}")`,
  }

  const accepted: string[] = []
  const asked = new Set<string>()
  for (const type of Object.values(schemaOf(app.domain).getTypeMap())) {
    const place = around[type.name]
    if (place === undefined || !isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      if (!getNamedType(field.type).name.endsWith('Connection')) continue
      asked.add(`${type.name}.${field.name}`)
      for (const [what, page, argument] of WRONG) {
        const call = `${field.name}(first: $first, after: $after) { totalCount }`
        const { errors } = await self.client.send(
          `query ($first: Int, $after: String) { ${place ? `${place} { ${call} }` : call} }`,
          page,
        )
        const { code, field: told } = errors?.[0]?.extensions ?? {}
        if (code !== 'BAD_INPUT' || told !== argument)
          accepted.push(`${type.name}.${field.name}, ${what}: ${code} ${told}`)
      }
    }
  }
  expect(accepted).toEqual([])
  expect([...asked]).toEqual(
    expect.arrayContaining([
      ...['Query.people', 'Query.networks', 'Network.memberships', 'Network.meetings', 'Meeting.attendances'],
      ...['Meeting.matches', 'Person.memberships', 'Person.attendances', 'Viewer.upcomingMeetings'],
      ...['Viewer.invitations', 'Viewer.introductions', 'Viewer.blockedPeople', 'Viewer.nameUseRequests'],
      ...[
        'Person.commonContacts',
        'Person.relationships',
        'Person.encountersToConfirm',
        'Person.peopleToMeet',
      ],
      ...['Person.recommendationsAbout', 'Person.recommendationsGiven', 'Relationship.sharedMeetings'],
      ...['Relationship.encounters', 'Relationship.recommendations'],
    ]),
  )
})

test('a cursor of one list is none of another, whatever they show', async () => {
  const circle = await circleOf(app, 2)
  const { client } = circle.organiser
  const LISTS = `query ($id: ID!, $members: String, $latest: String) {
    network(id: $id) {
      memberships(first: 1, after: $members) { pageInfo { endCursor } }
      meetings(orderBy: LATEST, after: $latest) { totalCount }
    }
  }`
  const { network } = await client.ask(LISTS, { id: circle.network })
  const own = network.memberships.pageInfo.endCursor
  await client.ask(LISTS, { id: circle.network, members: own })
  const refused = await client.refused(LISTS, { id: circle.network, latest: own })
  expect(refused).toMatchObject({ code: 'BAD_INPUT', field: 'after' })
})
