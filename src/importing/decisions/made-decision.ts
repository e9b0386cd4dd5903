import type { Id, NetworkId, PersonId } from '../../ids.js'
import type { Place, RecalledDecision } from './decision.js'

export type DecisionId = Id<'Decision'>

/** What a list said of somebody of whom it was decided who it is. */
export interface Spelling {
  readonly name: string
  readonly email: string | null
  /** The number of a source. */
  readonly source: string | null
  readonly profession: string | null
  readonly company: string | null
}

/** Who lists mean that say so. */
export interface RememberedSpelling extends Spelling {
  readonly at: Date
  readonly person: PersonId
}

/** A decision that was followed. */
export interface MadeDecision extends Place, RecalledDecision {
  /** Null where the line is left out. */
  readonly said: Spelling | null
  readonly networks: readonly NetworkId[]
}

/** A decision as the administrator sees it. */
export interface KeptDecision {
  readonly id: DecisionId
  readonly at: Date
  readonly line: number
  readonly name: string | null
  readonly email: string | null
  readonly source: string | null
  readonly isNew: boolean
  readonly person: { readonly id: PersonId; readonly name: string } | null
  readonly networks: readonly string[]
}
