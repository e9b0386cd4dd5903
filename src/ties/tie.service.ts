import { Conflict } from '../errors.js'
import type { MeetingId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { Progress } from '../progress.js'
import { isCrowd, roundsTogether } from '../strength/evidence.js'
import { addMeeting, type Sums, sumsOf } from '../strength/sums.js'
import { distinctPairs, keyOf, type Pair, type PairKey, pairOf } from './pair.js'
import {
  type History,
  historyByPair,
  isDisputed,
  NO_HISTORY,
  type PairHistory,
  type Seated,
  sharedMeeting,
} from './pair-history.js'
import { type Tie } from './tie.js'
import type { TieStore } from './tie.store.js'

/** People whose ties one transaction of a rebuild computes. */
const REBUILD_BATCH = 50

/** What a rebuild found. */
export interface Rebuilt {
  readonly ties: number
  /** Ties that were missing, or held other sums. */
  readonly corrected: number
  /** Ties without evidence. */
  readonly removed: number
}

/**
 * KNOWS, the stored form of what links two people: the one place that writes it, within the transaction that changes the
 * evidence. Meetings add to the sums; everything else computes them anew.
 */
export class TieService {
  constructor(
    private readonly graph: Graph,
    private readonly store: TieStore,
  ) {}

  /**
   * Holds these people until the transaction ends. Taken in the order of ids, so that two transactions never wait for each
   * other. Call it before a rule reads evidence of theirs that another request could change.
   * @throws Conflict where one of them has just been erased
   */
  async lockPeople(people: Iterable<PersonId>, transaction: Transaction): Promise<void> {
    const asked = new Set(people)
    const held = await this.lockThere(asked, transaction)
    if (held.length < asked.size)
      throw new Conflict('PERSON_GONE', 'One of these people no longer exists. Reload before you try again.')
  }

  /** As `lockPeople`, of people of whom some may not be there: those who are. */
  async lockThere(people: Iterable<PersonId>, transaction: Transaction): Promise<PersonId[]> {
    const inOrder = [...new Set(people)].sort()
    return inOrder.length > 0 ? this.store.lock(inOrder, transaction) : []
  }

  /** These meetings have just become SETTLED: counts heads, and adds them to the ties of all whose presence counts. */
  async meetingsSettled(meetings: readonly MeetingId[], transaction: Transaction): Promise<void> {
    const gatherings = await this.store.countPresent([...meetings].sort(), transaction)
    const added = new Map<PairKey, { pair: Pair; sums: Sums }>()
    for (const gathering of gatherings)
      for (const [one, other] of pairsAmong(gathering.inRoom, gathering.present)) {
        const pair = pairOf(one.person, other.person)
        const evidence = isDisputed(gathering, pair) ? null : sharedMeeting(gathering, one, other)
        if (evidence === null) continue
        const key = keyOf(pair)
        added.set(key, { pair, sums: addMeeting(added.get(key)?.sums ?? null, evidence) })
      }
    const ties = [...added.values()]
    await this.lockPeople(peopleOf(ties.map(({ pair }) => pair)), transaction)
    await this.store.add(ties, transaction)
    noteChanged(
      ties.map(({ pair }) => pair),
      transaction,
    )
  }

  /** This meeting is no longer SETTLED: computes the ties of all who were present anew. Its list must still be as settled. */
  async meetingReopened(meeting: MeetingId, transaction: Transaction): Promise<void> {
    const present = await this.store.presentAt(meeting, transaction)
    await this.evidenceChanged(
      [...pairsAmong(present.length, present)].map(([one, other]) => [one.person, other.person] as const),
      transaction,
    )
  }

  /** Counts the heads of a meeting anew. */
  async countHeads(meeting: MeetingId, transaction: Transaction): Promise<void> {
    await this.store.countPresent([meeting], transaction)
  }

  /** What stands for somebody's presence at a settled meeting has changed: computes their ties to all who were present anew. */
  async presenceChanged(meeting: MeetingId, person: PersonId, transaction: Transaction): Promise<void> {
    const present = await this.store.presentAt(meeting, transaction)
    const pairs = [...pairsAmong(present.length, present)]
      .map(([one, other]) => [one.person, other.person] as const)
      .filter(pair => pair.includes(person))
    await this.evidenceChanged(pairs, transaction)
  }

  /** An encounter or a recommendation between these people has changed: computes their ties anew. */
  async evidenceChanged(
    people: readonly (readonly [PersonId, PersonId])[],
    transaction: Transaction,
  ): Promise<void> {
    const pairs = distinctPairs(people.map(([one, other]) => pairOf(one, other)))
    if (pairs.length === 0) return
    await this.lockPeople(peopleOf(pairs), transaction)
    await this.write(pairs, await this.histories(pairs, transaction), transaction)
  }

  /** Writes the ties of these pairs, whose people are held: what their histories sum up to, or none. */
  private async write(
    pairs: readonly Pair[],
    found: ReadonlyMap<PairKey, History>,
    transaction: Transaction,
  ): Promise<void> {
    const ties: Tie[] = []
    const without: Pair[] = []
    for (const pair of pairs) {
      const sums = sumsOf((found.get(keyOf(pair)) ?? NO_HISTORY).evidence)
      if (sums === null) without.push(pair)
      else ties.push({ pair, sums })
    }
    await this.store.set(ties, transaction)
    await this.store.remove(without, transaction)
    noteChanged(pairs, transaction)
  }

  /**
   * All that happened has been told anew of these people, as where two are found to be one, and at these settled meetings there are
   * other heads: counts them, and computes the ties of these people, and of all who were present there, anew.
   */
  async historiesMoved(
    people: readonly PersonId[],
    meetings: readonly MeetingId[],
    transaction: Transaction,
  ): Promise<void> {
    for (const meeting of meetings) {
      await this.countHeads(meeting, transaction)
      await this.meetingReopened(meeting, transaction)
    }
    const moved = new Set(people)
    const found = historyByPair(
      await this.store.withAnyone(people, transaction),
      ([low, high]) => moved.has(low) || moved.has(high),
    )
    const pairs = distinctPairs([
      ...(await this.store.acquaintances(people, transaction)),
      ...[...found.values()].map(({ pair }) => pair),
    ])
    await this.lockPeople(peopleOf(pairs), transaction)
    await this.write(pairs, found, transaction)
  }

  /** What happened between these pairs and counts, by `keyOf`; pairs without any of it are left out. */
  async histories(pairs: readonly Pair[], transaction?: Transaction): Promise<Map<PairKey, History>> {
    const wanted = new Map<PersonId, Set<PersonId>>()
    for (const [low, high] of pairs) wanted.set(low, (wanted.get(low) ?? new Set()).add(high))
    const evidence = await this.store.among([...new Set(peopleOf(pairs))], transaction)
    return historyByPair(evidence, ([low, high]) => Boolean(wanted.get(low)?.has(high)))
  }

  /** What happened between each of these people and everybody else, in no order. */
  async historiesOf(people: readonly PersonId[]): Promise<Map<PersonId, PairHistory[]>> {
    const byPerson = new Map<PersonId, PairHistory[]>(people.map(person => [person, []]))
    const evidence = await this.store.withAnyone(people)
    const found = historyByPair(evidence, ([low, high]) => byPerson.has(low) || byPerson.has(high))
    for (const history of found.values())
      for (const person of history.pair) byPerson.get(person)?.push(history)
    return byPerson
  }

  /**
   * Computes all ties from the evidence, people after people, each batch in a transaction of its own; the service may go on
   * serving. Only what differs is written. A rebuild cut short is completed by another.
   */
  async rebuild(progress: Progress): Promise<Rebuilt> {
    const total = { ties: 0, corrected: 0, removed: 0 }
    const bar = progress.bar('Rebuilding relationships', await this.store.countPeople())
    for await (const people of this.store.people(REBUILD_BATCH)) {
      const batch = await this.rebuildOf(people)
      total.ties += batch.ties
      total.corrected += batch.corrected
      total.removed += batch.removed
      bar.advance(people.length)
    }
    bar.done()
    return total
  }

  /** Computes the ties of which these people have the smaller id. */
  async rebuildOf(people: readonly PersonId[]): Promise<Rebuilt> {
    return this.graph.write(transaction => this.rebuildWithin(people, transaction))
  }

  /** Whoever writes a tie holds both people, so holding the one with the smaller id keeps all others out. */
  private async rebuildWithin(listed: readonly PersonId[], transaction: Transaction): Promise<Rebuilt> {
    const people = await this.lockThere(listed, transaction)
    const stored = new Map(
      (await this.store.storedFrom(people, transaction)).map(({ pair, sums }) => [
        keyOf(pair),
        { pair, sums },
      ]),
    )
    const rebuilt = new Set(people)
    const found = historyByPair(await this.store.withAnyone(people, transaction), ([low]) => rebuilt.has(low))
    const differing: Tie[] = []
    for (const [key, { pair, evidence }] of found) {
      const sums = sumsOf(evidence)
      if (sums && !isSame(sums, stored.get(key)?.sums)) differing.push({ pair, sums })
    }
    const without = [...stored].filter(([key]) => !found.has(key)).map(([, { pair }]) => pair)
    await this.store.set(differing, transaction)
    await this.store.remove(without, transaction)
    noteChanged([...differing.map(({ pair }) => pair), ...without], transaction)
    return { ties: found.size, corrected: differing.length, removed: without.length }
  }
}

/** Every two who were present; in a crowd only those who shared a table, once each, as the others give nothing. */
function* pairsAmong<T extends Pick<Seated, 'tables'>>(
  inRoom: number,
  present: readonly T[],
): Generator<[T, T]> {
  if (!isCrowd(inRoom)) return yield* pairsOf(present)
  for (const { round, sitting } of tablesOf(present))
    for (const [one, other] of pairsOf(sitting))
      if (roundsTogether(one.tables, other.tables)[0] === round) yield [one, other]
}

function* pairsOf<T>(all: readonly T[]): Generator<[T, T]> {
  for (const [i, one] of all.entries())
    for (let j = i + 1; j < all.length; j++) {
      const other = all[j]
      if (other) yield [one, other]
    }
}

/** Who sat together in each round, counted from 0. */
function tablesOf<T extends Pick<Seated, 'tables'>>(
  present: readonly T[],
): { round: number; sitting: T[] }[] {
  const tables = new Map<string, { round: number; sitting: T[] }>()
  for (const one of present)
    for (const [round, name] of one.tables.entries()) {
      if (name === '') continue
      const key = `${round} ${name}`
      const table = tables.get(key)
      if (table) table.sitting.push(one)
      else tables.set(key, { round, sitting: [one] })
    }
  return [...tables.values()]
}

function* peopleOf(pairs: readonly Pair[]): Generator<PersonId> {
  for (const pair of pairs) yield* pair
}

function noteChanged(pairs: readonly Pair[], transaction: Transaction): void {
  if (pairs.length > 0) transaction.changed('KNOWS', [...new Set(peopleOf(pairs))])
}

/** Adding in another order moves the last digits of a sum: that alone is no difference. */
const ROUNDING = 1e-12

function isSame(sums: Sums, stored: Sums | undefined): boolean {
  if (stored === undefined) return false
  return (
    isClose(sums.warmth, stored.warmth) &&
    isClose(sums.trust, stored.trust) &&
    isClose(sums.openWarmth, stored.openWarmth) &&
    isClose(sums.openWithoutLow, stored.openWithoutLow) &&
    isClose(sums.openWithoutHigh, stored.openWithoutHigh) &&
    sums.sharedMeetings === stored.sharedMeetings &&
    sums.evidence === stored.evidence &&
    sums.firstMetAt?.getTime() === stored.firstMetAt?.getTime() &&
    sums.lastMetAt?.getTime() === stored.lastMetAt?.getTime()
  )
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= ROUNDING * Math.max(one, other)
}
