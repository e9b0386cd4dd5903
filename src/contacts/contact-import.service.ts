import type { Clock } from '../clock.js'
import { BadInput } from '../errors.js'
import { addTo } from '../grouping.js'
import type { NewId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import type { PersonService } from '../people/person.service.js'
import { nameKey } from '../person-name.js'
import { phoneIn, saysCountry } from '../phone.js'
import { fold } from '../text.js'
import type { TieService } from '../ties/tie.service.js'
import { mustBePerson, type Viewer } from '../viewer.js'
import { addressBookFull, type Contact, MOST_CONTACTS } from './contact.js'
import type { ContactStore } from './contact.store.js'
import { entriesOf } from './contact-lists.js'
import { clean, type Omission } from './imported-card.js'
import type { RecognitionService } from './recognition.service.js'
import { cardsOf, hasCards } from './vcards.js'
import { UNWRITTEN, type Written, written } from './written-contact.js'

/** More text than any address book of so many people has, without its pictures. */
const LONGEST = 900_000

/** What became of an address book that was taken over. */
export interface ImportedContacts {
  readonly createdCount: number
  /** Were there, and have something that they had not. */
  readonly changedCount: number
  readonly unchangedCount: number
  readonly recognisedCount: number
  readonly omissions: readonly Omission[]
}

/** A contact of the address book while others are written into it. */
interface Draft extends Pick<Contact, 'id' | 'createdAt'> {
  updatedAt: Date
  said: Written
  state: 'NEW' | 'CHANGED' | 'SAME'
}

/** Takes over whom somebody has in the address book of another program. */
export class ContactImportService {
  constructor(
    private readonly graph: Graph,
    private readonly store: ContactStore,
    private readonly recognition: RecognitionService,
    private readonly people: PersonService,
    private readonly ties: TieService,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /**
   * Writes the vCards, or the lines of an export of Google, Outlook or LinkedIn, into the viewer's address book. Who is there under the
   * same name, with an address in common or none, is added to: the same text twice changes nothing.
   * @throws BadInput for a text that is neither, RuleBroken ADDRESS_BOOK_FULL, and then nothing is written
   */
  async import(viewer: Viewer, text: string): Promise<ImportedContacts> {
    const owner = mustBePerson(viewer)
    if (text.length > LONGEST)
      throw new BadInput(
        'text',
        `This must have at most ${LONGEST} characters: leave the pictures out, or give it in parts.`,
      )
    const cards = hasCards(text) ? cardsOf(text) : entriesOf('text', text)
    if (cards.length > MOST_CONTACTS) throw addressBookFull()
    const omissions: Omission[] = []
    const phoneOf = await this.phonesOf(
      owner,
      cards.flatMap(card => card?.phones ?? []),
    )
    const entries = cards.flatMap((card, i) => clean(card, i + 1, phoneOf, omissions) ?? [])
    const now = this.clock.now()
    return this.graph.write(async transaction => {
      await this.ties.lockPeople([owner], transaction)
      const book = new Book(await this.store.all(owner, transaction), now, this.newId)
      for (const entry of entries) book.take(entry)
      if (book.drafts.length > MOST_CONTACTS && book.of('NEW').length > 0) throw addressBookFull()
      const rows = (state: Draft['state']) =>
        book
          .of(state)
          .map(({ said, state: _, ...row }) => ({ ...row, ...written(UNWRITTEN, said, now, phone => phone) }))
      await this.store.create(owner, rows('NEW'), transaction)
      await this.store.change(rows('CHANGED'), transaction)
      const touched = [...book.of('NEW'), ...book.of('CHANGED')].map(({ id }) => id)
      return {
        createdCount: book.of('NEW').length,
        changedCount: book.of('CHANGED').length,
        unchangedCount: book.met.size - touched.length,
        recognisedCount: await this.recognition.recognise(viewer, owner, touched, transaction),
        omissions,
      }
    })
  }

  private async phonesOf(owner: PersonId, phones: readonly string[]) {
    const country = await this.people.countryOfPhones(
      phones.filter(phone => !saysCountry(phone)),
      owner,
    )
    return (text: string) => phoneIn(country, text)
  }
}

/** An address book while others are written into it. */
class Book {
  readonly drafts: Draft[] = []
  /** Whom the text has. */
  readonly met = new Set<Draft>()
  private readonly byName = new Map<string, Draft[]>()

  constructor(
    contacts: readonly Contact[],
    private readonly now: Date,
    private readonly newId: NewId,
  ) {
    for (const { id, createdAt, updatedAt, person: _, ...said } of contacts)
      this.add({ id, createdAt, updatedAt, said, state: 'SAME' })
  }

  of(state: Draft['state']): Draft[] {
    return this.drafts.filter(draft => draft.state === state)
  }

  take(entry: Written): void {
    const there = this.byName.get(nameKey(entry.name))?.find(({ said }) => areSame(said, entry))
    if (!there) {
      const id = this.newId<'Contact'>()
      this.met.add(this.add({ id, createdAt: this.now, updatedAt: this.now, said: entry, state: 'NEW' }))
      return
    }
    this.met.add(there)
    const both = together(there.said, entry)
    if (JSON.stringify(both) === JSON.stringify(there.said)) return
    there.said = both
    there.updatedAt = this.now
    if (there.state === 'SAME') there.state = 'CHANGED'
  }

  private add(draft: Draft): Draft {
    this.drafts.push(draft)
    addTo(this.byName, nameKey(draft.said.name), draft)
    return draft
  }
}

/** Of two of one name: with an address in common, or without any on one side. */
function areSame(one: Written, other: Written): boolean {
  const [mine, theirs] = [one, other].map(({ emails, phones }) => [...emails, ...phones])
  if (!mine?.length || !theirs?.length) return true
  return mine.some(address => theirs.includes(address))
}

/** What was there, and what is new beside it. */
function together(there: Written, entry: Written): Written {
  const tags = new Map([...entry.tags, ...there.tags].map(tag => [fold(tag), tag]))
  return {
    ...there,
    emails: [...new Set([...there.emails, ...entry.emails])].slice(0, 10),
    phones: [...new Set([...there.phones, ...entry.phones])].slice(0, 10),
    company: there.company ?? entry.company,
    notes: there.notes ?? entry.notes,
    tags: tags.size > there.tags.length ? [...tags.values()].slice(0, 30) : there.tags,
  }
}
