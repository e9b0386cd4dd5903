import { BadInput } from '../../errors.js'
import type { PersonId } from '../../ids.js'
import { type Decision, type Decisions, placeKey } from './decision.js'

/** Who somebody is, of whom a list tells by one `personKey`. */
export type DecidedPerson =
  | { readonly is: 'PERSON'; readonly id: PersonId }
  | { readonly is: 'KEY'; readonly key: string; readonly line: number }
  | { readonly is: 'NEW' }

/** What decisions say of the people of a list, by `personKey`. */
export interface DecidedPeople {
  readonly people: ReadonlyMap<string, DecidedPerson>
  /** Who is left out. */
  readonly skipped: ReadonlySet<string>
  /** The keys of lines that decisions mention. */
  readonly atLines: ReadonlyMap<number, string>
}

/**
 * What decisions say, by the keys of the lines that they mention.
 * @throws BadInput where a line names nobody, or lines point at one another in a circle
 */
export function decidedPeople(
  decisions: Decisions | undefined,
  atLines: ReadonlyMap<number, string>,
): DecidedPeople {
  const byKey = new Map<string, { line: number; decision: Decision }>()
  for (const place of decisions?.places ?? []) {
    const decision = decisions?.at(place)
    if (!decision) continue
    const { line } = place
    // When the list came in before, it may have been read in another way.
    if (!atLines.has(line) && decisions?.recalled.has(placeKey(place))) continue
    const key = keyAt(atLines, line)
    byKey.set(key, { line, decision })
  }
  const people = new Map<string, DecidedPerson>()
  const skipped = new Set<string>()
  for (const [key, { line, decision }] of byKey)
    if (decision.is === 'SKIP') skipped.add(key)
    else if (decision.is === 'LINE') people.set(key, referring(key, { line, decision }, atLines))
    else people.set(key, decision)
  mustNotCircle(people, byKey)
  return { people, skipped, atLines }
}

function referring(
  key: string,
  { line, decision }: { line: number; decision: { line: number; column?: string } },
  atLines: ReadonlyMap<number, string>,
): DecidedPerson {
  if (decision.column !== undefined)
    throw wrong(`line ${line}: lines of this list name one person. Say line ${decision.line} alone.`)
  const other = keyAt(atLines, decision.line)
  if (other === key) throw wrong(`line ${line} says nothing of anybody else than line ${decision.line}.`)
  return { is: 'KEY', key: other, line: decision.line }
}

function keyAt(atLines: ReadonlyMap<number, string>, line: number): string {
  const key = atLines.get(line)
  if (key === undefined) throw wrong(`line ${line} of the list names nobody that can be read.`)
  return key
}

/** The key whose person this one is, as was decided: over several where one points on to another. */
export function keyMeant(key: string, people: DecidedPeople['people']): string {
  const decided = people.get(key)
  return decided?.is === 'KEY' ? keyMeant(decided.key, people) : key
}

function mustNotCircle(
  people: ReadonlyMap<string, DecidedPerson>,
  byKey: ReadonlyMap<string, { line: number }>,
): void {
  for (const key of people.keys()) {
    const seen = new Set<string>()
    for (let at = key; !seen.has(at); ) {
      seen.add(at)
      const decided = people.get(at)
      if (decided?.is !== 'KEY') break
      if (seen.has(decided.key))
        throw wrong(`line ${byKey.get(key)?.line} comes back to itself by other lines.`)
      at = decided.key
    }
  }
}

/** Decisions that cannot be followed. */
export const wrong = (what: string) =>
  new BadInput('decisions', `${what.charAt(0).toUpperCase()}${what.slice(1)}`)
