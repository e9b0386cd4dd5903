import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { told } from '../support/command-line.js'
import { ServedHome } from '../support/served-home.js'
import { until } from '../support/until.js'

// The service lives by the clock of the machine: on the store that tests share it would forget and mail what is theirs.
const served = new ServedHome()
afterAll(() => served.remove())

test('ending npm start ends the service', async () => {
  const npm = spawn('npm', ['start'], {
    env: { ...served.environment(), PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let url = ''
  npm.stderr?.on('data', chunk => {
    url ||= /(http:\/\/[\d.:]+)\/graphql/.exec(String(chunk))?.[1] ?? ''
  })
  await told(npm, /Serving/)
  await until('the service says where it answers', () => url !== '')
  npm.kill('SIGTERM')
  await once(npm, 'exit')
  await until('nobody answers', () =>
    fetch(url).then(
      () => false,
      () => true,
    ),
  )
})
