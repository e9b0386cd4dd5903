import type { Resumable } from '../../graph-index/resumable.js'
import { figure, metricNamed } from '../metrics/all.js'
import type { Snapshot } from '../snapshot.js'
import type { Candidate, HealthAction } from './action.js'

/** In how many acts one person may be named, so that not all is laid on the same few. */
const NAMED_AT_MOST = 2

interface Weighed {
  readonly candidate: Candidate
  readonly gain: number
  /** The gain in steps of its metric's bands. */
  readonly worth: number
  /** How many acts had been chosen when it was weighed. */
  readonly at: number
}

/**
 * The acts that gain most, each weighed with those before it done: greedy, and lazy, since what an act gains next to others
 * is hardly ever more than alone, so only the best is weighed again (CELF: Leskovec et al., KDD 2007; Minoux, 1978). It yields after each weighing.
 */
export function* chooseActions(
  snapshot: Snapshot,
  candidates: readonly Candidate[],
  most: number,
): Resumable<HealthAction[]> {
  let now = snapshot
  const chosen: HealthAction[] = []
  const named = new Map<string, number>()
  let open: Weighed[] = []
  for (const candidate of candidates) {
    const weighed = weigh(candidate, now, 0)
    if (weighed.worth > 0) open.push(weighed)
    yield
  }
  while (chosen.length < most && open.length > 0) {
    open.sort((one, other) => other.worth - one.worth)
    const [best, ...others] = open as [Weighed, ...Weighed[]]
    const { candidate } = best
    if (candidate.people.some(person => (named.get(person) ?? 0) >= NAMED_AT_MOST)) {
      open = others
      continue
    }
    if (best.at < chosen.length) {
      const again = weigh(candidate, now, chosen.length)
      open = again.worth > 0 ? [again, ...others] : others
      yield
      continue
    }
    const { metric, kind, people, meeting, reason } = candidate
    chosen.push({ metric, kind, people, meeting, reason, gain: best.gain })
    for (const person of people) named.set(person, (named.get(person) ?? 0) + 1)
    now = candidate.done(now)
    open = others
  }
  return chosen
}

/** Does it on a copy and measures again. */
function weigh(candidate: Candidate, now: Snapshot, at: number): Weighed {
  const metric = metricNamed(candidate.metric)
  const before = figure(metric, candidate.otherwise?.(now) ?? now).value
  const after = figure(metric, candidate.done(now)).value
  if (before === null || after === null) return { candidate, gain: 0, worth: 0, at }
  const { step } = metric.scale
  // A meeting can be too large: there the metric gets better by getting less.
  const better = candidate.kind === 'SPLIT_MEETING' ? before - after : (after - before) * Math.sign(step)
  return { candidate, gain: better, worth: better / Math.abs(step), at }
}
