import { fold } from '../../text.js'

/** A date at which a list has lines of a network and, where it says one, of a number: the least that lines tell of a meeting. */
export interface ListedDate {
  /** As the list writes it first. */
  network: string
  /** Its number or name within the network. */
  meeting: string | null
  /** The instant that stands for what was written. */
  date: Date
  /** The first instant that could be meant. */
  from: Date
  /** Whether a time was written, not a day alone. */
  timed: boolean
}

/** The same for lines that say the same date of the same network and number. */
export function dateKey({ network, meeting, date, timed }: Omit<ListedDate, 'from'>): string {
  return JSON.stringify([fold(network), fold(meeting ?? ''), date.getTime(), timed])
}
