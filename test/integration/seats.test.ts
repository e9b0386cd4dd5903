import { type NetworkId, newId, type PersonId } from '../../src/ids.js'
import { appOfTests, type Client } from '../support/app.js'
import {
  ACCEPT,
  bringIn,
  INVITE,
  inviteMember,
  JOIN,
  joinNetwork,
  networkOf,
  newcomerTo,
  REMOVE_MEMBER,
} from '../support/scenes.js'

const app = appOfTests()

const UPDATE =
  'mutation ($input: UpdateMembershipInput!) { updateMembership(input: $input) { membership { role seat since } } }'
const UPDATE_NETWORK =
  'mutation ($input: UpdateNetworkInput!) { updateNetwork(input: $input) { network { takenSeats { seat } } } }'
const SEATS = { rules: { oneMemberPerProfession: true } }

async function person(profession: string | null = null): Promise<{ id: PersonId; name: string }> {
  return newcomerTo(app, { profession })
}

/** A network with one member per profession, with its founder, who is a florist. */
async function seated(
  rules: Record<string, unknown> = {},
): Promise<{ founder: PersonId; network: NetworkId }> {
  const founder = (await person('Fleuriste')).id
  return { founder, network: await networkOf(app, founder, { rules: { ...SEATS.rules, ...rules } }) }
}

async function takenSeats(by: PersonId, network: NetworkId): Promise<string[]> {
  const data = await (await app.as(by)).ask('query ($id: ID!) { network(id: $id) { takenSeats { seat } } }', {
    id: network,
  })
  return data.network.takenSeats.map(({ seat }: { seat: string }) => seat)
}

describe('one member per profession', () => {
  test('the founder holds the seat of their profession', async () => {
    const { founder, network } = await seated()
    expect(await takenSeats(founder, network)).toEqual(['Fleuriste'])
  })

  test('a profession is held once, without regard to case and accents, and the refusal names nobody', async () => {
    const { founder, network } = await seated()
    const jeanne = await person('Géomètre')
    const pierre = await person('GEOMETRE')
    expect(await joinNetwork(app, jeanne.id, network)).toMatchObject({ seat: 'Géomètre' })
    const error = await (await app.as(pierre.id)).refused(JOIN, {
      input: { networkId: network, listCounts: true },
    })
    expect(error).toMatchObject({ code: 'RULE_BROKEN', rule: 'SEAT_TAKEN' })
    expect(error.message).toContain('is taken')
    expect(JSON.stringify(error)).not.toContain(jeanne.name)
    expect(JSON.stringify(error)).not.toContain(jeanne.id)
    expect(await joinNetwork(app, pierre.id, network, { seat: 'Topographe' })).toMatchObject({
      seat: 'Topographe',
    })
    expect(await takenSeats(founder, network)).toEqual(['Fleuriste', 'Géomètre', 'Topographe'])
  })

  test('a seat is taken when the membership is accepted, not before', async () => {
    const { founder, network } = await seated()
    const [jeanne, pierre] = [await person('Notaire'), await person('Notaire')]
    await inviteMember(app, founder, network, jeanne.id)
    const { id } = await inviteMember(app, founder, network, pierre.id)
    expect(await takenSeats(founder, network)).toEqual(['Fleuriste'])
    const { acceptInvitation } = await (await app.as(pierre.id)).ask(ACCEPT, {
      input: { membershipId: id, listCounts: true },
    })
    expect(acceptInvitation.membership).toMatchObject({ status: 'ACTIVE', seat: 'Notaire' })
  })

  test('of two who accept at once for the same seat exactly one gets it', async () => {
    const { founder, network } = await seated()
    const people = [await person('Notaire'), await person('Notaire'), await person('Notaire')]
    const acceptances = await Promise.all(
      people.map(async ({ id }) => {
        const membership = (await inviteMember(app, founder, network, id)).id
        return { client: await app.as(id), input: { membershipId: membership, listCounts: true } }
      }),
    )
    const answers = await Promise.all(acceptances.map(({ client, input }) => client.send(ACCEPT, { input })))
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1)
    expect(answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.rule)).toEqual([
      'SEAT_TAKEN',
      'SEAT_TAKEN',
    ])
  })

  test('nor to which apostrophe was typed', async () => {
    const { network } = await seated()
    const [jeanne, pierre] = [await person('Chargé d’affaires'), await person("Chargé d'affaires")]
    await joinNetwork(app, jeanne.id, network)
    expect(
      await (await app.as(pierre.id)).refused(JOIN, { input: { networkId: network, listCounts: true } }),
    ).toMatchObject({
      rule: 'SEAT_TAKEN',
    })
  })

  test.each([
    ['notaire', 'Notaires'],
    ['Experts-comptables', 'expert comptable'],
    ['Lawyer', 'LAWYERS'],
    ['Notaire', 'Notariat'],
    ['Expertise comptable', 'Accountant'],
  ])('"%s" and "%s" are one seat, as needs and offers are', async (first, second) => {
    const { founder, network } = await seated()
    await joinNetwork(app, (await person(first)).id, network)
    const { id } = await bringIn(app, founder, network, (await person('Libraire')).id)
    const taken = { rule: 'SEAT_TAKEN' }
    const late = await app.as((await person(second)).id)
    expect(await late.refused(JOIN, { input: { networkId: network, listCounts: true } })).toMatchObject(taken)
    const change = { membershipId: id, seat: second }
    expect(await (await app.as(founder)).refused(UPDATE, { input: change })).toMatchObject(taken)
  })

  test('professions that are near each other are seats of their own', async () => {
    const { founder, network } = await seated()
    const professions = ['Notaire', 'Avocat', 'Architecte', 'Architecte paysagiste', 'Comptable']
    for (const profession of professions) await joinNetwork(app, (await person(profession)).id, network)
    expect(await takenSeats(founder, network)).toHaveLength(professions.length + 1)
  })

  test('an invitation says before it is accepted that its seat is taken', async () => {
    const { founder, network } = await seated()
    const [jeanne, pierre] = [await person('Notaires'), await person()]
    const named = await inviteMember(app, founder, network, pierre.id, { seat: 'Avocate' })
    await inviteMember(app, founder, network, jeanne.id)
    const look = '{ viewer { invitations { nodes { id isSeatTaken } } } }'
    const seen = async (of: { id: PersonId }) => {
      const { viewer } = await (await app.as(of.id)).ask(look)
      return viewer.invitations.nodes.map(({ isSeatTaken }: { isSeatTaken: boolean | null }) => isSeatTaken)
    }
    expect([await seen(jeanne), await seen(pierre)]).toEqual([[false], [false]])
    const held = await joinNetwork(app, (await person('Notaire')).id, network)
    await joinNetwork(app, (await person('Avocats')).id, network)
    expect([await seen(jeanne), await seen(pierre)]).toEqual([[true], [true]])
    const asInviter =
      'query ($id: ID!, $held: ID!) { of: node(id: $id) { ...T } held: node(id: $held) { ...T } }'
    const ask = `${asInviter} fragment T on Membership { isSeatTaken }`
    expect(await (await app.as(founder)).ask(ask, { id: named.id, held: held.id })).toEqual({
      of: { isSeatTaken: true },
      held: { isSeatTaken: null },
    })
    const unseated = await networkOf(app, founder)
    await inviteMember(app, founder, unseated, jeanne.id)
    expect(await seen(jeanne)).toEqual([null, true])
  })

  test('without a profession a seat must be named', async () => {
    const { founder, network } = await seated()
    const jeanne = await person()
    const unnamed = { code: 'BAD_INPUT', field: 'seat' }
    const join = { networkId: network, listCounts: true }
    const invite = { networkId: network, personId: jeanne.id }
    expect(await (await app.as(jeanne.id)).refused(JOIN, { input: join })).toMatchObject(unnamed)
    expect(await (await app.as(founder)).refused(INVITE, { input: invite })).toMatchObject(unnamed)
    expect(await bringIn(app, founder, network, jeanne.id, { seat: 'Avocat' })).toMatchObject({
      seat: 'Avocat',
    })
  })

  test('whoever holds a seat shows to those who may see it, and the seat to everyone', async () => {
    const { network } = await seated({ memberListVisibleTo: 'MEMBERS' })
    const [jeanne, shy, stranger] = [await person('Notaire'), await person('Avocat'), await person()]
    for (const { id } of [jeanne, shy]) await joinNetwork(app, id, network)
    const block = 'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { __typename } }'
    await (await app.as(shy.id)).ask(block, { input: { personId: jeanne.id } })
    const look = `query ($id: ID!) {
      network(id: $id) { takenSeats { seat membership { person { id } } } }
    }`
    const holders = async (client: Client) => {
      const data = await client.ask(look, { id: network })
      return data.network.takenSeats.map(
        ({ seat, membership }: { seat: string; membership: { person: { id: string } } | null }) =>
          membership === null ? seat : membership.person.id,
      )
    }
    const founder = expect.stringMatching(/^[0-9a-f-]{36}$/)
    expect(await holders(await app.admin())).toEqual([shy.id, founder, jeanne.id])
    expect(await holders(await app.as(jeanne.id))).toEqual(['Avocat', founder, jeanne.id])
    expect(await holders(await app.as(stranger.id))).toEqual(['Avocat', 'Fleuriste', 'Notaire'])
    expect(await holders(await app.as(newId(), 'analyst'))).toEqual([])
  })

  test('a guest holds no seat', async () => {
    const { founder, network } = await seated()
    const guest = await person('Fleuriste')
    expect(await bringIn(app, founder, network, guest.id, { role: 'GUEST' })).toMatchObject({
      role: 'GUEST',
      seat: null,
    })
    const input = { networkId: network, personId: (await person()).id, role: 'GUEST', seat: 'Avocat' }
    expect(await (await app.as(founder)).refused(INVITE, { input })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'seat',
    })
  })

  test('organisers change a seat where it is free, and a guest who becomes a member takes one', async () => {
    const { founder, network } = await seated()
    const [jeanne, pierre] = [await person('Notaire'), await person('Fleuriste')]
    const { id } = await bringIn(app, founder, network, jeanne.id)
    const guest = await bringIn(app, founder, network, pierre.id, { role: 'GUEST' })
    const client = await app.as(founder)
    expect(await client.refused(UPDATE, { input: { membershipId: id, seat: 'FLEURISTE' } })).toMatchObject({
      rule: 'SEAT_TAKEN',
    })
    const becomes = { membershipId: guest.id, role: 'MEMBER' }
    expect(await client.refused(UPDATE, { input: becomes })).toMatchObject({ rule: 'SEAT_TAKEN' })
    await client.ask(UPDATE, { input: { membershipId: id, seat: 'Avocat' } })
    const { updateMembership } = await client.ask(UPDATE, { input: { ...becomes, seat: 'Notaire' } })
    expect(updateMembership.membership).toMatchObject({ role: 'MEMBER', seat: 'Notaire' })
    await client.ask(UPDATE, { input: { membershipId: id, seat: null } })
    expect(await takenSeats(founder, network)).toEqual(['Fleuriste', 'Notaire'])
  })

  test('whoever leaves frees the seat', async () => {
    const { founder, network } = await seated()
    const [jeanne, pierre] = [await person('Notaire'), await person('Notaire')]
    const { id } = await joinNetwork(app, jeanne.id, network)
    await (await app.as(founder)).ask(REMOVE_MEMBER, { input: { membershipId: id } })
    expect(await joinNetwork(app, pierre.id, network)).toMatchObject({ seat: 'Notaire' })
  })

  test('where the rule comes later, those there get the seats of their professions, the longest a member first', async () => {
    const founder = (await person('Fleuriste')).id
    const network = await networkOf(app, founder)
    const [jeanne, pierre] = [await person('Notaires'), await person('notaire')]
    await joinNetwork(app, jeanne.id, network)
    await bringIn(app, founder, network, pierre.id, { since: '2020-01-01' })
    const { updateNetwork } = await (await app.as(founder)).ask(UPDATE_NETWORK, {
      input: { networkId: network, ...SEATS },
    })
    expect(updateNetwork.network.takenSeats).toEqual([{ seat: 'Fleuriste' }, { seat: 'notaire' }])
    const late = await person('Notaire')
    const input = { networkId: network, listCounts: true }
    expect(await (await app.as(late.id)).refused(JOIN, { input })).toMatchObject({ rule: 'SEAT_TAKEN' })
  })
})
