import { fold } from '../../text.js'
import type { DecidedPeople } from '../decisions/decided-people.js'
import type { ListedDate } from '../lists/listed-date.js'

/** What a list says of somebody apart from meetings: of differing values the latest-dated, then the last in the file. */
export interface ListedProfile {
  name: string
  profession: string | null
  company: string | null
  city: string | null
  email: string | null
  phone: string | null
}

export type ProfileField = keyof ListedProfile

/** Somebody as the list tells them, by one `personKey`. */
export interface ListedPerson extends ListedProfile {
  /** The first that says so. */
  readonly line: number
  /** Whether decisions tell its lines from others that say the same. */
  readonly isToldApart: boolean
  personId: string | null
  /** The date of the line that each value comes from. */
  readonly saidAt: ReadonlyMap<ProfileField, Date>
  /** The networks, folded, in which the list has this person. */
  readonly networks: ReadonlySet<string>
}

/** Whether the list says of somebody no name, but the address that stands in its place. */
export function isAddressAlone({ name, email }: Pick<ListedProfile, 'name' | 'email'>): boolean {
  return email !== null && name.toLowerCase() === email.toLowerCase()
}

/** Somebody named by a list as the inviter of somebody. */
export interface ListedInviter {
  /** Folded. */
  network: string
  /** A number in the source, an email, or a name. */
  name: string
}

/** The same for two ways in which a list names one inviter. */
export function inviterKey({ network, name }: ListedInviter): string {
  return JSON.stringify([network, fold(name)])
}

/** One line on somebody: empty cells are null, and what lists of a kind never tell is left out. */
export interface PersonLine {
  line: number
  network: string
  person: string
  /** The person within the source, where the list numbers people. */
  personId: string | null
  date: Date
  profession: string | null
  company: string | null
  city: string | null
  email: string | null
  phone?: string | null
}

/**
 * The same for lines that tell a person in the same way: by number and email over all networks, by name alone within
 * one. Lines of one key can only be one person, apart from namesakes at two tables; whether those of two keys are, is
 * for `WhoIsWho`.
 */
export function personKey(
  record: Pick<PersonLine, 'network' | 'personId' | 'email' | 'person' | 'profession' | 'company'>,
): string {
  const { network, personId, email, person, profession, company } = record
  const within = personId === null && email === null ? fold(network) : null
  const said = [profession, company].map(text => (text === null ? null : fold(text)))
  return JSON.stringify([personId, email?.toLowerCase() ?? null, within, fold(person), ...said])
}

const FIELDS = ['profession', 'company', 'city', 'email', 'phone'] as const

/** A profile as lines come in, in whatever order of dates; an empty cell says nothing. */
export class DatedProfile implements ListedPerson {
  name: string
  profession: string | null = null
  company: string | null = null
  city: string | null = null
  email: string | null = null
  phone: string | null = null
  readonly personId: string | null
  readonly line: number
  readonly isToldApart: boolean
  readonly saidAt = new Map<ProfileField, Date>()
  readonly networks = new Set<string>()

  constructor(
    readonly key: string,
    record: PersonLine,
  ) {
    const { person, personId, line } = record
    this.line = line
    this.isToldApart = key !== personKey(record)
    this.name = person
    this.personId = personId
  }

  hear(line: PersonLine): void {
    this.networks.add(fold(line.network))
    if (this.isNews('name', line.date)) this.name = line.person
    for (const field of FIELDS) {
      const value = line[field] ?? null
      if (value !== null && this.isNews(field, line.date)) this[field] = value
    }
  }

  private isNews(field: ProfileField, date: Date): boolean {
    const before = this.saidAt.get(field)
    if (before && date < before) return false
    this.saidAt.set(field, date)
    return true
  }
}

/** What a list names: people by `personKey`, dates by `dateKey`, those who invited somebody by `inviterKey`. */
export interface ListedNames {
  /** As the list writes each first, by their folded names. */
  networks: ReadonlyMap<string, string>
  people: ReadonlyMap<string, ListedPerson>
  dates: ReadonlyMap<string, ListedDate>
  inviters: ReadonlyMap<string, ListedInviter>
  /** What the administrator says of who is who. */
  decided: DecidedPeople
}
