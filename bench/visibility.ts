import { setTimeout as delay } from 'node:timers/promises'
import { MINUTE_MS } from '../src/durations.js'
import type { Neo4jAddress } from '../src/neo4j/address.js'
import type { Progress } from '../src/progress.js'
import { GraphQLClient } from './graphql-client.js'
import { timesOf } from './measure.js'
import { startReplica } from './replica.js'
import type { Found } from './section.js'
import { idOf, pairsOf, type Size } from './ties.js'

const TRIES = 40
const PAIRS = 7
const LOOK_EVERY_MS = 2
const LIMIT_MS = 10_000

const DECLARE = `mutation ($input: DeclareEncounterInput!) {
  declareEncounter(input: $input) { encounter { id } }
}`
const DISTANCE = 'query ($to: [ID!]!) { distances(toPersonIds: $to) { hops } }'

/** How soon after the answer to a mutation its tie shows in distances: at the replica that wrote it, and at another. */
export async function measureVisibility(
  address: Neo4jAddress,
  size: Size,
  folder: string,
  progress: Progress,
): Promise<Found> {
  progress.step('Writing through one replica, looking through another')
  const writing = await startReplica('one', address, folder)
  const other = await startReplica('two', address, folder).catch(async error => {
    await writing.stop()
    throw error
  })
  try {
    const lags: number[] = []
    let atOnce = 0
    for (const { from, to } of pairsOf(size, TRIES, PAIRS)) {
      const [speaker, met] = [idOf(from), idOf(to)]
      const here = new GraphQLClient(writing.url, await writing.tokenOf(met))
      const there = new GraphQLClient(other.url, await other.tokenOf(met))
      if ((await hops(there, speaker)) === 1) continue
      const mouth = new GraphQLClient(writing.url, await writing.tokenOf(speaker))
      await mouth.ask(DECLARE, {
        input: { personId: met, metAt: new Date(Date.now() - MINUTE_MS).toISOString() },
      })
      const written = performance.now()
      const [own, lag] = await Promise.all([hops(here, speaker), untilNear(there, speaker, written)])
      if (own === 1) atOnce++
      lags.push(lag)
    }
    const { p50, p90, most, runs } = timesOf(Float64Array.from(lags))
    return {
      measured: [],
      answers: [],
      figures: [
        { name: 'write to visible at another replica, p50', value: p50, unit: 'ms' },
        { name: 'write to visible at another replica, p90', value: p90, unit: 'ms' },
        { name: 'write to visible at another replica, longest', value: most, unit: 'ms' },
      ],
      notes: [
        `Write to visible: ${runs} ties written through one replica; ${atOnce} of ${runs} were in the next answer of that replica.`,
      ],
    }
  } finally {
    await writing.stop()
    await other.stop()
  }
}

async function hops(asking: GraphQLClient, to: string): Promise<number | null> {
  const { distances } = await asking.ask<{ distances: { hops: number | null }[] }>(DISTANCE, { to: [to] })
  return distances[0]?.hops ?? null
}

async function untilNear(asking: GraphQLClient, to: string, since: number): Promise<number> {
  for (;;) {
    if ((await hops(asking, to)) === 1) return performance.now() - since
    if (performance.now() - since > LIMIT_MS) throw new Error('The tie does not show at the other replica.')
    await delay(LOOK_EVERY_MS)
  }
}
