import type { Clock } from '../clock.js'
import { NotFound } from '../errors.js'
import type { DisputeService } from '../meetings/dispute.service.js'
import type { PresenceService } from '../meetings/presence.service.js'
import type { PresenceLink, PresenceLinks } from './presence-link.js'
import type { LinkedPresences, PresenceLinkStore } from './presence-link.store.js'

/** What the holder of a link may see and say: whether its person was at its meetings, and nothing else. */
export class PresenceLinkService {
  constructor(
    private readonly store: PresenceLinkStore,
    private readonly presences: PresenceService,
    private readonly disputes: DisputeService,
    private readonly clock: Clock,
  ) {}

  /** What a link is for, and shows; null where it holds no more, or its person is gone. */
  async open(
    links: PresenceLinks,
    token: string,
  ): Promise<(LinkedPresences & { link: PresenceLink }) | null> {
    const link = links.read(token, this.clock.now())
    const shown = link && (await this.store.look(link))
    return shown && { ...shown, link }
  }

  /** The person was there, or was not, as often as it is said. @throws NotFound for a meeting that is none of the link's, or whose list has them no more. */
  async answer({ person, meetings }: PresenceLink, id: string, said: 'THERE' | 'NOT_THERE'): Promise<void> {
    const meeting = meetings.find(one => one === id)
    if (meeting === undefined) throw new NotFound('meetingId')
    if (said === 'THERE') await this.presences.acknowledgeAs(person, meeting)
    else await this.disputes.disputeAs(person, meeting, null)
  }
}
