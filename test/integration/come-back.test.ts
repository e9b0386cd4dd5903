import { appOfTests, type Client } from '../support/app.js'
import { exportOf } from '../support/data-subjects.js'
import { somebody } from '../support/newcomers.js'

const app = appOfTests()
beforeEach(() => app.clock.set('2026-06-15T12:00:00Z'))

const ADD = 'mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id } } }'
const UPDATE = 'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact { id } } }'
const REMOVE = 'mutation ($input: RemoveContactInput!) { removeContact(input: $input) { viewer { scopes } } }'
const NOTICES =
  '{ viewer { notices { totalCount nodes { kind introduction { id } meeting { id } contact { name comeBackOn } } } } }'

async function adds(client: Client, name: string, comeBackOn: string | null): Promise<string> {
  return (await client.ask(ADD, { input: { name, comeBackOn } })).addContact.contact.id
}
const updates = (client: Client, input: object) => client.ask(UPDATE, { input })

/** What somebody is told, once the service has looked for what is due. */
async function told(client: Client): Promise<string[]> {
  expect(await app.domain.comeBacks.tellDue()).toEqual([])
  const { notices } = (await client.ask(NOTICES)).viewer
  expect(notices.totalCount).toBe(notices.nodes.length)
  return notices.nodes.map(
    ({ kind, contact }: { kind: string; contact: { name: string; comeBackOn: string } | null }) =>
      [kind, contact?.name, contact?.comeBackOn].join(' '),
  )
}

test('the day on which somebody wanted to come back to a contact is told once, and again for another day', async () => {
  const { client } = await somebody(app)
  const id = await adds(client, 'Claire', '2026-06-16')
  await adds(client, 'Zoé', '2026-06-18')
  await adds(client, 'Nobody', null)
  expect(await told(client)).toEqual([])
  app.clock.set('2026-06-15T22:30:00Z')
  const claire = 'COME_BACK Claire 2026-06-16'
  expect([await told(client), await told(client)]).toEqual([[claire], [claire]])
  await updates(client, { contactId: id, notes: 'rang, nobody there', comeBackOn: '2026-06-16' })
  expect(await told(client)).toEqual([claire])
  await updates(client, { contactId: id, comeBackOn: '2026-06-17' })
  app.clock.set('2026-06-20T12:00:00Z')
  expect(await told(client)).toEqual([
    'COME_BACK Zoé 2026-06-18',
    'COME_BACK Claire 2026-06-17',
    'COME_BACK Claire 2026-06-17',
  ])
})

test('a day that was taken back is not told, and what was told goes with the contact', async () => {
  const [owner, other] = [await somebody(app), await somebody(app)]
  const ids = [
    await adds(owner.client, 'Claire', '2026-06-16'),
    await adds(owner.client, 'Zoé', '2026-06-16'),
    await adds(owner.client, 'Ines', '2026-06-16'),
  ]
  await updates(owner.client, { contactId: ids[1], comeBackOn: null })
  await owner.client.ask(REMOVE, { input: { contactId: ids[2] } })
  app.clock.set('2026-06-17T12:00:00Z')
  expect(await told(owner.client)).toEqual(['COME_BACK Claire 2026-06-16'])
  expect(await told(other.client)).toEqual([])
  await owner.client.ask(REMOVE, { input: { contactId: ids[0] } })
  expect(await told(owner.client)).toEqual([])
})

test('an export has what was told of contacts', async () => {
  const { client, id } = await somebody(app)
  const contact = await adds(client, 'Claire', '2026-06-16')
  app.clock.set('2026-06-17T12:00:00Z')
  await told(client)
  const { notices } = await exportOf(client, id)
  expect(notices).toEqual([expect.objectContaining({ kind: 'COME_BACK', contact })])
})
