import { DAY_MS } from '../durations.js'
import type { ConflictReason } from '../error-codes.js'
import { Conflict, Forbidden } from '../errors.js'
import type { PersonId } from '../ids.js'
import { BUDGET_DAYS } from './eligibility.js'
import {
  type Introduction,
  type IntroductionEvent,
  type IntroductionOutcome,
  type IntroductionRole,
  type IntroductionStatus,
  statusFor,
} from './introduction.js'

/** A request that nobody has accepted by then has expired. */
const EXPIRES_AFTER_MS = 14 * DAY_MS
/** Without an objection, what one says is confirmed after this. */
const CONFIRMS_AFTER_MS = 14 * DAY_MS

/** What can be done with an introduction. Reporting what came of it is apart, as it takes more. */
export type Transition = 'FORWARD' | 'ACCEPT' | 'DECLINE' | 'WITHDRAW'

/** Who may do what, and in which status, as they see it. */
const ALLOWED: Record<Transition, Partial<Record<IntroductionRole, readonly IntroductionStatus[]>>> = {
  FORWARD: { CONNECTOR: ['ASKED'] },
  ACCEPT: { TARGET: ['FORWARDED'] },
  DECLINE: { CONNECTOR: ['ASKED'], TARGET: ['FORWARDED'] },
  WITHDRAW: { REQUESTER: ['ASKED', 'FORWARDED'] },
}

const WHOSE: Record<Transition | 'REPORT', string> = {
  FORWARD: 'Only the connector can forward a request.',
  ACCEPT: 'Only the target can accept an introduction.',
  DECLINE: 'Only the connector and the target can decline an introduction. The requester can withdraw it.',
  WITHDRAW: 'Only the requester can withdraw an introduction.',
  REPORT: 'Only the two people who were introduced can report the outcome of an introduction.',
}

/** What a step changes, and what the history says of it. */
export interface Step {
  readonly changes: Partial<Introduction>
  readonly event: IntroductionEvent
}

/** Who takes a step, what they are in the introduction, and when. */
export interface Actor {
  readonly person: PersonId
  readonly role: IntroductionRole
  readonly now: Date
  readonly note: string | null
}

/** What a new request holds beside its people and message. */
export function opened(person: PersonId, now: Date) {
  const expiresAt = new Date(now.getTime() + EXPIRES_AFTER_MS)
  return {
    status: 'ASKED',
    statusToRequester: 'ASKED',
    note: null,
    createdAt: now,
    expiresAt,
    frees: expiresAt,
    lapsesAt: expiresAt,
    forwardedAt: null,
    requesterOutcome: null,
    targetOutcome: null,
    outcome: null,
    encounter: null,
    confirmsAt: null,
    history: [{ at: now, by: person, status: 'ASKED', note: null, shownTo: 'ALL' }],
  } as const satisfies Partial<Introduction>
}

/**
 * The step that `transition` takes. A decline leaves everything that the requester can notice as it is.
 * @throws Forbidden where it is not theirs to do, Conflict where it is too late or too soon
 */
export function stepOf(transition: Transition, introduction: Introduction, actor: Actor): Step {
  const wanted = ALLOWED[transition][actor.role]
  if (wanted === undefined) throw new Forbidden('NOT_YOUR_PART', WHOSE[transition])
  const status = statusFor(actor.role, introduction, actor.now)
  if (!wanted.includes(status)) throw new Conflict(...WHY_NOT[status])
  const event = { at: actor.now, by: actor.person, note: actor.note }
  switch (transition) {
    case 'FORWARD':
      return {
        changes: {
          status: 'FORWARDED',
          statusToRequester: 'FORWARDED',
          note: actor.note,
          forwardedAt: actor.now,
        },
        event: { ...event, status: 'FORWARDED', shownTo: 'ALL' },
      }
    case 'ACCEPT':
      return {
        changes: {
          status: 'ACCEPTED',
          statusToRequester: 'ACCEPTED',
          frees: new Date(introduction.createdAt.getTime() + BUDGET_DAYS * DAY_MS),
          lapsesAt: null,
        },
        event: { ...event, status: 'ACCEPTED', shownTo: 'ALL' },
      }
    case 'DECLINE':
      return { changes: { status: 'DECLINED' }, event: { ...event, status: 'DECLINED', shownTo: 'OTHERS' } }
    case 'WITHDRAW': {
      const declined = introduction.status === 'DECLINED'
      return {
        changes: {
          status: declined ? 'DECLINED' : 'WITHDRAWN',
          statusToRequester: 'WITHDRAWN',
          frees: null,
          lapsesAt: null,
        },
        event: { ...event, status: 'WITHDRAWN', shownTo: declined ? 'REQUESTER' : 'ALL' },
      }
    }
  }
}

/** Whether it says that the two met. */
export function saysMet(outcome: IntroductionOutcome | null): boolean {
  return outcome === 'HELPED' || outcome === 'NO_FIT'
}

/**
 * The step that a report takes. Whoever says that they met waits for the other's declaration, or for 14 days without an objection.
 * @throws Forbidden for the connector, Conflict before the introduction is accepted and for a second report
 */
export function reportOf(outcome: IntroductionOutcome, introduction: Introduction, actor: Actor): Step {
  if (actor.role === 'CONNECTOR') throw new Forbidden('NOT_YOUR_PART', WHOSE.REPORT)
  const status = statusFor(actor.role, introduction, actor.now)
  if (status === 'ASKED' || status === 'FORWARDED') throw new Conflict(...TOO_EARLY)
  if (status !== 'ACCEPTED' && status !== 'MET') throw new Conflict(...WHY_NOT[status])
  const [own, others] =
    actor.role === 'REQUESTER'
      ? ([introduction.requesterOutcome, introduction.targetOutcome] as const)
      : ([introduction.targetOutcome, introduction.requesterOutcome] as const)
  if (own !== null) throw new Conflict('ALREADY_REPORTED', 'You have already reported the outcome.')
  const after = saysMet(outcome) ? 'MET' : status
  const waits = saysMet(outcome) && others === null
  return {
    changes: {
      status: after,
      statusToRequester: after,
      outcome,
      ...(actor.role === 'REQUESTER' ? { requesterOutcome: outcome } : { targetOutcome: outcome }),
      confirmsAt: waits ? new Date(actor.now.getTime() + CONFIRMS_AFTER_MS) : null,
    },
    event: { at: actor.now, by: actor.person, status: after, note: actor.note, shownTo: 'ALL' },
  }
}

const TOO_EARLY = ['INTRODUCTION_NOT_ACCEPTED', 'It has not been accepted yet.'] as const

/** Why a step cannot be taken from a status: mostly, because it has come further. */
const WHY_NOT: Readonly<Record<IntroductionStatus, readonly [ConflictReason, string]>> = {
  ASKED: TOO_EARLY,
  FORWARDED: ['INTRODUCTION_FORWARDED', 'It has already been forwarded.'],
  ACCEPTED: ['INTRODUCTION_ACCEPTED', 'It has already been accepted.'],
  MET: ['INTRODUCTION_MET', 'The two have already met.'],
  DECLINED: ['INTRODUCTION_DECLINED', 'It has already been declined.'],
  WITHDRAWN: ['INTRODUCTION_WITHDRAWN', 'It has been withdrawn.'],
  EXPIRED: ['INTRODUCTION_EXPIRED', 'It has expired.'],
}
