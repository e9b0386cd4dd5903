import { appOfTests } from '../support/app.js'
import { erase, exportOf } from '../support/data-subjects.js'
import { importsOf } from '../support/imports.js'
import { listedIn, mergeInto, undoMerge } from '../support/merges.js'
import { somebody } from '../support/newcomers.js'
import { networkOf, oddWord } from '../support/scenes.js'
import { tracesOf } from '../support/traces.js'

const EMAILS = 'query ($id: ID!) { person(id: $id) { email emails { address isPrimary } } }'
const UPDATE = 'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } } }'

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
