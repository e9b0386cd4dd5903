import { newId } from '../../../src/ids.js'
import { type Chances, raisesOf } from '../../../src/relationships/raises.js'
import { utcDay } from '../../../src/strength/days.js'
import type { Encounter, Evidence, SharedMeeting } from '../../../src/strength/evidence.js'
import { strengthOn } from '../../../src/strength/strength.js'
import { sumsOf } from '../../../src/strength/sums.js'
import { pairOf } from '../../../src/ties/pair.js'

const NOW = new Date('2026-06-15T12:00:00Z')
const DAY_MS = 86_400_000
const pair = pairOf(newId<'Person'>(), newId<'Person'>())
const nothingElse: Chances = { now: NOW, mayRecommend: [], nextMeetings: [] }

function scoreOf(evidence: readonly Evidence[]): number {
  const sums = sumsOf(evidence)
  return sums ? strengthOn(sums, utcDay(NOW)).score : 0
}

const raises = (evidence: readonly Evidence[], chances: Partial<Chances> = {}) =>
  raisesOf(evidence, { ...nothingElse, ...chances }, scoreOf)

const nextMeeting = (size: { expected?: number; others?: number; lastPresent?: number[] }) => ({
  ...{ pair, meeting: newId<'Meeting'>(), expected: 0, others: 0, lastPresent: [], ...size },
})

/** What a meeting of so many, today and as its whole list says, would make of a score of 0. */
function scoreOfMeeting(present: number): number {
  const meeting: SharedMeeting = { kind: 'MEETING', at: NOW, present, sameTable: false, opensAmong: present }
  return scoreOf([meeting])
}

/** Of how many the raise takes the next meeting to be. */
function sizeTaken(size: Parameters<typeof nextMeeting>[0]): number | undefined {
  let taken: number | undefined
  raisesOf([], { ...nothingElse, nextMeetings: [nextMeeting(size)] }, evidence => {
    for (const one of evidence) if (one.kind === 'MEETING') taken = one.present
    return 0
  })
  return taken
}

test('a meeting is as large as those expected and the two, else as the last ones were on the median, but two at least', () => {
  expect(sizeTaken({ expected: 1, others: 0, lastPresent: [9] })).toBe(2)
  expect(sizeTaken({ expected: 4, others: 3, lastPresent: [9] })).toBe(5)
  expect(sizeTaken({ lastPresent: [9, 3, 4] })).toBe(4)
  expect(sizeTaken({ lastPresent: [9, 3, 4, 6] })).toBe(5)
  expect(sizeTaken({ lastPresent: [1] })).toBe(2)
  expect(sizeTaken({})).toBeUndefined()
})

test('the one that raises most comes first, and what raises nothing is left out', () => {
  const next = nextMeeting({ expected: 4, others: 2 })
  const meetings = [
    { evidence: 'CO_ATTENDED', meeting: next.meeting, gain: scoreOfMeeting(4) },
    { evidence: 'CONFIRMED', meeting: null, gain: 22 },
  ]
  const nextMeetings = [nextMeeting({}), next]
  expect(raises([], { nextMeetings })).toEqual(meetings)
  expect(raises([], { nextMeetings, mayRecommend: ['low', 'high'] })).toEqual([
    { evidence: 'RECOMMENDED', meeting: null, gain: 28 },
    ...meetings,
  ])
})

test('of two that raise alike, the stronger evidence comes first, then the meeting with the smaller id', () => {
  const [one, other] = [nextMeeting({ expected: 1 }), nextMeeting({ expected: 1 })]
  const gainOfOne = (evidence: readonly Evidence[]) => evidence.length
  const found = raisesOf([], { now: NOW, mayRecommend: ['low'], nextMeetings: [other, one] }, gainOfOne)
  const ids = [one.meeting, other.meeting].sort()
  expect(found.map(({ evidence, meeting }) => meeting ?? evidence)).toEqual([
    'RECOMMENDED',
    'CONFIRMED',
    ...ids,
  ])
})

test('a declaration of the last three days is confirmed by a one-to-one; an older one stands beside it', () => {
  const declared = (days: number): Encounter => ({
    ...{
      kind: 'ENCOUNTER',
      at: new Date(NOW.getTime() - days * DAY_MS),
      declaredBy: 'low',
      introduced: false,
    },
  })
  for (const [days, after] of [
    [3, [{ ...declared(3), declaredBy: 'both' }]],
    [4, [declared(4), { ...declared(0), declaredBy: 'both' }]],
  ] as const)
    expect(raises([declared(days)])).toEqual([
      { evidence: 'CONFIRMED', meeting: null, gain: scoreOf(after) - scoreOf([declared(days)]) },
    ])
})

test('a recommendation is counted in the direction that raises more', () => {
  const given: Evidence = { kind: 'RECOMMENDATION', at: NOW, from: 'low' }
  const met: Encounter = { kind: 'ENCOUNTER', at: NOW, declaredBy: 'both', introduced: false }
  const before = scoreOf([met, given])
  const gain = (from: 'low' | 'high') => scoreOf([met, given, { ...given, from }]) - before
  const best = Math.max(gain('low'), gain('high'))
  expect(best).toBeGreaterThan(Math.min(gain('low'), gain('high')))
  expect(raises([met, given], { mayRecommend: ['low', 'high'] })).toContainEqual({
    ...{ evidence: 'RECOMMENDED', meeting: null, gain: best },
  })
})
