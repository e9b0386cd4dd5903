import type { EncounterId, MeetingId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import { type Pair, pairOf } from '../ties/pair.js'
import { networksRunBy, type Viewer } from '../viewer.js'
import type { Declaration, Encounter } from './encounter.js'

interface DeclarationRow {
  id: EncounterId
  from: PersonId
  to: PersonId
  said: Pick<Encounter, 'at' | 'channel' | 'meeting'>
}

/** When an encounter was, as pages compare it, and its id. */
export type EncounterKeys = [number, string]

const BETWEEN = cypher<DeclarationRow>('encounters/between')
const FIND_MANY = cypher<DeclarationRow>('encounters/find-many')
const LIST_TO_CONFIRM = cypher<DeclarationRow>('encounters/list-to-confirm')
const COUNT_TO_CONFIRM = cypher<{ person: PersonId; count: number }>('encounters/count-to-confirm')
const DECLARE = cypher('encounters/declare')
const RETRACT = cypher('encounters/retract')
const WERE_BOTH_AT = cypher<{ wereThere: boolean }>('encounters/were-both-at')

/** MET edges: one for each declaration. */
export class EncounterStore {
  constructor(private readonly graph: Graph) {}

  /** The encounters of these pairs, in no order. */
  async between(pairs: readonly Pair[], runner: Runner = this.graph): Promise<Encounter[]> {
    return toEncounters(await runner.run(BETWEEN, { pairs: pairs.map(pair => [...pair]) }))
  }

  /** Those of `ids` that the viewer may see, in no order. */
  async findMany(viewer: Viewer, ids: readonly EncounterId[]): Promise<Encounter[]> {
    const scope = { all: viewer.admin, viewer: viewer.person, runs: networksRunBy(viewer) }
    return toEncounters(await this.graph.run(FIND_MANY, { ids, ...scope }))
  }

  /** The encounter, where `person` is one of the two. */
  async findOwn(id: EncounterId, person: PersonId, transaction: Transaction): Promise<Encounter | null> {
    const scope = { all: false, viewer: person, runs: [] }
    const [encounter] = toEncounters(await transaction.run(FIND_MANY, { ids: [id], ...scope }))
    return encounter ?? null
  }

  /** What waits for a declaration of each of these people, latest first; from nobody `hidden`. */
  async listToConfirm(
    people: readonly PersonId[],
    hidden: readonly PersonId[],
    after: EncounterKeys | null,
    limit: number,
  ): Promise<Map<PersonId, Encounter[]>> {
    const rows = await this.graph.run(LIST_TO_CONFIRM, { people, hidden, after, limit: int(limit) })
    return new Map(
      people.map(person => [
        person,
        rows.filter(({ to }) => to === person).map(row => toEncounter([row], row)),
      ]),
    )
  }

  async countToConfirm(
    people: readonly PersonId[],
    hidden: readonly PersonId[],
  ): Promise<Map<PersonId, number>> {
    const rows = await this.graph.run(COUNT_TO_CONFIRM, { people, hidden })
    return new Map(rows.map(({ person, count }) => [person, count]))
  }

  /** Somebody who has declared one of these encounters before is not taken to declare it anew. */
  async declare(declarations: readonly Declaration[], transaction: Transaction): Promise<void> {
    await transaction.run(DECLARE, { declarations })
  }

  async retract(encounter: EncounterId, from: PersonId, transaction: Transaction): Promise<void> {
    await transaction.run(RETRACT, { encounter, from })
  }

  /** Whether both were present there; null where there is no such meeting. */
  async wereBothAt(meeting: MeetingId, people: Pair, transaction: Transaction): Promise<boolean | null> {
    const [row] = await transaction.run(WERE_BOTH_AT, { meeting, people: [...people] })
    return row?.wereThere ?? null
  }
}

function toEncounters(rows: readonly DeclarationRow[]): Encounter[] {
  const declarations = new Map<EncounterId, DeclarationRow[]>()
  for (const row of rows) declarations.set(row.id, [...(declarations.get(row.id) ?? []), row])
  return [...declarations.values()].flatMap(ofOne => (ofOne[0] ? [toEncounter(ofOne, ofOne[0])] : []))
}

function toEncounter(
  declarations: readonly DeclarationRow[],
  { id, from, to, said }: DeclarationRow,
): Encounter {
  return {
    id,
    pair: pairOf(from, to),
    ...said,
    declaredBy: [...new Set(declarations.map(declaration => declaration.from))].sort(),
  }
}
