import type { Graph } from '../../src/neo4j/graph.js'
import type { Query } from '../../src/neo4j/query.js'
import type { Side } from '../../src/strength/evidence.js'
import type { Sums } from '../../src/strength/sums.js'

const RECORD_AS: Query<never> = {
  name: 'test/record-migration-as',
  text: 'MATCH (migration:Migration {name: $name}) SET migration.name = $as',
}
const FORGET_MIGRATION: Query<never> = {
  name: 'test/forget-migration',
  text: 'MATCH (migration:Migration {name: $name}) DELETE migration',
}
const MIGRATIONS: Query<{ name: string }> = {
  name: 'test/migrations',
  text: 'MATCH (migration:Migration) RETURN migration.name AS name',
}
const LABELLED: Query<never> = {
  name: 'test/labelled-before',
  text: 'CREATE (:Head {mark: $mark}), (:Person:Discreet {id: $mark, mark: $mark})',
}
const LEFT_COMPANIES: Query<never> = {
  name: 'test/companies-left-before',
  text: "CREATE (:Person {id: $mark, mark: $mark, leftCompanies: ['2026-03-01T08:30:00Z|acme | sons', '2026-05-02T00:00:00.5Z|dupre']})",
}
const COMPANIES: Query<{ left: string[]; at: Date[] }> = {
  name: 'test/companies-left',
  text: 'MATCH (one:Person {mark: $mark}) RETURN one.leftCompanies AS left, one.leftCompaniesAt AS at',
}
const CONTRACT: Query<never> = {
  name: 'test/contract-before',
  text: `CREATE (person:Person {id: $mark, mark: $mark, connects: false}),
    (network:Network {id: $mark, mark: $mark, admission: 'COOPTATION', absencesLosePlace: 2, businessTalk: false, recommendationFloor: 40}),
    (:Meeting {id: $mark, mark: $mark, discovery: true}),
    (:NameUseRequest {id: $mark, mark: $mark, where: 'Ouest-France'}),
    (person)-[:MEMBER_OF {status: 'PLACE_LOST', lostBy: 'a meeting', restoredAt: 'a day', cooptedBy: 'a member'}]->(network)`,
}
const CONTRACT_NOW: Query<{ stored: Record<string, unknown> }> = {
  name: 'test/contract-now',
  text: `MATCH (person:Person {mark: $mark})-[membership:MEMBER_OF]->(network:Network), (meeting:Meeting {mark: $mark}), (request:NameUseRequest {mark: $mark})
    RETURN {person: properties(person), network: properties(network), meeting: properties(meeting), membership: properties(membership), request: properties(request)} AS stored`,
}
const CODES: Query<never> = {
  name: 'test/codes-before',
  text: `CREATE (person:Person {id: $mark, mark: $mark})-[:RECOMMENDED {id: $mark, currency: 'chf'}]->(person)
    WITH person UNWIND $countries AS country
    CREATE (:Network {id: $mark + country, mark: $mark, country: country, feeCurrency: 'eur'})`,
}
const CODES_NOW: Query<{ codes: Record<string, unknown> }> = {
  name: 'test/codes-now',
  text: `MATCH (:Person {mark: $mark})-[recommended:RECOMMENDED]->()
    MATCH (network:Network {mark: $mark})
    WITH recommended.currency AS deal, network ORDER BY network.id
    WITH deal, collect(DISTINCT network.feeCurrency) AS fees,
      collect([substring(network.id, size($mark)), network.country]) AS countries
    RETURN {deal: deal, fees: fees, countries: countries} AS codes`,
}
const KEYS: Query<never> = {
  name: 'test/keys-before',
  text: `CREATE (person:Person {id: $mark, mark: $mark, foldedName: 'o’neil–smith', foldedCity: 'lyon', foldedCompany: 'l‘ate\u00ADlier',
      hiddenFromFolded: ['d’or', 'acme'], leftCompanies: ['x − y']}),
    (network:Network {id: $mark, mark: $mark, foldedName: 'rendez‑vous'}),
    (person)-[:MEMBER_OF {foldedSeat: 'charge d’affaires'}]->(network)`,
}
const KEYS_NOW: Query<{ keys: unknown[] }> = {
  name: 'test/keys-now',
  text: `MATCH (one:Person {mark: $mark})-[membership:MEMBER_OF]->(network:Network)
    RETURN [one.foldedName, one.foldedCity, one.foldedProfession, one.foldedCompany, one.hiddenFromFolded, one.leftCompanies,
      network.foldedName, network.foldedCity, membership.foldedSeat] AS keys`,
}
const TABLES: Query<never> = {
  name: 'test/tables-before',
  text: `CREATE (meeting:Meeting {id: $mark, mark: $mark})
    WITH meeting UNWIND $entries AS entry
    CREATE (one {mark: $mark})-[attended:ATTENDED]->(meeting)
    SET attended = entry
    FOREACH (_ IN CASE WHEN entry.role IS NULL THEN [1] ELSE [] END | SET one:AnonymousAttendee)
    FOREACH (_ IN CASE WHEN entry.role IS NULL THEN [] ELSE [1] END | SET one:Person, one.id = $mark + entry.role)`,
}
const TABLES_NOW: Query<{ entry: Record<string, unknown> }> = {
  name: 'test/tables-now',
  text: `MATCH ()-[attended:ATTENDED]->(:Meeting {mark: $mark})
    RETURN properties(attended) AS entry ORDER BY attended.nth`,
}
const DECLARED: Query<never> = {
  name: 'test/declared-before',
  text: `CREATE (low:Person {id: $mark + 'a', mark: $mark})-[:KNOWS {openWarmth: $openWarmth, openWithoutLow: $openWithoutLow}]->(high:Person {id: $mark + 'b', mark: $mark})
    WITH low, high UNWIND $declarations AS said
    WITH said, CASE said.by WHEN 'low' THEN [low, high] ELSE [high, low] END AS ends
    WITH said, ends[0] AS one, ends[1] AS other
    CREATE (one)-[:MET {encounter: said.encounter, at: said.at}]->(other)`,
}
const OPEN_WARMTH: Query<{ openWarmth: number }> = {
  name: 'test/open-warmth',
  text: 'MATCH (:Person {mark: $mark})-[tie:KNOWS]->(:Person) RETURN tie.openWarmth AS openWarmth',
}
const LABELS: Query<{ labels: string[] }> = {
  name: 'test/labels',
  text: 'MATCH (one {mark: $mark}) RETURN labels(one) AS labels ORDER BY labels(one)',
}
const UNMARK: Query<never> = { name: 'test/unmark', text: 'MATCH (one {mark: $mark}) DETACH DELETE one' }

/** What a database of an earlier version holds, for migrations to be tried on the one that tests share. */
export class OlderStore {
  constructor(private readonly graph: Graph) {}

  /** The database knows a migration that it has had by another name. */
  async knowsMigration(name: string, as: string): Promise<void> {
    await this.graph.write(transaction => transaction.run(RECORD_AS, { name, as }))
  }

  /** The database has not had this migration. */
  async lacksMigration(name: string): Promise<void> {
    await this.graph.write(transaction => transaction.run(FORGET_MIGRATION, { name }))
  }

  /** The names of the migrations that the database has had. */
  async migrations(): Promise<string[]> {
    return (await this.graph.run(MIGRATIONS)).map(({ name }) => name)
  }

  /** Two of whom these declare that they met, with what opened by it. */
  async hasDeclarations(
    mark: string,
    declarations: readonly { encounter: string; by: Side; at: Date }[],
    sums: Pick<Sums, 'openWarmth' | 'openWithoutLow'>,
  ): Promise<void> {
    await this.graph.write(transaction => transaction.run(DECLARED, { mark, declarations, ...sums }))
  }

  async openWarmthNow(mark: string): Promise<number | undefined> {
    return (await this.graph.run(OPEN_WARMTH, { mark }))[0]?.openWarmth
  }

  /** An erased person's head, and somebody who limits who sees them, as version 0.1 labelled them. */
  async hasOldLabels(mark: string): Promise<void> {
    await this.graph.write(transaction => transaction.run(LABELLED, { mark }))
  }

  async labelsOf(mark: string): Promise<string[][]> {
    return (await this.graph.run(LABELS, { mark })).map(({ labels }) => labels)
  }

  /** Somebody who has left two companies, as version 0.1 kept it. */
  async hasLeftCompanies(mark: string): Promise<void> {
    await this.graph.write(transaction => transaction.run(LEFT_COMPANIES, { mark }))
  }

  async companiesLeft(mark: string): Promise<{ left: string[]; at: Date[] }[]> {
    return this.graph.run(COMPANIES, { mark })
  }

  /** A lapsed member of a network with rules of its own, and a discovery meeting, as version 0.1 named what it stored. */
  async hasOldWords(mark: string): Promise<void> {
    await this.graph.write(transaction => transaction.run(CONTRACT, { mark }))
  }

  async wordsNow(mark: string): Promise<Record<string, unknown>[]> {
    return (await this.graph.run(CONTRACT_NOW, { mark })).map(({ stored }) => stored)
  }

  /** Networks in these countries, with fees and a deal in currencies that are written small. */
  async hasOldCodes(mark: string, countries: readonly string[]): Promise<void> {
    await this.graph.write(transaction => transaction.run(CODES, { mark, countries }))
  }

  /** The currencies now, and of each country as it was what it is. */
  async codesNow(mark: string): Promise<Record<string, unknown>[]> {
    return (await this.graph.run(CODES_NOW, { mark })).map(({ codes }) => codes)
  }

  /** A person, a network and a seat with keys that tell one apostrophe, dash or soft hyphen from another. */
  async hasOldKeys(mark: string): Promise<void> {
    await this.graph.write(transaction => transaction.run(KEYS, { mark }))
  }

  async keysNow(mark: string): Promise<unknown[]> {
    return (await this.graph.run(KEYS_NOW, { mark })).flatMap(({ keys }) => keys)
  }

  /** A meeting's list with these entries: of an anonymous attendee where there is no role, else of a person. */
  async hasEntries(mark: string, entries: readonly Record<string, unknown>[]): Promise<void> {
    await this.graph.write(transaction => transaction.run(TABLES, { mark, entries }))
  }

  /** What is kept of these entries now, by their `nth`. */
  async entriesNow(mark: string): Promise<Record<string, unknown>[]> {
    return (await this.graph.run(TABLES_NOW, { mark })).map(({ entry }) => entry)
  }

  async remove(mark: string): Promise<void> {
    await this.graph.write(transaction => transaction.run(UNMARK, { mark }))
  }
}
