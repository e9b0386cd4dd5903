import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import type { FileOptions } from '../../../src/importing/lists/list-options.js'
import { openList } from '../../../src/list-files/opened-list.js'
import { BOUNDS, type Bounds } from '../../../src/list-files/sheet.js'
import { readListAt } from '../../support/read-lists.js'
import { testData, testWithData } from '../../support/test-data.js'

let folder: string
let files = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entregent-tables-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function file(content: string | Buffer): Promise<string> {
  const path = join(folder, `${files++}.xls`)
  await writeFile(path, content)
  return path
}

const read = async (content: string | Buffer, options?: FileOptions) =>
  readListAt(await file(content), options)

/** Reads all of a list under other bounds. */
async function under(content: string, bounds: Partial<Bounds>): Promise<void> {
  const list = await openList(await file(content), { bounds: { ...BOUNDS, ...bounds } })
  for await (const _ of list.lines());
}

describe('workbooks in XML', () => {
  const data = (type: string, value: string) => `<Cell><Data ss:Type="${type}">${value}</Data></Cell>`
  const row = (...cells: string[]) => `<Row>${cells.join('')}</Row>`
  const header = row(data('String', 'person'), data('String', 'city'))
  const worksheet = (name: string, ...rows: string[]) =>
    `<Worksheet ss:Name="${name}"><ss:Table>${rows.join('')}</ss:Table></Worksheet>`
  const book = (...sheets: string[]) =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="n"><NumberFormat ss:Format="000"/></Style></Styles>${sheets.join('')}</Workbook>`

  test('cells count as they are shown, at the place that they name', async () => {
    const rows = [
      '<Row ss:Index="2"><Cell><Data ss:Type="String">person</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">city</Data></Cell></Row>',
      row(data('String', 'Zo&#233; &amp; Co'), data('Boolean', '1'), data('Number', '1.2E+11')),
      row(
        data('DateTime', '2026-10-01T00:00:00.000'),
        data('Error', '#REF!'),
        data('DateTime', '2026-10-01T07:30:00.000'),
      ),
      '<Row ss:Index="9"><Cell ss:StyleID="n"><Data ss:Type="Number">7</Data><Comment><ss:Data>noted</ss:Data></Comment></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">1899-12-31T07:30:05.000</Data></Cell></Row>',
    ]
    expect(await read(book(worksheet('One', ...rows)))).toEqual({
      names: ['person', '', 'city'],
      lines: ['3: Zoé & Co|TRUE|120000000000', '4: 2026-10-01||2026-10-01 07:30', '9: 007||07:30:05'],
      about: [
        'The file is an Excel workbook in XML, in UTF-8.',
        'Column 2 has values and no name: it is left out.',
      ],
    })
  })

  test('merged cells count for each line, and the sheet with a list is found', async () => {
    const merged = '<Cell ss:MergeDown="1"><Data ss:Type="String">Nice</Data></Cell>'
    const list = worksheet('List', header, row(data('String', 'Ana'), merged), row(data('String', 'Bea')))
    expect(await read(book(worksheet('Notes', row(data('String', 'x'))), list))).toEqual({
      names: ['person', 'city'],
      lines: ['2: Ana|Nice', '3: Bea|Nice'],
      about: [
        'The file is an Excel workbook in XML, in UTF-8: its sheet "List" is read, and "Notes" left out.',
        'A cell that is merged over several lines counts for each of them.',
      ],
    })
    const two = book(
      worksheet('One', header, row(data('String', 'Ana'))),
      worksheet('Two', header, row(data('String', 'Bea'))),
    )
    await expect(read(two)).rejects.toThrow('--sheet "One"')
    expect((await read(two, { sheet: 'two' })).lines).toEqual(['2: Bea|'])
  })

  test('one in another encoding is read by what it declares', async () => {
    const text = book(worksheet('One', header, row(data('String', 'Zoé')))).replace(
      '"1.0"?',
      '"1.0" encoding="macintosh"?',
    )
    expect((await read(iconv.encode(text, 'macintosh'))).lines).toEqual(['2: Zoé|'])
    const utf16 = text.replace('macintosh', 'UTF-16')
    expect((await read(iconv.encode(utf16, 'utf-16le', { addBOM: true }))).lines).toEqual(['2: Zoé|'])
  })

  test('what ends early, goes back, nests too deep or declares entities is refused', async () => {
    const good = book(worksheet('One', header, row(data('String', 'Ana'))))
    await under(good, {})
    await expect(read(good.slice(0, -40))).rejects.toThrow('The file is damaged')
    await expect(read(book(worksheet('One', header, '<Row ss:Index="1"/>')))).rejects.toThrow(
      'line 1 comes after',
    )
    await expect(under(good, { depth: 4 })).rejects.toThrow('nested more than 4 deep')
    const merged = '<Row><Cell ss:MergeDown="99"><Data ss:Type="String">a</Data></Cell></Row>'
    const high = book(worksheet('One', header, merged, '<Row/>'.repeat(20)))
    await under(high, {})
    await expect(under(high, { spread: 10 })).rejects.toThrow('merged cells over more of it')
    await expect(under(high, { lines: 10 })).rejects.toThrow('more than 10 lines')
    await expect(under(good, { columns: 1 })).rejects.toThrow('a list has at most 1 columns')
    const lol = good.replace('<Workbook', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><Workbook')
    await expect(read(lol.replace('Ana', '&b;'))).rejects.toThrow('declares entities of its own')
    await expect(read('<?xml version="1.0"?><people/>')).rejects.toThrow('XML, but not a workbook')
  })

  testWithData('the exports of BNI say the same as their twins in CSV', async () => {
    for (const [name, count] of [
      ['palms_summary', 46],
      ['slip_audit', 513],
    ] as const) {
      const [xml, csv] = await Promise.all(
        ['xls', 'csv'].map(end => readListAt(testData(`bni-exports/${name}.${end}`))),
      )
      const cells = (lines: readonly string[] = []) =>
        lines.map(line =>
          line
            .replace(/^\d+: /, '')
            .replace(/(\.\d*?)0+(?=\||$)/g, '$1')
            .replace(/\.(?=\||$)/g, ''),
        )
      expect(xml?.names).toEqual(csv?.names)
      expect(cells(xml?.lines)).toEqual(cells(csv?.lines))
      expect(csv?.lines.length).toBeGreaterThanOrEqual(count - 1)
    }
  })
})

describe('web pages saved as .xls', () => {
  test('a table is read with its entities, line breaks and implied ends', async () => {
    const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><style>td {color: red}</style></head><body>
      <table><tr><th>Nom<br>complet<th>Ville</tr>
      <tr><td>Zoé&nbsp;Roux</td><td><b>Ni</b>ce &amp; <i>Menton</i><script>x()</script></td>
      <tr><td colspan=2>Total</td></table></body></html>`
    expect(await read(iconv.encode(page, 'win1252'))).toEqual({
      names: ['Nom complet', 'Ville'],
      lines: ['2: Zoé Roux|Nice & Menton'],
      about: ['The file is a web page, in Windows-1252.', 'Line 3 has totals and no person: it is left out.'],
    })
  })

  test('cells that go on below or aside leave the others in their columns', async () => {
    const { lines, about } = await read(
      '<table><tr><td>date<td>person<td>city<td>email<tr><td rowspan=3>2026-10-01<td>Ana<td colspan=2>x<tr><td>Bea<td>Nice<td rowspan=2>b@x.org<tr><td>Cleo</table>',
    )
    expect(lines).toEqual([
      '2: 2026-10-01|Ana|x|',
      '3: 2026-10-01|Bea|Nice|b@x.org',
      '4: 2026-10-01|Cleo||b@x.org',
    ])
    expect(about).toContain('A cell that is merged over several lines counts for each of them.')
  })

  test('of several tables, also within one another, the one with a list is read', async () => {
    const list = '<table><tr><td>person<td>city<tr><td>Ana<td>Nice</table>'
    const page = `<!DOCTYPE html><table><tr><td>Menu<td>${list}<tr><td>End</table>`
    expect(await read(page)).toMatchObject({
      lines: ['2: Ana|Nice'],
      about: ['The file is a web page, in UTF-8: its sheet "Table 2" is read, and "Table 1" left out.'],
    })
    await expect(read(`<html>${list}${list}`)).rejects.toThrow('--sheet "Table 1"')
    expect((await read(`<html>${list}${list}`, { sheet: 'table 2' })).lines).toEqual(['2: Ana|Nice'])
  })

  test('a page without a table, with too many, or too wide or deep is refused', async () => {
    await expect(read('<html><p>person</p></html>')).rejects.toThrow('The file is empty')
    await expect(read('<table></table>'.repeat(201))).rejects.toThrow('too many tables')
    await expect(under('<table><tr><td>a<table><tr><td>b', { depth: 1 })).rejects.toThrow('too many tables')
    await expect(under(`<table><tr><td>${'<b>'.repeat(40)}`, { depth: 2 })).rejects.toThrow('nested too deep')
    const high = `<table><tr><td>a<td rowspan=999>b${'<tr><td>c'.repeat(20)}`
    await under(high, {})
    await expect(under(high, { spread: 10 })).rejects.toThrow('merged cells over more of it')
    await expect(under('<table><tr><td colspan=12>a', { spread: 10 })).rejects.toThrow(
      'merged cells over more',
    )
    await expect(read('<table><tr><td colspan=99999999>a')).rejects.toThrow('more than 2000 columns')
  })
})

describe('JSON', () => {
  test('objects are lines, whatever the order of their values, and those within them have both names', async () => {
    const people = [
      { person: 'Ana', address: { city: 'Nice' }, emails: ['a@x.org', 'b@x.org'], paid: true },
      { paid: null, person: 'Zoé', n: 7, phones: [{ number: '1' }] },
      'Bea',
      { person: 'Cleo', n: 123456789012345680 },
    ]
    expect(await read(JSON.stringify(people))).toEqual({
      names: ['person', 'address.city', 'emails', 'paid', 'n', 'phones.0.number'],
      lines: [
        '1: Ana|Nice|a@x.org; b@x.org|TRUE||',
        '2: Zoé||||7|1',
        '3! Object 3 of the array is none.',
        '4: Cleo||||1.2345678901234568e+17|',
      ],
      about: ['The file is JSON, in UTF-8.', 'Its lines are counted by the objects, from 1.'],
    })
  })

  test('arrays are lines too, and of several lists the one that is known is read', async () => {
    expect((await read('[["person","city"],["Ana",null]]')).lines).toEqual(['2: Ana|'])
    const named = JSON.stringify({
      page: 1,
      rooms: [{ size: 3 }],
      members: [{ person: 'Ana', city: 'Nice' }],
    })
    expect(await read(named)).toMatchObject({ names: ['person', 'city'], lines: ['1: Ana|Nice'] })
  })

  test('an object on each line of text is a line, and one that is damaged costs that line alone', async () => {
    const text = '{"person":"Ana","tags":["a"]}\r\n\r\n{"city":"Nice","person":"Zoé"}\n{"person":"Bea"\n7\n'
    expect(await read(text)).toEqual({
      names: ['person', 'tags', 'city'],
      lines: [
        '1: Ana|a|',
        '3: Zoé||Nice',
        '4! The line is not JSON, though the first is.',
        '5! The line is no object.',
      ],
      about: ['The file is JSON with an object on each line, in UTF-8.'],
    })
    await expect(read('{"person":"Ana",\n"city":"Nice"')).rejects.toThrow('The file is not JSON')
    expect((await read('{"members":\n[{"person":"Ana"}]}')).lines).toEqual(['1: Ana'])
  })

  test.each([
    ['[{"person": "Ana"', 'The file is not JSON'],
    ['{"person": "Ana"}', 'no array of objects'],
    ['[]', 'The file is empty'],
  ])('%s is refused', async (content, reason) => {
    await expect(read(content)).rejects.toThrow(reason)
  })

  test('what nests or is beyond the bounds is refused', async () => {
    const deep = `[{"a":${'{"b":'.repeat(9)}1${'}'.repeat(9)}}]`
    await under(deep, {})
    await expect(under(deep, { depth: 8 })).rejects.toThrow('nested too deep for a list')
    await expect(under(deep, { held: 20 })).rejects.toThrow('too large for a list of people')
    await expect(under('[{"a":1,"b":2}]', { columns: 1 })).rejects.toThrow('more than 1 different names')
    await expect(read('['.repeat(100_000))).rejects.toThrow('The file is not JSON')
  })
})
