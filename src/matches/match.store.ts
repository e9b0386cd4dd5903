import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import type { SettledMeeting } from './attendance-history.js'
import type { Dismissal, DismissalReason, Participant } from './match.js'

/** Whom somebody knows, as stored. */
export interface StoredContact {
  readonly other: PersonId
  readonly warmth: number
  /** The warmth for which both have given their word. */
  readonly openWarmth: number
  readonly trust: number
}

interface CircleRow {
  person: PersonId
  others: PersonId[]
  warmths: number[]
  openWarmths: number[]
  trusts: number[]
}
type ProfileRow = { profile: Omit<Participant, 'networks'>; networks: NetworkId[] }

const ATTENDEES = cypher<{ person: PersonId }>('matches/attendees')
const DISMISS = cypher('matches/dismiss')
const RESTORE = cypher('matches/restore')
const DISMISSED = cypher<{ person: PersonId; other: PersonId }>('matches/dismissed')
const LIST_DISMISSED = cypher<Dismissal & { foldedName: string }>('matches/list-dismissed')
const COUNT_DISMISSED = cypher<{ count: number }>('matches/count-dismissed')
const FELLOW_MEMBERS = cypher<{ network: NetworkId; fellows: PersonId[] }>('matches/fellow-members')
const PROFILES = cypher<ProfileRow>('matches/profiles')
const CIRCLES = cypher<CircleRow>('matches/circles')
const CIRCLES_AROUND = cypher<CircleRow>('matches/circles-around')
const CIRCLE_SIZES = cypher<{ person: PersonId; size: number }>('matches/circle-sizes')
const WHO_KNOWS_ANYBODY = cypher<{ person: PersonId }>('matches/who-knows-anybody')
const TOTAL_WARMTHS = cypher<{ person: PersonId; warmth: number }>('matches/total-warmths')
const SETTLED_MEETINGS = cypher<SettledMeeting & { network: NetworkId; meeting: MeetingId }>(
  'matches/settled-meetings',
)

/** What suggestions are made of. Runs cypher/matches; knows rows, nothing of rules. */
export class MatchStore {
  constructor(private readonly graph: Graph) {}

  /** Who comes to a meeting, or once it is settled came, by id. */
  async attendees(meeting: MeetingId): Promise<PersonId[]> {
    const rows = await this.graph.run(ATTENDEES, { meeting })
    return rows.map(row => row.person)
  }

  async dismiss(
    person: PersonId,
    other: PersonId,
    reason: DismissalReason,
    at: Date,
    transaction: Transaction,
  ): Promise<void> {
    await transaction.run(DISMISS, { person, other, reason, at })
  }

  async restore(person: PersonId, other: PersonId, transaction: Transaction): Promise<void> {
    await transaction.run(RESTORE, { person, other })
  }

  /** Which of `people` have put aside which of `others`, or the other way round. */
  async dismissed(people: readonly PersonId[], others: readonly PersonId[]) {
    return this.graph.run(DISMISSED, { people, others })
  }

  async dismissedBy(
    person: PersonId,
    hidden: readonly PersonId[],
    after: [string, string] | null,
    limit: number,
  ) {
    return this.graph.run(LIST_DISMISSED, { person, hidden, after, limit: int(limit) })
  }

  async countDismissed(person: PersonId, hidden: readonly PersonId[]): Promise<number> {
    const [row] = await this.graph.run(COUNT_DISMISSED, { person, hidden })
    return row?.count ?? 0
  }

  /** The networks to which the person belongs now, each with all who do. */
  async fellows(person: PersonId): Promise<Map<NetworkId, PersonId[]>> {
    const rows = await this.graph.run(FELLOW_MEMBERS, { person })
    return new Map(rows.map(row => [row.network, row.fellows]))
  }

  /** What people say of themselves, with the networks to which they belong now; by id. */
  async profiles(people: readonly PersonId[]): Promise<Participant[]> {
    const rows = await this.graph.run(PROFILES, { people })
    return rows.map(({ profile, networks }) => ({ ...profile, networks: new Set(networks) }))
  }

  /** Whom each of `people` knows. */
  async circles(people: readonly PersonId[]): Promise<Map<PersonId, StoredContact[]>> {
    return circlesIn(await this.graph.run(CIRCLES, { people }))
  }

  /** Of whom each of `people` knows, those whom `person` knows too, and `person`. */
  async circlesAround(
    person: PersonId,
    people: readonly PersonId[],
  ): Promise<Map<PersonId, StoredContact[]>> {
    return circlesIn(await this.graph.run(CIRCLES_AROUND, { person, people }))
  }

  /** How many each of `people` knows by more than what one of the two declared alone, without the hidden. */
  async circleSizes(
    people: readonly PersonId[],
    hidden: ReadonlySet<PersonId>,
  ): Promise<Map<PersonId, number>> {
    const rows = await this.graph.run(CIRCLE_SIZES, { people, hidden: [...hidden] })
    return new Map(rows.map(row => [row.person, row.size]))
  }

  /** Who of `people` knows anybody by more than what one of the two declared alone, without the hidden. */
  async whoKnowsAnybody(people: readonly PersonId[], hidden: ReadonlySet<PersonId>): Promise<PersonId[]> {
    const rows = await this.graph.run(WHO_KNOWS_ANYBODY, { people, hidden: [...hidden] })
    return rows.map(row => row.person)
  }

  /** The warmth of each of `people` to all they know. */
  async totalWarmths(people: readonly PersonId[]): Promise<Map<PersonId, number>> {
    const rows = await this.graph.run(TOTAL_WARMTHS, { people })
    return new Map(rows.map(row => [row.person, row.warmth]))
  }

  /** The settled meetings of each network before an instant, latest first, with those of `people` who were present. */
  async settledMeetings(
    networks: readonly NetworkId[],
    people: readonly PersonId[],
    before: Date,
  ): Promise<Map<NetworkId, SettledMeeting[]>> {
    const rows = await this.graph.run(SETTLED_MEETINGS, { networks, people, before })
    const byNetwork = new Map<NetworkId, SettledMeeting[]>(networks.map(network => [network, []]))
    for (const { network, startsAt, present } of rows) byNetwork.get(network)?.push({ startsAt, present })
    return byNetwork
  }
}

function circlesIn(rows: readonly CircleRow[]): Map<PersonId, StoredContact[]> {
  return new Map(rows.map(row => [row.person, row.others.map((other, i) => contactAt(row, other, i))]))
}

function contactAt(row: CircleRow, other: PersonId, i: number): StoredContact {
  return {
    other,
    warmth: row.warmths[i] ?? 0,
    openWarmth: row.openWarmths[i] ?? 0,
    trust: row.trusts[i] ?? 0,
  }
}
