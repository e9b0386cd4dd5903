import { addressBookOf, kindsOfHeader } from '../../../src/importing/list-kinds.js'

test.each([
  ['a roster', 'person,profession,company,phone,email,member_since', ['members']],
  ['a roster in French', 'Prénom,Nom,Métier,Portable,Adhésion', ['members']],
  ['names alone', 'Nom', ['members']],
  ['who was at which meeting', 'network,meeting,date,person,status', ['attendance']],
  ['who came, without a day', 'person,statut', ['attendance']],
  ['columns of both', 'person,date,phone', ['attendance', 'members']],
  ['who met whom', 'A,B,date', ['encounters']],
  ['who recommended whom', 'from,person,to,date', ['recommendations']],
  ['a PALMS summary', 'First Name,Last Name,P,A,L,M,S,RGI,RGO,RRI,RRO,V,1-2-1,TYFCB,CEU,Custom', ['palms']],
  ['a slip audit', 'From,To,Slip Type,Inside/Outside,TYFCB Amount,CEU Credits,Detail', ['slip-audit']],
  ["Zoom's participants", 'Name (Original Name),User Email,Total Duration (Minutes),Guest', ['zoom']],
  [
    "Zoom's participants as they are now",
    'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room',
    ['zoom'],
  ],
  [
    "Eventbrite's attendees",
    'Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee Status',
    ['eventbrite'],
  ],
  ["Meetup's attendees", 'Name,Attendance,User ID,Title,Event Host,RSVP,Guests,Notes', ['meetup']],
  ['a calendar', 'UID,DTSTART,SUMMARY,CN,ATTENDEE,PARTSTAT,ROLE,CUTYPE', ['meetings']],
  ['who came on which day', 'Nom,Métier,01/10/2026,08/10/2026,Total', ['register']],
  ['who came on days without a year', 'Nom,01/10,8 oct.', ['register']],
  ['a day that may be of fees', 'Nom,31/12/2026', ['register', 'members']],
  ['nobody', 'colour,shape', []],
])('%s is told by the header', (_, header, kinds) => {
  expect(kindsOfHeader(header.split(','), {})).toEqual(kinds)
})

test('a date for every line makes names alone a list of who came as well', () => {
  expect(kindsOfHeader(['person'], { date: '2026-01-31' })).toEqual(['attendance', 'members'])
})

test('columns that are joined into one are told by it', () => {
  const columns = ['person=Prénom+Nom de famille', 'date=Le']
  expect(kindsOfHeader(['Prénom', 'Nom de famille', 'Le'], { columns })).toEqual(['attendance'])
})

test('a column that the administrator maps is told by the name it is mapped to', () => {
  expect(kindsOfHeader(['woman', 'event day'], { columns: ['person=Woman', 'date=Event day'] })).toEqual([
    'attendance',
  ])
})

test.each([
  ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', "LinkedIn's list of connections"],
  [
    'First Name,Middle Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Notes',
    "Google's export of contacts",
  ],
  ['First Name,Last Name,Company,E-mail Address,Notes', "Outlook's export of contacts"],
  ['Nom,Prénom,E-mail', null],
])('whom one person knows is told from who belongs: %s', (header, called) => {
  expect(addressBookOf(header.split(','))).toBe(called)
})
