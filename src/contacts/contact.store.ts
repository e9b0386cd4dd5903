import type { LocalDate } from '../dates.js'
import type { ContactId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import type { Contact } from './contact.js'
import type { StoredContact } from './written-contact.js'

const CREATE = cypher('contacts/create')
const CHANGE = cypher('contacts/change')
const STAND_FOR = cypher('contacts/stand-for')
const REMOVE = cypher('contacts/remove')
const FIND_MANY = cypher<{ contact: Contact }>('contacts/find-many')
const LIST = cypher<ListedContact>('contacts/list')
const COUNT = cypher<{ count: number }>('contacts/count')

/** Whose address book is looked at, and who is hidden from them. */
export interface BookScope {
  readonly owner: PersonId
  readonly hidden: readonly PersonId[]
}

/** Which contacts a list has. */
export interface StoredFilter {
  /** Beginnings of words, each behind a blank. */
  readonly words: readonly string[]
  readonly tag: string | null
  readonly isRecognised: boolean | null
  /** The day by which one wanted to come back to them. */
  readonly dueOn: LocalDate | null
}

/** A contact's place in the list. */
export interface ListedContact {
  readonly id: ContactId
  readonly foldedName: string
}

/** A contact that is new, or that is written anew. */
export type ContactRow = StoredContact & Pick<Contact, 'id' | 'createdAt' | 'updatedAt'>

/** Runs cypher/contacts; knows rows, nothing of rules. */
export class ContactStore {
  constructor(private readonly graph: Graph) {}

  async create(owner: PersonId, contacts: readonly ContactRow[], transaction: Transaction): Promise<void> {
    await transaction.run(CREATE, { owner, contacts })
  }

  async change(contact: ContactRow, transaction: Transaction): Promise<void> {
    const { id, ...properties } = contact
    await transaction.run(CHANGE, { id, properties })
  }

  /** Who these contacts are from now on. */
  async standFor(
    links: readonly { contact: ContactId; person: PersonId | null }[],
    at: Date,
    transaction: Transaction,
  ): Promise<void> {
    await transaction.run(STAND_FOR, { links, at })
  }

  async remove(id: ContactId, transaction: Transaction): Promise<void> {
    await transaction.run(REMOVE, { id })
  }

  /** Those of `ids` that are in the address book, in no order. */
  async findMany(
    scope: BookScope,
    ids: readonly ContactId[],
    runner: Runner = this.graph,
  ): Promise<Contact[]> {
    return (await runner.run(FIND_MANY, { ...scope, ids })).map(({ contact }) => contact)
  }

  /** By name, from behind `after`. */
  async list(
    scope: BookScope,
    filter: StoredFilter,
    after: readonly [string, string] | null,
    limit: number,
  ): Promise<ListedContact[]> {
    return this.graph.run(LIST, { ...scope, ...filter, after, limit: int(limit) })
  }

  async count(scope: BookScope, filter: StoredFilter, runner: Runner = this.graph): Promise<number> {
    const [row] = await runner.run(COUNT, { ...scope, ...filter })
    return row?.count ?? 0
  }
}
