import { type PersonLine, personKey } from '../people/listed-person.js'
import type { Decisions } from './decision.js'

/**
 * By what a list tells people: `personKey`, unless a decision was asked for on several lines of one key, each of which then stands
 * for itself. Lines have to be asked for in the order of the list, in each reading anew.
 */
export class PersonKeys {
  private readonly decidedAt = new Map<string, number>()
  /** The keys of lines that decisions mention. */
  readonly atLines = new Map<number, string>()

  constructor(private readonly decisions: Decisions | undefined) {}

  of(record: PersonLine & { line: number }): string {
    const key = personKey(record)
    const { line } = record
    if (!this.decisions?.mentions(line)) return key
    const own = this.isAsked(line) ? this.withOwnLine(key, line) : key
    this.atLines.set(line, own)
    return own
  }

  private isAsked(line: number): boolean {
    return this.decisions?.at({ line, column: null }) !== undefined
  }

  private withOwnLine(key: string, line: number): string {
    const first = this.decidedAt.get(key) ?? line
    this.decidedAt.set(key, first)
    return first === line ? key : `${key} ${line}`
  }
}
