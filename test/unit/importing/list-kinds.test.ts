import { kindsOfHeader } from '../../../src/importing/list-kinds.js'

test.each([
  ['a roster', 'person,profession,company,phone,email,member_since', ['members']],
  ['a roster in French', 'Prénom,Nom,Métier,Portable,Adhésion', ['members']],
  ['names alone', 'Nom', ['members']],
  ['who was at which meeting', 'network,meeting,date,person,status', ['attendance']],
  ['who came, without a day', 'person,statut', ['attendance']],
  ['columns of both', 'person,date,phone', ['attendance', 'members']],
  ['who met whom', 'A,B,date', ['encounters']],
  ['who recommended whom', 'from,person,to,date', ['recommendations']],
  ['nobody', 'colour,shape', []],
])('%s is told by the header', (_, header, kinds) => {
  expect(kindsOfHeader(header.split(','), {})).toEqual(kinds)
})

test('a date for every line makes names alone a list of who came as well', () => {
  expect(kindsOfHeader(['person'], { date: '2026-01-31' })).toEqual(['attendance', 'members'])
})

test('a column that the administrator maps is told by the name it is mapped to', () => {
  expect(kindsOfHeader(['woman', 'event day'], { columns: ['person=Woman', 'date=Event day'] })).toEqual([
    'attendance',
  ])
})
