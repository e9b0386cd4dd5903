import { createRequire } from 'node:module'
import type graphology from 'graphology'
import type { DetailedLouvainOutput, LouvainOptions } from 'graphology-communities-louvain'

// These are CommonJS modules that are what they export, while their types speak of a default export.
const load = createRequire(import.meta.url)

export type Graph = graphology.default
export const Graph: typeof graphology.default = load('graphology')

/** What communities are found from: all that the library reads of an undirected graph without loops, its people by number. */
export interface ReadableGraph {
  readonly type: 'undirected'
  readonly multi: false
  readonly order: number
  readonly size: number
  readonly selfLoopCount: 0
  forEachNode(take: (node: number) => void): void
  forEachEdge(
    take: (
      ...edge: [
        key: number,
        attributes: { readonly weight: number },
        source: number,
        target: number,
        sourceAttributes: object,
        targetAttributes: object,
        undirected: boolean,
      ]
    ) => void,
  ): void
  undirectedDegreeWithoutSelfLoops(node: number): number
  /** By these two it knows a graph. */
  addUndirectedEdgeWithKey(): never
  dropNode(): never
}

export const louvain: {
  detailed(graph: ReadableGraph | Graph, options: LouvainOptions): DetailedLouvainOutput
} = load('graphology-communities-louvain')
