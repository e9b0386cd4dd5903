import type { NetworkId } from '../../ids.js'
import type { Graph } from '../../neo4j/graph.js'
import { cypher } from '../../neo4j/query.js'
import { int } from '../../neo4j/values.js'
import type { BroughtList, ImportCount, ImportId, ImportRecord } from './import-record.js'

const BEGIN = cypher<{ id: ImportId; isNew: boolean }>('importing/begin-import')
const END = cypher('importing/end-import')
const FORGET = cypher('importing/forget-import')
const LIST = cypher<ImportRecord>('importing/list-imports')

/** Runs the queries on records of imports; knows rows, nothing of rules. */
export class ImportRecordStore {
  constructor(private readonly graph: Graph) {}

  /** Begins a record of this id, unless the same list was cut short: then that one goes on. */
  async begin(id: ImportId, list: BroughtList, at: Date): Promise<{ id: ImportId; isNew: boolean }> {
    const [begun] = await this.graph.write(transaction => transaction.run(BEGIN, { id, ...list, at }))
    if (!begun) throw new Error('The import has no record.')
    return begun
  }

  async end(id: ImportId, networks: readonly NetworkId[], counts: readonly ImportCount[]): Promise<void> {
    const row = {
      id,
      networks,
      counted: counts.map(count => count.of),
      created: counts.map(({ created }) => int(created)),
      recognised: counts.map(({ recognised }) => int(recognised)),
    }
    await this.graph.write(transaction => transaction.run(END, row))
  }

  async forget(id: ImportId): Promise<void> {
    await this.graph.write(transaction => transaction.run(FORGET, { id }))
  }

  async all(): Promise<ImportRecord[]> {
    return this.graph.run(LIST)
  }
}
