import type { PersonId } from '../ids.js'
import { isCrowd } from '../strength/evidence.js'
import { meetingWeight } from '../strength/weighing.js'
import type { DisputedPair } from '../ties/pair-history.js'
import type { RecordedMeeting } from './network-record.js'

/** A meeting by numbers, which rise. */
export interface Held {
  readonly day: number
  readonly present: Int32Array
  /** Who sat where, round by round; empty where nobody sat at a table. */
  readonly seatings: readonly Seating[]
  /** What it gives two who do not sit at one table. */
  readonly roomWeight: number
  /** The places of each two who did not meet there, as one of them says; null where nobody does. */
  readonly disputed: ReadonlySet<string> | null
}

/** One round of a meeting, beside its `present`: a number for each table, 0 for none, and how many sat there. */
interface Seating {
  readonly tables: Int32Array
  readonly sizes: readonly number[]
}

/** A meeting of a record whose people have these numbers, in their order. */
export function heldMeeting(
  { day, inRoom, people, tables, tableSizes, disputes }: RecordedMeeting,
  numbers: readonly number[],
): Held {
  const places = numbers
    .map((_, place) => place)
    .sort((a, b) => (numbers[a] as number) - (numbers[b] as number))
  return {
    day,
    present: Int32Array.from(places, place => numbers[place] as number),
    seatings:
      tables.length === 0
        ? []
        : seatingsOf(
            places.map(place => tables[place] as readonly string[]),
            places.map(place => tableSizes[place] as readonly number[]),
          ),
    roomWeight: isCrowd(inRoom) ? 0 : weightAmong(inRoom),
    disputed:
      disputes.length === 0
        ? null
        : disputedAt(
            places.map(place => people[place] as PersonId),
            disputes,
          ),
  }
}

/** What a meeting gives two of those present, by their places in its lists; 0 to oneself and where it gives nothing. */
export function weightOf({ seatings, roomWeight, disputed }: Held, one: number, other: number): number {
  if (one === other || disputed?.has(`${one} ${other}`)) return 0
  let shared: number | null = null
  for (const { tables, sizes } of seatings) {
    if (tables[one] === 0 || tables[one] !== tables[other]) continue
    const size = sizes[one] as number
    if (shared === null || size < shared) shared = size
  }
  return shared === null ? roomWeight : weightAmong(shared)
}

/** The places of the people of these pairs, in either order. */
function disputedAt(people: readonly PersonId[], disputes: readonly DisputedPair[]): Set<string> {
  const places = new Map(people.map((person, place) => [person, place]))
  const pairs = disputes.map(dispute => [places.get(dispute.by), places.get(dispute.with)] as const)
  return new Set(pairs.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]))
}

/** The rounds of a meeting, from the tables and their sizes of each who was present. */
function seatingsOf(
  tables: readonly (readonly string[])[],
  sizes: readonly (readonly number[])[],
): Seating[] {
  const last = tables.reduce((last, own) => Math.max(last, own.length), 0)
  return Array.from({ length: last }, (_, round) => {
    const named = new Map([['', 0]])
    for (const own of tables) named.set(own[round] ?? '', named.get(own[round] ?? '') ?? named.size)
    return {
      tables: Int32Array.from(tables, own => named.get(own[round] ?? '') ?? 0),
      sizes: sizes.map(own => own[round] ?? 0),
    }
  })
}

function weightAmong(present: number): number {
  return present < 2 ? 0 : meetingWeight(present)
}
