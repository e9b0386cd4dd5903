import { declares, met } from '../support/acquaintances.js'
import { appOfTests, type Client } from '../support/app.js'
import { circleOf, joiner, planned, RESPOND, SET, SETTLE } from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { ACCEPT, inviteMember, networkOf } from '../support/scenes.js'

const app = appOfTests()

const CONTACT = 'query ($id: ID!) { person(id: $id) { email phone } }'
const DECLARE =
  'mutation ($input: DeclareEncounterInput!) { declareEncounter(input: $input) { encounter { id } } }'

const reachable = { email: 'claire@example.org', phone: '+33612345678' }
const hidden = { email: null, phone: null }

const claire = () => somebody(app, reachable)
const contactOf = async ({ id }: Pick<Somebody, 'id'>, client: Client) =>
  (await client.ask(CONTACT, { id })).person

test('a person sees their own email and phone, and so does the administrator', async () => {
  const person = await claire()
  expect(await contactOf(person, person.client)).toEqual(reachable)
  expect(await contactOf(person, await app.admin())).toEqual(reachable)
  expect(await contactOf(person, (await somebody(app)).client)).toEqual(hidden)
})

test('organisers reach those who have come in, and guests who said so; fellow members do not', async () => {
  const circle = await circleOf(app, 1)
  const member = await joiner(app, circle.network, reachable)
  const guest = await claire()
  const { id } = await inviteMember(app, circle.organiser.id, circle.network, guest.id, { role: 'GUEST' })
  expect(await contactOf(guest, circle.organiser.client)).toEqual(hidden)
  const accept = { membershipId: id, listCounts: true, shareContact: true }
  await guest.client.ask(ACCEPT, { input: accept })
  for (const one of [member, guest]) {
    expect(await contactOf(one, circle.organiser.client)).toEqual(reachable)
    const [fellow] = circle.members
    if (fellow) expect(await contactOf(one, fellow.client)).toEqual(hidden)
  }
})

test('a guest who comes to a discovery meeting shares their contact details with the organisers only if they say so', async () => {
  const circle = await circleOf(app, 0)
  const guest = await claire()
  const meetingId = await planned(circle, { startsAt: '2026-06-20T07:00:00Z', isDiscovery: true })
  const answers = async (shareContact?: boolean | null) => {
    const input = { meetingId, response: 'ATTENDING', shareContact }
    await guest.client.ask(RESPOND, { input })
    return contactOf(guest, circle.organiser.client)
  }
  expect(await answers()).toEqual(hidden)
  expect(await answers(true)).toEqual(reachable)
  expect(await answers(null)).toEqual(reachable)
  expect(await answers(false)).toEqual(hidden)
})

test('two one-to-ones that both confirm open them, one alone does not', async () => {
  const [person, jeanne] = [await claire(), await somebody(app)]
  await met(jeanne, person, '2026-06-10T10:00:00Z')
  expect(await contactOf(person, jeanne.client)).toEqual(hidden)
  await met(jeanne, person, '2026-06-14T10:00:00Z')
  expect(await contactOf(person, jeanne.client)).toEqual(reachable)
})

test('the declaration of the one who is sought counts, that of the one who seeks does not', async () => {
  const [person, jeanne] = [await claire(), await somebody(app)]
  await met(jeanne, person, '2026-06-10T10:00:00Z')
  await declares(jeanne, person, '2026-06-15T10:00:00Z')
  expect(await contactOf(person, jeanne.client)).toEqual(hidden)
  await declares(person, jeanne, '2026-06-05T10:00:00Z')
  expect(await contactOf(person, jeanne.client)).toEqual(reachable)
})

test('whoever founds a network, invites, declares and settles on their own does not get at a stranger’s phone number', async () => {
  const stranger = await claire()
  const attacker = await somebody(app)
  const network = await networkOf(app, attacker.id, { rules: { minimumScoreToRecommend: 1 } })

  expect(await inviteMember(app, attacker.id, network, stranger.id)).toMatchObject({ status: 'INVITED' })
  for (const month of ['01', '02', '03', '04', '05', '06'])
    await attacker.client.send(DECLARE, {
      input: { personId: stranger.id, metAt: `2026-${month}-10T10:00:00Z` },
    })
  for (const startsAt of ['2026-06-13T07:00:00Z', '2026-06-14T07:00:00Z', '2026-06-15T07:00:00Z']) {
    const meeting = await planned({ graph: app.graph, network, organiser: attacker }, { startsAt })
    const entries = [attacker, stranger].map(({ id }) => ({ personId: id }))
    const refused = await attacker.client.refused(SET, { input: { meetingId: meeting, entries } })
    expect(refused.code).toBe('RULE_BROKEN')
    await attacker.client.send(SET, { input: { meetingId: meeting, entries: [{ personId: attacker.id }] } })
    await attacker.client.ask(SETTLE, { input: { meetingId: meeting } })
  }
  expect(await contactOf(stranger, attacker.client)).toEqual(hidden)
  expect(
    await attacker.client.refused(
      'mutation ($input: RecommendPersonToEveryoneInput!) { recommendPersonToEveryone(input: $input) { recommendation { id } } }',
      { input: { recommendedPersonId: stranger.id, networkId: network } },
    ),
  ).toMatchObject({ rule: 'TIE_TOO_WEAK', hintParameters: { score: 0 } })
})

test('who may reach a page of people is one query more', async () => {
  const circle = await circleOf(app, 5)
  const ids = circle.members.map(({ id }) => id)
  const asked = (fields: string) =>
    app.queriesOf(() =>
      circle.organiser.client.ask(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { name ${fields} } } }`,
        { ids },
      ),
    )
  expect((await asked('email phone')).length - (await asked('')).length).toBe(1)
})
