import { attendanceSheetsModule } from './attendance-sheets/attendance-sheets.module.js'
import { contactsModule } from './contacts/contacts.module.js'
import { dataSubjectRequestsModule } from './data-subject-requests/data-subject-requests.module.js'
import type { Foundations } from './foundations.js'
import { healthModule } from './health/health.module.js'
import { importingModule } from './importing/importing.module.js'
import { indexSyncModule } from './index-sync/index-sync.module.js'
import { introductionsModule } from './introductions/introductions.module.js'
import { keyedRequestsModule } from './keyed-requests/keyed-requests.module.js'
import { keysModule } from './keys/keys.module.js'
import { LongWork } from './long-work/long-work.js'
import type { ThreadSettings } from './long-work/messages.js'
import { matchesModule } from './matches/matches.module.js'
import { meetingsModule } from './meetings/meetings.module.js'
import { mergingModule } from './merging/merging.module.js'
import { nameUseModule } from './name-use/name-use.module.js'
import { ChangeFeed } from './neo4j/change-feed.js'
import { networksModule } from './networks/networks.module.js'
import { noticesModule } from './notices/notices.module.js'
import { pathsModule } from './paths/paths.module.js'
import { peopleModule } from './people/people.module.js'
import { presenceLinksModule } from './presence-links/presence-links.module.js'
import { privacyModule } from './privacy/privacy.module.js'
import { recommendationsModule } from './recommendations/recommendations.module.js'
import { relationshipsModule } from './relationships/relationships.module.js'
import { sampleModule } from './sample/sample.module.js'
import { StatusService } from './status.js'
import { tiesModule } from './ties/ties.module.js'

/** Builds the services of the domain over one graph, folder by folder from the base up. */
export function buildDomain(base: Omit<Foundations, 'feed'> & ThreadSettings) {
  const foundations: Foundations = { ...base, feed: new ChangeFeed(() => base.graph.lastChange) }
  const ties = tiesModule(foundations)
  const index = indexSyncModule(foundations)
  // People are listed with the members of networks, which know people: the one look upwards is asked for later.
  const people = peopleModule(foundations, (viewer, network) =>
    networks.networks.showsMembersTo(viewer, network),
  )
  const networks: ReturnType<typeof networksModule> = networksModule(foundations, {
    ...ties,
    ...people,
  })
  const core = { ...ties, ...index, ...people, ...networks }
  const privacy = privacyModule(foundations, core)
  const notices = noticesModule(foundations, privacy)
  const meetings = meetingsModule(foundations, { ...core, ...notices })
  const relationships = relationshipsModule(foundations, core)
  const middle = { ...core, ...privacy, ...meetings, ...relationships, ...notices }
  const introductions = introductionsModule(foundations, middle)
  const recommendations = recommendationsModule(foundations, middle)
  return {
    ...middle,
    ...introductions,
    ...recommendations,
    ...keyedRequestsModule(foundations),
    ...contactsModule(foundations, middle),
    ...keysModule(foundations),
    ...nameUseModule(foundations, middle),
    ...healthModule(foundations, middle),
    ...importingModule(foundations, { ...middle, ...recommendations }),
    ...pathsModule(foundations, middle),
    ...matchesModule(foundations, middle),
    ...attendanceSheetsModule(middle),
    ...presenceLinksModule(foundations, middle),
    ...dataSubjectRequestsModule(foundations, { ...middle, ...introductions }),
    ...mergingModule(foundations, { ...middle, ...introductions }),
    ...sampleModule(foundations, { ...middle, ...recommendations }),
    status: new StatusService(base.graph, index.index),
    longWork: new LongWork(
      { address: base.address, defaultCountry: base.defaultCountry },
      base.graph,
      base.clock,
    ),
  }
}

export type Domain = ReturnType<typeof buildDomain>
