import type { Query } from './query.js'

/**
 * What a change is about. The ids are those of people: those who appeared or were erased, or whose profile or blocks changed;
 * those who chose otherwise whom to show themself to; whose memberships, and whose relationships to one another changed; those
 * who were asked for an introduction, or are free of one.
 */
export type ChangeKind = 'PERSON' | 'PRIVACY' | 'MEMBERSHIP' | 'KNOWS' | 'INTRODUCTION' | 'REBUILD'

export type Parameters = Record<string, unknown>

/** Where a query can run: by itself, or within a transaction. */
export interface Runner {
  run<Row>(query: Query<Row>, parameters?: Parameters): Promise<Row[]>
}

/** A write transaction: queries run one after another, and all of them count or none. */
export interface Transaction extends Runner {
  /** Tells readers of the change log that this transaction changes these things. Written last, just before the commit. */
  changed(kind: ChangeKind, ids: readonly string[]): void
}
