import type { PersonId } from '../../../src/ids.js'
import { AttendanceHistory } from '../../../src/matches/attendance-history.js'
import { Circles } from '../../../src/matches/circles.js'
import {
  bridgePoints,
  commonContactPoints,
  likelyToMeetPoints,
  needPoints,
  professionPoints,
  purposePoints,
  sharedNetworkPoints,
} from '../../../src/matches/points.js'
import { TagMatching } from '../../../src/matches/tag-matching.js'

describe('points by reason', () => {
  test('a need met is 30, needs met both ways are 50', () => {
    expect([needPoints(0), needPoints(1), needPoints(2)]).toEqual([0, 30, 50])
  })

  test('common contacts come near to 30 and never reach it', () => {
    expect(commonContactPoints(0)).toBe(0)
    expect(commonContactPoints(1)).toBeCloseTo(30 * (1 - Math.exp(-1)), 12)
    expect(commonContactPoints(1e-9)).toBeCloseTo(3e-8, 15)
    expect(commonContactPoints(20)).toBeLessThan(30)
  })

  test('the less circles overlap the more the link opens, and without a circle there is nothing to open', () => {
    expect([bridgePoints(null), bridgePoints(0), bridgePoints(0.25), bridgePoints(1)]).toEqual([
      0, 10, 7.5, 0,
    ])
  })

  test('the same purposes are 10, some of them less, none nothing', () => {
    expect(purposePoints(['BUSINESS', 'LEARNING'], ['LEARNING', 'BUSINESS'])).toBe(10)
    expect(purposePoints(['BUSINESS', 'LEARNING'], ['LEARNING', 'CAREER', 'SUPPORT'])).toBe(2.5)
    expect(purposePoints([], [])).toBe(0)
  })

  test('each more network in common counts half of the one before', () => {
    expect([0, 1, 2, 3].map(sharedNetworkPoints)).toEqual([0, 5, 7.5, 8.75])
  })

  test('two who always come are sure to meet again', () => {
    expect(likelyToMeetPoints(1, 1)).toBe(10)
    expect(likelyToMeetPoints(0.25, 1)).toBe(5)
    expect(likelyToMeetPoints(0, 1)).toBe(0)
  })
})

describe('needs and offers', () => {
  const tags = new TagMatching()
  const nothing = { profession: null, locale: 'fr-FR', needs: [], offers: [] }
  const met = (
    need: string,
    offer: string,
    locale: string | null = 'fr-FR',
    others: string | null = locale,
  ) => tags.metNeeds({ ...nothing, locale, needs: [need] }, { ...nothing, locale: others, offers: [offer] })

  test.each([
    ['Graphistes', 'graphiste', 'fr-FR'],
    ['expert comptable', 'Experts-Comptables', 'fr-FR'],
    ['création de sites web', 'Creation de site web', 'fr'],
    ['web design', 'Design, web', 'en-GB'],
    ['accountants', 'accountant', 'en'],
    ['Steuerberatung', 'steuerberatungen', 'de-DE'],
  ])('%s is met by %s', (need, offer, locale) => {
    expect(met(need, offer, locale)).toEqual([need])
  })

  test.each([
    ['graphiste', 'photographe'],
    ['expert comptable', 'comptable'],
    ['🙂', '🎈'],
  ])('%s is not met by %s', (need, offer) => {
    expect(met(need, offer)).toEqual([])
  })

  test.each([
    ['notaire', 'Notariat', true],
    ['an accountant', 'Expertise comptable', true],
    ['avocat', 'Avocat d’affaires', true],
    ['notaire', 'Avocat', false],
    ['graphiste', null, false],
  ])('whoever needs %s is of use to the profession %s: %s', (need, profession, isMet) => {
    expect(tags.needsOfProfession({ ...nothing, needs: [need] }, { ...nothing, profession })).toEqual(
      isMet ? [need] : [],
    )
  })

  test('a profession that is looked for is worth 20 points, and nothing beside an offer that is', () => {
    expect([professionPoints(0, true), professionPoints(0, false), professionPoints(1, true)]).toEqual([
      20, 0, 0,
    ])
  })

  test('the language of either will do', () => {
    expect(met('comptables', 'comptable', null, 'fr-FR')).toEqual(['comptables'])
    expect(met('comptables', 'comptable', 'fr-FR', null)).toEqual(['comptables'])
    expect(met('Comptable', 'comptable', null)).toEqual(['Comptable'])
    expect(met('comptables', 'comptable', null)).toEqual([])
  })
})

describe('how people came so far', () => {
  const [jeanne, pierre, lucie] = ['jeanne', 'pierre', 'lucie'] as PersonId[] as [
    PersonId,
    PersonId,
    PersonId,
  ]
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1 - n))

  test('of the core is who was at six of the last twelve', () => {
    const meetings = Array.from({ length: 20 }, (_, i) => ({
      startsAt: day(7 * i),
      present: [...(i < 12 && i % 2 === 0 ? [jeanne] : []), ...(i < 5 || i > 12 ? [pierre] : [])],
    }))
    const history = new AttendanceHistory(meetings)
    expect([jeanne, pierre, lucie].map(one => history.isOfCore(one))).toEqual([true, false, false])
  })

  test('the twelfth meeting ago still counts for the core, the thirteenth no more', () => {
    const meetings = Array.from({ length: 13 }, (_, i) => ({
      startsAt: day(7 * i),
      present: [...(i < 5 || i === 11 ? [jeanne] : []), ...(i < 5 || i === 12 ? [pierre] : [])],
    }))
    const history = new AttendanceHistory(meetings)
    expect([jeanne, pierre].map(one => history.isOfCore(one))).toEqual([true, false])
  })

  test('a newcomer is so at the first meeting and the second', () => {
    const history = new AttendanceHistory([
      { startsAt: day(0), present: [jeanne, pierre] },
      { startsAt: day(7), present: [jeanne] },
    ])
    expect([jeanne, pierre, lucie].map(one => history.isNewcomer(one))).toEqual([false, true, true])
  })

  test('a meeting counts half for every 180 days it is older', () => {
    const history = new AttendanceHistory([
      { startsAt: day(0), present: [jeanne] },
      { startsAt: day(180), present: [pierre] },
    ])
    expect(history.share(jeanne)).toBeCloseTo(2 / 3, 12)
    expect(history.share(pierre)).toBeCloseTo(1 / 3, 12)
    expect(history.share(lucie)).toBe(0)
    expect(new AttendanceHistory([]).share(jeanne)).toBe(0)
  })
})

describe('how circles meet', () => {
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'] as PersonId[] as [
    PersonId,
    PersonId,
    PersonId,
    PersonId,
    PersonId,
  ]
  const knows = (other: PersonId, met: number, p = met / 10) => ({ other, met, p })
  const circles = new Circles(
    new Map([
      [a, [knows(b, 1), knows(c, 2), knows(d, 3)]],
      [b, [knows(a, 1), knows(c, 4), knows(e, 1)]],
    ]),
    new Map([
      [a, 6],
      [b, 6],
      [c, 8],
      [d, 3],
      [e, 1],
    ]),
  )

  test('the weight is how much of each common contact’s acquaintance goes to the two', () => {
    expect(circles.between(a, b)).toEqual({ shared: 1, weight: (2 * 4) / 8, jaccard: 1 / 3 })
    expect(circles.between(b, a)).toEqual(circles.between(a, b))
    expect(circles.between(a, e)).toEqual({ shared: 0, weight: 0, jaccard: null })
  })

  test('the introducer is who knows all of them best', () => {
    const exactly = (_: PersonId, __: PersonId, p: number) => p
    expect(circles.knowsAllBest([a, b], [a, b, c, d, e], exactly)).toBe(c)
    expect(circles.knowsAllBest([a, b], [a, b, d, e], exactly)).toBeNull()
  })
})
