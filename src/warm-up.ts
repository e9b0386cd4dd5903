import type { Logger } from 'pino'
import type { LocalApi } from './api/local-api.js'
import { Deadline } from './deadline.js'
import type { PersonId } from './ids.js'

/** Whoever asks first would rather wait a little than not at all. */
const AT_MOST_MS = 10_000

const PLACES = `{
  people(first: 2) { nodes { id } }
  networks(first: 1) { nodes {
    health { band }
    upcomingMeetings(first: 1) { nodes { matches(first: 3) { nodes { introducer { name } reasons { detail } } } } }
  } }
}`

const WHAT_PEOPLE_ASK = `query ($other: ID!) {
  viewer {
    person {
      name
      memberships(first: 10) { nodes { role network { name } } }
      relationships(first: 10) { nodes { people { name } strength { score suggestions { gain } } } }
      peopleToMeet(first: 3) { nodes { introducer { name } reasons { detail } } }
    }
    upcomingMeetings(first: 3) { nodes { title expectedCount } }
  }
  people(first: 10, search: "a") { nodes { name distanceFromViewer } }
  introductionPaths(toPersonId: $other) { paths { people { name } steps { band } } noPath { message } }
}`

interface Places {
  people: { nodes: { id: PersonId }[] }
}

/**
 * Asks what people will ask, once: so that Neo4j has planned its queries, connections are open and the thread for what takes long runs
 * before the first of them comes. What fails of it is no reason not to serve.
 */
export async function warmUp(api: LocalApi, log: Logger): Promise<void> {
  const deadline = new Deadline(AT_MOST_MS)
  try {
    await deadline.run(async () => {
      const [person, other] = (await api.administrator().ask<Places>(PLACES)).people.nodes
      if (person && other) await (await api.as(person.id)).ask(WHAT_PEOPLE_ASK, { other: other.id })
    })
  } catch (error) {
    log.info({ err: error }, 'the warm-up was cut short')
  } finally {
    deadline.end()
  }
}
