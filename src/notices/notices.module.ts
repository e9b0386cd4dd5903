import type { Foundations } from '../foundations.js'
import type { PrivacyService } from '../privacy/privacy.service.js'
import { LiveNotices } from './live-notices.service.js'
import { NoticeService } from './notice.service.js'
import { NoticeStore } from './notice.store.js'

/** Builds the services of notices. */
export function noticesModule({ graph, clock }: Foundations, { privacy }: { privacy: PrivacyService }) {
  const store = new NoticeStore(graph)
  return { notices: new NoticeService(store, privacy, clock), liveNotices: new LiveNotices(store) }
}
