import { newId } from '../../src/ids.js'
import type { Query } from '../../src/neo4j/query.js'
import { appOfTests } from '../support/app.js'
import { type Circle, circleOf, planned } from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { oddWord } from '../support/scenes.js'

const app = appOfTests()

const NETWORK = `network {
  id name kind purposes description city country timeZone fee { price { amount currencyCode } period }
  rules { admission oneMemberPerProfession absenceLimit absenceWindowDays allowsBusiness minimumScoreToRecommend informationMeetingSize memberListVisibleTo }
}`
const CREATE = `mutation ($input: CreateNetworkInput!) { createNetwork(input: $input) { ${NETWORK} } }`
const UPDATE = `mutation ($input: UpdateNetworkInput!) { updateNetwork(input: $input) { ${NETWORK} } }`
const FIND = `query ($search: String, $maxFeePerYear: MoneyInput, $first: Int, $after: String) {
  networks(search: $search, maxFeePerYear: $maxFeePerYear, first: $first, after: $after) {
    totalCount nodes { name } pageInfo { endCursor hasNextPage }
  }
}`

const STANDARD_RULES = {
  admission: 'OPEN',
  oneMemberPerProfession: false,
  absenceLimit: null,
  absenceWindowDays: 180,
  allowsBusiness: true,
  minimumScoreToRecommend: 26,
  informationMeetingSize: 30,
  memberListVisibleTo: 'EVERYONE',
}
const OWN_RULES = {
  admission: 'SPONSORSHIP',
  oneMemberPerProfession: true,
  absenceLimit: 2,
  absenceWindowDays: 90,
  allowsBusiness: false,
  minimumScoreToRecommend: 50,
  informationMeetingSize: 12,
  memberListVisibleTo: 'MEMBERS',
}

/** What an older version could store. */
const OLDER: Query<never> = {
  name: 'test/older-network',
  text: "MATCH (network:Network {id: $id}) SET network.country = 'Bretagne', network.feeAmount = 10.555",
}

const feeOf = (amount: string, period: string, currencyCode = 'EUR') => ({
  price: { amount, currencyCode },
  period,
})

async function founded(by: Somebody, input: Record<string, unknown> = {}) {
  const { createNetwork } = await by.client.ask(CREATE, {
    input: { name: `Network ${oddWord()}`, kind: 'BUSINESS_CLUB', ...input },
  })
  return createNetwork.network
}

describe('founding and changing a network', () => {
  test('rules that are not set are the usual ones, and the list of a discreet kind is for its members', async () => {
    const anyone = await somebody(app)
    expect((await founded(anyone)).rules).toEqual(STANDARD_RULES)
    for (const kind of ['LOCAL_POLITICS', 'PEER_SUPPORT', 'WOMEN'])
      expect((await founded(anyone, { kind })).rules.memberListVisibleTo).toBe('MEMBERS')
  })

  test.each([
    ['Pacific/Kiritimati', '2026-06-16'],
    ['Pacific/Pago_Pago', '2026-06-15'],
  ])('its founder belongs to it from the day that it is in %s', async (timeZone, since) => {
    const anyone = await somebody(app)
    const { id } = await founded(anyone, { timeZone })
    const { network } = await anyone.client.ask(
      'query ($id: ID!) { network(id: $id) { viewerMembership { role since } } }',
      { id },
    )
    expect(network.viewerMembership).toEqual({ role: 'ORGANISER', since })
  })

  test('an update changes the fields given, null clears, empties and resets', async () => {
    const anyone = await somebody(app, { profession: 'Notaire' })
    const fee = feeOf('10.00', 'MEETING')
    const { id } = await founded(anyone, {
      purposes: ['BUSINESS', 'BUSINESS', 'LEARNING'],
      ...{
        description: 'At dawn.\nOn Tuesdays.',
        city: 'Lyon',
        country: 'FR',
        timeZone: 'Indian/Reunion',
      },
      ...{ rules: OWN_RULES, fee },
    })
    const change = async (input: object) =>
      (await anyone.client.ask(UPDATE, { input: { networkId: id, ...input } })).updateNetwork.network

    const renamed = await change({ name: 'Dawn' })
    expect(renamed).toEqual({
      ...{ id, name: 'Dawn', kind: 'BUSINESS_CLUB', purposes: ['BUSINESS', 'LEARNING'] },
      ...{
        description: 'At dawn.\nOn Tuesdays.',
        city: 'Lyon',
        country: 'FR',
        timeZone: 'Indian/Reunion',
      },
      ...{ rules: OWN_RULES, fee },
    })
    expect((await change({ rules: { absenceWindowDays: null, admission: null } })).rules).toEqual({
      ...OWN_RULES,
      absenceWindowDays: 180,
      admission: 'OPEN',
    })
    const cleared = { description: null, city: null, country: null, fee: null }
    const emptied = await change({ ...cleared, purposes: null, rules: null })
    expect(emptied).toEqual({ ...renamed, ...cleared, purposes: [], rules: STANDARD_RULES })
    for (const field of ['name', 'kind', 'timeZone'])
      expect(await anyone.client.refused(UPDATE, { input: { networkId: id, [field]: null } })).toMatchObject({
        code: 'BAD_INPUT',
        field,
      })
  })

  test.each([
    ['a name of 10,000 characters', { name: 'n'.repeat(10_000) }, 'name'],
    ['a name with a null byte', { name: 'a\u0000b' }, 'name'],
    ['an empty name', { name: ' \t ' }, 'name'],
    ['a description that turns the text around it', { description: '\u202Eback' }, 'description'],
    ['a membership that lapses without an absence', { rules: { absenceLimit: 0 } }, 'rules.absenceLimit'],
    ['a window of no days', { rules: { absenceWindowDays: 0 } }, 'rules.absenceWindowDays'],
    ['a floor of 101', { rules: { minimumScoreToRecommend: 101 } }, 'rules.minimumScoreToRecommend'],
    ['an id that is none', { networkId: 'x' }, 'networkId'],
  ])('%s is BAD_INPUT', async (_what, input, field) => {
    const anyone = await somebody(app)
    const { id } = await founded(anyone)
    const given = { input: { networkId: id, ...input } }
    expect(await anyone.client.refused(UPDATE, given)).toMatchObject({ code: 'BAD_INPUT', field })
  })

  test('others change nothing, and what is no network is NOT_FOUND', async () => {
    const [founder, other] = [await somebody(app), await somebody(app)]
    const { id } = await founded(founder)
    const refused = (network: string) =>
      other.client.refused(UPDATE, { input: { networkId: network, name: 'Mine' } })
    expect(await refused(id)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await refused(newId())).toMatchObject({ code: 'NOT_FOUND', field: 'networkId' })
    expect(await refused(other.id)).toMatchObject({ code: 'NOT_FOUND', field: 'networkId' })
  })

  test('seats show while there is one member per profession', async () => {
    const founder = await somebody(app, { profession: 'Notaire' })
    const { id } = await founded(founder, { rules: { oneMemberPerProfession: true } })
    const seats = async () =>
      (await founder.client.ask('query ($id: ID!) { network(id: $id) { takenSeats { seat } } }', { id }))
        .network.takenSeats
    expect(await seats()).toEqual([{ seat: 'Notaire' }])
    await founder.client.ask(UPDATE, { input: { networkId: id, rules: { oneMemberPerProfession: false } } })
    expect(await seats()).toEqual([])
    await founder.client.ask(UPDATE, { input: { networkId: id, rules: { oneMemberPerProfession: true } } })
    expect(await seats()).toEqual([{ seat: 'Notaire' }])
  })
})

describe('what a network costs, and where it is', () => {
  test.each([
    ['0', 'EUR', '0.00'],
    ['12.5', 'EUR', '12.50'],
    ['1000000000', 'EUR', '1000000000.00'],
    ['1250', 'JPY', '1250'],
    ['0.125', 'KWD', '0.125'],
  ])('%s %s is %s', async (amount, currencyCode, shown) => {
    const { fee } = await founded(await somebody(app), { fee: feeOf(amount, 'YEAR', currencyCode) })
    expect(fee).toEqual(feeOf(shown, 'YEAR', currencyCode))
  })

  test.each([
    ['less than nothing', '-0.01', 'EUR'],
    ['more than a milliard', '1000000000.01', 'EUR'],
    ['half a yen', '1250.5', 'JPY'],
    ['a tenth of a cent', '12.505', 'EUR'],
  ])('%s is no fee', async (_what, amount, currencyCode) => {
    const anyone = await somebody(app)
    const input = { name: 'Dear', kind: 'OTHER', fee: feeOf(amount, 'YEAR', currencyCode) }
    expect(await anyone.client.refused(CREATE, { input })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'fee.price.amount',
    })
  })

  test.each([
    '1e3',
    '١٢',
    '',
    ' 12',
    '12,50',
    '012',
    '.5',
    '5.',
    '+5',
    '--5',
    'NaN',
    '9'.repeat(30),
    12.5,
    12,
    null,
  ])('%j is no decimal number', async amount => {
    const anyone = await somebody(app)
    const price = { amount, currencyCode: 'EUR' }
    const input = { name: 'Dear', kind: 'OTHER', fee: { price, period: 'YEAR' } }
    const refused = await anyone.client.refused(CREATE, { input })
    expect(refused).toMatchObject({ code: 'BAD_INPUT', field: 'fee.price.amount' })
    expect(
      await anyone.client.refused(
        `{ networks(maxFeePerYear: { amount: ${JSON.stringify(amount)}, currencyCode: "EUR" }) { totalCount } }`,
      ),
    ).toMatchObject({ code: 'BAD_INPUT' })
  })

  test.each([
    ['fee.price.currencyCode', { fee: feeOf('1', 'YEAR', 'eur') }],
    ['fee.price.currencyCode', { fee: feeOf('1', 'YEAR', 'EURO') }],
    ['country', { country: 'France' }],
    ['country', { country: 'fr' }],
    ['country', { country: 'ZZ' }],
  ])('%s takes codes in capital letters alone', async (field, input) => {
    const anyone = await somebody(app)
    expect(
      await anyone.client.refused(CREATE, { input: { name: 'Far', kind: 'OTHER', ...input } }),
    ).toMatchObject({ code: 'BAD_INPUT', field })
  })

  test('what was stored as a country or an amount before is answered where it can be', async () => {
    const anyone = await somebody(app)
    const { id } = await founded(anyone, { country: 'FR', fee: feeOf('1', 'YEAR') })
    await app.graph.write(transaction => transaction.run(OLDER, { id }))
    const { network } = await anyone.client.ask(
      'query ($id: ID!) { network(id: $id) { country fee { price { amount currencyCode } period } } }',
      { id },
    )
    expect(network).toEqual({ country: null, fee: feeOf('10.555', 'YEAR') })
  })
})

describe('finding networks', () => {
  test('by what a year costs: no fee is 0, a fee per meeting counts those of the last 365 days, other currencies are left out', async () => {
    const word = oddWord()
    const named = (name: string, fee?: object): Promise<Circle> =>
      circleOf(app, 0, { name: `${name} ${word}`, ...(fee ? { fee } : {}) })
    await named('Free')
    await named('Yearly', feeOf('120', 'YEAR'))
    await named('Monthly', feeOf('10.50', 'MONTH'))
    await named('Swiss', feeOf('1', 'YEAR', 'CHF'))
    const byMeeting = await named('Meeting', feeOf('40', 'MEETING'))
    const days = ['2025-06-15', '2025-06-16', '2026-01-10', '2026-06-01', '2026-07-01']
    for (const day of days) await planned(byMeeting, { startsAt: `${day}T07:30:00Z` })

    const { client } = await somebody(app)
    const found = async (amount?: string, currencyCode = 'EUR') => {
      const maxFeePerYear = amount === undefined ? null : { amount, currencyCode }
      const { networks } = await client.ask(FIND, { search: word, maxFeePerYear })
      const names = networks.nodes.map(({ name }: { name: string }) => name.split(' ')[0])
      expect(networks.totalCount).toBe(names.length)
      return names
    }
    expect(await found()).toEqual(['Free', 'Meeting', 'Monthly', 'Swiss', 'Yearly'])
    expect(await found('0')).toEqual(['Free'])
    expect(await found('119.99')).toEqual(['Free'])
    expect(await found('120')).toEqual(['Free', 'Meeting', 'Yearly'])
    expect(await found('126')).toEqual(['Free', 'Meeting', 'Monthly', 'Yearly'])
    expect(await found('1', 'CHF')).toEqual(['Free', 'Swiss'])
    for (const amount of ['-1', '119.999', '1000000000.01'])
      expect(await client.refused(FIND, { maxFeePerYear: { amount, currencyCode: 'EUR' } })).toMatchObject({
        code: 'BAD_INPUT',
        field: 'maxFeePerYear.amount',
      })
  })

  test('one that is founded while somebody pages is neither repeated nor pushes any out', async () => {
    const word = oddWord()
    const anyone = await somebody(app)
    for (const name of ['Alpha', 'Élan', 'Zénith']) await founded(anyone, { name: `${name} ${word}` })
    const one = await anyone.client.ask(FIND, { search: word, first: 2 })
    await founded(anyone, { name: `Aube ${word}` })
    const after = one.networks.pageInfo.endCursor
    const two = await anyone.client.ask(FIND, { search: word, first: 2, after })
    expect([...one.networks.nodes, ...two.networks.nodes].map(({ name }: { name: string }) => name)).toEqual(
      ['Alpha', 'Élan', 'Zénith'].map(name => `${name} ${word}`),
    )
  })

  test('an analyst sees networks, and neither how many belong nor who, nor what is counted of their meetings', async () => {
    const circle = await circleOf(app, 1)
    await planned(circle)
    const analyst = await app.as(newId(), 'analyst')
    const page = '{ totalCount nodes { presentCount expectedCount } }'
    const { network } = await analyst.ask(
      `query ($id: ID!) { network(id: $id) {
        id memberCount takenSeats { seat } memberships { totalCount } viewerMembership { id }
        meetings ${page} upcomingMeetings ${page} pastMeetings ${page}
      } }`,
      { id: circle.network },
    )
    expect(network).toEqual({
      id: circle.network,
      memberCount: null,
      takenSeats: [],
      memberships: null,
      viewerMembership: null,
      meetings: null,
      upcomingMeetings: null,
      pastMeetings: null,
    })
  })
})
