import type { Clock } from '../clock.js'
import { BadInput, Conflict, Forbidden, NotFound, RuleBroken } from '../errors.js'
import type { MeetingId, NetworkId, NewId, PersonId } from '../ids.js'
import type { IntroductionService } from '../introductions/introduction.service.js'
import type { Graph } from '../neo4j/graph.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import type { PersonService } from '../people/person.service.js'
import type { TieService } from '../ties/tie.service.js'
import { networksRunBy, type Viewer } from '../viewer.js'
import type { MergeStore, Obstacles, StoredMerge, Two } from './merge.store.js'
import { mayMerge } from './merge-rights.js'
import { type Merged, type MergeId, undoableSince, undoExpiry } from './merging.js'
import { changesByMerge, changesByUndo, keptOf } from './profile-merge.js'

/** The most profiles that are taken for one at a time. */
const MOST_OTHERS = 20

/** What one profile brought to another. */
interface Brought {
  readonly links: number
  readonly networks: readonly NetworkId[]
  readonly meetings: readonly { meeting: MeetingId; isSettled: boolean }[]
}

/** People who turn out to be one: all that they have is one person's from then on, until that is undone. */
export class MergeService {
  constructor(
    private readonly graph: Graph,
    private readonly store: MergeStore,
    private readonly people: PersonService,
    private readonly introductions: IntroductionService,
    private readonly ties: TieService,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /**
   * Makes one person of several. What they have of others moves, what they had of one another goes.
   * @throws NotFound, Forbidden, RuleBroken where two of them cannot be one as things are
   */
  async merge(viewer: Viewer, keep: PersonId, others: readonly PersonId[]): Promise<Merged> {
    const named = mustBeOthers(keep, others)
    await this.people.mustFind(viewer, 'keepPersonId', keep)
    for (const [i, other] of named.entries())
      await this.people.mustFind(viewer, `otherPersonIds[${i}]`, other)
    const all = [keep, ...named]
    // Before anything is held, so that nobody holds what is none of theirs.
    await this.mustBeAllowed(viewer, all, this.graph)
    const id = this.newId<'Merge'>()
    return this.graph.write(async transaction => {
      await this.hold(all, transaction)
      await this.mustBeAllowed(viewer, all, transaction)
      const at = this.clock.now()
      const brought: Brought[] = []
      for (const [place, other] of named.entries())
        brought.push(
          await this.take(viewer, { keep, other }, { merge: id, place, by: viewer.person, at }, transaction),
        )
      const meetings = brought.flatMap(one => one.meetings)
      const settled = meetings.flatMap(({ meeting, isSettled }) => (isSettled ? meeting : []))
      await this.ties.historiesMoved([keep], [...new Set(settled)].sort(), transaction)
      for (const other of named) await this.store.recordCombined({ keep, other }, transaction)
      noteChanged(all, transaction)
      return {
        id,
        keep,
        undoExpiresAt: undoExpiry(at),
        removedLinks: brought.reduce((sum, { links }) => sum + links, 0),
        combinedAttendances: meetings.length,
        combinedMemberships: brought.flatMap(({ networks }) => networks).length,
      }
    })
  }

  /**
   * Makes of one person again those who they were before a merge. What came since stays with the person.
   * @throws NotFound after 30 days, and for whoever did not merge them; Forbidden where a profile has been claimed since; RuleBroken
   * where what was made of two has changed since
   */
  async undo(viewer: Viewer, merge: MergeId): Promise<PersonId> {
    return this.graph.write(async transaction => {
      const since = undoableSince(this.clock.now())
      const found = await this.store.findMerge(merge, since, transaction)
      const [first] = found
      if (!first || !mayUndo(viewer, first)) throw new NotFound('mergeId')
      const { keep } = first
      await this.hold([keep], transaction)
      if (keep !== viewer.person) await this.mustBeUnclaimed(viewer, keep, transaction)
      const changed = []
      for (const { other } of found) changed.push(await this.store.changedSince({ keep, other }, transaction))
      mustBeDivisible(changed)
      const settled: MeetingId[] = []
      for (const { other, properties } of found) {
        const profile = (await this.store.profiles([keep], transaction)).get(keep) ?? {}
        settled.push(...(await this.store.giveBack({ keep, other }, transaction)))
        await this.store.changeProfile(keep, changesByUndo(profile, properties), transaction)
      }
      const all = [keep, ...found.map(({ other }) => other)]
      await this.ties.historiesMoved(all, [...new Set(settled)].sort(), transaction)
      noteChanged(all, transaction)
      return keep
    })
  }

  /** Destroys what undoing takes where that is not possible any more. */
  async forget(): Promise<void> {
    const before = undoableSince(this.clock.now())
    await this.graph.write(transaction => this.store.forget(before, transaction))
  }

  /** Holds these people, and all that hangs on them, in the order in which everybody does. */
  private async hold(people: readonly PersonId[], transaction: Transaction): Promise<void> {
    const around = await this.store.lockAround(people, transaction)
    const held = new Set(await this.ties.lockThere([...people, ...around], transaction))
    if (!people.every(person => held.has(person)))
      throw new Conflict('PERSON_GONE', 'One of these people no longer exists. Reload before you try again.')
  }

  /** @throws Forbidden in the same words whatever it is that these people have which is not the viewer's to move. */
  private async mustBeAllowed(viewer: Viewer, people: readonly PersonId[], runner: Runner): Promise<void> {
    if (viewer.admin) return
    if (!mayMerge(viewer, await this.store.standings(people, networksRunBy(viewer), runner)))
      throw notTheirs()
  }

  /** What an organiser made of profiles is no longer theirs to take apart once somebody has claimed it. */
  private async mustBeUnclaimed(viewer: Viewer, person: PersonId, runner: Runner): Promise<void> {
    if (viewer.admin) return
    const [standing] = await this.store.standings([person], [], runner)
    if (standing?.isClaimed) throw notTheirs()
  }

  /** What stands in the way. @throws Forbidden where that is an introduction of which the viewer knows nothing. */
  private async mustBeOne(viewer: Viewer, two: Two, transaction: Transaction): Promise<void> {
    const obstacles = await this.store.obstacles(two, transaction)
    const { introductions, networks, meetings } = obstacles
    const seen = introductions.length > 0 ? await this.introductions.findMany(viewer, introductions) : []
    if (seen.length < introductions.length) throw notTheirs()
    if (introductions.length + networks.length + meetings.length > 0) throw notOne(two.other, obstacles)
  }

  private async take(
    viewer: Viewer,
    two: Two,
    merge: { merge: MergeId; place: number; by: PersonId | null; at: Date },
    transaction: Transaction,
  ): Promise<Brought> {
    const { keep, other } = two
    await this.mustBeOne(viewer, two, transaction)
    const profiles = await this.store.profiles([keep, other], transaction)
    const [kept, taken] = [profiles.get(keep) ?? {}, profiles.get(other) ?? {}]
    const changes = { ...changesByMerge(kept, taken, merge.at) }
    if (changes.email && !viewer.admin && viewer.person !== two.keep && viewer.person !== two.other)
      changes.emailNetworks = networksRunBy(viewer)
    const networks = await this.store.combineMemberships(two, transaction)
    const meetings = await this.store.combineAttendances(two, transaction)
    const refuses = (changes.nameUse ?? kept.nameUse) === 'REFUSED'
    await this.store.combineNameUses(two, refuses, transaction)
    const { links, openLinks } = await this.store.setAsideLinks(two, transaction)
    await this.store.move(two, transaction)
    await this.store.strikeDisputed(
      keep,
      meetings.map(({ meeting }) => meeting),
      transaction,
    )
    await this.store.changeProfile(keep, changes, transaction)
    await this.store.retire(two, merge, keptOf(kept, changes), transaction)
    const isTheirs = viewer.admin || viewer.person === two.keep || viewer.person === two.other
    return { links: isTheirs ? links : openLinks, networks, meetings }
  }
}

function mustBeOthers(keep: PersonId, others: readonly PersonId[]): PersonId[] {
  const named = [...new Set(others)]
  if (named.includes(keep))
    throw new BadInput(
      `otherPersonIds[${others.indexOf(keep)}]`,
      'These must be others than the one who stays.',
    )
  if (named.length === 0 || named.length > MOST_OTHERS)
    throw new BadInput('otherPersonIds', `\`otherPersonIds\` must have 1 to ${MOST_OTHERS} items.`)
  return named
}

function mayUndo(viewer: Viewer, { keep, by }: Pick<StoredMerge, 'keep' | 'by'>): boolean {
  return viewer.admin || (viewer.person !== null && by === viewer.person && !viewer.hidden.has(keep))
}

function notTheirs(): Forbidden {
  return new Forbidden(
    'NOT_THE_PERSON',
    'Only the administrator can make one person of these profiles, or several again. A person can with those that have their verified address, an organiser with those of their networks alone, as long as nobody has claimed them.',
  )
}

function notOne(other: PersonId, { introductions, networks, meetings }: Obstacles): RuleBroken {
  return new RuleBroken(
    'NOT_ONE_PERSON',
    'As things are, these cannot be one person: they are two in the same introduction, hold two seats in one network, or sat at two tables at once.',
    { personId: other, introductionIds: introductions, networkIds: networks, meetingIds: meetings },
    'Close these introductions, give up one of the seats, or correct where they sat, and try again.',
  )
}

function mustBeDivisible(changed: readonly Pick<Obstacles, 'networks' | 'meetings'>[]): void {
  const networks = [...new Set(changed.flatMap(one => one.networks))]
  const meetings = [...new Set(changed.flatMap(one => one.meetings))]
  if (networks.length + meetings.length === 0) return
  throw new RuleBroken(
    'NOT_DIVISIBLE',
    'What was made of two memberships, or of two entries of a list, has been changed since: nobody can tell whose that is.',
    { networkIds: networks, meetingIds: meetings },
    'Undo later merges of the same person first, or put these memberships and entries back as they were.',
  )
}

function noteChanged(people: readonly PersonId[], transaction: Transaction): void {
  for (const kind of ['PERSON', 'PRIVACY', 'MEMBERSHIP', 'KNOWS', 'INTRODUCTION'] as const)
    transaction.changed(kind, people)
}
