import type { EncounterId, MeetingId, PersonId } from '../../src/ids.js'
import { type Circle, planned, SET, SETTLE, type Somebody } from './gatherings.js'

export const DECLARE = `mutation ($input: DeclareEncounterInput!) {
  declareEncounter(input: $input) { encounter { id at channel confirmed declaredBy { id } people { id } } relationship { strength { score } } }
}`
export const CONFIRM =
  'mutation ($input: EncounterInput!) { confirmEncounter(input: $input) { encounter { id confirmed } relationship { strength { score } } } }'
export const RETRACT =
  'mutation ($input: EncounterInput!) { retractEncounter(input: $input) { encounter { id confirmed declaredBy { id } } relationship { strength { score } } } }'
export const RECOMMEND = `mutation ($input: RecommendInput!) {
  recommend(input: $input) { recommendation { id outcome message } relationship { evidence strength { score } } }
}`
export const RELATIONSHIP = `query ($between: ID!, $and: ID!, $asOf: LocalDate) {
  relationship(between: $between, and: $and) {
    people { id }
    evidence
    sharedMeetingCount
    firstMetAt
    lastMetAt
    strength(asOf: $asOf) {
      score band trend coldOn asOf model met trust
      parts { evidence count points lastAt }
      raisedBy { evidence meeting { id } gain }
    }
  }
}`

/** `speaker` says that they met the other; the instant is that of the tests' clock unless given. */
export async function declares(
  speaker: Somebody,
  other: { id: PersonId },
  at = '2026-06-15T10:00:00Z',
): Promise<EncounterId> {
  const { declareEncounter } = await speaker.client.ask(DECLARE, { input: { person: other.id, at } })
  return declareEncounter.encounter.id
}

/** The two met one to one, as both say. */
export async function met(one: Somebody, other: Somebody, at = '2026-06-15T10:00:00Z'): Promise<EncounterId> {
  await declares(one, other, at)
  return declares(other, one, at)
}

/** A settled meeting with these people at these tables. */
export async function seated(
  circle: Circle,
  tables: Record<string, readonly Somebody[]>,
  startsAt = '2026-06-15T11:00:00Z',
): Promise<MeetingId> {
  const meeting = await planned(circle, { startsAt })
  const entries = Object.entries(tables).flatMap(([table, people]) =>
    people.map(({ id }) => ({ person: id, table })),
  )
  await circle.organiser.client.ask(SET, { input: { meeting, entries } })
  await circle.organiser.client.ask(SETTLE, { input: { meeting } })
  return meeting
}
