import DataLoader from 'dataloader'
import { TooCostly } from '../errors.js'
import { buildIndex, type StaticTie } from '../graph-index/build-index.js'
import { FARTHEST } from '../graph-index/distances.js'
import type { FoundContact, FoundPath, PathQuery } from '../graph-index/path-query.js'
import type { PersonId } from '../ids.js'
import { exponent, leastExponent } from '../strength/score.js'
import { fadeTrust, fadeWarmth, strengthOn } from '../strength/strength.js'
import type { PathFinder, PathScope } from './path-finder.js'
import type { StoredTie, SurroundingsStore, TieFilter } from './surroundings.store.js'

/** One query brings no more ties than this: some 100 MB, and a few seconds. */
const MOST_TIES = 500_000

/** A person's ties as they count on the day of the question. */
interface Tie {
  readonly other: PersonId
  readonly p: number
}

/**
 * Finds ways straight from Neo4j: it fetches the ties that a question can need and searches an index made of these alone,
 * so that its answers are those of the index. For clusters, and for graphs past one machine's memory.
 */
export class Neo4jPathFinder implements PathFinder {
  /** Questions asked together, as for a page of people, fetch together. Nothing is kept. */
  private readonly storedTies = new DataLoader<WantedTies, Map<PersonId, StoredTie[]>>(
    wanted => this.fetchTogether(wanted),
    { cache: false },
  )

  constructor(
    private readonly store: SurroundingsStore,
    private readonly mostTies = MOST_TIES,
  ) {}

  async bestPaths(query: PathQuery<PersonId> & PathScope): Promise<FoundPath<PersonId>[]> {
    if (query.from === query.to) return []
    const near = await this.tiesOfEnds(query.from, query.to, query)
    const ties = [...near.ties, ...(await this.tiesBetween(near, query))]
    return buildIndex<PersonId>(ties).bestPaths(query)
  }

  /**
   * Level by level from the one who looks, until each of `to` has someone of the last level among those they know: at most
   * five queries, however many are asked for.
   */
  async distances(from: PersonId, to: readonly PersonId[], scope: PathScope): Promise<(number | null)[]> {
    const sought = [...new Set(to)].filter(id => id !== from)
    const ends = await this.tiesOf([from, ...sought], scope)
    const hops = new Map<PersonId, number>([[from, 0]])
    for (const { other } of ends.get(from) ?? []) hops.set(other, 1)
    const lastSteps = new Map(
      sought
        .filter(id => !hops.has(id))
        .map(id => [id, (ends.get(id) ?? []).map(tie => tie.other).filter(one => mayConnect(one, scope))]),
    )

    let level = [...hops.keys()].filter(id => id !== from && mayConnect(id, scope))
    const come = new Set([from, ...level])
    for (let depth = 1; depth < FARTHEST && level.length > 0; depth++) {
      const atLevel = new Set(level)
      for (const [id, neighbours] of lastSteps) {
        if (neighbours.some(one => atLevel.has(one))) hops.set(id, depth + 1)
        if (neighbours.length === 0 || hops.has(id)) lastSteps.delete(id)
      }
      if (lastSteps.size === 0 || depth + 1 === FARTHEST) break
      level = (await this.oneStepFrom(level, scope)).filter(id => !come.has(id) && mayConnect(id, scope))
      for (const id of level) come.add(id)
    }
    return to.map(id => hops.get(id) ?? null)
  }

  async commonContacts(
    viewer: PersonId,
    other: PersonId,
    scope: PathScope,
  ): Promise<FoundContact<PersonId>[]> {
    const { ties } = await this.tiesOfEnds(viewer, other, scope)
    return buildIndex<PersonId>(ties).commonContacts(viewer, other, scope)
  }

  async haveRelationships(
    from: PersonId,
    to: PersonId,
    scope: PathScope,
  ): Promise<{ from: boolean; to: boolean }> {
    const { ties } = await this.tiesOfEnds(from, to, scope)
    return buildIndex<PersonId>(ties).haveRelationships(from, to, scope)
  }

  /** The ties of both ends, and who stands next to each. */
  private async tiesOfEnds(from: PersonId, to: PersonId, scope: PathScope): Promise<Surroundings> {
    const ends = await this.tiesOf([from, to], scope)
    const ofFrom = ends.get(from) ?? []
    const ofTo = (ends.get(to) ?? []).filter(tie => tie.other !== from)
    const connecting = (ties: readonly Tie[], end: PersonId) =>
      ties.map(tie => tie.other).filter(id => id !== end && mayConnect(id, scope))
    return {
      nextToFrom: connecting(ofFrom, to),
      nextToTo: connecting(ofTo, from),
      ties: [...staticTies(from, ofFrom), ...staticTies(to, ofTo)],
    }
  }

  /** The ties that steps between the surroundings of both ends can use. */
  private async tiesBetween(
    near: Surroundings,
    query: PathQuery<PersonId> & PathScope,
  ): Promise<StaticTie[]> {
    const { nextToFrom, nextToTo } = near
    if (query.maxHops < 3 || nextToFrom.length === 0 || nextToTo.length === 0) return []
    const fewer = nextToFrom.length < nextToTo.length ? nextToFrom : nextToTo
    const people = query.maxHops === 3 ? fewer : [...new Set([...nextToFrom, ...nextToTo])]
    const ties = await this.tiesOf(people, query)
    const isEnd = (id: PersonId) => id === query.from || id === query.to
    return [...ties].flatMap(([person, own]) =>
      staticTies(
        person,
        own.filter(tie => !isEnd(tie.other)),
      ),
    )
  }

  /** What opens of the ties of each. */
  private async tiesOf(people: readonly PersonId[], scope: PathScope): Promise<Map<PersonId, Tie[]>> {
    const stored = await this.storedTies.load({ people, filter: filterOf(scope) })
    const counting = (person: PersonId) =>
      (stored.get(person) ?? []).flatMap(tie => {
        const step = stepOf(tie, person, scope)
        return step === null ? [] : [{ other: tie.other, p: step }]
      })
    return new Map(people.map(person => [person, counting(person)]))
  }

  private async fetchTogether(
    wanted: readonly WantedTies[],
  ): Promise<(Map<PersonId, StoredTie[]> | TooCostly)[]> {
    const together = new Map<string, WantedTies[]>()
    for (const one of wanted) {
      const filter = JSON.stringify(one.filter)
      together.set(filter, [...(together.get(filter) ?? []), one])
    }
    const fetched = new Map<WantedTies, Map<PersonId, StoredTie[]> | TooCostly>()
    for (const alike of together.values()) {
      const everyone = new Set(alike.flatMap(({ people }) => people))
      const ties = await this.fetch({ ...(alike[0] as WantedTies), people: [...everyone] })
      // What is too much for all may be little enough for each.
      for (const one of alike)
        fetched.set(one, ties instanceof TooCostly && alike.length > 1 ? await this.fetch(one) : ties)
    }
    return wanted.map(one => fetched.get(one) ?? new Map())
  }

  private async fetch({ people, filter }: WantedTies): Promise<Map<PersonId, StoredTie[]> | TooCostly> {
    const ties = await this.store.tiesOf(people, filter, this.mostTies + 1)
    const count = [...ties.values()].reduce((sum, own) => sum + own.length, 0)
    return count > this.mostTies ? this.tooCostly() : ties
  }

  private async oneStepFrom(people: readonly PersonId[], scope: PathScope): Promise<PersonId[]> {
    // Which least score is a tie's only its two ends tell.
    if (scope.veil !== undefined) {
      const ties = await this.tiesOf(people, scope)
      return [...new Set([...ties.values()].flatMap(own => own.map(tie => tie.other)))]
    }
    const step = await this.store.oneStepFrom(people, filterOf(scope), this.mostTies + 1)
    if (step.ties > this.mostTies) throw this.tooCostly()
    return step.people
  }

  private tooCostly(): TooCostly {
    const most = this.mostTies.toLocaleString('en')
    return new TooCostly(
      'RELATIONSHIPS',
      `More than ${most} relationships would have to be searched. Raise \`minimumScore\`.`,
      { limit: this.mostTies },
    )
  }
}

interface WantedTies {
  readonly people: readonly PersonId[]
  readonly filter: TieFilter
}

interface Surroundings {
  readonly nextToFrom: readonly PersonId[]
  readonly nextToTo: readonly PersonId[]
  readonly ties: readonly StaticTie[]
}

/** Lets all ties through that may be used, and of those that are of two kinds some that may not. */
function filterOf({ day, minimumScore, veil }: PathScope): TieFilter {
  return {
    perWarmth: exponent(fadeWarmth(day), 0),
    perTrust: exponent(0, fadeTrust(day)),
    least: leastExponent(Math.min(minimumScore, veil?.minimumScore ?? minimumScore)),
  }
}

/** The p of a step over the tie, null where there is none. */
function stepOf(tie: StoredTie, person: PersonId, { day, minimumScore, veil }: PathScope): number | null {
  if (tie.warmth === 0 && tie.trust === 0) return null
  const { p, score } = strengthOn(tie, day)
  return score >= (veil?.covers(person, tie.other) ? veil.minimumScore : minimumScore) ? p : null
}

function mayConnect(person: PersonId, scope: PathScope): boolean {
  return scope.mayConnect === undefined || scope.mayConnect(person)
}

function staticTies(person: PersonId, ties: readonly Tie[]): StaticTie[] {
  return ties.map(({ other, p }) => ({ a: person, b: other, p }))
}
