import type { NetworkId, PersonId } from '../ids.js'
import { Cache } from '../neo4j/cache.js'
import type { ChangeFeed } from '../neo4j/change-feed.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import { storedPhone } from '../phone.js'
import type { Search } from '../search/search.js'
import type { Access, MembershipRole } from '../viewer.js'
import { companyChangesCountFrom } from './company-changes.js'
import { type HidingTerms, hidingTerms } from './hiding.js'
import type { Person } from './person.js'
import type { NewPerson, PersonChange } from './profile.js'

interface PersonRow {
  person: Person
}
interface RankedRow extends PersonRow {
  mismatch: number
}
interface AccessRow {
  person: PersonId
  roles: { network: NetworkId; role: MembershipRole }[]
  hidden: PersonId[]
}

const FIND_MANY = cypher<PersonRow>('people/find-many')
const LIST = cypher<PersonRow & { foldedName: string }>('people/list')
const COUNT = cypher<{ count: number }>('people/count')
const SEARCH = cypher<RankedRow & { foldedName: string }>('people/search')
const COUNT_FOUND = cypher<{ count: number }>('people/count-found')
const CREATE = cypher('people/create')
const UPDATE = cypher('people/update')
const COMPANY_CHANGES = cypher<{ company: string | null; changedAt: Date[] }>('people/company-changes')
const CORRECTABLE = cypher<{ person: PersonId }>('people/correctable')
const COUNTRIES_OF_NETWORKS = cypher<{ country: string }>('people/countries-of-networks')
const SIGN_IN = cypher<AccessRow>('people/sign-in')
const CLAIM = cypher<{ person: PersonId }>('people/claim-by-email')
const LINK = cypher<{ linked: boolean }>('people/link-subject')

/** What a list of people is narrowed to, already folded. */
export interface FoldedFilter {
  readonly network: NetworkId | null
  readonly profession: string | null
  readonly city: string | null
  /** Whom the viewer must not see. */
  readonly hidden: readonly PersonId[]
}

/** A person's access, and the UTC day whose strengths decided who is hidden from them. */
type DatedAccess = Access & { readonly person: PersonId; readonly day: number }

/** People and sign-ins that are cached: those of a busy day, in about a hundred megabytes. */
const PEOPLE_CACHED = 50_000
const SIGN_INS_CACHED = 20_000

/** Runs cypher/people; knows rows, nothing of rules. */
export class PersonStore {
  private readonly people: Cache<Person>
  /** Who is hidden from somebody also depends on what others chose, and on the memberships of both. */
  private readonly cachedAccess: Cache<DatedAccess>

  constructor(
    private readonly graph: Graph,
    feed: ChangeFeed,
    private readonly defaultCountry: string | null = null,
  ) {
    this.people = new Cache(feed, PEOPLE_CACHED, { PERSON: 'ABOUT_THEM' })
    this.cachedAccess = new Cache(feed, SIGN_INS_CACHED, {
      PERSON: 'ABOUT_THEM',
      KNOWS: 'ABOUT_THEM',
      PRIVACY: 'ALL',
      MEMBERSHIP: 'ALL',
    })
  }

  /** The people among `ids` that exist, in no order. Those in `hidden` cost what those do who are not there. */
  async findMany(ids: readonly PersonId[], hidden: ReadonlySet<PersonId>): Promise<Person[]> {
    const read = async (missing: PersonId[]) => {
      const rows = await this.graph.run(FIND_MANY, { ids: missing })
      return rows.map(({ person }) => ({ key: person.id, about: person.id, value: this.read(person) }))
    }
    const found = await this.people.get(ids, read, id => !hidden.has(id))
    return [...found.values()]
  }

  /** People by name, from behind the keys `after`. */
  async list(filter: FoldedFilter, after: [string, string] | null, limit: number) {
    const rows = await this.graph.run(LIST, { ...filter, after, limit: int(limit) })
    return rows.map(row => ({ ...row, person: this.read(row.person) }))
  }

  async count(filter: FoldedFilter): Promise<number> {
    const [row] = await this.graph.run(COUNT, { ...filter })
    return row?.count ?? 0
  }

  /** People who meet all of `search`, which `query` says in the words of the index, those who match best first. */
  async search(
    filter: FoldedFilter,
    search: Search,
    query: string,
    after: [number, string, string] | null,
    limit: number,
  ) {
    const rows = await this.graph.run(SEARCH, { ...filter, search, query, after, limit: int(limit) })
    return rows.map(row => ({ ...row, person: this.read(row.person) }))
  }

  async countFound(filter: FoldedFilter, query: string): Promise<number> {
    const [row] = await this.graph.run(COUNT_FOUND, { ...filter, query })
    return row?.count ?? 0
  }

  async create(people: readonly NewPerson[], transaction: Transaction): Promise<void> {
    await transaction.run(CREATE, { people })
  }

  /** Changes these people, who are locked from here on; those who are not there are left out. */
  async update(people: readonly PersonChange[], at: Date, transaction: Transaction): Promise<void> {
    await transaction.run(UPDATE, {
      people,
      at,
      leftSince: hidingTerms(at).leftSince,
      changedSince: companyChangesCountFrom(at),
    })
  }

  /** The folded company of somebody, and when they changed it lately, oldest first. */
  async companyChanges(
    person: PersonId,
    now: Date,
    transaction: Transaction,
  ): Promise<{ company: string | null; changedAt: Date[] }> {
    const since = companyChangesCountFrom(now)
    const [row] = await transaction.run(COMPANY_CHANGES, { person, since })
    return row ?? { company: null, changedAt: [] }
  }

  /** Whether nobody has claimed the person, and they are nowhere but in these networks. */
  async isCorrectable(
    person: PersonId,
    networks: readonly NetworkId[],
    runner: Runner = this.graph,
  ): Promise<boolean> {
    return (await runner.run(CORRECTABLE, { person, networks })).length > 0
  }

  /** The person as this transaction has left them; null where they are not there. */
  async findWithin(id: PersonId, transaction: Transaction): Promise<Person | null> {
    const [row] = await transaction.run(FIND_MANY, { ids: [id] })
    return row ? this.read(row.person) : null
  }

  /** The countries of the networks in which a person is one of these, in order. */
  async countriesOfNetworks(person: PersonId, roles: readonly MembershipRole[]): Promise<string[]> {
    const rows = await this.graph.run(COUNTRIES_OF_NETWORKS, { person, roles })
    return rows.map(({ country }) => country)
  }

  /** The person behind a subject, told by the link `key` or by their own id: their roles, and the people hidden from them. */
  async signIn(key: string, id: PersonId | null, hiding: HidingTerms): Promise<DatedAccess | null> {
    const { day, ...terms } = hiding
    const [row] = await this.graph.run(SIGN_IN, { key, id, ...terms })
    if (!row) return null
    const roles = new Map(row.roles.map(({ network, role }) => [network, role]))
    return { person: row.person, roles, hidden: new Set(row.hidden), day, cached: false }
  }

  /** As `signIn`, from the cache where nothing has changed since. */
  async cachedSignIn(key: string, id: PersonId | null, hiding: HidingTerms): Promise<Access | null> {
    const { day } = hiding
    let cached = true
    const read = async () => {
      cached = false
      const access = await this.signIn(key, id, hiding)
      return access ? [{ key, about: access.person, value: access }] : []
    }
    const found = await this.cachedAccess.get([key], read, (_, access) => access.day === day)
    const access = found.get(key)
    return access ? { ...access, cached } : null
  }

  /** Links the subject to the one person of this email whom nobody has claimed; null where there are none or several. */
  async claimByEmail(key: string, email: string, transaction: Transaction): Promise<PersonId | null> {
    const [row] = await transaction.run(CLAIM, { key, email })
    return row?.person ?? null
  }

  /** Links the subject to the person; false where the subject already has one. */
  async linkSubject(key: string, person: PersonId, transaction: Transaction): Promise<boolean> {
    const [row] = await transaction.run(LINK, { key, person })
    return row?.linked ?? false
  }

  private read(person: Person): Person {
    return { ...person, phone: storedPhone(this.defaultCountry, person.phone) }
  }
}
