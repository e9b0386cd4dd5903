import type { PersonId } from '../../ids.js'
import { hadTimeToReturn, newcomersOf, RETURN_WITHIN } from '../metrics/welcoming.js'
import { gathered } from '../presences.js'
import type { Snapshot } from '../snapshot.js'
import { type Candidate, MOST_CANDIDATES, type Occasion } from './action.js'

/** Meetings in a row that somebody misses before they count as faded. */
const MISSED = 3

/** Members who used to come and have missed the last meetings: the year as if they had gone on as before. */
export function inviteBack({ snapshot, weak }: Occasion): Candidate[] {
  const metrics = (['MEETING_SIZE', 'ABSENCE_FACTOR'] as const).filter(metric => weak.has(metric))
  const { meetings, members, rules } = snapshot
  const tooLarge =
    meetings.reduce((sum, { present }) => sum + present.length, 0) >
    rules.informationMeetingSize * meetings.length
  const placesOf = new Map<PersonId, number[]>(members.map(({ id }) => [id, []]))
  for (const [place, { present }] of meetings.entries())
    for (const person of present) placesOf.get(person)?.push(place)
  return [...placesOf]
    .map(([id, places]) => ({ id, ...habitOf(places, meetings.length) }))
    .filter(({ came, missed }) => came >= 2 && missed >= MISSED)
    .sort((a, b) => b.came - a.came || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .flatMap(({ id, came, missed, every }) =>
      metrics
        .filter(metric => metric !== 'MEETING_SIZE' || !tooLarge)
        .map(
          (metric): Candidate => ({
            metric,
            kind: 'INVITE_BACK',
            people: [id],
            meeting: null,
            reason: `Attended ${came} meetings this year, but none of the last ${missed}.`,
            done: now => ({
              ...now,
              ...gathered(
                now.meetings.map((meeting, i) =>
                  i >= meetings.length - missed &&
                  i < meetings.length &&
                  (i - meetings.length + missed) % every === 0
                    ? { ...meeting, present: [...meeting.present, id], heads: meeting.heads + 1 }
                    : meeting,
                ),
              ),
            }),
          }),
        ),
    )
}

/** Of somebody who was at these of so many meetings: how many they missed since, and every how many-th they came to. */
function habitOf(places: readonly number[], meetings: number) {
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return { came: 0, missed: 0, every: 1 }
  return {
    came: places.length,
    missed: meetings - 1 - last,
    every: Math.max(1, Math.round((last - first + 1) / places.length)),
  }
}

/** Newcomers who can still return in time: the share of returns with them back, against without. */
export function welcome({ snapshot, record, weak }: Occasion): Candidate[] {
  if (!weak.has('NEWCOMER_RETURN')) return []
  const open = newcomersOf(snapshot)
    .filter(newcomer => !newcomer.returned && !hadTimeToReturn(newcomer, snapshot.day))
    .sort((a, b) => b.first - a.first || (a.person < b.person ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
  return open.map(
    ({ person, first }): Candidate => ({
      metric: 'NEWCOMER_RETURN',
      kind: 'WELCOME',
      people: [person],
      meeting: record.nextMeeting?.id ?? null,
      reason: `Came for the first time ${snapshot.day - first} days ago and has not been back.`,
      otherwise: whenTimeIsUp,
      done: now => whenTimeIsUp(comingAgain(now, person)),
    }),
  )
}

/** The same network when the last newcomers' time is up. */
function whenTimeIsUp(now: Snapshot): Snapshot {
  return { ...now, day: Math.max(now.day, (now.daysOfMeetings.at(-1) ?? 0) + RETURN_WITHIN) }
}

function comingAgain(now: Snapshot, person: PersonId): Snapshot {
  const visits = new Map(now.visits)
  visits.set(person, [...(visits.get(person) ?? []), now.daysOfMeetings.length])
  return { ...now, visits, daysOfMeetings: [...now.daysOfMeetings, now.day] }
}

/** The next meeting in two rooms, where too many are expected. */
export function split({ snapshot, record }: Occasion): Candidate[] {
  const { nextMeeting } = record
  const most = snapshot.rules.informationMeetingSize
  if (nextMeeting === null || nextMeeting.expected.length <= most) return []
  const half = Math.ceil(nextMeeting.expected.length / 2)
  const held = (now: Snapshot, ...rooms: (readonly PersonId[])[]): Snapshot => ({
    ...now,
    ...gathered([
      ...now.meetings,
      ...rooms.map(present => ({
        id: nextMeeting.id,
        day: now.day,
        nth: now.daysOfMeetings.length,
        present,
        heads: present.length,
      })),
    ]),
  })
  return [
    {
      metric: 'MEETING_SIZE',
      kind: 'SPLIT_MEETING',
      people: [],
      meeting: nextMeeting.id,
      reason: `${nextMeeting.expected.length} people are expected, more than ${most}: too many to pitch, listen and remember.`,
      otherwise: now => held(now, nextMeeting.expected),
      done: now => held(now, nextMeeting.expected.slice(0, half), nextMeeting.expected.slice(half)),
    },
  ]
}

/** The seats of lapsed memberships, which somebody else could take. */
export function openSeats({ record }: Occasion): Candidate[] {
  return record.lapsedSeats.slice(0, MOST_CANDIDATES).flatMap(({ person, seat }): Candidate[] =>
    seat === null
      ? []
      : [
          {
            metric: 'MEMBERS',
            kind: 'OPEN_SEAT',
            people: [person],
            meeting: null,
            reason: `The seat “${seat}” is free because its holder’s membership lapsed through absence: reinstate it, or find somebody for it.`,
            done: now => ({
              ...now,
              members: [...now.members, { id: person, profession: null, company: null }],
            }),
          },
        ],
  )
}
