import type { Clock } from '../clock.js'
import { DAY_MS } from '../durations.js'
import { Unavailable } from '../errors.js'
import type { MeetingId, PersonId } from '../ids.js'
import type { Place } from './attendance.js'
import type { MeetingService } from './meeting.service.js'
import type { PresenceService } from './presence.service.js'
import type { PresenceStore } from './presence.store.js'

/** How long a presence of an unannounced meeting must stand, once its person was told, before it counts under `listCounts`. */
const STANDS_FOR_MS = 7 * DAY_MS
/** Presences looked for in one go; the rest waits for the next. */
const AT_ONCE = 200

/** What becomes of presences that people were told of and let stand. */
export class RipeningService {
  constructor(
    private readonly meetings: MeetingService,
    private readonly presences: PresenceService,
    private readonly store: PresenceStore,
    private readonly clock: Clock,
  ) {}

  /** A notice that the lists of these meetings have the person has reached them. */
  async told(person: PersonId, meetings: readonly MeetingId[]): Promise<void> {
    if (meetings.length === 0) return
    const until = new Date(this.clock.now().getTime() + STANDS_FOR_MS)
    await this.store.told(person, meetings, until)
  }

  /**
   * Judges anew what has stood since its person was told. Each is done once, by whichever replica comes first.
   * @returns why some could not be; the next call tries them again
   * @throws Unavailable
   */
  async ripen(): Promise<readonly unknown[]> {
    const failures: unknown[] = []
    for (const place of await this.store.ripe(this.clock.now(), AT_ONCE))
      try {
        await this.ripenOne(place)
      } catch (error) {
        if (error instanceof Unavailable) throw error
        failures.push(error)
      }
    return failures
  }

  private async ripenOne({ person, meeting: id }: Place): Promise<void> {
    await this.meetings.change(id, async (meeting, transaction) => {
      if (await this.store.ripen({ person, meeting: id }, this.clock.now(), transaction))
        await this.presences.judge(meeting, person, transaction)
      return meeting
    })
  }
}
