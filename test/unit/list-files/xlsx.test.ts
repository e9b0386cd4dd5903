import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileOptions } from '../../../src/importing/lists/list-options.js'
import { openList } from '../../../src/list-files/opened-list.js'
import { BOUNDS } from '../../../src/list-files/sheet.js'
import { numberFormat, numberText } from '../../../src/list-files/xlsx/number-format.js'
import { readListAt } from '../../support/read-lists.js'
import { row, workbook, zipped } from '../../support/workbooks.js'

let folder: string
let files = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entregent-xlsx-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))

async function file(content: Buffer): Promise<string> {
  const path = join(folder, `${files++}.xlsx`)
  await writeFile(path, content)
  return path
}

const read = async (content: Buffer, options?: FileOptions) => readListAt(await file(content), options)
const sheet = (...rows: string[]) => `<sheetData>${rows.join('')}</sheetData>`
const HEADER = row(1, 'person', 'city')

describe('workbooks as programs write them', () => {
  test('a register has its days, and of two sheets the one with a list is read', async () => {
    expect(await readListAt(fixture('register.xlsx'))).toEqual({
      names: ['Nom', 'Métier', '2026-10-01', '2026-10-08', '2026-10-15', 'Total'],
      lines: ['3: Rémi Castaing|Fleuriste|P|P|A|', '4: Ève Lantier|Avocate|P|E|P|'],
      about: [
        'The file is an Excel workbook: its sheet "Présences" is read, and "Notes" left out.',
        'Line 1 stands above the header, and is left out.',
        'Formulas without a result are taken as empty: 2. Open the workbook in a spreadsheet program and save it there.',
        'Line 6 has totals and no person: it is left out.',
      ],
    })
  })

  test.each(['members.xlsx', 'members-1904.xlsx'])(
    'numbers are as they are shown, days are days, and formulas their results: %s',
    async name => {
      expect(await readListAt(fixture(name))).toEqual({
        names: ['Nom', 'Prénom', 'N°', 'Portable', 'Adhésion', 'E-mail'],
        lines: [
          '2: Vasseur|Rita|007|0639980001|2024-03-12|rita@example.org',
          '3: Brandt|Olaf|012|0639980002|2023-09-01|olaf@example.org',
        ],
        about: ['The file is an Excel workbook.', 'Lines that are hidden are read too: 1.'],
      })
    },
  )
})

describe('cells', () => {
  test('texts may be shared, in several fonts, with their pronunciation, or of a formula', async () => {
    const strings = [
      '<t>person</t>',
      '<t>city</t>',
      '<r><t>Zoé </t></r><r><t xml:space="preserve">Roux</t></r><rPh><t>zo</t></rPh>',
      '<t>a_x000D_b</t>',
    ]
    const shared = (place: number) => `<c t="s"><v>${place}</v></c>`
    const rows = [
      `<row r="1">${shared(0)}${shared(1)}</row>`,
      `<row r="2">${shared(2)}${shared(3)}</row>`,
      '<row r="3"><c t="str"><f>A1</f><v>Ana</v></c><c t="b"><v>1</v></c></row>',
      '<row r="4"><c t="inlineStr"><is><t>Bea</t></is></c><c t="e"><f>A9</f><v>#REF!</v></c></row>',
      '<row r="7"><c t="d"><v>2026-10-01T00:00:00</v></c><c r="B7"><f>A1</f></c></row>',
    ]
    const { lines, about } = await read(await workbook({ sheets: { List: sheet(...rows) }, strings }))
    expect(lines).toEqual(['2: Zoé Roux|a\rb', '3: Ana|TRUE', '4: Bea|', '7: 2026-10-01|'])
    expect(about.slice(1)).toEqual([
      'Cells with an error, such as #REF!, are taken as empty: 1.',
      'Formulas without a result are taken as empty: 1. Open the workbook in a spreadsheet program and save it there.',
    ])
  })

  test('a cell that is merged over several lines counts for each, also in the header', async () => {
    const rows = [
      row(1, 'person', '', 'October'),
      row(2, '', 'city', '2026-10-01'),
      row(3, 'Ana', 'Nice', 'P'),
      row(4, 'Bea', '', 'P'),
      row(5, 'Cleo', 'Brest', 'P'),
    ]
    const merged =
      '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B3:B4"/><mergeCell ref="C1:D1"/></mergeCells>'
    const { names, lines, about } = await read(
      await workbook({ sheets: { List: `${sheet(...rows)}${merged}` } }),
    )
    expect(names).toEqual(['person', 'city', '2026-10-01'])
    expect(lines).toEqual(['3: Ana|Nice|P', '4: Bea|Nice|P', '5: Cleo|Brest|P'])
    expect(about).toContain('A cell that is merged over several lines counts for each of them.')
  })

  test.each([
    ['46296', 'General', '46296'],
    ['46296', 'dd/mm/yyyy', '2026-10-01'],
    ['46296.3125', 'dd/mm/yyyy hh:mm', '2026-10-01 07:30'],
    ['46296.312511574', 'yyyy-mm-dd h:mm:ss AM/PM', '2026-10-01 07:30:01'],
    ['46296.99999999', '[$-40C]d mmm yyyy;@', '2026-10-02'],
    ['0.3125', 'h:mm', '07:30'],
    ['1.0625', '[h]:mm', '25:30'],
    ['1', 'd/m/yy', '1900-01-01'],
    ['61', 'd/m/yy', '1900-03-01'],
    ['-1', 'd/m/yy', '-1'],
    ['9999999', 'd/m/yy', '9999999'],
    ['12.5', '"de" 0.00', '12.5'],
    ['12.5', '[Red]#,##0.00', '12.5'],
    ['7', '000', '007'],
    ['639980001', '0#" "##" "##" "##" "##', '0639980001'],
    ['639980001', '0#\\ ##\\ ##\\ ##\\ ##', '0639980001'],
    ['1234', '#,##0', '1234'],
    ['1.2E+11', 'General', '120000000000'],
    ['1234567890123456', '0', '1.234567890123456e+15'],
    ['0.30000000000000004', 'General', '0.3'],
    ['text', 'General', 'text'],
  ])('%s shown as %s is %s', (text, code, shown) => {
    expect(numberText(text, numberFormat(164, code), false)).toBe(shown)
  })

  test('formats without a code are known by their number, and days may count from 1904', () => {
    expect(numberText('46296', numberFormat(14, undefined), false)).toBe('2026-10-01')
    expect(numberText('46296', numberFormat(0, undefined), false)).toBe('46296')
    expect(numberText('1.0625', numberFormat(46, undefined), false)).toBe('25:30')
    expect(numberText('44834', numberFormat(14, undefined), true)).toBe('2026-10-01')
    expect(numberText('0', numberFormat(14, undefined), true)).toBe('1904-01-01')
  })
})

describe('sheets', () => {
  const list = (name: string) => sheet(HEADER, row(2, name, 'Nice'))

  test('two sheets that may be the list have to be told apart, by --sheet', async () => {
    const both = await workbook({ sheets: { Octobre: list('Ana'), Novembre: list('Bea'), Empty: sheet() } })
    await expect(read(both)).rejects.toThrow(
      'Several sheets may be the list: "Octobre", "Novembre". Say which with --sheet "Octobre".',
    )
    expect(await read(both, { sheet: 'NOVEMBRE' })).toMatchObject({
      lines: ['2: Bea|Nice'],
      about: [
        'The file is an Excel workbook: its sheet "Novembre" is read, and "Octobre", "Empty" left out.',
      ],
    })
    await expect(read(both, { sheet: 'Mai' })).rejects.toThrow(
      'The file has no sheet "Mai": it has "Octobre", "Novembre", "Empty".',
    )
  })

  test('a hidden sheet is read only where it is named', async () => {
    const sheets = { Octobre: list('Ana'), Old: list('Bea') }
    const content = await workbook({ sheets, hidden: ['Old'] })
    expect((await read(content)).lines).toEqual(['2: Ana|Nice'])
    expect((await read(content, { sheet: 'old' })).lines).toEqual(['2: Bea|Nice'])
  })

  test('a sheet whose header nobody knows is read where it is the only one', async () => {
    const odd = await workbook({ sheets: { One: sheet(row(1, 'who', 'what'), row(2, 'Ana', 'x')) } })
    expect((await read(odd)).names).toEqual(['who', 'what'])
  })
})

describe('what is no list', () => {
  const good = () => workbook({ sheets: { List: sheet(HEADER, row(2, 'Ana', 'Nice')) } })

  test.each([
    ['a file without bytes', () => Buffer.alloc(0), 'The file is empty.'],
    ['an empty workbook', () => workbook({ sheets: { One: sheet() } }), 'The file is empty.'],
    ['a workbook cut short', async () => (await good()).subarray(0, 900), 'The file is damaged'],
    ['another ZIP file', () => zipped({ 'a.txt': 'person' }), 'a ZIP archive and no Excel workbook'],
    ['an empty ZIP file', () => zipped({}), 'a ZIP archive and no Excel workbook'],
    ['an OpenDocument', () => zipped({ 'content.xml': '<x/>' }), 'Save it as .xlsx or as CSV'],
    ['a binary workbook', () => zipped({ 'xl/workbook.bin': 'x' }), 'Save it as .xlsx'],
    ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'The file is a PDF'],
    ['an address book', () => Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\n'), 'importContacts'],
    [
      'a workbook with a password',
      () => Buffer.concat([OLE, Buffer.alloc(700), Buffer.from('EncryptedPackage', 'utf16le')]),
      'protected by a password',
    ],
    ['an .xls of old', () => Buffer.concat([OLE, Buffer.alloc(700)]), 'The file is of Excel 97 to 2003'],
    ['rubbish', () => Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 89) % 256)), 'not a list'],
    ['rubbish without a 0', () => Buffer.from('\x01\x02abc\x03\x04\x05'), 'not a list'],
  ])('%s is refused with what to do', async (_, content, reason) => {
    await expect(read(await content())).rejects.toThrow(reason)
  })

  test('a byte that has changed is found out', async () => {
    const content = await good()
    const at = content.indexOf('xl/worksheets/sheet1.xml') + 40
    content[at] = (content[at] ?? 0) ^ 0x10
    await expect(read(content)).rejects.toThrow('The file is damaged')
  })

  test.each([
    ['XML that ends early', '<sheetData><row r="1">', 'The file is damaged'],
    ['lines that go back', sheet(row(2, 'person'), row(1, 'Ana')), 'line 1 comes after line 2'],
    ['a text that is not there', sheet('<row r="1"><c t="s"><v>7</v></c></row>'), 'a text that is not there'],
  ])('%s is damage', async (_, xml, reason) => {
    await expect(read(await workbook({ sheets: { List: xml } }))).rejects.toThrow(reason)
  })

  test('entities of its own are refused before they grow', async () => {
    const content = await zipped({
      '_rels/.rels': `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>`,
    })
    await expect(read(content)).rejects.toThrow('declares entities of its own')
  })

  test('what unpacks or nests beyond the bounds, or is wider, is refused', async () => {
    const texts = Array.from({ length: 2000 }, (_, i) => row(i + 3, 'Ana', 'Nice'))
    const merged = '<mergeCells><mergeCell ref="C2:C2001"/></mergeCells>'
    const list = sheet('<row r="1"/>', row(2, 'a', 'b', 'c'), ...texts)
    const path = await file(await workbook({ sheets: { List: `${list}${merged}` } }))
    const all = async (bounds: Partial<typeof BOUNDS>) => {
      const list = await openList(path, { bounds: { ...BOUNDS, ...bounds } })
      for await (const _ of list.lines());
    }
    await all({})
    await expect(all({ unpacked: 65_536 })).rejects.toThrow('unpacks to more than')
    await expect(all({ held: 500 })).rejects.toThrow('too large for a list of people')
    await expect(all({ depth: 4 })).rejects.toThrow('nested more than 4 deep')
    await expect(all({ columns: 1 })).rejects.toThrow('a list has at most 1 columns')
    await expect(all({ lines: 2000 })).rejects.toThrow('more than 2000 lines')
    await expect(all({ spread: 999 })).rejects.toThrow('merged cells over more of it than a list')
  })
})

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

test('a million empty lines are read past', async () => {
  const empty = Array.from({ length: 1_048_000 }, (_, i) => `<row r="${i + 3}"><c s="1"/></row>`)
  const content = await workbook({ sheets: { List: sheet(HEADER, row(2, 'Ana', 'Nice'), empty.join('')) } })
  expect(await read(content)).toMatchObject({
    lines: ['2: Ana|Nice'],
    about: ['The file is an Excel workbook.', '1048000 empty lines are left out.'],
  })
})

test('what programs write stays small enough to keep', async () => {
  for (const name of ['register.xlsx', 'members.xlsx', 'members-1904.xlsx'])
    expect((await readFile(fixture(name))).length).toBeLessThan(10_000)
})
