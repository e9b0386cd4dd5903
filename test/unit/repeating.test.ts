import { repeating } from '../../src/repeating.js'
import { until } from '../support/until.js'

test('work is done at once, again and again, and never twice at once', async () => {
  let running = 0
  let most = 0
  let turns = 0
  const stop = repeating(
    1,
    async () => {
      most = Math.max(most, ++running)
      await new Promise(resolve => setTimeout(resolve, 5))
      running--
      turns++
    },
    () => {},
  )
  expect(running).toBe(1)
  await until('three turns', () => turns >= 3)
  await stop()
  expect(most).toBe(1)
})

test('stopping waits for what is under way, and nothing is begun after it', async () => {
  let ended = 0
  const stop = repeating(
    1,
    async () => {
      await new Promise(resolve => setTimeout(resolve, 20))
      ended++
    },
    () => {},
  )
  await stop()
  expect(ended).toBe(1)
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(ended).toBe(1)
})

test('what fails is told, and tried again', async () => {
  const failures: unknown[] = []
  const stop = repeating(
    1,
    async () => {
      throw new Error(`attempt ${failures.length}`)
    },
    error => failures.push(error),
  )
  await until('two failures', () => failures.length >= 2)
  await stop()
  expect(failures[1]).toEqual(new Error('attempt 1'))
})
