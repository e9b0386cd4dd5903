import { readFileSync } from 'node:fs'
import { entriesOf } from '../../../src/contacts/contact-lists.js'
import { BadInput } from '../../../src/errors.js'
import { testData, testWithData } from '../../support/test-data.js'

const read = (file: string) => entriesOf('text', readFileSync(testData(`cases/${file}`), 'utf8'))

testWithData("Google's contacts are read, with several emails of one cell, and labels of one's own", () => {
  expect(read('40-google-and-outlook/google.csv')).toEqual([
    {
      ...{ name: 'Maud Sauvagnac', emails: ['maud@x.example', 'maud2@x.example'], phones: [] },
      ...{ company: 'Atelier Bleu', notes: 'Met in\nRennes', tags: [] },
    },
  ])
})

testWithData("Outlook's contacts are read", () => {
  expect(read('40-google-and-outlook/outlook.csv')).toMatchObject([
    { name: 'Maud Sauvagnac', emails: ['maud@x.example'], company: 'Atelier Bleu', notes: null },
  ])
})

testWithData("LinkedIn's connections are read, with and without the notes above their header", () => {
  const people = [
    { name: 'Odile Farandole', emails: [], company: 'Brasserie du Port' },
    { name: 'Odile Marchepied', emails: ['om@x.example'], company: 'Marchepied, Fils & Cie' },
  ]
  expect(read('07-linkedin-connections/Connections.csv')).toMatchObject(people)
  expect(read('07-linkedin-connections/without-notes.csv')).toMatchObject(people)
})

test('the formats of before, tabs and semicolons are read; a line with nobody is nobody', () => {
  const old =
    'Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Value\n'
  expect(
    entriesOf('text', `${old}Zoé A.,Zoé,Aubrac,* myContacts ::: Print,Work,zoe@x.example,06 39 98 00 01\n`),
  ).toMatchObject([
    { name: 'Zoé Aubrac', emails: ['zoe@x.example'], phones: ['06 39 98 00 01'], tags: ['Print'] },
  ])
  const outlook =
    '"First Name";"Last Name";"Mobile Phone";"E-mail Address";"Categories"\n"Bo";"Lindt";"+33639980002";"";"Lyon;Print"\n'
  expect(entriesOf('text', outlook)).toMatchObject([
    { name: 'Bo Lindt', phones: ['+33639980002'], tags: ['Lyon', 'Print'] },
  ])
  const linkedIn = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n,,,,,,30 Apr 2026\n'
  expect(entriesOf('text', linkedIn)).toEqual([null])
})

test.each(['', 'hello', 'a,b\n1,2\n', 'Name\nAna\n', '"'])(
  'a text that is no address book is refused: %j',
  text => {
    expect(() => entriesOf('text', text)).toThrow(BadInput)
  },
)

test('a hostile text takes no longer than another of its length', () => {
  const header = 'Name,E-mail 1 - Value\n'
  for (const text of [
    `${header}"${' '.repeat(400_000)}",x\n`,
    `${header}${'"'.repeat(400_001)}`,
    `${','.repeat(400_000)}\n`,
    `${header}${':::'.repeat(200_000)},x`,
  ]) {
    const before = process.cpuUsage().user
    try {
      entriesOf('text', text)
    } catch (error) {
      expect(error).toBeInstanceOf(BadInput)
    }
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(10)
  }
}, 60_000)
