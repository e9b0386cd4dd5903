import { newId, type PersonId } from '../../src/ids.js'
import type { Query } from '../../src/neo4j/query.js'
import { appOfTests } from '../support/app.js'
import { bringIn, networkOf, newcomerTo } from '../support/scenes.js'

const app = appOfTests()

/** As version 0.1 had stored them: an acute accent typed for an apostrophe had become a space. */
const OLD_KEYS: Query<never> = {
  name: 'test/old-keys',
  text: `MATCH (person:Person) WHERE person.id IN $people
    SET person.foldedCompany = CASE WHEN person.company IS NULL THEN null ELSE 'l atelier sarl' END,
        person.hiddenFromFolded = CASE WHEN person.hiddenFromCompanies IS NULL THEN null ELSE ["l'atelier"] END,
        person.foldedCity = 'l hay'
    WITH DISTINCT 1 AS one MATCH (migration:Migration {name: 'words-with-trades'}) DELETE migration`,
}

const PERSON = 'query ($id: ID!) { person(id: $id) { id } }'
const HIDE =
  'mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { privacy { visibleTo } } }'

test('keys of an older version are made anew, once, from what people wrote', async () => {
  const company = 'L´Atelier SARL'
  const [rival, hidden] = await Promise.all([
    newcomerTo(app, { company, city: 'L´Haÿ' }),
    newcomerTo(app, { city: 'L´Haÿ' }),
  ])
  await (await app.as(hidden.id)).ask(HIDE, { input: { hiddenFromCompanies: ["l'atelier"] } })
  const sees = async () => (await (await app.as(rival.id)).ask(PERSON, { id: hidden.id })).person !== null
  const livingIn = async (city: string) =>
    (
      await (
        await app.admin()
      ).ask('query ($city: String) { people(city: $city, first: 100) { nodes { id } } }', { city })
    ).people.nodes
  expect(await sees()).toBe(false)

  await app.domain.keys.bringUpToDate()
  await app.graph.write(async transaction => {
    await transaction.run(OLD_KEYS, { people: [rival.id, hidden.id] })
    transaction.changed('PERSON', [rival.id, hidden.id])
  })
  expect(await sees()).toBe(true)
  await app.domain.keys.bringUpToDate()
  expect(await sees()).toBe(false)
  expect(await livingIn("l'haÿ")).toEqual(expect.arrayContaining([{ id: rival.id }, { id: hidden.id }]))
  const queries = await app.queriesOf(() => app.domain.keys.bringUpToDate())
  expect(queries).toEqual(['schema/list-migrations'])
})

const SEAT: Query<never> = {
  name: 'test/seat',
  text: 'MATCH (:Person {id: $person})-[membership:MEMBER_OF]->(:Network {id: $network}) SET membership.seat = $seat, membership.foldedSeat = $seat',
}

test('what has become alike is listed for the administrator, and nothing is joined', async () => {
  const mark = newId().slice(-6)
  const organiser = await newcomerTo(app, { company: `Mielle ${mark} SARL` })
  const [first, second] = await Promise.all([
    newcomerTo(app, { company: `mielle ${mark}` }),
    newcomerTo(app, { company: `Other ${mark}` }),
  ])
  const network = await networkOf(app, organiser.id, {
    name: `Seats ${mark}`,
    rules: { oneMemberPerProfession: true },
  })
  const sit = async (person: PersonId, seat: string) => {
    await bringIn(app, organiser.id, network, person, { seat: newId() })
    await app.graph.write(transaction => transaction.run(SEAT, { person, network, seat }))
  }
  await sit(first.id, 'notaire')
  await sit(second.id, 'Notaires')
  const twice = await app.domain.keys.seatsHeldTwice()
  expect(twice.filter(one => one.network === `Seats ${mark}`)).toEqual([
    { network: `Seats ${mark}`, seat: 'Notaires' },
  ])
  const alike = (await app.domain.keys.companiesAlike()).filter(names => names[0]?.includes(mark))
  expect(alike).toEqual([[`Mielle ${mark} SARL`, `mielle ${mark}`]])
})
