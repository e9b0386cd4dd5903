import { readFileSync } from 'node:fs'
import type { IndexKeeper } from './index-sync/index-keeper.js'
import type { Graph } from './neo4j/graph.js'
import { cypher } from './neo4j/query.js'

const FIGURES = cypher<{ people: number; relationships: number; revision: string }>('service/figures')
const VERSION = cypher<{ version: string }>('service/neo4j-version')

/** The version of this software. */
export const version: string = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
).version

/** How this server answers, and how much its graph holds. */
export class StatusService {
  constructor(
    private readonly graph: Graph,
    private readonly index: IndexKeeper,
  ) {}

  async status() {
    const [[figures], [neo4j]] = await Promise.all([this.graph.run(FIGURES), this.graph.run(VERSION)])
    return {
      neo4j: neo4j?.version ?? 'unknown',
      people: figures?.people ?? 0,
      relationships: figures?.relationships ?? 0,
      revision: figures?.revision ?? '0',
      index: this.index.state,
    }
  }
}
