import { connectedComponents } from '../../graph-index/components.js'
import { coreNumbers } from '../../graph-index/core-numbers.js'
import { cutOffs } from '../../graph-index/cut-offs.js'
import { type MemberGraph, withoutNodes } from '../member-graph.js'
import { once } from '../once.js'
import { Work } from '../work.js'
import { type Clustering, clustering } from './clustering.js'
import { meanDistance } from './mean-distance.js'
import { skeletonOf } from './skeleton.js'

/** What a graph of members comes to as a whole. */
export interface GraphFigures {
  readonly people: number
  readonly relationships: number
  /** Of all pairs, those who know each other; null with fewer than two people. */
  readonly density: number | null
  /** The mean p of the relationships; null without any. */
  readonly meanStrength: number | null
  /** People without a relationship. */
  readonly isolated: number
  readonly components: number
  /** People in the largest component. */
  readonly largest: number
  /** Steps between two of the largest component, on average; null where it is one person. */
  readonly meanDistance: number | null
  /** What the mean distance takes: long in a large network, so it is better done before it is asked for. */
  readonly measuringDistance: Work<number | null>
  readonly clustering: Clustering
  /** Per person, how many others their leaving cuts off. */
  readonly cutOffs: Int32Array
  /** People whose leaving cuts others off. */
  readonly bridges: number
  readonly coreNumbers: Int32Array
  /** What `cutOffs` is taken from: see `skeletonOf`. */
  readonly skeleton: MemberGraph
  /** The largest core number. */
  readonly core: number
}

/**
 * All figures that need no other facts than who knows whom, and how well; each is taken when it is first asked for.
 * @param skeleton of the graph, where it is at hand
 */
export function figuresOf(graph: MemberGraph, skeleton = once(() => skeletonOf(graph))): GraphFigures {
  const { nodes } = graph
  const relationships = once(() => graph.to.length / 2)
  const pieces = once(() => connectedComponents(graph))
  const largest = once(() => pieces().sizes.reduce((most, size) => Math.max(most, size), 0))
  const cores = once(() => coreNumbers(graph))
  const core = once(() => cores().reduce((most, number) => Math.max(most, number), 0))
  const cut = once(() => cutOffs(skeleton()))
  const triangles = once(() => clustering(graph))
  const strength = once(() =>
    relationships() === 0 ? null : graph.p.reduce((sum, one) => sum + one, 0) / graph.p.length,
  )
  const distance = new Work(() => {
    const { of, sizes } = pieces()
    return meanDistance(largestComponent(graph, of, sizes.indexOf(largest()), largest()))
  })
  return {
    people: nodes,
    get relationships() {
      return relationships()
    },
    get density() {
      return nodes < 2 ? null : (2 * relationships()) / (nodes * (nodes - 1))
    },
    get meanStrength() {
      return strength()
    },
    get isolated() {
      return pieces().sizes.filter(size => size === 1).length
    },
    get components() {
      return pieces().count
    },
    get largest() {
      return largest()
    },
    get meanDistance() {
      return distance.runToEnd()
    },
    measuringDistance: distance,
    get clustering() {
      return triangles()
    },
    get cutOffs() {
      return cut()
    },
    get skeleton() {
      return skeleton()
    },
    get bridges() {
      return cut().filter(count => count > 0).length
    },
    get coreNumbers() {
      return cores()
    },
    get core() {
      return core()
    },
  }
}

/** Of components of one size, that of the first node counts. */
function largestComponent(graph: MemberGraph, of: Int32Array, component: number, size: number): MemberGraph {
  if (size === graph.nodes) return graph
  const others = new Set<number>()
  for (let node = 0; node < graph.nodes; node++) if (of[node] !== component) others.add(node)
  return withoutNodes(graph, others)
}
