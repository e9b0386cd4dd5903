import { appOfTests } from '../support/app.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { networkOf, oddWord } from '../support/scenes.js'

const app = appOfTests('2026-06-15T12:00:00Z')

const IMPORT = `mutation ($input: ImportContactsInput!) { importContacts(input: $input) {
  createdCount changedCount unchangedCount recognisedCount omissionCount omissions viewer { contacts { totalCount } }
} }`
const LIST =
  '{ viewer { contacts(first: 100) { nodes { id name emails phones company notes tags person { id } } } } }'
const ADD = 'mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id } } }'
const CHOOSE =
  'mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { privacy { isFoundByEmail } } }'

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')
const imports = async ({ client }: Somebody, text: string) =>
  (await client.ask(IMPORT, { input: { text } })).importContacts
const contacts = async ({ client }: Somebody) => (await client.ask(LIST)).viewer.contacts.nodes

test('an address book comes in, says who is here, and comes in once', async () => {
  const [owner, friend] = [await somebody(app), await somebody(app, { email: `${oddWord()}@example.org` })]
  await networkOf(app, owner.id, { country: 'FR' })
  await friend.client.ask(CHOOSE, { input: { isFoundByEmail: true } })
  const { email } = (await friend.client.ask('{ viewer { person { email } } }')).viewer.person
  const text = [
    card(
      'FN:Claire Dumoulin',
      `EMAIL;TYPE=WORK:${email}`,
      'TEL:06 39 98 00 01',
      'ORG:Imprimerie;Reliure',
      'CATEGORIES:Print,Lyon',
    ),
    card('FN:Bo Lindt', 'EMAIL:none', 'TEL:12', 'NOTE:Met in Rennes'),
    card('TEL:12'),
  ].join('')
  const first = await imports(owner, text)
  expect(first).toEqual({
    ...{ createdCount: 2, changedCount: 0, unchangedCount: 0, recognisedCount: 1, omissionCount: 4 },
    omissions: [
      'Entry 2: 1 email is none.',
      'Entry 2: 1 phone is none.',
      'Entry 3: 1 phone is none.',
      'Entry 3: name: This must not be empty.',
    ],
    viewer: { contacts: { totalCount: 2 } },
  })
  expect(await contacts(owner)).toMatchObject([
    { name: 'Bo Lindt', emails: [], phones: [], notes: 'Met in Rennes', person: null },
    {
      ...{ name: 'Claire Dumoulin', emails: [email], phones: ['+33639980001'], company: 'Imprimerie' },
      ...{ tags: ['Print', 'Lyon'], person: { id: friend.id } },
    },
  ])
  const again = await imports(owner, text)
  expect(again).toMatchObject({ createdCount: 0, changedCount: 0, unchangedCount: 2, recognisedCount: 0 })
})

test('who is there is added to, and nothing that is written is overwritten; two of one name with nothing in common are two', async () => {
  const owner = await somebody(app)
  const input = { name: 'Claire Dumoulin', emails: ['claire@example.org'], notes: 'My own words' }
  await owner.client.ask(ADD, { input })
  const google = 'First Name,Last Name,Organization Name,Labels,E-mail 1 - Value,Phone 1 - Value,Notes\n'
  const report = await imports(
    owner,
    `${google}Claire,DUMOULIN,Imprimerie,* myContacts ::: Print,CLAIRE@example.org,+33639980001,Theirs\nClaire,Dumoulin,,,another@example.org,,\n`,
  )
  expect(report).toMatchObject({ createdCount: 1, changedCount: 1, omissionCount: 0 })
  expect(await contacts(owner)).toMatchObject([
    {
      ...{ name: 'Claire Dumoulin', emails: ['claire@example.org'], phones: ['+33639980001'] },
      ...{ company: 'Imprimerie', notes: 'My own words', tags: ['Print'] },
    },
    { name: 'Claire Dumoulin', emails: ['another@example.org'] },
  ])
})

test('more than an address book takes, or no address book, is refused, and nothing is written', async () => {
  const owner = await somebody(app)
  await owner.client.ask(ADD, { input: { name: 'Ana' } })
  const people = (count: number) =>
    Array.from({ length: count }, (_, i) => `Contact ${i},c${i}@example.org`).join('\n')
  const refused = async (text: string) => owner.client.refused(IMPORT, { input: { text } })
  for (const count of [2001, 2000])
    expect(await refused(`Name,E-mail\n${people(count)}\n`)).toMatchObject({
      code: 'RULE_BROKEN',
      rule: 'ADDRESS_BOOK_FULL',
    })
  expect(await refused('hello')).toMatchObject({ code: 'BAD_INPUT', field: 'text' })
  expect(await refused(`Name,E-mail\n${'x'.repeat(900_000)}`)).toMatchObject({
    code: 'BAD_INPUT',
    field: 'text',
  })
  expect(await contacts(owner)).toMatchObject([{ name: 'Ana' }])
  expect(await imports(owner, `Name,E-mail\n${people(1999)}\n`)).toMatchObject({ createdCount: 1999 })
})

test('whoever imports at once from two places has each once', async () => {
  const owner = await somebody(app)
  const text = [card('FN:Ana', 'EMAIL:ana@example.org'), card('FN:Bo')].join('')
  await Promise.all([imports(owner, text), imports(owner, text), imports(owner, text)])
  expect((await contacts(owner)).map(({ name }: { name: string }) => name)).toEqual(['Ana', 'Bo'])
})
