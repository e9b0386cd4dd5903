import type { Resumable } from '../../graph-index/resumable.js'
import type { HealthAction, Occasion } from './action.js'
import { chooseActions } from './choose.js'
import { inviteBack, openSeats, split, welcome } from './gather.js'
import { seatTogether } from './mingle.js'
import { bringIn, relieve } from './reach.js'

/** Actions that are ever given. */
export const MOST_ACTIONS = 50

/** What to do next for what is weak, the most useful first. */
export function* actionsFor(occasion: Occasion): Resumable<HealthAction[]> {
  const candidates = [bringIn, relieve, seatTogether, inviteBack, welcome, split, openSeats].flatMap(think =>
    think(occasion),
  )
  yield
  return yield* chooseActions(occasion.snapshot, candidates, MOST_ACTIONS)
}
