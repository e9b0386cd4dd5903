import type { FlatGraph } from '../../graph-index/flat-graph.js'
import type { Resumable } from '../../graph-index/resumable.js'

/** Whole numbers that a pass carries for each node, and bits of them: each bit is a search. */
const WORDS = 4
const BITS = 32
const AT_ONCE = WORDS * BITS
/** Of the ties of those who ask, about the share that is looked at: an asker ends when told of all. */
const ASKED = 0.7

/**
 * The mean number of steps between two different nodes, over all pairs with a way between them; null where there are none.
 * One breadth-first search from each node, 128 of them at a time, each a bit, so that a tie is looked at once for all that
 * cross it; searches from near each other go together, as they cross the same ties (Then et al., "The more the merrier:
 * efficient multi-source graph traversal", PVLDB 8, 2014). While few have been come to, these tell their neighbours; then
 * the others ask theirs, no more of them than it takes to be told of all (Beamer et al., "Direction-optimizing
 * breadth-first search", SC 2012). It yields after each 128 searches.
 */
export function* meanDistance(graph: FlatGraph): Resumable<number | null> {
  const searches = new Searches(groupedTogether(graph))
  let steps = 0
  let pairs = 0
  for (let first = 0; first < graph.nodes; first += AT_ONCE) {
    searches.startFrom(first)
    for (let depth = 1; ; depth++) {
      const arrived = searches.step()
      if (arrived === 0) break
      pairs += arrived
      steps += depth * arrived
    }
    yield
  }
  return pairs === 0 ? null : steps / pairs
}

/** A pass: which searches have come to each node, and which did so in the last step. */
class Searches {
  private readonly unseen: Int32Array
  private frontier: Int32Array
  private next: Int32Array

  constructor(private readonly graph: FlatGraph) {
    this.unseen = new Int32Array(graph.nodes * WORDS)
    this.frontier = new Int32Array(graph.nodes * WORDS)
    this.next = new Int32Array(graph.nodes * WORDS)
  }

  startFrom(first: number): void {
    const { unseen, frontier, graph } = this
    const searches = Math.min(AT_ONCE, graph.nodes - first)
    for (let word = 0; word < WORDS; word++) {
      const bits = Math.min(BITS, Math.max(0, searches - word * BITS))
      const all = bits === BITS ? -1 : (1 << bits) - 1
      for (let at = word; at < unseen.length; at += WORDS) unseen[at] = all
    }
    frontier.fill(0)
    for (let search = 0; search < searches; search++) {
      const at = (first + search) * WORDS + (search >>> 5)
      frontier[at] = 1 << (search & 31)
      unseen[at] = (unseen[at] as number) & ~(1 << (search & 31))
    }
  }

  /** One step further for all searches: how many arrivals there are. */
  step(): number {
    const arrived = this.isNarrow() ? this.tell() : this.ask()
    ;[this.frontier, this.next] = [this.next, this.frontier]
    return arrived
  }

  /** Whether those come to last have fewer ties than those who have not been come to by all. */
  private isNarrow(): boolean {
    const { frontier, unseen, graph } = this
    const { nodes, offsets } = graph
    let toTell = 0
    let toAsk = 0
    for (let node = 0, at = 0; node < nodes; node++, at += WORDS) {
      const ties = (offsets[node + 1] as number) - (offsets[node] as number)
      if (any(frontier, at)) toTell += ties
      if (any(unseen, at)) toAsk += ties
    }
    return toTell < ASKED * toAsk
  }

  private tell(): number {
    const { frontier, next, unseen } = this
    const { nodes, offsets, to } = this.graph
    next.fill(0)
    for (let node = 0; node < nodes; node++) {
      const own = node * WORDS
      const a = frontier[own] as number
      const b = frontier[own + 1] as number
      const c = frontier[own + 2] as number
      const d = frontier[own + 3] as number
      if ((a | b | c | d) === 0) continue
      const end = offsets[node + 1] as number
      for (let at = offsets[node] as number; at < end; at++) {
        const other = (to[at] as number) * WORDS
        next[other] = (next[other] as number) | a
        next[other + 1] = (next[other + 1] as number) | b
        next[other + 2] = (next[other + 2] as number) | c
        next[other + 3] = (next[other + 3] as number) | d
      }
    }
    let arrived = 0
    for (let at = 0; at < next.length; at++) {
      const fresh = (next[at] as number) & (unseen[at] as number)
      next[at] = fresh
      if (fresh === 0) continue
      unseen[at] = (unseen[at] as number) & ~fresh
      arrived += bitsOf(fresh)
    }
    return arrived
  }

  private ask(): number {
    const { frontier, next, unseen } = this
    const { nodes, offsets, to } = this.graph
    let arrived = 0
    for (let node = 0; node < nodes; node++) {
      const own = node * WORDS
      const a = unseen[own] as number
      const b = unseen[own + 1] as number
      const c = unseen[own + 2] as number
      const d = unseen[own + 3] as number
      if ((a | b | c | d) === 0) {
        next[own] = next[own + 1] = next[own + 2] = next[own + 3] = 0
        continue
      }
      let e = 0
      let f = 0
      let g = 0
      let h = 0
      const end = offsets[node + 1] as number
      for (let at = offsets[node] as number; at < end; at++) {
        const other = (to[at] as number) * WORDS
        e |= frontier[other] as number
        f |= frontier[other + 1] as number
        g |= frontier[other + 2] as number
        h |= frontier[other + 3] as number
        if (((a & ~e) | (b & ~f) | (c & ~g) | (d & ~h)) === 0) break
      }
      next[own] = e &= a
      next[own + 1] = f &= b
      next[own + 2] = g &= c
      next[own + 3] = h &= d
      if ((e | f | g | h) === 0) continue
      unseen[own] = a & ~e
      unseen[own + 1] = b & ~f
      unseen[own + 2] = c & ~g
      unseen[own + 3] = d & ~h
      arrived += bitsOf(e) + bitsOf(f) + bitsOf(g) + bitsOf(h)
    }
    return arrived
  }
}

/**
 * The same graph with its nodes numbered so that those near each other have numbers near each other: next is always one of
 * those who know most of the nodes so far (Tarjan and Yannakakis, "Simple linear-time algorithms to test chordality of
 * graphs", SIAM Journal on Computing 13, 1984), so that a group is gone through before the next is begun.
 */
function groupedTogether({ nodes, offsets, to }: FlatGraph): FlatGraph {
  const order = new Int32Array(nodes)
  const place = new Int32Array(nodes).fill(-1)
  const known = new Int32Array(nodes)
  /** Who knows so many of the nodes so far, or did before knowing more. */
  const waiting: number[][] = [Array.from({ length: nodes }, (_, node) => nodes - 1 - node)]
  let most = 0
  for (let reached = 0; reached < nodes; ) {
    const node = waiting[most]?.pop()
    if (node === undefined) {
      most--
      continue
    }
    if (place[node] !== -1) continue
    place[node] = reached
    order[reached++] = node
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const neighbour = to[at] as number
      if (place[neighbour] !== -1) continue
      const count = (known[neighbour] as number) + 1
      known[neighbour] = count
      const list = waiting[count]
      if (list === undefined) waiting[count] = [neighbour]
      else list.push(neighbour)
      if (count > most) most = count
    }
  }
  const starts = new Int32Array(nodes + 1)
  const ends = new Int32Array(to.length)
  let count = 0
  for (const [at, node] of order.entries()) {
    for (const neighbour of to.subarray(offsets[node], offsets[node + 1]))
      ends[count++] = place[neighbour] as number
    starts[at + 1] = count
  }
  return { nodes, offsets: starts, to: ends }
}

/** Whether any search is in the words from `at` on. */
function any(words: Int32Array, at: number): boolean {
  return (
    ((words[at] as number) |
      (words[at + 1] as number) |
      (words[at + 2] as number) |
      (words[at + 3] as number)) !==
    0
  )
}

/** How many bits of a 32-bit number are set. */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
