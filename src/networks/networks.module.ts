import type { Foundations } from '../foundations.js'
import type { PersonService } from '../people/person.service.js'
import type { TieService } from '../ties/tie.service.js'
import { AbsenceStore } from './absence.store.js'
import { AdmissionService } from './admission.service.js'
import { HouseRules } from './house-rules.js'
import { LapseService } from './lapse.service.js'
import { MembershipService } from './membership.service.js'
import { MembershipStore } from './membership.store.js'
import { MembershipLists } from './membership-lists.service.js'
import { MembershipWriter } from './membership-writer.js'
import { NetworkService } from './network.service.js'
import { NetworkStore } from './network.store.js'

/** Builds the services of networks. */
export function networksModule(
  { graph, clock, newId }: Foundations,
  { ties, people }: { ties: TieService; people: PersonService },
) {
  const store = new MembershipStore(graph)
  const absences = new AbsenceStore(graph)
  const house = new HouseRules(store)
  const networks = new NetworkService(graph, new NetworkStore(graph), store, clock, newId)
  const membershipLists = new MembershipLists(store, absences, networks, clock)
  const writer = new MembershipWriter(store, ties)
  const admissions = new AdmissionService(
    graph,
    store,
    writer,
    house,
    membershipLists,
    people,
    networks,
    clock,
    newId,
  )
  const memberships = new MembershipService(
    graph,
    store,
    writer,
    house,
    membershipLists,
    people,
    networks,
    clock,
    newId,
  )
  const lapses = new LapseService(store, absences, house, networks, clock)
  return { networks, membershipLists, admissions, memberships, lapses }
}
