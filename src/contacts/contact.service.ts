import { mustBeWithin } from '../checks.js'
import type { Clock } from '../clock.js'
import { dayIn } from '../dates.js'
import { DAY_MS } from '../durations.js'
import { BadInput, NotFound } from '../errors.js'
import type { ContactId, MeetingId, NewId, PersonId } from '../ids.js'
import { takesPart } from '../meetings/attendance.js'
import type { AttendanceLists } from '../meetings/attendance-lists.service.js'
import type { MeetingService } from '../meetings/meeting.service.js'
import type { Graph } from '../neo4j/graph.js'
import type { Transaction } from '../neo4j/transaction.js'
import { HOME_TIME_ZONE } from '../networks/network.js'
import type { NetworkService } from '../networks/network.service.js'
import { Ordering, type Page, type PageRequest } from '../paging.js'
import type { PersonService } from '../people/person.service.js'
import { phoneIn } from '../phone.js'
import { fold, searchWords } from '../text.js'
import type { TieService } from '../ties/tie.service.js'
import { mustBePerson, type Viewer } from '../viewer.js'
import {
  addressBookFull,
  type Contact,
  type ContactFilter,
  type ContactInput,
  MOST_CONTACTS,
} from './contact.js'
import type { BookScope, ContactStore, StoredFilter } from './contact.store.js'
import type { RecognitionService } from './recognition.service.js'
import { UNWRITTEN, written } from './written-contact.js'

const BY_NAME = new Ordering('contacts', ['string', 'string'])
/** A hundred years. */
const LONGEST_DAYS = 36_500
const ALL: StoredFilter = {
  ...{ words: [], tag: null, isRecognised: null, dueOn: null, isMetInPerson: null, lastMetBefore: null },
  ...{ among: null, without: null },
}

/**
 * People's own address books. What somebody writes there is seen by them alone, is no evidence and no step of a path, and tells
 * them of nobody more than they see anyway.
 */
export class ContactService {
  constructor(
    private readonly graph: Graph,
    private readonly store: ContactStore,
    private readonly recognition: RecognitionService,
    private readonly people: PersonService,
    private readonly networks: NetworkService,
    private readonly meetings: MeetingService,
    private readonly lists: AttendanceLists,
    private readonly ties: TieService,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /** Those of `ids` that are the viewer's, in no order. */
  async findMany(viewer: Viewer, ids: readonly ContactId[]): Promise<Contact[]> {
    return viewer.person === null ? [] : this.store.findMany(bookOf(viewer, viewer.person), ids)
  }

  /** The viewer's contacts, by name; null before they have a profile. */
  async ofViewer(viewer: Viewer, asked: ContactFilter, request: PageRequest): Promise<Page<Contact> | null> {
    const { after, limit } = BY_NAME.start(request)
    const words = searchWords('search', asked.search ?? '').map(word => ` ${word}`)
    if (typeof asked.notMetForDays === 'number')
      mustBeWithin('notMetForDays', asked.notMetForDays, 1, LONGEST_DAYS)
    if (viewer.person === null) return null
    const scope = bookOf(viewer, viewer.person)
    const filter = { ...(await this.filterOf(viewer, scope, asked)), words }
    const rows = await this.store.list(scope, filter, after, limit)
    const found = new Map(
      (
        await this.store.findMany(
          scope,
          rows.map(({ id }) => id),
        )
      ).map(contact => [contact.id, contact]),
    )
    return BY_NAME.page(
      request,
      // Whoever removes one meanwhile finds it no longer.
      rows.flatMap(row => {
        const contact = found.get(row.id)
        return contact ? [{ ...row, contact }] : []
      }),
      row => [row.foldedName, row.id],
      ({ contact }) => contact,
      () => this.store.count(scope, filter),
    )
  }

  /**
   * Writes somebody into the viewer's address book.
   * @throws BadInput, NotFound for a person whom they do not see, RuleBroken ADDRESS_BOOK_FULL
   */
  async add(
    viewer: Viewer,
    input: ContactInput & { name: string },
    person: PersonId | null,
  ): Promise<Contact> {
    const owner = mustBePerson(viewer)
    const id = this.newId<'Contact'>()
    await this.mustStandFor(viewer, person)
    const phoneOf = await this.phonesOf(owner, input)
    const now = this.clock.now()
    const contact = { ...written(UNWRITTEN, input, now, phoneOf), id, createdAt: now, updatedAt: now }
    return this.graph.write(async transaction => {
      await this.ties.lockPeople([owner], transaction)
      const there = await this.store.count(bookOf(viewer, owner), ALL, transaction)
      if (there >= MOST_CONTACTS) throw addressBookFull()
      await this.store.create(owner, [contact], transaction)
      if (person !== null) await this.store.standFor([{ contact: id, person }], true, now, transaction)
      else await this.recognition.recognise(viewer, owner, [id], transaction)
      return this.mustBeTheirs(viewer, owner, id, transaction)
    })
  }

  /**
   * Writes what is given into a contact of the viewer's; for `person` undefined it stays who it is.
   * @throws BadInput, NotFound for a contact that is not theirs and for a person whom they do not see
   */
  async update(
    viewer: Viewer,
    id: ContactId,
    input: ContactInput,
    person: PersonId | null | undefined,
  ): Promise<Contact> {
    const owner = mustBePerson(viewer)
    await this.mustStandFor(viewer, person ?? null)
    const phoneOf = await this.phonesOf(owner, input)
    return this.graph.write(async transaction => {
      const before = await this.mustBeTheirs(viewer, owner, id, transaction)
      const now = this.clock.now()
      const { createdAt } = before
      const contact = { ...written(before, input, now, phoneOf), id, createdAt, updatedAt: now }
      await this.store.change([contact], transaction)
      if (person !== undefined) await this.store.standFor([{ contact: id, person }], true, now, transaction)
      else await this.recognition.recognise(viewer, owner, [id], transaction)
      return this.mustBeTheirs(viewer, owner, id, transaction)
    })
  }

  /** Takes a contact out of the viewer's address book. @throws NotFound for one that is not theirs */
  async remove(viewer: Viewer, id: ContactId): Promise<void> {
    const owner = mustBePerson(viewer)
    await this.graph.write(async transaction => {
      await this.mustBeTheirs(viewer, owner, id, transaction)
      await this.store.remove(id, transaction)
    })
  }

  private async filterOf(viewer: Viewer, scope: BookScope, asked: ContactFilter): Promise<StoredFilter> {
    const { tag, isDue, notMetForDays: days, atMeeting, couldComeTo } = asked
    const now = this.clock.now()
    const without = couldComeTo ? await this.notFor(viewer, scope, couldComeTo) : null
    const nobody = couldComeTo && without === null ? [] : null
    return {
      ...ALL,
      tag: tag ? fold(tag) : null,
      isRecognised: asked.isRecognised ?? null,
      dueOn: isDue ? dayIn(HOME_TIME_ZONE, now) : null,
      isMetInPerson: asked.isMetInPerson ?? null,
      lastMetBefore: days ? new Date(now.getTime() - days * DAY_MS) : null,
      among: nobody ?? (atMeeting ? await this.onListOf(viewer, scope, atMeeting) : null),
      without,
    }
  }

  /** Those of an address book who come or came to a meeting, as far as its list shows to the viewer; none where there is no such meeting. */
  private async onListOf(viewer: Viewer, scope: BookScope, meeting: MeetingId): Promise<PersonId[]> {
    const places = (await this.store.people(scope)).map(person => ({ person, meeting }))
    const entries = await this.lists.findMany(viewer, places)
    return entries.filter(takesPart).map(({ person }) => person)
  }

  /**
   * Who need not be brought to a meeting: who is on its list, or belongs to its network, as far as the viewer may know; null where there is
   * no such meeting.
   */
  private async notFor(viewer: Viewer, scope: BookScope, id: MeetingId): Promise<StoredFilter['without']> {
    const people = await this.onListOf(viewer, scope, id)
    const [meeting] = await this.meetings.findMany(viewer, [id])
    if (!meeting) return null
    const isShown = await this.networks.showsMembersTo(viewer, meeting.network)
    return { people, network: isShown ? meeting.network : null }
  }

  private async mustBeTheirs(
    viewer: Viewer,
    owner: PersonId,
    id: ContactId,
    transaction: Transaction,
  ): Promise<Contact> {
    await this.ties.lockPeople([owner], transaction)
    const [contact] = await this.store.findMany(bookOf(viewer, owner), [id], transaction)
    if (!contact) throw new NotFound('contactId')
    return contact
  }

  /** A contact is somebody whom its owner sees, and not themself. */
  private async mustStandFor(viewer: Viewer, person: PersonId | null): Promise<void> {
    if (person === null) return
    if (person === viewer.person) throw new BadInput('personId', 'A contact is somebody else.')
    await this.people.mustFind(viewer, 'personId', person)
  }

  /** How telephone numbers are read: those that do not say their country, as they are dialled where the owner's networks are. */
  private async phonesOf(owner: PersonId, { phones }: ContactInput) {
    const country = await this.people.countryOfPhones(phones ?? [], owner)
    return (text: string) => phoneIn(country, text)
  }
}

const bookOf = (viewer: Viewer, owner: PersonId): BookScope => ({ owner, hidden: [...viewer.hidden] })
