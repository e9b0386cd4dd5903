import type { PersonId } from '../../src/ids.js'
import type { Graph } from '../../src/neo4j/graph.js'
import type { Query } from '../../src/neo4j/query.js'
import { fadeTrust, fadeWarmth } from '../../src/strength/strength.js'
import type { ReferenceTie } from './reference-paths.js'

const KNOW: Query<{ ties: number }> = {
  name: 'test/know',
  text: `
    UNWIND $ties AS tie
    MERGE (low:Person {id: tie.low}) ON CREATE SET low += $newcomer
    MERGE (high:Person {id: tie.high}) ON CREATE SET high += $newcomer
    MERGE (low)-[knows:KNOWS]->(high)
    SET knows += tie.sums, knows.sharedMeetings = 0, knows.evidence = 'CONFIRMED', knows.firstMetAt = $at, knows.lastMetAt = $at
    RETURN count(*) AS ties`,
}

const FORGET: Query<never> = {
  name: 'test/forget',
  text: 'UNWIND $pairs AS pair MATCH (:Person {id: pair[0]})-[knows:KNOWS]-(:Person {id: pair[1]}) DELETE knows',
}

const GO: Query<never> = {
  name: 'test/go',
  text: 'MATCH (person:Person {id: $person}) DETACH DELETE person',
}

/**
 * Lets people know each other as well as `ties` say on `day`, in one write. Who is not there yet is made.
 * For graphs of any shape; scenes come to know each other through meetings and encounters.
 */
export async function letKnow(graph: Graph, ties: readonly ReferenceTie[], day: number): Promise<void> {
  const at = new Date(day * 86_400_000)
  const newcomer = { name: 'Somebody', foldedName: 'somebody', words: 'somebody', needs: [], offers: [] }
  await graph.write(async transaction => {
    await transaction.run(KNOW, {
      ties: ties.map(tie => stored(tie, day)),
      newcomer: { ...newcomer, purposes: [], createdAt: at, updatedAt: at },
      at,
    })
    const people = ties.flatMap(({ a, b }) => [a, b])
    if (people.length > 0) transaction.changed('KNOWS', people)
  })
}

/** Takes away what these pairs know of each other. */
export async function letForget(
  graph: Graph,
  pairs: readonly (readonly [PersonId, PersonId])[],
): Promise<void> {
  await graph.write(async transaction => {
    await transaction.run(FORGET, { pairs })
    transaction.changed('KNOWS', pairs.flat())
  })
}

/** Takes a person away, with all that links them to others. */
export async function letGo(graph: Graph, person: PersonId): Promise<void> {
  await graph.write(async transaction => {
    await transaction.run(GO, { person })
    transaction.changed('PERSON', [person])
  })
}

/** Two who know each other as both say. */
export function tie(a: PersonId, b: PersonId, met: number, trust = 0): ReferenceTie {
  return { a, b, met, declared: 0, trust }
}

function stored({ a, b, met, declared, trust }: ReferenceTie, day: number) {
  return {
    low: a < b ? a : b,
    high: a < b ? b : a,
    sums: {
      warmth: met / fadeWarmth(day),
      openWarmth: (met - declared) / fadeWarmth(day),
      openWithoutLow: met / fadeWarmth(day),
      openWithoutHigh: (met - declared) / fadeWarmth(day),
      trust: trust / fadeTrust(day),
    },
  }
}
