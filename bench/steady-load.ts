import { Agent, request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { type Times, timesOf } from './measure.js'

export interface Asked {
  readonly method: 'POST'
  readonly headers: Record<string, string>
  readonly body: string
}

export interface Load {
  readonly times: Times
  readonly failed: number
  /** Whether all were asked. */
  readonly keptUp: boolean
  /** What was answered. */
  readonly perSecond: number
}

/** With so many answers outstanding it cannot keep up: what is yet to be asked is not asked. */
const MOST_OUTSTANDING = 1_000

/**
 * Asks at a steady rate, whether or not the answers before have come. Each is timed from when it was due, so that one that had to
 * wait for its turn counts as slow.
 */
export async function steadyLoad(
  url: string,
  asked: readonly Asked[],
  perSecond: number,
  seconds: number,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const count = perSecond * seconds
  const times: number[] = []
  const answers: Promise<void>[] = []
  let failed = 0
  const start = performance.now()
  for (let i = 0; i < count && answers.length - times.length < MOST_OUTSTANDING; i++) {
    const due = start + (i * 1000) / perSecond
    const early = due - performance.now()
    if (early > 0) await delay(early)
    const one = send(agent, url, asked[i % asked.length] as Asked).then(isWell => {
      times.push(performance.now() - due)
      if (!isWell) failed++
    })
    answers.push(one)
  }
  await Promise.all(answers)
  agent.destroy()
  const took = (performance.now() - start) / 1000
  return {
    times: timesOf(Float64Array.from(times)),
    failed,
    keptUp: times.length === count,
    perSecond: times.length / took,
  }
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
