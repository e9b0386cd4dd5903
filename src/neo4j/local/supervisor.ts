/**
 * The process that keeps one local Neo4j: `node supervisor.js HOME JAVA JARS`. Every command that uses the
 * server holds a connection to it. When the last one closes, even by kill -9, it stops Neo4j and ends.
 */
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { openHome } from './local-home.js'
import { ServerProcess } from './server-process.js'
import { claim, newSecret, remove } from './supervisor-record.js'
import { line, type SupervisorState } from './supervisor-states.js'

/** Who started us has this long, in milliseconds, to connect. */
const FIRST_HOLDER_LIMIT = 15_000

const [path = '', java = '', jars = ''] = process.argv.slice(2)
const home = openHome(path)
const secret = newSecret()
/** All that are connected; those that hold the server among them. */
const connections = new Set<Socket>()
const holders = new Set<Socket>()
let state: SupervisorState = { state: 'starting' }
let server: ServerProcess | undefined

const door = createServer(welcome).listen(0, '127.0.0.1')
await once(door, 'listening')
const address = door.address()
if (address === null || typeof address === 'string') throw new Error('no port was assigned')
const record = { pid: process.pid, port: address.port, secret }
// Listening first, then the record: whoever reads it finds us. If another was faster, that one serves.
if (!claim(home.supervisor, record)) process.exit(0)

// The terminal's Ctrl-C is for the commands; they let go of us.
process.on('SIGINT', () => {})
process.on('SIGHUP', () => {})
process.on('SIGTERM', () => void finish({ state: 'stopped' }))
setTimeout(() => holders.size === 0 && finish({ state: 'stopped' }), FIRST_HOLDER_LIMIT)
await run()

async function run(): Promise<void> {
  try {
    server = await ServerProcess.prepare(home, java, jars)
    await server.start(restart)
    tell({ state: 'ready', uri: server.uri })
  } catch (error) {
    await fail(error)
  }
}

/** Neo4j ended without being asked (killed, out of memory): the commands wait for it on the same port. */
function restart(): void {
  if (state.state !== 'ready' || !server) return
  const again = server
  tell({ state: 'starting' })
  again.start(restart).then(() => tell({ state: 'ready', uri: again.uri }), fail)
}

function welcome(socket: Socket): void {
  connections.add(socket)
  socket.on('error', () => {}) // a close follows
  socket.on('close', () => {
    connections.delete(socket)
    letGo(socket)
  })
  createInterface({ input: socket }).on('line', text => {
    if (text === `hold ${secret}`) hold(socket)
    else if (text === 'release' && holders.has(socket)) release(socket)
    else socket.destroy()
  })
}

function hold(socket: Socket): void {
  if (!isEnding()) holders.add(socket)
  socket.write(line(state))
}

function release(socket: Socket): void {
  if (holders.size > 1 && !isEnding()) socket.end(line({ state: 'released' }))
  letGo(socket)
}

function letGo(socket: Socket): void {
  if (holders.delete(socket) && holders.size === 0) void finish({ state: 'stopped' })
}

function isEnding(): boolean {
  return state.state !== 'starting' && state.state !== 'ready'
}

function tell(news: SupervisorState): void {
  if (isEnding()) return
  state = news
  for (const holder of holders) holder.write(line(news))
}

function fail(error: unknown): Promise<void> {
  return finish({ state: 'failed', message: error instanceof Error ? error.message : String(error) })
}

/** Stops Neo4j, tells those still there how it ended, and ends this process. */
async function finish(last: SupervisorState): Promise<void> {
  if (isEnding()) return
  tell({ state: 'stopping' })
  await server?.stop()
  remove(home.supervisor, record)
  if (last.state === 'failed') console.error(last.message)
  await Promise.all(
    [...connections].map(socket => new Promise<void>(told => socket.end(line(last), () => told()))),
  )
  process.exit(last.state === 'failed' ? 1 : 0)
}
