import { contactLoaders } from '../contacts/contact.loader.js'
import type { Domain } from '../domain.js'
import { healthLoaders } from '../health/health.loader.js'
import { introductionLoaders } from '../introductions/introduction.loader.js'
import type { KeyedRequest } from '../keyed-requests/keyed-request.js'
import type { Attempt } from '../keyed-requests/keyed-request.service.js'
import { matchLoaders } from '../matches/match.loader.js'
import { meetingLoaders } from '../meetings/meeting.loader.js'
import { duplicateLoaders } from '../merging/duplicate.loader.js'
import { nameUseLoaders } from '../name-use/name-use.loader.js'
import { membershipLoaders } from '../networks/membership.loader.js'
import { networkLoaders } from '../networks/network.loader.js'
import { nearnessLoaders } from '../paths/nearness.loader.js'
import { personLoaders } from '../people/person.loader.js'
import { recommendationLoaders } from '../recommendations/recommendation.loader.js'
import { encounterLoaders } from '../relationships/encounter.loader.js'
import { relationshipLoaders } from '../relationships/relationship.loader.js'
import type { Viewer } from '../viewer.js'

/** The loaders of one request: each thing is fetched once, together with its like. */
export function loadersOf(domain: Domain, viewer: Viewer) {
  return {
    ...personLoaders(domain.people, domain.emails, viewer),
    ...networkLoaders(domain.networks),
    ...membershipLoaders(domain.membershipLists, viewer),
    ...meetingLoaders(domain.meetings, domain.attendanceLists, domain.disputes, viewer),
    ...relationshipLoaders(domain.relationships, viewer),
    ...encounterLoaders(domain.encounters, viewer),
    ...recommendationLoaders(domain.recommendations, viewer),
    ...nearnessLoaders(domain.nearness, viewer),
    ...introductionLoaders(domain.introductions, viewer),
    ...matchLoaders(domain.longWork, viewer),
    ...healthLoaders(domain.longWork, viewer),
    ...contactLoaders(domain.contacts, viewer),
    ...nameUseLoaders(domain.nameUse, viewer),
    ...duplicateLoaders(domain.longWork, viewer),
  }
}

export type Loaders = ReturnType<typeof loadersOf>

/** What resolvers know of the request they serve. */
export interface Context {
  viewer: Viewer
  loaders: Loaders
  /** The key under which the request may be sent again; null without one. */
  keyed: KeyedRequest | null
  /** Keeps what the mutation that runs makes under that key. */
  attempt: Attempt | null
  /** Signs in again and forgets what was loaded: a payload shows the graph after the change. */
  refresh(): Promise<void>
}

/** The context of a request by `viewer`. Apollo copies it, so what changes is changed in `this`. */
export function contextOf(domain: Domain, viewer: Viewer): Context {
  return {
    viewer,
    loaders: loadersOf(domain, viewer),
    keyed: null,
    attempt: null,
    async refresh() {
      const { subject } = this.viewer
      if (subject) {
        const { hidden, ...standing } = await domain.people.signInNow(subject)
        this.viewer = {
          ...this.viewer,
          ...standing,
          hidden: this.viewer.admin ? this.viewer.hidden : hidden,
        }
      }
      this.loaders = loadersOf(domain, this.viewer)
    },
  }
}
