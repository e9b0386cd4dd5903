import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Declaration, DisputedPair, Vouching } from '../ties/pair-history.js'

/** When somebody belonged: from `since` to before `until`, as UTC day numbers. */
export interface Belonging {
  readonly person: PersonId
  readonly since: number
  readonly until: number | null
}

/** The seat of a membership that lapsed and has not been reinstated. */
export interface LapsedSeat {
  readonly person: PersonId
  readonly seat: string | null
}

/** A settled meeting, of this network (`own`) or of another at which a member was. */
export interface RecordedMeeting {
  readonly id: MeetingId
  readonly own: boolean
  readonly day: number
  readonly inRoom: number
  readonly people: readonly PersonId[]
  /** Beside `people`: their tables by round, '' for none, and how many were present at each; empty where nobody sat at one. */
  readonly tables: readonly (readonly string[])[]
  readonly tableSizes: readonly (readonly number[])[]
  /** Who says of whom that they did not meet there. */
  readonly disputes: readonly DisputedPair[]
}

export interface NextMeeting {
  readonly id: MeetingId
  readonly expected: readonly PersonId[]
}

/** All that the graph holds of a network's past: any day's figures are taken from it. */
export interface NetworkRecord {
  readonly network: NetworkId
  readonly rules: { readonly informationMeetingSize: number; readonly allowsBusiness: boolean }
  readonly belonging: readonly Belonging[]
  readonly lapsedSeats: readonly LapsedSeat[]
  readonly profiles: ReadonlyMap<PersonId, { profession: string | null; company: string | null }>
  /** Oldest first. */
  readonly meetings: readonly RecordedMeeting[]
  readonly declarations: readonly Declaration[]
  readonly recommendations: readonly (Vouching & { readonly network: NetworkId | null })[]
  readonly elsewhere: readonly (Belonging & { readonly network: NetworkId })[]
  readonly nextMeeting: NextMeeting | null
}

/** Whether it covers the day. */
export function covers({ since, until }: Belonging, day: number): boolean {
  return since <= day && (until === null || day < until)
}

/** All whom it says anything of. */
export function everybodyIn({
  belonging,
  meetings,
  declarations,
  recommendations,
}: Pick<NetworkRecord, 'belonging' | 'declarations' | 'recommendations'> & {
  readonly meetings: readonly Pick<RecordedMeeting, 'people'>[]
}): Set<PersonId> {
  const everybody = new Set(belonging.map(({ person }) => person))
  for (const { people } of meetings) for (const person of people) everybody.add(person)
  for (const { from, to } of [...declarations, ...recommendations]) everybody.add(from).add(to)
  return everybody
}
