import type { Query } from '../../src/neo4j/query.js'
import { met } from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { oddWord } from '../support/scenes.js'

const app = appOfTests('2026-06-15T12:00:00Z')

const ADD =
  'mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id person { id } } } }'
const UPDATE =
  'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact { person { id } } } }'
const RECOGNISE =
  'mutation ($input: RecogniseContactsInput!) { recogniseContacts(input: $input) { recognisedCount viewer { contacts { totalCount } } } }'
const CHOOSE =
  'mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { privacy { isFoundByEmail } } }'
const BLOCK = 'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { scopes } } }'

const reached = () => ({
  email: `${oddWord()}@example.org`,
  phone: `+331${String(Number.parseInt(oddWord().slice(1, 8), 16) % 1e8).padStart(8, '0')}`,
})

/** Who the new contact is taken for; null for nobody. */
async function adds({ client }: Somebody, input: Record<string, unknown>): Promise<string | null> {
  const { addContact } = await client.ask(ADD, { input: { name: 'Ana', ...input } })
  return addContact.contact.person?.id ?? null
}
const recognises = async ({ client }: Somebody, input = {}): Promise<number> =>
  (await client.ask(RECOGNISE, { input })).recogniseContacts.recognisedCount
const chooses = async ({ client }: Somebody, input: object) => client.ask(CHOOSE, { input })

/** As somebody whose sign-in says that this email is theirs. */
async function recognisesAs({ id }: Somebody, email: string): Promise<number> {
  const viewer = await app.domain.people.asViewer(id)
  const subject = { issuer: 'https://id.example', subject: id, email, local: false }
  return app.domain.recognition.recogniseAll({ ...viewer, subject }, null)
}

test('a contact is whom its owner may read that email or phone of anyway', async () => {
  const [owner, other] = [await somebody(app), await somebody(app, reached())]
  const { email, phone } = (await profileOf(other)) as { email: string; phone: string }
  expect(await adds(owner, { emails: [email] })).toBeNull()
  for (let i = 0; i < 3; i++) await met(owner, other, `2026-06-1${i}T10:00:00Z`)
  await chooses(other, { contactVisibleTo: 'EVERYONE' })
  expect(await adds(owner, { emails: [email.toUpperCase()] })).toBe(other.id)
  expect(await adds(owner, { phones: [phone] })).toBe(other.id)
  expect(await recognises(owner)).toBe(1)
  expect(await recognises(owner)).toBe(0)
  await chooses(other, { contactVisibleTo: 'NOBODY' })
  expect(await adds(owner, { emails: [email] })).toBeNull()
})

const profileOf = async ({ client }: Somebody) =>
  (await client.ask('{ viewer { person { email phone } } }')).viewer.person

test('whoever lets holders of their email find them is found by it, not by the phone, and not by an email of their own writing', async () => {
  const [owner, other] = [await somebody(app), await somebody(app, reached())]
  const { email, phone } = await profileOf(other)
  expect(await adds(owner, { emails: [email], phones: [phone] })).toBeNull()
  await chooses(other, { isFoundByEmail: true })
  expect(await adds(owner, { phones: [phone] })).toBeNull()
  expect(await adds(owner, { emails: [email] })).toBe(other.id)
  const impostor = await somebody(app)
  const own = `${oddWord()}@example.org`
  await impostor.client.ask(
    'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } } }',
    {
      input: { personId: impostor.id, email: own },
    },
  )
  await chooses(impostor, { isFoundByEmail: true })
  expect(await adds(owner, { emails: [own] })).toBeNull()
})

test("two who have each other's email know each other by it, where the owner's is verified", async () => {
  const [owner, other] = [await somebody(app, reached()), await somebody(app, reached())]
  const [mine, theirs] = [(await profileOf(owner)).email, (await profileOf(other)).email]
  await adds(owner, { emails: [theirs] })
  expect(await recognisesAs(owner, mine)).toBe(0)
  await adds(other, { emails: [mine] })
  expect(await recognises(owner)).toBe(0)
  expect(await recognisesAs(owner, 'another@example.org')).toBe(0)
  expect(await recognisesAs(owner, mine)).toBe(1)
})

test('somebody hidden is nobody, and so is an address that two have', async () => {
  const [owner, hidden] = [await somebody(app), await somebody(app, reached())]
  const { email } = await profileOf(hidden)
  await chooses(hidden, { isFoundByEmail: true, contactVisibleTo: 'EVERYONE' })
  await hidden.client.ask(BLOCK, { input: { personId: owner.id } })
  expect(await adds(owner, { emails: [email] })).toBeNull()
  const twin = await somebody(app, { email })
  await chooses(twin, { isFoundByEmail: true })
  expect(await recognises(owner)).toBe(1)
  const another = await somebody(app, { email })
  expect(await adds(owner, { emails: [email] })).toBe(twin.id)
  await chooses(another, { isFoundByEmail: true })
  expect(await adds(owner, { emails: [email] })).toBeNull()
})

test('what the owner says of who it is stays, also that it is nobody here', async () => {
  const [owner, other, friend] = [await somebody(app), await somebody(app, reached()), await somebody(app)]
  const { email } = await profileOf(other)
  await chooses(other, { isFoundByEmail: true })
  expect(await adds(owner, { emails: [email], personId: friend.id })).toBe(friend.id)
  const { addContact } = await owner.client.ask(ADD, { input: { name: 'Ana', emails: [email] } })
  const contactId = addContact.contact.id
  await owner.client.ask(UPDATE, { input: { contactId, personId: null } })
  await owner.client.ask(UPDATE, { input: { contactId, notes: 'Another Ana' } })
  expect(await recognises(owner)).toBe(0)
  expect(await recognises(owner, { contactIds: [contactId] })).toBe(0)
})

test('200 contacts a day are recognised, however they come and go', async () => {
  const owner = await somebody(app)
  const other = await somebody(app, reached())
  const { email } = await profileOf(other)
  await chooses(other, { isFoundByEmail: true })
  const before: Query<never> = {
    name: 'test/recognised-before',
    text: 'MATCH (p:Person {id: $id}) SET p.recognisedOn = date("2026-06-15"), p.recognisedCount = 199',
  }
  await app.graph.write(transaction => transaction.run(before, { id: owner.id }))
  expect(await adds(owner, { emails: [email] })).toBe(other.id)
  expect(await adds(owner, { emails: [email] })).toBeNull()
  app.clock.pass(1)
  expect(await recognises(owner)).toBe(1)
  app.clock.pass(-1)
})
