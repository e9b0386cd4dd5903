import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { DAY_MS } from '../src/durations.js'
import { newId, type PersonId } from '../src/ids.js'
import type { Neo4jAddress } from '../src/neo4j/address.js'
import { consoleProgress } from '../src/progress.js'
import { utcDay } from '../src/strength/days.js'
import { GraphQLClient } from './graphql-client.js'
import { largeNetwork, NETWORK } from './large-network.js'
import { tablesOf } from './large-network-tables.js'
import { bulkImport } from './neo4j-import.js'
import { withOwnNeo4j } from './own-neo4j.js'
import { MAIN, type Replica, settingsOf, startReplica } from './replica.js'
import type { Figure, Found } from './section.js'
import { steadyLoad } from './steady-load.js'
import { idOf, type Size } from './ties.js'

const SMALL = '{ viewer { person { name } } }'
const PER_SECOND = 20
const SECONDS = 20
/** As many as a meeting may have for matches to be looked for. */
const COME = 500
const LINES_AT_ONCE = 100
const NEXT_MEETING_IN_MS = 7 * DAY_MS

const PLAN = 'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { meeting { id } } }'
const SET = 'mutation ($input: SetAttendanceInput!) { setAttendance(input: $input) { meeting { id } } }'
const TO_MEET = '{ viewer { person { peopleToMeet(first: 100) { totalCount nodes { score } } } } }'
const MATCHES = 'query ($id: ID!) { meeting(id: $id) { matches(first: 100) { totalCount nodes { score } } } }'
const HEALTH = `query ($id: ID!) { network(id: $id) { health {
  band actions(limit: 50) { gain } keystones(limit: 100) { cutsOff } history(months: 60) { asOf }
} } }`
const LIST = '{ people(first: 100) { nodes { memberships(first: 45) { nodes { network { name } } } } } }'
const PATHS = `query ($to: ID!) { ${Array.from({ length: 30 }, (_, i) => `a${i}: introductionPaths(toPersonId: $to, limit: 20) { paths { score } }`).join(' ')} }`

/** One of the six heaviest requests found, asked again and again. */
interface Heavy {
  readonly what: string
  ask(): Promise<unknown>
}

/** How long a small question of one member takes alone, and while others ask the six heaviest that were found. */
export async function measureBusy({ people }: Size): Promise<Found> {
  const progress = consoleProgress()
  return withOwnNeo4j(progress, async ({ home, java, jars, folder, start }) => {
    progress.step('Loading a large network into Neo4j')
    const record = largeNetwork(people, utcDay(new Date()))
    await bulkImport(home, java, jars, 'string', tablesOf(record, people))
    const address = await start({ heap: '2g', pageCache: '512m' })
    await rebuild(address, folder)
    const replica = await startReplica('busy', address, folder)
    try {
      progress.step('Asking a small question beside the heaviest')
      const url = `${replica.url}/graphql`
      const small = {
        method: 'POST' as const,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await replica.tokenOf(idOf(people - 1))}`,
        },
        body: JSON.stringify({ query: SMALL }),
      }
      const asked = () => steadyLoad(url, [small], PER_SECOND, SECONDS)
      const heavy = await heaviest(replica, people)
      // Each once before: what is measured is a service that is in use.
      await Promise.all(heavy.map(one => one.ask().catch(() => {})))
      const alone = await asked()
      const stop = keepAsking(heavy)
      const beside = await asked()
      const answered = await stop()
      const figures = (name: string, { p50, p99, most }: typeof alone.times): Figure[] => [
        { name: `${name}, p50`, value: p50, unit: 'ms' },
        { name: `${name}, p99`, value: p99, unit: 'ms' },
        { name: `${name}, longest`, value: most, unit: 'ms' },
      ]
      return {
        measured: [],
        answers: [],
        figures: [
          ...figures('a small question alone', alone.times),
          ...figures('a small question beside the six heaviest', beside.times),
        ],
        notes: [
          `Beside the heaviest: ${SMALL} of one member, ${PER_SECOND} times a second for ${SECONDS} s, while six others asked without a pause: ${answered.join('; ')}. ${alone.failed + beside.failed} of the small questions failed.`,
        ],
      }
    } finally {
      await replica.stop()
    }
  })
}

/** Makes the relationships, which a bulk import does not know. */
async function rebuild(address: Neo4jAddress, folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [MAIN, 'rebuild'], {
    env: { ...process.env, ...settingsOf(address, folder) },
  })
}

/** The heaviest requests found, each by somebody else. */
async function heaviest(replica: Replica, people: number): Promise<Heavy[]> {
  const as = async (n: number) => new GraphQLClient(replica.url, await replica.tokenOf(idOf(n)))
  const administrator = async () =>
    new GraphQLClient(replica.url, await replica.tokenOf(newId<'Person'>(), ['admin']))
  const admins = await Promise.all([administrator(), administrator(), administrator()])
  const [forMatches, forHealth, forLists] = admins as [GraphQLClient, GraphQLClient, GraphQLClient]
  const [toMeet, forPaths] = [await as(1), await as(2)]
  const meeting = await meetingOf(forMatches, COME)
  const exporting = idOf(3) as PersonId
  const token = await replica.tokenOf(exporting)
  return [
    { what: 'people to meet', ask: () => toMeet.ask(TO_MEET, {}) },
    { what: `matches of ${COME}`, ask: () => forMatches.ask(MATCHES, { id: meeting }) },
    {
      what: 'health with 60 months, after a change',
      async ask() {
        await planned(forHealth)
        await forHealth.ask(HEALTH, { id: NETWORK })
      },
    },
    {
      what: 'an export',
      async ask() {
        const headers = { authorization: `Bearer ${token}` }
        const answer = await fetch(`${replica.url}/people/${exporting}/export`, { headers })
        if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
        await answer.text()
      },
    },
    { what: 'a list near QUERY_COST', ask: () => forLists.ask(LIST, {}) },
    { what: '30 searches for paths', ask: () => forPaths.ask(PATHS, { to: idOf(people - 2) }) },
  ]
}

async function planned(admin: GraphQLClient): Promise<string> {
  const startsAt = new Date(Date.now() + NEXT_MEETING_IN_MS)
  const { planMeeting } = await admin.ask<{ planMeeting: { meeting: { id: string } } }>(PLAN, {
    input: { networkId: NETWORK, title: 'Breakfast', startsAt },
  })
  return planMeeting.meeting.id
}

async function meetingOf(admin: GraphQLClient, count: number): Promise<string> {
  const meetingId = await planned(admin)
  const entries = Array.from({ length: count }, (_, n) => ({ personId: idOf(n), status: 'EXPECTED' }))
  for (let from = 0; from < count; from += LINES_AT_ONCE)
    await admin.ask(SET, { input: { meetingId, entries: entries.slice(from, from + LINES_AT_ONCE) } })
  return meetingId
}

/** Asks all of them, each as soon as its last answer has come; the answer ends that and says how often they were answered. */
function keepAsking(heavy: readonly Heavy[]): () => Promise<string[]> {
  let going = true
  const done = heavy.map(async ({ what, ask }) => {
    let [answered, refused] = [0, 0]
    while (going)
      await ask().then(
        () => answered++,
        () => refused++,
      )
    return `${what}, answered ${answered} times${refused > 0 ? ` and refused ${refused}` : ''}`
  })
  return async () => {
    going = false
    return Promise.all(done)
  }
}
