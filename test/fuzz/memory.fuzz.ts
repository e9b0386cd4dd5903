import { configOf } from '../../src/config.js'
import { appOfTests } from '../support/app.js'
import { leftBehind } from '../support/unlike-requests.js'

const MINUTES = 60_000

describe('20,000 requests that are all unlike leave nothing behind', () => {
  const raised = appOfTests()
  const asSet = appOfTests(undefined, null, { rates: configOf({}).rates })

  test.each([
    ['with limits out of the way', raised],
    ['with limits as they are set', asSet],
  ])(
    '%s',
    async (_, app) => {
      expect(await leftBehind(app, 1_000, 20_000)).toBeLessThan(50)
    },
    15 * MINUTES,
  )
})
