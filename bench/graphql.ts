import autocannon from 'autocannon'
import { Asking } from '../src/commands/asking.js'
import type { Neo4jAddress } from '../src/neo4j/address.js'
import type { Progress } from '../src/progress.js'
import type { Times } from './measure.js'
import { startReplica } from './replica.js'
import type { Figure, Found } from './section.js'
import { type Asked, steadyLoad } from './steady-load.js'
import { idOf, MEASURED_PAIRS, pairsOf, type Size } from './ties.js'

const REQUESTS = 2_000
const PER_SECOND = 500
const SECONDS = 20
const WARM_UP_SECONDS = 10
const CONNECTIONS = 4
const LOOKED_AT = 100

const QUERY = `query ($to: ID!) {
  introductionPaths(to: $to) {
    paths { score people { name } }
    noPath { reason }
  }
}`

interface Answer {
  introductionPaths: { paths: { people: ({ name: string } | null)[] }[]; noPath: { reason: string } | null }
}

/** introductionPaths with names over HTTP, as members ask it: each request is of another person about another. */
export async function measureGraphql(
  address: Neo4jAddress,
  size: Size,
  folder: string,
  progress: Progress,
): Promise<Found> {
  progress.step('Asking the service over HTTP')
  const replica = await startReplica('one', address, folder)
  try {
    const url = `${replica.url}/graphql`
    const pairs = pairsOf(size, REQUESTS, MEASURED_PAIRS)
    const asked = await Promise.all(
      pairs.map(
        async ({ from, to }): Promise<Asked> => ({
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${await replica.tokenOf(idOf(from))}`,
          },
          body: JSON.stringify({ query: QUERY, variables: { to: idOf(to) } }),
        }),
      ),
    )
    let named = 0
    for (const { from, to } of pairs.slice(0, LOOKED_AT)) {
      const asking = new Asking(replica.url, await replica.tokenOf(idOf(from)))
      const { introductionPaths } = await asking.ask<Answer>(QUERY, { to: idOf(to) })
      named += introductionPaths.paths.filter(({ people }) => people.every(one => one?.name)).length
    }
    await steadyLoad(url, asked, PER_SECOND / 2, WARM_UP_SECONDS)
    const steady = await steadyLoad(url, asked, PER_SECOND, SECONDS)
    if (steady.failed > 0) throw new Error(`${steady.failed} requests failed.`)
    const cannon = await autocannon({
      url,
      requests: asked.map(request => ({ ...request })),
      connections: CONNECTIONS,
      overallRate: PER_SECOND,
      ignoreCoordinatedOmission: true,
      duration: SECONDS,
    })
    const most = await autocannon({
      url,
      requests: asked.map(one => ({ ...one })),
      connections: 8,
      duration: 10,
    })
    return {
      measured: [],
      answers: [],
      figures: [
        ...figuresOf('GraphQL at a steady 500 requests/s', steady.times),
        { name: 'GraphQL, rate reached', value: steady.times.runs / steady.seconds, unit: 'requests/s' },
        ...figuresOf(`GraphQL by autocannon -R ${PER_SECOND} -c ${CONNECTIONS}`, cannon.latency),
        { name: 'GraphQL at full speed, autocannon -c 8', value: most.requests.average, unit: 'requests/s' },
      ],
      notes: [
        `GraphQL: ${named} paths with all their names in the first ${LOOKED_AT} answers; ${steady.times.runs} requests at ${PER_SECOND}/s, ${steady.failed} failed; autocannon had ${cannon.non2xx + cannon.errors} that failed of ${cannon.requests.total}.`,
      ],
    }
  } finally {
    await replica.stop()
  }
}

function figuresOf(name: string, times: Pick<Times, 'p50' | 'p90' | 'p99'>): Figure[] {
  return (['p50', 'p90', 'p99'] as const).map(share => ({
    name: `${name}, ${share}`,
    value: times[share],
    unit: 'ms',
  }))
}
