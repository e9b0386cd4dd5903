import { smtpMail } from '../../src/notices/mailing.js'
import { met } from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import {
  ACCEPT,
  DECLINE,
  forwarded,
  listOf,
  REPORT,
  requested,
  type Three,
  threeInARow,
  WITHDRAW,
} from '../support/introductions.js'
import { somebody } from '../support/newcomers.js'
import { PostOffice } from '../support/post-office.js'
import { oddWord } from '../support/scenes.js'

const app = appOfTests()
const office = new PostOffice()
let mail: ReturnType<typeof smtpMail>
beforeAll(async () => {
  mail = smtpMail({ smtpUrl: await office.open(), from: 'Entregent <no-reply@example.com>' })
})
beforeEach(() => {
  app.clock.set('2026-06-15T12:00:00Z')
  office.answers = 'takes'
})
afterAll(async () => {
  mail?.close()
  await office.close()
})

const deliver = () => app.domain.notices.mailPending(mail.send)
type Sent = Parameters<typeof mail.send>
const answer = (introduction: string) => ({ input: { introductionId: introduction } })

/** Three with addresses of their own. */
async function addressed(target: Record<string, unknown> = {}) {
  const addresses = {
    requester: `${oddWord()}@example.com`,
    connector: `${oddWord()}@example.com`,
    target: `${oddWord()}@example.com`,
  }
  const three = await threeInARow(app, {
    requester: { email: addresses.requester },
    connector: { email: addresses.connector },
    target: { email: addresses.target, ...target },
  })
  return { three, addresses }
}

/** The request of these three that waits. */
const openOf = async ({ requester }: Three) => (await listOf(requester)).nodes[0].id

/** What each of the three has been mailed. */
const mailed = (addresses: Record<keyof Three, string>) => ({
  requester: office.to(addresses.requester),
  connector: office.to(addresses.connector),
  target: office.to(addresses.target),
})

test('each of the three is mailed what others did, in order and in their language', async () => {
  const { three, addresses } = await addressed({ locale: 'fr-FR' })
  const { requester, connector, target } = three
  const id = await forwarded(three)
  await target.client.ask(ACCEPT, answer(id))
  await requester.client.ask(REPORT, { input: { introductionId: id, outcome: 'HELPED' } })
  await deliver()
  expect(mailed(addresses)).toEqual({
    requester: [expect.stringContaining('forwarded your request'), expect.stringContaining('has agreed')],
    connector: [
      expect.stringContaining(`asks you to introduce them to ${target.name}`),
      expect.stringContaining('Thank you'),
      expect.stringContaining('Thank you'),
    ],
    target: [
      expect.stringContaining(`${connector.name} souhaite vous présenter ${requester.name}.`),
      expect.stringContaining("a dit ce qu'a donné"),
    ],
  })
  await deliver()
  expect(office.to(addresses.requester)).toHaveLength(2)
  for (const text of Object.values(mailed(addresses)).flat()) expect(text).not.toContain('@')
})

test('of a decline the requester hears nothing, nor anybody of what they do not knowing of it', async () => {
  const { three, addresses } = await addressed()
  const id = await forwarded(three)
  await three.target.client.ask(DECLINE, answer(id))
  await three.requester.client.ask(WITHDRAW, answer(id))
  await deliver()
  const { requester, connector, target } = mailed(addresses)
  expect(requester).toEqual([expect.stringContaining('forwarded your request')])
  expect(connector).toEqual([expect.stringContaining('asks you'), expect.stringContaining('declined')])
  expect(target).toHaveLength(1)
})

test('what a change writes is neither lost nor reordered while the mail server is away', async () => {
  const { three, addresses } = await addressed()
  const id = await forwarded(three)
  office.answers = 'is away'
  expect(await deliver()).toBeGreaterThan(0)
  await three.target.client.ask(ACCEPT, answer(id))
  expect(office.to(addresses.requester)).toEqual([])
  office.answers = 'takes'
  app.clock.pass(0.01)
  await deliver()
  expect(office.to(addresses.requester)).toEqual([
    expect.stringContaining('forwarded your request'),
    expect.stringContaining('has agreed'),
  ])
})

test('whoever dies between sending and noting it sends again: at least once', async () => {
  const { three, addresses } = await addressed()
  await requested(three)
  const dies = {
    ...mail,
    send: async (...one: Sent) => {
      await mail.send(...one)
      throw new Error('The process ends here.')
    },
  }
  await app.domain.notices.mailPending(dies.send)
  app.clock.pass(0.01)
  await deliver()
  expect(office.to(addresses.connector).length).toBe(2)
})

test('whoever waits for a request that expires is mailed so, in their language', async () => {
  const { three, addresses } = await addressed({ locale: 'fr' })
  await forwarded(three)
  app.clock.pass(14)
  await app.domain.dueIntroductions.tellExpiries()
  await deliver()
  const last = Object.values(mailed(addresses)).map(texts => texts.at(-1))
  expect(last).toEqual([
    expect.stringContaining(`to be introduced to ${three.target.name} has expired`),
    expect.stringContaining(
      `${three.requester.name}’s request to be introduced to ${three.target.name} has expired`,
    ),
    expect.stringContaining('a expiré'),
  ])
})

test('two replicas send each mail once and in order, however slow the mail server is', async () => {
  const all = [await addressed(), await addressed()]
  for (const { three } of all) await requested(three)
  let first = true
  await app.domain.notices.mailPending(async (...one) => {
    const isTaken = await mail.send(...one)
    if (!first) return isTaken
    first = false
    // While the first is under way, the claim on the others ends, and another replica sends them.
    app.clock.pass(3 / (24 * 60))
    for (const { three } of all) await three.requester.client.ask(WITHDRAW, answer(await openOf(three)))
    await deliver()
    return isTaken
  })
  await deliver()
  const counts = all.map(({ addresses }) =>
    office.to(addresses.connector).map(text => (text.includes('no longer') ? 2 : 1)),
  )
  // The one that was under way when its claim ended may go out twice: at least once, and never after the next.
  for (const order of counts) expect(order).toEqual(order.toSorted())
  expect(counts.flat().filter(which => which === 2)).toHaveLength(2)
  expect(counts.some(order => order.length === 2)).toBe(true)
})

test('what one replica has claimed it begins to send within a minute, and no other sends for two', async () => {
  const { three, addresses } = await addressed()
  await requested(three)
  await requested((await addressed()).three)
  const seconds = (count: number) => count / 86_400
  let begun = 0
  await app.domain.notices.mailPending(async () => {
    if (++begun === 1) app.clock.pass(seconds(60))
    return true
  })
  expect(begun).toBe(2)
  const waiting = [await addressed(), await addressed()]
  for (const one of waiting) await requested(one.three)
  const sent = () => waiting.flatMap(one => office.to(one.addresses.connector)).length
  const sentByOther: number[] = []
  begun = 0
  await app.domain.notices.mailPending(async () => {
    begun++
    for (const wait of [119.9, 0.1]) {
      app.clock.pass(seconds(wait))
      await deliver()
      sentByOther.push(sent())
    }
    return true
  })
  expect(begun).toBe(1)
  expect(sentByOther).toEqual([0, 2])
  expect(office.to(addresses.connector)).toEqual([])
})

test('what is forgotten while mails are under way takes nothing of them, and no number is given twice', async () => {
  const { three, addresses } = await addressed()
  office.answers = 'is away'
  const old = await requested(three)
  await deliver()
  await three.requester.client.ask(WITHDRAW, answer(old))
  // Long past: these are mailed no more, and forgotten beside the next.
  app.clock.pass(31)
  await met(three.requester, three.connector)
  await met(three.connector, three.target)
  office.answers = 'takes'
  const id = await forwarded(three)
  let first = true
  await app.domain.notices.mailPending(async (...one) => {
    if (first) await app.domain.notices.forgetOld()
    first = false
    return mail.send(...one)
  })
  await three.target.client.ask(ACCEPT, answer(id))
  await Promise.all([deliver(), app.domain.notices.forgetOld()])
  await deliver()
  expect(mailed(addresses)).toEqual({
    requester: [expect.stringContaining('forwarded your request'), expect.stringContaining('has agreed')],
    connector: [expect.stringContaining('asks you'), expect.stringContaining('Thank you')],
    target: [expect.stringContaining('would like to introduce')],
  })
})

test('what could not be mailed is tried again after a minute, and for three days', async () => {
  const { three, addresses } = await addressed()
  await requested(three)
  office.answers = 'is away'
  const minute = 1 / (24 * 60)
  expect(await deliver()).toBe(1)
  app.clock.pass(0.99 * minute)
  expect(await deliver()).toBe(0)
  app.clock.pass(0.01 * minute)
  expect(await deliver()).toBe(1)
  app.clock.set('2026-06-18T11:59:00Z')
  expect(await deliver()).toBe(1)
  office.answers = 'takes'
  app.clock.set('2026-06-18T12:00:00Z')
  await deliver()
  expect(office.to(addresses.connector)).toEqual([])
  const late = await addressed()
  await requested(late.three)
  office.answers = 'is away'
  await deliver()
  office.answers = 'takes'
  app.clock.pass(3 - minute)
  await deliver()
  expect(office.to(late.addresses.connector)).toHaveLength(1)
})

test('notices are kept for thirty days', async () => {
  const { three } = await addressed()
  await requested(three)
  const kept = () =>
    app.graph.run<{ count: number }>(
      {
        name: 'test/count-notices',
        text: 'MATCH (notice:Notice {person: $person}) RETURN count(notice) AS count',
      },
      { person: three.connector.id },
    )
  app.clock.pass(30)
  await app.domain.notices.forgetOld()
  expect(await kept()).toEqual([{ count: 1 }])
  app.clock.pass(0.001)
  await app.domain.notices.forgetOld()
  expect(await kept()).toEqual([{ count: 0 }])
})

test('an address that is refused for good holds nothing up', async () => {
  const { three, addresses } = await addressed()
  const id = await requested(three)
  office.answers = 'refuses'
  expect(await deliver()).toBe(0)
  office.answers = 'takes'
  await three.requester.client.ask(WITHDRAW, answer(id))
  await deliver()
  expect(office.to(addresses.connector)).toEqual([expect.stringContaining('no longer asks')])
})

test('a mail server that refuses the service, and not the address, loses nothing', async () => {
  const { three, addresses } = await addressed()
  await requested(three)
  office.answers = 'refuses the service'
  expect(await deliver()).toBeGreaterThan(0)
  office.answers = 'takes'
  app.clock.pass(0.01)
  await deliver()
  expect(office.to(addresses.connector)).toEqual([expect.stringContaining('asks you')])
})

test('a service that stops waits for no mail, and loses none', async () => {
  const { three, addresses } = await addressed()
  await requested(three)
  const stopping = new AbortController()
  const mailing = app.domain.notices.mailPending(async (_, stop) => {
    const stopped = new Promise((_, reject) => stop.addEventListener('abort', () => reject(stop.reason)))
    stopping.abort()
    await stopped
    return true
  }, stopping.signal)
  expect(await mailing).toBe(1)
  app.clock.pass(0.01)
  await deliver()
  expect(office.to(addresses.connector)).toHaveLength(1)
})

test('no mail names somebody whom its reader must not see', async () => {
  const { three, addresses } = await addressed()
  await requested(three)
  await three.target.client.ask(
    'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { scopes } } }',
    {
      input: { personId: three.connector.id },
    },
  )
  await deliver()
  expect(office.to(addresses.connector)).toEqual([])
})

test('a contact to come back to is mailed to its owner once, in their language, with the name and nothing else', async () => {
  const email = `${oddWord()}@example.com`
  const { client } = await somebody(app, { email, locale: 'fr-FR' })
  const input = {
    ...{ name: 'Claire Dumoulin', emails: ['claire@example.org'], notes: 'Argent' },
    comeBackOn: '2026-06-16',
  }
  await client.ask('mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id } } }', {
    input,
  })
  await deliver()
  expect(office.to(email)).toEqual([])
  app.clock.set('2026-06-16T12:00:00Z')
  await app.domain.comeBacks.tellDue()
  await deliver()
  await deliver()
  expect(office.to(email)).toEqual([expect.stringContaining('Vous vouliez recontacter Claire Dumoulin')])
  expect(office.to(email)[0]).not.toMatch(/example\.org|Argent/)
})
