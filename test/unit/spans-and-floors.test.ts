import { newId } from '../../src/ids.js'
import { type EligibilityFacts, refusalOf } from '../../src/introductions/eligibility.js'
import { opened, stepOf } from '../../src/introductions/transitions.js'
import type { Meeting } from '../../src/meetings/meeting.js'
import { areDoorsOpen, endOf, isAhead } from '../../src/meetings/meeting-rules.js'
import { companyChangesCountFrom, mustBeAllowedToChangeCompany } from '../../src/people/company-changes.js'
import { hidingTerms } from '../../src/people/hiding.js'
import { encounterMeant } from '../../src/relationships/encounter.js'
import { startOfDay, utcDay } from '../../src/strength/days.js'
import { leastExponent } from '../../src/strength/score.js'
import { gatedScore } from '../../src/strength/strength.js'

const NOW = new Date('2026-06-15T12:00:00Z')
const SECOND = 1_000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE
const ago = (ms: number) => new Date(NOW.getTime() - ms)
const ahead = (ms: number) => ago(-ms)

describe('of a meeting', () => {
  const meeting = { startsAt: NOW, endsAt: null } as Meeting

  test('the doors open an hour before it begins', () => {
    expect(areDoorsOpen(meeting, ago(60 * MINUTE))).toBe(true)
    expect(areDoorsOpen(meeting, ago(60 * MINUTE + 1))).toBe(false)
  })

  test('it is announced a whole day ahead', () => {
    expect(isAhead(ahead(DAY), NOW)).toBe(true)
    expect(isAhead(ahead(DAY - 1), NOW)).toBe(false)
  })

  test('it lasts three hours where nothing says otherwise', () => {
    expect(endOf(meeting)).toEqual(ahead(180 * MINUTE))
  })
})

describe('of people', () => {
  test('whoever has changed their company three times within 30 days waits until the first is 30 days old', () => {
    expect(companyChangesCountFrom(NOW)).toEqual(ago(30 * DAY))
    const [first, second, third] = [ago(29 * DAY), ago(9 * DAY), ago(DAY)]
    expect(() => mustBeAllowedToChangeCompany([first, second])).not.toThrow()
    expect(() => mustBeAllowedToChangeCompany([first, second, third])).toThrow(
      expect.objectContaining({ parameters: { limit: 3, days: 30, possibleAt: ahead(DAY) } }),
    )
  })

  test('a relationship of 26 counts for who is hidden, and a company that was left, for 365 days', () => {
    const terms = hidingTerms(NOW)
    expect(terms.leastExponent).toBe(leastExponent(26))
    expect(terms.leftSince).toEqual(startOfDay(utcDay(NOW) - 365))
  })

  test('whoever says within three days that they met means the same encounter', () => {
    const encounter = { at: ago(3 * DAY) }
    expect(encounterMeant([encounter], NOW)).toBe(encounter)
    expect(encounterMeant([{ at: ago(3 * DAY + 1) }], NOW)).toBeNull()
    expect(encounterMeant([{ at: ahead(3 * DAY + 1) }], NOW)).toBeNull()
  })
})

describe('of introductions', () => {
  const [requester, connector, target] = [newId<'Person'>(), newId<'Person'>(), newId<'Person'>()]
  const day = utcDay(NOW)
  /** The least warmth whose gated score is this one, to a thousandth. */
  const warmthOf = (score: number) => {
    let warmth = 0
    while (gatedScore(warmth, day) < score) warmth += 0.001 * (warmth + 0.001) + 0.001
    return warmth
  }
  const facts: EligibilityFacts = {
    ...{ connector, target, sharesNetwork: true },
    ...{ warmthToConnector: warmthOf(10), warmthOnward: warmthOf(10), warmthToTarget: 0 },
    ...{ isConnector: true, budget: 3, reachableBy: 'EVERYONE', taken: 2, takenByRequester: 1, open: false },
  }
  const refused = (changes: Partial<EligibilityFacts>, askedAt: readonly Date[] = []) => {
    const refusal = refusalOf(
      { ...facts, ...changes },
      { askedAt, unseen: () => false, requester, day, now: NOW },
    )
    return refusal && Reflect.get(refusal, 'rule')
  }

  test('both ties must have a score of 10', () => {
    expect(refused({})).toBeNull()
    expect(gatedScore(facts.warmthToConnector, day)).toBe(10)
    const below = { warmth: facts.warmthToConnector }
    while (gatedScore(below.warmth, day) === 10) below.warmth *= 0.99
    expect(refused({ warmthToConnector: below.warmth })).toBe('TIE_TOO_WEAK')
    expect(refused({ warmthOnward: 0 })).toBe('TIE_TOO_WEAK')
  })

  test('a budget is used up, two of it may be one requester’s, and five requests a day are all', () => {
    expect(refused({ taken: 3 })).toBe('CONNECTOR_UNAVAILABLE')
    expect(refused({ budget: null, taken: 4 })).toBeNull()
    expect(refused({ budget: null, taken: 5 })).toBe('CONNECTOR_UNAVAILABLE')
    expect(refused({ takenByRequester: 2 })).toBe('ASKED_TOO_OFTEN')
    const hours = (count: number) => Array.from({ length: count }, (_, i) => ago((20 - i) * 60 * MINUTE))
    expect(refused({}, hours(4))).toBeNull()
    expect(refused({}, hours(5))).toBe('DAILY_LIMIT')
  })

  test('a request expires after 14 days, and one accepted takes of the budget for 30', () => {
    const asked = opened(requester, NOW)
    expect([asked.expiresAt, asked.frees, asked.lapsesAt]).toEqual(Array(3).fill(ahead(14 * DAY)))
    const forwarded = {
      ...{ ...asked, id: newId<'Introduction'>(), requester, connector, target, message: 'Why.' },
      ...({ status: 'FORWARDED', statusToRequester: 'FORWARDED' } as const),
    }
    const actor = { person: target, role: 'TARGET', now: NOW, note: null } as const
    expect(stepOf('ACCEPT', forwarded, actor).changes.frees).toEqual(ahead(30 * DAY))
  })
})
