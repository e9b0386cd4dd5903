import type { LocalDate } from '../dates.js'
import type { ContactId, NetworkId, PersonId } from '../ids.js'
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
const CANDIDATES = cypher<Candidate>('contacts/candidates')
const UNKNOWN = cypher<{ id: ContactId }>('contacts/unknown')
const TAKE_RECOGNITIONS = cypher<{ taken: number }>('contacts/take-recognitions')
const LIST = cypher<ListedContact>('contacts/list')
const ALL = cypher<{ contact: Contact }>('contacts/all')
const PEOPLE = cypher<{ person: PersonId }>('contacts/people')
const DUE = cypher<{ owner: PersonId }>('contacts/due')
const TAKE_DUE = cypher<{ id: ContactId }>('contacts/take-due')
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
  readonly isMetInPerson: boolean | null
  readonly lastMetBefore: Date | null
  /** Those of them who are one of these. */
  readonly among: readonly PersonId[] | null
  /** None of these people, and no members of the network, if it is named. */
  readonly without: { readonly people: readonly PersonId[]; readonly network: NetworkId | null } | null
}

/** A contact's place in the list. */
export interface ListedContact {
  readonly id: ContactId
  readonly foldedName: string
}

/** Somebody who has an address of a contact, and what lets its owner know. */
export interface Candidate {
  readonly contact: ContactId
  readonly person: PersonId
  /** They let whoever has their email find them. */
  readonly isFound: boolean
  /** They have the owner's email in their own address book. */
  readonly holdsOwners: boolean
}

/** A contact that is new, or that is written anew. */
export type ContactRow = StoredContact & Pick<Contact, 'id' | 'createdAt' | 'updatedAt'>

/** Runs cypher/contacts; knows rows, nothing of rules. */
export class ContactStore {
  constructor(private readonly graph: Graph) {}

  async create(owner: PersonId, contacts: readonly ContactRow[], transaction: Transaction): Promise<void> {
    await transaction.run(CREATE, { owner, contacts })
  }

  async change(contacts: readonly ContactRow[], transaction: Transaction): Promise<void> {
    await transaction.run(CHANGE, { contacts })
  }

  /** Who these contacts are from now on, and whether their owner says so. */
  async standFor(
    links: readonly { contact: ContactId; person: PersonId | null }[],
    isSaid: boolean,
    at: Date,
    transaction: Transaction,
  ): Promise<void> {
    await transaction.run(STAND_FOR, { links, isSaid, at })
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

  /** Who may be these contacts, of whom it is not said who they are. `verified` is the owner's email. */
  async candidates(
    scope: BookScope,
    contacts: readonly ContactId[],
    verified: string | null,
    transaction: Transaction,
  ): Promise<Candidate[]> {
    return transaction.run(CANDIDATES, { ...scope, contacts, verified })
  }

  /** Those who are not known to be anybody whom the owner sees. */
  async unknown(scope: BookScope, transaction: Transaction): Promise<ContactId[]> {
    return (await transaction.run(UNKNOWN, { ...scope })).map(({ id }) => id)
  }

  /** How many of those wanted the owner, who must be held, may recognise on that day: they count from then on. */
  async takeRecognitions(
    owner: PersonId,
    day: LocalDate,
    wanted: number,
    most: number,
    transaction: Transaction,
  ): Promise<number> {
    const [row] = await transaction.run(TAKE_RECOGNITIONS, {
      owner,
      day,
      wanted: int(wanted),
      most: int(most),
    })
    return row?.taken ?? 0
  }

  /** Some of those who wanted to come back to a contact by a day, and are not told yet. */
  async due(day: LocalDate, limit: number): Promise<PersonId[]> {
    return (await this.graph.run(DUE, { day, limit: int(limit) })).map(({ owner }) => owner)
  }

  /** The contacts of which that is so, of whom their owner is told now. */
  async takeDue(owner: PersonId, day: LocalDate, transaction: Transaction): Promise<ContactId[]> {
    return (await transaction.run(TAKE_DUE, { owner, day })).map(({ id }) => id)
  }

  /** All of an address book, without who they are. */
  async all(owner: PersonId, transaction: Transaction): Promise<Contact[]> {
    return (await transaction.run(ALL, { owner })).map(({ contact }) => contact)
  }

  /** Who of an address book is here, as far as its owner sees them. */
  async people(scope: BookScope): Promise<PersonId[]> {
    return (await this.graph.run(PEOPLE, { ...scope })).map(({ person }) => person)
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
