import type { Clock } from '../clock.js'
import { dayIn } from '../dates.js'
import { Unavailable } from '../errors.js'
import type { PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { HOME_TIME_ZONE } from '../networks/network.js'
import type { NoticeService } from '../notices/notice.service.js'
import type { TieService } from '../ties/tie.service.js'
import type { ContactStore } from './contact.store.js'

/** People who are told in one go. */
const AT_ONCE = 100

/** Tells people that the day has come on which they wanted to come back to a contact: once for each contact and day. */
export class ComeBackService {
  constructor(
    private readonly graph: Graph,
    private readonly store: ContactStore,
    private readonly notices: NoticeService,
    private readonly ties: TieService,
    private readonly clock: Clock,
  ) {}

  /**
   * Each is told by whichever replica comes first.
   * @returns why some could not be told; the next call tries them again
   * @throws Unavailable
   */
  async tellDue(): Promise<readonly unknown[]> {
    const failures: unknown[] = []
    for (const owner of await this.store.due(this.today(), AT_ONCE))
      try {
        await this.tell(owner)
      } catch (error) {
        if (error instanceof Unavailable) throw error
        failures.push(error)
      }
    return failures
  }

  private async tell(person: PersonId): Promise<void> {
    await this.graph.write(async transaction => {
      await this.ties.lockThere([person], transaction)
      const due = await this.store.takeDue(person, this.today(), transaction)
      const about = { person, kind: 'COME_BACK', introduction: null, role: null, meeting: null } as const
      const at = this.clock.now()
      await this.notices.write(
        due.map(contact => ({ ...about, contact, at })),
        transaction,
      )
    })
  }

  private today() {
    return dayIn(HOME_TIME_ZONE, this.clock.now())
  }
}
