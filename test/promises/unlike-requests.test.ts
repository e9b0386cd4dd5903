import { appOfTests } from '../support/app.js'
import { leftBehind } from '../support/unlike-requests.js'

const app = appOfTests()

test('requests that are all unlike leave nothing behind', async () => {
  expect(await leftBehind(app, 300, 1_500)).toBeLessThan(25)
})
