import { appOfTests, type Client } from '../support/app.js'
import { exportOf } from '../support/data-subjects.js'
import { circleOf } from '../support/gatherings.js'
import { listedIn, mergeInto, undoMerge } from '../support/merges.js'
import { somebody } from '../support/newcomers.js'
import { networkOf, oddWord } from '../support/scenes.js'

const app = appOfTests()
let admin: Client
beforeAll(async () => {
  admin = await app.admin()
})

const ASK = `query ($first: Int!, $after: String) {
  duplicateSuggestions(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { people { id } reasons { kind detail } }
  }
}`
const MARK = `mutation ($input: MarkNotTheSameInput!) {
  markNotTheSame(input: $input) { person { id } otherPerson { id } }
}`

const UNMARK = `mutation ($input: UnmarkNotTheSameInput!) {
  unmarkNotTheSame(input: $input) { person { id } }
}`

interface Seen {
  people: { id: string }[]
  reasons: { kind: string; detail: string }[]
}
interface Identified {
  readonly id: string
}

/** All suggestions of which somebody is. */
async function suggestedTo(
  client: Client,
  { id }: Identified,
): Promise<{ other: string; reasons: string[] }[]> {
  const found: Seen[] = []
  let after: string | null = null
  do {
    const { duplicateSuggestions: page } = await client.ask(ASK, { first: 100, after })
    found.push(...page.nodes)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return found
    .filter(({ people }) => people.some(one => one.id === id))
    .map(({ people, reasons }) => ({
      other: people.find(one => one.id !== id)?.id ?? '',
      reasons: reasons.map(({ kind }) => kind),
    }))
}

const markedBy = (client: Client, one: Identified, other: Identified) =>
  client.ask(MARK, { input: { personId: one.id, otherPersonId: other.id } })
const refusedTo = async (client: Client, one: Identified, other: Identified) =>
  (await client.refused(MARK, { input: { personId: one.id, otherPersonId: other.id } })).code

test('the administrator is told who may be there twice, and why, until somebody says that they are two', async () => {
  const family = oddWord()
  const { network } = await circleOf(app, 0, { name: `Club ${family}` })
  const email = `${family}@example.org`
  const [one, other] = [
    await listedIn(app, [network], { name: `Claire ${family}`, email }),
    await listedIn(app, [network], { name: `${family.toUpperCase()} Claire`, email }),
  ]
  const reasons = ['SAME_NAME', 'SAME_EMAIL', 'SAME_NETWORK']
  expect(await suggestedTo(admin, one)).toEqual([{ other: other.id, reasons }])
  const { duplicateSuggestions } = await admin.ask(ASK, { first: 100 })
  expect(JSON.stringify(duplicateSuggestions)).toContain(`Both are or were in Club ${family}.`)
  expect(await markedBy(admin, one, other)).toEqual({
    markNotTheSame: { person: { id: one.id }, otherPerson: { id: other.id } },
  })
  await markedBy(admin, other, one)
  expect(await suggestedTo(admin, one)).toEqual([])
  await admin.ask(UNMARK, { input: { personId: other.id, otherPersonId: one.id } })
  await admin.ask(UNMARK, { input: { personId: one.id, otherPersonId: other.id } })
  expect(await suggestedTo(admin, one)).toEqual([{ other: other.id, reasons }])
})

test('pages follow one another without a pair twice', async () => {
  const family = oddWord()
  for (let i = 0; i < 3; i++) await somebody(app, { name: `Anne ${family}` })
  const pairs = []
  let after: string | null = null
  do {
    const { duplicateSuggestions: page } = await admin.ask(ASK, { first: 2, after })
    pairs.push(...page.nodes.map(({ people }: Seen) => people.map(({ id }) => id).join(' ')))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  expect(new Set(pairs).size).toBe(pairs.length)
  expect(pairs.length).toBeGreaterThanOrEqual(3)
})

test('an organiser is told of profiles that nobody has claimed in the networks they run, and of no others', async () => {
  const family = oddWord()
  const circle = await circleOf(app, 0)
  const { client } = circle.organiser
  const elsewhere = await networkOf(app, (await somebody(app)).id)
  const name = `Claire ${family}`
  const one = await listedIn(app, [circle.network], { name })
  const other = await listedIn(app, [circle.network], { name: `C. ${family}` })
  const claimed = await listedIn(app, [circle.network], { name: `Clarie ${family}` })
  await (await app.as(claimed.id)).ask(
    'mutation { updatePerson(input: { personId: "ID", name: "NAME" }) { person { id } } }'
      .replace('ID', claimed.id)
      .replace('NAME', `Claier ${family}`),
  )
  const stranger = await listedIn(app, [elsewhere], { name })
  expect(await suggestedTo(client, one)).toEqual([
    { other: other.id, reasons: ['LIKE_NAME', 'SAME_NETWORK'] },
  ])
  expect(await suggestedTo(admin, one)).toHaveLength(3)
  for (const third of [claimed, stranger]) {
    expect(await refusedTo(client, one, third)).toBe('FORBIDDEN')
    const input = { personId: one.id, otherPersonId: third.id }
    expect((await client.refused(UNMARK, { input })).code).toBe('FORBIDDEN')
  }
  await markedBy(client, one, other)
  expect(await suggestedTo(client, one)).toEqual([])
})

test('addresses that do not show to the viewer tell them nothing', async () => {
  const family = oddWord()
  const email = `${family}@example.org`
  const phone = '+33612345678'
  const self = await somebody(app, { name: `Claire ${family}`, email, phone })
  const other = await somebody(app, { name: `C. ${family}`, email, phone })
  expect(await suggestedTo(self.client, self)).toEqual([])
  expect(await suggestedTo(admin, self)).toEqual([
    { other: other.id, reasons: ['LIKE_NAME', 'SAME_EMAIL', 'SAME_PHONE'] },
  ])
})

test('a person is told of another profile that may be theirs, and of nobody hidden from them', async () => {
  const family = oddWord()
  const self = await somebody(app, { name: `Claire ${family}` })
  const other = await somebody(app, { name: `${family.toUpperCase()} Claire` })
  const shy = await somebody(app, { name: `claire ${family}` })
  const HIDE = 'mutation { updatePrivacy(input: { visibleTo: NOBODY }) { privacy { visibleTo } } }'
  await shy.client.ask(HIDE)
  expect(await suggestedTo(self.client, self)).toEqual([{ other: other.id, reasons: ['SAME_NAME'] }])
  expect(await refusedTo(self.client, self, shy)).toBe('NOT_FOUND')
  expect(await refusedTo(self.client, self, self)).toBe('BAD_INPUT')
  await markedBy(self.client, other, self)
  expect(await suggestedTo(self.client, self)).toEqual([])
  expect((await exportOf(self.client, self.id)).notTheSame).toEqual([
    { person: { id: other.id, name: other.name }, markedAt: app.clock.now().toISOString() },
  ])
})

test('whoever is marked as another can be merged all the same, and undoing gives the marks back', async () => {
  const family = oddWord()
  const [keep, other, third] = [
    await somebody(app, { name: `Anne ${family}` }),
    await somebody(app, { name: `Anne ${family}` }),
    await somebody(app, { name: `Anne ${family}` }),
  ]
  await markedBy(admin, keep, other)
  await markedBy(admin, third, other)
  await markedBy(admin, keep, third)
  const { mergeId } = await mergeInto(admin, keep, other)
  expect(await suggestedTo(admin, keep)).toEqual([])
  await undoMerge(admin, mergeId)
  for (const one of [keep, other, third]) expect(await suggestedTo(admin, one)).toEqual([])
})
