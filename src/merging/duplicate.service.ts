import type { Clock } from '../clock.js'
import { BadInput, Conflict, Forbidden } from '../errors.js'
import type { PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import type { Transaction } from '../neo4j/transaction.js'
import { Ordering, type PageRequest, pageOfAll } from '../paging.js'
import type { PersonService } from '../people/person.service.js'
import type { RelationshipService } from '../relationships/relationship.service.js'
import { keyOf, type Pair, type PairKey, pairOf, sideOf } from '../ties/pair.js'
import type { TieService } from '../ties/tie.service.js'
import { networksOf, networksRunBy, type Viewer } from '../viewer.js'
import type { DuplicateStore } from './duplicate.store.js'
import type { DuplicatePage, ToldDuplicate } from './duplicate-question.js'
import {
  bySurest,
  type Duplicate,
  type DuplicateReason,
  duplicatesAmong,
  foldedNames,
  type ListedPerson,
} from './duplicates.js'

const SUREST_FIRST = new Ordering('duplicates', ['number', 'string'])

/** @throws BadInput for a page that cannot be asked for. */
export function mustBePageOfDuplicates(request: PageRequest): void {
  SUREST_FIRST.start(request)
}

/** Who may be there twice, and who only looks so. */
export class DuplicateService {
  constructor(
    private readonly graph: Graph,
    private readonly store: DuplicateStore,
    private readonly people: PersonService,
    private readonly relationships: RelationshipService,
    private readonly ties: TieService,
    private readonly clock: Clock,
  ) {}

  /**
   * Pairs that may be one person, the surest first: for the administrator among all, for organisers among those whom nobody has claimed
   * in the networks they run, and for everybody those that they are one of themself.
   */
  async suggestions(viewer: Viewer): Promise<Duplicate[]> {
    const apart = new Set((await this.store.toldApart()).map(keyOf))
    if (viewer.admin) return duplicatesAmong(await this.store.everybody(), apart)
    const found = new Map<PairKey, Duplicate>()
    for (const duplicate of [
      ...(await this.ofViewer(viewer, apart)),
      ...(await this.unclaimed(viewer, apart)),
    ])
      found.set(keyOf(duplicate.people), duplicate)
    return [...found.values()].sort(bySurest)
  }

  /** A page of them, with what each rests on in words. */
  async page(duplicates: readonly Duplicate[], request: PageRequest): Promise<DuplicatePage> {
    const keys = ({ weight, people }: Duplicate): [number, string] => [-weight, keyOf(people)]
    const page = pageOfAll(SUREST_FIRST, request, duplicates, keys)
    const networks = page.edges.flatMap(({ node }) =>
      node.reasons.flatMap(reason => ('networks' in reason ? reason.networks : [])),
    )
    const names = await this.store.networkNames([...new Set(networks)])
    const told = ({ people, reasons }: Duplicate): ToldDuplicate => ({
      people,
      reasons: reasons.map(reason => ({
        kind: reason.kind,
        detail: detailOf(
          reason,
          'networks' in reason ? reason.networks.flatMap(id => names.get(id) ?? []) : [],
        ),
      })),
    })
    return {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      total: duplicates.length,
      edges: page.edges.map(({ cursor, node }) => ({ cursor, node: told(node) })),
    }
  }

  /**
   * These two are not the same, and are not suggested again.
   * @throws BadInput for one and the same, NotFound, Forbidden for whoever may not say so
   */
  async tellApart(viewer: Viewer, person: PersonId, other: PersonId): Promise<void> {
    await this.say(viewer, person, other, (pair, transaction) =>
      this.store.tellApart(pair, this.clock.now(), transaction),
    )
  }

  /** Takes that back, whoever said it, as `tellApart`: they may be suggested again. */
  async tellNoMoreApart(viewer: Viewer, person: PersonId, other: PersonId): Promise<void> {
    await this.say(viewer, person, other, (pair, transaction) =>
      this.store.tellNoMoreApart(pair, transaction),
    )
  }

  private async say(
    viewer: Viewer,
    person: PersonId,
    other: PersonId,
    write: (pair: Pair, transaction: Transaction) => Promise<void>,
  ): Promise<void> {
    if (person === other) throw new BadInput('otherPersonId', 'This must be somebody else.')
    await this.people.mustFind(viewer, 'personId', person)
    await this.people.mustFind(viewer, 'otherPersonId', other)
    const pair = pairOf(person, other)
    if (!(await this.maySay(viewer, pair)))
      throw new Forbidden(
        'NOT_THE_PERSON',
        'Only one of the two can say so, or somebody who runs networks of profiles that nobody has claimed.',
      )
    await this.graph.write(async transaction => {
      if ((await this.ties.lockThere(pair, transaction)).length < 2)
        throw new Conflict(
          'PERSON_GONE',
          'One of these people no longer exists. Reload before you try again.',
        )
      await write(pair, transaction)
    })
  }

  private async maySay(viewer: Viewer, pair: Pair): Promise<boolean> {
    if (viewer.admin || sideOf(viewer.person, pair) !== null) return true
    const networks = networksRunBy(viewer)
    return networks.length > 0 && (await this.store.unclaimedIn(pair, networks)).size === 2
  }

  private async ofViewer(viewer: Viewer, apart: ReadonlySet<PairKey>): Promise<Duplicate[]> {
    const { person, subject } = viewer
    if (person === null) return []
    const verified = subject?.email?.toLowerCase() ?? null
    const [self] = await this.people.findMany(viewer, [person])
    if (!self) return []
    const listed = await this.store.around({
      person,
      names: foldedNames(self.name),
      emails: [self.email, verified].filter(email => email !== null),
      networks: networksOf(viewer),
      hidden: [...viewer.hidden],
    })
    const known = await this.asSeen(viewer, listed, verified)
    const withSelf = known.map(one =>
      one.person === person && verified !== null ? { ...one, emails: [...one.emails, verified] } : one,
    )
    return duplicatesWith(person, withSelf, apart)
  }

  private async unclaimed(viewer: Viewer, apart: ReadonlySet<PairKey>): Promise<Duplicate[]> {
    const networks = networksRunBy(viewer)
    if (networks.length === 0) return []
    const listed = await this.store.unclaimed(networks, [...viewer.hidden])
    return duplicatesAmong(await this.asSeen(viewer, listed, null), apart)
  }

  /** Without addresses and numbers that the viewer may not see: but for their own, which is verified. */
  private async asSeen(
    viewer: Viewer,
    listed: readonly ListedPerson[],
    verified: string | null,
  ): Promise<ListedPerson[]> {
    const asked = listed.filter(({ emails, phones }) => emails.length + phones.length > 0)
    const reachable = await this.relationships.reachable(
      viewer,
      asked.map(({ person }) => person),
    )
    return listed.map(one =>
      reachable.has(one.person)
        ? one
        : { ...one, emails: one.emails.filter(email => email === verified), phones: [] },
    )
  }
}

/** Those that this person is one of: each of the others is compared with them alone. */
function duplicatesWith(
  person: PersonId,
  listed: readonly ListedPerson[],
  apart: ReadonlySet<PairKey>,
): Duplicate[] {
  const self = listed.find(one => one.person === person)
  const others = self ? listed.filter(one => one !== self) : []
  return others.flatMap(other => (self ? duplicatesAmong([self, other], apart) : []))
}

function detailOf(reason: DuplicateReason, networks: readonly string[]): string {
  switch (reason.kind) {
    case 'SAME_NETWORK':
      return networks.length > 0 ? `Both are or were in ${networks.join(', ')}.` : 'Both are in one network.'
    case 'SAME_EMAIL':
      return `Both have the address ${reason.texts.join(', ')}.`
    case 'SAME_PHONE':
      return `Both have the number ${reason.texts.join(', ')}.`
    case 'SAME_NAME':
      return `${reason.texts.join(' and ')} are one name.`
    case 'REVERSED_NAME':
      return `${reason.texts.join(' and ')} are one name the other way round.`
    case 'LIKE_NAME':
      return `${reason.texts.join(' and ')} are nearly one name.`
  }
}
