import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Transaction } from '../neo4j/graph.js'
import type { AcceptedStatus } from './membership.js'

/** Memberships: who comes in, who stays, who leaves. */
export class MembershipService {
  /** Takes the places that the absences at this meeting lose. Call it once its status is SETTLED. */
  async placesAfterSettling(_meeting: MeetingId, _tx: Transaction): Promise<void> {}

  /** Gives back the places that settling this meeting took, where the seat is free. Call it once it is no longer SETTLED. */
  async placesAfterReopening(_meeting: MeetingId, _tx: Transaction): Promise<void> {}

  /** Who answers EXPECTED to a discovery meeting becomes an active guest, if they hold no membership. */
  async becomeGuest(_person: PersonId, _network: NetworkId, _tx: Transaction): Promise<void> {}

  /**
   * Who of these has accepted a membership that goes on, guests included. A lost place is told as such: they have said yes once,
   * so what they were at may be put down, but nothing new is open to them before it is restored.
   */
  async acceptedAmong(
    _network: NetworkId,
    _people: readonly PersonId[],
    _tx?: Transaction,
  ): Promise<Map<PersonId, AcceptedStatus>> {
    return new Map()
  }
}
