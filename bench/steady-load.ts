import { Agent, request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { type Times, timesOf } from './measure.js'

export interface Asked {
  readonly method: 'POST'
  readonly headers: Record<string, string>
  readonly body: string
}

/**
 * Asks at a steady rate, whether or not the answers before have come. Each is timed from when it was due, so that one that had to
 * wait for its turn counts as slow (what Gil Tene calls coordinated omission is left out of nothing).
 */
export async function steadyLoad(
  url: string,
  asked: readonly Asked[],
  perSecond: number,
  seconds: number,
): Promise<{ times: Times; failed: number; seconds: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const count = perSecond * seconds
  const times = new Float64Array(count)
  const answers: Promise<void>[] = []
  let failed = 0
  const start = performance.now()
  for (let i = 0; i < count; i++) {
    const due = start + (i * 1000) / perSecond
    const early = due - performance.now()
    if (early > 0) await delay(early)
    const one = send(agent, url, asked[i % asked.length] as Asked).then(isWell => {
      times[i] = performance.now() - due
      if (!isWell) failed++
    })
    answers.push(one)
  }
  await Promise.all(answers)
  agent.destroy()
  return { times: timesOf(times), failed, seconds: (performance.now() - start) / 1000 }
}

/** Whether the answer came, with data and without errors. */
function send(agent: Agent, url: string, { method, headers, body }: Asked): Promise<boolean> {
  return new Promise(resolve => {
    const sent = request(url, { agent, method, headers }, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', part => {
        text += part
      })
      response.on('end', () => resolve(response.statusCode === 200 && !text.includes('"errors"')))
    })
    sent.on('error', () => resolve(false))
    sent.end(body)
  })
}
