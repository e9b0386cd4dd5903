import { setTimeout as delay, setImmediate } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Clock } from '../clock.js'
import { currentDeadline } from '../deadline.js'
import { MINUTE_MS } from '../durations.js'
import type { LiveIndex } from '../graph-index/live-index.js'
import type { NewId, PersonId } from '../ids.js'
import type { ChangeFeed } from '../neo4j/change-feed.js'
import type { Progress } from '../progress.js'
import { utcDay } from '../strength/days.js'
import type { IndexSourceStore, Position } from './index-source.store.js'
import { Poller } from './poll.js'
import { SnapshotKeeper } from './snapshot-keeper.js'
import { SyncedIndex } from './synced-index.js'

export interface IndexSettings {
  /** auto: the index while it fits into its memory. */
  readonly pathFinder: 'index' | 'neo4j' | 'auto'
  /** What it may take under auto. */
  readonly indexMemoryMb: number
  /** The file of its snapshot. */
  readonly snapshot: string
}

/** Who answers now, and how far the index is. */
export interface IndexState {
  readonly pathFinder: 'INDEX' | 'NEO4J'
  /** The last change that the index has taken over; null without one. */
  readonly revision: number | null
  /** Milliseconds since it had last caught up with the store; null without one. */
  readonly lagMs: number | null
}

/** Between two polls for changes. What another replica writes shows after this, and two queries. */
const POLL_EVERY_MS = 250
const AFTER_FAILURE_MS = 2_000
/** Whoever waits longer for the next poll is answered by Neo4j: the index may just be loaded anew. */
const WAIT_AT_MOST_MS = 1_000
/** When an index that was too large is tried again. */
const TOO_LARGE_MS = MINUTE_MS
/** Work for a new day between two turns of others: about a millisecond. */
const ENTRIES_A_TURN = 20_000
/** What an index takes with its ids and searches. bench/RESULTS.md has the figures. */
const BYTES_A_TIE = 34
const BYTES_A_PERSON = 250

/**
 * Keeps the relationship index synced with Neo4j: loads it, from its snapshot where that is of use, follows the changes of
 * all replicas, and brings it to each new day. Until it is started, and while there is no index, Neo4j answers.
 */
export class IndexKeeper {
  private synced: SyncedIndex | null = null
  private readonly poller = new Poller()
  private readonly stopping = new AbortController()
  private running: Promise<void> | null = null
  private tooLarge = false
  /** Until an index was lost: then its snapshot is no better. */
  private snapshotMayHelp = true
  private failing = false

  constructor(
    private readonly source: IndexSourceStore,
    private readonly feed: ChangeFeed,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /** Starts to keep an index, and waits until it is known who answers. */
  async start(settings: IndexSettings, progress: Progress, log: Logger): Promise<void> {
    if (settings.pathFinder === 'neo4j') {
      log.info('Neo4j answers paths')
      return
    }
    this.feed.catchUpBy(() => this.nextPoll())
    await new Promise<void>(known => {
      this.running = this.run(settings, progress, log, known).finally(known)
    })
  }

  /** Ends it, and leaves a snapshot. */
  async stop(): Promise<void> {
    this.stopping.abort()
    this.poller.hurry()
    await this.running
  }

  /**
   * The index, with all that this process has committed; what others committed shows within a second. Null while there is
   * none, or it cannot catch up.
   */
  async caughtUp(): Promise<LiveIndex<PersonId> | null> {
    const { synced } = this
    if (synced === null || this.failing) return null
    const wanted = this.source.lastWritten
    if (synced.revision < wanted) {
      await this.nextPoll()
      if (synced.revision < wanted) return null
    }
    return synced.live
  }

  get state(): IndexState {
    const { synced } = this
    if (synced === null) return { pathFinder: 'NEO4J', revision: null, lagMs: null }
    const lagMs = Math.round(performance.now() - synced.caughtUpAt)
    return { pathFinder: this.failing ? 'NEO4J' : 'INDEX', revision: synced.revision, lagMs }
  }

  /** Waits for a poll for changes that begins after this, but not for ever. */
  private async nextPoll(): Promise<void> {
    if (this.synced === null || this.failing || this.stopping.signal.aborted) return
    const poll = this.poller.next()
    const polled = currentDeadline()?.waitForOthers() ?? (() => {})
    const impatience = new AbortController()
    const tooLong = delay(WAIT_AT_MOST_MS, undefined, { signal: impatience.signal, ref: false }).catch(
      () => {},
    )
    try {
      await Promise.race([currentDeadline()?.race(poll, () => {}) ?? poll, tooLong])
    } finally {
      impatience.abort()
      polled()
    }
  }

  private async run(
    settings: IndexSettings,
    progress: Progress,
    log: Logger,
    known: () => void,
  ): Promise<void> {
    const { signal } = this.stopping
    const snapshot = new SnapshotKeeper(settings.snapshot, log)
    while (!signal.aborted) {
      try {
        await this.poller.run(() => this.follow(settings, log))
        if (this.synced === null) await this.make(settings, snapshot, progress, log)
        if (this.failing) log.info('index sync recovered')
        this.failing = false
        known()
      } catch (error) {
        // Whoever waited is answered by Neo4j, or told that it is away.
        if (!this.failing && !signal.aborted) log.warn({ err: error }, 'index sync failed; retrying')
        this.failing = true
      }
      if (this.synced !== null) snapshot.writeInTime(this.synced)
      await this.rest()
    }
    await this.poller.run(async () => {})
    await snapshot.close(this.synced)
  }

  private async make(
    settings: IndexSettings,
    snapshot: SnapshotKeeper,
    progress: Progress,
    log: Logger,
  ): Promise<void> {
    if (!(await this.fits(settings, log))) return
    const began = performance.now()
    const head = await this.source.claim(this.newId())
    const fromSnapshot = this.snapshotMayHelp ? await snapshot.read(this.source, head, this.today()) : null
    const synced = fromSnapshot ?? (await this.load(head, progress))
    const lost = await synced.catchUp()
    if (lost !== null) {
      log.warn({ reason: lost }, 'the index that was just loaded is unusable; reloading it')
      return
    }
    this.synced = synced
    this.feed.caughtUpTo(synced.revision, synced.caughtUpAt)
    const { people, ties } = synced.live
    const ms = Math.round(performance.now() - began)
    log.info({ people, ties, revision: synced.revision, ms }, 'the index answers paths')
  }

  private load(head: Position, progress: Progress): Promise<SyncedIndex> {
    return SyncedIndex.load(this.source, head, this.today(), progress, this.stopping.signal)
  }

  private async follow(settings: IndexSettings, log: Logger): Promise<void> {
    const { synced } = this
    // Whoever waits while an index is made need not: Neo4j answers them.
    if (synced === null) return
    const lost = await synced.catchUp(changes => this.feed.publish(changes))
    if (lost !== null) {
      log.warn({ reason: lost }, 'the index is unusable; reloading it')
      this.snapshotMayHelp = false
    }
    if (lost === null && (await this.fits(settings, log)))
      this.feed.caughtUpTo(synced.revision, synced.caughtUpAt)
    else {
      this.synced = null
      this.feed.reset()
    }
    synced.live.moveTo(this.today())
  }

  /** Whether the index may take what it takes, or would. */
  private async fits({ pathFinder, indexMemoryMb }: IndexSettings, log: Logger): Promise<boolean> {
    if (pathFinder === 'index') return true
    const { people, ties } = this.synced?.live ?? (await this.source.size())
    const megabytes = Math.ceil((ties * BYTES_A_TIE + people * BYTES_A_PERSON) / 1e6)
    const tooLarge = megabytes > indexMemoryMb
    if (tooLarge && !this.tooLarge)
      log.warn(
        { megabytes, indexMemoryMb },
        'Neo4j answers paths: the index would need more than INDEX_MEMORY_MB',
      )
    this.tooLarge = tooLarge
    return !tooLarge
  }

  /** Until the next poll for changes: works ahead for the day, then sleeps. */
  private async rest(): Promise<void> {
    const { poller, synced } = this
    const long = this.failing
      ? AFTER_FAILURE_MS
      : synced !== null
        ? POLL_EVERY_MS
        : this.tooLarge
          ? TOO_LARGE_MS
          : 0
    const until = performance.now() + long
    while (!poller.hurried && performance.now() < until && synced?.live.workOff(ENTRIES_A_TURN))
      await setImmediate()
    await poller.pause(until - performance.now())
  }

  private today(): number {
    return utcDay(this.clock.now())
  }
}
