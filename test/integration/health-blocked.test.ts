import { newId } from '../../src/ids.js'
import { met } from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import { joiner } from '../support/gatherings.js'
import { met as allMet, type TwoHalves, twoHalves } from '../support/networks-in-time.js'
import type { Somebody } from '../support/newcomers.js'

const app = appOfTests()
let club: TwoHalves
/** The one of the club whom the florist knows. */
let bridge: Somebody
let florist: Somebody
/** At their first meeting, where they met nobody but the organiser. */
let newcomer: Somebody
beforeAll(async () => {
  club = await twoHalves(app)
  bridge = club.halves[0][0] as Somebody
  florist = await joiner(app, club.network)
  newcomer = await joiner(app, club.network)
  await met(bridge, florist, '2026-06-10T09:00:00Z')
  // The bridge has somebody else who hangs on them, and so has another member: one, so that the bridge comes before.
  await met(bridge, await joiner(app, club.network), '2026-06-10T09:00:00Z')
  await met(club.halves[1][0] as Somebody, await joiner(app, club.network), '2026-06-10T09:00:00Z')
  app.clock.set('2026-06-16T12:00:00Z')
  await allMet(app, club, [club.organiser, newcomer])
  // Of those who came in winter nobody has come back.
  app.clock.set('2026-01-19T09:00:00Z')
  const passing = await Promise.all(Array.from({ length: 6 }, () => joiner(app, club.network)))
  app.clock.set('2026-01-20T09:00:00Z')
  await allMet(app, club, [club.organiser, ...passing])
  app.clock.set('2026-06-18T12:00:00Z')
})

const BLOCK = 'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { scopes } } }'
const HEALTH = `query ($network: ID!, $person: [ID!]!, $absent: [ID!]!, $organiser: [ID!]!) {
  network(id: $network) { health {
    band
    metrics { name value previous band }
    history(months: 3) { metrics { name value } }
    actions(limit: 100) { metric kind gain reason people { id } }
    keystones(limit: 100) { person { id } cutsOff betweenness }
    firstActions: actions(limit: 3) { reason people { id } }
    firstKeystones: keystones(limit: 2) { person { id } }
    groups { size cohesion people(first: 100) { totalCount nodes { id } } }
    withoutOrganiser: without(personIds: $organiser) { ...left }
    withoutPerson: without(personIds: $person) { ...left }
    withoutNobody: without(personIds: $absent) { ...left }
  } }
}
fragment left on HealthResilience { membersLeft isolated components largestComponent meanDistance cutOff(first: 100) { totalCount nodes { id } } }`

interface Named {
  people: { id: string }[]
}
interface Group {
  people: Listed
}
interface Listed {
  nodes: { id: string }[]
}
interface Told extends Named {
  reason: string
}
interface Left {
  cutOff: Listed
}

/** What the organiser is answered. */
async function health() {
  const variables = {
    network: club.network,
    person: [bridge.id],
    absent: [newId()],
    organiser: [club.organiser.id],
  }
  return (await club.organiser.client.ask(HEALTH, variables)).network.health
}

test('whoever has blocked the organiser is counted in the health of the network, and not named', async () => {
  const before = await health()
  const hidden = new Set<string>([bridge, florist, newcomer].map(({ id }) => id))
  const shown = ({ id }: { id: string }) => !hidden.has(id)
  const listed = ({ nodes }: Listed) => {
    const left = nodes.filter(shown)
    return { totalCount: left.length, nodes: left }
  }
  const leftOver = (left: Left) => ({ ...left, cutOff: listed(left.cutOff) })

  // There is somebody to leave out: of each kind of list that names people.
  const kinds = before.actions
    .filter(({ people }: Named) => !people.every(shown))
    .map(({ kind }: { kind: string }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['WELCOME', 'HAND_OVER']))
  expect(before.keystones.map(({ person }: { person: Somebody }) => person.id)).toContain(bridge.id)
  expect(before.withoutOrganiser.cutOff.nodes.map(({ id }: Somebody) => id)).toContain(newcomer.id)

  expect(before.firstActions.every(({ people }: Named) => people.every(shown))).toBe(false)
  expect(before.firstKeystones.every(({ person }: { person: Somebody }) => shown(person))).toBe(false)
  expect(before.keystones.length).toBeGreaterThan(2)

  for (const { client } of [bridge, florist, newcomer])
    await client.ask(BLOCK, { input: { personId: club.organiser.id } })
  const after = await health()
  const actions = before.actions.filter(({ people }: Named) => people.every(shown))
  const keystones = before.keystones.filter(({ person }: { person: Somebody }) => shown(person))
  expect(after).toEqual({
    ...before,
    actions,
    keystones,
    // Others come in the place of those who are left out.
    firstActions: actions.slice(0, 3).map(({ reason, people }: Told) => ({ reason, people })),
    firstKeystones: keystones.slice(0, 2).map(({ person }: { person: Somebody }) => ({ person })),
    groups: before.groups.map((group: Group) => ({
      ...group,
      people: listed(group.people),
    })),
    withoutOrganiser: leftOver(before.withoutOrganiser),
    // To ask what would be left without somebody hidden is to ask it of nobody.
    withoutPerson: leftOver(before.withoutNobody),
    withoutNobody: leftOver(before.withoutNobody),
  })
  expect(before.withoutPerson).not.toEqual(before.withoutNobody)
  for (const id of hidden) expect(JSON.stringify(after)).not.toContain(id)
})
