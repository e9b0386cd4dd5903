import { isDeepStrictEqual } from 'node:util'
import { companyKey } from '../company-key.js'
import type { Graph } from '../neo4j/graph.js'
import type { ChangeKind } from '../neo4j/transaction.js'
import { HeldSeats } from '../networks/seats.js'
import { searchedWords } from '../networks/stored-network.js'
import { searchedForms } from '../people/profile.js'
import { familyFirstKey } from '../person-name.js'
import { fold } from '../text.js'
import {
  type Keyed,
  type KeyedKind,
  type KeyStore,
  NETWORKS,
  type NetworkKeys,
  type NetworkTexts,
  PEOPLE,
  type PersonKeys,
  type PersonTexts,
  SEATS,
} from './key.store.js'

/** Whoever changes how a key is made gives this another name: each store then has its keys made anew, once. */
const VERSION = 'words-with-trades'
const AT_ONCE = 1000

/** A seat of a network that two hold. */
export interface SeatHeldTwice {
  readonly network: string
  readonly seat: string
}

/** The stored keys by which texts are compared: Neo4j can make none of them, so they follow here when the rules change. */
export class KeyService {
  constructor(
    private readonly graph: Graph,
    private readonly store: KeyStore,
  ) {}

  /**
   * Makes the stored keys anew from the texts where they were made by other rules. What thereby becomes alike stays apart.
   * Safe to run again, and by two services at once.
   */
  async bringUpToDate(): Promise<void> {
    if (await this.store.wereMade(VERSION)) return
    await this.makeAnew(PEOPLE, personKeys, ['PERSON', 'PRIVACY'])
    await this.makeAnew(NETWORKS, networkKeys, [])
    await this.makeAnew(SEATS, ({ texts: { seat } }) => ({ foldedSeat: fold(seat) }), [])
    await this.graph.write(transaction => this.store.record(VERSION, transaction))
  }

  /** Seats that are held a second time since seats that were two count as one: who holds them keeps them. */
  async seatsHeldTwice(): Promise<SeatHeldTwice[]> {
    return (await this.store.heldSeats()).flatMap(({ network, seats }) => {
      const held = new HeldSeats()
      return seats.flatMap(seat => {
        const again = held.has(seat)
        held.add(seat)
        return again ? [{ network, seat }] : []
      })
    })
  }

  /** Companies on profiles that are compared as one though more than case and accents tells them apart. */
  async companiesAlike(): Promise<string[][]> {
    const alike = (await this.store.companiesAlike()).map(names => [
      ...new Map(names.map(name => [fold(name), name])).values(),
    ])
    return alike.filter(names => names.length > 1)
  }

  private async makeAnew<Texts, Keys>(
    kind: KeyedKind<Texts, Keys>,
    keysOf: (one: Keyed<Texts, Keys>) => Keys,
    changes: readonly ChangeKind[],
  ): Promise<void> {
    let from: string | undefined = ''
    while (from !== undefined) {
      const after: string = from
      from = await this.graph.write(async transaction => {
        const page = await this.store.after(kind, after, AT_ONCE, transaction)
        const changed = page
          .map(one => ({ id: one.id, before: one.keys, keys: keysOf(one) }))
          .filter(({ before, keys }) => !isDeepStrictEqual(before, keys))
        if (changed.length > 0) {
          await this.store.set(kind, changed, transaction)
          const ids = changed.map(({ id }) => id)
          for (const change of changes) transaction.changed(change, ids)
        }
        return page.at(-1)?.id
      })
    }
  }
}

function personKeys({ texts }: Keyed<PersonTexts, PersonKeys>): PersonKeys {
  return {
    foldedName: fold(texts.name),
    familyFirst: familyFirstKey(texts.name),
    ...searchedForms(texts),
    hiddenFromFolded: texts.hiddenFromCompanies?.map(companyKey) ?? null,
    leftCompanyKeys: texts.leftCompanies?.map(companyKey) ?? null,
  }
}

function networkKeys({ texts }: Keyed<NetworkTexts, NetworkKeys>): NetworkKeys {
  return {
    foldedName: fold(texts.name),
    foldedCity: texts.city === null ? null : fold(texts.city),
    words: searchedWords(texts),
  }
}
