import type { IntroductionId, PersonId } from '../../src/ids.js'
import type { Introduction } from '../../src/introductions/introduction.js'
import { opened, stepOf, type Transition } from '../../src/introductions/transitions.js'
import type { Random } from '../../src/sample/random.js'

const HOUR_MS = 3_600_000
const ASKED = 12
/** Beyond what any limit counts. */
const LONG_AGO_HOURS = 40 * 24
/** Fewer than a budget has by itself: of somebody's spent budget anybody may learn. */
const MOST_OF_ONE_CONNECTOR = 4

const LIVES: readonly (readonly Transition[])[] = [
  [],
  ['FORWARD'],
  ['FORWARD', 'ACCEPT'],
  ['DECLINE'],
  ['FORWARD', 'DECLINE'],
  ['WITHDRAW'],
  ['DECLINE', 'WITHDRAW'],
]

/** What some have asked of others, in every state, and more often than chance would have it of those in `often`. */
export function introductionsAmong(
  people: readonly PersonId[],
  often: readonly PersonId[],
  random: Random,
  now: Date,
  newIdHere: () => string,
): Introduction[] {
  const asked = new Map<PersonId, number>()
  return Array.from({ length: ASKED }).flatMap(() => {
    const some = [...often.filter(() => random.chance(0.5)), ...random.some(people, 3)]
    const [requester, connector, target] = random.shuffled([...new Set(some)].slice(0, 3))
    if (!requester || !connector || !target) return []
    const before = asked.get(connector) ?? 0
    if (before >= MOST_OF_ONE_CONNECTOR) return []
    asked.set(connector, before + 1)
    // What one asked oneself counts towards one's limits, hidden people or not, so it must count no more.
    const agoHours =
      random.between(2, 20 * 24) + (often.every(one => some.includes(one)) ? LONG_AGO_HOURS : 0)
    const createdAt = new Date(now.getTime() - agoHours * HOUR_MS)
    const three = { requester, connector, target }
    const id = newIdHere() as IntroductionId
    return [livedThrough({ id, ...three, message: 'We both bake.', ...opened(requester, createdAt) }, random)]
  })
}

function livedThrough(begun: Introduction, random: Random): Introduction {
  let introduction = begun
  for (const [i, transition] of random.pick(LIVES).entries()) {
    const { requester, connector, target, createdAt, history } = introduction
    const person = {
      FORWARD: connector,
      ACCEPT: target,
      WITHDRAW: requester,
      DECLINE: i === 0 ? connector : target,
    }[transition]
    const role = person === requester ? 'REQUESTER' : person === connector ? 'CONNECTOR' : 'TARGET'
    const now = new Date(createdAt.getTime() + (i + 1) * 60_000)
    const { changes, event } = stepOf(transition, introduction, { person, role, now, note: 'So be it.' })
    introduction = { ...introduction, ...changes, history: [...history, event] }
  }
  return introduction
}
