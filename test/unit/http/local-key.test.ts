import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SetupError } from '../../../src/errors.js'
import { localKey } from '../../../src/http/local-key.js'

const home = mkdtempSync(join(tmpdir(), 'entregent-key-'))
const file = join(home, 'token.key')
afterEach(() => rmSync(file, { force: true }))
afterAll(() => rmSync(home, { recursive: true }))

test('the key is made once and found again', () => {
  expect(localKey(home, 'token.key')).toEqual(localKey(home, 'token.key'))
})

test('a link that leads nowhere is named, with what to do', () => {
  symlinkSync(join(home, 'elsewhere'), file)
  expect(() => localKey(home, 'token.key')).toThrow(
    new SetupError(
      `${file} cannot be read. It is a link to a file that does not exist. Mend it, or delete it: a new key is created.`,
    ),
  )
})

test('a file that holds no key is named', () => {
  writeFileSync(file, 'short')
  expect(() => localKey(home, 'token.key')).toThrow(/^.*token\.key is not a valid key\. Delete it/)
})
