import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isBad } from '../../../src/list-files/bad-line.js'
import { headerOf, parseMapping, readList } from '../../../src/list-files/list-file.js'
import { openList } from '../../../src/list-files/opened-list.js'
import { collect } from '../../support/collect.js'
import fc from '../../support/fast-check.js'
import { runs } from '../../support/seed.js'

const columns = ['a', 'b'] as const
const layout = { columns, required: ['a'] as 'a'[], mapping: new Map<'a' | 'b', string>() }

let folder: string
let files = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entregent-csv-'))
})

async function file(content: string | Buffer): Promise<string> {
  const path = join(folder, `${files++}.csv`)
  await writeFile(path, content)
  return path
}

async function read(content: string | Buffer, mapping: Map<'a' | 'b', string> = layout.mapping) {
  return readAt(await file(content), mapping)
}

async function* none() {}

async function readAt(path: string, mapping: Map<'a' | 'b', string> = layout.mapping) {
  return collect(readList(await openList(path), { ...layout, mapping }))
}

/** `line: a|b`, or `line! reason`. */
async function told(content: string | Buffer): Promise<string[]> {
  const items = await read(content)
  return items.map(item =>
    isBad(item) ? `${item.line}! ${item.reason}` : `${item.line}: ${Object.values(item.fields).join('|')}`,
  )
}

test('each record has the number of the line it starts on, over quoted fields of several lines', async () => {
  expect(await told('a,b\n1,"two\nlines"\n2,x\n\n3,"one ""quoted"""\n')).toEqual([
    '2: 1|two\nlines',
    '4: 2|x',
    '6: 3|one "quoted"',
  ])
  expect(await told('a,b\r\n1,"two\r\nlines"\r\n2,x\r\n')).toEqual(['2: 1|two\r\nlines', '4: 2|x'])
})

test('line feeds, carriage returns and both end a line, and the last line needs none', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    expect(await told(['a,b', '1,2', '3,4'].join(end))).toEqual(['2: 1|2', '3: 3|4'])
  }
})

test('a byte order mark, a semicolon or a tab between columns, and blanks around header names are taken', async () => {
  expect(await told('\uFEFFa,b\n1,2')).toEqual(['2: 1|2'])
  expect(await told(' A ;"b"\n1;2,5')).toEqual(['2: 1|2,5'])
  expect(await told('a\tb\n1\t2')).toEqual(['2: 1|2'])
})

test('a quote in the middle of a value is a part of it', async () => {
  expect(await told('a,b\n5" pipe,Jean "Jo" D\n2,x')).toEqual(['2: 5" pipe|Jean "Jo" D', '3: 2|x'])
})

test('cells beyond the header, text after a closing quote and an open quote are named by line', async () => {
  expect(await told('a,b\n1\n1,2,3\n1,"x"y\n1,2\n1,"open\nfor ever\n')).toEqual([
    '2: 1|',
    '3! The line has 3 columns, but the header has 2.',
    '4! There is text after the closing quote of field 2.',
    '5: 1|2',
    '6! A quote opened here is never closed.',
  ])
})

test('a line that is not UTF-8 is refused, and the lines around it are read', async () => {
  const latin1 = Buffer.concat([
    Buffer.from('a,b\nÉmile,1\n'),
    Buffer.from('Émile,2\n', 'latin1'),
    Buffer.from('Zoé,3\n'),
  ])
  expect(await told(latin1)).toEqual([
    '2: Émile|1',
    '3! The line is not UTF-8, though others are. Save the file as "CSV UTF-8", or say what it is with --encoding.',
    '4: Zoé|3',
  ])
})

test('a field of a megabyte is refused, quoted or not, and the lines after it are read', async () => {
  const long = 'x'.repeat(1024 * 1024)
  const quoted = 'x, "" y\n'.repeat(128 * 1024)
  expect(await told(`a,b\n1,${long}\n"${quoted}",2\n3,4\n`)).toEqual([
    '2! Field 2 is longer than 64 kB.',
    '3! Field 1 is longer than 64 kB.',
    `${4 + 128 * 1024}: 3|4`,
  ])
})

test('a field of 64 kB is taken, and one byte more is not', async () => {
  const [taken, refused] = await read(`a,b\n1,${'x'.repeat(65_536)}\n1,${'x'.repeat(65_537)}`)
  expect(taken).toMatchObject({ line: 2, fields: { a: '1' } })
  expect(refused).toEqual({ line: 3, reason: 'Field 2 is longer than 64 kB.' })
})

test('a file that is absent or empty is unreadable', async () => {
  await expect(readAt(join(folder, 'none.csv'))).rejects.toThrow(/cannot be read.*no such file/)
  await expect(readAt(folder)).rejects.toThrow(/cannot be read/)
  await expect(read('')).rejects.toThrow('The file is empty.')
  await expect(read('\uFEFF\n \n')).rejects.toThrow('The file is empty.')
})

test('a header that names a column twice, or lacks a needed or mapped one, is unreadable', async () => {
  await expect(read('a,b,A\n1,2,3')).rejects.toThrow('The header has the column "a" twice.')
  await expect(read('b,c\n')).rejects.toThrow('no column "a"')
  const both = { ...layout, required: columns }
  expect(() => headerOf({ delimiter: null, names: ['c'], about: [], lines: none }, both)).toThrow(
    'The header has no column "a" and no "b": it has c. Map one with --column a=NAME.',
  )
  await expect(read('a,b\n', new Map([['b', 'event']]))).rejects.toThrow(
    'The header has no column "event" to read b from',
  )
})

test('a mapped column is read under the name we know, even beside one of that name', async () => {
  expect(await read('woman,b,a\nEvelyn,1,2', new Map([['a', 'Woman']]))).toEqual([
    { line: 2, fields: { a: 'Evelyn', b: '1' } },
  ])
})

test('columns are told by their folded names, and several are joined by a plus', async () => {
  const both = new Map([['a', 'prenom + NOM']] as const)
  expect(await read('Prénom,b,Nom\nÉva,1,Roux\n,2,Le Gall\n', new Map(both))).toEqual([
    { line: 2, fields: { a: 'Éva Roux', b: '1' } },
    { line: 3, fields: { a: 'Le Gall', b: '2' } },
  ])
  expect(await read('First+Last,b\nEva Roux,1\n', new Map([['a', 'First+Last']]))).toMatchObject([
    { fields: { a: 'Eva Roux' } },
  ])
  await expect(read('Prénom,b\nÉva,1\n', new Map(both))).rejects.toThrow(
    'The header has no column "NOM" to read a from: it has Prénom, b.',
  )
})

test('a mapping of an unknown column, of no form or given twice is refused', () => {
  expect(parseMapping(columns, ['a=some = thing'])).toEqual(new Map([['a', 'some = thing']]))
  expect(() => parseMapping(columns, ['c=x'])).toThrow('There is no column "c" to map: the columns are a, b.')
  expect(() => parseMapping(columns, ['a'])).toThrow('not of the form')
  expect(() => parseMapping(columns, ['a=x', 'a=y'])).toThrow('mapped twice')
})

test('the header says what is used and what is ignored', async () => {
  expect(headerOf(await openList(await file('a,,statuss\n1,2,3')), layout)).toEqual({
    used: ['a'],
    ignored: ['statuss'],
  })
})

test('progress ends at the size of the file', async () => {
  const seen: number[] = []
  const list = await openList(await file(`a,b\n${'1,2\n'.repeat(50_000)}`))
  await collect(readList(list, layout, read => seen.push(read)))
  expect(seen.length).toBeGreaterThan(1)
  expect(seen.at(-1)).toBe(200_004)
})

test('whatever the values hold, writing and reading them gives them back with their lines', async () => {
  const value = fc.string({ unit: fc.constantFrom('a', 'é', '🙂', ',', '"', '\n', '\r', ' ', ';') })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = (text: string) => text.split(/\r\n|\r|\n/).length - 1
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(value, value)), fc.constantFrom('\n', '\r\n'), async (rows, end) => {
      const text = `a,b${end}${rows.map(row => row.map(quoted).join(',') + end).join('')}`
      let line = 2
      const expected = rows.map(([a, b]) => {
        const record = { line, fields: { a, b } }
        line += 1 + lines(a) + lines(b)
        return record
      })
      expect(await read(text)).toEqual(expected.filter(({ fields: { a, b } }) => `${a}${b}`.trim() !== ''))
    }),
    { numRuns: runs(200) },
  )
})

test('marks that turn the direction of writing are no part of a value', async () => {
  expect(await read('a,b\n\u202aAna Solis\u202c,\u2067x\u2069\n')).toMatchObject([
    { line: 2, fields: { a: 'Ana Solis', b: 'x' } },
  ])
})
