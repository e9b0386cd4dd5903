import type { NetworkId } from '../../ids.js'
import type { BadLine } from '../../list-files/bad-line.js'
import type { DoubtfulPlace } from '../decisions/doubt.js'

/** What became of one kind of thing that a file names. */
export interface Tally {
  created: number
  /** Was there already, and the file adds something to it. */
  recognised: number
  /** Was there already, as the file has it. */
  unchanged: number
  /** No line of it can be taken. */
  refused: number
}

export const nothing = (): Tally => ({ created: 0, recognised: 0, unchanged: 0, refused: 0 })

/** What became of both; none is nothing. */
export function sum(one: Tally = nothing(), other: Tally = nothing()): Tally {
  return {
    created: one.created + other.created,
    recognised: one.recognised + other.recognised,
    unchanged: one.unchanged + other.unchanged,
    refused: one.refused + other.refused,
  }
}

/** What an import did, or with dryRun would do. */
export interface ImportReport {
  /** By what they count, such as people; refused of the last are lines. */
  tallies: Record<string, Tally>
  /** The networks it tells of. */
  networks: readonly NetworkId[]
  /** Lines that are refused, in the file's order. */
  bad: BadLine[]
  /** Who is in doubt, for whoever decides on it. */
  doubts: readonly DoubtfulPlace[]
  /** False where bad lines kept everything from being written, or after a dry run. */
  written: boolean
  /** Columns of the file that nothing was read from. */
  ignoredColumns: string[]
  /** What the file was taken for, and what of it for no line of the list, a sentence each. */
  about: readonly string[]
  /** What was taken for what, a sentence each. */
  readAs: string[]
  /** What to know or do next, a sentence each. */
  notes: string[]
}

/** Told how far the work is: checking in bytes of the file, writing in what `total` counts. */
export interface ImportWatcher {
  checking(done: number): void
  writing(done: number, total: number): void
}

/** Says which lines were left out because that was decided. */
export function leftOutAsDecided(lines: Iterable<number>): string[] {
  const inOrder = [...lines].toSorted((one, other) => one - other)
  if (inOrder.length === 0) return []
  return [`Left out, as was decided: ${inOrder.length === 1 ? 'line' : 'lines'} ${inOrder.join(', ')}.`]
}
