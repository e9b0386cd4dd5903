import type { Clock } from '../clock.js'
import { evidenceDate } from '../dates.js'
import { DAY_MS } from '../durations.js'
import { BadInput, NotFound } from '../errors.js'
import type { IntroductionId, NewId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import type { IntroductionNoticeKind } from '../notices/notice.js'
import type { NoticeService } from '../notices/notice.service.js'
import { emptyPage, Ordering, type Page, type PageRequest } from '../paging.js'
import type { PersonService } from '../people/person.service.js'
import type { PrivacyService } from '../privacy/privacy.service.js'
import type { EncounterService } from '../relationships/encounter.service.js'
import { utcDay } from '../strength/days.js'
import { optionalText } from '../text.js'
import { pairOf } from '../ties/pair.js'
import type { TieService } from '../ties/tie.service.js'
import { mustBePerson, type Viewer } from '../viewer.js'
import type { DueService } from './due.service.js'
import { type IntroductionRequest, refusalOf, type Unseen } from './eligibility.js'
import {
  type Introduction,
  type IntroductionOutcome,
  type IntroductionRole,
  roleIn,
  type SeenIntroduction,
  seenAs,
} from './introduction.js'
import type {
  IntroductionFilter,
  IntroductionKeys,
  IntroductionScope,
  IntroductionStore,
} from './introduction.store.js'
import { locked } from './lock.js'
import { noticesOf } from './recipients.js'
import { opened, reportOf, type Step, saysMet, stepOf, type Transition } from './transitions.js'

/** What others are told of a step. */
const NOTICE_OF: Record<Transition, IntroductionNoticeKind> = {
  FORWARD: 'FORWARDED',
  ACCEPT: 'ACCEPTED',
  DECLINE: 'DECLINED',
  WITHDRAW: 'WITHDRAWN',
}

const NEWEST = new Ordering('introductions, newest first', ['number', 'string'])

/** What one of the two says came of it. */
export interface Report {
  readonly outcome: IntroductionOutcome
  /** When they met; now unless given. Nothing where they did not. */
  readonly metAt?: Date | null
  readonly comment?: string | null
}

/** The warm introduction, from asked to met. A step holds its three people, so that of two at once exactly one is taken. */
export class IntroductionService {
  constructor(
    private readonly graph: Graph,
    private readonly store: IntroductionStore,
    private readonly people: PersonService,
    private readonly privacy: PrivacyService,
    private readonly encounters: EncounterService,
    private readonly notices: NoticeService,
    private readonly ties: TieService,
    private readonly due: DueService,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /** Those of `ids` that the viewer is part of, as they see them, in no order; any for the administrator. */
  async findMany(viewer: Viewer, ids: readonly IntroductionId[]): Promise<SeenIntroduction[]> {
    const found = await this.store.findMany(ids)
    return found.flatMap(introduction => this.seenBy(viewer, introduction) ?? [])
  }

  /** The viewer's own, newest first, by role and status as they see them. */
  async list(
    viewer: Viewer,
    filter: IntroductionFilter,
    request: PageRequest,
  ): Promise<Page<SeenIntroduction>> {
    const { after, limit } = NEWEST.start(request)
    if (viewer.person === null) return emptyPage(request)
    const scope = this.scopeOf(viewer, viewer.person)
    const rows = await this.store.list(scope, filter, after, limit)
    const seen = new Map(
      (
        await this.findMany(
          viewer,
          rows.map(row => row.id),
        )
      ).map(one => [one.id, one]),
    )
    const keysOf = ({ id, sortedBy }: (typeof rows)[number]): IntroductionKeys => [sortedBy, id]
    const page = NEWEST.page(
      request,
      rows,
      keysOf,
      row => seen.get(row.id) ?? null,
      () => this.store.count(scope, filter),
    )
    return {
      ...page,
      edges: page.edges.flatMap(({ cursor, node }) => (node ? [{ cursor, node }] : [])),
    }
  }

  /**
   * The viewer asks `connector` for a way to `target`.
   * @throws BadInput, NotFound for hidden people, RuleBroken DAILY_LIMIT beyond five a day, Conflict while one to the same target is open,
   * RuleBroken
   */
  async request(viewer: Viewer, request: IntroductionRequest, message: string): Promise<SeenIntroduction> {
    const requester = mustBePerson(viewer)
    const { connector, target } = request
    if (connector === requester)
      throw new BadInput('connectorId', 'You cannot ask yourself: name the person who should introduce you.')
    if (target === requester) throw new BadInput('targetId', 'You cannot be introduced to yourself.')
    if (target === connector)
      throw new BadInput('targetId', '`targetId` must not be the connector, whom you already know.')
    const text = optionalText('message', message)
    if (text === null)
      throw new BadInput('message', 'Say why you ask: the connector reads it first, then the target.')
    const shown = new Set((await this.people.findMany(viewer, [connector, target])).map(({ id }) => id))
    if (!shown.has(connector)) throw new NotFound('connectorId')
    if (!shown.has(target)) throw new NotFound('targetId')
    await this.due.confirm()
    const unseen = await this.unseenAmong(requester, [request])

    const id = this.newId<'Introduction'>()
    return this.graph.write(async transaction => {
      await this.ties.lockPeople([requester, connector, target], transaction)
      const scope = this.scopeOf(viewer, requester)
      const [refusal] = await this.refusals(scope, [request], unseen, transaction)
      if (refusal) throw refusal
      const introduction: Introduction = {
        id,
        requester,
        connector,
        target,
        message: text,
        ...opened(requester, scope.now),
      }
      await this.store.create(introduction, transaction)
      const actor = { person: requester, now: scope.now }
      await this.notices.write(noticesOf('ASKED', introduction, actor), transaction)
      transaction.changed('INTRODUCTION', [connector])
      return seenAs('REQUESTER', introduction, scope.now)
    })
  }

  /** Whether the viewer's request would be taken now, for each of `requests` in their order. */
  async canAsk(viewer: Viewer, requests: readonly IntroductionRequest[]): Promise<boolean[]> {
    if (viewer.person === null) return requests.map(() => false)
    const scope = this.scopeOf(viewer, viewer.person)
    const unseen = await this.unseenAmong(viewer.person, requests)
    const refusals = await this.refusals(scope, requests, unseen, this.graph)
    return refusals.map(refusal => refusal === null)
  }

  /** Takes a step; `words` are what is written with it, already checked. @throws NotFound, Forbidden for anybody who may not, Conflict where it is too late or too soon */
  async transition(
    viewer: Viewer,
    id: IntroductionId,
    transition: Transition,
    words: string | null,
  ): Promise<SeenIntroduction> {
    return this.change(viewer, id, NOTICE_OF[transition], async (introduction, actor) =>
      stepOf(transition, introduction, { ...actor, note: words }),
    )
  }

  /**
   * One of the two says what came of it; that they met is a declared encounter, which the other's report confirms.
   * @throws NotFound, BadInput, Forbidden for the connector, Conflict before it is accepted and for a second report
   */
  async report(
    viewer: Viewer,
    id: IntroductionId,
    { outcome, metAt: when, comment }: Report,
  ): Promise<SeenIntroduction> {
    const words = optionalText('comment', comment)
    const metAt = saysMet(outcome) && when ? evidenceDate('metAt', when, this.clock.now()) : this.clock.now()
    await this.due.confirm()
    return this.change(viewer, id, 'REPORTED', async (introduction, actor, transaction) => {
      const step = reportOf(outcome, introduction, { ...actor, note: words })
      if (!saysMet(outcome)) return step
      if (metAt < introduction.createdAt)
        throw new BadInput('metAt', 'This must not be before the introduction was requested.')
      const { requester, target, encounter } = introduction
      const declared = await this.encounters.declareIntroduced(
        { pair: pairOf(requester, target), speaker: actor.person, at: metAt, encounter },
        transaction,
      )
      return { ...step, changes: { ...step.changes, encounter: declared.id } }
    })
  }

  /** Why each of `requests` would be refused, in their order; null for those that would be taken. */
  private async refusals(
    scope: IntroductionScope,
    requests: readonly IntroductionRequest[],
    unseen: Unseen,
    runner: Runner,
  ) {
    const { viewer: requester, hidden, now } = scope
    const facts = new Map(
      (await this.store.facts(requester, now, requests, runner)).map(one => [keyOf(one), one]),
    )
    const askedAt = await this.store.askedSince(new Date(now.getTime() - DAY_MS), requester, runner)
    const terms = { requester, askedAt, now, day: utcDay(now), unseen }
    return requests.map(request => {
      const known = facts.get(keyOf(request))
      const shown = known && !hidden.has(known.connector) && !hidden.has(known.target)
      return shown ? refusalOf(known, terms) : new NotFound('targetId')
    })
  }

  /** Who of those in these requests does not see whom. */
  private async unseenAmong(requester: PersonId, requests: readonly IntroductionRequest[]): Promise<Unseen> {
    const others = [...new Set(requests.flatMap(({ connector, target }) => [connector, target]))]
    const found = await this.privacy.unseenAmong(others, [requester, ...others])
    const unseen = new Set(found.map(({ viewer, other }) => `${viewer} ${other}`))
    return (viewer, other) => unseen.has(`${viewer} ${other}`)
  }

  /** Hands `work` the introduction as it stands once nobody else can change it, and writes the step that it gives. */
  private async change(
    viewer: Viewer,
    id: IntroductionId,
    toldAs: IntroductionNoticeKind,
    work: (
      introduction: Introduction,
      actor: { person: PersonId; role: IntroductionRole; now: Date },
      transaction: Transaction,
    ) => Promise<Step>,
  ): Promise<SeenIntroduction> {
    const person = mustBePerson(viewer)
    return this.graph.write(async transaction => {
      const roleOf = (one: Introduction) => (this.showsPeople(viewer, one) ? roleIn(one, person) : null)
      const introduction = await locked(this.store, this.ties, id, transaction, one => roleOf(one) !== null)
      const role = introduction && roleOf(introduction)
      if (!introduction || !role) throw new NotFound('introductionId')
      const now = this.clock.now()
      const { changes, event } = await work(introduction, { person, role, now }, transaction)
      await this.store.change(introduction, changes, event, transaction)
      // A decline takes nothing off a budget before its time, and so must not show here either.
      if (changes.frees !== undefined) transaction.changed('INTRODUCTION', [introduction.connector])
      const changed = { ...introduction, ...changes, history: [...introduction.history, event] }
      await this.notices.write(noticesOf(toldAs, changed, { person, now }), transaction)
      return seenAs(role, changed, now)
    })
  }

  private seenBy(viewer: Viewer, introduction: Introduction): SeenIntroduction | null {
    const role = roleIn(introduction, viewer.person) ?? (viewer.admin ? 'CONNECTOR' : null)
    if (role === null || !this.showsPeople(viewer, introduction)) return null
    return seenAs(role, introduction, this.clock.now())
  }

  private showsPeople({ hidden }: Viewer, { requester, connector, target }: Introduction): boolean {
    return ![requester, connector, target].some(person => hidden.has(person))
  }

  private scopeOf({ hidden }: Viewer, viewer: PersonId): IntroductionScope {
    return { viewer, hidden, now: this.clock.now() }
  }
}

function keyOf({ connector, target }: IntroductionRequest): string {
  return `${connector} ${target}`
}
