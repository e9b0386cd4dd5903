import { appOfTests } from '../support/app.js'
import { erase, exportOf } from '../support/data-subjects.js'
import { SignInProvider } from '../support/identity-provider.js'
import { importsOf } from '../support/imports.js'
import { listedIn, mergeInto, undoMerge } from '../support/merges.js'
import { somebody } from '../support/newcomers.js'
import { networkOf, oddWord } from '../support/scenes.js'
import { tracesOf } from '../support/traces.js'

const EMAILS = 'query ($id: ID!) { person(id: $id) { email emails { address isPrimary } } }'
const UPDATE = 'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } } }'

const change = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { person { email emails { address isPrimary } } } }`
const ADD = change('addEmail', 'AddEmailInput')
const REMOVE = change('removeEmail', 'RemoveEmailInput')
const MAKE_PRIMARY = change('makeEmailPrimary', 'MakeEmailPrimaryInput')

const app = appOfTests()
const address = () => `${oddWord()}@example.org`
const shown = async (id: string) => (await (await app.admin()).ask(EMAILS, { id })).person

describe('somebody who is in a network twice, with two addresses', () => {
  const twice = async () => {
    const organiser = await somebody(app)
    const name = `Club ${oddWord()}`
    const network = await networkOf(app, organiser.id, { name })
    const [one, two] = [address(), address()]
    const keep = await listedIn(app, [network], { name: 'Claire Dumoulin', email: one })
    const other = await listedIn(app, [network], { name: 'Claire Dumoulin', email: two })
    const list = `network,date,person,email\n${name},2026-06-01,C. Dumoulin,${two}\n`
    return { organiser, keep, other, one, two, list }
  }

  test('has both once they are one, and a list finds them by either', async () => {
    const { keep, other, one, two, list } = await twice()
    await mergeInto(await app.admin(), keep, other)
    expect(await shown(keep.id)).toEqual({
      email: one,
      emails: [
        { address: one, isPrimary: true },
        { address: two, isPrimary: false },
      ],
    })
    const { bad, tallies } = await importsOf(app).attendance(list)
    expect({ bad, people: tallies.people }).toEqual({
      bad: [],
      people: expect.objectContaining({ created: 0 }),
    })
    expect((await exportOf(keep.client, keep.id)).otherEmails).toEqual([{ address: two, isOwn: false }])
  })

  test('has one each again once that is taken back', async () => {
    const { keep, other, one, two } = await twice()
    const { mergeId } = await mergeInto(await app.admin(), keep, other)
    await undoMerge(await app.admin(), mergeId)
    expect(await shown(keep.id)).toEqual({ email: one, emails: [{ address: one, isPrimary: true }] })
    expect(await shown(other.id)).toEqual({ email: two, emails: [{ address: two, isPrimary: true }] })
  })

  test('shows neither to whom it shows no email, and leaves neither when erased', async () => {
    const { keep, other, two } = await twice()
    await mergeInto(await app.admin(), keep, other)
    const { person } = await (await somebody(app)).client.ask(EMAILS, { id: keep.id })
    expect(person).toEqual({ email: null, emails: null })
    await erase(keep.client, keep.id)
    expect(await tracesOf(app.graph, [two])).toEqual([])
  })

  test('is not found by an address that the one merged only wrote themself', async () => {
    const { keep, other, list, two } = await twice()
    await other.client.ask(UPDATE, { input: { personId: other.id, email: null } })
    await other.client.ask(UPDATE, { input: { personId: other.id, email: two } })
    await mergeInto(await app.admin(), keep, other)
    const { tallies } = await importsOf(app).attendance(list)
    expect(tallies.people).toMatchObject({ created: 1 })
  })
})

describe('a person', () => {
  const at = (primary: string, ...others: string[]) => ({
    email: primary,
    emails: [
      { address: primary, isPrimary: true },
      ...others.sort().map(other => ({ address: other, isPrimary: false })),
    ],
  })

  test('adds emails, chooses the one to write to, and removes them', async () => {
    const [one, two, three] = [address(), address(), address()]
    const { client } = await somebody(app, { email: one })
    const ask = async (mutation: string, email: string) =>
      Object.values<{ person: object }>(await client.ask(mutation, { input: { email } }))[0]?.person
    expect(await ask(ADD, two.toUpperCase())).toEqual(at(one, two))
    expect(await ask(ADD, two)).toEqual(at(one, two))
    expect(await ask(ADD, one)).toEqual(at(one, two))
    expect(await ask(ADD, three)).toEqual(at(one, two, three))
    expect(await ask(MAKE_PRIMARY, two)).toEqual(at(two, one, three))
    expect(await ask(MAKE_PRIMARY, two)).toEqual(at(two, one, three))
    expect(await ask(REMOVE, three)).toEqual(at(two, one))
    expect(await ask(REMOVE, three)).toEqual(at(two, one))
    expect(await client.refused(REMOVE, { input: { email: two } })).toMatchObject({ code: 'BAD_INPUT' })
  })

  test('is found by lists by the one that their sign-in verified, however often they had added it before', async () => {
    const [verified, primary, name] = [address(), address(), `Club ${oddWord()}`]
    const network = await networkOf(app, (await somebody(app)).id, { name })
    const one = await listedIn(app, [network], { name: 'Claire Dumoulin', email: verified })
    const provider = new SignInProvider()
    await provider.start()
    const signedIn = await provider.signedIn(verified)
    await signedIn.ask(UPDATE, { input: { personId: one.id, email: primary } })
    const list = (day: number) =>
      `network,date,person,email\n${name},2026-06-0${day},C. Dumoulin,${verified}\n`
    await one.client.ask(ADD, { input: { email: verified } })
    const before = await importsOf(app).attendance(list(1), { dryRun: true })
    await signedIn.ask(ADD, { input: { email: verified } })
    const after = await importsOf(app).attendance(list(2))
    expect([before, after].map(({ tallies }) => tallies.people?.created)).toEqual([1, 0])
    await provider.stop()
  })

  test('has ten at most, also where all come at once', async () => {
    const { client, id } = await somebody(app, { email: address() })
    await Promise.allSettled(
      Array.from({ length: 12 }, () => client.ask(ADD, { input: { email: address() } })),
    )
    expect((await shown(id)).emails).toHaveLength(10)
    expect(await client.refused(ADD, { input: { email: address() } })).toMatchObject({ code: 'BAD_INPUT' })
  })
})

describe('whoever adds the address of somebody else', () => {
  const provider = new SignInProvider()
  beforeAll(() => provider.start())
  afterAll(() => provider.stop())

  test('learns nothing of whether it is known, and makes only theirs one primary', async () => {
    const attacker = await somebody(app)
    const known = address()
    await somebody(app, { email: known })
    for (const email of [known, address()]) {
      const { message, ...refusal } = await attacker.client.refused(MAKE_PRIMARY, { input: { email } })
      expect({ message, ...refusal }).toMatchObject({
        code: 'BAD_INPUT',
        message: expect.not.stringContaining(email),
      })
      const { addEmail } = await attacker.client.ask(ADD, { input: { email } })
      expect(addEmail.person.emails).toContainEqual({ address: email, isPrimary: false })
    }
  })

  test("stands in nobody's way: who signs in with it gets the profile that has it, and never theirs", async () => {
    const attacker = await listedIn(app, [])
    const [theirs, nobodys] = [address(), address()]
    const victim = await listedIn(app, [], { email: theirs })
    for (const email of [theirs, nobodys]) await attacker.client.ask(ADD, { input: { email } })
    const signedIn = async (email: string) =>
      (await (await provider.signedIn(email)).ask('{ viewer { person { id } } }')).viewer.person
    expect(await signedIn(nobodys)).toBeNull()
    expect(await signedIn(theirs)).toEqual({ id: victim.id })
  })

  test('is not taken for them by a list', async () => {
    const name = `Club ${oddWord()}`
    const organiser = await somebody(app)
    const network = await networkOf(app, organiser.id, { name })
    const attacker = await listedIn(app, [network], { name: 'Claire Dumoulin' })
    const theirs = address()
    await attacker.client.ask(ADD, { input: { email: theirs } })
    const { tallies } = await importsOf(app).attendance(
      `network,date,person,email\n${name},2026-06-01,C. Dumoulin,${theirs}\n`,
    )
    expect(tallies.people).toMatchObject({ created: 1 })
    // Made the one to write to, it is a doubt, as any that somebody only wrote themself.
    await attacker.client.ask(MAKE_PRIMARY, { input: { email: theirs } })
    const again = `network,date,person,email\nOther ${name},2026-06-01,Claire Dumoulin,${theirs}\n`
    expect((await importsOf(app).attendance(again)).bad).toHaveLength(1)
  })
})
