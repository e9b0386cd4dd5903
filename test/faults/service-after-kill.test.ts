import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { newId } from '../../src/ids.js'
import { holdLocalNeo4j } from '../../src/neo4j/local/local-neo4j.js'
import { silentProgress } from '../../src/progress.js'
import { met } from '../support/acquaintances.js'
import type { Answer } from '../support/app.js'
import { startEntregent, told } from '../support/command-line.js'
import { Follower, SilentWebSocket } from '../support/following.js'
import { ACKNOWLEDGE, PLAN, REOPEN, SET, SETTLE } from '../support/gatherings.js'
import { FORWARD, requested, type Three } from '../support/introductions.js'
import { JOIN, networkOf } from '../support/scenes.js'
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
// The service lives by the clock of the machine: on the store that tests share it would forget and mail what is theirs.
let served: ServedHome
const followers: Follower[] = []
// Two services start on one new store at once, as two replicas may.
beforeAll(async () => {
  await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', resolve))
  const { port } = smtp.server.address() as AddressInfo
  served = new ServedHome({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'no-reply@example.com',
    REQUESTS_PER_MINUTE: '1000',
    REQUEST_SECONDS: '60',
  })
  const replica = startEntregent(['serve'], { ...served.environment(), PORT: '0' })
  try {
    await Promise.all([served.serve(), told(replica, /Serving/)])
  } finally {
    replica.kill('SIGKILL')
  }
})
afterAll(async () => {
  for (const follower of followers) await follower.leave()
  await served?.remove()
  await new Promise<void>(resolve => smtp.close(resolve))
})

async function threeInARow(profile: Record<string, unknown> = {}): Promise<Three> {
  const connector = await served.somebody(profile)
  const [requester, target] = [await served.somebody(), await served.somebody()]
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

const CREATE = 'mutation ($input: CreateProfileInput!) { createProfile(input: $input) { person { id } } }'

/** Asks until the answer has no errors; the errors on the way must all say that the database is away. */
async function answersAgain(
  ask: () => Promise<{ errors?: { extensions: { code: string } }[] }>,
): Promise<void> {
  for (;;) {
    const { errors } = await ask()
    if (!errors) return
    expect(errors[0]?.extensions.code).toBe('UNAVAILABLE')
    await delay(50)
  }
}

/** The first answer that is 503: within a second of the last look at Neo4j, what is cached still answers. */
async function refusedSoon(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask()
    if (answer.status === 503) return answer
    for (const { extensions } of answer.errors ?? []) expect(extensions.code).toBe('UNAVAILABLE')
    await delay(20)
  }
}

test('while Neo4j is away each request says so and subscriptions stay, and all go on by themselves', async () => {
  const client = await served.as(newId())
  await client.ask(CREATE, { input: { name: 'Jeanne' } })
  const three = await threeInARow()
  const requester = await follow(three.requester)
  const news = requester.next()
  const introduction = await requested(three)
  await served.killNeo4j()
  const { errors } = await refusedSoon(() => client.send('{ viewer { person { name } } }'))
  expect(errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE', retryAfterSeconds: 5 })
  expect((await fetch(`${served.url}/health/live`)).status).toBe(200)
  await answersAgain(() => client.send('{ viewer { person { name } } }'))
  expect(await client.ask('{ viewer { person { name } } }')).toEqual({
    viewer: { person: { name: 'Jeanne' } },
  })
  await three.connector.client.ask(FORWARD, { input: { introductionId: introduction } })
  expect(await news).toMatchObject({ id: introduction, status: 'FORWARDED' })
})

test('killed between a change and its delivery, the service delivers it when it runs again', async () => {
  const three = await threeInARow({ email: 'connector@example.org' })
  const silent = await follow(three.connector, SilentWebSocket)
  const sent = silent.next().catch(() => null)
  const neo4j = await holdLocalNeo4j({ home: served.home, progress: silentProgress })
  try {
    const id = await requested(three)
    await served.killService()
    await sent
    takes = true
    await served.serve()
    expect(await (await follow(three.connector)).next()).toMatchObject({ id, status: 'ASKED' })
    await until('the mail is there too', () => mailedTo.includes('connector@example.org'))
  } finally {
    await neo4j.release()
  }
})

const STATUS = 'query ($meeting: ID!) { meeting(id: $meeting) { status } }'

async function relationships(): Promise<number> {
  const admin = await served.as(newId(), 'admin')
  return (await admin.ask('{ service { operations { relationships } } }')).service.operations.relationships
}

test('a settling that is killed half-way happened whole or not at all, and can be done again', async () => {
  const size = 40
  const pairs = (size * (size - 1)) / 2
  const organiser = await served.somebody()
  const network = await networkOf(served, organiser.id)
  const members = await Promise.all(Array.from({ length: size }, () => served.somebody()))
  for (const { client } of members)
    await client.ask(JOIN, { input: { networkId: network, listCounts: true } })
  const circle = { network, organiser, members }
  const startsAt = new Date(Date.now() - 86_400_000).toISOString()
  const { planMeeting } = await organiser.client.ask(PLAN, {
    input: { networkId: network, title: 'Breakfast', startsAt },
  })
  const meeting = planMeeting.meeting.id
  const entries = circle.members.map(({ id }) => ({ personId: id }))
  await circle.organiser.client.ask(SET, { input: { meetingId: meeting, entries } })
  for (const { client } of members) await client.ask(ACKNOWLEDGE, { input: { meetingId: meeting } })
  const before = await relationships()

  for (const moment of [15, 60]) {
    const settled = (await served.as(organiser.id))
      .send(SETTLE, { input: { meetingId: meeting } })
      .catch(() => null)
    await delay(moment)
    await served.killService()
    await served.killNeo4j()
    await settled
    await served.serve()

    const client = await served.as(organiser.id)
    const after = await client.ask(STATUS, { meeting })
    const isSettled = after.meeting.status === 'SETTLED'
    expect(await relationships()).toBe(before + (isSettled ? pairs : 0))
    if (isSettled) await client.ask(REOPEN, { input: { meetingId: meeting } })
    expect(await relationships()).toBe(before)
  }

  const client = await served.as(organiser.id)
  await client.ask(SETTLE, { input: { meetingId: meeting } })
  expect(await relationships()).toBe(before + pairs)
})

test('ending npm start ends the service', async () => {
  const npm = spawn('npm', ['start'], {
    env: { ...served.environment(), PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let url = ''
  npm.stderr?.on('data', chunk => {
    url ||= /(http:\/\/[\d.:]+)\/graphql/.exec(String(chunk))?.[1] ?? ''
  })
  try {
    await told(npm, /Serving/)
    await until('the service says where it answers', () => url !== '')
  } finally {
    npm.kill('SIGTERM')
  }
  await once(npm, 'exit')
  await until('nobody answers', () =>
    fetch(url).then(
      () => false,
      () => true,
    ),
  )
})
