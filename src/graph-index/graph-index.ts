import type { Adjacency } from './adjacency.js'
import { BestPaths } from './best-paths.js'
import { type Candidate, type CandidateOrder, Candidates } from './candidates.js'
import { CommonContacts } from './common-contacts.js'
import { Distances } from './distances.js'
import { EndSteps, type MayPass } from './end-steps.js'
import { FIXED_POINT_ONE, leastOfScore, productOf } from './fixed-point.js'
import type { IdTable } from './id-table.js'
import type { PathOrder } from './ranked-paths.js'
import { ShortestPaths } from './shortest-paths.js'

/** What of the graph a question may use. */
export interface IndexSight<Id extends string> {
  /** 1 to 100. */
  readonly minimumScore: number
  /** Whether the person may stand between the ends; never asked about them. All may where it is left out. */
  readonly mayPass?: ((id: Id) => boolean) | undefined
}

export interface IndexQuery<Id extends string> extends IndexSight<Id> {
  readonly from: Id
  readonly to: Id
  /** 1 to 4. */
  readonly maxHops: number
  readonly first: number
  readonly order: PathOrder
  readonly differentFirstSteps: boolean
}

export interface IndexPath<Id extends string> {
  /** From end to end, both included. */
  readonly ids: Id[]
  /** The exact product of the steps, rounded half up to 9 decimals. */
  readonly p: number
  readonly weakest: number
  readonly steps: number[]
}

/** Someone whom a person may soon know; `Candidate` says what the measures are. */
export interface IndexCandidate<Id extends string> extends Omit<Candidate, 'vertex'> {
  readonly id: Id
}

const NOBODY = -1

/** The searches, asked by id. The first id of a question is the searcher's. Unknown ids have no ties. */
export class GraphIndex<Id extends string = string> {
  private readonly bestPathSearch: BestPaths
  private readonly distanceSearch: Distances
  private readonly commonContactSearch: CommonContacts
  private readonly candidateSearch: Candidates
  private readonly shortestPathSearch: ShortestPaths
  private readonly ends: EndSteps

  constructor(
    readonly graph: Adjacency,
    private readonly table: IdTable<Id>,
  ) {
    this.bestPathSearch = new BestPaths(graph)
    this.distanceSearch = new Distances(graph)
    this.shortestPathSearch = new ShortestPaths(graph, this.distanceSearch)
    this.candidateSearch = new Candidates(graph)
    this.commonContactSearch = new CommonContacts(graph)
    this.ends = new EndSteps(graph)
  }

  /** The best simple paths, best first; equals come with fewer hops first, then by ids from the searcher on. */
  bestPaths(query: IndexQuery<Id>): IndexPath<Id>[] {
    const from = this.table.get(query.from)
    const to = this.table.get(query.to)
    if (from === undefined || to === undefined) return []
    const found = this.bestPathSearch.find({ ...query, from, to, mayPass: this.byVertex(query.mayPass) })
    const paths: IndexPath<Id>[] = []
    for (let rank = 0; rank < found.count; rank++) {
      const path = found.at(rank)
      const between = Array.from(path.between.subarray(0, path.hops - 1), vertex => this.idOf(vertex))
      paths.push({
        ids: [query.from, ...between, query.to],
        p: path.p / FIXED_POINT_ONE,
        weakest: path.weakest / FIXED_POINT_ONE,
        steps: Array.from(path.steps.subarray(0, path.hops), step => step / FIXED_POINT_ONE),
      })
    }
    return paths
  }

  /** Every path of the shortest length, up to 6 hops, largest p first, equals by ids from the searcher on. */
  shortestPaths(from: Id, to: Id, sight: IndexSight<Id>): IndexPath<Id>[] {
    const a = this.table.get(from)
    const b = this.table.get(to)
    if (a === undefined || b === undefined) return []
    const paths = this.shortestPathSearch.between(a, b, sight.minimumScore, this.byVertex(sight.mayPass))
    return paths.map(({ vertices, steps }) => ({
      ids: vertices.map(vertex => this.idOf(vertex)),
      p: productOf(Int32Array.from(steps), steps.length) / FIXED_POINT_ONE,
      weakest: Math.min(...steps) / FIXED_POINT_ONE,
      steps: steps.map(step => step / FIXED_POINT_ONE),
    }))
  }

  /** Whom a person may soon know: those two steps away, the likeliest first, equals by id. */
  candidates(viewer: Id, first: number, order: CandidateOrder, sight: IndexSight<Id>): IndexCandidate<Id>[] {
    const vertex = this.table.get(viewer)
    if (vertex === undefined) return []
    const mayPass = this.byVertex(sight.mayPass)
    return this.candidateSearch
      .of(vertex, first, order, sight.minimumScore, mayPass)
      .map(({ vertex, ...measures }) => ({ id: this.idOf(vertex), ...measures }))
  }

  /** Hops to each, in their order: 0 to oneself, null where there is no way of 6 or fewer. */
  distances(from: Id, to: readonly Id[], sight: IndexSight<Id>): (number | null)[] {
    const start = this.table.get(from)
    if (start === undefined) return to.map(id => (id === from ? 0 : null))
    const known = to.map(id => this.table.get(id))
    const targets = known.filter(target => target !== undefined)
    const hops = this.distanceSearch.toEach(start, targets, sight.minimumScore, this.byVertex(sight.mayPass))
    let next = 0
    return known.map(target => {
      const found = target === undefined ? -1 : (hops[next++] ?? -1)
      return found < 0 ? null : found
    })
  }

  /** Whom both know, the one who knows both best first. */
  commonContacts(
    viewer: Id,
    other: Id,
    sight: IndexSight<Id>,
  ): { id: Id; viewerP: number; otherP: number }[] {
    const a = this.table.get(viewer)
    const b = this.table.get(other)
    if (a === undefined || b === undefined) return []
    const contacts = this.commonContactSearch.of(a, b, sight.minimumScore, this.byVertex(sight.mayPass))
    return contacts.map(({ vertex, viewerP, otherP }) => ({
      id: this.idOf(vertex),
      viewerP: viewerP / FIXED_POINT_ONE,
      otherP: otherP / FIXED_POINT_ONE,
    }))
  }

  /** Whether each end has a tie with the other or with someone who may pass. */
  haveTies(from: Id, to: Id, sight: IndexSight<Id>): { from: boolean; to: boolean } {
    const { ends } = this
    const a = this.table.get(from) ?? NOBODY
    const b = this.table.get(to) ?? NOBODY
    const least = leastOfScore(sight.minimumScore)
    const mayPass = this.byVertex(sight.mayPass)
    let direct = 0
    let hasFrom = false
    if (a !== NOBODY) {
      ends.ofSearcher(a, b, least, mayPass)
      direct = ends.direct
      hasFrom = direct > 0 || ends.length > 0
    }
    if (b === NOBODY) return { from: hasFrom, to: false }
    // A tie that rests on the searcher's word alone is none to start from at the other end either.
    ends.ofSought(b, a, least, mayPass)
    return { from: hasFrom, to: direct > 0 || ends.length > 0 }
  }

  private byVertex(mayPass: ((id: Id) => boolean) | undefined): MayPass | undefined {
    return mayPass && (vertex => mayPass(this.idOf(vertex)))
  }

  private idOf(vertex: number): Id {
    return this.graph.ids[vertex] as Id
  }
}
