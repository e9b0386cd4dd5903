import { createRequire } from 'node:module'
import { stringify } from 'csv-stringify/sync'
import type gexf from 'graphology-gexf'
import { create } from 'xmlbuilder2'
import type { Resumable } from '../graph-index/resumable.js'
import { scoreOf } from '../strength/score.js'
import { betweennessOf } from './keystones.js'
import { figuresOf } from './measures/graph-figures.js'
import { Graph } from './measures/graphology.js'
import { groupsOf } from './measures/groups.js'
import { type MemberGraph, tiesOf } from './member-graph.js'

// A CommonJS module, as those in measures/graphology.ts.
const { write }: Pick<typeof gexf, 'write'> = createRequire(import.meta.url)('graphology-gexf')

/** What an export says of a person besides their place in the graph. */
export interface Labels {
  readonly name: string
  readonly profession: string
  readonly company: string
}

/** A graph made ready for other programs. */
export interface ExportedGraph {
  readonly nodes: readonly ExportedNode[]
  readonly ties: readonly {
    readonly a: string
    readonly b: string
    readonly p: number
    readonly score: number
  }[]
}

interface ExportedNode {
  readonly id: string
  /** Null where the export is pseudonymous. */
  readonly labels: Labels | null
  readonly measures: Readonly<Record<(typeof MEASURES)[number], number>>
}

const LABELS = ['name', 'profession', 'company'] as const
const MEASURES = ['group', 'core', 'betweenness', 'cutsOff'] as const
const NO_LABELS: Labels = { name: '', profession: '', company: '' }

/** The graph with everybody by id and name. */
export function exportOf(graph: MemberGraph, labels: ReadonlyMap<string, Labels>): Resumable<ExportedGraph> {
  return exported(graph, graph.ids, node => labels.get(graph.ids[node] as string) ?? NO_LABELS)
}

/** The graph of people 1, 2, 3, …, in an order drawn anew each time, so that two exports cannot be laid on one another. */
export function* pseudonymousExportOf(graph: MemberGraph, random: () => number): Resumable<ExportedGraph> {
  const drawn = graph.ids.map((_, node) => ({ node, at: random() })).sort((a, b) => a.at - b.at)
  const names = new Array<string>(graph.nodes)
  for (const [i, { node }] of drawn.entries()) names[node] = `person-${i + 1}`
  const { nodes, ties } = yield* exported(graph, names, () => null)
  const byNumber = (a: { id: string }, b: { id: string }) => Number(a.id.slice(7)) - Number(b.id.slice(7))
  // Not even the order of the lines is that of the ids.
  const inOrder = ties.toSorted(
    (one, other) => one.p - other.p || (one.a + one.b < other.a + other.b ? -1 : 1),
  )
  return { nodes: nodes.toSorted(byNumber), ties: inOrder }
}

function* exported(
  graph: MemberGraph,
  names: readonly string[],
  labelsOf: (node: number) => Labels | null,
): Resumable<ExportedGraph> {
  const { of } = groupsOf(graph)
  const { coreNumbers, cutOffs } = figuresOf(graph)
  const { values } = yield* betweennessOf(graph)
  return {
    nodes: names.map((id, node) => ({
      id,
      labels: labelsOf(node),
      measures: {
        group: of[node] as number,
        core: coreNumbers[node] as number,
        betweenness: values[node] as number,
        cutsOff: cutOffs[node] as number,
      },
    })),
    ties: tiesOf(graph).map(({ a, b, p }) => ({
      a: names[a] as string,
      b: names[b] as string,
      p,
      score: scoreOf(p),
    })),
  }
}

export const EXPORT_FORMATS = ['graphml', 'gexf', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The graph as a file of the format. */
export function written(graph: ExportedGraph, format: ExportFormat): string {
  if (format === 'graphml') return graphmlOf(graph)
  return format === 'gexf' ? gexfOf(graph) : csvOf(graph)
}

/** GraphML 1.0 (graphml.graphdrawing.org). Of the libraries here none writes it. */
function graphmlOf({ nodes, ties }: ExportedGraph): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('graphml', {
    xmlns: 'http://graphml.graphdrawing.org/xmlns',
  })
  const key = (target: string, name: string, type: string) =>
    root.ele('key', { id: name, for: target, 'attr.name': name, 'attr.type': type })
  for (const label of LABELS) if (nodes.some(({ labels }) => labels)) key('node', label, 'string')
  for (const measure of MEASURES) key('node', measure, measure === 'betweenness' ? 'double' : 'int')
  key('edge', 'weight', 'double')
  key('edge', 'score', 'int')
  const graph = root.ele('graph', { edgedefault: 'undirected' })
  for (const { id, labels, measures } of nodes) {
    const node = graph.ele('node', { id })
    for (const [name, value] of Object.entries({ ...labels, ...measures }))
      node.ele('data', { key: name }).txt(xmlText(String(value)))
  }
  for (const { a, b, p, score } of ties) {
    const edge = graph.ele('edge', { source: a, target: b })
    edge.ele('data', { key: 'weight' }).txt(String(p))
    edge.ele('data', { key: 'score' }).txt(String(score))
  }
  return root.end({ prettyPrint: true })
}

function gexfOf({ nodes, ties }: ExportedGraph): string {
  const graph = new Graph({ type: 'undirected' })
  for (const { id, labels, measures } of nodes) {
    const texts = labels && {
      label: xmlText(labels.name),
      profession: xmlText(labels.profession),
      company: xmlText(labels.company),
    }
    graph.addNode(id, { label: id, ...texts, ...measures })
  }
  for (const { a, b, p, score } of ties) graph.addUndirectedEdge(a, b, { weight: p, score })
  return write(graph, { version: '1.2' })
}

/** The ties, in columns that `entregent health --ties` reads. */
function csvOf({ nodes, ties }: ExportedGraph): string {
  const nameOf = new Map(nodes.map(({ id, labels }) => [id, labels?.name]))
  const named = nodes.some(({ labels }) => labels)
  const columns = ['a', 'b', 'p', 'score', ...(named ? ['a_name', 'b_name'] : [])]
  return stringify(
    ties.map(tie => ({ ...tie, a_name: nameOf.get(tie.a), b_name: nameOf.get(tie.b) })),
    // A name that starts like a formula must not be one where the file is opened as a table.
    { header: true, columns, escape_formulas: true },
  )
}

/** Characters that XML 1.0 cannot hold are left out. */
function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
