import type { PersonId } from '../ids.js'
import type { IntroductionNoticeKind, Notice } from '../notices/notice.js'
import { type Introduction, type IntroductionRole, roleIn } from './introduction.js'

/**
 * Whom a step is told: the others of the three whom it concerns; an expiry, which nobody's step is, all who wait. A decline is never
 * told to the requester, for whom it expires like any other; what they do without knowing of it is told to nobody. The connector
 * is told, and thanked, at each turn.
 * @param introduction as it is after the step
 */
export function noticesOf(
  kind: IntroductionNoticeKind,
  introduction: Introduction,
  { person, now: at }: { person: PersonId | null; now: Date },
): Notice[] {
  return listeners(kind, introduction).flatMap(listener => {
    const role = roleIn(introduction, listener)
    if (role === null || listener === person) return []
    return [{ person: listener, introduction: introduction.id, meeting: null, contact: null, kind, role, at }]
  })
}

function listeners(kind: IntroductionNoticeKind, introduction: Introduction): PersonId[] {
  const people: Record<IntroductionRole, PersonId> = {
    REQUESTER: introduction.requester,
    CONNECTOR: introduction.connector,
    TARGET: introduction.target,
  }
  switch (kind) {
    case 'ASKED':
    case 'DECLINED':
      return [people.CONNECTOR]
    case 'WITHDRAWN':
      return introduction.status === 'DECLINED' ? [] : [people.CONNECTOR, people.TARGET]
    case 'EXPIRED':
      return introduction.status === 'DECLINED' ? [people.REQUESTER] : Object.values(people)
    case 'FORWARDED':
      return [people.TARGET, people.REQUESTER]
    case 'ACCEPTED':
    case 'REPORTED':
      return [people.REQUESTER, people.CONNECTOR, people.TARGET]
  }
}
