import type { Clock } from '../../clock.js'
import type { NetworkId, NewId, PersonId } from '../../ids.js'
import { type BadLine, isBad } from '../../list-files/bad-line.js'
import type { Graph } from '../../neo4j/graph.js'
import type { Runner, Transaction } from '../../neo4j/transaction.js'
import { newMembership } from '../../networks/membership.js'
import type { Network, NetworkKind } from '../../networks/network.js'
import { type HeldSeats, holdsSeat } from '../../networks/seats.js'
import { type NewNetwork, newNetwork } from '../../networks/stored-network.js'
import type { NewPerson, PersonChange } from '../../people/profile.js'
import type { DomainServices } from '../attendance/attendance-import.service.js'
import type { DecisionService, UnkeptDecisions } from '../decisions/decision.service.js'
import type { ImportStore } from '../import.store.js'
import { openImported } from '../list-opening.js'
import { type ImportReport, type ImportWatcher, leftOutAsDecided, nothing } from '../lists/import-report.js'
import { LeftOutCells } from '../lists/left-out-cells.js'
import type { ImportOptions } from '../lists/list-options.js'
import { readAs, surveyList, zonesIn } from '../lists/list-reading.js'
import {
  type DatedValues,
  latestValues,
  newlyListed,
  profileUpdate,
  type StoredListedProfile,
} from '../people/listed-profile.js'
import { networkIdIn } from '../people/named-people.js'
import { ListRecognition } from '../recognition.js'
import { hearPhones, type ListedMember, membersOf, namesOf, seated } from './member-list.js'
import { type MemberOptions, type MemberRecord, memberHeader, readMembers } from './member-records.js'

/** What the administrator says of a member list. */
export interface MemberImport extends Omit<MemberOptions, 'now' | 'onBytes'>, ImportOptions {
  /** Of the networks that are made. */
  kind: NetworkKind
}

/** Memberships written in one transaction. */
const MEMBERS = 500

/** What some members of a list change in the graph. */
interface MemberPlan {
  networks: NewNetwork[]
  people: NewPerson[]
  updates: PersonChange[]
  sources: { key: string; person: PersonId }[]
  memberships: ListedMember[]
  /** Lines whose seats somebody came to hold while the list was read. */
  taken: BadLine[]
  tallies: ReturnType<typeof noTallies>
  seen: readonly ListedMember[]
}

const noTallies = () => ({ people: nothing(), networks: nothing(), memberships: nothing() })

/** What has been written of a list so far. */
interface Progress {
  readonly people: Set<PersonId>
  readonly networks: Set<NetworkId>
}

/** Member lists become people and memberships, without any meeting. */
export class MemberImportService {
  constructor(
    private readonly graph: Graph,
    private readonly store: ImportStore,
    private readonly decisions: DecisionService,
    private readonly domain: DomainServices,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly defaultCountry: string | null,
  ) {}

  /**
   * Takes over a member list. It is read and checked whole, held, and written some members at a time. Memberships that are there,
   * or ever were, stay as they are. Without a date, a list tells of people who are there only what is not known of them.
   * @throws UnreadableFile, BadInput.
   */
  async run(wish: MemberImport, watcher: ImportWatcher): Promise<ImportReport> {
    const now = this.clock.now()
    const decisions = await this.decisions.recall(wish.decisions)
    const options: MemberOptions = { ...wish, now, decisions, onBytes: watcher.checking }
    const file = await openImported(wish.path, wish)
    const header = memberHeader(file, options)
    const cells = new LeftOutCells()
    const records: MemberRecord[] = []
    const bad: BadLine[] = []
    const network = networkIdIn(wish.network)
    const { layout } = header
    const zones = zonesIn(this.store, network)
    const reading = await surveyList(file, layout, 'member_since', options, zones)
    for await (const item of readMembers(file, { ...options, reading }, cells.add))
      if (isBad(item)) bad.push(item)
      else records.push(item)

    const names = namesOf(records, decisions)
    const recognition = await ListRecognition.of(
      names,
      { source: wish.source, sameNames: wish.sameNames, network, zoneOf: reading.zoneOf },
      this.store,
      this.newId,
      options.now,
    )
    const ids = recognition.networks.flatMap(({ id, isNew }) => (isNew ? [] : [id]))
    const homes = new Map((await this.domain.networks.findMany(ids)).map(home => [home.id, home]))
    const countryOf = (name: string) =>
      homes.get(recognition.network(name)?.id as NetworkId)?.country ?? this.defaultCountry
    hearPhones(records, names, countryOf, cells.add)
    const told = membersOf(records, names, recognition, now)
    bad.push(...told.bad)
    const progress: Progress = { people: new Set(), networks: new Set() }
    const unkept = this.decisions.unkept(decisions, recognition.people.decisionsMade(decisions))
    const list = {
      recognition,
      homes,
      unkept,
      progress,
      kind: wish.kind,
      isDated: wish.date !== undefined,
      now,
    }
    const { members, seatless } = await this.withSeats(told.members, list, bad)

    bad.sort((one, other) => one.line - other.line)
    const mayWrite = bad.length === 0 || wish.skipBadLines
    const tallies = noTallies()
    for (let from = 0; (mayWrite || wish.dryRun) && from < members.length; from += MEMBERS) {
      const batch = members.slice(from, from + MEMBERS)
      const plan = wish.dryRun
        ? await this.plan(batch, list, this.graph)
        : await this.graph.write(transaction => this.write(batch, list, transaction))
      bad.push(...plan.taken)
      for (const { person, network } of plan.seen) {
        progress.people.add(person)
        progress.networks.add(network.id)
      }
      for (const name of ['people', 'networks', 'memberships'] as const)
        for (const count of ['created', 'recognised', 'unchanged'] as const)
          tallies[name][count] += plan.tallies[name][count]
      watcher.writing(from + batch.length, members.length)
    }
    if (mayWrite && !wish.dryRun) await this.decisions.keepOthers(unkept, recognition.people.newPeople)
    bad.sort((one, other) => one.line - other.line)
    tallies.people.refused = recognition.people.doubts.size
    tallies.networks.refused = recognition.refusedNetworks.size
    tallies.memberships.refused = bad.length
    return {
      tallies,
      networks: recognition.networks.map(({ id }) => id),
      bad,
      doubts: told.doubts,
      written: mayWrite && !wish.dryRun,
      ignoredColumns: header.ignored,
      about: file.about,
      readAs: [
        ...readAs(reading.dates, wish.timeZone),
        ...[...header.layout.mapping].map(([column, name]) => `Column "${name}" is read as ${column}.`),
        ...(wish.from ? [await wish.from.tells(file)] : []),
        ...cells.inOrder(),
        ...leftOutAsDecided(told.leftOut),
        ...(seatless > 0 ? [`${seatless} seats were left out: their networks have no seats.`] : []),
      ],
      notes: [],
    }
  }

  /** Seats that are taken refuse the line; of those who belong already the seat stays what it is. */
  private async withSeats(
    told: readonly ListedMember[],
    list: List,
    bad: BadLine[],
  ): Promise<{ members: readonly ListedMember[]; seatless: number }> {
    const wanting = told.filter(({ seat }) => seat !== null)
    if (wanting.length === 0) return { members: told, seatless: 0 }
    const held = new Map<NetworkId, HeldSeats>()
    for (const { network, role } of wanting) {
      const home = list.homes.get(network.id)
      if (home && holdsSeat(home, role) && !held.has(network.id))
        held.set(network.id, await this.domain.memberships.heldSeats(network.id))
    }
    const { members, taken, leftOut } = seated(
      told,
      await this.comingIn(wanting, list, this.graph),
      list.homes,
      held,
    )
    bad.push(...taken)
    return { members, seatless: leftOut }
  }

  /** Those who never had a membership of the network. */
  private async comingIn(
    members: readonly ListedMember[],
    { recognition }: List,
    runner: Runner,
  ): Promise<Set<ListedMember>> {
    const isNew = ({ person, network }: ListedMember) =>
      network.isNew || recognition.people.newPeople.has(person)
    const asked = members.filter(member => !isNew(member))
    const pairs = asked.map(member => ({ person: member.person, network: member.network.id, member }))
    const never = await this.store.neverMembers(pairs, runner)
    return new Set([...members.filter(isNew), ...never.map(({ member }) => member)])
  }

  private async write(
    batch: readonly ListedMember[],
    list: List,
    transaction: Transaction,
  ): Promise<MemberPlan> {
    const { domain } = this
    const held = new Map<NetworkId, HeldSeats>()
    const networks = new Set(batch.flatMap(({ network }) => (network.isNew ? [] : [network.id])))
    for (const network of [...networks].sort())
      held.set(network, await domain.memberships.heldSeats(network, transaction))
    await domain.ties.lockThere(new Set(batch.map(({ person }) => person)), transaction)
    const coming = await this.comingIn(batch, list, transaction)
    const { members, taken } = seated(batch, coming, list.homes, held)
    const plan = { ...(await this.plan(members, list, transaction)), taken }
    await domain.networks.takeOver(plan.networks, transaction)
    await domain.people.takeOver(plan.people, transaction)
    await domain.people.takeOverChanges(plan.updates, list.now, transaction)
    await this.store.namePeople(plan.sources, transaction)
    await this.decisions.keepOf(plan.people, list.unkept, transaction)
    const memberships = plan.memberships.map(({ person, network, role, since, seat }) =>
      newMembership({ id: this.newId<'Membership'>(), person, network: network.id, role, since, seat }),
    )
    await domain.memberships.takeOver(memberships, transaction)
    return plan
  }

  /** What these members change, as the graph stands. */
  private async plan(batch: readonly ListedMember[], list: List, runner: Runner): Promise<MemberPlan> {
    const { recognition, progress, kind, isDated, now } = list
    const plan: MemberPlan = {
      ...{ networks: [], people: [], updates: [], sources: [], memberships: [], taken: [] },
      tallies: noTallies(),
      seen: batch,
    }
    for (const network of new Set(batch.map(member => member.network))) {
      if (progress.networks.has(network.id)) continue
      plan.tallies.networks[network.isNew ? 'created' : 'unchanged']++
      if (network.isNew)
        plan.networks.push(
          newNetwork(network.id, { name: network.name, timeZone: network.timeZone, kind }, now),
        )
    }
    const people = [...new Set(batch.map(({ person }) => person))].filter(id => !progress.people.has(id))
    const { newPeople, newSources, said } = recognition.people
    const there = await this.store.profiles(
      people.filter(id => !newPeople.has(id)),
      runner,
    )
    const stored = new Map(there.map(profile => [profile.id, profile]))
    for (const id of people) {
      const values = latestValues(said.get(id) ?? [])
      const sources = newSources.get(id) ?? []
      plan.sources.push(...sources.map(key => ({ key, person: id })))
      const profile = stored.get(id)
      const update = profile ? profileUpdate(profile, isDated ? values : untold(values, profile), now) : null
      if (!profile) plan.people.push(newlyListed(id, values, now))
      else if (update) plan.updates.push(update)
      plan.tallies.people[!profile ? 'created' : update || sources.length > 0 ? 'recognised' : 'unchanged']++
    }
    const coming = await this.comingIn(batch, list, runner)
    plan.memberships = batch.filter(member => coming.has(member))
    plan.tallies.memberships.created += plan.memberships.length
    plan.tallies.memberships.unchanged += batch.length - plan.memberships.length
    return plan
  }
}

interface List {
  unkept: UnkeptDecisions
  recognition: ListRecognition
  homes: ReadonlyMap<NetworkId, Network>
  progress: Progress
  kind: NetworkKind
  /** Whether it says of which day it tells. */
  isDated: boolean
  now: Date
}

/** What nobody has said yet of somebody who is there. */
function untold(values: DatedValues, stored: StoredListedProfile): DatedValues {
  return new Map([...values].filter(([field]) => stored[field] === null && stored[`${field}At`] === null))
}
