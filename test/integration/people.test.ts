import { newId } from '../../src/ids.js'
import { appOfTests } from '../support/app.js'
import { networkOf, newcomerTo, oddWord } from '../support/scenes.js'

const app = appOfTests()

const CREATE =
  'mutation ($input: CreateProfileInput!) { createProfile(input: $input) { person { id name needs } } }'
const PEOPLE = `query ($search: String, $first: Int!, $after: String) {
  people(search: $search, first: $first, after: $after) {
    nodes { id name } pageInfo { hasNextPage endCursor } totalCount
  }
}`

describe('sign-in and profiles', () => {
  test('whoever has no token sees the service and nothing else', async () => {
    const nobody = app.nobody()
    const asked = '{ service { version operations { neo4j people } } }'
    const { service } = await nobody.ask(asked)
    expect(service).toEqual({ version: expect.stringMatching(/^\d+\.\d+\.\d+/), operations: null })
    expect((await (await app.as(newId(), 'analyst')).ask(asked)).service).toEqual(service)
    const { operations } = (await (await app.admin()).ask(asked)).service
    expect(operations).toEqual({ neo4j: expect.stringMatching(/^5\./), people: expect.any(Number) })
    expect(await nobody.refused('{ viewer { person { id } } }')).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(await nobody.refused(PEOPLE, { first: 5 })).toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  test('a token that names nobody yet makes its own profile, once', async () => {
    const client = await app.as(newId())
    expect(await client.ask('{ viewer { person { id } } }')).toEqual({ viewer: { person: null } })
    const { createProfile } = await client.ask(CREATE, {
      input: { name: '  Jeanne   Morel ', needs: ['Graphistes', 'graphistes'] },
    })
    expect(createProfile.person).toMatchObject({ name: 'Jeanne Morel', needs: ['graphistes'] })
    expect(await client.ask('{ viewer { person { name } } }')).toEqual({
      viewer: { person: { name: 'Jeanne Morel' } },
    })
    expect(await client.refused(CREATE, { input: { name: 'Another' } })).toMatchObject({
      code: 'CONFLICT',
      reason: 'PROFILE_EXISTS',
    })
  })

  test('organisers make the profiles of others, and stay who they are', async () => {
    const create =
      'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { name isViewer } } }'
    const organiser = await newcomerTo(app)
    const client = await app.as(organiser.id)
    const input = { name: 'Pierre Guest' }
    expect(await client.refused(create, { input })).toMatchObject({ code: 'FORBIDDEN' })
    await networkOf(app, organiser.id)
    const { createPerson } = await client.ask(create, { input })
    expect(createPerson.person).toEqual({ name: 'Pierre Guest', isViewer: false })
    expect(await client.ask('{ viewer { person { name isViewer } } }')).toEqual({
      viewer: { person: { name: organiser.name, isViewer: true } },
    })
    const unknown = await app.as(newId())
    expect(await unknown.refused(create, { input })).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'NO_PROFILE',
      message: expect.stringContaining('createProfile'),
    })
    expect(await (await app.as(newId(), 'analyst')).refused(PEOPLE, { first: 5 })).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'NOT_FOR_ANALYSTS',
    })
    for (const scope of ['admin', 'analyst'] as const)
      expect(await (await app.as(newId(), scope)).refused(CREATE, { input })).toMatchObject({
        code: 'FORBIDDEN',
        reason: 'TOKEN_HAS_SCOPE',
      })
  })

  test('a profile is changed by its owner alone, and null clears a field', async () => {
    const jeanne = await newcomerTo(app, { city: 'Lyon', profession: 'Notaire' })
    const pierre = await newcomerTo(app)
    const change =
      'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { city profession } } }'
    const input = { personId: jeanne.id, city: null }
    expect(await (await app.as(pierre.id)).refused(change, { input })).toMatchObject({ code: 'FORBIDDEN' })
    const { updatePerson } = await (await app.as(jeanne.id)).ask(change, { input })
    expect(updatePerson.person).toEqual({ city: null, profession: 'Notaire' })
  })

  test('null clears what may be empty and empties lists; what is left out stays, and a name cannot go', async () => {
    const profile = {
      ...{ profession: 'Notaire', company: 'Étude Morel', city: 'Lyon', headline: 'Deeds', locale: 'fr-FR' },
      ...{ needs: ['clients'], offers: ['advice'], purposes: ['BUSINESS', 'LEARNING'] },
      ...{ email: 'jeanne.morel@example.org', phone: '+33612345678' },
    }
    const jeanne = await newcomerTo(app, profile)
    const client = await app.as(jeanne.id)
    const UPDATE = `mutation ($input: UpdatePersonInput!) {
      updatePerson(input: $input) { person { name ${Object.keys(profile).join(' ')} } }
    }`
    const change = async (input: object) =>
      (await client.ask(UPDATE, { input: { personId: jeanne.id, ...input } })).updatePerson.person
    expect(await change({})).toEqual({ name: jeanne.name, ...profile })
    const nothing = Object.fromEntries(Object.keys(profile).map(field => [field, null]))
    expect(await change(nothing)).toEqual({
      name: jeanne.name,
      ...{ ...nothing, needs: [], offers: [], purposes: [] },
    })
    const nameless = { input: { personId: jeanne.id, name: null } }
    expect(await client.refused(UPDATE, nameless)).toMatchObject({ code: 'BAD_INPUT', field: 'name' })
  })

  test.each([
    ['an empty name', { name: ' ' }, 'name'],
    ['a name of marks that show nothing', { name: '\u200F\u200B \u2060' }, 'name'],
    ['a headline of 10,000 characters', { name: 'A', headline: 'x'.repeat(10_000) }, 'headline'],
    ['a need with a null byte', { name: 'A', needs: ['a\u0000b'] }, 'needs[0]'],
    ['31 offers', { name: 'A', offers: Array.from({ length: 31 }, (_, i) => `offer ${i}`) }, 'offers'],
    ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }, 'name'],
    ['a name with a null byte', { name: 'a\u0000b' }, 'name'],
    ['a name that turns its direction', { name: 'a\u202Eb' }, 'name'],
    ['a language that is none', { name: 'A', locale: '!!' }, 'locale'],
  ])('%s is refused with the field', async (_what, input, field) => {
    const client = await app.as(newId())
    expect(await client.refused(CREATE, { input })).toMatchObject({ code: 'BAD_INPUT', field })
  })

  test('names keep their quotes, emoji and marks', async () => {
    const name = `O'Brien "Zoé" 🙂 ${oddWord()} مريم\u200F`
    expect((await newcomerTo(app, { name })).name).toBe(name)
  })
})

describe('finding people', () => {
  test('a search does not mind case and accents, and the best match comes first', async () => {
    const word = oddWord()
    const oak = `é${oddWord()}`
    await newcomerTo(app, { name: `Zoé ${word}ette ${oak}` })
    await newcomerTo(app, { name: `Without ${word}` })
    await newcomerTo(app, { name: `Éloïse ${oak} ${word}` })
    await newcomerTo(app, { name: `Abel ${word}`, city: `${oak}ville` })
    const client = await app.as((await newcomerTo(app)).id)
    const search = `${oak.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()} ${word}`
    const { people } = await client.ask(PEOPLE, { search, first: 10 })
    expect(people.nodes.map((p: { name: string }) => p.name)).toEqual([
      `Éloïse ${oak} ${word}`,
      `Abel ${word}`,
      `Zoé ${word}ette ${oak}`,
    ])
    expect(people.totalCount).toBe(3)
  })

  test('a search says which fields have its words, whole or as a beginning; without one there are none', async () => {
    const [word, network] = [oddWord(), oddWord()]
    const everywhere = { profession: `${word}iste`, company: `Les ${word}`, city: `${word}-sur-Mer` }
    await newcomerTo(app, { name: `Anne ${word}`, ...everywhere, headline: `Only ${word}` })
    await newcomerTo(app, {
      name: `Luc ${network}`,
      company: `É${word}`,
      city: `Saint-${word.toUpperCase()}`,
    })
    await newcomerTo(app, {
      name: `Zoé ${network}`,
      headline: word,
      needs: [word],
      email: `${word}@example.org`,
    })
    const client = await app.as((await newcomerTo(app)).id)
    const MATCHED =
      'query ($search: String, $city: String) { people(search: $search, city: $city) { edges { matchedOn node { name } } } }'
    const found = async (variables: object) =>
      (await client.ask(MATCHED, { ...variables })).people.edges.map(
        (edge: { matchedOn: string[]; node: { name: string } }) => [edge.node.name, edge.matchedOn],
      )
    expect(await found({ search: word.slice(0, -1) })).toEqual([
      [`Anne ${word}`, ['NAME', 'PROFESSION', 'COMPANY', 'CITY']],
      [`Luc ${network}`, ['CITY']],
    ])
    expect(await found({ search: `${network} ${word}` })).toEqual([[`Luc ${network}`, ['NAME', 'CITY']]])
    expect(await found({ city: `${word}-sur-Mer` })).toEqual([[`Anne ${word}`, []]])
  })

  test('somebody who comes in while another pages is neither repeated nor pushes anybody out', async () => {
    const word = oddWord()
    for (const name of ['Alice', 'Chloé', 'Emma']) await newcomerTo(app, { name: `${name} ${word}` })
    const client = await app.as((await newcomerTo(app)).id)
    const one = await client.ask(PEOPLE, { search: word, first: 2 })
    await newcomerTo(app, { name: `Aaron ${word}` })
    const two = await client.ask(PEOPLE, { search: word, first: 2, after: one.people.pageInfo.endCursor })
    expect(two.people.nodes.map((p: { name: string }) => p.name)).toEqual([`Emma ${word}`])
  })

  test('a name whose folded form is long pages as any other', async () => {
    const word = oddWord()
    const client = await app.as((await newcomerTo(app, { name: `\uFDFA${'\uFDFA'.repeat(180)} ${word}` })).id)
    await newcomerTo(app, { name: `ي ${word}` })
    const one = await client.ask(PEOPLE, { search: word, first: 1 })
    const two = await client.ask(PEOPLE, { search: word, first: 1, after: one.people.pageInfo.endCursor })
    expect(one.people.pageInfo.endCursor.length).toBeGreaterThan(2000)
    expect(two.people.nodes.map((p: { name: string }) => p.name)).toEqual([`ي ${word}`])
  })

  test.each([
    ['first of 0', { first: 0 }, 'first'],
    ['first of -1', { first: -1 }, 'first'],
    ['first of 1000', { first: 1000 }, 'first'],
    ['a cursor that is noise', { first: 5, after: 'x?' }, 'after'],
    [
      'a cursor of another list',
      { first: 5, after: Buffer.from('["networks by name","a","b"]').toString('base64url') },
      'after',
    ],
  ])('%s is refused', async (_what, variables, field) => {
    const client = await app.as((await newcomerTo(app)).id)
    expect(await client.refused(PEOPLE, variables)).toMatchObject({ code: 'BAD_INPUT', field })
  })

  test('an unknown id is null, a malformed one is told', async () => {
    const client = await app.as((await newcomerTo(app)).id)
    expect(
      await client.ask('query ($id: ID!) { person(id: $id) { id } node(id: $id) { id } }', { id: newId() }),
    ).toEqual({
      person: null,
      node: null,
    })
    expect(await client.refused('{ person(id: "abc") { id } }')).toMatchObject({
      code: 'BAD_INPUT',
      field: 'id',
    })
  })
})
