import { isId, type PersonId } from '../../ids.js'

/** Who somebody in a list is, as the administrator says. */
export type Decision =
  | { readonly is: 'PERSON'; readonly id: PersonId }
  | { readonly is: 'LINE'; readonly line: number; readonly column?: string }
  | { readonly is: 'NEW' }
  | { readonly is: 'SKIP' }

/** Where a list names somebody. */
export interface Place {
  readonly line: number
  /** Which column, where a line names several people; else null. */
  readonly column: string | null
}

/** What was decided of a line of a list that comes in again. */
export interface RecalledDecision {
  /** Null where the line is left out. */
  readonly person: PersonId | null
  /** Whether they came in with the list. */
  readonly isNew: boolean
}

/** What `same_as` says: an id, `line 4` (`line 4 to` where another column is meant), `new` or `skip`; null where it says something else. */
export function decisionIn(text: string): Decision | null {
  const word = text.trim().toLowerCase()
  if (word === 'new') return { is: 'NEW' }
  if (word === 'skip') return { is: 'SKIP' }
  if (isId<PersonId>(word)) return { is: 'PERSON', id: word }
  const [, line, column] = /^line\s*(\d{1,9})(?:[\s,]+([a-z]+))?$/.exec(word) ?? []
  if (line === undefined) return null
  return { is: 'LINE', line: Number(line), ...(column === undefined ? {} : { column }) }
}

/** As `same_as` says it. */
export function sameAs(decision: Decision): string {
  if (decision.is === 'PERSON') return decision.id
  if (decision.is !== 'LINE') return decision.is.toLowerCase()
  return ['line', decision.line, decision.column ?? ''].join(' ').trim()
}

/** What was decided of a list: of each place that was in doubt a decision, or none yet. */
export class Decisions {
  private readonly byPlace = new Map<string, Decision | null>()
  private readonly mentioned = new Set<number>()

  /**
   * @param list by what the list is known again
   * @param recalled what came of decisions when the list came in before, by `placeKey`
   */
  constructor(
    readonly list?: string,
    readonly recalled: ReadonlyMap<string, RecalledDecision> = new Map(),
  ) {}

  /** Of a place that was decided before, the last word counts. */
  set(place: Place, decision: Decision | null): void {
    this.byPlace.set(placeKey(place), decision)
    this.mentioned.add(place.line)
    if (decision?.is === 'LINE') this.mentioned.add(decision.line)
  }

  /** Undefined where nothing was ever asked of the place. */
  at(place: Place): Decision | null | undefined {
    return this.byPlace.get(placeKey(place))
  }

  /** Whether a decision is about the line, or names it. */
  mentions(line: number): boolean {
    return this.mentioned.has(line)
  }

  /** How many places are decided. */
  get count(): number {
    return [...this.byPlace.values()].filter(decision => decision !== null).length
  }

  /** The places of which something was decided, or left open. */
  get places(): Place[] {
    return [...this.byPlace.keys()].map(placeOf)
  }
}

/** The same for two ways to say one place. */
export const placeKey = ({ line, column }: Place) => `${line} ${column ?? ''}`

function placeOf(key: string): Place {
  const [line, column] = key.split(' ')
  return { line: Number(line), column: column || null }
}
