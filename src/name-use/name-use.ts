import type { NameUseRequestId, NetworkId, PersonId } from '../ids.js'

export const NAME_USE_ANSWERS = ['GRANTED', 'REFUSED'] as const
export type NameUseAnswer = (typeof NAME_USE_ANSWERS)[number]

/** An answer, and when it was given. */
export interface Given {
  readonly answer: NameUseAnswer
  readonly at: Date
}

/** A network asks to use a person's name outside itself: what for, and where it would stand. */
export interface NameUseRequest {
  readonly id: NameUseRequestId
  readonly network: NetworkId
  readonly person: PersonId
  readonly text: string
  readonly publication: string
  readonly askedAt: Date
  /** What the person answered to this very request. */
  readonly own: Given | null
  /** What they say now for all networks and uses; null for those who want to be asked each time. */
  readonly forAll: Given | null
  /** Whether the person belongs to the network now. */
  readonly belongs: boolean
}

/** A request as it shows to those who may see it. */
export interface SeenNameUseRequest
  extends Pick<NameUseRequest, 'id' | 'network' | 'person' | 'text' | 'publication' | 'askedAt'> {
  readonly answer: NameUseAnswer | null
  readonly answeredAt: Date | null
}

/** The request with the answer that holds now. */
export function seen(request: NameUseRequest): SeenNameUseRequest {
  const { id, network, person, text, publication, askedAt } = request
  const given = answerTo(request)
  return {
    id,
    network,
    person,
    text,
    publication,
    askedAt,
    answer: given?.answer ?? null,
    answeredAt: given?.at ?? null,
  }
}

/**
 * The answer for all holds where there is none to the request itself, and takes back what was granted before it; a grant for
 * all does not override a refusal.
 */
function answerTo({ own, forAll, askedAt }: NameUseRequest): Given | null {
  if (forAll === null) return own
  if (own !== null && (forAll.answer === 'GRANTED' || own.at >= forAll.at)) return own
  return { answer: forAll.answer, at: forAll.at > askedAt ? forAll.at : askedAt }
}
