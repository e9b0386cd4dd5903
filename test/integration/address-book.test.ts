import { ContactStore } from '../../src/contacts/contact.store.js'
import { UNWRITTEN, written } from '../../src/contacts/written-contact.js'
import { newId } from '../../src/ids.js'
import { appOfTests } from '../support/app.js'
import { mergeInto, undoMerge } from '../support/merges.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { networkOf, oddWord } from '../support/scenes.js'

const app = appOfTests('2026-06-15T12:00:00Z')

const CONTACT = 'id name emails phones company notes tags comeBackOn person { id name }'
const ADD = `mutation ($input: AddContactInput!) { addContact(input: $input) { contact { ${CONTACT} } } }`
const UPDATE = `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact { ${CONTACT} } } }`
const REMOVE =
  'mutation ($input: RemoveContactInput!) { removeContact(input: $input) { viewer { contacts { totalCount } } } }'
const LIST = `query ($first: Int! = 20, $after: String, $search: String, $tag: String, $isRecognised: Boolean, $isDue: Boolean) {
  viewer { contacts(first: $first, after: $after, search: $search, tag: $tag, isRecognised: $isRecognised, isDue: $isDue) {
    totalCount nodes { ${CONTACT} } pageInfo { endCursor hasNextPage }
  } }
}`
const BLOCK = 'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { scopes } } }'
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }'

async function adds({ client }: Somebody, input: Record<string, unknown>): Promise<{ id: string }> {
  return (await client.ask(ADD, { input })).addContact.contact
}
async function names({ client }: Somebody, filter: Record<string, unknown> = {}): Promise<string[]> {
  const { viewer } = await client.ask(LIST, filter)
  expect(viewer.contacts.totalCount).toBe(viewer.contacts.nodes.length)
  return viewer.contacts.nodes.map(({ name }: { name: string }) => name)
}

test('somebody keeps contacts, changes what is written of them, and takes them out again', async () => {
  const owner = await somebody(app)
  await networkOf(app, owner.id, { country: 'FR' })
  const claire = await adds(owner, {
    ...{
      name: ' Claire  Dumoulin',
      emails: ['Claire@Example.org', 'claire@example.org'],
      phones: ['06 39 98 00 01'],
    },
    ...{
      company: 'Imprimerie',
      notes: 'Met at the fair.\nPrints.',
      tags: ['Print', 'print', 'Lyon'],
      comeBackOn: '2026-09-01',
    },
  })
  expect(claire).toEqual({
    ...{ id: claire.id, name: 'Claire Dumoulin', emails: ['claire@example.org'], phones: ['+33639980001'] },
    ...{
      company: 'Imprimerie',
      notes: 'Met at the fair.\nPrints.',
      tags: ['print', 'Lyon'],
      comeBackOn: '2026-09-01',
    },
    person: null,
  })
  const input = { contactId: claire.id, notes: null, tags: ['Paris'], comeBackOn: null }
  const { updateContact } = await owner.client.ask(UPDATE, { input })
  expect(updateContact.contact).toEqual({ ...claire, notes: null, tags: ['Paris'], comeBackOn: null })
  expect(await names(owner)).toEqual(['Claire Dumoulin'])
  const { removeContact } = await owner.client.ask(REMOVE, { input: { contactId: claire.id } })
  expect(removeContact.viewer.contacts.totalCount).toBe(0)
  expect(await owner.client.refused(UPDATE, { input })).toMatchObject({
    code: 'NOT_FOUND',
    field: 'contactId',
  })
})

test('contacts are found by words, a tag, a day to come back to, and whether it is known who they are', async () => {
  const [owner, friend] = [await somebody(app), await somebody(app)]
  await adds(owner, { name: 'Zoé Aubrac', company: 'Notaires réunis', personId: friend.id })
  await adds(owner, {
    name: 'Ana Roux',
    emails: ['ana@print.example'],
    tags: ['Print'],
    comeBackOn: '2026-06-16',
  })
  await adds(owner, { name: 'Émile Roussel', tags: ['print', 'Lyon'], comeBackOn: '2026-06-15' })
  expect(await names(owner)).toEqual(['Ana Roux', 'Émile Roussel', 'Zoé Aubrac'])
  expect(await names(owner, { search: 'rou' })).toEqual(['Ana Roux', 'Émile Roussel'])
  expect(await names(owner, { search: 'NOTAIRE zoe' })).toEqual(['Zoé Aubrac'])
  expect(await names(owner, { search: 'oux' })).toEqual([])
  expect(await names(owner, { tag: 'PRINT' })).toEqual(['Ana Roux', 'Émile Roussel'])
  expect(await names(owner, { isDue: true })).toEqual(['Émile Roussel'])
  expect(await names(owner, { isRecognised: true })).toEqual(['Zoé Aubrac'])
  expect(await names(owner, { isRecognised: false, tag: 'print' })).toEqual(['Ana Roux', 'Émile Roussel'])
  const page = await owner.client.ask(LIST, { first: 2 })
  const { endCursor, hasNextPage } = page.viewer.contacts.pageInfo
  expect({
    hasNextPage,
    next: (await owner.client.ask(LIST, { after: endCursor })).viewer.contacts.nodes,
  }).toMatchObject({
    hasNextPage: true,
    next: [{ name: 'Zoé Aubrac', person: { id: friend.id } }],
  })
})

test('nobody else sees a contact, changes it or takes it away, whoever it is of, the administrator included', async () => {
  const [owner, friend] = [await somebody(app), await somebody(app)]
  const contact = await adds(owner, { name: 'Ana', personId: friend.id })
  expect(await owner.client.ask(NODE, { id: contact.id })).toEqual({
    node: { __typename: 'Contact', id: contact.id },
  })
  expect(await names(friend)).toEqual([])
  for (const client of [friend.client, await app.admin()]) {
    expect(await client.ask(NODE, { id: contact.id })).toEqual({ node: null })
    const code = client === friend.client ? 'NOT_FOUND' : 'FORBIDDEN'
    const input = { contactId: contact.id }
    expect(await client.refused(UPDATE, { input: { ...input, name: 'Bo' } })).toMatchObject({ code })
    expect(await client.refused(REMOVE, { input })).toMatchObject({ code })
  }
  expect(await names(owner)).toEqual(['Ana'])
})

test('who a contact is, is somebody whom its owner sees, and nobody once they are hidden', async () => {
  const [owner, friend, other] = [await somebody(app), await somebody(app), await somebody(app)]
  await other.client.ask(BLOCK, { input: { personId: owner.id } })
  for (const personId of [other.id, newId()])
    expect(await owner.client.refused(ADD, { input: { name: 'Ana', personId } })).toMatchObject({
      ...{ code: 'NOT_FOUND', field: 'personId' },
    })
  expect(await owner.client.refused(ADD, { input: { name: 'I', personId: owner.id } })).toMatchObject({
    code: 'BAD_INPUT',
  })
  const { id } = await adds(owner, { name: 'Ana', personId: friend.id })
  await owner.client.ask(UPDATE, { input: { contactId: id, notes: 'Prints' } })
  expect(await names(owner, { isRecognised: true })).toEqual(['Ana'])
  await friend.client.ask(BLOCK, { input: { personId: owner.id } })
  expect(await names(owner, { isRecognised: true })).toEqual([])
  expect((await owner.client.ask(LIST)).viewer.contacts.nodes).toMatchObject([{ name: 'Ana', person: null }])
  await owner.client.ask(UPDATE, { input: { contactId: id, personId: null } })
  expect(await names(owner, { isRecognised: false })).toEqual(['Ana'])
})

test.each([
  ['no name', 'name', { name: '' }],
  ['eleven emails', 'emails', { emails: Array(11).fill('a@x.example') }],
  ['a number that is dialled nowhere', 'phones[0]', { phones: ['123'] }],
  ['a note as long as a book', 'notes', { notes: 'x'.repeat(2001) }],
  ['a day in ten years', 'comeBackOn', { comeBackOn: '2036-06-15' }],
  ['31 tags', 'tags', { tags: Array.from({ length: 31 }, (_, i) => `t${i}`) }],
])('%s cannot be written of a contact', async (_, field, input) => {
  const { client } = await somebody(app)
  expect(await client.refused(ADD, { input: { name: 'Ana', ...input } })).toMatchObject({
    code: 'BAD_INPUT',
    field,
  })
})

test('an address book takes 2,000 contacts', async () => {
  const owner = await somebody(app)
  const now = app.clock.now()
  const contacts = Array.from({ length: 1999 }, (_, i) => ({
    ...written(UNWRITTEN, { name: `Contact ${i}` }, now, () => null),
    ...{ id: newId<'Contact'>(), createdAt: now, updatedAt: now },
  }))
  await app.graph.write(transaction => new ContactStore(app.graph).create(owner.id, contacts, transaction))
  const [one, other] = await Promise.all(
    ['Ana', 'Bo'].map(name => owner.client.send(ADD, { input: { name } })),
  )
  const codes = [one, other].map(answer => answer?.errors?.[0]?.extensions?.rule ?? 'ADDED')
  expect(codes.toSorted()).toEqual(['ADDED', 'ADDRESS_BOOK_FULL'])
})

test('an address book is in the export of its owner, and stays with the others when somebody in it is erased', async () => {
  const [owner, friend] = [await somebody(app), await somebody(app, { name: `Ana ${oddWord()}` })]
  const { id } = await adds(owner, { name: 'Ana', notes: 'Prints', personId: friend.id })
  const exported = async (one: Somebody) =>
    app.domain.dataSubjects.export(await app.domain.people.asViewer(one.id), one.id)
  expect((await exported(owner)).contacts).toMatchObject([
    { name: 'Ana', notes: 'Prints', person: { id: friend.id } },
  ])
  expect((await exported(friend)).contacts).toEqual([])
  const ERASE = 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { erasedAt } }'
  await friend.client.ask(ERASE, { input: { personId: friend.id } })
  expect((await owner.client.ask(LIST)).viewer.contacts.nodes).toMatchObject([
    { id, name: 'Ana', person: null },
  ])
  await owner.client.ask(ERASE, { input: { personId: owner.id } })
  const left = await app.graph.run(
    { name: 'test/contact', text: 'MATCH (c:Contact {id: $id}) RETURN c.id AS id' },
    { id },
  )
  expect(left).toEqual([])
})

test('profiles that are merged have one address book, and are one person in those of others; undoing gives both back', async () => {
  const [owner, keep, other] = [await somebody(app), await somebody(app), await somebody(app)]
  await adds(owner, { name: 'Ana', personId: other.id })
  await adds(other, { name: 'Bo', personId: owner.id })
  const whoIsAna = async () => (await owner.client.ask(LIST)).viewer.contacts.nodes[0].person.id
  const admin = await app.admin()
  const { mergeId } = await mergeInto(admin, keep, other)
  expect({ kept: await names(keep), ana: await whoIsAna() }).toEqual({ kept: ['Bo'], ana: keep.id })
  await adds(keep, { name: 'Cy' })
  await undoMerge(admin, mergeId)
  expect(await names(keep)).toEqual(['Cy'])
  expect({ kept: await names(other), ana: await whoIsAna() }).toEqual({ kept: ['Bo'], ana: other.id })
})
