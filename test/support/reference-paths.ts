import type { FoundContact, FoundPath, PathQuery } from '../../src/graph-index/path-query.js'
import type { PersonId } from '../../src/ids.js'
import type { PathScope } from '../../src/paths/path-finder.js'

/** What two people have of each other on the day of the question, as docs/strength.md has it. */
export interface ReferenceTie {
  readonly a: PersonId
  readonly b: PersonId
  /** S, and what of it only one of the two declares, which is no step for anybody. */
  readonly met: number
  readonly declared: number
  /** T. */
  readonly trust: number
}

/** p in fixed point; 0 where there is nothing. */
function referenceP(met: number, trust: number): number {
  if (met === 0 && trust === 0) return 0
  return Math.round(Math.max(0.005, 1 - Math.exp(-met / 2) * Math.exp(-trust / 1.5)) * 1e9)
}

/**
 * The answers of a path finder by trying everything, written to be read. It shares nothing with what it checks: sums are
 * compared as text would say them, products are whole numbers.
 */
export class ReferencePaths {
  private readonly steps = new Map<PersonId, Map<PersonId, ReferenceTie>>()

  constructor(ties: readonly ReferenceTie[]) {
    for (const tie of ties) {
      this.stepsOf(tie.a).set(tie.b, tie)
      this.stepsOf(tie.b).set(tie.a, tie)
    }
  }

  bestPaths(query: PathQuery<PersonId> & PathScope): FoundPath<PersonId>[] {
    if (query.from === query.to) return []
    const all = this.simplePaths(query, [query.from]).sort((one, two) => comparePaths(query, one, two))
    const chosen = query.differentFirstSteps
      ? all.filter((path, i) => all.findIndex(other => other.people[1] === path.people[1]) === i)
      : all
    return chosen.slice(0, query.first).map(path => ({
      people: path.people,
      p: path.p / 1e9,
      weakest: Math.min(...path.steps) / 1e9,
      steps: path.steps.map(step => step / 1e9),
    }))
  }

  distances(from: PersonId, to: readonly PersonId[], scope: PathScope): (number | null)[] {
    return to.map(target => this.distance(from, target, scope))
  }

  commonContacts(viewer: PersonId, other: PersonId, scope: PathScope): FoundContact<PersonId>[] {
    if (viewer === other) return []
    return [...this.stepsOf(viewer).keys()]
      .filter(person => person !== other && mayConnect(scope, person))
      .map(person => ({
        person,
        viewer: this.step(viewer, person, scope),
        other: this.step(person, other, scope),
      }))
      .filter(contact => contact.viewer > 0 && contact.other > 0)
      .sort((one, two) => compareText(one.person, two.person))
      .map(contact => ({
        person: contact.person,
        viewerP: contact.viewer / 1e9,
        otherP: contact.other / 1e9,
      }))
  }

  haveRelationships(from: PersonId, to: PersonId, scope: PathScope): { from: boolean; to: boolean } {
    const usable = (end: PersonId, other: PersonId) =>
      [...this.stepsOf(end).keys()].some(
        person => (person === other || mayConnect(scope, person)) && this.step(end, person, scope) > 0,
      )
    return { from: usable(from, to), to: usable(to, from) }
  }

  private simplePaths(query: PathQuery<PersonId> & PathScope, walked: readonly PersonId[]): Path[] {
    const at = walked[walked.length - 1] as PersonId
    if (at === query.to) return [this.pathAlong(query, walked)]
    if (walked.length > query.maxHops) return []
    if (at !== query.from && !mayConnect(query, at)) return []
    return [...this.stepsOf(at).keys()]
      .filter(next => !walked.includes(next) && this.step(at, next, query) > 0)
      .flatMap(next => this.simplePaths(query, [...walked, next]))
  }

  private pathAlong(query: PathQuery<PersonId> & PathScope, people: readonly PersonId[]): Path {
    const steps = people.slice(1).map((to, i) => this.step(people[i] as PersonId, to, query))
    const product = steps.reduce((all, step) => all * BigInt(step), 1n)
    const unit = 1_000_000_000n ** BigInt(steps.length - 1)
    return { people, steps, p: Number((product * 2n + unit) / (unit * 2n)) }
  }

  private distance(from: PersonId, to: PersonId, scope: PathScope): number | null {
    let level = new Set([from])
    const seen = new Set(level)
    for (let hops = 0; hops <= 6; hops++) {
      if (level.has(to)) return hops
      const passable = [...level].filter(person => person === from || mayConnect(scope, person))
      level = new Set(
        passable.flatMap(at =>
          [...this.stepsOf(at).keys()].filter(next => !seen.has(next) && this.step(at, next, scope) > 0),
        ),
      )
      for (const person of level) seen.add(person)
    }
    return null
  }

  /** The p of a step, 0 for none. */
  private step(from: PersonId, to: PersonId, scope: PathScope): number {
    const tie = this.stepsOf(from).get(to)
    if (tie === undefined) return 0
    const p = referenceP(tie.met - tie.declared, tie.trust)
    const score = p === 0 ? 0 : Math.max(1, Math.round(p / 1e7))
    const least = scope.veil?.covers(from, to) ? scope.veil.minimumScore : scope.minimumScore
    return score >= least ? p : 0
  }

  private stepsOf(person: PersonId): Map<PersonId, ReferenceTie> {
    const steps = this.steps.get(person) ?? new Map<PersonId, ReferenceTie>()
    this.steps.set(person, steps)
    return steps
  }
}

interface Path {
  readonly people: readonly PersonId[]
  readonly steps: readonly number[]
  readonly p: number
}

function mayConnect(scope: PathScope, person: PersonId): boolean {
  return scope.mayConnect === undefined || scope.mayConnect(person)
}

function comparePaths({ ranking }: PathQuery<PersonId> & PathScope, one: Path, two: Path): number {
  const byHops = one.people.length - two.people.length
  const byP = two.p - one.p
  const byWeakest = Math.min(...two.steps) - Math.min(...one.steps)
  const byIds = one.people.reduce((so, person, i) => so || compareText(person, two.people[i] ?? ''), 0)
  if (ranking === 'SCORE') return byP || byHops || byIds
  if (ranking === 'WEAKEST_STEP') return byWeakest || byP || byHops || byIds
  return byHops || byP || byIds
}

function compareText(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0
}
