import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Client, TestApp } from './app.js'
import { newcomerTo } from './scenes.js'

const MB = 2 ** 20
const SIDE_BY_SIDE = 8
const APQ = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } })

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Bytes in use once everything is gone that nothing refers to. */
function inUse(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

const many = <T>(count: number, part: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => part(i))

interface Asked {
  headers: Record<string, string>
  body: object
}

/** The nth request: in all that a client may choose, no two are alike. */
function requestOf(n: number): Asked {
  const aliases = many(25, i => `a${n}_${i}: __typename`).join(' ')
  const query = `query q${n}($list: [ID!]! = []) { ${aliases} nodes(ids: $list) { id } }`
  const undeclared = Object.fromEntries(
    many(100, i => [`v${n}_${i}`, { [`k${n}`]: many(40, j => n * i + j) }]),
  )
  return {
    headers: {
      [`x-${n}`]: `${n}`,
      'x-forwarded-for': `10.0.${n >> 8}.${n & 255}`,
      'user-agent': `agent ${n}`,
    },
    body: {
      query,
      operationName: `q${n}`,
      variables: { ...undeclared, list: [] },
      ...(n % 5 === 0 ? { extensions: APQ(n.toString(16).padStart(64, '0')) } : {}),
    },
  }
}

/** The same operation again, with other variables each time. */
function repeatedOf(n: number): Asked {
  return {
    headers: {},
    body: {
      query: 'query ($first: Int) { people(first: $first) { pageInfo { hasNextPage } } }',
      variables: { first: n + 1_000, [`v${n}`]: many(2_000, i => n * i) },
    },
  }
}

async function post({ url, headers }: Client, asked: Asked): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...asked.headers, ...headers },
    body: JSON.stringify(asked.body),
  })
  await response.text()
}

/** Megabytes that `requests` which are all unlike leave in the heap, with and without a token, beyond what the `first` of them left. */
export async function leftBehind(app: TestApp, first: number, requests: number): Promise<number> {
  const clients = [await app.as((await newcomerTo(app)).id), app.nobody()] as const
  let sent = 0
  async function send(end: number): Promise<void> {
    const sender = async () => {
      while (sent < end) {
        const n = sent++
        await post(clients[n % 2 === 0 ? 0 : 1], n % 3 === 0 ? repeatedOf(n) : requestOf(n))
      }
    }
    await Promise.all(many(SIDE_BY_SIDE, sender))
  }
  await send(first)
  const before = inUse()
  await send(requests)
  return (inUse() - before) / MB
}
