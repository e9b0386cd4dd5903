import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ended, startEntregent, told } from '../support/command-line.js'

const folder = mkdtempSync(join(tmpdir(), 'entregent-interrupted-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const STOPPED = { code: 130, stdout: '', stderr: expect.stringContaining('Interrupted.\n') }

test('figures of a large edge list that are interrupted end at once, and say so', async () => {
  const path = join(folder, 'ties.csv')
  writeFileSync(path, ringOf(2_000, 60))
  const command = startEntregent(['health', '--ties', path])
  await told(command, /Measuring 2000 people and 120000 relationships/)
  command.kill('SIGINT')
  expect(await ended(command)).toEqual(STOPPED)
})

test.each([
  ['health', ['health', 'A network']],
  ['export graph', ['export', 'graph', 'A network']],
])('%s ends at once while it waits for Neo4j', async (_, args) => {
  // Neo4j is there, and says nothing.
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('It has no port.')
  const env = { ...process.env, NEO4J_URI: `bolt://127.0.0.1:${address.port}`, NEO4J_PASSWORD: 'unheard' }
  const command = startEntregent(args, env)
  const [socket] = await once(server, 'connection')
  command.kill('SIGINT')
  expect(await ended(command)).toEqual(STOPPED)
  socket.destroy()
  server.close()
})

/** People in a ring who each know so many on either side. */
function ringOf(people: number, known: number): string {
  const lines = ['a,b,p']
  for (let one = 0; one < people; one++)
    for (let step = 1; step <= known; step++) lines.push(`p${one},p${(one + step) % people},0.5`)
  return `${lines.join('\n')}\n`
}
