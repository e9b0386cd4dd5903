import { BadInput, RuleBroken } from '../errors.js'
import type { MembershipId, NetworkId } from '../ids.js'
import { fold, wordsOf } from '../text.js'
import { longestTradesNamed } from '../trades/trades-named.js'
import type { MembershipRole } from '../viewer.js'
import { formIn, LANGUAGES } from '../word-forms.js'
import { telling, wordsIn } from '../words.js'
import type { Membership } from './membership.js'
import type { Network } from './network.js'

/**
 * Seats that are held. "Notaires" is the seat of the "notaire": seats are compared as needs and offers are, in every language, as a
 * network's members may write theirs in several. What is as a whole the name of a trade is its seat: "Notariat" is that of the notary.
 */
export class HeldSeats {
  private readonly forms: Set<string>

  constructor(seats: Iterable<string> = []) {
    this.forms = new Set([...seats].flatMap(formsOf))
  }

  has(seat: string): boolean {
    return formsOf(seat).some(form => this.forms.has(form))
  }

  add(seat: string): void {
    for (const form of formsOf(seat)) this.forms.add(form)
  }
}

function formsOf(seat: string): string[] {
  if (wordsOf(seat).length === 0) return [fold(seat)]
  const words = telling(wordsIn(seat))
  const trades = longestTradesNamed(words).filter(({ from, to }) => from === 0 && to === words.length)
  return [
    ...LANGUAGES.map(language => `${language} ${formIn(language, seat)}`),
    ...trades.flatMap(named => named.trades),
  ]
}

/** A member without a seat, and their profession. */
export interface UnseatedMember {
  readonly membership: MembershipId
  readonly profession: string
}

/** The seats that members come to hold by their professions where nobody holds them: whoever comes first goes first. */
export function seatsByProfession(
  members: readonly UnseatedMember[],
  held: HeldSeats,
): { membership: MembershipId; seat: string }[] {
  return members.flatMap(({ membership, profession }) => {
    if (held.has(profession)) return []
    held.add(profession)
    return [{ membership, seat: profession }]
  })
}

/** The seat that an invitation is for: the one it names, else the profession of whoever is invited; null for none. */
export function invitedSeat(
  network: Network,
  { status, role, seat }: Membership,
  profession: string | null,
): string | null {
  return status === 'INVITED' && holdsSeat(network, role) ? (seat ?? profession) : null
}

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
