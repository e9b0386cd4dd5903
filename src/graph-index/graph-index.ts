import type { Adjacency } from './adjacency.js'
import { BestPaths } from './best-paths.js'
import { CommonContacts } from './common-contacts.js'
import { distanceCounts } from './distance-counts.js'
import { Distances } from './distances.js'
import { EndSteps, type MayConnect } from './end-steps.js'
import { FIXED_POINT_ONE, productOf } from './fixed-point.js'
import type { IdTable } from './id-table.js'
import type { DirectContact, FoundContact, FoundPath, PathQuery, SearchScope } from './path-query.js'
import { ShortestPaths } from './shortest-paths.js'
import { TieRule } from './tie-rule.js'

const NOBODY = -1

/** The searches, asked by id. The first id of a question is the searcher's. Unknown ids have no ties. */
export class GraphIndex<Id extends string = string> {
  private readonly bestPathSearch: BestPaths
  private readonly distanceSearch: Distances
  private readonly commonContactSearch: CommonContacts
  private readonly shortestPathSearch: ShortestPaths
  private readonly firstSteps: EndSteps
  private readonly lastSteps: EndSteps

  /** @param into the same ties by whom they lead to, where they have a direction */
  constructor(
    readonly graph: Adjacency,
    private readonly table: IdTable<Id>,
    into = graph,
  ) {
    this.bestPathSearch = new BestPaths(graph, into)
    this.distanceSearch = new Distances(graph, into)
    this.shortestPathSearch = new ShortestPaths(graph, into, this.distanceSearch)
    this.commonContactSearch = new CommonContacts(graph, into)
    this.firstSteps = new EndSteps(graph)
    this.lastSteps = new EndSteps(into)
  }

  /** People who have, or had, a tie. */
  get people(): number {
    return this.graph.ids.length
  }

  has(person: Id): boolean {
    return this.table.get(person) !== undefined
  }

  /** The best simple paths, best first; equals come with fewer hops first, then by ids from the searcher on. */
  bestPaths(query: PathQuery<Id>): FoundPath<Id>[] {
    const from = this.table.get(query.from)
    const to = this.table.get(query.to)
    if (from === undefined || to === undefined) return []
    const found = this.bestPathSearch.find({
      ...query,
      from,
      to,
      rule: this.ruleOf(query),
      mayConnect: this.byVertex(query.mayConnect),
    })
    const paths: FoundPath<Id>[] = []
    for (let rank = 0; rank < found.count; rank++) {
      const path = found.at(rank)
      const between = Array.from(path.between.subarray(0, path.hops - 1), vertex => this.idOf(vertex))
      paths.push({
        people: [query.from, ...between, query.to],
        p: path.p / FIXED_POINT_ONE,
        weakest: path.weakest / FIXED_POINT_ONE,
        steps: Array.from(path.steps.subarray(0, path.hops), step => step / FIXED_POINT_ONE),
      })
    }
    return paths
  }

  /** Every path of the shortest length, up to 6 hops, largest p first, equals by ids from the searcher on. */
  shortestPaths(from: Id, to: Id, scope: SearchScope<Id>): FoundPath<Id>[] {
    const a = this.table.get(from)
    const b = this.table.get(to)
    if (a === undefined || b === undefined) return []
    const paths = this.shortestPathSearch.between(a, b, this.ruleOf(scope), this.byVertex(scope.mayConnect))
    return paths.map(({ vertices, steps }) => ({
      people: vertices.map(vertex => this.idOf(vertex)),
      p: productOf(Int32Array.from(steps), steps.length) / FIXED_POINT_ONE,
      weakest: Math.min(...steps) / FIXED_POINT_ONE,
      steps: steps.map(step => step / FIXED_POINT_ONE),
    }))
  }

  /** Hops to each, in their order: 0 to oneself, null where there is no way of 6 or fewer. */
  distances(from: Id, to: readonly Id[], scope: SearchScope<Id>): (number | null)[] {
    const start = this.table.get(from)
    if (start === undefined) return to.map(id => (id === from ? 0 : null))
    const known = to.map(id => this.table.get(id))
    const targets = known.filter(target => target !== undefined)
    const hops = this.distanceSearch.toEach(
      start,
      targets,
      this.ruleOf(scope),
      this.byVertex(scope.mayConnect),
    )
    let next = 0
    return known.map(target => {
      const found = target === undefined ? -1 : (hops[next++] ?? -1)
      return found < 0 ? null : found
    })
  }

  /** Whom a person has a tie with, or one that leads to them; the strongest first, equals by id. */
  contacts(person: Id, minimumScore: number): DirectContact<Id>[] {
    const vertex = this.table.get(person)
    if (vertex === undefined) return []
    const { firstSteps } = this
    firstSteps.take(vertex, NOBODY, new TieRule(minimumScore), undefined)
    return Array.from(firstSteps.to.subarray(0, firstSteps.length), (vertex, i) => ({
      vertex,
      p: firstSteps.p[i] as number,
    }))
      .sort((one, other) => other.p - one.p || this.graph.compareIds(one.vertex, other.vertex))
      .map(({ vertex, p }) => ({ person: this.idOf(vertex), p: p / FIXED_POINT_ONE }))
  }

  /** How many people are 1, 2, 3, … hops away, however far. */
  distanceCounts(person: Id, minimumScore: number): number[] {
    const vertex = this.table.get(person)
    if (vertex === undefined) return []
    const rule = new TieRule(minimumScore)
    this.firstSteps.take(vertex, NOBODY, rule, undefined)
    return distanceCounts(this.graph, vertex, this.firstSteps, rule.least)
  }

  /** Whom both know, by id. */
  commonContacts(viewer: Id, other: Id, scope: SearchScope<Id>): FoundContact<Id>[] {
    const a = this.table.get(viewer)
    const b = this.table.get(other)
    if (a === undefined || b === undefined) return []
    const contacts = this.commonContactSearch.of(a, b, this.ruleOf(scope), this.byVertex(scope.mayConnect))
    return contacts.map(({ vertex, viewerP, otherP }) => ({
      person: this.idOf(vertex),
      viewerP: viewerP / FIXED_POINT_ONE,
      otherP: otherP / FIXED_POINT_ONE,
    }))
  }

  /** Whether each end has a tie with the other or with someone who may connect. */
  haveRelationships(from: Id, to: Id, scope: SearchScope<Id>): { from: boolean; to: boolean } {
    const { firstSteps, lastSteps } = this
    const a = this.table.get(from) ?? NOBODY
    const b = this.table.get(to) ?? NOBODY
    const rule = this.ruleOf(scope)
    const mayConnect = this.byVertex(scope.mayConnect)
    let direct = 0
    let hasFrom = false
    if (a !== NOBODY) {
      firstSteps.take(a, b, rule, mayConnect)
      direct = firstSteps.direct
      hasFrom = direct > 0 || firstSteps.length > 0
    }
    if (b === NOBODY) return { from: hasFrom, to: false }
    lastSteps.take(b, a, rule, mayConnect)
    return { from: hasFrom, to: direct > 0 || lastSteps.length > 0 }
  }

  private ruleOf({ minimumScore, veil }: SearchScope<Id>): TieRule {
    if (veil === undefined) return new TieRule(minimumScore)
    return new TieRule(minimumScore, veil.minimumScore, (one, other) =>
      veil.covers(this.idOf(one), this.idOf(other)),
    )
  }

  private byVertex(mayConnect: ((id: Id) => boolean) | undefined): MayConnect | undefined {
    return mayConnect && (vertex => mayConnect(this.idOf(vertex)))
  }

  private idOf(vertex: number): Id {
    return this.graph.ids[vertex] as Id
  }
}
