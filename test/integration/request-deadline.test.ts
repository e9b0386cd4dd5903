import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { currentDeadline, type Deadline } from '../../src/deadline.js'
import { requestDeadline } from '../../src/http/request-deadline.js'

let server: Server
let arrived: Promise<Deadline>

beforeEach(async () => {
  const app = express()
  arrived = new Promise(resolve => {
    app.post('/', requestDeadline(600), express.json(), () => {
      const deadline = currentDeadline()
      if (deadline) resolve(deadline)
    })
  })
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

test('a request that its client gives up is called off, though its body was read in between', async () => {
  const { port } = server.address() as AddressInfo
  const client = new AbortController()
  const request = fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { person { id } } }' }),
    signal: client.signal,
  })
  const { signal } = await arrived
  expect(signal.aborted).toBe(false)
  client.abort()
  await expect(request).rejects.toThrow()
  if (!signal.aborted) await once(signal, 'abort')
  expect(signal.aborted).toBe(true)
})
