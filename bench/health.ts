import { readFileSync } from 'node:fs'
import { DAY_MS } from '../src/durations.js'
import { newId } from '../src/ids.js'
import { consoleProgress } from '../src/progress.js'
import { utcDay } from '../src/strength/days.js'
import { GraphQLClient } from './graphql-client.js'
import { largeNetwork, NETWORK } from './large-network.js'
import { tablesOf } from './large-network-tables.js'
import { bulkImport } from './neo4j-import.js'
import { withOwnNeo4j } from './own-neo4j.js'
import { startReplica } from './replica.js'
import type { Found } from './section.js'
import type { Size } from './ties.js'

/** Linux counts what a process takes of processors in hundredths of a second. */
const TICKS_A_SECOND = 100

const QUERY = `query ($network: ID!) { network(id: $network) { health {
  band
  metrics { name value previous band }
  groups { size cohesion }
  actions(limit: 50) { metric kind gain reason people { id } meeting { id } }
  keystones(limit: 100) { person { id } cutsOff betweenness }
  neighbours { sharedMembers relationships network { id } }
} } }`

const PLAN = 'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { meeting { id } } }'
const NEXT_MEETING_IN_MS = 7 * DAY_MS

interface Answer {
  network: {
    health: {
      metrics: { name: string; value: number | null }[]
      groups: unknown[]
      actions: unknown[]
      keystones: unknown[]
    }
  }
}

/** The whole of a large network's health, as its administrator asks a service that has just started. */
export async function measureHealth({ people }: Size): Promise<Found> {
  const progress = consoleProgress()
  return withOwnNeo4j(progress, async ({ home, java, jars, folder, start }) => {
    progress.step('Loading a large network into Neo4j')
    const record = largeNetwork(people, utcDay(new Date()))
    await bulkImport(home, java, jars, 'string', tablesOf(record, people))
    const address = await start({ heap: '2g', pageCache: '512m' })
    const replica = await startReplica('health', address, folder)
    try {
      progress.step('Asking for its health')
      const asking = new GraphQLClient(replica.url, await replica.tokenOf(newId<'Person'>(), ['admin']))
      const ask = async () => {
        const [start, before] = [performance.now(), processorOf(replica.pid)]
        const answer = await asking.ask<Answer>(QUERY, { network: NETWORK })
        const seconds = (performance.now() - start) / 1000
        return { answer, seconds, processor: processorOf(replica.pid) - before }
      }
      const first = await ask()
      const again = await ask()
      const startsAt = new Date(Date.now() + NEXT_MEETING_IN_MS)
      await asking.ask(PLAN, { input: { networkId: NETWORK, title: 'Breakfast', startsAt } })
      const changed = await ask()
      const { metrics, groups, actions, keystones } = first.answer.network.health
      const figureOf = (name: string) => metrics.find(one => one.name === name)?.value ?? 0
      const relationships = Math.round((figureOf('DENSITY') * people * (people - 1)) / 2)
      return {
        measured: [],
        answers: [],
        figures: [
          { name: 'health of a large network', value: first.seconds, unit: 's' },
          { name: 'health of a large network, of a processor', value: first.processor, unit: 's' },
          { name: 'health of a large network, asked again', value: again.seconds, unit: 's' },
          { name: 'health of a large network, after a change', value: changed.seconds, unit: 's' },
          {
            name: 'health of a large network, after a change, of a processor',
            value: changed.processor,
            unit: 's',
          },
        ],
        notes: [
          `Health: ${figureOf('MEMBERS').toLocaleString('en')} members with ${relationships.toLocaleString('en')} relationships from ${record.meetings.length.toLocaleString('en')} meetings; ${metrics.length} figures with those of the month before, ${groups.length} groups, ${actions.length} acts, ${keystones.length} keystones, in one request over HTTP to a service, and a Neo4j, that have just started and warmed up; then once more, and once more after a meeting was planned, when all is read and worked out anew. The time is with reading the network's past from Neo4j; of a processor is what the service took, without Neo4j.`,
        ],
      }
    } finally {
      await replica.stop()
    }
  })
}

/** Seconds that a process has taken of processors: not a number where the system does not tell as Linux does. */
function processorOf(pid: number): number {
  try {
    const [, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const [user, system] = (fields[0] ?? '').split(' ').slice(11, 13)
    return (Number(user) + Number(system)) / TICKS_A_SECOND
  } catch {
    return Number.NaN
  }
}
