import type { Clock } from '../../clock.js'
import type { NetworkId, NewId, PersonId } from '../../ids.js'
import type { Graph } from '../../neo4j/graph.js'
import type { Transaction } from '../../neo4j/transaction.js'
import type { TieService } from '../../ties/tie.service.js'
import { type Decision, Decisions, placeKey, type RecalledDecision } from './decision.js'
import type { DecisionStore } from './decision.store.js'
import type { DecisionId, KeptDecision, MadeDecision } from './made-decision.js'

/** What was decided of lists is kept, so that nobody is asked twice. */
export class DecisionService {
  constructor(
    private readonly graph: Graph,
    private readonly store: DecisionStore,
    private readonly ties: TieService,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /** All that is kept, of the lists of one network if one is given. */
  all(network: NetworkId | null): Promise<KeptDecision[]> {
    return this.store.all(network)
  }

  /** Lists that say so are in doubt again; what has come in stays. False where there is no such decision. */
  revoke(id: DecisionId): Promise<boolean> {
    return this.graph.write(transaction => this.store.revoke(id, transaction))
  }

  /**
   * The decisions on a list together with those of when it came in before. What is said now counts, but whoever was new then is
   * not so again.
   */
  async recall(given: Decisions | undefined): Promise<Decisions | undefined> {
    if (given?.list === undefined) return given
    const before = await this.store.ofList(given.list)
    const recalled = new Map<string, RecalledDecision>()
    const all = new Decisions(given.list, recalled)
    for (const { line, column, person, isNew } of before) {
      const place = { line, column: column || null }
      recalled.set(placeKey(place), { person, isNew })
      all.set(place, person === null ? { is: 'SKIP' } : { is: 'PERSON', id: person })
    }
    for (const place of given.places) {
      const said = given.at(place) ?? null
      if (!isSaidBefore(said, recalled.get(placeKey(place)))) all.set(place, said)
    }
    return all
  }

  /** Of decisions that were followed those that are not kept so already. */
  unkept(decisions: Decisions | undefined, made: readonly MadeDecision[]): UnkeptDecisions {
    const isNews = (one: MadeDecision) => {
      const before = decisions?.recalled.get(placeKey(one))
      return before === undefined || before.person !== one.person
    }
    return { list: decisions?.list, made: made.filter(isNews) }
  }

  /** Keeps who came in with the list, in the transaction that brings them in: else they would come in again after a run cut short. */
  async keepOf(
    people: readonly { id: PersonId }[],
    { list, made }: UnkeptDecisions,
    transaction: Transaction,
  ): Promise<void> {
    const ids = new Set(people.map(({ id }) => id))
    const ofThem = made.filter(({ person }) => person !== null && ids.has(person))
    if (list !== undefined && ofThem.length > 0)
      await this.store.remember(list, this.dated(ofThem), transaction)
  }

  /** Keeps the others, once the list is written. */
  async keepOthers({ list, made }: UnkeptDecisions, newPeople: ReadonlySet<PersonId>): Promise<void> {
    // Of several networks some may have come in after the person.
    const others = made.filter(
      ({ person, networks }) => person === null || !newPeople.has(person) || networks.length > 1,
    )
    if (list === undefined || others.length === 0) return
    const people = new Set(others.flatMap(({ person }) => person ?? []))
    const dated = this.dated(others)
    await this.graph.write(async transaction => {
      await this.ties.lockThere(people, transaction)
      await this.store.remember(list, dated, transaction)
    })
  }

  private dated(made: readonly MadeDecision[]) {
    const at = this.clock.now()
    return made.map(one => ({ ...one, id: this.newId<'Decision'>(), at }))
  }
}

/** Decisions on the list of a hash that are to be kept. */
export interface UnkeptDecisions {
  readonly list: string | undefined
  readonly made: readonly MadeDecision[]
}

function isSaidBefore(said: Decision | null, before: RecalledDecision | undefined): boolean {
  if (before === undefined) return false
  return said === null || (said.is === 'NEW' && before.isNew)
}
