import type { EncounterId, IntroductionId, PersonId } from '../ids.js'

export const INTRODUCTION_STATUSES = [
  'ASKED',
  'FORWARDED',
  'ACCEPTED',
  'MET',
  'DECLINED',
  'WITHDRAWN',
  'EXPIRED',
] as const
export type IntroductionStatus = (typeof INTRODUCTION_STATUSES)[number]
/** Expiry comes of the clock alone, so nobody writes it down. */
export type StoredStatus = Exclude<IntroductionStatus, 'EXPIRED'>

export const INTRODUCTION_OUTCOMES = ['HELPED', 'NO_FIT', 'NO_SHOW'] as const
export type IntroductionOutcome = (typeof INTRODUCTION_OUTCOMES)[number]

export const INTRODUCTION_ROLES = ['REQUESTER', 'CONNECTOR', 'TARGET'] as const
export type IntroductionRole = (typeof INTRODUCTION_ROLES)[number]

/** What happened to an introduction, and to whom it shows: a decline never to the requester, what follows it to them alone. */
export interface IntroductionEvent {
  readonly at: Date
  readonly by: PersonId
  /** The status it led to. */
  readonly status: StoredStatus
  readonly note: string | null
  readonly shownTo: 'ALL' | 'REQUESTER' | 'OTHERS'
}

/** A request to one connector to be introduced to one person, as the graph holds it. */
export interface Introduction {
  readonly id: IntroductionId
  readonly requester: PersonId
  readonly connector: PersonId
  readonly target: PersonId
  readonly status: StoredStatus
  /** As `status`, without declines: all that the requester sees, and all that counts against them, goes by this. */
  readonly statusToRequester: StoredStatus
  readonly message: string
  /** The connector's own words to the target. */
  readonly note: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
  /** Until when it takes one of the connector's budget; null where it does no more. */
  readonly frees: Date | null
  /** When those who wait for it are to be told that it has expired; null once they are, or have nothing to wait for. */
  readonly lapsesAt: Date | null
  readonly forwardedAt: Date | null
  /** What each of the two says came of it. */
  readonly requesterOutcome: IntroductionOutcome | null
  readonly targetOutcome: IntroductionOutcome | null
  /** The later declaration of the two. */
  readonly outcome: IntroductionOutcome | null
  /** The meeting of the two, once one of them says that they met. */
  readonly encounter: EncounterId | null
  /** When that counts as confirmed without a declaration of the other's; null where there is nothing to confirm. */
  readonly confirmsAt: Date | null
  /** In their order. */
  readonly history: readonly IntroductionEvent[]
}

/** An introduction as one of the three sees it. */
export interface SeenIntroduction
  extends Pick<
    Introduction,
    | 'id'
    | 'requester'
    | 'connector'
    | 'target'
    | 'message'
    | 'note'
    | 'createdAt'
    | 'expiresAt'
    | 'outcome'
    | 'history'
  > {
  readonly status: IntroductionStatus
  /** What they have said themself came of it. */
  readonly ownOutcome: IntroductionOutcome | null
}

/** What a person is in an introduction; null for anybody else, and for the target before it is forwarded. */
export function roleIn(
  { requester, connector, target, forwardedAt }: Introduction,
  person: PersonId | null,
): IntroductionRole | null {
  if (person === requester) return 'REQUESTER'
  if (person === connector) return 'CONNECTOR'
  return person === target && forwardedAt !== null ? 'TARGET' : null
}

/** The status as somebody in this role sees it now. */
export function statusFor(
  role: IntroductionRole,
  { status, statusToRequester, expiresAt }: Introduction,
  now: Date,
): IntroductionStatus {
  const own = role === 'REQUESTER' ? statusToRequester : status
  return (own === 'ASKED' || own === 'FORWARDED') && now >= expiresAt ? 'EXPIRED' : own
}

function ownOutcomeOf(role: IntroductionRole, { requesterOutcome, targetOutcome }: Introduction) {
  if (role === 'CONNECTOR') return null
  return role === 'REQUESTER' ? requesterOutcome : targetOutcome
}

/** The introduction as somebody in this role sees it now. */
export function seenAs(role: IntroductionRole, introduction: Introduction, now: Date): SeenIntroduction {
  const side = role === 'REQUESTER' ? 'REQUESTER' : 'OTHERS'
  const { id, requester, connector, target, message, note, createdAt, expiresAt, outcome } = introduction
  return {
    id,
    requester,
    connector,
    target,
    message,
    note,
    createdAt,
    expiresAt,
    outcome,
    status: statusFor(role, introduction, now),
    ownOutcome: ownOutcomeOf(role, introduction),
    history: introduction.history.filter(({ shownTo }) => shownTo === 'ALL' || shownTo === side),
  }
}
