import { readdirSync, readFileSync } from 'node:fs'
import { ROOT } from '../support/documents.js'

const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
const commands = Object.keys(scripts).filter(name => /^test(:|$)/.test(name))

test('each file of tests is run by one command', () => {
  const matched = ['jest.config.js', 'package.json']
    .flatMap(path => [...read(path).matchAll(/<rootDir>\/test\/\{?([\w,-]+)\}?\/\*\*\/\*\.test\.ts/g)])
    .flatMap(([, folders = '']) => folders.split(','))
  const files = readdirSync(`${ROOT}test`, { recursive: true })
    .map(String)
    .filter(path => path.endsWith('.test.ts'))
  const folders = new Set(files.map(path => path.split('/')[0]))
  expect(matched.sort()).toEqual([...folders].sort())
})

test('.ci/run runs each command once', () => {
  const run = [...read('.ci/run').matchAll(/^tests '[^']+' npm (?:run )?(\S+) --$/gm)].map(([, name]) => name)
  expect(run.sort()).toEqual(commands.sort())
})
