import { join } from 'node:path'
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql'
import { schemaOf } from '../../src/api/schema.js'
import { loggerOf } from '../../src/log.js'
import { silentProgress } from '../../src/progress.js'
import { startApp, type TestApp } from '../support/app.js'
import { exportAsked } from '../support/data-subjects.js'
import { Follower } from '../support/following.js'
import { got, gotAt } from '../support/permissions/asking.js'
import { INPUTS } from '../support/permissions/inputs.js'
import { permissionScene, ROLES, type Role, type Scene } from '../support/permissions/scene.js'
import { type Got, PermissionTable } from '../support/permissions/table.js'
import { typesOfErrors } from '../support/told-errors.js'

const table = new PermissionTable()
let app: TestApp
let schema: GraphQLSchema
let scene: Scene
beforeAll(async () => {
  app = await startApp()
  schema = schemaOf(app.domain)
  scene = await permissionScene(app)
  const snapshot = join(app.home, 'index.snapshot')
  await app.domain.index.start(
    { pathFinder: 'index', indexMemoryMb: 1_024, snapshot },
    silentProgress,
    loggerOf({ logLevel: 'silent' }),
  )
})
afterAll(async () => {
  await app?.domain.index.stop()
  await app?.stop()
})

/** The types of what operations give; those of errors are given by none. */
const objectTypes = () => {
  const ofErrors = typesOfErrors(schema)
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && !type.name.startsWith('__') && !ofErrors.has(type.name),
  )
}
const fieldsOf = (type: GraphQLObjectType) =>
  Object.keys(type.getFields()).map(name => `${type.name}.${name}`)
const mutationNames = () => Object.keys(schema.getMutationType()?.getFields() ?? {})
const payloads = () => {
  const given = Object.values(schema.getMutationType()?.getFields() ?? {}).map(
    ({ type }) => getNamedType(type).name,
  )
  return objectTypes().filter(({ name }) => given.includes(name))
}

/** Where what somebody got is not what the table says, in words. */
const wrong = (place: string, role: Role, expected: Got, seen: Got) =>
  table.fits(place, expected, seen) ? [] : [`${place} as ${role}: ${expected} expected, ${seen} got`]

test('the table has a line for every field, and for no other', () => {
  expect(table.places.toSorted()).toEqual(objectTypes().flatMap(fieldsOf).sort())
})

test.each(ROLES)('of every field %s gets what the table says', async role => {
  const events = Object.values(schema.getSubscriptionType()?.getFields() ?? {}).map(({ type }) =>
    getNamedType(type),
  )
  const given = new Set<unknown>([
    ...[schema.getMutationType(), schema.getSubscriptionType()],
    ...[...payloads(), ...events],
  ])
  const places = objectTypes()
    .filter(type => !given.has(type))
    .flatMap(fieldsOf)
  const seen = await got(await scene.as(role), schema, places, scene.names)
  expect(
    places.flatMap(place => wrong(place, role, table.expected(role, place), seen.get(place) ?? '')),
  ).toEqual([])
})

test('the subscription is refused to those whom the table does not name, and tells the person of their own', async () => {
  const place = 'Subscription.introductionChanged'
  for (const role of ROLES) {
    const expected = table.expected(role, place)
    if (expected === 'value' && role !== 'the person') continue
    const follower = new Follower(await scene.as(role))
    const got = expected === 'value' ? (await follower.next()).id && 'value' : await follower.refusal()
    expect({ role, got }).toEqual({ role, got: expected })
    await follower.leave()
  }
})

test('the export of the person is for those whom the table names', async () => {
  for (const role of ROLES) {
    const answer = await exportAsked(await scene.as(role), scene.person.id)
    const got = answer.ok ? 'value' : (await answer.json()).errors[0].extensions.code
    expect({ role, got }).toEqual({ role, got: table.expected(role, 'Download.export') })
  }
})

describe('mutations', () => {
  const payloadsSeen = new Set<string>()

  /** Tries it, and gives what the whole of it comes to. */
  async function tried(name: string, role: Role, input: object, asked = scene): Promise<Got> {
    const field = schema.getMutationType()?.getFields()[name]
    const payload = payloads().find(type => field && getNamedType(field.type) === type)
    if (!field || !payload) throw new Error(`${name} gives no payload.`)
    const parts = Object.keys(payload.getFields())
    const selected = Object.values(payload.getFields()).map(part =>
      isLeafType(getNamedType(part.type)) ? part.name : `${part.name} { __typename }`,
    )
    const client = await asked.as(role)
    const answer = await client.send(
      `mutation ($input: ${field.args[0]?.type}) { ${name}(input: $input) { ${selected.join(' ')} } }`,
      { input },
    )
    for (const part of parts)
      if (gotAt(answer, [name, part]) === 'value') payloadsSeen.add(`${payload.name}.${part}`)
    return gotAt(answer, [name])
  }

  test('each has an input to be tried with', () => {
    expect([...Object.keys(INPUTS), 'erasePerson'].sort()).toEqual(mutationNames().sort())
  })

  test.each(Object.entries(INPUTS))(
    '%s is done for those whom the table names, and for others nothing happens',
    async (name, inputOf) => {
      const place = `Mutation.${name}`
      const may = (role: Role) => table.expected(role, place) === 'value'
      const others = ROLES.filter(role => !may(role))
      const input = await inputOf(scene)
      const found: string[] = []
      for (const role of others)
        found.push(...wrong(place, role, table.expected(role, place), await tried(name, role, input)))
      // The first finds the thing as the others left it; whoever comes next gets one of their own.
      for (const [i, role] of ROLES.filter(may).entries()) {
        const own = i === 0 ? input : await inputOf(scene)
        found.push(...wrong(place, role, 'value', await tried(name, role, own)))
      }
      expect(found).toEqual([])
    },
  )

  test('erasePerson is done for those whom the table names, each on a person of their own', async () => {
    const place = 'Mutation.erasePerson'
    const found: string[] = []
    const may = (role: Role) => table.expected(role, place) === 'value'
    for (const role of ROLES.filter(role => !may(role))) {
      const seen = await tried('erasePerson', role, { personId: scene.person.id })
      found.push(...wrong(place, role, table.expected(role, place), seen))
    }
    for (const [i, role] of ROLES.filter(may).entries()) {
      const own = i === 0 ? scene : await permissionScene(app)
      const seen = await tried('erasePerson', role, { personId: own.person.id }, own)
      found.push(...wrong(place, role, 'value', seen))
    }
    expect(found).toEqual([])
  })

  test('whoever may do it has the whole payload', () => {
    expect([...payloadsSeen].sort()).toEqual(payloads().flatMap(fieldsOf).sort())
  })
})
