import type { PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'

const OTHER_EMAILS = cypher<{ person: PersonId; addresses: string[] }>('people/other-emails')
const OWN_EMAIL = cypher<{ email: string | null; isOwn: boolean }>('people/own-email')
const ADD = cypher('people/add-email')
const REMOVE = cypher<{ isOwn: boolean }>('people/remove-email')

/** Runs the queries of cypher/people about the emails of people; knows rows, nothing of rules. */
export class EmailStore {
  constructor(private readonly graph: Graph) {}

  /** The addresses that each of these people has besides the one to write to. */
  async others(people: readonly PersonId[], runner: Runner = this.graph): Promise<Map<PersonId, string[]>> {
    const rows = await runner.run(OTHER_EMAILS, { people })
    return new Map(rows.map(({ person, addresses }) => [person, addresses]))
  }

  /** The address to write to, and whether the person wrote it themself. */
  async primary(
    person: PersonId,
    transaction: Transaction,
  ): Promise<{ email: string | null; isOwn: boolean } | null> {
    const [row] = await transaction.run(OWN_EMAIL, { person })
    return row ?? null
  }

  /** Adds one, of a person who is locked; one that they have is no longer their own writing once somebody else says it. */
  async add(person: PersonId, address: string, isOwn: boolean, transaction: Transaction): Promise<void> {
    await transaction.run(ADD, { person, address, isOwn })
  }

  /** Takes one away; gives whether the person wrote it themself, null where they had no such. */
  async remove(person: PersonId, address: string, transaction: Transaction): Promise<boolean | null> {
    const [row] = await transaction.run(REMOVE, { person, address })
    return row?.isOwn ?? null
  }
}
