import type { Id } from '../../ids.js'
import type { ListKind } from '../list-kinds.js'

export type ImportId = Id<'Import'>

/** A list that is brought in. */
export interface BroughtList {
  /** By what it is known again. */
  readonly list: string
  readonly kind: ListKind
  /** The name of its file. */
  readonly file: string
}

/** How many things of one kind came in, or were there and got more. */
export interface ImportCount {
  /** What is counted, such as people. */
  readonly of: string
  readonly created: number
  readonly recognised: number
}

/** An import as the administrator sees it. */
export interface ImportRecord {
  readonly id: ImportId
  /** When it began. */
  readonly at: Date
  readonly kind: ListKind
  readonly file: string
  /** Whether it has not come to its end: it runs still, or was cut short. */
  readonly isUnderWay: boolean
  /** The networks it told of, by name. */
  readonly networks: readonly string[]
  /** Of its last run. */
  readonly counts: readonly ImportCount[]
}
