import { companyKey } from '../company-key.js'
import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { ChangeKind } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import { utcDay } from '../strength/days.js'
import type { Declaration, DisputedPair } from '../ties/pair-history.js'
import { everybodyIn, type NetworkRecord } from './network-record.js'

/** How far the change log is, and a text that is another one after every change of the network's own. */
export interface Revision {
  readonly changes: number
  readonly own: string
}

/** Changes looked through before everything is read anew. */
const MOST_CHANGES = 1000

interface SpanRow {
  person: PersonId
  since: string
  acceptedAt: Date | null
  until: string | null
  lapsedAt: Date | null
}
interface MembershipRow extends SpanRow {
  status: string
  seat: string | null
  profession: string | null
  company: string | null
}
interface MeetingRow {
  id: MeetingId
  at: Date
  inRoom: number
  people: PersonId[]
  tables: string[][]
  tableSizes: number[][]
  disputes: DisputedPair[]
}
interface StatementRow {
  declarations: Declaration[]
  recommendations: { from: PersonId; to: PersonId; at: Date; network: NetworkId | null }[]
}

const REVISION = cypher<Revision>('health/revision')
const CHANGES_SINCE = cypher<{ kind: ChangeKind; ids: PersonId[] }>('health/changes-since')
const MEMBERSHIPS = cypher<MembershipRow>('health/memberships')
const OWN_MEETINGS = cypher<MeetingRow>('health/own-meetings')
const OTHER_MEETINGS = cypher<MeetingRow>('health/other-meetings')
const STATEMENTS = cypher<StatementRow>('health/statements')
const ELSEWHERE = cypher<SpanRow & { network: NetworkId }>('health/elsewhere')
const NEXT_MEETING = cypher<{ id: MeetingId; expected: PersonId[] }>('health/next-meeting')

/** Reads what figures are taken from. Runs cypher/health; knows rows, nothing of rules. */
export class HealthStore {
  constructor(private readonly graph: Graph) {}

  async revision(network: NetworkId): Promise<Revision> {
    const [row] = await this.graph.run(REVISION, { network })
    return row ?? { changes: 0, own: '' }
  }

  /** Whom the changes from one number to another are about; null where they are too many, forgotten, or about everybody. */
  async changedBetween(after: number, upTo: number): Promise<Set<PersonId> | null> {
    if (upTo < after || upTo - after > MOST_CHANGES) return null
    const rows = await this.graph.run(CHANGES_SINCE, { after: int(after), limit: int(MOST_CHANGES) })
    if (rows.length < upTo - after || rows.some(({ kind }) => kind === 'REBUILD')) return null
    return new Set(rows.flatMap(({ kind, ids }) => (kind === 'INTRODUCTION' ? [] : ids)))
  }

  /** The network's whole past. */
  async record(network: NetworkId, rules: NetworkRecord['rules'], now: Date): Promise<NetworkRecord> {
    const memberships = await this.graph.run(MEMBERSHIPS, { network })
    const members = [...new Set(memberships.map(({ person }) => person))]
    const [own, others, [statements], [nextMeeting]] = await Promise.all([
      this.graph.run(OWN_MEETINGS, { network }),
      this.graph.run(OTHER_MEETINGS, { network, people: members }),
      this.graph.run(STATEMENTS, { people: members }),
      this.graph.run(NEXT_MEETING, { network, now }),
    ])
    const { declarations, recommendations } = statements ?? { declarations: [], recommendations: [] }
    const isMember = new Set(members)
    const meetings = [
      ...own.map(row => ({ ...row, own: true })),
      ...others
        .filter(({ people }) => people.some(person => isMember.has(person)))
        .map(row => ({ ...row, own: false })),
    ].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
    const belonging = memberships.map(belongingOf)
    const everybody = [...everybodyIn({ belonging, meetings, declarations, recommendations })]
    const elsewhere = await this.graph.run(ELSEWHERE, { network, people: everybody })
    return {
      network,
      rules,
      belonging,
      lapsedSeats: memberships
        .filter(({ status }) => status === 'LAPSED')
        .map(({ person, seat }) => ({ person, seat })),
      profiles: new Map(
        memberships.map(({ person, profession, company }) => [
          person,
          { profession: profession || null, company: company ? companyKey(company) : null },
        ]),
      ),
      meetings: meetings.map(({ at, ...meeting }) => ({ ...meeting, day: utcDay(at) })),
      declarations,
      recommendations,
      elsewhere: elsewhere.map(row => ({ ...belongingOf(row), network: row.network })),
      nextMeeting: nextMeeting ?? null,
    }
  }
}

/**
 * It begins when the person has said yes: `since` before that is a claim. A lapsed membership ends a belonging until it is
 * reinstated, which clears by what it lapsed.
 */
function belongingOf({ person, since, acceptedAt, until, lapsedAt }: SpanRow) {
  const begins = [utcDay(new Date(since)), acceptedAt === null ? [] : utcDay(acceptedAt)].flat()
  const ends = [
    until === null ? [] : utcDay(new Date(until)),
    lapsedAt === null ? [] : utcDay(lapsedAt),
  ].flat()
  return { person, since: Math.max(...begins), until: ends.length === 0 ? null : Math.min(...ends) }
}
