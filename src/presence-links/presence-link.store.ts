import type { MeetingId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import { int } from '../neo4j/values.js'
import type { PresenceLink } from './presence-link.js'
import type { ToldMeeting } from './presence-words.js'

/** What somebody is to be told by one mail; `numbers` are those of the notices that it does for. */
export interface PendingPresences {
  readonly person: PersonId
  readonly name: string
  readonly email: string | null
  readonly locale: string | null
  readonly numbers: readonly number[]
  readonly meetings: readonly (ToldMeeting & { readonly id: MeetingId })[]
}

/** What a link shows: the meetings whose lists still have the person, and what they have said. */
export interface LinkedPresences {
  readonly locale: string | null
  readonly meetings: readonly LinkedMeeting[]
}

export interface LinkedMeeting extends ToldMeeting {
  readonly id: MeetingId
  readonly said: 'THERE' | 'NOT_THERE' | null
}

/** Meetings that one mail tells of; the rest waits for the next. */
const IN_ONE_MAIL = 20

const CLAIM = cypher<PendingPresences>('presence-links/claim')
const MARK_MAILED = cypher('presence-links/mark-mailed')
const RELEASE = cypher('presence-links/release')
const LOOK = cypher<LinkedPresences>('presence-links/look')

/** Runs cypher/presence-links; knows rows, nothing of rules. */
export class PresenceLinkStore {
  constructor(private readonly graph: Graph) {}

  /** Somebody to be mailed next, nobody else's until `until`; null where nobody is. */
  async claim(times: {
    now: Date
    since: Date
    dayBefore: Date
    until: Date
  }): Promise<PendingPresences | null> {
    const parameters = { ...times, limit: int(IN_ONE_MAIL) }
    const [row] = await this.graph.write(transaction => transaction.run(CLAIM, parameters))
    return row ?? null
  }

  /** Where it is still claimed until then; `at` where a mail went out, else null. */
  async markMailed({ person, numbers }: PendingPresences, until: Date, at: Date | null): Promise<void> {
    const parameters = { person, numbers: numbers.map(n => int(n)), until, at }
    await this.graph.write(transaction => transaction.run(MARK_MAILED, parameters))
  }

  /** Where it is still claimed until then: it may be claimed again from `from` on. */
  async release({ person }: PendingPresences, until: Date, from: Date): Promise<void> {
    await this.graph.write(transaction => transaction.run(RELEASE, { person, until, from }))
  }

  /** Null where the person is gone. */
  async look({ person, meetings }: PresenceLink): Promise<LinkedPresences | null> {
    const [row] = await this.graph.run(LOOK, { person, meetings })
    return row ?? null
  }
}
