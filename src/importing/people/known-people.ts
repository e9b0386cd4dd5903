import type { PersonId } from '../../ids.js'
import type { RememberedSpelling } from '../decisions/made-decision.js'

/** Somebody who is there before the list, as far as they can be told from others. */
export interface KnownPerson {
  person: PersonId
  name: string
  profession: string | null
  company: string | null
  email: string | null
  /** Whether they wrote it themself, so that it decides nothing. */
  isOwnName: boolean
  isOwnEmail: boolean
  /** The numbers by which sources name them. */
  sources: string[]
}

/** Somebody who is or was in a network. */
export interface KnownMember extends KnownPerson {
  /** Whether the network had them under a name of their own writing. */
  isVouched: boolean
}

/** What the store knows of those whom a list may mean. */
export interface Known {
  /** Those whom decisions name. */
  readonly byId: ReadonlyMap<PersonId, KnownPerson>
  /** Who was decided to be meant, by the folded name of the network. */
  readonly remembered: ReadonlyMap<string, readonly RememberedSpelling[]>
  readonly bySource: ReadonlyMap<string, KnownPerson>
  readonly byEmail: ReadonlyMap<string, readonly KnownPerson[]>
  /** The people of each network of the list, by its folded name. */
  readonly ofNetwork: ReadonlyMap<string, readonly KnownMember[]>
}
