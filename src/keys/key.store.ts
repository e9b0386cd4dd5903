import type { Graph } from '../neo4j/graph.js'
import { cypher, type Query } from '../neo4j/query.js'
import type { Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'

/** What is compared by keys: the texts as people wrote them, and the keys that are stored of them. */
export interface Keyed<Texts, Keys> {
  readonly id: string
  readonly texts: Texts
  readonly keys: Keys
}

export interface PersonTexts {
  readonly name: string
  readonly profession: string | null
  readonly company: string | null
  readonly city: string | null
  readonly offers: string[]
  readonly hiddenFromCompanies: readonly string[] | null
  readonly leftCompanies: readonly string[] | null
}
export interface PersonKeys {
  readonly foldedName: string
  readonly familyFirst: string
  readonly words: string
  readonly foldedProfession: string | null
  readonly foldedCity: string | null
  readonly foldedCompany: string | null
  readonly hiddenFromFolded: readonly string[] | null
  readonly leftCompanyKeys: readonly string[] | null
}
export interface NetworkTexts {
  readonly name: string
  readonly description: string | null
  readonly city: string | null
}
export interface NetworkKeys {
  readonly foldedName: string
  readonly foldedCity: string | null
  readonly words: string
}
interface SeatTexts {
  readonly seat: string
}
interface SeatKeys {
  readonly foldedSeat: string
}

/** How a kind of thing with keys is read and written. */
export interface KeyedKind<Texts, Keys> {
  readonly after: Query<Keyed<Texts, Keys>>
  readonly set: Query<never>
}

export const PEOPLE: KeyedKind<PersonTexts, PersonKeys> = {
  after: cypher('keys/people-after'),
  set: cypher('keys/set-people'),
}
export const NETWORKS: KeyedKind<NetworkTexts, NetworkKeys> = {
  after: cypher('keys/networks-after'),
  set: cypher('keys/set-networks'),
}
export const SEATS: KeyedKind<SeatTexts, SeatKeys> = {
  after: cypher('keys/seats-after'),
  set: cypher('keys/set-seats'),
}

const MADE = cypher<{ name: string }>('schema/list-migrations')
const RECORD = cypher('schema/record-migration')
const HELD_SEATS = cypher<{ network: string; seats: string[] }>('keys/held-seats')
const COMPANIES = cypher<{ names: string[] }>('keys/companies')

/** Runs cypher/keys; knows rows, nothing of rules. */
export class KeyStore {
  constructor(private readonly graph: Graph) {}

  async wereMade(version: string): Promise<boolean> {
    return (await this.graph.run(MADE)).some(({ name }) => name === version)
  }

  async record(version: string, transaction: Transaction): Promise<void> {
    await transaction.run(RECORD, { name: version })
  }

  /** Things of a kind by id, from behind `after`. */
  async after<Texts, Keys>(
    kind: KeyedKind<Texts, Keys>,
    after: string,
    limit: number,
    transaction: Transaction,
  ): Promise<Keyed<Texts, Keys>[]> {
    return transaction.run(kind.after, { after, limit: int(limit) })
  }

  async set<Texts, Keys>(
    kind: KeyedKind<Texts, Keys>,
    rows: readonly { readonly id: string; readonly keys: Keys }[],
    transaction: Transaction,
  ): Promise<void> {
    await transaction.run(kind.set, { rows })
  }

  /** The seats of each network that has one member per profession, the longest held first. */
  async heldSeats() {
    return this.graph.run(HELD_SEATS)
  }

  /** Names of companies that have one key, where there are several. */
  async companiesAlike(): Promise<string[][]> {
    return (await this.graph.run(COMPANIES)).map(({ names }) => names)
  }
}
