import type { Foundations } from '../foundations.js'
import type { DisputeService } from '../meetings/dispute.service.js'
import type { PresenceService } from '../meetings/presence.service.js'
import type { RipeningService } from '../meetings/ripening.service.js'
import { PresenceLinkService } from './presence-link.service.js'
import { PresenceLinkStore } from './presence-link.store.js'
import { PresenceMailService } from './presence-mail.service.js'

/** Builds the services of the mails that ask people whether they were there, and of their links. */
export function presenceLinksModule(
  { graph, clock }: Foundations,
  needs: { presences: PresenceService; disputes: DisputeService; ripening: RipeningService },
) {
  const store = new PresenceLinkStore(graph)
  return {
    presenceMails: new PresenceMailService(store, needs.ripening, clock),
    presenceLinks: new PresenceLinkService(store, needs.presences, needs.disputes, clock),
  }
}
