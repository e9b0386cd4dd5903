import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PersonId } from '../../../src/ids.js'
import { checkAttendance } from '../../../src/importing/attendance/attendance-check.js'
import { readMeetings } from '../../../src/importing/attendance/listed-meetings.js'
import { SourceNumbers, spellings } from '../../../src/importing/lists/source-numbers.js'
import { WhoIsWho } from '../../../src/importing/people/who-is-who.js'
import { habitOf, personName } from '../../../src/person-name.js'
import { collect } from '../../support/collect.js'
import fc from '../../support/fast-check.js'
import { writtenList } from '../../support/opened-lists.js'
import { byItself, surveyed } from '../../support/surveyed-lists.js'

const NOBODY = {
  byId: new Map(),
  remembered: new Map(),
  bySource: new Map(),
  byEmail: new Map(),
  ofNetwork: new Map(),
}
const options = {
  network: 'Club',
  date: '2026-01-31',
  source: 'sheet',
  now: new Date('2026-06-15T12:00:00Z'),
}

let folder: string
let files = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entregent-who-'))
})

/** Who is who in a list by the list alone: its doubts, and the people of each meeting. */
async function told(content: string) {
  const list = await writtenList(join(folder, `${files++}.csv`), content)
  let ids = 0
  const all = await surveyed(list, options)
  const check = await checkAttendance(list, all, async names => {
    const { people } = names
    const order = habitOf([...people.values()].map(({ name }) => name))
    const whoIsWho = new WhoIsWho(
      NOBODY,
      number => `sheet:${number}`,
      text => personName(text, order),
      () => `${++ids}` as PersonId,
    )
    whoIsWho.tell(people, names.decided)
    return {
      ...(await byItself(all)(names)),
      who: key => whoIsWho.who(key)?.id ?? '',
      doubtOf: key => whoIsWho.doubts.get(key),
      doubtsPerson: (key, doubt) => whoIsWho.doubts.set(key, doubt),
    }
  })
  const meetings = await collect(readMeetings(list, all, check))
  const heads = meetings.map(({ attendances }) => attendances.map(({ who }) => who))
  return { bad: check.bad, heads, people: new Set(heads.flat()).size }
}

test('two who share an address are not one, and the list says which line is in doubt', async () => {
  const shared = 'c@example.org'
  const { bad, people } = await told(
    `person,email\nAlma Trevoux,${shared}\nBrice Trevoux,${shared}\nCyril Onfroy,\n`,
  )
  expect(bad).toEqual([{ line: 3, reason: expect.stringContaining('Alma Trevoux') }])
  expect(people).toBe(2)
})

test('an email that appears later joins the name of before, whichever comes first in the file', async () => {
  const lines = [
    '2026-01-01,Jeanne Morvan,',
    '2026-01-08,Jeanne Morvan,j@example.org',
    '2026-01-15,MORVAN Jeanne,',
  ]
  for (const list of [lines, lines.toReversed()]) {
    expect(await told(`date,person,email\n${list.join('\n')}\n`)).toMatchObject({ bad: [], people: 1 })
  }
})

test('two of one name at one meeting, of two professions or with two emails, are a doubt', async () => {
  const trades = await told('person,profession\nJean Martin,plombier\nJean Martin,notaire\n')
  expect(trades.bad).toEqual([{ line: 3, reason: expect.stringContaining('another profession') }])
  const emails = await told('person,email\nJean Martin,a@example.org\nJean Martin,b@example.org\n')
  expect(emails.bad).toEqual([{ line: 3, reason: expect.stringContaining('another email') }])
  const both = 'person,profession,company\nJean Martin,plombier,Eau\nJean Martin,notaire,Étude\n'
  expect((await told(both)).bad).toEqual([{ line: 3, reason: expect.stringContaining('called so') }])
  const tables = await told('person,table\nJean Martin,1\nJean Martin,2\n')
  expect(tables.bad).toHaveLength(2)
})

test('numbers tell namesakes apart, and a name beside the number of somebody else is a doubt', async () => {
  const namesakes = 'date,person,person_id\n2026-01-01,Jean Martin,1\n2026-01-01,Jean Martin,2\n'
  expect(await told(namesakes)).toMatchObject({ bad: [], people: 2 })
  const other = await told(`${namesakes}2026-01-08,Rose Bellac,2\n`)
  expect(other.bad).toEqual([{ line: 4, reason: expect.stringContaining('person_id 2 is Jean Martin') }])
  const either = await told(`${namesakes}2026-01-08,Jean Martin,\n`)
  expect(either.bad).toEqual([{ line: 4, reason: expect.stringContaining('2 people of this network') }])
})

test('a name the other way round, and what can hardly be a name, are doubts', async () => {
  const reversed = await told('date,person\n2026-01-01,Claire Dumoulin\n2026-01-08,Dumoulin Claire\n')
  expect(reversed.bad).toEqual([{ line: 3, reason: expect.stringContaining('other way round') }])
  expect((await told('person\nAR: next steps?\n')).bad).toMatchObject([{ line: 2 }])
})

test('7, 007 and 7.0 are one number unless the list or the store has both 7 and 007', () => {
  const kept = (listed: string[], stored: string[], number: string) =>
    new SourceNumbers(listed, stored).kept(number)
  expect(kept(['7'], ['007'], '7')).toBe('007')
  expect(kept(['7.0'], ['007'], '7.0')).toBe('007')
  expect(kept(['7', '7.0'], [], '7.0')).toBe('7')
  expect(kept(['7', '007'], ['007'], '7')).toBe('7')
  expect(kept(['7'], ['7', '007'], '7')).toBe('7')
  expect(kept(['A7'], [], 'A7')).toBe('A7')
  expect(spellings('7')).toEqual(expect.arrayContaining(['7', '07', '007', '7.0']))
})

test('a number that a spreadsheet has rounded is refused', async () => {
  expect((await told('person,person_id\nAna Solis,1.23457E+11\n')).bad).toEqual([
    { line: 2, reason: expect.stringContaining('A spreadsheet has rounded') },
  ])
})

const GIVEN = ['Claire', 'Bastien', 'Anne-Lise', 'Yann', 'Ibrahim', 'Noa']
const FAMILY = ['Dumoulin', 'de la Tour', "L'Hostis", 'Müller', 'Salah', 'Szczęsny']
const WAYS: ((given: string, family: string) => string)[] = [
  (given, family) => `${given} ${family}`,
  (given, family) => `${family.toUpperCase()} ${given}`,
  (given, family) => `"${family}, ${given}"`,
  (given, family) => `Dr ${given} ${family}`,
  (given, family) => `${given}  ${family} (elle)`.replaceAll("'", '’').replaceAll('-', '‑'),
]

const person = fc.record({
  given: fc.integer({ min: 0, max: GIVEN.length - 1 }),
  family: fc.integer({ min: 0, max: FAMILY.length - 1 }),
})
const line = fc.record({
  who: fc.nat(),
  meeting: fc.integer({ min: 1, max: 4 }),
  way: fc.integer({ min: 0, max: WAYS.length - 1 }),
  email: fc.boolean(),
})

test('however names are written, with and without emails, a list comes to the people who are on it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(person, {
        selector: ({ given, family }) => `${given} ${family}`,
        minLength: 1,
        maxLength: 8,
      }),
      fc.array(line, { minLength: 1, maxLength: 40 }),
      async (people, lines) => {
        const there = new Map<number, Set<number>>()
        const rows = lines.map(({ who, meeting, way, email }) => {
          const index = who % people.length
          const { given = 0, family = 0 } = people[index] ?? {}
          there.set(meeting, (there.get(meeting) ?? new Set()).add(index))
          const name = WAYS[way]?.(GIVEN[given] ?? '', FAMILY[family] ?? '')
          return `${meeting},${name},${email ? `p${given}${family}@example.org` : ''}`
        })
        const list = await told(`meeting,person,email\n${rows.join('\n')}\n`)
        expect(list.bad).toEqual([])
        expect(list.people).toBe(new Set([...there.values()].flatMap(set => [...set])).size)
        const sizes = (of: { length: number }[]) => of.map(({ length }) => length).sort()
        expect(sizes(list.heads)).toEqual(sizes([...there.values()].map(set => [...set])))
      },
    ),
  )
})

type Head = Record<'given' | 'email' | 'profession' | 'id', string>

test('nobody is lost: at each meeting heads in the list are heads taken and doubts, whoever shares names and emails', async () => {
  const email = fc.constantFrom('', 'a@example.org', 'b@example.org')
  const profession = fc.constantFrom('', 'plumber', 'notary')
  const head = fc.record({
    given: fc.constantFrom('Alma', 'Brice'),
    email,
    profession,
    id: fc.constantFrom('', '1', '2'),
  })
  const key = ({ given, email, profession, id }: Record<string, string>) =>
    [given, email, profession, id].join()
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(head, { selector: key, minLength: 1, maxLength: 8 }), async heads => {
      // Whoever differs in what both lines give is somebody else, unless the source says that they are one.
      const differ = (one: Head, other: Head) =>
        one.given !== other.given ||
        (['email', 'profession', 'id'] as const).some(
          field => one[field] !== '' && other[field] !== '' && one[field] !== other[field],
        )
      const isApart = (one: Head, other: Head) => differ(one, other) && (one.id === '' || one.id !== other.id)
      const apart = heads.filter((one, i) => heads.slice(0, i).every(other => isApart(one, other)))
      const rows = apart.map(({ given, ...rest }) =>
        [`${given} Trevoux`, rest.email, rest.profession, rest.id].join(),
      )
      const list = await told(`person,email,profession,person_id\n${rows.join('\n')}\n`)
      expect(list.heads.flat().length + list.bad.length).toBe(apart.length)
    }),
  )
})
