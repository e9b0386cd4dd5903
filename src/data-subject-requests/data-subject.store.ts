import type { IntroductionId, NetworkId, PersonId } from '../ids.js'
import { assignmentsOf, type TablesByRound } from '../meetings/tables.js'
import { moneyOf } from '../money.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { Recommendation } from '../recommendations/recommendation.js'
import type { Sums } from '../strength/sums.js'
import type {
  BlockedAndDismissed,
  BroughtIn,
  Erased,
  Named,
  OwnAttendance,
  OwnContact,
  OwnDispute,
  OwnEncounter,
  OwnGuest,
  OwnKeyedRequest,
  OwnMembership,
  OwnMergedProfile,
  OwnNameUse,
  OwnNotice,
  OwnProfile,
  OwnRecommendation,
} from './data-subject.js'

const PROFILE = cypher<OwnProfile>('data-subject-requests/profile')
const MEMBERSHIPS = cypher<{ membership: OwnMembership }>('data-subject-requests/memberships')
const BROUGHT_IN = cypher<BroughtIn>('data-subject-requests/brought-in')
const ATTENDANCES = cypher<{ attendance: Omit<OwnAttendance, 'tables'> & { tables: TablesByRound } }>(
  'data-subject-requests/attendances',
)
const DISPUTES = cypher<OwnDispute>('data-subject-requests/disputes')
const GUESTS = cypher<OwnGuest>('data-subject-requests/guests')
const ENCOUNTERS = cypher<OwnEncounter>('data-subject-requests/encounters')
const RECOMMENDATIONS = cypher<{ recommendation: StoredRecommendation }>(
  'data-subject-requests/recommendations',
)
const RELATIONSHIPS = cypher<StoredRelationship>('data-subject-requests/relationships')
const BLOCKED_AND_DISMISSED = cypher<BlockedAndDismissed>('data-subject-requests/blocked-and-dismissed')
const NOTICES = cypher<{ notice: OwnNotice }>('data-subject-requests/notices')
const KEYED_REQUESTS = cypher<{ request: OwnKeyedRequest }>('data-subject-requests/keyed-requests')
const CONTACTS = cypher<{ contact: OwnContact }>('data-subject-requests/contacts')
const NAME_USES = cypher<{ request: OwnNameUse }>('data-subject-requests/name-uses')

const LOCK_MEETINGS = cypher('data-subject-requests/lock-meetings')
const LOCK_NETWORKS = cypher<RunAlone>('data-subject-requests/lock-networks')
const ACQUAINTANCES = cypher<{ person: PersonId }>('data-subject-requests/acquaintances')
const LEAVE_ANONYMOUS_ATTENDEES = cypher('data-subject-requests/leave-anonymous-attendees')
const ERASE_INTRODUCTIONS = cypher('data-subject-requests/erase-introductions')
const MERGED_PROFILES = cypher<{ profile: OwnMergedProfile }>('data-subject-requests/merged-profiles')
const ERASE_MERGED = cypher('data-subject-requests/erase-merged')
const ERASE_MENTIONS = cypher('data-subject-requests/erase-mentions')
const ERASE_PERSON = cypher('data-subject-requests/erase-person')
const RECORD_ERASURE = cypher('data-subject-requests/record-erasure')

export interface StoredRelationship {
  readonly person: Named<PersonId>
  readonly sums: Pick<Sums, 'warmth' | 'trust' | 'sharedMeetings' | 'evidence' | 'firstMetAt' | 'lastMetAt'>
}

type StoredRecommendation = Omit<OwnRecommendation, 'dealValue'> & Pick<Recommendation, 'amount' | 'currency'>

/** A network that one person organises alone. */
export interface RunAlone extends Named<NetworkId> {
  readonly othersBelong: boolean
}

/** The person who looks at their own data, and those who are hidden from them. */
export interface SubjectScope {
  readonly person: PersonId
  readonly hidden: readonly PersonId[]
}

/** What all of the graph holds of one person. Runs cypher/data-subject-requests; knows rows, nothing of rules. */
export class DataSubjectStore {
  constructor(private readonly graph: Graph) {}

  /** Null where there is no such person. */
  async profile(person: PersonId): Promise<OwnProfile | null> {
    const [row] = await this.graph.run(PROFILE, { person })
    return row ?? null
  }

  async memberships(scope: SubjectScope): Promise<OwnMembership[]> {
    return (await this.graph.run(MEMBERSHIPS, { ...scope })).map(row => row.membership)
  }

  async broughtIn(scope: SubjectScope): Promise<BroughtIn[]> {
    return this.graph.run(BROUGHT_IN, { ...scope })
  }

  async attendances(scope: SubjectScope): Promise<OwnAttendance[]> {
    const rows = await this.graph.run(ATTENDANCES, { ...scope })
    return rows.map(({ attendance }) => ({ ...attendance, tables: assignmentsOf(attendance.tables) }))
  }

  async disputes(scope: SubjectScope): Promise<OwnDispute[]> {
    return this.graph.run(DISPUTES, { ...scope })
  }

  async guests(scope: SubjectScope): Promise<OwnGuest[]> {
    return this.graph.run(GUESTS, { ...scope })
  }

  async encounters(scope: SubjectScope): Promise<OwnEncounter[]> {
    return this.graph.run(ENCOUNTERS, { ...scope })
  }

  async recommendations(scope: SubjectScope): Promise<OwnRecommendation[]> {
    const rows = await this.graph.run(RECOMMENDATIONS, { ...scope })
    return rows.map(({ recommendation: { amount, currency, ...same } }) => ({
      ...same,
      dealValue: amount === null || currency === null ? null : moneyOf({ amount, currency }),
    }))
  }

  async relationships(scope: SubjectScope): Promise<StoredRelationship[]> {
    return this.graph.run(RELATIONSHIPS, { ...scope })
  }

  async blockedAndDismissed(scope: SubjectScope): Promise<BlockedAndDismissed> {
    const [row] = await this.graph.run(BLOCKED_AND_DISMISSED, { ...scope })
    return row ?? { blocked: [], dismissed: [], notTheSame: [] }
  }

  async notices(person: PersonId, introductions: readonly IntroductionId[]): Promise<OwnNotice[]> {
    return (await this.graph.run(NOTICES, { person, introductions })).map(row => row.notice)
  }

  async nameUses(person: PersonId): Promise<OwnNameUse[]> {
    return (await this.graph.run(NAME_USES, { person })).map(row => row.request)
  }

  async contacts(scope: SubjectScope): Promise<OwnContact[]> {
    return (await this.graph.run(CONTACTS, { ...scope })).map(row => row.contact)
  }

  async mergedProfiles(person: PersonId): Promise<OwnMergedProfile[]> {
    return (await this.graph.run(MERGED_PROFILES, { person })).map(row => row.profile)
  }

  async keyedRequests(person: PersonId): Promise<OwnKeyedRequest[]> {
    return (await this.graph.run(KEYED_REQUESTS, { person })).map(row => row.request)
  }

  /** Locks the meetings on whose lists the person is. */
  async lockMeetings(person: PersonId, transaction: Transaction): Promise<void> {
    await transaction.run(LOCK_MEETINGS, { person })
  }

  /** Locks the person's networks: those that they alone organise. */
  async lockNetworks(person: PersonId, transaction: Transaction): Promise<RunAlone[]> {
    return transaction.run(LOCK_NETWORKS, { person })
  }

  async acquaintances(person: PersonId, transaction: Transaction): Promise<PersonId[]> {
    return (await transaction.run(ACQUAINTANCES, { person })).map(row => row.person)
  }

  /** Takes away all that the graph holds of a person, who must be locked, and leaves anonymous attendees at the meetings they were at. */
  async erase(person: PersonId, at: Date, transaction: Transaction): Promise<void> {
    await transaction.run(LEAVE_ANONYMOUS_ATTENDEES, { person, at })
    await transaction.run(ERASE_INTRODUCTIONS, { person })
    await transaction.run(ERASE_MERGED, { person })
    await transaction.run(ERASE_MENTIONS, { person })
    await transaction.run(ERASE_PERSON, { person })
  }

  async record(
    { id, at }: Pick<Erased, 'id' | 'at'>,
    by: 'THEMSELF' | 'ADMINISTRATOR',
    transaction: Transaction,
  ): Promise<void> {
    await transaction.run(RECORD_ERASURE, { id, at, by })
  }
}
