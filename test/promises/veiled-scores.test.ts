import type { PersonId } from '../../src/ids.js'
import { utcDay } from '../../src/strength/days.js'
import { bandOf, scoreOf } from '../../src/strength/score.js'
import { appOfTests, type Client } from '../support/app.js'
import fc from '../support/fast-check.js'
import { person as generated } from '../support/generated-graphs.js'
import { letForget, letKnow, tie } from '../support/knows.js'
import { ReferencePaths, type ReferenceTie } from '../support/reference-paths.js'
import { bringIn, networkOf, newcomerTo } from '../support/scenes.js'
import { runs } from '../support/seed.js'

/** What a member learns of a tie between two others: its band, whatever they ask. */

const app = appOfTests()

const know = (...ties: ReferenceTie[]) => letKnow(app.graph, ties, utcDay(app.clock.now()))

async function strangers(count: number): Promise<PersonId[]> {
  const people = await Promise.all(Array.from({ length: count }, () => newcomerTo(app)))
  return people.map(({ id }) => id).sort()
}

/** S of two who have this score. */
const metOf = (score: number) => -2 * Math.log(1 - score / 100)
const scored = (a: PersonId, b: PersonId, score: number) => tie(a, b, metOf(score))

/** By the lowest and the highest score of each band. */
const BANDS = { WEAK: [1, 10, 25], MEDIUM: [26, 49], GOOD: [50, 74], STRONG: [75, 99] }
const VEILED = { WEAK: 10, MEDIUM: 26, GOOD: 50, STRONG: 75 }
/** What tells each of these scores from the next to it, as a search for the exact one would ask. */
const LEASTS = [...new Set(Object.values(BANDS).flat())].flatMap(score => [score, score + 1])

const PATHS =
  'paths { people { id } hops score weakestStep { from { id } to { id } } steps { band score evidence lastMetAt } } noPath { reason message }'

/** The answers to the same question with each of `LEASTS`. */
async function withEachLeast<T>(client: Client, field: (least: number) => string): Promise<[number, T][]> {
  const answer = await client.ask(`{ ${LEASTS.map(least => `s${least}: ${field(least)}`).join(' ')} }`)
  return LEASTS.map(least => [least, answer[`s${least}`]])
}

describe('a tie between two others', () => {
  test.each(Object.entries(BANDS))(
    'that is %s is the same in every answer to a search with any minimumScore',
    async (band, scores) => {
      const [jeanne, pierre, lucie] = (await strangers(3)) as [PersonId, PersonId, PersonId]
      const client = await app.as(jeanne)
      const answered = []
      for (const score of scores) {
        await know(scored(jeanne, pierre, 80), scored(pierre, lucie, score))
        answered.push({
          paths: await withEachLeast<{ paths: { score: number }[] }>(
            client,
            least => `introductionPaths(toPersonId: "${lucie}", minimumScore: ${least}) { ${PATHS} }`,
          ),
          distances: await withEachLeast<[{ hops: number | null }]>(
            client,
            least => `distances(toPersonIds: ["${lucie}"], minimumScore: ${least}) { hops }`,
          ),
        })
      }
      for (const one of answered) expect(one).toEqual(answered[0])
      const veiled = VEILED[band as keyof typeof VEILED]
      const passed = answered[0]?.distances.filter(([, [{ hops }]]) => hops === 2)
      expect(passed?.map(([least]) => least)).toEqual(LEASTS.filter(least => least <= Math.min(veiled, 80)))
      expect(answered[0]?.paths[0]?.[1].paths[0]?.score).toBe(scoreOf((0.8 * veiled) / 100))
    },
  )

  test('is told in full to the administrator, and to organisers of a network of both', async () => {
    const [jeanne, pierre, lucie, nadia] = (await strangers(4)) as [PersonId, PersonId, PersonId, PersonId]
    await know(scored(jeanne, pierre, 80), scored(pierre, lucie, 40))
    const network = await networkOf(app, nadia)
    const ask = async (client: Client, minimumScore: number) => {
      const query = `{ introductionPaths(fromPersonId: "${jeanne}", toPersonId: "${lucie}", minimumScore: ${minimumScore}) { ${PATHS} } }`
      return (await client.ask(query)).introductionPaths.paths[0]
    }
    const inFull = { score: 32, steps: [{ score: 80 }, { score: 40, evidence: 'CONFIRMED' }] }
    expect(await ask(await app.admin(), 40)).toMatchObject(inFull)

    const organiser = await app.as(nadia)
    await bringIn(app, nadia, network, jeanne)
    expect(await ask(organiser, 26)).toMatchObject({ score: 20, steps: [{ score: null }, { score: null }] })
    expect(await ask(organiser, 27)).toBeUndefined()
    await bringIn(app, nadia, network, pierre)
    expect(await ask(organiser, 26)).toMatchObject({ score: 21, steps: [{ score: 80 }, { score: null }] })
    expect(await ask(organiser, 27)).toBeUndefined()
    await bringIn(app, nadia, network, lucie)
    expect(await ask(organiser, 40)).toMatchObject(inFull)
    expect(await ask(organiser, 41)).toBeUndefined()
  })

  test('is not told by the order of common contacts, nor by which step is the weakest', async () => {
    const [jeanne, lucie, a, b] = (await strangers(4)) as [PersonId, PersonId, PersonId, PersonId]
    const contacts = `{ person(id: "${lucie}") { commonContacts { nodes { id } } } }`
    const weakest = `{ introductionPaths(toPersonId: "${lucie}") { paths { weakestStep { from { id } } } } }`
    const client = await app.as(jeanne)
    const answers = []
    for (const [ofA, ofB] of [
      [49, 27],
      [27, 49],
    ] as const) {
      await know(...[a, b].map(one => scored(jeanne, one, 40)), scored(a, lucie, ofA), scored(b, lucie, ofB))
      const { introductionPaths } = await client.ask(weakest)
      const weakestOf = introductionPaths.paths.map((path: { weakestStep: unknown }) => path.weakestStep)
      answers.push([
        await client.ask(contacts),
        new Set(weakestOf.map((one: unknown) => JSON.stringify(one))),
      ])
    }
    expect(answers[0]).toEqual(answers[1])
  })
})

/** Six people, as they are in the store. */
let people: PersonId[]
beforeAll(async () => {
  people = await strangers(6)
})

const ASKED = [1, 10, 11, 26, 40, 51, 90]
const RANKINGS = ['SCORE', 'WEAKEST_STEP', 'FEWEST_HOPS'] as const

/** All that the first of them is answered about the others. */
async function answers(): Promise<string> {
  const client = await app.as(people[0] as PersonId)
  const fields = (to: PersonId) =>
    RANKINGS.flatMap(ranking => [
      `a${ranking}: introductionPaths(toPersonId: "${to}", orderBy: ${ranking}, maxHops: 4, limit: 2, minimumScore: 1) { paths { canAsk } ${PATHS} }`,
      ...ASKED.map(
        least =>
          `m${least}${ranking}: introductionPaths(toPersonId: "${to}", orderBy: ${ranking}, maxHops: 4, minimumScore: ${least}, differentFirstSteps: false) { ${PATHS} }`,
      ),
    ])
  const found = await Promise.all([
    client.send(`{ ${fields(people[1] as PersonId).join(' ')} }`),
    client.send(
      `{ ${ASKED.map(least => `d${least}: distances(toPersonIds: ${JSON.stringify(people)}, minimumScore: ${least}) { hops }`).join(' ')} }`,
    ),
    client.send(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { commonContacts { totalCount nodes { id } edges { bandWithViewer } } } } }',
      { ids: people },
    ),
  ])
  expect(found.flatMap(({ errors }) => errors ?? [])).toEqual([])
  return JSON.stringify(found)
}

/** All paths between the first two, in each order. */
function orders(ties: readonly ReferenceTie[]): unknown {
  const paths = new ReferencePaths(ties)
  const query = {
    ...{ from: generated(0), to: generated(1), maxHops: 4, first: 1000, differentFirstSteps: false },
    ...{ day: 0, minimumScore: 1 },
  }
  return RANKINGS.map(ranking => paths.bestPaths({ ...query, ranking }).map(path => path.people))
}

test('moving within its band, a tie between others changes no answer while paths keep their order', async () => {
  const pairs = people.flatMap((_, a) => people.slice(a + 1).map((_, i) => [a, a + 1 + i] as const))
  const scores = fc.constantFrom(...Object.values(BANDS).flat())
  const cases = fc
    .record({
      pairs: fc.shuffledSubarray(pairs, { minLength: 5, maxLength: 9 }),
      scores: fc.array(scores, { minLength: 9, maxLength: 9 }),
      other: scores,
    })
    .map(({ pairs: drawn, scores: drawnScores, other }) => {
      const changes = drawn.findIndex(([a], i) => a !== 0 && bandOf(drawnScores[i] ?? 0) === bandOf(other))
      const worlds = [drawnScores, drawnScores.with(Math.max(0, changes), other)]
      return {
        changes,
        worlds: worlds.map(world => drawn.map(([a, b], i) => ({ a, b, score: world[i] ?? 0 }))),
      }
    })
  await fc.assert(
    fc.asyncProperty(cases, async ({ changes, worlds }) => {
      fc.pre(changes >= 0 && JSON.stringify(worlds[0]) !== JSON.stringify(worlds[1]))
      const [before, after] = worlds.map(world =>
        orders(world.map(({ a, b, score }) => scored(generated(a), generated(b), score))),
      )
      fc.pre(JSON.stringify(before) === JSON.stringify(after))
      await letForget(
        app.graph,
        pairs.map(([a, b]) => [people[a] as PersonId, people[b] as PersonId] as const),
      )
      const told: string[] = []
      for (const world of worlds) {
        await know(
          ...world.map(({ a, b, score }) => scored(people[a] as PersonId, people[b] as PersonId, score)),
        )
        told.push(await answers())
      }
      expect(told[1] === told[0]).toBe(true)
    }),
    { numRuns: runs(5) },
  )
})
