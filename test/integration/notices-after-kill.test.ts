import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { met } from '../support/acquaintances.js'
import { Follower, SilentWebSocket } from '../support/following.js'
import { FORWARD, requested, type Three } from '../support/introductions.js'
import { ServedHome } from '../support/served-home.js'
import { until } from '../support/until.js'

/** Whom the mail server has taken mail for; it takes none until it is told to. */
const mailedTo: string[] = []
let takes = false
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, callback) => {
    if (!takes) return callback(Object.assign(new Error('Later.'), { responseCode: 451 }))
    mailedTo.push(address)
    callback()
  },
})
let served: ServedHome
const followers: Follower[] = []
beforeAll(async () => {
  await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', resolve))
  const { port } = smtp.server.address() as AddressInfo
  served = new ServedHome({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'no-reply@example.com',
    REQUESTS_PER_MINUTE: '1000',
    REQUEST_SECONDS: '60',
  })
  await served.serve()
})
afterAll(async () => {
  for (const follower of followers) await follower.leave()
  await served?.remove()
  await new Promise<void>(resolve => smtp.close(resolve))
})

async function threeInARow(profile: Record<string, unknown> = {}): Promise<Three> {
  const connector = await served.somebody(profile)
  const [requester, target] = [await served.somebody(), await served.somebody()]
  // The service lives by the clock of the machine.
  const lately = new Date(Date.now() - 3_600_000).toISOString()
  for (const one of [requester, target]) await met(one, connector, lately)
  return { requester, connector, target }
}

/** An app of one of three, at the service as it runs now. */
async function follow({ id }: Three['connector'], webSocket?: typeof SilentWebSocket): Promise<Follower> {
  const follower = new Follower(await served.as(id), webSocket)
  followers.push(follower)
  return follower
}

test('killed between a change and its delivery, the service delivers it when it runs again', async () => {
  const three = await threeInARow({ email: 'connector@example.org' })
  const silent = await follow(three.connector, SilentWebSocket)
  const sent = silent.next().catch(() => null)
  const id = await requested(three)
  await served.killService()
  await sent
  takes = true
  await served.serve()
  expect(await (await follow(three.connector)).next()).toMatchObject({ id, status: 'ASKED' })
  await until('the mail is there too', () => mailedTo.includes('connector@example.org'))
})

test('while Neo4j is away a subscription stays, and goes on when it is back', async () => {
  const three = await threeInARow()
  const requester = await follow(three.requester)
  const news = requester.next()
  const introduction = await requested(three)
  await served.killNeo4j()
  const forward = async () => {
    const { errors } = await (await served.as(three.connector.id)).send(FORWARD, { input: { introduction } })
    return errors === undefined
  }
  await until('Neo4j is back', forward)
  expect(await news).toMatchObject({ id: introduction, status: 'FORWARDED' })
})
