import { yieldingBetween } from '../../../src/graphql/yielding.js'

const sized = (...sizes: number[]) => yieldingBetween(sizes, size => size)

test('an answer of 250 things is there at once', () => {
  expect(sized(100, 100, 50)).toEqual([100, 100, 50])
})

test('of a longer one, others have a turn before the next 250, and all of it comes in its order', async () => {
  const given: string[] = []
  const values = sized(100, 100, 100, 100, 251, 0, 1)
  const takes = values.map(async value => given.push(`${await value}`))
  let turns = 0
  const turn = () => {
    given.push('another')
    if (++turns < 4) setImmediate(turn)
  }
  setImmediate(turn)
  await Promise.all(takes)
  const withoutTurns = given.filter(one => one !== 'another')
  expect(withoutTurns).toEqual(['100', '100', '100', '100', '251', '0', '1'])
  expect(given.slice(0, 3)).toEqual(['100', '100', 'another'])
  expect(given.lastIndexOf('another')).toBeGreaterThan(given.indexOf('251'))
})
