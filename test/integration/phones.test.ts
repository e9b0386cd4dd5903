import { newId, type PersonId } from '../../src/ids.js'
import type { Query } from '../../src/neo4j/query.js'
import { appOfTests, type TestApp } from '../support/app.js'
import { bringIn, joinNetwork, networkOf, newcomerTo, oddWord } from '../support/scenes.js'

const app = appOfTests()
const french = appOfTests(undefined, null, { defaultCountry: 'FR' })

const CREATE = 'mutation ($input: CreateProfileInput!) { createProfile(input: $input) { person { phone } } }'
const CREATE_OTHER =
  'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id phone } } }'
const UPDATE = 'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { phone } } }'
const STORE_PHONE: Query<never> = {
  name: 'test/store-phone',
  text: 'MATCH (person:Person {id: $id}) SET person.phone = $phone',
}

/** The phone that a new profile of their own is given back with. */
async function given(to: TestApp, phone: string): Promise<string> {
  const data = await (await to.as(newId())).ask(CREATE, { input: { name: `Anne ${oddWord()}`, phone } })
  return data.createProfile.person.phone
}

async function changed(person: PersonId, phone: string): Promise<string> {
  const data = await (await app.as(person)).ask(UPDATE, { input: { personId: person, phone } })
  return data.updatePerson.person.phone
}

test.each([
  ['+33676316076', '+33676316076'],
  ['+33 6 76 31 60 76', '+33676316076'],
  ['+33 (0)6.76.31.60.76', '+33676316076'],
  ['+49 30/901820', '+4930901820'],
  ['+1 (202) 555-0123', '+12025550123'],
])('a number in full, %s, is kept by E.164', async (written, phone) => {
  expect(await given(app, written)).toBe(phone)
})

test.each(['06 76 31 60 76', '+33 6 76', '+999 123 456 78', '12', '+33676316076 ext 5', 'none', ''])(
  'where no country is known %j is refused',
  async phone => {
    const input = { name: 'Anne', phone }
    expect(await (await app.as(newId())).refused(CREATE, { input })).toMatchObject({
      ...{ code: 'BAD_INPUT', field: 'phone' },
      message: expect.not.stringContaining('76 31'),
    })
  },
)

test('as it is dialled it is read in the country of the service', async () => {
  expect(await given(french, '06 76 31 60 76')).toBe('+33676316076')
  expect(await given(french, '0049 30 901820')).toBe('+4930901820')
  const input = { name: 'Anne', phone: '06 76 31 60' }
  expect(await (await french.as(newId())).refused(CREATE, { input })).toMatchObject({ field: 'phone' })
})

test('before that in the country of the networks that somebody is in, where they agree on one', async () => {
  const jeanne = await newcomerTo(app)
  const organiser = await newcomerTo(app)
  const belgian = await networkOf(app, organiser.id, { country: 'BE' })
  await joinNetwork(app, jeanne.id, belgian)
  expect(await changed(jeanne.id, '0470 12 34 56')).toBe('+32470123456')
  await joinNetwork(app, jeanne.id, await networkOf(app, organiser.id))
  expect(await changed(jeanne.id, '0471 12 34 56')).toBe('+32471123456')
  await bringIn(app, organiser.id, await networkOf(app, organiser.id, { country: 'FR' }), jeanne.id)
  const input = { personId: jeanne.id, phone: '0470 12 34 56' }
  expect(await (await app.as(jeanne.id)).refused(UPDATE, { input })).toMatchObject({ field: 'phone' })
})

test('a profile that an organiser makes is read in the country of the networks that they run', async () => {
  const organiser = await newcomerTo(app)
  await networkOf(app, organiser.id, { country: 'BE' })
  const elsewhere = await networkOf(app, (await newcomerTo(app)).id, { country: 'FR' })
  await joinNetwork(app, organiser.id, elsewhere)
  const data = await (await app.as(organiser.id)).ask(CREATE_OTHER, {
    input: { name: 'Anne', phone: '0470 12 34 56' },
  })
  const { id } = data.createPerson.person
  const seen = await (await app.admin()).ask('query ($id: ID!) { person(id: $id) { phone } }', { id })
  expect(seen.person.phone).toBe('+32470123456')
})

test('what was stored before is answered by E.164 too, or as null where its country is not known', async () => {
  const jeanne = await newcomerTo(app)
  await app.graph.write(transaction =>
    transaction.run(STORE_PHONE, { id: jeanne.id, phone: '06 76 31 60 76' }),
  )
  const own = '{ viewer { person { phone } } }'
  expect((await (await french.as(jeanne.id)).ask(own)).viewer.person.phone).toBe('+33676316076')
  expect((await (await app.as(jeanne.id)).ask(own)).viewer.person.phone).toBeNull()
})
