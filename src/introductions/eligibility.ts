import { DAY_MS } from '../durations.js'
import { Conflict, type DomainError, RuleBroken } from '../errors.js'
import type { PersonId } from '../ids.js'
import { letsIn, type ProfileAudience, STANDARD_PRIVACY } from '../privacy/privacy.js'
import { gatedScore } from '../strength/strength.js'
import { veiledScore } from '../strength/veil.js'

/** The least gated score of both ties: one recent breakfast together. */
const ASKING_FLOOR = 10
/** New requests of one person in 24 hours. */
const MOST_A_DAY = 5
/** An accepted request takes of its connector's budget for so long from the request on. */
export const BUDGET_DAYS = 30
/** Of one connector's budget, to the same requester. */
const MOST_OF_ONE_BUDGET = 2

/** What somebody may ask: this connector for a way to this target. */
export interface IntroductionRequest {
  readonly connector: PersonId
  readonly target: PersonId
}

/** What the graph says of one request. Warmths are without what the requester declares alone, and onward without what either of the two does. */
export interface EligibilityFacts extends IntroductionRequest {
  readonly warmthToConnector: number
  readonly warmthOnward: number
  readonly warmthToTarget: number
  readonly sharesNetwork: boolean
  /** As chosen; null where nothing is. */
  readonly isConnector: boolean | null
  readonly budget: number | null
  readonly reachableBy: ProfileAudience | null
  /** What is taken of the connector's budget now, in all and by this requester. */
  readonly taken: number
  readonly takenByRequester: number
  /** Whether a request of the same requester for the same target waits for an answer, as they see it. */
  readonly open: boolean
}

/** Whether the first must not see the second. */
export type Unseen = (viewer: PersonId, other: PersonId) => boolean

/** What else the rules compare. */
export interface EligibilityTerms {
  /** When the requester asked within the last 24 hours, oldest first. */
  readonly askedAt: readonly Date[]
  readonly unseen: Unseen
  readonly requester: PersonId
  readonly day: number
  readonly now: Date
}

/**
 * Why the request would not be taken now; null where it would. Told by what the requester may know, declines left out: the tie of the
 * other two comes last, so that whoever cannot be asked, or led to, does not show whom they know.
 */
export function refusalOf(facts: EligibilityFacts, terms: EligibilityTerms): DomainError | null {
  const { connector, target } = facts
  const { requester, day, unseen } = terms
  const score = (warmth: number) => gatedScore(warmth, day)

  if (facts.open)
    return new Conflict(
      'REQUEST_OPEN',
      'You already have an open request for this person. Wait for the answer.',
    )
  const oldest = terms.askedAt.at(-MOST_A_DAY)
  if (oldest !== undefined)
    return new RuleBroken(
      'DAILY_LIMIT',
      `You have made ${MOST_A_DAY} requests within 24 hours.`,
      { limit: MOST_A_DAY, possibleAt: new Date(oldest.getTime() + DAY_MS) },
      'Wait until the first of them is a day old.',
      { retryAfterSeconds: Math.ceil((oldest.getTime() + DAY_MS - terms.now.getTime()) / 1000) },
    )

  const own = score(facts.warmthToConnector)
  if (own < ASKING_FLOOR)
    return new RuleBroken(
      'TIE_TOO_WEAK',
      `You do not know the connector well enough: your score is ${own} of the required ${ASKING_FLOOR}, leaving out recommendations and your own unconfirmed declarations.`,
      { score: own, floor: ASKING_FLOOR, networkId: null },
      'Meet each other: a one-to-one that you both confirm, or the next meetings of a network you share.',
      { tie: 'YOU_AND_CONNECTOR' },
    )
  const budget = facts.budget ?? STANDARD_PRIVACY.introductionBudget
  const isConnector = (facts.isConnector ?? STANDARD_PRIVACY.isConnector) && !unseen(connector, requester)
  if (!isConnector || facts.taken >= budget)
    return new RuleBroken(
      'CONNECTOR_UNAVAILABLE',
      'This person is not taking requests at the moment.',
      {},
      'Ask somebody else: introductionPaths shows who can help. If nobody is taking requests, check your privacy settings.',
    )
  if (facts.takenByRequester >= MOST_OF_ONE_BUDGET)
    return new RuleBroken(
      'ASKED_TOO_OFTEN',
      `${MOST_OF_ONE_BUDGET} of your requests take of the budget of this person already.`,
      { limit: MOST_OF_ONE_BUDGET },
      'Withdraw one that waits for an answer, or ask somebody else: introductionPaths shows who can help.',
    )
  const closeness = { sharesNetwork: facts.sharesNetwork, score: score(facts.warmthToTarget) }
  const reachable = letsIn(facts.reachableBy ?? STANDARD_PRIVACY.reachableBy, closeness)
  if (unseen(target, requester) || !reachable)
    return new RuleBroken(
      'NOT_REACHABLE',
      'This person does not accept introductions from you.',
      {},
      'Meet them: upcoming meetings of their networks may be open to you.',
    )
  // Of the tie of two others the requester is to learn no more than its band.
  const onward = veiledScore(score(facts.warmthOnward))
  if (onward < ASKING_FLOOR || unseen(connector, target) || unseen(target, connector))
    return new RuleBroken(
      'TIE_TOO_WEAK',
      'The connector and this person do not know each other well enough.',
      { score: null, floor: ASKING_FLOOR, networkId: null },
      'Ask somebody else: introductionPaths shows who can help.',
      { tie: 'CONNECTOR_AND_TARGET' },
    )
  return null
}
