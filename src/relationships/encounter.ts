import { DAY_MS } from '../durations.js'
import type { EncounterId, MeetingId, PersonId } from '../ids.js'
import type { Pair } from '../ties/pair.js'

export const ENCOUNTER_CHANNELS = ['IN_PERSON', 'CALL', 'VIDEO'] as const
export type EncounterChannel = (typeof ENCOUNTER_CHANNELS)[number]

/** Two people met one to one, as one of them says (declared) or both (confirmed). */
export interface Encounter {
  readonly id: EncounterId
  readonly pair: Pair
  /** As whoever said so first dated it. */
  readonly at: Date
  readonly channel: EncounterChannel
  readonly meeting: MeetingId | null
  /** By id; both where it is confirmed. */
  readonly declaredBy: readonly PersonId[]
}

export interface NewEncounter {
  readonly person: PersonId
  readonly at: Date
  readonly channel: EncounterChannel
  readonly meeting: MeetingId | null
}

/** What one of the two says of an encounter. */
export interface Declaration extends Pick<Encounter, 'at' | 'channel' | 'meeting'> {
  readonly encounter: EncounterId
  readonly from: PersonId
  readonly to: PersonId
  /** Whether an introduction led to it; a declaration made before says that of it now. */
  readonly introduced: boolean
}

/** What somebody says who reports an introduction: the encounter is the one that the other has reported. */
export interface IntroducedEncounter {
  readonly pair: Pair
  readonly speaker: PersonId
  readonly at: Date
  readonly encounter: EncounterId | null
}

/** That `from`, one of the two, says so. */
export function declarationBy(
  from: PersonId,
  { id, pair: [low, high], at, channel, meeting }: Omit<Encounter, 'declaredBy'>,
  introduced = false,
): Declaration {
  return { encounter: id, from, to: from === low ? high : low, at, channel, meeting, introduced }
}

/** Two people seldom meet twice within three days, and often remember one meeting a day apart. */
const SAME_WITHIN_MS = 3 * DAY_MS

/**
 * Which of the encounters of two people a list means that has `speakers` say they met at `at`: one of within three days that they all
 * have said, so that a list read again says nothing new, else the one that somebody means who says so.
 */
export function encounterListed(
  encounters: readonly Encounter[],
  speakers: ReadonlySet<PersonId>,
  at: Date,
): Encounter | null {
  const said = encounters.filter(({ declaredBy }) => [...speakers].every(one => declaredBy.includes(one)))
  return encounterMeant(said, at) ?? encounterMeant(encounters, at)
}

/**
 * Which of the encounters of two people `speaker` means at `at`, in a list that tells of another encounter with each of its lines. Those
 * that a line before this one meant are not among `encounters`. Of what the speaker has said already it is the earliest within three
 * days, so that the list read again, by its days, finds one for each line; else the nearest that the other has said.
 */
export function encounterToldApart(
  encounters: readonly Encounter[],
  speaker: PersonId,
  at: Date,
): Encounter | null {
  const said = encounters.filter(({ declaredBy }) => declaredBy.includes(speaker))
  const near = said.filter(encounter => Math.abs(encounter.at.getTime() - at.getTime()) <= SAME_WITHIN_MS)
  const earliest = near.toSorted((one, other) => one.at.getTime() - other.at.getTime())[0]
  return (
    earliest ??
    encounterMeant(
      encounters.filter(encounter => !said.includes(encounter)),
      at,
    )
  )
}

/** Which of the encounters of two people somebody means who says that they met at `at`: the nearest within three days, if any. */
export function encounterMeant<E extends { readonly at: Date }>(
  encounters: readonly E[],
  at: Date,
): E | null {
  const distance = (encounter: E) => Math.abs(encounter.at.getTime() - at.getTime())
  const near = encounters.filter(encounter => distance(encounter) <= SAME_WITHIN_MS)
  return near.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}
