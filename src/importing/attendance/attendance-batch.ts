import { dayIn } from '../../dates.js'
import type { MeetingId, NetworkId, NewId, PersonId } from '../../ids.js'
import { UnreadableFile } from '../../list-files/bad-line.js'
import { finalStatus, type NewAttendance } from '../../meetings/attendance.js'
import { type ListedMove, type NewMeeting, newMeeting } from '../../meetings/meeting.js'
import { type NewMembership, newMembership } from '../../networks/membership.js'
import type { NetworkKind } from '../../networks/network.js'
import { type NewNetwork, newNetwork } from '../../networks/stored-network.js'
import type { NewPerson, PersonChange } from '../../people/profile.js'
import { fold } from '../../text.js'
import type { PlannedByKey, StoredEntry, StoredMeeting } from '../import.store.js'
import { nothing, type Tally } from '../lists/import-report.js'
import type { RecognisedMeeting } from '../meetings/meeting-recognition.js'
import {
  latestValues,
  newlyListed,
  profileUpdate,
  type StoredListedProfile,
} from '../people/listed-profile.js'
import type { RecognisedNetwork } from '../recognised-network.js'
import type { ListRecognition } from '../recognition.js'
import type { AttendanceCheck } from './attendance-check.js'
import type { ListedAttendance, ListedMeeting } from './listed-meetings.js'

/** All that some meetings of a list change in the graph. */
export interface BatchPlan {
  networks: NewNetwork[]
  people: NewPerson[]
  updates: PersonChange[]
  sources: { key: string; person: PersonId }[]
  /** Of whom those come in who never belonged there. */
  members: NewMembership[]
  meetings: NewMeeting[]
  /** Those that were there and are at another time from now on. */
  moves: ListedMove[]
  /** Settled ones whose list grows, or which move. */
  reopened: MeetingId[]
  entries: NewAttendance[]
  /** Those that were there and are settled, the reopened ones among them. */
  closed: MeetingId[]
  /** All that count from now on. */
  settled: MeetingId[]
  tallies: AttendanceTallies
  seen: { people: PersonId[]; networks: NetworkId[]; members: string[] }
}

export interface AttendanceTallies extends Record<string, Tally> {
  people: Tally
  networks: Tally
  meetings: Tally
  attendances: Tally
}

/** A list on its way into the graph: what of it was written, and what its next meetings change. */
export class ListInProgress {
  readonly tallies: AttendanceTallies = noTallies()
  private readonly people = new Set<string>()
  private readonly networks = new Set<string>()
  private readonly members = new Set<string>()

  constructor(
    private readonly check: AttendanceCheck,
    private readonly recognition: ListRecognition,
    private readonly kind: NetworkKind,
    private readonly now: Date,
    private readonly newId: NewId,
  ) {}

  /** The networks that the list has brought so far. */
  get newNetworks(): RecognisedNetwork[] {
    return this.recognition.networks.filter(({ id, isNew }) => isNew && this.networks.has(id))
  }

  /** The meetings of the calendar that the list tells of for the first time. */
  get planned(): PlannedByKey {
    return this.recognition.meetings.planned
  }

  /** The keys under which these meetings are, or will be, found again. */
  keysOf(meetings: readonly ListedMeeting[]): string[] {
    return meetings.map(({ key }) => this.recognition.meeting(key).importKey)
  }

  peopleOf(meetings: readonly ListedMeeting[]): PersonId[] {
    return [...new Set(meetings.flatMap(meeting => this.namedBy(meeting)))]
  }

  /** Those of these people who were there before the list, and of whom nothing was taken over yet. */
  unseenOf(people: readonly PersonId[]): PersonId[] {
    return people.filter(id => !this.people.has(id) && !this.recognition.people.newPeople.has(id))
  }

  /** What these meetings change, as the graph stands. Changes nothing by itself, so that it can be asked again. */
  plan(
    meetings: readonly ListedMeeting[],
    stored: ReadonlyMap<string, StoredMeeting>,
    profiles: readonly StoredListedProfile[],
  ): BatchPlan {
    const plan: BatchPlan = {
      networks: [],
      people: [],
      updates: [],
      sources: [],
      members: [],
      meetings: [],
      moves: [],
      reopened: [],
      entries: [],
      closed: [],
      settled: [],
      tallies: noTallies(),
      seen: { people: [], networks: [], members: [] },
    }
    const seenNetworks = new Set(this.networks)
    for (const meeting of meetings) {
      const recognised = this.recognition.meeting(meeting.key)
      if (!seenNetworks.has(recognised.network.id)) {
        seenNetworks.add(recognised.network.id)
        this.planNetwork(recognised.network, plan)
      }
      this.planMeeting(meeting, recognised, stored.get(recognised.importKey), plan)
    }
    this.planPeople(this.peopleOf(meetings), profiles, plan)
    this.planMembers(meetings, plan)
    return plan
  }

  /** The plan was carried out. */
  done({ seen, tallies }: BatchPlan): void {
    for (const id of seen.people) this.people.add(id)
    for (const id of seen.networks) this.networks.add(id)
    for (const id of seen.members) this.members.add(id)
    for (const [name, tally] of Object.entries(tallies)) {
      const total = this.tallies[name]
      if (!total) continue
      total.created += tally.created
      total.recognised += tally.recognised
      total.unchanged += tally.unchanged
    }
  }

  /** Those on the list of a meeting, and their inviters who are new to the graph: they come in no later than their guests. */
  private namedBy({ attendances }: ListedMeeting): PersonId[] {
    return attendances.flatMap(attendance => {
      const inviter = this.inviter(attendance)
      const who = attendance.who as PersonId
      return inviter !== null && this.recognition.people.newPeople.has(inviter) ? [who, inviter] : [who]
    })
  }

  private planNetwork({ id, name, timeZone, isNew }: RecognisedNetwork, plan: BatchPlan): void {
    plan.seen.networks.push(id)
    plan.tallies.networks[isNew ? 'created' : 'unchanged']++
    if (!isNew) return
    plan.networks.push(newNetwork(id, { name, kind: this.kind, timeZone }, this.now))
  }

  private planMeeting(
    listed: ListedMeeting,
    { importKey, network, startsAt, begun, move, stored: before }: RecognisedMeeting,
    stored: StoredMeeting | undefined,
    plan: BatchPlan,
  ): void {
    const { meeting, title, attendances } = listed
    const { meetings, attendances: entries } = plan.tallies
    if (!stored) {
      const id = this.newId<'Meeting'>()
      const status = begun ? 'SETTLED' : 'PLANNED'
      const called = title ?? meeting ?? listed.network
      plan.meetings.push(newMeeting({ id, network: network.id, importKey, title: called, startsAt, status }))
      for (const attendance of attendances) plan.entries.push(this.entry(id, attendance, begun))
      if (begun) plan.settled.push(id)
      meetings.created++
      entries.created += attendances.length
      return
    }
    if (move && stored.status !== before?.status)
      throw new UnreadableFile(
        'A meeting was changed while its list was being imported. Run the import again.',
      )
    const there = new Map(stored.attendances.map(entry => [entry.person as string, entry]))
    const missing = attendances.filter(({ who }) => !there.has(who))
    const isClosing = begun && stored.status === 'PLANNED'
    const changed = isClosing ? attendances.filter(({ who }) => there.has(who)) : []
    entries.created += missing.length
    entries.recognised += changed.length
    entries.unchanged += attendances.length - missing.length - changed.length
    const changes = missing.length > 0 || isClosing || move !== null
    meetings[changes ? 'recognised' : 'unchanged']++
    if (!changes) return
    if (move) plan.moves.push({ ...move, id: stored.id })
    for (const attendance of [...missing, ...changed])
      plan.entries.push(this.entry(stored.id, attendance, begun, there.get(attendance.who)))
    if (stored.status === 'SETTLED') plan.reopened.push(stored.id)
    if (isClosing) {
      const listedPeople = new Set(attendances.map(({ who }) => who))
      for (const { person, role, status } of stored.attendances)
        if (finalStatus(status) !== status && !listedPeople.has(person))
          plan.entries.push({ meeting: stored.id, person, role, status: finalStatus(status) })
    }
    if (isClosing || stored.status === 'SETTLED') {
      plan.closed.push(stored.id)
      plan.settled.push(stored.id)
    }
  }

  /** A list tells of the first round alone: what is stored of later ones stays. */
  private entry(
    meeting: MeetingId,
    attendance: ListedAttendance,
    begun: boolean,
    stored?: StoredEntry,
  ): NewAttendance {
    const { who, role, table } = attendance
    // Who is there as having come did so, though this list says but that they were expected.
    const said = attendance.status === 'EXPECTED' ? (stored?.status ?? 'EXPECTED') : attendance.status
    const status = begun ? finalStatus(said) : said
    const inviter = this.inviter(attendance)
    return {
      meeting,
      person: who as PersonId,
      status,
      role,
      ...(table === null ? {} : { tables: [table, ...(stored?.tables.slice(1) ?? [])] }),
      ...(inviter === null ? {} : { invitedBy: inviter }),
    }
  }

  private inviter({ network, invitedBy, who }: ListedAttendance): PersonId | null {
    const inviter = invitedBy === null ? null : this.recognition.people.inviter(network, invitedBy)
    const isThere =
      inviter !== null &&
      (this.check.joinings.has(inviter) || !this.recognition.people.newPeople.has(inviter))
    return isThere && inviter !== who ? inviter : null
  }

  private planPeople(
    people: readonly PersonId[],
    profiles: readonly StoredListedProfile[],
    plan: BatchPlan,
  ): void {
    const stored = new Map(profiles.map(profile => [profile.id, profile]))
    for (const id of people) {
      if (this.people.has(id)) continue
      plan.seen.people.push(id)
      const values = latestValues(this.recognition.people.said.get(id) ?? [])
      const sources = this.recognition.people.newSources.get(id) ?? []
      const profile = stored.get(id)
      const update = profile ? profileUpdate(profile, values, this.now) : null
      plan.sources.push(...sources.map(key => ({ key, person: id })))
      if (!profile) plan.people.push(newlyListed(id, values, this.now))
      else if (update) plan.updates.push(update)
      plan.tallies.people[!profile ? 'created' : update || sources.length > 0 ? 'recognised' : 'unchanged']++
    }
  }

  private planMembers(meetings: readonly ListedMeeting[], plan: BatchPlan): void {
    const seen = new Set(this.members)
    for (const meeting of meetings) {
      const { id, timeZone } = this.recognition.meeting(meeting.key).network
      for (const who of this.namedBy(meeting)) {
        const member = `${who} ${id}`
        const joining = this.check.joinings.get(who)?.get(fold(meeting.network))
        if (seen.has(member) || !joining) continue
        seen.add(member)
        plan.seen.members.push(member)
        const since = dayIn(timeZone, new Date(Math.min(joining.at.getTime(), this.now.getTime())))
        const role = joining.guest ? 'GUEST' : 'MEMBER'
        plan.members.push(
          newMembership({
            id: this.newId<'Membership'>(),
            person: who,
            network: id,
            role,
            since,
          }),
        )
      }
    }
  }
}

/** Whether there is nothing to write: of members only those of new entries can be missing. */
export function isEmpty(plan: BatchPlan): boolean {
  const { networks, people, updates, sources, meetings, moves, entries } = plan
  return [networks, people, updates, sources, meetings, moves, entries, plan.closed].every(
    ({ length }) => length === 0,
  )
}

function noTallies(): AttendanceTallies {
  return { people: nothing(), networks: nothing(), meetings: nothing(), attendances: nothing() }
}
