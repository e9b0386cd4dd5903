import type { Clock } from '../clock.js'
import { Unavailable } from '../errors.js'
import type { IntroductionId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { NoticeService } from '../notices/notice.service.js'
import type { PrivacyService } from '../privacy/privacy.service.js'
import type { EncounterService } from '../relationships/encounter.service.js'
import { pairOf } from '../ties/pair.js'
import type { TieService } from '../ties/tie.service.js'
import { type Introduction, statusFor } from './introduction.js'
import type { IntroductionStore } from './introduction.store.js'
import { locked } from './lock.js'
import { noticesOf } from './recipients.js'

/** What time alone makes of introductions. Each is done once, by whichever replica comes first. */
export class DueService {
  constructor(
    private readonly graph: Graph,
    private readonly store: IntroductionStore,
    private readonly privacy: PrivacyService,
    private readonly encounters: EncounterService,
    private readonly notices: NoticeService,
    private readonly ties: TieService,
    private readonly clock: Clock,
  ) {}

  /**
   * Confirms what one of two has said and the other has let stand for 14 days; where the other must not see one of the three, and so
   * could say nothing, it stays at what the one says. Called before gates read what it changes, and now and then by the service.
   * @returns why some could not be: others' trouble, which must not stop the caller; the next call tries them again
   * @throws Unavailable
   */
  async confirm(): Promise<readonly unknown[]> {
    const due = await this.store.dueConfirmations(this.clock.now())
    return this.each(due, 'confirmsAt', async (introduction, transaction) => {
      const { requester, connector, target, requesterOutcome, encounter } = introduction
      if (!encounter) return
      const silent = requesterOutcome === null ? requester : target
      const unseen = await this.privacy.unseenAmong([silent], [requester, connector, target])
      if (unseen.length === 0)
        await this.encounters.confirmBySilence(encounter, pairOf(requester, target), transaction)
    })
  }

  /**
   * Tells those who wait that an introduction has expired.
   * @returns why some could not be told; the next call tries them again
   * @throws Unavailable
   */
  async tellExpiries(): Promise<readonly unknown[]> {
    const due = await this.store.dueExpiries(this.clock.now())
    return this.each(due, 'lapsesAt', async (introduction, transaction) => {
      const now = this.clock.now()
      if (statusFor('REQUESTER', introduction, now) !== 'EXPIRED') return
      await this.notices.write(noticesOf('EXPIRED', introduction, { person: null, now }), transaction)
    })
  }

  /** Does `work` for each that is still due by `date`, and takes the date away with it. */
  private async each(
    ids: readonly IntroductionId[],
    date: 'confirmsAt' | 'lapsesAt',
    work: (introduction: Introduction, transaction: Transaction) => Promise<void>,
  ): Promise<readonly unknown[]> {
    const failures: unknown[] = []
    for (const id of ids)
      try {
        await this.graph.write(async transaction => {
          const introduction = await locked(this.store, this.ties, id, transaction, () => true)
          const due = introduction?.[date]
          if (!introduction || !due || due > this.clock.now()) return
          await work(introduction, transaction)
          await this.store.change(introduction, { [date]: null }, null, transaction)
        })
      } catch (error) {
        if (error instanceof Unavailable) throw error
        failures.push(error)
      }
    return failures
  }
}
