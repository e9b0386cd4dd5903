import type { MeetingId, NetworkId, PersonId } from '../../../src/ids.js'
import { AttendanceHistory } from '../../../src/matches/attendance-history.js'
import { Candidates } from '../../../src/matches/candidates.js'
import { Circles } from '../../../src/matches/circles.js'
import type { Participant } from '../../../src/matches/match.js'
import { explained, mostEach, suggestionsAt, suggestionsFor } from '../../../src/matches/suggestions.js'
import { FULL_INSIGHT } from '../../../src/networks/insight.js'
import { PURPOSES } from '../../../src/people/person.js'
import fc from '../../support/fast-check.js'
import { runs } from '../../support/seed.js'

const MEETING = 'meeting' as MeetingId
const HERE = 'here' as NetworkId

function participant(id: string, profile: Partial<Participant> = {}): Participant {
  return {
    ...{
      id: id as PersonId,
      name: id.toUpperCase(),
      profession: null,
      locale: 'fr',
      needs: [],
      offers: [],
      purposes: [],
    },
    networks: new Set([HERE]),
    ...profile,
  }
}

function candidates(people: Participant[], circles: Circles): Candidates {
  return new Candidates(people, circles, new Map(), () => false, FULL_INSIGHT)
}

const atMeetingOf = (some: Candidates) =>
  suggestionsAt(some).map(one => explained(one, some, { meeting: MEETING, person: null }))

const candidateSets: fc.Arbitrary<Candidates> = fc
  .record({
    people: fc.array(
      fc.record({
        needs: fc.subarray(['graphiste', 'notaire', 'traiteur']),
        offers: fc.subarray(['graphistes', 'notaires', 'traiteurs']),
        purposes: fc.subarray([...PURPOSES]),
        networks: fc.subarray(['n1', 'n2', 'n3']),
        came: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      }),
      { minLength: 2, maxLength: 14 },
    ),
    ties: fc.array(fc.tuple(fc.nat(17), fc.nat(17), fc.double({ min: 0.01, max: 3, noNaN: true })), {
      maxLength: 40,
    }),
  })
  .map(({ people, ties }) => {
    const id = (n: number) => `p${String(n).padStart(2, '0')}` as PersonId
    const known = new Map<PersonId, Map<PersonId, number>>()
    for (const [a, b, met] of ties.filter(([a, b]) => a !== b))
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const)
        known.set(id(one), (known.get(id(one)) ?? new Map()).set(id(other), met))
    const contacts = new Map(
      [...known].map(([one, others]) => [
        one,
        [...others].map(([other, met]) => ({ other, met, p: 1 - Math.exp(-met / 2) })),
      ]),
    )
    const wholes = new Map(
      [...known].map(([one, others]) => [one, [...others.values()].reduce((a, b) => a + b, 0)]),
    )
    const history = new AttendanceHistory(
      Array.from({ length: 12 }, (_, i) => ({
        startsAt: new Date(Date.UTC(2026, 0, 100 - 7 * i)),
        present: people.flatMap(({ came }, n) => (came[i] ? [id(n)] : [])),
      })),
    )
    return new Candidates(
      people.map(({ networks, came: _, ...profile }, n) =>
        participant(id(n), { ...profile, networks: new Set([HERE, ...(networks as NetworkId[])]) }),
      ),
      new Circles(contacts, wholes),
      new Map([[HERE, history]]),
      (a, b) => (known.get(a)?.get(b) ?? 0) > 0.6,
      FULL_INSIGHT,
    )
  })

describe('suggestions for a candidates', () => {
  test('nobody gets more than their share, nobody meets whom they know well, and points add up', () =>
    fc.assert(
      fc.property(candidateSets, some => {
        const suggestions = atMeetingOf(some)
        const shares = new Map<PersonId, number>()
        for (const { people, introducer, score, reasons } of suggestions) {
          for (const [i, one] of people.entries()) {
            shares.set(one, (shares.get(one) ?? 0) + 1)
            for (const other of people.slice(i + 1)) expect(some.excluded(one, other)).toBe(false)
          }
          expect(people.includes(introducer as PersonId)).toBe(false)
          const hundredths = reasons.reduce((sum, { points }) => sum + Math.round(points * 100), 0)
          expect(score).toBe(Math.floor((hundredths + 50) / 100))
          expect(score).toBeGreaterThan(0)
          expect(reasons.every(({ detail }) => /^[A-Z].*\.$/.test(detail))).toBe(true)
        }
        expect(Math.max(0, ...shares.values())).toBeLessThanOrEqual(mostEach(some.people.length))
        expect(suggestions.map(({ score }) => score)).toEqual(
          suggestions.map(({ score }) => score).sort((a, b) => b - a),
        )
        expect(atMeetingOf(some)).toEqual(suggestions)
      }),
      { numRuns: runs(40) },
    ))

  test('what one is told at a meeting is among what they would be told anyway', () =>
    fc.assert(
      fc.property(candidateSets, some => {
        const [self] = some.people
        if (!self) return
        const own = suggestionsFor(self, some).map(({ people, score }) => [people.map(one => one.id), score])
        const atMeeting = atMeetingOf(some)
          .filter(({ people }) => people.length === 2 && people.includes(self.id))
          .map(({ people, score }) => [people, score])
        for (const suggestion of atMeeting) expect(own).toContainEqual(suggestion)
      }),
      { numRuns: runs(40) },
    ))

  test('each gets three, or a tenth of those there', () => {
    expect([2, 30, 31, 200].map(mostEach)).toEqual([3, 3, 4, 20])
  })

  test('half a point is enough to be suggested, and less is not', () => {
    const [a, b] = [participant('a'), participant('b')]
    // Both know one person only, who gives the two all of their points: 30 · (1 − e^−C).
    const withPoints = (points: number) => {
      const met = Math.sqrt(-Math.log1p(-points / 30))
      const contacts = new Map([a, b].map(({ id }) => [id, [{ other: 'k' as PersonId, met, p: 0.1 }]]))
      return candidates([a, b], new Circles(contacts, new Map([['k' as PersonId, 1]])))
    }
    for (const [points, found] of [
      [0.5, 1],
      [0.49, 0],
    ] as const) {
      const some = withPoints(points)
      const chosen = suggestionsAt(some)
      expect([chosen, suggestionsFor(a, some)].map(({ length }) => length)).toEqual([found, found])
    }
  })

  test('the odd one out joins two, and learns nothing of what these two share', () => {
    const a = participant('a', { needs: ['p', 'x', 'q'], offers: ['r', 'y'], purposes: ['BUSINESS'] })
    const b = participant('b', { needs: ['r', 'u', 'q'], offers: ['p', 'v'], purposes: ['BUSINESS'] })
    const [c, d] = ['c', 'd'].map(id => participant(id, { needs: ['y'], offers: ['x'] }))
    const [e, f] = ['e', 'f'].map(id => participant(id, { needs: ['v'], offers: ['u'] }))
    const odd = participant('o', { offers: ['q'] })
    const contact = { other: 'k' as PersonId, met: 1, p: 0.4 }
    const circles = new Circles(
      new Map([a, b].map(({ id }) => [id, [contact]])),
      new Map([[contact.other, 2]]),
    )
    const people = [a, b, c, d, e, f, odd].filter(one => one !== undefined)
    const suggestions = atMeetingOf(candidates(people, circles))
    const three = suggestions.find(one => one.people.length === 3)
    expect(three?.people).toEqual(['a', 'b', 'o'])
    expect(three?.reasons.find(({ kind }) => kind === 'NEED_MEETS_OFFER')).toEqual({
      kind: 'NEED_MEETS_OFFER',
      points: 36.67,
      detail:
        'A looks for p, which B offers. B looks for r, which A offers. A looks for q, which O offers. B looks for q, which O offers.',
    })
    expect(three?.reasons.find(({ kind }) => kind === 'COMMON_CONTACTS')?.detail).toBe(
      'Some of them know the same people.',
    )
  })
})
