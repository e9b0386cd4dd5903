import autocannon from 'autocannon'
import type { Neo4jAddress } from '../src/neo4j/address.js'
import type { Progress } from '../src/progress.js'
import { GraphQLClient } from './graphql-client.js'
import type { Times } from './measure.js'
import { nearPairs } from './near-pairs.js'
import { startReplica } from './replica.js'
import type { Figure, Found } from './section.js'
import { type Asked, steadyLoad } from './steady-load.js'
import { idOf, type MeasuredGraph } from './ties.js'

const REQUESTS = 2_000
const PER_SECOND = [100, 250, 500]
const SECONDS = 10
/** Every pair is asked once before anything is measured, at a rate for compilers to warm up at. */
const WARM_UP_SECONDS = 20
const CONNECTIONS = 4
const LOOKED_AT = 100

const QUERY = `query ($to: ID!) {
  introductionPaths(toPersonId: $to) {
    paths { score people { name } }
    noPath { reason }
  }
}`

interface Answer {
  introductionPaths: { paths: { people: ({ name: string } | null)[] }[]; noPath: { reason: string } | null }
}

/** introductionPaths with names over HTTP, as members ask it: each of these has someone else in view, 2 or 3 steps away. */
export async function measureGraphql(
  address: Neo4jAddress,
  graph: MeasuredGraph,
  folder: string,
  progress: Progress,
): Promise<Found> {
  progress.step('Asking the service over HTTP')
  const replica = await startReplica('one', address, folder)
  try {
    const url = `${replica.url}/graphql`
    const pairs = nearPairs(graph, REQUESTS)
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
      const asking = new GraphQLClient(replica.url, await replica.tokenOf(idOf(from)))
      const { introductionPaths } = await asking.ask<Answer>(QUERY, { to: idOf(to) })
      named += introductionPaths.paths.filter(({ people }) => people.every(one => one?.name)).length
    }
    await steadyLoad(url, asked, REQUESTS / WARM_UP_SECONDS, WARM_UP_SECONDS)
    const figures: Figure[] = []
    let failures = 0
    for (const rate of PER_SECOND) {
      const { times, failed, keptUp, perSecond } = await steadyLoad(url, asked, rate, SECONDS)
      failures += failed
      const name = `GraphQL at a steady ${rate} requests/s`
      figures.push(...figuresOf(name, times))
      if (!keptUp)
        figures.push({
          name: `${name}, which it did not keep up with: rate reached`,
          value: perSecond,
          unit: 'requests/s',
        })
    }
    const requests = asked.map(request => ({ ...request }))
    const shaped = {
      url,
      requests,
      connections: CONNECTIONS,
      overallRate: 500,
      ignoreCoordinatedOmission: true,
    }
    const cannon = await autocannon({ ...shaped, duration: SECONDS })
    const most = await autocannon({ url, requests, connections: 2 * CONNECTIONS, duration: SECONDS })
    return {
      measured: [],
      answers: [],
      figures: [
        ...figures,
        ...figuresOf(`GraphQL by autocannon -R 500 -c ${CONNECTIONS}`, cannon.latency),
        {
          name: `GraphQL at full speed, autocannon -c ${2 * CONNECTIONS}`,
          value: most.requests.average,
          unit: 'requests/s',
        },
      ],
      notes: [
        `GraphQL: ${named} paths with all their names in the first ${LOOKED_AT} answers; ${failures} requests failed at the steady rates, and ${cannon.non2xx + cannon.errors} of autocannon's ${cannon.requests.total}.`,
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
