import type { LocalDate } from '../dates.js'
import { NotFound } from '../errors.js'
import type { PersonId } from '../ids.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { TieService } from '../ties/tie.service.js'
import type { Membership, NewMembership } from './membership.js'
import type { MembershipStore } from './membership.store.js'

/** How memberships begin and end in the store, whoever decides that they do. */
export class MembershipWriter {
  constructor(
    private readonly store: MembershipStore,
    private readonly ties: TieService,
  ) {}

  /** @throws NotFound where the person, the network or the inviter has just been erased. */
  async begin(membership: NewMembership, transaction: Transaction): Promise<Membership> {
    const [begun] = await this.add([membership], transaction)
    return found(begun ? { ...membership, reinstatedAt: null, lapsedBy: null } : null, 'personId')
  }

  /** Adds these, but for those of whom the person, the network or the inviter has just been erased; gives whose it added. */
  async add(memberships: readonly NewMembership[], transaction: Transaction): Promise<PersonId[]> {
    const inviters = memberships.flatMap(({ invitedBy }) => invitedBy ?? [])
    const held = new Set(await this.ties.lockThere(inviters, transaction))
    const standing = memberships.filter(({ invitedBy }) => invitedBy === null || held.has(invitedBy))
    return standing.length > 0 ? this.store.add(standing, transaction) : []
  }

  /** Ends a membership or an invitation, which stays as history. */
  async close(
    { id, person, status }: Membership,
    until: LocalDate,
    endReason: string | null,
    transaction: Transaction,
  ): Promise<Membership> {
    if (status === 'ACTIVE') transaction.changed('MEMBERSHIP', [person])
    const declined = status === 'INVITED' ? { declined: true } : {}
    const changes = { status: 'ENDED', endReason, ...declined } as const
    return found(await this.store.update(id, changes, { until }, transaction))
  }
}

/** What a change gives back; it is gone only where somebody has just deleted it. @throws NotFound. */
export function found(membership: Membership | null, field = 'membershipId'): Membership {
  if (!membership) throw new NotFound(field)
  return membership
}

/** The later of two days. */
export function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}
