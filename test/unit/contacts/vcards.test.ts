import { readFileSync } from 'node:fs'
import { cardsOf, hasCards } from '../../../src/contacts/vcards.js'
import { testData, testWithData } from '../../support/test-data.js'

/** Of each file how many cards it has and, of the first, its name, how many emails and phones, and its company: counted by hand. */
const REAL: Readonly<Record<string, readonly [number, string, number, number, string | null]>> = {
  John_Doe_ANDROID: [6, '', 1, 0, null],
  John_Doe_BLACK_BERRY: [1, 'John Doe', 0, 1, 'Acme Solutions'],
  John_Doe_EVOLUTION: [1, 'Mr. John Richter, James Doe Sr.', 1, 2, 'IBM'],
  John_Doe_GMAIL: [1, 'Mr. John Richter, James Doe Sr.', 1, 2, 'IBM'],
  John_Doe_IPHONE: [1, 'Mr. John Richter James Doe Sr.', 1, 7, 'IBM'],
  John_Doe_LOTUS_NOTES: [1, 'Mr. Doe John I Johny', 2, 2, 'IBM'],
  John_Doe_MAC_ADDRESS_BOOK: [1, 'Mr. John Richter,James Doe Sr.', 1, 7, 'IBM'],
  John_Doe_MS_OUTLOOK: [1, 'Mr. John Richter James Doe Sr.', 1, 2, 'IBM'],
  fullcontact: [1, 'Prefix FirstName MiddleName LastName Suffix', 5, 9, 'Organization1'],
  'gmail-list': [3, 'Arnold Smith', 1, 0, null],
  'gmail-single': [1, 'Greg Dartmouth', 1, 2, 'TheCompany'],
  'gmail-single2': [1, 'VCard Test', 5, 11, 'TheCompany'],
  issue114: [1, 'Dummy, Dummy', 1, 2, 'Dummy GmbH'],
  'outlook-2003': [1, 'John Doe III', 1, 4, 'Company, The'],
  'outlook-2007': [1, 'Mr. Michael Angstadt Jr.', 1, 4, 'TheCompany'],
  'rfc2426-example': [2, 'Frank Dawson', 2, 2, 'Lotus Development Corporation'],
  'rfc6350-example': [1, 'Simon Perreault', 1, 2, 'Viagenie'],
  'thunderbird-MoreFunctionsForAddressBook-extension': [1, 'John Doe', 5, 5, 'TheOrganization'],
}

for (const [file, [cards, ...first]] of Object.entries(REAL))
  testWithData(`the cards of ${file} are read`, () => {
    const text = readFileSync(testData(`address-books/${file}.vcf`), 'utf8')
    expect(hasCards(text)).toBe(true)
    const found = cardsOf(text)
    expect(found).toHaveLength(cards)
    const [card] = found
    expect([card?.name, card?.emails.length, card?.phones.length, card?.company]).toEqual(first)
  })

testWithData('an old card is unfolded and decoded, its notes in lines', () => {
  const [card] = cardsOf(readFileSync(testData('address-books/outlook-2003.vcf'), 'utf8'))
  expect(card?.notes).toBe('This is the note field!!\nSecond line\n\nThird line is empty')
  expect(card?.emails).toEqual(['jdoe@hotmail.com'])
})

test('letters of an old card are those of its charset', () => {
  const card = (head: string, value: string) =>
    cardsOf(`BEGIN:VCARD\r\nVERSION:2.1\r\n${head}:${value}\r\nEND:VCARD\r\n`)[0]?.name
  expect(card('FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE', 'Zo=C3=A9=\r\n Aubrac')).toBe('Zoé Aubrac')
  expect(card('FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE', 'Zo=E9 Aubrac')).toBe('Zoé Aubrac')
  expect(card('FN;CHARSET=KLINGON;ENCODING=QUOTED-PRINTABLE', 'Ana')).toBe('Ana')
})

test('a card that cannot be read costs itself alone', () => {
  const cards = cardsOf(
    'BEGIN:VCARD\nVERSION:3.0\nFN;X="open:Ana\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Bo\nEND:VCARD\n',
  )
  expect(cards.map(card => card?.name ?? null)).toEqual(['', 'Bo'])
})

test('a hostile text takes no longer than another of its length', () => {
  const hostile = [
    `BEGIN:VCARD\nVERSION:2.1\nFN;${'A;'.repeat(200_000)}:x\n${'NOTE;QUOTED-PRINTABLE:=\n'.repeat(20_000)}END:VCARD\n`,
    `BEGIN:VCARD\nVERSION:3.0\nFN;${'A=B;'.repeat(100)}:x\n${'TEL:1\n'.repeat(100_000)}END:VCARD\n`,
    `BEGIN:VCARD\nVERSION:4.0\nN:${';'.repeat(400_000)}\nORG:${'\\\\'.repeat(200_000)}\nEND:VCARD\n`,
    'BEGIN:VCARD\n'.repeat(70_000),
    `BEGIN:VCARD\n${' x\n'.repeat(200_000)}END:VCARD\n`,
  ]
  for (const text of hostile) {
    const before = process.cpuUsage().user
    cardsOf(text)
    // What grows with the square of the text takes minutes.
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(10)
  }
}, 60_000)
