import type { Client, TestApp } from '../support/app.js'
import { startApp } from '../support/app.js'
import fc from '../support/fast-check.js'
import { Lives, lives, type Step, unnamed } from '../support/merged-lives.js'
import { MERGE, UNDO } from '../support/merges.js'
import { neighbourhoodOf } from '../support/neighbourhood.js'
import { runs } from '../support/seed.js'
import { startIndexedApp } from '../support/synced-index.js'

let app: TestApp
let plain: TestApp
let admin: Client
beforeAll(async () => {
  app = await startIndexedApp()
  plain = await startApp()
  admin = await app.admin()
})
afterAll(async () => {
  await plain?.stop()
  await app?.stop()
})

const told = { divided: 0, indivisible: 0, apart: 0 }

const seen = async (world: Lives) => unnamed(await neighbourhoodOf(app.graph, world.ids), world.ids)

/** What everybody is answered about the ways to everybody else. */
async function waysIn(world: Lives, by: TestApp): Promise<unknown[]> {
  const people = Object.values(world.people)
  return Promise.all(
    people.map(async ({ id }) => {
      const asked = people
        .filter(one => one.id !== id)
        .map(
          (one, i) =>
            `way${i}: introductionPaths(toPersonId: "${one.id}", minimumScore: 1) { paths { score people { id } } noPath { reason } }`,
        )
      return (await by.as(id)).ask(`{ ${asked.join(' ')} }`)
    }),
  )
}

/** Plays the steps that are done, in a world where two are one in between; null where what was made of two cannot be divided. */
async function mergedAndDivided(before: readonly Step[], between: readonly Step[]) {
  const world = await Lives.begin(app)
  for (const step of before) await world.play(step)
  const { keep, other } = world.people
  const alone = await neighbourhoodOf(app.graph, world.ids)
  const input = { keepPersonId: keep.id, otherPersonIds: [other.id] }
  const merge = await admin.send(MERGE, { input })
  if (merge.errors) return { world, done: [], undone: null }
  world.merged()
  const done: (Step | null)[] = []
  for (const step of between) {
    const isPlain = world.isPlain(step)
    if (!isPlain) world.wait()
    done.push(isPlain && (await world.play(step)) ? step : null)
  }
  const one = await neighbourhoodOf(app.graph, world.ids)
  expect(await app.domain.ties.rebuildOf([...world.ids].sort())).toMatchObject({ corrected: 0, removed: 0 })
  const undo = await admin.send(UNDO, { input: { mergeId: merge.data.mergePeople.mergeId } })
  if (undo.errors) {
    expect(undo.errors.map(({ extensions }) => extensions.rule)).toEqual(['NOT_DIVISIBLE'])
    expect(await neighbourhoodOf(app.graph, world.ids)).toEqual(one)
    return { world, done, undone: null }
  }
  const undone = await neighbourhoodOf(app.graph, world.ids)
  if (done.every(step => step === null)) expect(undone).toEqual(alone)
  expect(await app.domain.ties.rebuildOf([...world.ids].sort())).toMatchObject({ corrected: 0, removed: 0 })
  plain.clock.set(app.clock.now().toISOString())
  expect(await waysIn(world, app)).toEqual(await waysIn(world, plain))
  return { world, done, undone: unnamed(undone, world.ids) }
}

/** The same where they never were one: what is of one of them is done by that one. Null where a rule refuses something there. */
async function neverMerged(
  before: readonly Step[],
  done: readonly (Step | null)[],
): Promise<string[] | null> {
  const world = await Lives.begin(app)
  for (const step of before) await world.play(step)
  world.merged()
  for (const step of done) {
    if (step === null) world.wait()
    else if (!(await world.play(step, false))) return null
  }
  return seen(world)
}

test('what is merged and divided is as if it had never been merged, and what came in between is where it belongs', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async ({ before, between }) => {
      const { undone, done } = await mergedAndDivided(before, between)
      if (undone === null) {
        told.indivisible++
        return
      }
      const never = await neverMerged(before, done)
      if (never === null) {
        told.apart++
        return
      }
      told.divided++
      expect(undone).toEqual(never)
    }),
    { numRuns: runs(6), endOnFailure: true },
  )
  // Most of what is drawn can be compared.
  expect(told.divided).toBeGreaterThan(told.indivisible + told.apart)
})
