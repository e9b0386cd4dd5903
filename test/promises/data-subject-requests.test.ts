import { newId } from '../../src/ids.js'
import { appOfTests, type Client } from '../support/app.js'
import { erase, eraseRefused, exportOf, exportRefused } from '../support/data-subjects.js'
import { type FullLife, fullLife } from '../support/full-life.js'
import { REOPEN, SETTLE } from '../support/gatherings.js'
import { listOf, seenBy } from '../support/introductions.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { edgesOf, erasures, IN_ADDRESS_BOOKS, propertiesOf, tracesOf } from '../support/traces.js'

const app = appOfTests()
let life: FullLife
beforeAll(async () => {
  life = await fullLife(app)
})

/**
 * What the graph can hold of a person, by edges of theirs and by where their id stands, and the parts of an export that tell it.
 * No part: what others keep to themselves, the log of changes, and the tour of the sample region.
 */
const TOLD_IN: Record<string, string[]> = {
  'MEMBER_OF>': ['memberships'],
  'ATTENDED>': ['attendances'],
  'DISPUTES>': ['disputes'],
  'MET>': ['encounters'],
  '<MET': ['encounters'],
  'RECOMMENDED>': ['recommendations'],
  '<RECOMMENDED': ['recommendations'],
  'KNOWS>': ['relationships'],
  '<KNOWS': ['relationships'],
  'BLOCKED>': ['blocked'],
  '<BLOCKED': [],
  'DISMISSED>': ['dismissed'],
  '<DISMISSED': [],
  'NOT_SAME>': ['notTheSame'],
  '<NOT_SAME': ['notTheSame'],
  'KEEPS>': ['contacts'],
  'ALSO_AT>': ['otherEmails'],
  '<STANDS_FOR': [],
  'REQUESTED>': ['introductions', 'notices'],
  '<ASKS': ['introductions', 'notices'],
  '<LEADS_TO': ['introductions', 'notices'],
  '<IS': ['signIns'],
  '<NAMES': ['sources', 'nameUseRequests', 'listDecisions'],
  'MEMBER_OF.sponsoredBy': ['broughtIn'],
  'MEMBER_OF.invitedBy': ['broughtIn'],
  'ATTENDED.invitedBy': ['guests'],
  'DISPUTES.with': [],
  'RECOMMENDED.to': ['recommendations'],
  ':IntroductionEvent.by': ['introductions'],
  ':Notice.person': ['notices'],
  ':Subject.key': ['signIns'],
  ':KeyedRequest.person': ['keyedRequests'],
  ':KeyedRequest.made': [],
  ':Change.ids': [],
  ':SampleTour.asker': [],
  ':Person:Restricted.id': ['profile'],
}
/** Copies for searching and what only the service reads. */
const DERIVED = [
  'foldedName',
  'familyFirst',
  'foldedProfession',
  'foldedCity',
  'foldedCompany',
  'hiddenFromFolded',
  'leftCompanyKeys',
  'words',
]
const INTERNAL = ['locked', 'noticesWritten', 'recognisedOn', 'recognisedCount', 'remindsOn']

describe('an export', () => {
  test('holds every kind of thing that the graph can hold of a person', async () => {
    const { person, source } = life
    const own = await exportOf(person.client, person.id)
    const parts = [...(await edgesOf(app.graph, person.id)), ...(await tracesOf(app.graph, [person.id]))].map(
      kind => ({ kind, parts: TOLD_IN[kind] ?? ['a part for it'] }),
    )
    expect(parts.length).toBeGreaterThan(20)
    for (const { kind, parts: toldIn } of parts)
      expect({ kind, empty: toldIn.filter(part => !own[part] || own[part].length === 0) }).toEqual({
        kind,
        empty: [],
      })
    const { leftCompanies } = own
    const said = { ...own.profile, ...own.privacy, leftCompanies, leftCompaniesAt: leftCompanies }
    const kept = (await propertiesOf(app.graph, person.id)).filter(
      key => ![...DERIVED, ...INTERNAL].includes(key),
    )
    for (const key of kept) expect({ [key]: said[key] }).toEqual({ [key]: expect.anything() })
    expect(own.sources).toEqual([source])
    expect(own.recommendations.map((one: { as: string }) => one.as)).toEqual([
      'ABOUT_THEM',
      'GIVEN',
      'MADE_TO_THEM',
    ])
    expect(own.memberships.map((one: { status: string }) => one.status).sort()).toEqual([
      'ACTIVE',
      'ACTIVE',
      'ACTIVE',
      'ENDED',
    ])
    const atBreakfast = own.attendances.find(
      ({ meeting }: { meeting: { id: string } }) => meeting.id === life.breakfast,
    )
    expect(atBreakfast.tables).toEqual([
      { round: 1, name: 'A' },
      { round: 3, name: 'D' },
    ])
    expect(own.introductions).toHaveLength(3)
    const outcomes = own.introductions.map(({ ownOutcome }: { ownOutcome: string | null }) => ownOutcome)
    expect(outcomes.sort()).toEqual(['HELPED', null, null])
  })

  test('has every word that the person has said', async () => {
    const { person, word, email, phone } = life
    const json = JSON.stringify(await exportOf(person.client, person.id))
    for (const text of [email, phone, `Actes ${word}`, `peinture ${word}`, `Rival ${word}`, `Ancien ${word}`])
      expect(json).toContain(text)
    for (const text of [`Moved ${word}`, `Precise ${word}`, `Good ${word}`, `Gladly ${word}`, `Kept ${word}`])
      expect(json).toContain(text)
  })

  test('is the same for the administrator, who asks on their behalf', async () => {
    const { person } = life
    expect(await exportOf(await app.admin(), person.id)).toEqual(await exportOf(person.client, person.id))
  })

  test('names whom the person has blocked, and not who has blocked them', async () => {
    const { person, blocked, blocker } = life
    const json = JSON.stringify(await exportOf(person.client, person.id))
    expect(json).toContain(blocked.id)
    expect(json).not.toContain(blocker.id)
    expect(json).not.toContain(blocker.name)
  })
})

describe('nobody but the person and the administrator', () => {
  const CASES = [
    ['exports', exportRefused],
    ['erases', eraseRefused],
  ] as const

  test.each(CASES)('%s them', async (_does, refusal) => {
    const { person, circle, friend } = life
    const codeFor = async (client: Client) => (await refusal(client, person.id)).code
    const stranger = await somebody(app)
    for (const client of [stranger.client, friend.client, circle.organiser.client])
      expect(await codeFor(client)).toBe('FORBIDDEN')
    expect(await codeFor(await app.as(stranger.id, 'analyst'))).toBe('FORBIDDEN')
    expect(await codeFor(app.nobody())).toBe('UNAUTHENTICATED')
    for (const client of [await app.as(newId()), await app.as(newId(), 'analyst')])
      expect(await codeFor(client)).toBe('FORBIDDEN')
    expect((await refusal(person.client, 'nobody')).code).toBe('BAD_INPUT')
  })

  test.each(CASES)('%s somebody hidden, and is told so as of nobody', async (_does, refusal) => {
    const { person, blocker } = life
    const told = (id: string) => refusal(person.client, id)
    const absent = await told(newId())
    expect(absent.code).toBe('NOT_FOUND')
    expect(await told(blocker.id)).toEqual(absent)
    expect((await refusal(await app.admin(), newId())).code).toBe('NOT_FOUND')
  })
})

test('whoever alone organises a network of others hands it over first; who is alone there need not', async () => {
  const { person, ownNetwork } = life
  const refused = await eraseRefused(person.client, person.id)
  expect(refused).toMatchObject({
    code: 'RULE_BROKEN',
    rule: 'LAST_ORGANISER',
    hintParameters: { networkIds: [ownNetwork] },
  })
  expect(refused.hint).toMatch(/organiser first/)
  expect((await exportOf(person.client, person.id)).memberships).toHaveLength(4)
})

describe('once erased', () => {
  const AROUND = `query ($breakfast: ID!, $coming: ID!, $circle: ID!, $own: ID!) {
    breakfast: meeting(id: $breakfast) { presentCount expectedCount attendances { totalCount nodes { person { id } invitedBy { id } } } }
    coming: meeting(id: $coming) { expectedCount attendances { totalCount nodes { person { id } invitedBy { id } } } }
    circle: network(id: $circle) { memberCount takenSeats { seat } memberships { nodes { person { id } sponsoredBy { id } } } }
    own: network(id: $own) { memberCount memberships(statuses: [ACTIVE, INVITED]) { nodes { status person { id } sponsoredBy { id } } } }
  }`
  let admin: Client
  let before: { strengths: unknown; around: Awaited<ReturnType<typeof around>> }
  let erasedAt: string
  /** The records of those who were erased before. */
  let recorded: ReadonlySet<string>

  const around = () => {
    const { breakfast, coming, circle, ownNetwork } = life
    return admin.ask(AROUND, { breakfast, coming, circle: circle.network, own: ownNetwork })
  }
  /** What the others know of one another. */
  const strengths = async () => {
    const { friend, fellow, circle, introductions } = life
    const others = [friend, fellow, circle.organiser, introductions.seeker, introductions.beyond]
    const pairs = others.flatMap((one, i) => others.slice(i + 1).map(other => [one.id, other.id]))
    const found = pairs.map(([between, and]) => admin.ask(STRENGTH, { between, and }))
    return rounded((await Promise.all(found)).map(({ relationship }) => relationship))
  }

  beforeAll(async () => {
    admin = await app.admin()
    before = {
      strengths: await strengths(),
      around: await around(),
    }
    const { person, ownNetwork, friend } = life
    const seen = await admin.ask(AROUND_MEMBERSHIP, { network: ownNetwork, search: friend.name })
    const update =
      'mutation ($input: UpdateMembershipInput!) { updateMembership(input: $input) { membership { id } } }'
    const [membership] = seen.network.memberships.nodes
    await person.client.ask(update, { input: { membershipId: membership.id, role: 'ORGANISER' } })
    app.clock.set(new Date(NOON + 1_234_567).toISOString())
    recorded = new Set((await erasures(app.graph)).map(({ id }) => id))
    erasedAt = await erase(person.client, person.id)
  })

  test('nothing names the person any more but the change log, for seven days, and what others wrote for themselves', async () => {
    const { person, word, email, phone, source } = life
    expect(await tracesOf(app.graph, [person.id])).toEqual([':Change.ids'])
    expect(await tracesOf(app.graph, [person.name, word, email, phone, source])).toEqual(IN_ADDRESS_BOOKS)
    const { contacts } = await exportOf(life.friend.client, life.friend.id)
    expect(contacts).toMatchObject([{ name: person.name, emails: [email], person: null }])
  })

  test('a record says that somebody was, when and by whom, and nothing else', async () => {
    const records = (await erasures(app.graph)).filter(
      ({ id, at }) => !recorded.has(id) && at.toISOString() === erasedAt,
    )
    expect(records).toEqual([{ id: expect.any(String), at: new Date(erasedAt), by: 'THEMSELF' }])
    expect(records[0]?.id).not.toBe(life.person.id)
  })

  test('meetings keep an anonymous attendee, lists and seats are free, and what others had of them names nobody', async () => {
    const { person, friend, fellow } = life
    const after = await around()
    expect(JSON.stringify(after)).not.toContain(person.id)
    expect(after.breakfast).toMatchObject({
      presentCount: 4,
      expectedCount: 4,
      attendances: { totalCount: 3 },
    })
    expect(before.around.coming).toMatchObject({ expectedCount: 2 })
    expect(after.coming).toMatchObject({ expectedCount: 1 })
    expect(after.coming.attendances.nodes).toEqual([{ person: { id: fellow.id }, invitedBy: null }])
    expect(after.circle.memberCount).toBe(before.around.circle.memberCount - 1)
    expect(after.circle.takenSeats).toHaveLength(before.around.circle.takenSeats.length - 1)
    expect(after.own.memberships.nodes).toEqual(
      expect.arrayContaining([
        { status: 'ACTIVE', person: { id: friend.id }, sponsoredBy: null },
        { status: 'INVITED', person: { id: fellow.id }, sponsoredBy: null },
      ]),
    )
  })

  test('others know one another as well as before, also after a rebuild, and after a meeting is settled anew', async () => {
    expect(await strengths()).toEqual(before.strengths)
    const { friend, fellow, circle, breakfast } = life
    const people = [friend, fellow, circle.organiser].map(({ id }) => id).sort()
    expect(await app.domain.ties.rebuildOf(people)).toMatchObject({ corrected: 0, removed: 0 })
    for (const mutation of [REOPEN, SETTLE])
      await circle.organiser.client.ask(mutation, { input: { meetingId: breakfast } })
    expect(await strengths()).toEqual(before.strengths)
    expect((await around()).breakfast).toMatchObject({ presentCount: 4, attendances: { totalCount: 3 } })
  })

  test('a recommendation that was made to the person does not become one to all', async () => {
    const { friend, fellow } = life
    const asked =
      'query ($id: ID!) { person(id: $id) { recommendationsAbout { nodes { recommender { id } recipient { id } } } } }'
    const receivedBy = async ({ client }: Somebody) =>
      (await client.ask(asked, { id: fellow.id })).person.recommendationsAbout.nodes
    expect(await receivedBy(friend)).toEqual([{ recommender: { id: friend.id }, recipient: null }])
    expect(await receivedBy(await somebody(app))).toEqual([])
  })

  test('introductions that they were part of are gone, and the others ask, answer and list as before', async () => {
    const { asked, made, led, seeker, beyond } = life.introductions
    for (const id of [asked, made, led])
      for (const one of [seeker, beyond, life.friend]) expect(await seenBy(one, id)).toBeNull()
    for (const one of [seeker, beyond, life.friend])
      expect(await listOf(one)).toMatchObject({ nodes: [], totalCount: 0 })
  })

  test('the token names nobody, and erasing again finds nobody', async () => {
    const { person } = life
    expect(await person.client.ask('{ viewer { person { id } } }')).toEqual({ viewer: { person: null } })
    expect((await eraseRefused(person.client, person.id)).code).toBe('FORBIDDEN')
    expect((await exportRefused(person.client, person.id)).code).toBe('FORBIDDEN')
    expect((await eraseRefused(admin, person.id)).code).toBe('NOT_FOUND')
    expect((await exportRefused(admin, person.id)).code).toBe('NOT_FOUND')
  })

  test('whoever makes a profile with it again is somebody new, with nothing of what was', async () => {
    const { person } = life
    const create = 'mutation ($input: CreateProfileInput!) { createProfile(input: $input) { person { id } } }'
    await person.client.ask(create, { input: { name: 'Zoé' } })
    const anew = await exportOf(person.client, person.id)
    const { profile, privacy: _, exportedAt: __, ...rest } = anew
    expect(profile).toMatchObject({ name: 'Zoé', email: null, phone: null, needs: [] })
    expect(Object.values(rest).flat()).toEqual([])
  })
})

const NOON = Date.parse('2026-06-15T12:00:00Z')
const STRENGTH = `query ($between: ID!, $and: ID!) {
  relationship: relationshipBetween(personId: $between, otherPersonId: $and) {
    people { id }
    evidence
    sharedMeetingCount
    firstMetAt
    lastMetAt
    strength { score meetingPoints recommendationPoints trend bandDropsOn parts { evidence count points lastAt } }
  }
}`
const AROUND_MEMBERSHIP =
  'query ($network: ID!, $search: String!) { network(id: $network) { memberships(search: $search) { nodes { id } } } }'

/** Sums to 9 decimals: adding in another order moves the last digits. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, item) => (typeof item === 'number' ? Number(item.toFixed(9)) : item)),
  )
}
