import type { Clock } from './clock.js'
import type { NewId } from './ids.js'
import type { Graph } from './neo4j/graph.js'
import { MembershipService } from './networks/membership.service.js'
import { NetworkService } from './networks/network.service.js'
import { NetworkStore } from './networks/network.store.js'
import { PersonService } from './people/person.service.js'
import { PersonStore } from './people/person.store.js'
import { TieService } from './relationships/tie.service.js'
import { TieStore } from './relationships/tie.store.js'
import { StatusService } from './status.js'

/** What the domain's services are built on; tests pass a clock and ids of their own. */
export interface Foundations {
  graph: Graph
  clock: Clock
  newId: NewId
}

/** Builds the services of the domain over one graph, by plain constructors. */
export function buildDomain({ graph, clock, newId }: Foundations) {
  const networks = new NetworkService(graph, new NetworkStore(graph), clock, newId)
  const people = new PersonService(graph, new PersonStore(graph), clock, newId, networks.showsMembersTo)
  return {
    status: new StatusService(graph),
    people,
    networks,
    ties: new TieService(graph, new TieStore(graph)),
    memberships: new MembershipService(),
  }
}

export type Domain = ReturnType<typeof buildDomain>
