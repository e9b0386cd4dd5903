import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { UnreadableFile } from '../../../src/list-files/bad-line.js'
import fc from '../../support/fast-check.js'
import { readListAt } from '../../support/read-lists.js'
import { runs } from '../../support/seed.js'
import { row, workbook } from '../../support/workbooks.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entregent-damaged-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const CSV = 'person;city;date\nZoé;"Ni\nce";01/10/2026\nBea;;\n\nTotal;;2\n'
const XML = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row ss:Index="2"><Cell ss:MergeDown="2"><Data ss:Type="String">person</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">1</Data></Cell></Row><Row><Cell/></Row></Table></Worksheet></Workbook>`
const KINDS: Record<string, () => Promise<Buffer> | Buffer> = {
  CSV: () => Buffer.from(CSV),
  'CSV in Windows-1252': () => iconv.encode(CSV, 'win1252'),
  'CSV in UTF-16': () => iconv.encode(CSV, 'utf-16le', { addBOM: true }),
  'a workbook': () =>
    workbook({ sheets: { A: `<sheetData>${row(1, 'person', 'city')}${row(2, 'Ana', 'Nice')}</sheetData>` } }),
  'a workbook in XML': () => Buffer.from(XML),
  'a web page': () =>
    Buffer.from('<html><table><tr><td rowspan=2>person<td colspan=3>city<tr><td>Ana</table>'),
  JSON: () => Buffer.from(JSON.stringify([{ person: 'Ana', address: { city: ['Nice'] } }, null])),
}

test.each(Object.keys(KINDS))(
  '%s with bytes lost, changed or doubled is read or refused, and nothing else',
  async kind => {
    const whole = (await KINDS[kind]?.()) ?? Buffer.alloc(0)
    const path = join(folder, 'damaged')
    const change = fc.record({
      at: fc.nat(whole.length),
      length: fc.nat(20),
      put: fc.uint8Array({ maxLength: 8 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async changes => {
        let bytes = whole
        for (const { at, length, put } of changes)
          bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + length)])
        await writeFile(path, bytes)
        await readListAt(path).catch(error => expect(error).toBeInstanceOf(UnreadableFile))
      }),
      { numRuns: runs(150) },
    )
  },
)
