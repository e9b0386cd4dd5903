import { readFileSync } from 'node:fs'
import { version } from '../../src/status.js'
import { entregent } from '../support/command-line.js'

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

test('package, lock file, command and changelog name one version', async () => {
  expect(JSON.parse(read('package.json')).version).toBe(version)
  expect(JSON.parse(read('package-lock.json')).version).toBe(version)
  expect((await entregent('--version')).stdout.trim()).toBe(version)
  const changelog = read('CHANGELOG.md')
  const next = /^To be (\d+\.\d+\.\d+);/m.exec(changelog)?.[1]
  const latest = /^## \[(\d+\.\d+\.\d+)\]/m.exec(changelog)?.[1]
  expect([latest, `${next}-dev`]).toContain(version)
})
