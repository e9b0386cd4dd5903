import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import type { FileOptions } from '../../../src/importing/lists/list-options.js'
import { openList } from '../../../src/list-files/opened-list.js'
import { readListAt } from '../../support/read-lists.js'
import { testData, testWithData } from '../../support/test-data.js'

let folder: string
let files = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entregent-opened-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function file(content: string | Buffer): Promise<string> {
  const path = join(folder, `${files++}`)
  await writeFile(path, content)
  return path
}

/** A list as an import opens it: its columns, `line: a|b` or `line! reason`, and what is said of it. */
async function read(content: string | Buffer, options: FileOptions = {}) {
  return readListAt(await file(content), options)
}

const CSV = 'The file is CSV with commas, in UTF-8.'

describe('encodings', () => {
  const list = 'Nom;Métier\r\nHélène Fabry;Opticienne\r\nNoël Câblé;Notaire – avoué\r\n'
  const lines = ['2: Hélène Fabry|Opticienne', '3: Noël Câblé|Notaire – avoué']

  test.each([
    ['UTF-8', 'utf8', ''],
    ['UTF-8', 'utf8', '\uFEFF'],
    ['Windows-1252', 'win1252', ''],
    ['UTF-16LE', 'utf-16le', '\uFEFF'],
    ['UTF-16LE', 'utf-16le', ''],
    ['UTF-16BE', 'utf-16be', '\uFEFF'],
    ['UTF-16BE', 'utf-16be', ''],
  ])('%s is found out and said (%s, mark "%s")', async (found, encoding, mark) => {
    const content = iconv.encode(mark + list, encoding, { addBOM: false })
    expect(await read(content)).toEqual({
      names: ['Nom', 'Métier'],
      lines,
      about: [`The file is CSV with semicolons, in ${found}.`],
    })
  })

  test('another is read where it is named, and refused where there is none of that name', async () => {
    const mac = iconv.encode(list, 'macintosh')
    expect((await read(mac, { encoding: 'macintosh' })).lines).toEqual(lines)
    await expect(read(mac)).rejects.toThrow('The file is not Windows-1252')
    await expect(read(mac, { encoding: 'klingon' })).rejects.toThrow('is not an encoding')
  })

  test('a letter of several bytes may stand anywhere, and be all that tells', async () => {
    const padding = 'x'.repeat(64 * 1024 - 5)
    for (const [encoding, name] of [
      ['utf8', 'UTF-8'],
      ['win1252', 'Windows-1252'],
    ] as const) {
      const { lines: read1, about } = await read(iconv.encode(`Nom,B\n${padding}é,é\n`, encoding))
      expect(read1).toEqual([`2: ${padding}é|é`])
      expect(about).toEqual([`The file is CSV with commas, in ${name}.`])
    }
  })

  test('a line in another encoding than the rest is refused by its number', async () => {
    const mixed = Buffer.concat([Buffer.from('Nom,B\nZoé,1\n'), Buffer.from('Zoé,2\n', 'latin1')])
    expect((await read(mixed)).lines).toEqual([
      '2: Zoé|1',
      expect.stringMatching(/^3! The line is not UTF-8/),
    ])
  })
})

describe('what spreadsheets leave around a list', () => {
  test('a first line with sep= says the delimiter', async () => {
    for (const sep of [';', '\t', '|']) {
      const { lines, names } = await read(`sep=${sep}\r\nperson${sep}city\r\n"Ana, B"${sep}Nice\r\n`)
      expect([names, lines]).toEqual([['person', 'city'], ['3: Ana, B|Nice']])
    }
  })

  test('the delimiter is that of the header, whatever the other lines have', async () => {
    expect((await read('Notes; see below; thanks\nperson,city,email\nAna;B;C;D,Nice,\n')).lines).toEqual([
      '3: Ana;B;C;D|Nice|',
    ])
  })

  test('lines above the header are left out, and named', async () => {
    const { names, lines, about } = await read(
      'Les Matinaux\n\n"Liste, au 1er mai"\nPrénom,Nom,Métier\nAna,Solis,Notaire\n',
    )
    expect([names, lines]).toEqual([['Prénom', 'Nom', 'Métier'], ['5: Ana|Solis|Notaire']])
    expect(about).toEqual([CSV, 'Lines 1 to 3 stand above the header, and are left out.'])
  })

  test('a title is no header, also where no column is known', async () => {
    expect((await read('Liste\nwho,colour\nAna,red\n')).names).toEqual(['who', 'colour'])
  })

  test('a line of the list is no header because of a word in it', async () => {
    const { names, lines } = await read('Participant,Kind\nAna,Member\nBea,Guest\n')
    expect([names, lines]).toEqual([
      ['Participant', 'Kind'],
      ['2: Ana|Member', '3: Bea|Guest'],
    ])
  })

  test('empty columns and lines, missing and extra empty cells are no obstacle, and named', async () => {
    const { lines, about } = await read('person,city,,\nAna,Nice,,\n,,,\nBea\n\nCleo,Nice,,,,\n')
    expect(lines).toEqual(['2: Ana|Nice||', '4: Bea|||', '6: Cleo|Nice||'])
    expect(about).toEqual([
      CSV,
      '2 empty lines are left out.',
      'Line 4 has fewer cells than the header: the others are taken as empty.',
      'Line 6 has more cells than the header, all of them empty.',
      'Columns that are empty are left out: 3, 4.',
    ])
  })

  test('a cell beyond the header refuses its line, and one under no name is named', async () => {
    const { lines, about } = await read('person,city,\nAna,Nice,x\nBea,Nice,,y\n')
    expect(lines).toEqual(['2: Ana|Nice|x', '3! The line has 4 columns, but the header has 3.'])
    expect(about).toContain('Column 3 has values and no name: it is left out.')
  })

  test('totals are left out, and people whose name or company looks like one are not', async () => {
    const { lines, about } = await read(
      'company,person,n\nTotal,Ana,1\nSomme,Bea,\nTotal,,12\nTOTAUX :,,"1 250,50 €"\nSomme,,3\nSous-total,,\n',
    )
    expect(lines).toEqual(['2: Total|Ana|1', '3: Somme|Bea|'])
    expect(about.slice(1)).toEqual(['Lines 4, 5, 6, 7 have totals and no person: they are left out.'])
  })

  test('a header that comes again, as where files are joined, is left out', async () => {
    const { lines, about } = await read('person,city\nAna,Nice\n\uFEFFPerson,City\nBea,Nice\nPerson,\n')
    expect(lines).toEqual(['2: Ana|Nice', '4: Bea|Nice', '5: Person|'])
    expect(about).toContain('Line 3 is the header once more: it is left out.')
  })

  test('of columns of one name those without a value do not count', async () => {
    const { names, about } = await read('person,mail,Mail\nAna,,a@b.org\n')
    expect([names, about]).toEqual([
      ['person', '', 'Mail'],
      [CSV, 'Columns that are empty are left out: 2.'],
    ])
    expect((await read('person,mail,Mail\nAna,,\n')).names).toEqual(['person', 'mail', ''])
    expect((await read('person,mail,Mail\nAna,1,2\n')).names).toEqual(['person', 'mail', 'Mail'])
  })
})

test('a list of which nothing is known is taken as it stands', async () => {
  const list = await openList(await file('a,b\na,b\nTotal,1\n'))
  const rows = []
  for await (const batch of list.lines()) rows.push(...batch)
  expect(rows).toEqual([
    { line: 2, values: ['a', 'b'] },
    { line: 3, values: ['Total', '1'] },
  ])
})

testWithData('the exports of LinkedIn are found below their notes', async () => {
  const { names, lines, about } = await readListAt(testData('cases/07-linkedin-connections/Connections.csv'))
  expect(names).toContain('Connected On')
  expect(lines).toHaveLength(2)
  expect(about).toEqual([CSV, 'Lines 1 to 2 stand above the header, and are left out.'])
})
