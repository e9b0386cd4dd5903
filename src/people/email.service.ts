import type { Clock } from '../clock.js'
import { BadInput } from '../errors.js'
import type { PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import type { Transaction } from '../neo4j/transaction.js'
import { mustBePerson, type Viewer } from '../viewer.js'
import type { EmailStore } from './email.store.js'
import type { PersonService } from './person.service.js'
import { checkedProfile } from './profile.js'

/** With the one to write to there are ten. */
const MOST_OTHERS = 9

/**
 * The addresses that people have besides the one to write to. Whoever adds one has shown nothing, unless their sign-in has verified it:
 * nobody is signed in, found or taken for anybody by it, and whether somebody else has it makes no difference.
 */
export class EmailService {
  constructor(
    private readonly graph: Graph,
    private readonly store: EmailStore,
    private readonly people: PersonService,
    private readonly clock: Clock,
  ) {}

  /** The addresses of each of these people besides the one to write to, for whoever is known to see how they are reached. */
  async others(people: readonly PersonId[]): Promise<Map<PersonId, string[]>> {
    return this.store.others(people)
  }

  /** Adds an address to the viewer's; nothing where it is theirs already. @throws BadInput where they have ten */
  async add(viewer: Viewer, text: string): Promise<PersonId> {
    return this.change(viewer, text, async (person, address, transaction) => {
      const primary = await this.store.primary(person, transaction)
      if (primary?.email === address) return
      const others = (await this.store.others([person], transaction)).get(person) ?? []
      if (!others.includes(address) && others.length >= MOST_OTHERS)
        throw new BadInput('email', `A person has at most ${MOST_OTHERS + 1} emails. Remove one first.`)
      await this.store.add(person, address, !isVerified(viewer, address), transaction)
    })
  }

  /** Takes an address from the viewer's; nothing where it is none of theirs. @throws BadInput for the one to write to */
  async remove(viewer: Viewer, text: string): Promise<PersonId> {
    return this.change(viewer, text, async (person, address, transaction) => {
      const primary = await this.store.primary(person, transaction)
      if (primary?.email === address)
        throw new BadInput('email', 'This is the email to write to. Make another one primary first.')
      await this.store.remove(person, address, transaction)
    })
  }

  /**
   * Makes one of the viewer's addresses the one to write to; the one before stays theirs.
   * @throws BadInput for one that is not theirs
   */
  async makePrimary(viewer: Viewer, text: string): Promise<PersonId> {
    return this.change(viewer, text, async (person, address, transaction) => {
      const primary = await this.store.primary(person, transaction)
      if (primary?.email === address) return
      const isOwn = await this.store.remove(person, address, transaction)
      if (isOwn === null) throw new BadInput('email', 'This is none of your emails. Add it first.')
      if (primary?.email) await this.store.add(person, primary.email, primary.isOwn, transaction)
      const at = this.clock.now()
      const isVouched = !isOwn || isVerified(viewer, address)
      const properties = { email: address, emailAt: null, ownEmailAt: isVouched ? null : at }
      await this.people.takeOverChanges([{ id: person, properties }], at, transaction)
    })
  }

  /** Changes the emails of the viewer, who is locked. */
  private async change(
    viewer: Viewer,
    text: string,
    work: (person: PersonId, address: string, transaction: Transaction) => Promise<void>,
  ): Promise<PersonId> {
    const person = mustBePerson(viewer)
    const { email } = checkedProfile({ email: text })
    if (!email) throw new BadInput('email', 'This must be an email address.')
    await this.graph.write(async transaction => {
      await this.people.takeOverChanges([{ id: person, properties: {} }], this.clock.now(), transaction)
      await work(person, email, transaction)
    })
    return person
  }
}

/** Whether the viewer's sign-in says that the address is theirs. */
function isVerified({ subject }: Viewer, address: string): boolean {
  return subject?.email?.toLowerCase() === address
}
