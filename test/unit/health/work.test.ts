import { largeNetwork } from '../../../bench/large-network.js'
import { Deadline } from '../../../src/deadline.js'
import { NetworkHealth } from '../../../src/health/network-health.js'
import { NetworkHistory } from '../../../src/health/network-history.js'
import { Work } from '../../../src/health/work.js'
import type { PersonId } from '../../../src/ids.js'
import type { Network } from '../../../src/networks/network.js'

const TODAY = 20_484

/** Work that goes on until it is told to end, and how many pieces of it have been done. */
function endless() {
  const state = { pieces: 0, ended: false }
  const work = new Work(function* () {
    while (!state.ended) {
      state.pieces++
      yield
    }
    return state.pieces
  })
  return { state, work }
}

test('whatever else there is to do has its turn while work goes on', async () => {
  const { state, work } = endless()
  setImmediate(() => {
    state.ended = true
  })
  expect(await work.result()).toBe(state.pieces)
})

test('work stops when nobody waits for it any more, and the next one goes on from there', async () => {
  const { state, work } = endless()
  const deadline = new Deadline(600_000)
  setImmediate(() => deadline.callOff())
  await expect(deadline.run(() => work.result())).rejects.toMatchObject({ code: 'TOO_COSTLY' })
  const done = state.pieces
  await new Promise(setImmediate)
  expect(state.pieces).toBe(done)
  state.ended = true
  expect(await work.result()).toBe(done)
})

test('whoever has gone does not take along another who waits for the same', async () => {
  const { state, work } = endless()
  const deadline = new Deadline(600_000)
  const gone = expect(deadline.run(() => work.result())).rejects.toMatchObject({ code: 'TOO_COSTLY' })
  const waiting = work.result()
  setImmediate(() => deadline.callOff())
  await gone
  state.ended = true
  expect(await waiting).toBe(state.pieces)
})

test('work that failed is begun anew', async () => {
  let tries = 0
  const work = new Work(function* () {
    yield
    if (++tries === 1) throw new Error('The first time.')
    return tries
  })
  await expect(work.result()).rejects.toThrow('The first time.')
  expect(await work.result()).toBe(2)
})

test('the health of a large network, called off at any moment, is the same when it is asked for again', async () => {
  const record = largeNetwork(800, TODAY)
  const everybody = async (people: readonly PersonId[]) => new Set(people)
  const all = async (health: NetworkHealth) => ({
    band: await health.band,
    metrics: await health.metrics,
    groups: await health.groups,
    keystones: await health.keystones(100, everybody),
    actions: await health.actions(50, everybody),
    without: await health.without(record.belonging.slice(0, 3).map(({ person }) => person)),
  })
  const healthOf = (history: NetworkHistory) =>
    new NetworkHealth({} as Network, 'RUNS', TODAY, history, new Set())
  const expected = await all(healthOf(new NetworkHistory(record)))
  const history = new NetworkHistory(record)
  let calledOff = 0
  for (let turns = 1; ; turns++) {
    const deadline = new Deadline(600_000)
    callOffAfter(turns, deadline)
    try {
      expect(await deadline.run(() => all(healthOf(history)))).toEqual(expected)
      break
    } catch (error) {
      expect(error).toMatchObject({ code: 'TOO_COSTLY' })
      calledOff++
    }
  }
  expect(calledOff).toBeGreaterThan(1)
})

function callOffAfter(turns: number, deadline: Deadline): void {
  setImmediate(() => (turns === 1 ? deadline.callOff() : callOffAfter(turns - 1, deadline)))
}
