import { getNamedType, isObjectType } from 'graphql'
import { schemaOf } from '../../src/api/schema.js'
import { newId } from '../../src/ids.js'
import { met } from '../support/acquaintances.js'
import { appOfTests, startApp } from '../support/app.js'
import { circleOf, held } from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'

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
      ...[
        'Query.duplicateSuggestions',
        'Query.people',
        'Query.networks',
        'Network.memberships',
        'Network.meetings',
        'Meeting.attendances',
      ],
      ...['Meeting.matches', 'Person.memberships', 'Person.attendances', 'Viewer.upcomingMeetings'],
      ...[
        'Viewer.invitations',
        'Viewer.introductions',
        'Viewer.notices',
        'Viewer.blockedPeople',
        'Viewer.contacts',
        'Viewer.dismissedPeople',
        'Viewer.nameUseRequests',
      ],
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
      meetings(orderBy: LATEST_FIRST, after: $latest) { totalCount }
    }
  }`
  const { network } = await client.ask(LISTS, { id: circle.network })
  const own = network.memberships.pageInfo.endCursor
  await client.ask(LISTS, { id: circle.network, members: own })
  const refused = await client.refused(LISTS, { id: circle.network, latest: own })
  expect(refused).toMatchObject({ code: 'BAD_INPUT', field: 'after' })
})

describe('a cursor is sealed', () => {
  const PEOPLE = `query ($search: String, $first: Int! = 1, $after: String) {
    people(search: $search, first: $first, after: $after) { edges { cursor node { name } } }
  }`
  const word = `Kestrel${newId().slice(0, 8)}`
  let viewer: Somebody
  let cursor: string
  beforeAll(async () => {
    const all = await Promise.all(['A', 'B', 'C'].map(name => somebody(app, { name: `${name} ${word}` })))
    viewer = all[0] as Somebody
    cursor = await endOf({ search: word })
  })

  async function endOf(variables: Record<string, unknown>): Promise<string> {
    return (await viewer.client.ask(PEOPLE, variables)).people.edges[0].cursor
  }

  const REFUSED = { code: 'BAD_INPUT', field: 'after' }

  test('and tells nothing of what the list is ordered by', async () => {
    const bytes = Buffer.from(cursor, 'base64url')
    for (const encoding of ['utf8', 'latin1', 'utf16le'] as const)
      expect(bytes.toString(encoding)).not.toMatch(/people|kestrel/i)
    const short = await somebody(app, { name: word })
    const shorter = (await short.client.ask(PEOPLE, { search: word })).people.edges[0].cursor
    expect(shorter).toHaveLength(cursor.length)
  })

  test('and goes on behind its place, whatever the size of the page', async () => {
    const { people } = await viewer.client.ask(PEOPLE, { search: word, after: cursor, first: 2 })
    expect(people.edges).toHaveLength(2)
    expect(await endOf({ search: word })).toBe(cursor)
  })

  test('for its own list: not for another search, another person or somebody else', async () => {
    expect(await viewer.client.refused(PEOPLE, { search: word.slice(0, -1), after: cursor })).toMatchObject(
      REFUSED,
    )
    expect(await viewer.client.refused(PEOPLE, { after: cursor })).toMatchObject(REFUSED)
    const other = await somebody(app)
    expect(await other.client.refused(PEOPLE, { search: word, after: cursor })).toMatchObject(REFUSED)
    const { organiser, members } = await circleOf(app, 1)
    const MEMBERSHIPS =
      'query ($id: ID!, $after: String) { person(id: $id) { memberships(first: 1, after: $after) { edges { cursor } } } }'
    const own = await organiser.client.ask(MEMBERSHIPS, { id: organiser.id })
    const after = own.person.memberships.edges[0].cursor
    await organiser.client.ask(MEMBERSHIPS, { id: organiser.id, after })
    expect(await organiser.client.refused(MEMBERSHIPS, { id: members[0]?.id, after })).toMatchObject(REFUSED)
  })

  test('with the key that replicas share', async () => {
    const serviceKey = Buffer.alloc(32, 7)
    const [one, same, other] = await Promise.all([
      startApp(undefined, null, { serviceKey }),
      startApp(undefined, null, { serviceKey }),
      startApp(undefined, null, { serviceKey: Buffer.alloc(32, 8) }),
    ])
    try {
      const { people } = await (await one.as(viewer.id)).ask(PEOPLE, { search: word })
      const next = { search: word, after: people.edges[0].cursor }
      expect((await (await same.as(viewer.id)).ask(PEOPLE, next)).people.edges).toHaveLength(1)
      expect(await (await other.as(viewer.id)).refused(PEOPLE, next)).toMatchObject(REFUSED)
    } finally {
      await Promise.all([one, same, other].map(app => app.stop()))
    }
  })

  test('and unbroken: with any byte changed it is none', async () => {
    const bytes = Buffer.from(cursor, 'base64url')
    for (const at of [0, 13, 30, bytes.length - 1]) {
      const broken = Buffer.from(bytes)
      broken[at] = (broken[at] ?? 0) ^ 1
      const after = broken.toString('base64url')
      expect(await viewer.client.refused(PEOPLE, { search: word, after })).toMatchObject(REFUSED)
    }
  })
})
