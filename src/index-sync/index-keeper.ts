import { setTimeout as delay, setImmediate } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Clock } from '../clock.js'
import { currentDeadline } from '../deadline.js'
import type { LiveIndex } from '../graph-index/live-index.js'
import type { NewId, PersonId } from '../ids.js'
import type { ChangeFeed } from '../neo4j/change-feed.js'
import type { Progress } from '../progress.js'
import { utcDay } from '../strength/days.js'
import { IndexSnapshot } from './index-snapshot.js'
import type { IndexSourceStore, Position } from './index-source.store.js'
import { Rounds } from './poll.js'
import { FedIndex } from './synced-index.js'

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
  /** Milliseconds since it was last known to be level with the store; null without one. */
  readonly lagMs: number | null
}

/** Between two looks for changes. What another replica writes shows after this, and two queries. */
const LOOK_EVERY_MS = 250
const AFTER_FAILURE_MS = 2_000
/** Whoever waits longer for the next look is answered by Neo4j: the index may just be loaded anew. */
const WAIT_AT_MOST_MS = 1_000
/** When an index that was too large is tried again. */
const TOO_LARGE_MS = 60_000
/** Work for a new day between two turns of others: about a millisecond. */
const ENTRIES_A_TURN = 20_000
/** What an index takes with its ids and searches. bench/RESULTS.md has the figures. */
const BYTES_A_TIE = 34
const BYTES_A_PERSON = 250

/**
 * Keeps the relationship index in step with Neo4j: loads it, from its snapshot where that is of use, follows the changes of
 * all replicas, and brings it to each new day. Until it is started, and while there is no index, Neo4j answers.
 */
export class IndexKeeper {
  private fed: FedIndex | null = null
  private readonly rounds = new Rounds()
  private readonly stopping = new AbortController()
  private kept: Promise<void> | null = null
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
      log.info('Neo4j answers for paths')
      return
    }
    this.feed.catchUpBy(() => this.nextRound())
    await new Promise<void>(known => {
      this.kept = this.keep(settings, progress, log, known).finally(known)
    })
  }

  /** Ends it, and leaves a snapshot. */
  async stop(): Promise<void> {
    this.stopping.abort()
    this.rounds.hurry()
    await this.kept
  }

  /**
   * The index, with all that this process has committed; what others committed shows within a second. Null while there is
   * none, or it cannot be brought in step.
   */
  async inStep(): Promise<LiveIndex<PersonId> | null> {
    const { fed } = this
    if (fed === null || this.failing) return null
    const wanted = this.source.lastWritten
    if (fed.revision < wanted) {
      await this.nextRound()
      if (fed.revision < wanted) return null
    }
    return fed.live
  }

  get state(): IndexState {
    const { fed } = this
    if (fed === null) return { pathFinder: 'NEO4J', revision: null, lagMs: null }
    const lagMs = Math.round(performance.now() - fed.levelAt)
    return { pathFinder: this.failing ? 'NEO4J' : 'INDEX', revision: fed.revision, lagMs }
  }

  /** Waits for a look for changes that begins after this, but not for ever. */
  private async nextRound(): Promise<void> {
    if (this.fed === null || this.failing || this.stopping.signal.aborted) return
    const round = this.rounds.next()
    const impatience = new AbortController()
    const tooLong = delay(WAIT_AT_MOST_MS, undefined, { signal: impatience.signal, ref: false }).catch(
      () => {},
    )
    try {
      await Promise.race([currentDeadline()?.race(round, () => {}) ?? round, tooLong])
    } finally {
      impatience.abort()
    }
  }

  private async keep(
    settings: IndexSettings,
    progress: Progress,
    log: Logger,
    known: () => void,
  ): Promise<void> {
    const { signal } = this.stopping
    const snapshot = new IndexSnapshot(settings.snapshot, log)
    while (!signal.aborted) {
      try {
        await this.rounds.run(() => this.follow(settings, log))
        if (this.fed === null) await this.make(settings, snapshot, progress, log)
        if (this.failing) log.info('the index is in step again')
        this.failing = false
        known()
      } catch (error) {
        // Whoever waited is answered by Neo4j, or told that it is away.
        if (!this.failing && !signal.aborted)
          log.warn({ err: error }, 'the index cannot be brought in step; trying on')
        this.failing = true
      }
      if (this.fed !== null) snapshot.writeInTime(this.fed)
      await this.rest()
    }
    await this.rounds.run(async () => {})
    await snapshot.close(this.fed)
  }

  private async make(
    settings: IndexSettings,
    snapshot: IndexSnapshot,
    progress: Progress,
    log: Logger,
  ): Promise<void> {
    if (!(await this.fits(settings, log))) return
    const began = performance.now()
    const head = await this.source.claim(this.newId())
    const kept = this.snapshotMayHelp ? await snapshot.read(this.source, head, this.today()) : null
    const fed = kept ?? (await this.load(head, progress))
    const lost = await fed.catchUp()
    if (lost !== null) {
      log.warn({ reason: lost }, 'the index that was just loaded is of no use; it is loaded again')
      return
    }
    this.fed = fed
    this.feed.caughtUpTo(fed.revision, fed.levelAt)
    const { people, ties } = fed.live
    const ms = Math.round(performance.now() - began)
    log.info({ people, ties, revision: fed.revision, ms }, 'the index answers for paths')
  }

  private load(head: Position, progress: Progress): Promise<FedIndex> {
    return FedIndex.load(this.source, head, this.today(), progress, this.stopping.signal)
  }

  private async follow(settings: IndexSettings, log: Logger): Promise<void> {
    const { fed } = this
    // Whoever waits while an index is made need not: Neo4j answers them.
    if (fed === null) return
    const lost = await fed.catchUp(changes => this.feed.publish(changes))
    if (lost !== null) {
      log.warn({ reason: lost }, 'the index is of no use any more; it is loaded again')
      this.snapshotMayHelp = false
    }
    if (lost === null && (await this.fits(settings, log))) this.feed.caughtUpTo(fed.revision, fed.levelAt)
    else {
      this.fed = null
      this.feed.reset()
    }
    fed.live.moveTo(this.today())
  }

  /** Whether the index may take what it takes, or would. */
  private async fits({ pathFinder, indexMemoryMb }: IndexSettings, log: Logger): Promise<boolean> {
    if (pathFinder === 'index') return true
    const { people, ties } = this.fed?.live ?? (await this.source.size())
    const megabytes = Math.ceil((ties * BYTES_A_TIE + people * BYTES_A_PERSON) / 1e6)
    const tooLarge = megabytes > indexMemoryMb
    if (tooLarge && !this.tooLarge)
      log.warn(
        { megabytes, indexMemoryMb },
        'Neo4j answers for paths: the index would take more than INDEX_MEMORY_MB',
      )
    this.tooLarge = tooLarge
    return !tooLarge
  }

  /** Until the next look for changes: works ahead for the day, then sleeps. */
  private async rest(): Promise<void> {
    const { rounds, fed } = this
    const long = this.failing
      ? AFTER_FAILURE_MS
      : fed !== null
        ? LOOK_EVERY_MS
        : this.tooLarge
          ? TOO_LARGE_MS
          : 0
    const until = performance.now() + long
    while (!rounds.hurried && performance.now() < until && fed?.live.workOff(ENTRIES_A_TURN))
      await setImmediate()
    await rounds.pause(until - performance.now())
  }

  private today(): number {
    return utcDay(this.clock.now())
  }
}
