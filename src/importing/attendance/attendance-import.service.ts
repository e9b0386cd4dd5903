import type { Clock } from '../../clock.js'
import { BadInput } from '../../errors.js'
import type { NewId } from '../../ids.js'
import type { AttendanceService } from '../../meetings/attendance.service.js'
import type { MeetingService } from '../../meetings/meeting.service.js'
import type { Graph } from '../../neo4j/graph.js'
import type { Transaction } from '../../neo4j/transaction.js'
import type { NewMembership } from '../../networks/membership.js'
import type { MembershipService } from '../../networks/membership.service.js'
import type { NetworkKind } from '../../networks/network.js'
import type { NetworkService } from '../../networks/network.service.js'
import type { PersonService } from '../../people/person.service.js'
import type { TieService } from '../../ties/tie.service.js'
import type { DecisionService, UnkeptDecisions } from '../decisions/decision.service.js'
import type { ImportStore } from '../import.store.js'
import { openImported } from '../list-opening.js'
import { type ImportReport, type ImportWatcher, leftOutAsDecided } from '../lists/import-report.js'
import { LeftOutCells } from '../lists/left-out-cells.js'
import type { ImportOptions } from '../lists/list-options.js'
import { readAs, zonesIn } from '../lists/list-reading.js'
import { networkIdIn } from '../people/named-people.js'
import type { RecognisedNetwork } from '../recognised-network.js'
import { ListRecognition } from '../recognition.js'
import { type BatchPlan, isEmpty, ListInProgress } from './attendance-batch.js'
import { checkAttendance } from './attendance-check.js'
import { readByAlias } from './attendance-columns.js'
import { surveyAttendance } from './attendance-reading.js'
import { type AttendanceOptions, attendanceHeader, entryLayout } from './attendance-records.js'
import { type ListedMeeting, readMeetings } from './listed-meetings.js'
import { batchesOf } from './meeting-batches.js'
import { registerOf } from './register.js'

/** What the administrator says of an attendance list. */
export interface AttendanceImport
  extends Omit<AttendanceOptions, 'now' | 'onBytes' | 'leftOut' | 'register'>,
    ImportOptions {
  /** Whether the list has a line a member and a column a meeting. */
  isRegister?: boolean
  /** Of the networks that are made. */
  kind: NetworkKind
}

/** The services that take over what a list tells. */
export interface DomainServices {
  readonly people: PersonService
  readonly networks: NetworkService
  readonly memberships: MembershipService
  readonly meetings: MeetingService
  readonly attendances: AttendanceService
  readonly ties: TieService
}

/** What lists say of meetings becomes part of the graph: history, which no rule for new statements refuses. */
export class AttendanceImportService {
  constructor(
    private readonly graph: Graph,
    private readonly store: ImportStore,
    private readonly decisions: DecisionService,
    private readonly domain: DomainServices,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /**
   * Takes over an attendance list. It is read three times: for how it is written, then checked whole, then written some
   * meetings at a time, each whole or not at all, so that running it again completes a run cut short. Nothing is written where a line is bad,
   * unless those are to be skipped. @throws UnreadableFile, BadInput.
   */
  async run(wish: AttendanceImport, watcher: ImportWatcher): Promise<ImportReport> {
    const now = this.clock.now()
    const file = await openImported(wish.path, wish)
    const register = wish.isRegister ? registerOf(file, wish) : undefined
    const decisions = await this.decisions.recall(wish.decisions)
    const said = { ...wish, now, register, decisions }
    const header = attendanceHeader(file, said)
    const source = wish.source ?? wish.from?.source
    if (source?.includes(':')) throw new BadInput('source', 'The name of a source must not contain a colon.')
    const network = networkIdIn(wish.network)
    const reading = await surveyAttendance(file, said, zonesIn(this.store, network))
    const options = { ...said, reading }
    const cells = new LeftOutCells()
    let recognition: ListRecognition | undefined
    const check = await checkAttendance(
      file,
      { ...options, leftOut: cells.add, onBytes: watcher.checking },
      async names => {
        const { zoneOf } = reading
        recognition = await ListRecognition.of(
          names,
          { source, sameNames: wish.sameNames, network, zoneOf },
          this.store,
          this.newId,
          now,
        )
        return recognition
      },
    )
    if (!recognition) throw new Error('The list has not been checked.')
    const list = new ListInProgress(check, recognition, wish.kind, now, this.newId)
    const { people: who } = recognition
    const unkept = this.decisions.unkept(decisions, who.decisionsMade(decisions))
    const mayWrite = check.bad.length === 0 || wish.skipBadLines
    if (mayWrite || wish.dryRun) {
      const meetings = readMeetings(file, options, check)
      const { meetings: recognised } = recognition
      let done = 0
      watcher.writing(done, check.meetings.size)
      const networkOf = (key: string) => recognised.get(key)?.network.id ?? ''
      for await (const batch of batchesOf(meetings, check.meetings.keys(), networkOf)) {
        const plan = wish.dryRun ? await this.look(batch, list) : await this.write(batch, list, now, unkept)
        list.done(plan)
        done += batch.length
        watcher.writing(done, check.meetings.size)
      }
      if (!wish.dryRun) await this.decisions.keepOthers(unkept, who.newPeople)
    }
    const { networks, people } = list.tallies
    networks.refused = recognition.refusedNetworks.size
    people.refused = recognition.people.doubts.size
    list.tallies.meetings.refused = check.refusedMeetings
    list.tallies.attendances.refused = check.bad.length
    return {
      tallies: list.tallies,
      networks: recognition.networks.map(({ id }) => id),
      bad: check.bad,
      doubts: check.doubts,
      written: mayWrite && !wish.dryRun,
      ignoredColumns: header.ignored,
      about: file.about,
      readAs: [
        ...(register?.readAs ?? readByAlias(entryLayout(file, said), wish.columns)),
        ...readAs(reading.dates, wish.timeZone, reading.words),
        ...recognition.meetings.findings.readAs,
        ...cells.inOrder(),
        ...leftOutAsDecided(check.leftOut),
      ],
      notes: [
        ...(wish.dryRun ? [] : notesOn(list.newNetworks)),
        ...recognition.meetings.findings.notes,
        ...recognition.people.notes,
      ],
    }
  }

  /** What these meetings would change. */
  private async look(meetings: readonly ListedMeeting[], list: ListInProgress): Promise<BatchPlan> {
    const stored = await this.store.meetings(list.keysOf(meetings), list.planned)
    const profiles = await this.store.profiles(list.unseenOf(list.peopleOf(meetings)))
    return list.plan(meetings, stored, profiles)
  }

  private async write(
    meetings: readonly ListedMeeting[],
    list: ListInProgress,
    at: Date,
    unkept: UnkeptDecisions,
  ): Promise<BatchPlan> {
    const keys = list.keysOf(meetings)
    const people = list.peopleOf(meetings)
    const { domain } = this
    return this.graph.write(async transaction => {
      await this.store.lockMeetings(keys, list.planned, transaction)
      const stored = await this.store.meetings(keys, list.planned, transaction)
      await domain.ties.lockThere(people, transaction)
      const profiles = await this.store.profiles(list.unseenOf(people), transaction)
      const plan = list.plan(meetings, stored, profiles)
      if (isEmpty(plan)) return plan

      await domain.networks.takeOver(plan.networks, transaction)
      await domain.people.takeOver(plan.people, transaction)
      await domain.people.takeOverChanges(plan.updates, at, transaction)
      await this.store.namePeople(plan.sources, transaction)
      await this.decisions.keepOf(plan.people, unkept, transaction)
      await domain.memberships.takeOver(await this.firstMemberships(plan, transaction), transaction)
      await domain.meetings.takeOverStatus(plan.reopened, 'PLANNED', transaction)
      for (const meeting of plan.reopened) await domain.ties.meetingReopened(meeting, transaction)
      for (const move of plan.moves) await domain.meetings.takeOverMove(move, transaction)
      await domain.meetings.takeOver(plan.meetings, transaction)
      await domain.attendances.takeOver(plan.entries, 'IMPORTED', transaction)
      await domain.meetings.takeOverStatus(plan.closed, 'SETTLED', transaction)
      await domain.ties.meetingsSettled(plan.settled, transaction)
      return plan
    })
  }

  /** The memberships of those who never belonged there. It is asked only where person and network were both there before the batch. */
  private async firstMemberships(
    { networks, people, members }: BatchPlan,
    transaction: Transaction,
  ): Promise<NewMembership[]> {
    const made = new Set<string>([...networks, ...people].map(({ id }) => id))
    const isNew = ({ person, network }: NewMembership) => made.has(person) || made.has(network)
    const asked = members.filter(member => !isNew(member))
    return [...members.filter(isNew), ...(await this.store.neverMembers(asked, transaction))]
  }
}

function notesOn(networks: readonly RecognisedNetwork[]): string[] {
  if (networks.length === 0) return []
  return [
    'New networks have no organiser yet. The administrator runs them until you appoint one with updateMembership.',
    ...networks.map(({ name, id }) => `  ${id}  ${name}`),
  ]
}
