import type { NetworkId } from '../ids.js'

/** A network that a list names, in the store or new with the list. */
export interface RecognisedNetwork {
  id: NetworkId
  name: string
  timeZone: string
  isNew: boolean
}
