import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DateReading } from '../../../src/importing/lists/date-reading.js'
import { readEncounters } from '../../../src/importing/statements/encounter-records.js'
import { readRecommendations } from '../../../src/importing/statements/recommendation-records.js'
import { collect } from '../../support/collect.js'
import { writtenList } from '../../support/opened-lists.js'

const now = new Date('2026-06-15T12:00:00Z')
const surveyed = { now, reading: new DateReading(null, now, null), zone: 'Europe/Paris' }

let folder: string
let files = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entregent-statements-'))
})

const file = (content: string, columns?: readonly string[]) =>
  writtenList(join(folder, `${files++}.csv`), content, columns)

test('a recommendation has who vouches for whom, to whom, and what came of it', async () => {
  const list = await file(
    'from,to,person,date,message,outcome,amount\nA,B,C,2026-01-31,"Ask him,\nhe knows.",business,1250.50\nA,,C,2026-01-31,,,\n',
  )
  const common = { from: 'A', person: 'C', date: new Date('2026-01-31T12:00:00Z') }
  expect(await collect(readRecommendations(list, surveyed, 'EUR'))).toEqual([
    { ...common, line: 2, to: 'B', message: 'Ask him,\nhe knows.', outcome: 'BUSINESS', amount: 1250.5 },
    { ...common, line: 4, to: null, message: null, outcome: 'PENDING', amount: null },
  ])
})

test('recommending oneself or to oneself, an unknown outcome and an odd amount are refused', async () => {
  const list = await file(
    'from,to,person,outcome,amount\nA,,a,,\nA,Zoé,zoe,,\nA,A,C,,\nA,,C,sold,\nA,,C,,12 50\nA,,C,,-5\n,,C,,\nA,,,,\n',
  )
  const told = await collect(readRecommendations(list, { ...surveyed, date: '2026-01-31' }, 'EUR'))
  const different = 'from, person and to must be different people.'
  expect(told).toEqual([
    { line: 2, reason: different },
    { line: 3, reason: different },
    { line: 4, reason: different },
    { line: 5, reason: 'outcome: "sold" is not one of PENDING, CONTACTED, BUSINESS, NO_FIT.' },
    { line: 6, reason: 'amount: "12 50" is not an amount such as 1250 or 1250.50.' },
    { line: 7, reason: 'amount: "-5" is not an amount such as 1250 or 1250.50.' },
    { line: 8, reason: 'from: This must not be empty.' },
    { line: 9, reason: 'person: This must not be empty.' },
  ])
})

test('an encounter is declared and in person unless the list says otherwise', async () => {
  const list = await file(
    'a,b,date,confirmed,channel\nA,B,2026-01-31,Yes,video\nA,B,2026-01-31,0,\nA,B,2026-01-31,,CALL\n',
  )
  const common = { a: 'A', b: 'B', date: new Date('2026-01-31T12:00:00Z') }
  expect(await collect(readEncounters(list, surveyed))).toEqual([
    { ...common, line: 2, confirmed: true, channel: 'VIDEO' },
    { ...common, line: 3, confirmed: false, channel: 'IN_PERSON' },
    { ...common, line: 4, confirmed: false, channel: 'CALL' },
  ])
})

test('meeting oneself, an odd confirmation, an unknown channel and a future date are refused', async () => {
  const list = await file(
    'who,b,date,confirmed,channel\nA,a,2026-01-31,,\nA,B,2026-01-31,perhaps,\nA,B,2026-01-31,,letter\nA,B,2026-06-16,,\n',
    ['a=who'],
  )
  expect(await collect(readEncounters(list, { ...surveyed, columns: ['a=who'] }))).toEqual([
    { line: 2, reason: 'a and b must be different people.' },
    { line: 3, reason: 'confirmed: "perhaps" is not yes or no (or true, false, 1, 0).' },
    { line: 4, reason: 'channel: "letter" is not one of IN_PERSON, CALL, VIDEO.' },
    { line: 5, reason: 'date: This must not be in the future.' },
  ])
})
