import { type EncounterId, type MeetingId, newId, type PersonId } from '../../src/ids.js'
import type { TableAssignment } from '../../src/meetings/tables.js'
import type { Transaction } from '../../src/neo4j/transaction.js'
import { declarationBy } from '../../src/relationships/encounter.js'
import { pairOf } from '../../src/ties/pair.js'
import type { TestApp } from './app.js'
import { type Circle, planned, SET, SETTLE } from './gatherings.js'
import { newcomers, type Somebody } from './newcomers.js'

/** When people met, unless a test says so: two hours before its clock begins. */
const MET_AT = '2026-06-15T10:00:00Z'

export const DECLARE = `mutation ($input: DeclareEncounterInput!) {
  declareEncounter(input: $input) { encounter { id metAt channel isConfirmed declaredBy { id } people { id } } relationship { strength { score } } }
}`
export const CONFIRM =
  'mutation ($input: ConfirmEncounterInput!) { confirmEncounter(input: $input) { encounter { id isConfirmed } relationship { strength { score } } } }'
export const RETRACT =
  'mutation ($input: RetractEncounterInput!) { retractEncounter(input: $input) { encounter { id isConfirmed declaredBy { id } } relationship { strength { score } } } }'
const RECOMMENDED = '{ recommendation { id outcome message } relationship { evidence strength { score } } }'
/** To one person. */
export const RECOMMEND = `mutation ($input: RecommendPersonInput!) { recommendPerson(input: $input) ${RECOMMENDED} }`
export const RECOMMEND_TO_EVERYONE = `mutation ($input: RecommendPersonToEveryoneInput!) {
  recommendPersonToEveryone(input: $input) ${RECOMMENDED}
}`
export const REPORT_OUTCOME = `mutation ($input: UpdateRecommendationInput!) {
  updateRecommendation(input: $input) { recommendation { outcome dealValue { amount currencyCode } } }
}`
export const RELATIONSHIP = `query ($between: ID!, $and: ID!, $asOf: LocalDate) {
  relationship: relationshipBetween(personId: $between, otherPersonId: $and) {
    people { id }
    evidence
    sharedMeetingCount
    firstMetAt
    lastMetAt
    strength(asOf: $asOf) {
      score band trend bandDropsOn asOf model meetingPoints recommendationPoints
      parts { evidence count points lastAt }
      suggestions { evidence meeting { id } gain }
    }
  }
}`

/** `speaker` says that they met the other; the instant is that of the tests' clock unless given. */
export async function declares(
  speaker: Somebody,
  other: { id: PersonId },
  at = MET_AT,
): Promise<EncounterId> {
  const { declareEncounter } = await speaker.client.ask(DECLARE, { input: { personId: other.id, metAt: at } })
  return declareEncounter.encounter.id
}

/** The two met one to one, as both say. */
export async function met(one: Somebody, other: Somebody, at = MET_AT): Promise<EncounterId> {
  await declares(one, other, at)
  return declares(other, one, at)
}

/** Newcomers of whom each met the next, as both say: one write for all. */
export async function inARow(
  app: TestApp,
  profiles: readonly Record<string, unknown>[],
): Promise<Somebody[]> {
  return newcomers(app, profiles, (people, transaction) => metInARow(app, people, transaction))
}

/** Of these people each met the next, as both say. */
export async function metInARow(
  app: TestApp,
  people: readonly PersonId[],
  transaction: Transaction,
  at = MET_AT,
): Promise<void> {
  const pairs = people.slice(1).map((one, i) => pairOf(people[i] ?? one, one))
  const declarations = pairs.flatMap(pair => {
    const id = newId<'Encounter'>()
    const encounter = { id, pair, at: new Date(at), channel: 'IN_PERSON', meeting: null } as const
    return pair.map(person => declarationBy(person, encounter))
  })
  await app.domain.encounters.takeOver(declarations, transaction)
  await app.domain.ties.evidenceChanged(pairs, transaction)
}

/** A settled meeting with these people at these tables, in each of its rounds. */
export async function seated(
  circle: Circle,
  rounds: readonly Record<string, readonly Somebody[]>[],
  startsAt = '2026-06-15T11:00:00Z',
): Promise<MeetingId> {
  const meeting = await planned(circle, { startsAt })
  const tables = new Map<PersonId, TableAssignment[]>()
  for (const [i, round] of rounds.entries())
    for (const [name, people] of Object.entries(round))
      for (const { id } of people) tables.set(id, [...(tables.get(id) ?? []), { round: i + 1, name }])
  const entries = [...tables].map(([personId, tables]) => ({ personId, tables }))
  await circle.organiser.client.ask(SET, { input: { meetingId: meeting, entries } })
  await circle.organiser.client.ask(SETTLE, { input: { meetingId: meeting } })
  return meeting
}

/** The id of a new recommendation: to its recipient, or to everyone where the input names none. */
export async function recommends({ client }: Pick<Somebody, 'client'>, input: object): Promise<string> {
  const data = await client.ask('recipientId' in input ? RECOMMEND : RECOMMEND_TO_EVERYONE, { input })
  return (data.recommendPerson ?? data.recommendPersonToEveryone).recommendation.id
}
