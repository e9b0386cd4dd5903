import type { IntroductionId, MeetingId, NetworkId, PersonId } from '../ids.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import type { Standing } from './merge-rights.js'
import type { MergeId } from './merging.js'
import type { Properties } from './profile-merge.js'

const OBSTACLES = cypher<Obstacles>('merging/obstacles')
const STANDINGS = cypher<Standing>('merging/standings')
const LOCK_AROUND = cypher<{ person: PersonId }>('merging/lock-around')
const PROFILES = cypher<{ id: PersonId; properties: Properties }>('merging/profiles')
const COMBINE_MEMBERSHIPS = cypher<{ network: NetworkId }>('merging/combine-memberships')
const COMBINE_ATTENDANCES = cypher<{ meeting: MeetingId; isSettled: boolean }>('merging/combine-attendances')
const COMBINE_NAME_USES = cypher('merging/combine-name-uses')
const SET_ASIDE_LINKS = cypher<Links>('merging/set-aside-links')
const MOVE = cypher('merging/move')
const MOVE_MENTIONS = cypher('merging/move-mentions')
const CHANGE_PROFILE = cypher('merging/change-profile')
const RETIRE = cypher('merging/retire')
const STRIKE_DISPUTED = cypher('merging/strike-disputed')
const RECORD_COMBINED = cypher('merging/record-combined')
const FIND_MERGE = cypher<StoredMerge>('merging/find-merge')
const CHANGED_SINCE = cypher<{ type: 'MEMBER_OF' | 'ATTENDED'; id: string }>('merging/changed-since')
const REVIVE = cypher('merging/revive')
const GIVE_BACK = cypher('merging/give-back')
const GIVE_BACK_NOTICES = cypher('merging/give-back-notices')
const TAKE_OUT_AGAIN = cypher<{ settled: MeetingId[] }>('merging/take-out-again')
const GIVE_BACK_MENTIONS = cypher('merging/give-back-mentions')
const FORGET = cypher('merging/forget')

/** Who stays, and who is taken for them. */
export interface Two {
  readonly keep: PersonId
  readonly other: PersonId
}

/** What stands against making one of two. */
export interface Obstacles {
  readonly introductions: readonly IntroductionId[]
  readonly networks: readonly NetworkId[]
  readonly meetings: readonly MeetingId[]
}

/** How many encounters and recommendations were between two people. */
export interface Links {
  readonly links: number
  /** Without those that were told to one person alone. */
  readonly openLinks: number
}

/** Somebody who was merged, with all that is kept of them. */
export interface StoredMerge extends Two {
  /** Null for the administrator. */
  readonly by: PersonId | null
  readonly properties: Properties
}

/** Runs cypher/merging; knows rows, nothing of rules. */
export class MergeStore {
  /** Holds the meetings and networks of these people; gives whom they know. */
  async lockAround(people: readonly PersonId[], transaction: Transaction): Promise<PersonId[]> {
    return (await transaction.run(LOCK_AROUND, { people })).map(({ person }) => person)
  }

  async standings(
    people: readonly PersonId[],
    networks: readonly NetworkId[],
    runner: Runner,
  ): Promise<Standing[]> {
    return runner.run(STANDINGS, { people, networks })
  }

  async obstacles(two: Two, transaction: Transaction): Promise<Obstacles> {
    const [row] = await transaction.run(OBSTACLES, { ...two })
    return row ?? { introductions: [], networks: [], meetings: [] }
  }

  /** All that is stored of these people themselves. */
  async profiles(people: readonly PersonId[], transaction: Transaction): Promise<Map<PersonId, Properties>> {
    const rows = await transaction.run(PROFILES, { people })
    return new Map(rows.map(({ id, properties }) => [id, properties]))
  }

  /** Makes one of each two memberships of a network; gives the networks. */
  async combineMemberships(two: Two, transaction: Transaction): Promise<NetworkId[]> {
    return (await transaction.run(COMBINE_MEMBERSHIPS, { ...two })).map(({ network }) => network)
  }

  /** Makes one of each two entries of a meeting's list; gives the meetings. */
  async combineAttendances(
    two: Two,
    transaction: Transaction,
  ): Promise<{ meeting: MeetingId; isSettled: boolean }[]> {
    return transaction.run(COMBINE_ATTENDANCES, { ...two })
  }

  async combineNameUses(two: Two, refuses: boolean, transaction: Transaction): Promise<void> {
    await transaction.run(COMBINE_NAME_USES, { ...two, refuses })
  }

  /** Sets aside what links the two to one another; gives how much that was. */
  async setAsideLinks(two: Two, transaction: Transaction): Promise<Links> {
    const [row] = await transaction.run(SET_ASIDE_LINKS, { ...two })
    return row ?? { links: 0, openLinks: 0 }
  }

  /** Moves all that the other has, and where they stand in what others have. */
  async move({ keep, other }: Two, transaction: Transaction): Promise<void> {
    await transaction.run(MOVE, { from: other, to: keep })
    await transaction.run(MOVE_MENTIONS, { from: other, to: keep })
  }

  async changeProfile(
    person: PersonId,
    changes: Record<string, unknown>,
    transaction: Transaction,
  ): Promise<void> {
    await transaction.run(CHANGE_PROFILE, { person, properties: stored(changes) })
  }

  /** Makes the other somebody who was merged, with what undoing it takes. */
  async retire(
    two: Two,
    merge: { merge: MergeId; place: number; by: PersonId | null; at: Date },
    kept: Record<string, unknown>,
    transaction: Transaction,
  ): Promise<void> {
    await transaction.run(RETIRE, { ...two, ...merge, place: int(merge.place), kept: stored(kept) })
  }

  async strikeDisputed(
    person: PersonId,
    meetings: readonly MeetingId[],
    transaction: Transaction,
  ): Promise<void> {
    await transaction.run(STRIKE_DISPUTED, { person, meetings })
  }

  async recordCombined(two: Two, transaction: Transaction): Promise<void> {
    await transaction.run(RECORD_COMBINED, { ...two })
  }

  /** Whom a merge since then was of, the last first. */
  async findMerge(merge: MergeId, since: Date, transaction: Transaction): Promise<StoredMerge[]> {
    return transaction.run(FIND_MERGE, { merge, since })
  }

  /** Where what was made of two has changed since. */
  async changedSince(two: Two, transaction: Transaction): Promise<Pick<Obstacles, 'networks' | 'meetings'>> {
    const rows = await transaction.run(CHANGED_SINCE, { ...two })
    const of = <Id extends string>(wanted: string) =>
      rows.flatMap(({ type, id }) => (type === wanted ? (id as Id) : []))
    return { networks: of<NetworkId>('MEMBER_OF'), meetings: of<MeetingId>('ATTENDED') }
  }

  /** Makes the other a person again, with what was theirs; gives the settled meetings at which there are two again. */
  async giveBack(two: Two, transaction: Transaction): Promise<MeetingId[]> {
    await transaction.run(REVIVE, { other: two.other })
    await transaction.run(GIVE_BACK, { ...two })
    await transaction.run(GIVE_BACK_NOTICES, { ...two })
    const [row] = await transaction.run(TAKE_OUT_AGAIN, { ...two })
    await transaction.run(GIVE_BACK_MENTIONS, { ...two })
    return row?.settled ?? []
  }

  /** Destroys what undoing merges from before then would take. */
  async forget(before: Date, transaction: Transaction): Promise<void> {
    await transaction.run(FORGET, { before })
  }
}

/** Numbers of people are whole. */
function stored(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, typeof value === 'number' ? int(value) : value]),
  )
}
