import type { Clock } from '../clock.js'
import { Conflict, Forbidden, NotFound, Unauthenticated } from '../errors.js'
import type { NewId, PersonId } from '../ids.js'
import { type Attempt, makeOnce } from '../keyed-requests/keyed-request.service.js'
import type { Graph } from '../neo4j/graph.js'
import type { Transaction } from '../neo4j/transaction.js'
import { hasPhones, saysCountry } from '../phone.js'
import {
  type Access,
  isSelfOrAdmin,
  MEMBERSHIP_ROLES,
  type MembershipRole,
  mayLookAtPeople,
  networksRunBy,
  type Subject,
  type Viewer,
} from '../viewer.js'
import { mustBeAllowedToChangeCompany } from './company-changes.js'
import { hidingTerms } from './hiding.js'
import type { Person, ProfileInput } from './person.js'
import type { PersonStore } from './person.store.js'
import {
  checkedProfile,
  type NewPerson,
  newPerson,
  type PersonChange,
  searchedForms,
  selfWritten,
  writtenByOrganiser,
} from './profile.js'

/** Profiles: who may see them, make them and change them, and who is behind a sign-in. */
export class PersonService {
  constructor(
    private readonly graph: Graph,
    private readonly store: PersonStore,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly defaultCountry: string | null,
  ) {}

  /** Those of `ids` whom the viewer may see, in no order. */
  async findMany(viewer: Viewer, ids: readonly PersonId[]): Promise<Person[]> {
    if (!mayLookAtPeople(viewer)) return []
    // All are asked for, so that a hidden person costs what an absent one does.
    const found = await this.store.findMany(ids, viewer.hidden)
    return found.filter(({ id }) => !viewer.hidden.has(id))
  }

  /**
   * Those of `ids`, hidden from the viewer or not: for lists that show whoever is on them, and have said that the viewer may see
   * them.
   */
  async findListed(viewer: Viewer, ids: readonly PersonId[]): Promise<Person[]> {
    return mayLookAtPeople(viewer) ? this.store.findMany(ids, viewer.hidden) : []
  }

  /** The person, for a change. @throws NotFound where there is none or the viewer may not see them. */
  async mustFind(viewer: Viewer, field: string, id: PersonId): Promise<Person> {
    const [person] = await this.findMany(viewer, [id])
    if (!person) throw new NotFound(field)
    return person
  }

  /**
   * The viewer's own profile, to which their token is linked from then on.
   * @throws Conflict PROFILE_EXISTS where it is linked to one, Forbidden for a token with a scope.
   */
  async createOwn(viewer: Viewer, input: ProfileInput & { name: string }): Promise<Person> {
    const { subject } = viewer
    if (subject === null) throw new Unauthenticated()
    if (viewer.person !== null) throw profileExists()
    if (viewer.admin || viewer.analyst)
      throw new Forbidden(
        'TOKEN_HAS_SCOPE',
        'A token with a scope makes no profile of its own. Use createPerson.',
      )
    const id = subject.local ? (subject.subject as PersonId) : this.newId<'Person'>()
    const country = this.defaultCountry
    const told = newPerson(id, input, this.clock.now(), { country })
    const own = { ...told, ...selfWritten(told, {}, told.createdAt, subject.email) }
    return this.create(own, null, async transaction => {
      if (!subject.local && !(await this.store.linkSubject(keyOf(subject), id, transaction)))
        throw profileExists()
    })
  }

  /**
   * The profile of somebody else, whom a network is to have as a guest or member.
   * @throws Forbidden for anybody but organisers and the administrator.
   */
  async createOther(
    viewer: Viewer,
    input: ProfileInput & { name: string },
    attempt: Attempt | null = null,
  ): Promise<Person> {
    const country = await this.countryOf(input.phone, viewer.person, ['ORGANISER'])
    const told = newPerson(this.newId<'Person'>(), input, this.clock.now(), { country })
    if (!viewer.admin && networksRunBy(viewer).length === 0)
      throw new Forbidden('NOT_ORGANISER', 'Only organisers can create profiles for others.')
    return this.create(told, attempt)
  }

  /**
   * Changes the fields given: of one's own profile, or as an organiser of one that nobody has claimed and that is nowhere but in the
   * networks they run. @throws NotFound, Forbidden where it is another's profile.
   */
  async update(viewer: Viewer, id: PersonId, input: ProfileInput): Promise<Person> {
    await this.mustFind(viewer, 'personId', id)
    const networks = isSelfOrAdmin(viewer, id) ? null : networksRunBy(viewer)
    if (networks && !(networks.length > 0 && (await this.store.isCorrectable(id, networks))))
      throw notTheirs()
    const profile = checkedProfile(input, await this.countryOf(input.phone, id, MEMBERSHIP_ROLES))
    return this.graph.write(async transaction => {
      const at = this.clock.now()
      // What searches read is made of the whole profile, which is locked from here on.
      await this.store.update([{ id, properties: {} }], at, transaction)
      const known = await this.store.findWithin(id, transaction)
      if (!known) throw new NotFound('personId')
      if (networks && !(await this.store.isCorrectable(id, networks, transaction))) throw notTheirs()
      const forms = searchedForms({ ...known, ...profile })
      const before = await this.store.companyChanges(id, at, transaction)
      if (!viewer.admin && before.company !== forms.foldedCompany)
        mustBeAllowedToChangeCompany(before.changedAt)
      const isOwn = !viewer.admin && networks === null
      const own = selfWritten(profile, known, isOwn ? at : null, viewer.subject?.email ?? null)
      const written = networks ? writtenByOrganiser(profile, known, networks) : profile
      await this.store.update([{ id, properties: { ...written, ...forms, ...own } }], at, transaction)
      transaction.changed('PERSON', [id])
      return (await this.store.findWithin(id, transaction)) ?? known
    })
  }

  /** Takes over people of whom others tell: lists, or the sample region. */
  async takeOver(people: readonly NewPerson[], transaction: Transaction): Promise<void> {
    if (people.length === 0) return
    await this.store.create(people, transaction)
    for (const { id } of people) transaction.changed('PERSON', [id])
  }

  /** Takes over what lists say anew of people who are there. */
  async takeOverChanges(people: readonly PersonChange[], at: Date, transaction: Transaction): Promise<void> {
    if (people.length === 0) return
    await this.store.update(people, at, transaction)
    for (const { id } of people) transaction.changed('PERSON', [id])
  }

  /**
   * Who is behind a subject, with their roles and whom they must not see, as it was at most a second ago. At first sight a subject
   * with a verified email gets the one unclaimed person of that email, unless its token carries a scope: those never claim a profile.
   */
  async signIn(subject: Subject, mayClaim: boolean): Promise<Access> {
    const [key, id] = namesOf(subject)
    const hiding = hidingTerms(this.clock.now())
    const access = await this.store.cachedSignIn(key, id, hiding)
    if (access !== null || !mayClaim || subject.email === null || subject.local) return access ?? UNKNOWN
    const email = subject.email.toLowerCase()
    const claimed = await this.graph.write(transaction => this.store.claimByEmail(key, email, transaction))
    return claimed === null ? UNKNOWN : this.signInNow(subject)
  }

  /** The same as it is now, for what changes the graph. */
  async signInNow(subject: Subject): Promise<Access> {
    const [key, id] = namesOf(subject)
    return (await this.store.signIn(key, id, hidingTerms(this.clock.now()))) ?? UNKNOWN
  }

  /** A person as the viewer they are themself: for what is told of them on their behalf. */
  async asViewer(id: PersonId): Promise<Viewer> {
    const access = (await this.store.signIn('', id, hidingTerms(this.clock.now()))) ?? UNKNOWN
    return { subject: null, admin: false, analyst: false, ...access }
  }

  /** Where these telephone numbers are dialled, of those of somebody's that do not say it themselves. */
  async countryOfPhones(phones: readonly string[], person: PersonId): Promise<string | null> {
    return this.countryOf(
      phones.find(phone => !saysCountry(phone)),
      person,
      MEMBERSHIP_ROLES,
    )
  }

  /** Where a number is dialled that does not say so: in the country of the networks in which this person is one of these, if it is one. */
  private async countryOf(
    phone: string | null | undefined,
    person: PersonId | null,
    roles: readonly MembershipRole[],
  ): Promise<string | null> {
    if (!phone || saysCountry(phone)) return null
    const countries = person === null ? [] : await this.store.countriesOfNetworks(person, roles)
    const [country, other] = countries.filter(hasPhones)
    return country !== undefined && other === undefined ? country : this.defaultCountry
  }

  private async create(
    told: NewPerson,
    attempt: Attempt | null,
    link: (transaction: Transaction) => Promise<void> = async () => {},
  ): Promise<Person> {
    return this.graph.write(transaction =>
      makeOnce(attempt, transaction, async () => {
        await this.store.create([told], transaction)
        await link(transaction)
        transaction.changed('PERSON', [told.id])
        return told
      }),
    )
  }
}

function profileExists(): Conflict {
  return new Conflict('PROFILE_EXISTS', 'You already have a profile. Change it with updatePerson.')
}

function notTheirs(): Forbidden {
  return new Forbidden(
    'NOT_THE_PERSON',
    'Only the person can change their profile; as long as nobody has claimed it, so can whoever runs all networks that it is in.',
  )
}

/** Whom a token without a person is. */
const UNKNOWN: Access = { person: null, roles: new Map(), hidden: new Set(), cached: false }

function keyOf(subject: Subject): string {
  return `${subject.issuer} ${subject.subject}`
}

/** The link by which the person of a subject is found, and their id where the subject says it. */
function namesOf(subject: Subject): [key: string, id: PersonId | null] {
  return [keyOf(subject), subject.local ? (subject.subject as PersonId) : null]
}
