import { type NetworkId, newId, type PersonId } from '../../src/ids.js'
import { appOfTests } from '../support/app.js'
import {
  bringIn,
  inviteMember,
  joinNetwork,
  LEAVE,
  networkOf,
  newcomerTo,
  oddWord,
} from '../support/scenes.js'

const app = appOfTests()

const OF_PERSON = `query ($id: ID!, $first: Int = 20, $after: String, $status: [MembershipStatus!] = [INVITED, ACTIVE, LAPSED, ENDED]) {
  person(id: $id) { memberships(first: $first, after: $after, statuses: $status) {
    nodes { id status } totalCount pageInfo { endCursor hasNextPage }
  } }
}`
const MEMBERS = `query ($id: ID!, $first: Int = 20, $after: String, $roles: [MembershipRole!], $search: String, $status: [MembershipStatus!] = [ACTIVE]) {
  network(id: $id) { memberships(first: $first, after: $after, roles: $roles, search: $search, statuses: $status) {
    nodes { id status person { name } } totalCount pageInfo { endCursor hasNextPage }
  } }
}`
const NODE =
  'query ($id: ID!) { node(id: $id) { __typename id ... on Membership { status person { id } network { id } } } }'

async function person(profile: Record<string, unknown> = {}): Promise<PersonId> {
  return (await newcomerTo(app, profile)).id
}

/** How many memberships of `who` each of these sees: in their profile, in the network's list, by id. */
async function seenBy(
  viewers: (PersonId | 'admin')[],
  who: PersonId,
  network: NetworkId,
  membership: string,
): Promise<(number | null)[][]> {
  return Promise.all(
    viewers.map(async viewer => {
      const client = await (viewer === 'admin' ? app.admin() : app.as(viewer))
      const profile = (await client.ask(OF_PERSON, { id: who })).person.memberships
      const statuses = ['INVITED', 'ACTIVE', 'ENDED']
      const list = (await client.ask(MEMBERS, { id: network, status: statuses })).network.memberships
      const { node } = await client.ask(NODE, { id: membership })
      expect(profile.totalCount).toBe(profile.nodes.length)
      const listed = list?.nodes.filter(({ id }: { id: string }) => id === membership).length ?? null
      return [profile.nodes.length, listed, node ? 1 : 0]
    }),
  )
}

describe('who sees which memberships', () => {
  test('an invitation shows to the person, the inviter, the organisers and the administrator', async () => {
    const [founder, sponsorOf, member, jeanne, stranger] = await five()
    const network = await networkOf(app, founder, { rules: { admission: 'SPONSORSHIP' } })
    for (const one of [sponsorOf, member]) await bringIn(app, founder, network, one)
    const { id } = await inviteMember(app, sponsorOf, network, jeanne)
    const one = [1, 1, 1]
    const none = [0, 0, 0]
    expect(
      await seenBy([jeanne, sponsorOf, founder, 'admin', member, stranger], jeanne, network, id),
    ).toEqual([one, one, one, one, none, none])
  })

  test('where the list shows to members only, guests and others see no membership', async () => {
    const [founder, member, guest, jeanne, stranger] = await five()
    const network = await networkOf(app, founder, { kind: 'WOMEN' })
    await joinNetwork(app, member, network)
    await bringIn(app, founder, network, guest, { role: 'GUEST' })
    const { id } = await joinNetwork(app, jeanne, network)
    expect(await seenBy([jeanne, member, founder, 'admin', guest, stranger], jeanne, network, id)).toEqual([
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
      [0, null, 0],
      [0, null, 0],
    ])
    const input = { membershipId: id }
    const hidden = await (await app.as(stranger)).refused(LEAVE, { input })
    const absent = await (await app.as(stranger)).refused(LEAVE, { input: { membershipId: newId() } })
    expect(hidden).toMatchObject({ code: 'NOT_FOUND', field: 'membershipId' })
    expect(hidden).toEqual(absent)
  })

  test('where a list is public, what has ended still shows to the person and the organisers only', async () => {
    const [founder, member, , jeanne, stranger] = await five()
    const network = await networkOf(app, founder)
    await joinNetwork(app, member, network)
    const { id } = await joinNetwork(app, jeanne, network)
    expect(await seenBy([stranger], jeanne, network, id)).toEqual([[1, 1, 1]])
    await (await app.as(jeanne)).ask(LEAVE, { input: { membershipId: id } })
    expect(await seenBy([jeanne, founder, 'admin', member, stranger], jeanne, network, id)).toEqual([
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
      [0, 0, 0],
      [0, 0, 0],
    ])
  })

  test('an analyst sees networks and no memberships', async () => {
    const founder = await person()
    const network = await networkOf(app, founder)
    const analyst = await app.as(newId(), 'analyst')
    const { network: seen } = await analyst.ask(
      'query ($id: ID!) { network(id: $id) { memberships { totalCount } viewerMembership { id } } }',
      { id: network },
    )
    expect(seen).toEqual({ memberships: null, viewerMembership: null })
  })
})

describe('lists of memberships', () => {
  test("a person's come newest first, and one that comes in while another pages changes nothing behind", async () => {
    const jeanne = await person()
    const client = await app.as(jeanne)
    const joined: string[] = []
    for (const since of ['2020-01-01', '2024-01-01', '2022-01-01', '2024-01-01']) {
      const founder = await person()
      joined.push((await bringIn(app, founder, await networkOf(app, founder), jeanne, { since })).id)
    }
    const [a, b, c, d] = joined
    const one = (await client.ask(OF_PERSON, { id: jeanne, first: 2 })).person.memberships
    expect(one).toMatchObject({
      nodes: [{ id: d }, { id: b }],
      totalCount: 4,
      pageInfo: { hasNextPage: true },
    })
    await joinNetwork(app, jeanne, await networkOf(app, await person()))
    const two = (await client.ask(OF_PERSON, { id: jeanne, first: 2, after: one.pageInfo.endCursor })).person
    expect(two.memberships).toMatchObject({ nodes: [{ id: c }, { id: a }], pageInfo: { hasNextPage: false } })
  })

  test('guests are on the list and in its count, and not among the members counted', async () => {
    const founder = await person()
    const network = await networkOf(app, founder)
    const [member, guest] = [await person(), await person()]
    await joinNetwork(app, member, network)
    await bringIn(app, founder, network, guest, { role: 'GUEST' })
    const client = await app.as(founder)
    const counted = async (roles?: string[]) =>
      (await client.ask(MEMBERS, { id: network, roles })).network.memberships.totalCount
    expect(await counted()).toBe(3)
    expect(await counted(['ORGANISER', 'MEMBER'])).toBe(2)
    expect(await counted(['GUEST'])).toBe(1)
    expect(await counted([])).toBe(0)
    const { network: seen } = await client.ask('query ($id: ID!) { network(id: $id) { memberCount } }', {
      id: network,
    })
    expect(seen.memberCount).toBe(2)
  })

  test("a network's come by name, narrowed by role and search", async () => {
    const word = oddWord()
    const founder = await person({ name: `Émile ${word}` })
    const network = await networkOf(app, founder)
    for (const name of ['Zoé', 'Fabien', 'Adèle']) {
      const one = await person({ name: `${name} ${word}`, profession: name === 'Zoé' ? 'Fleuriste' : null })
      await joinNetwork(app, one, network)
    }
    const client = await app.as(founder)
    const names = async (variables: Record<string, unknown>) =>
      (await client.ask(MEMBERS, { id: network, ...variables })).network.memberships.nodes.map(
        (node: { person: { name: string } }) => node.person.name.split(' ')[0],
      )
    expect(await names({})).toEqual(['Adèle', 'Émile', 'Fabien', 'Zoé'])
    expect(await names({ roles: ['ORGANISER'] })).toEqual(['Émile'])
    expect(await names({ search: `zoe ${word}` })).toEqual(['Zoé'])
    expect(await names({ search: 'FLEUR' })).toEqual(['Zoé'])
    expect(await names({ search: '?!' })).toEqual([])
    expect(await names({ status: [] })).toEqual([])
    const page = (await client.ask(MEMBERS, { id: network, first: 2 })).network.memberships
    expect(page).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } })
    expect(await names({ first: 2, after: page.pageInfo.endCursor })).toEqual(['Fabien', 'Zoé'])
  })

  test.each([
    ['first of 0', { first: 0 }, 'first'],
    ['first of 1000', { first: 1000 }, 'first'],
    ['a cursor that is noise', { after: 'x?' }, 'after'],
    ['a cursor of another list', { after: cursor('people by name', 'a', 'b') }, 'after'],
  ])('%s is refused', async (_what, variables, field) => {
    const jeanne = await person()
    const network = await networkOf(app, jeanne)
    const client = await app.as(jeanne)
    const expected = { code: 'BAD_INPUT', field }
    expect(await client.refused(OF_PERSON, { id: jeanne, ...variables })).toMatchObject(expected)
    expect(await client.refused(MEMBERS, { id: network, ...variables })).toMatchObject(expected)
  })
})

function cursor(...parts: string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

async function five(): Promise<[PersonId, PersonId, PersonId, PersonId, PersonId]> {
  return Promise.all([person(), person(), person(), person(), person()])
}
