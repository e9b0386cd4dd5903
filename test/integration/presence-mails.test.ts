import { randomBytes } from 'node:crypto'
import { localKey } from '../../src/http/local-key.js'
import type { MeetingId } from '../../src/ids.js'
import { smtpMail } from '../../src/notices/mailing.js'
import { PresenceLinks } from '../../src/presence-links/presence-link.js'
import { appOfTests } from '../support/app.js'
import { ERASE } from '../support/data-subjects.js'
import { type Circle, circleOf, PLAN, SET, SETTLE } from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { PostOffice } from '../support/post-office.js'
import { JOIN, oddWord } from '../support/scenes.js'

/** The mail that asks people whether they were there, and the page that its link leads to. */
const app = appOfTests()
const office = new PostOffice()
const TODAY = '2026-06-15T12:00:00Z'
let mail: ReturnType<typeof smtpMail>
let links: PresenceLinks
beforeAll(async () => {
  mail = smtpMail({ smtpUrl: await office.open(), from: 'Entregent <no-reply@example.com>' })
  links = new PresenceLinks(localKey(app.home, 'service.key'), app.url)
})
beforeEach(() => {
  app.clock.set(TODAY)
  office.answers = 'takes'
})
afterAll(async () => {
  mail?.close()
  await office.close()
})

const deliver = () => app.domain.presenceMails.mailPending(links, mail.send)

/** Somebody with an address who joined long ago, for whom the list speaks. */
async function joins(circle: Circle, profile: Record<string, unknown> = {}) {
  const email = `${oddWord()}@example.com`
  const one = await somebody(app, { email, ...profile })
  app.clock.set('2026-01-05T12:00:00Z')
  await one.client.ask(JOIN, { input: { networkId: circle.network, listCounts: true } })
  app.clock.set(TODAY)
  return { ...one, email }
}

/** A meeting that the organiser forgot to plan, with these people present, settled. */
async function forgotten({ organiser, network }: Circle, title: string, present: readonly Somebody[]) {
  const startsAt = new Date(app.clock.now().getTime() - 3_600_000).toISOString()
  const { planMeeting } = await organiser.client.ask(PLAN, { input: { networkId: network, title, startsAt } })
  const meetingId: MeetingId = planMeeting.meeting.id
  const entries = present.map(({ id }) => ({ personId: id }))
  await organiser.client.ask(SET, { input: { meetingId, entries } })
  await organiser.client.ask(SETTLE, { input: { meetingId } })
  return meetingId
}

const linkIn = (text = '') => /http:\S+/.exec(text)?.[0] ?? ''
const answers = (link: string, meeting: string, answer: string) =>
  fetch(link, { method: 'POST', body: new URLSearchParams({ meeting, answer }) })
const BASIS = `query ($id: ID!) { meeting(id: $id) { viewerAttendance { basis disputes { claim } } } }`
const said = async ({ client }: Somebody, id: string) =>
  (await client.ask(BASIS, { id })).meeting.viewerAttendance

test('one mail a day asks about all meetings, and its buttons acknowledge or dispute without signing in', async () => {
  const circle = await circleOf(app, 0)
  const jeanne = await joins(circle, { locale: 'fr-FR' })
  const first = await forgotten(circle, 'Petit <déjeuner>', [jeanne])
  const second = await forgotten(circle, 'Dîner', [jeanne])
  await deliver()
  await forgotten(circle, 'Souper', [jeanne])
  await deliver()
  expect(office.to(jeanne.email)).toHaveLength(1)
  const [text] = office.to(jeanne.email)
  expect(text).toMatch(/- Petit <déjeuner>, 15 juin 2026\r?\n- Dîner, 15 juin 2026/)

  const link = linkIn(text)
  const page = await fetch(link)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toBe(
    "default-src 'none';form-action 'self';frame-ancestors 'none'",
  )
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  const html = await page.text()
  expect(html).toContain('Petit &lt;déjeuner&gt;, 15 juin 2026')
  expect(html.match(/<button/g)).toHaveLength(4)
  for (const secret of [jeanne.name, jeanne.email, jeanne.id]) expect(html).not.toContain(secret)
  expect(await said(jeanne, first)).toEqual({ basis: null, disputes: [] })

  for (const _ of ['once', 'again']) {
    expect(await (await answers(link, first, 'there')).text()).toContain('que vous y étiez')
    expect(await (await answers(link, second, 'not-there')).text()).toContain('que vous n')
    expect(await said(jeanne, first)).toEqual({ basis: 'ACKNOWLEDGED', disputes: [] })
    expect(await said(jeanne, second)).toEqual({ basis: null, disputes: [{ claim: 'NOT_THERE' }] })
  }
  app.clock.pass(1)
  await deliver()
  expect(office.to(jeanne.email)).toHaveLength(2)
  expect(office.to(jeanne.email)[1]).toContain('Souper')
  expect(office.to(jeanne.email)[1]).not.toContain('Dîner')
})

test('what a mail server has taken has reached the person, and what it has refused has not', async () => {
  const circle = await circleOf(app, 0)
  const [fellow, told, refused] = [await joins(circle), await joins(circle), await joins(circle)]
  const meeting = await forgotten(circle, 'Forgotten', [fellow])
  const input = (one: Somebody) => ({ input: { meetingId: meeting, entries: [{ personId: one.id }] } })
  const { client } = circle.organiser
  const SETTLED = { input: { meetingId: meeting } }
  const REOPENED =
    'mutation ($input: ReopenMeetingInput!) { reopenMeeting(input: $input) { meeting { id } } }'
  await deliver()
  await client.ask(REOPENED, SETTLED)
  await client.ask(SET, input(told))
  await client.ask(SETTLE, SETTLED)
  await deliver()
  office.answers = 'refuses'
  await client.ask(REOPENED, SETTLED)
  await client.ask(SET, input(refused))
  await client.ask(SETTLE, SETTLED)
  await deliver()
  office.answers = 'takes'
  await deliver()
  expect(office.to(fellow.email)).toHaveLength(1)
  expect(office.to(refused.email)).toEqual([])
  app.clock.pass(7)
  await app.domain.ripening.ripen()
  const BETWEEN =
    'query ($id: ID!) { person(id: $id) { distanceFromViewer relationshipWithViewer { sharedMeetingCount } } }'
  const { person } = await fellow.client.ask(BETWEEN, { id: told.id })
  expect(person).toEqual({ distanceFromViewer: null, relationshipWithViewer: { sharedMeetingCount: 1 } })
  expect((await fellow.client.ask(BETWEEN, { id: refused.id })).person.relationshipWithViewer).toBeNull()
})

test('a link says nothing of other meetings, after 30 days, of another key, or of somebody erased', async () => {
  const circle = await circleOf(app, 0)
  const jeanne = await joins(circle)
  const other = await forgotten(circle, 'Other', [jeanne])
  const meeting = await forgotten(circle, 'Forgotten', [jeanne])
  const claims = { person: jeanne.id, meetings: [meeting] }
  const link = links.urlOf(claims, app.clock.now()) ?? ''
  expect(await (await answers(link, other, 'there')).text()).not.toContain('You have said')
  expect(await said(jeanne, other)).toEqual({ basis: null, disputes: [] })
  expect((await answers(link, meeting, 'perhaps')).status).toBe(400)

  const foreign = new PresenceLinks(randomBytes(32), app.url).urlOf(claims, app.clock.now()) ?? ''
  const isRefused = async (url: string) => {
    for (const response of [await fetch(url), await answers(url, meeting, 'there')]) {
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('This link is not valid')
    }
  }
  await isRefused(foreign)
  await isRefused(`${app.url}/presence/x`)
  app.clock.pass(30)
  await isRefused(link)
  app.clock.set(TODAY)
  expect(await said(jeanne, meeting)).toEqual({ basis: null, disputes: [] })
  await jeanne.client.ask(ERASE, { input: { personId: jeanne.id } })
  await isRefused(link)
})
