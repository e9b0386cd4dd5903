import type { Resumable } from '../graph-index/resumable.js'
import { betweennessOf } from './keystones.js'
import { figuresOf } from './measures/graph-figures.js'
import { groupsOf } from './measures/groups.js'
import { degreeOf, type MemberGraph } from './member-graph.js'
import { definitionOf, type MetricName } from './metric.js'
import { figure, GRAPH_METRICS } from './metrics/all.js'
import type { HealthBand } from './scale.js'
import type { MetricUnit } from './unit.js'

/** All that a graph alone tells of a network's health. */
export interface GraphReport {
  readonly people: number
  readonly relationships: number
  readonly components: number
  /** Three times the triangles over the paths of two steps. */
  readonly transitivity: number
  readonly modularity: number
  /** How far betweenness may be off, at 95 % confidence; 0 where it is exact. */
  readonly betweennessError: number
  readonly metrics: readonly {
    readonly name: MetricName
    readonly value: number | null
    readonly unit: MetricUnit
    readonly band: HealthBand
    readonly definition: string
  }[]
  /** Largest first. */
  readonly groups: readonly {
    readonly size: number
    readonly cohesion: number
    readonly people: readonly string[]
  }[]
  readonly members: readonly {
    readonly id: string
    readonly knows: number
    readonly core: number
    readonly clustering: number
    readonly betweenness: number
    readonly cutsOff: number
    readonly group: number
  }[]
}

/** The report of a graph whose relationships are of at least `leastScore`. */
export function* graphReport(graph: MemberGraph, leastScore: number): Resumable<GraphReport> {
  const figures = figuresOf(graph)
  const between = yield* betweennessOf(graph)
  yield* figures.measuringDistance.resumably()
  const found = groupsOf(graph)
  const groups = Array.from({ length: found.count }, (_, group) => ({
    group,
    people: graph.ids.filter((_, node) => found.of[node] === group),
    cohesion: found.cohesion[group] as number,
  })).sort((one, other) => other.people.length - one.people.length || one.group - other.group)
  const placeOf = new Map(groups.map(({ group }, place) => [group, place]))
  return {
    people: figures.people,
    relationships: figures.relationships,
    components: figures.components,
    transitivity: figures.clustering.global,
    modularity: found.modularity,
    betweennessError: between.error,
    metrics: GRAPH_METRICS.map(metric => {
      const { value, band } = figure(metric, { figures })
      return {
        name: metric.name,
        value,
        unit: metric.unit,
        band,
        definition: definitionOf(metric, leastScore),
      }
    }),
    groups: groups.map(({ people, cohesion }) => ({ size: people.length, cohesion, people })),
    members: graph.ids.map((id, node) => ({
      id,
      knows: degreeOf(graph, node),
      core: figures.coreNumbers[node] as number,
      clustering: figures.clustering.local[node] as number,
      betweenness: between.values[node] as number,
      cutsOff: figures.cutOffs[node] as number,
      group: placeOf.get(found.of[node] as number) as number,
    })),
  }
}
