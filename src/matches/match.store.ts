import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { SettledMeeting } from './attendance-history.js'
import type { DismissalReason, Participant } from './match.js'

/** Whom somebody knows, as stored. */
export interface StoredContact {
  readonly other: PersonId
  readonly warmth: number
  /** The warmth without the unconfirmed declaration of the one whose contact this is. */
  readonly withoutOwnDeclaration: number
  readonly trust: number
}

interface CircleRow {
  person: PersonId
  others: PersonId[]
  warmths: number[]
  withoutOwnDeclaration: number[]
  trusts: number[]
}
type ProfileRow = { profile: Omit<Participant, 'networks'>; networks: NetworkId[] }

const ATTENDEES = cypher<{ person: PersonId }>('matches/attendees')
const DISMISS = cypher('matches/dismiss')
const RESTORE = cypher('matches/restore')
const DISMISSED = cypher<{ person: PersonId; other: PersonId }>('matches/dismissed')
const FELLOW_MEMBERS = cypher<{ network: NetworkId; fellows: PersonId[] }>('matches/fellow-members')
const PROFILES = cypher<ProfileRow>('matches/profiles')
const CIRCLES = cypher<CircleRow>('matches/circles')
const TOTAL_WARMTHS = cypher<{ person: PersonId; warmth: number }>('matches/total-warmths')
const SETTLED_MEETINGS = cypher<SettledMeeting & { network: NetworkId }>('matches/settled-meetings')

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
    const rows = await this.graph.run(CIRCLES, { people })
    return new Map(rows.map(row => [row.person, row.others.map((other, i) => contactAt(row, other, i))]))
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
    for (const { network, ...meeting } of rows) byNetwork.get(network)?.push(meeting)
    return byNetwork
  }
}

function contactAt(row: CircleRow, other: PersonId, i: number): StoredContact {
  return {
    other,
    warmth: row.warmths[i] ?? 0,
    withoutOwnDeclaration: row.withoutOwnDeclaration[i] ?? 0,
    trust: row.trusts[i] ?? 0,
  }
}
