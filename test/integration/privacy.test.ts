import type { Scope } from '../../src/http/tokens.js'
import { newId } from '../../src/ids.js'
import { met } from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import { circleOf, joiner } from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { networkOf } from '../support/scenes.js'

const app = appOfTests()

const PRIVACY =
  'privacy { visibleTo contactVisibleTo reachableBy isConnector introductionBudget hiddenFromCompanies nameUse isFoundByEmail }'
const UPDATE = `mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { ${PRIVACY} } }`
const BLOCK =
  'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { blockedPeople { totalCount edges { blockedAt node { id name email city } } } } } }'
const UNBLOCK =
  'mutation ($input: UnblockPersonInput!) { unblockPerson(input: $input) { viewer { blockedPeople { totalCount } } } }'
const PERSON = 'query ($id: ID!) { person(id: $id) { id } }'
const SEEN = `query ($audience: ProfileAudience!) {
  viewer { profilePreview(audience: $audience) { isVisible name profession email phone networks } }
}`

const STANDARD = {
  visibleTo: 'EVERYONE',
  contactVisibleTo: 'MY_RELATIONSHIPS',
  reachableBy: 'EVERYONE',
  isConnector: true,
  introductionBudget: 5,
  hiddenFromCompanies: [],
  nameUse: 'ASK_ME',
  isFoundByEmail: false,
}

const chooses = async (one: Somebody, input: Record<string, unknown>) =>
  (await one.client.ask(UPDATE, { input })).updatePrivacy.privacy
const sees = async (one: Somebody, other: Somebody) =>
  (await one.client.ask(PERSON, { id: other.id })).person !== null

test('settings start at the standard, change one by one, and null sets them back', async () => {
  const { client } = await somebody(app)
  expect((await client.ask(`{ viewer { ${PRIVACY} } }`)).viewer.privacy).toEqual(STANDARD)
  const one = { ...(await somebody(app)), client }
  const changed = { visibleTo: 'MY_NETWORKS', isConnector: false, introductionBudget: 2 }
  expect(await chooses(one, changed)).toEqual({ ...STANDARD, ...changed })
  expect(await chooses(one, { hiddenFromCompanies: ['Acmé', 'ACME'] })).toMatchObject({
    ...changed,
    hiddenFromCompanies: ['ACME'],
  })
  expect(
    await chooses(one, {
      visibleTo: null,
      isConnector: null,
      introductionBudget: null,
      hiddenFromCompanies: null,
    }),
  ).toEqual(STANDARD)
  expect(await client.refused(UPDATE, { input: { introductionBudget: -1 } })).toMatchObject({
    code: 'BAD_INPUT',
    field: 'introductionBudget',
  })
})

test('without a profile there is nothing of it: not for a new token, nor for the administrator', async () => {
  const asked = `{ viewer {
    person { id } scopes ${PRIVACY} blockedPeople { totalCount } profilePreview(audience: EVERYONE) { isVisible }
    invitations { totalCount } nameUseRequests { totalCount } upcomingMeetings { totalCount } introductions { totalCount }
  } }`
  const nothing = {
    ...{ person: null, privacy: null, blockedPeople: null, profilePreview: null, invitations: null },
    ...{ nameUseRequests: null, upcomingMeetings: null, introductions: null },
  }
  const scopesOf = async (...scopes: Scope[]) => (await (await app.as(newId(), ...scopes)).ask(asked)).viewer
  expect(await scopesOf()).toEqual({ ...nothing, scopes: [] })
  expect(await scopesOf('admin', 'analyst')).toEqual({ ...nothing, scopes: ['ADMIN', 'ANALYST'] })
})

test('that settings were changed shows to nobody', async () => {
  const [one, other] = [await somebody(app), await somebody(app)]
  const looked = async () =>
    (await other.client.ask('query ($id: ID!) { person(id: $id) { updatedAt } }', { id: one.id })).person
      .updatedAt
  const before = await looked()
  app.clock.pass(1)
  await chooses(one, { nameUse: 'REFUSED', isConnector: false })
  expect(await looked()).toBe(before)
})

test('two of whom one blocks the other do not see each other, until that one takes it back', async () => {
  const [jeanne, pierre] = [
    await somebody(app),
    await somebody(app, { email: 'pierre@example.org', city: 'Lyon' }),
  ]
  const { blockPerson } = await jeanne.client.ask(BLOCK, { input: { personId: pierre.id } })
  expect(blockPerson.viewer.blockedPeople).toEqual({
    totalCount: 1,
    edges: [
      {
        blockedAt: app.clock.now().toISOString(),
        node: { id: pierre.id, name: pierre.name, email: null, city: null },
      },
    ],
  })
  expect([await sees(jeanne, pierre), await sees(pierre, jeanne)]).toEqual([false, false])

  expect(await pierre.client.refused(BLOCK, { input: { personId: jeanne.id } })).toMatchObject({
    code: 'NOT_FOUND',
  })
  await jeanne.client.ask(BLOCK, { input: { personId: pierre.id } })
  await pierre.client.ask(UNBLOCK, { input: { personId: jeanne.id } })
  expect(await sees(pierre, jeanne)).toBe(false)

  const { unblockPerson } = await jeanne.client.ask(UNBLOCK, { input: { personId: pierre.id } })
  expect(unblockPerson.viewer.blockedPeople.totalCount).toBe(0)
  expect([await sees(jeanne, pierre), await sees(pierre, jeanne)]).toEqual([true, true])
  expect(await jeanne.client.refused(BLOCK, { input: { personId: jeanne.id } })).toMatchObject({
    code: 'BAD_INPUT',
  })
})

test('each audience sees who chose it', async () => {
  const circle = await circleOf(app, 1)
  const fellow = circle.members[0] as Somebody
  const [hidden, stranger] = [await joiner(app, circle.network), await somebody(app)]
  const seen = async () => [await sees(fellow, hidden), await sees(stranger, hidden)]
  expect(await seen()).toEqual([true, true])
  await chooses(hidden, { visibleTo: 'MY_NETWORKS' })
  expect(await seen()).toEqual([true, false])
  await chooses(hidden, { visibleTo: 'MY_RELATIONSHIPS' })
  expect(await seen()).toEqual([false, false])
  await chooses(hidden, { visibleTo: 'NOBODY' })
  expect(await seen()).toEqual([false, false])
  expect(await sees(hidden, hidden)).toBe(true)
})

test('people of a company named do not see who named it, nor those who left it within a year', async () => {
  const hidden = await somebody(app)
  const rival = await somebody(app, { company: 'Boulangerie Dupré' })
  await chooses(hidden, { hiddenFromCompanies: ['boulangerie dupre'] })
  expect(await sees(rival, hidden)).toBe(false)
  const moves = 'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { company } } }'
  await rival.client.ask(moves, { input: { personId: rival.id, company: 'Elsewhere' } })
  expect(await sees(rival, hidden)).toBe(false)
  app.clock.pass(366)
  expect(await sees(rival, hidden)).toBe(true)
  app.clock.pass(-366)
})

test.each([
  ['L’Atelier SARL', "l'atelier"],
  ["l'atelier", 'S.A.R.L. L´Atelier'],
  // Cyrillic letters.
  ['BMW AG', 'ВМW'],
  ['Асmе', 'Groupe ACME & Cie'],
])(
  'who hides from %s hides from people of %s, who cannot make another guess of it',
  async (named, written) => {
    const hidden = await somebody(app)
    const rival = await somebody(app, { company: written })
    await chooses(hidden, { hiddenFromCompanies: [named] })
    expect(await sees(rival, hidden)).toBe(false)
    const moves =
      'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { company } } }'
    for (const company of [named, `${named}, Inc.`, `« ${named} »`, written])
      await rival.client.ask(moves, { input: { personId: rival.id, company } })
    await rival.client.ask(moves, { input: { personId: rival.id, company: 'Elsewhere' } })
    expect(await sees(rival, hidden)).toBe(false)
  },
)

test('a company is changed three times in 30 days at most, so that nobody guesses who hides from which', async () => {
  const hidden = await somebody(app)
  await chooses(hidden, { hiddenFromCompanies: ['Acme'] })
  const guesser = await somebody(app)
  const moves = 'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { company } } }'
  const moveTo = (company: string | null) => ({ input: { personId: guesser.id, company, city: 'Lyon' } })
  for (const company of ['One', 'Two', null]) await guesser.client.ask(moves, moveTo(company))
  expect(await guesser.client.refused(moves, moveTo('Acme'))).toMatchObject({
    rule: 'COMPANY_CHANGED_TOO_OFTEN',
    hintParameters: {
      limit: 3,
      days: 30,
      possibleAt: new Date(app.clock.now().getTime() + 30 * 86_400_000).toISOString(),
    },
  })
  expect(await sees(guesser, hidden)).toBe(true)
  await guesser.client.ask(moves, moveTo(null))
  await (await app.admin()).ask(moves, moveTo('Two'))
  app.clock.pass(31)
  await guesser.client.ask(moves, moveTo('Three'))
  app.clock.pass(-31)
})

test("whoever writes the company's apostrophe and dash otherwise is hidden from all the same", async () => {
  const hidden = await somebody(app)
  const rival = await somebody(app, { company: 'L’Atelier Saint‑Louis' })
  await chooses(hidden, { hiddenFromCompanies: ["L'Atelier Saint-Louis"] })
  expect(await sees(rival, hidden)).toBe(false)
})

test('a profile can be looked at with the eyes of each audience', async () => {
  const profile = { profession: 'Baker', email: 'anne@example.org', phone: '+33612345678' }
  const anne = await somebody(app, profile)
  const open = await networkOf(app, anne.id, { name: 'Boulangers' })
  const closed = await networkOf(app, anne.id, {
    name: 'Amies',
    rules: { memberListVisibleTo: 'MEMBERS' },
  })
  expect([open, closed]).toHaveLength(2)
  await chooses(anne, { visibleTo: 'EVERYONE', contactVisibleTo: 'MY_NETWORKS' })
  const previewFor = async (audience: string) =>
    (await anne.client.ask(SEEN, { audience })).viewer.profilePreview
  const shown = { isVisible: true, name: anne.name, profession: 'Baker' }
  expect(await previewFor('EVERYONE')).toEqual({
    ...shown,
    email: null,
    phone: null,
    networks: ['Boulangers'],
  })
  expect(await previewFor('MY_NETWORKS')).toEqual({
    ...shown,
    email: profile.email,
    phone: profile.phone,
    networks: ['Amies', 'Boulangers'],
  })
  await chooses(anne, { visibleTo: 'MY_NETWORKS' })
  const nothing = { isVisible: false, name: null, profession: null, email: null, phone: null, networks: [] }
  expect(await previewFor('EVERYONE')).toEqual(nothing)
  expect(await previewFor('NOBODY')).toEqual(nothing)
  expect((await previewFor('MY_NETWORKS')).isVisible).toBe(true)
})

test('contact details go to the audience chosen, and to organisers unless to nobody', async () => {
  const details = { email: 'luc@example.org', phone: '+33612345678' }
  const circle = await circleOf(app, 1)
  const fellow = circle.members[0] as Somebody
  const luc = await joiner(app, circle.network, details)
  const stranger = await somebody(app)
  const seenBy = async ({ client }: Pick<Somebody, 'client'>) =>
    (await client.ask('query ($id: ID!) { person(id: $id) { email phone } }', { id: luc.id })).person.email
  const admin = { client: await app.admin() }
  const everyone = [luc, admin, circle.organiser, fellow, stranger]
  const seen = async (contactVisibleTo: string) => {
    await chooses(luc, { contactVisibleTo })
    const emails = await Promise.all(everyone.map(seenBy))
    return emails.map(email => email !== null)
  }
  expect(await seen('EVERYONE')).toEqual([true, true, true, true, true])
  expect(await seen('MY_NETWORKS')).toEqual([true, true, true, true, false])
  expect(await seen('MY_RELATIONSHIPS')).toEqual([true, true, true, false, false])
  expect(await seen('NOBODY')).toEqual([true, true, false, false, false])
})

test('whoever takes no introductions from somebody is not reachable for them, and whoever does not connect is on no path', async () => {
  const [jeanne, pierre, lucie] = [await somebody(app), await somebody(app), await somebody(app)]
  await met(jeanne, pierre)
  await met(pierre, lucie)
  const PATHS =
    'query ($to: ID!) { introductionPaths(toPersonId: $to) { paths { people { id } } noPath { reason } } }'
  const asked = async (to: Somebody) =>
    (await jeanne.client.ask(PATHS, { to: to.id })).introductionPaths as {
      paths: unknown[]
      noPath: { reason: string } | null
    }
  expect((await asked(lucie)).paths).toHaveLength(1)
  for (const reachableBy of ['MY_NETWORKS', 'MY_RELATIONSHIPS', 'NOBODY']) {
    await chooses(lucie, { reachableBy })
    expect(await asked(lucie)).toEqual({ paths: [], noPath: { reason: 'NOT_REACHABLE' } })
  }
  await chooses(lucie, { reachableBy: 'EVERYONE' })
  await chooses(pierre, { isConnector: false })
  expect(await asked(lucie)).toMatchObject({ paths: [], noPath: { reason: 'NO_RELATIONSHIPS' } })
  expect((await asked(pierre)).paths).toHaveLength(1)
})
