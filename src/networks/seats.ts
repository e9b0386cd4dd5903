import { BadInput, RuleBroken } from '../errors.js'
import type { NetworkId } from '../ids.js'
import type { MembershipRole } from '../viewer.js'
import type { Network } from './network.js'

/** Whether memberships of this role hold a seat here: where there is one member per profession, guests apart. */
export function holdsSeat(network: Network, role: MembershipRole): boolean {
  return network.rules.oneMemberPerProfession && role !== 'GUEST'
}

/** The seat as given for a membership of this role. @throws BadInput where such a membership holds none. */
export function givenSeat(network: Network, role: MembershipRole, seat: string | null): string | null {
  if (seat === null || holdsSeat(network, role)) return seat
  throw new BadInput(
    'seat',
    role === 'GUEST'
      ? 'A guest cannot have a seat.'
      : 'This network has no seats: it allows several members of one profession.',
  )
}

/** The seat that a membership comes to hold: the one given, else the profession. @throws BadInput where there is neither. */
export function seatFor(
  network: Network,
  role: MembershipRole,
  given: string | null,
  profession: string | null,
): string | null {
  if (!holdsSeat(network, role)) return null
  const seat = given ?? profession
  if (seat === null)
    throw new BadInput(
      'seat',
      'This network has one member per profession: name a seat, or add a profession to the profile.',
    )
  return seat
}

/** A seat has one holder; the error names the seat and nobody. */
export function seatTaken(network: NetworkId, seat: string): RuleBroken {
  return new RuleBroken(
    'SEAT_TAKEN',
    `The seat "${seat}" is taken: this network has one member per profession.`,
    { networkId: network, seat },
    'Join with another profession, or wait until the seat is free.',
  )
}
