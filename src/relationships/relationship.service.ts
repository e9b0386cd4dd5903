import { mustBeWithin } from '../checks.js'
import type { Clock } from '../clock.js'
import type { LocalDate } from '../dates.js'
import { BadInput } from '../errors.js'
import type { PersonId } from '../ids.js'
import type { Runner } from '../neo4j/transaction.js'
import { MINIMUM_SCORE_TO_RECOMMEND } from '../networks/network.js'
import { compareKeys, Ordering, type Page, type PageRequest, pageOfAll } from '../paging.js'
import { letsIn, STANDARD_PRIVACY } from '../privacy/privacy.js'
import { utcDay } from '../strength/days.js'
import { type Evidence, evidenceUpTo, type Side } from '../strength/evidence.js'
import { gateFrom, scoreFrom } from '../strength/score-from.js'
import { gatedScore, strengthOn } from '../strength/strength.js'
import { sumsOf } from '../strength/sums.js'
import { keyOf, type Pair, type PairKey, pairOf, sideOf } from '../ties/pair.js'
import { type History, type MeetingShared, NO_HISTORY } from '../ties/pair-history.js'
import { otherOf, type Tie } from '../ties/tie.js'
import type { TieService } from '../ties/tie.service.js'
import { isSelfOrAdmin, type Viewer } from '../viewer.js'
import { goingCold, mostRecent, ORDERINGS, type Sortable, strongest } from './orders.js'
import { raisesOf } from './raises.js'
import { type DatedStrength, type Raise, type RelationshipOrder, seesMeetingsIn } from './relationship.js'
import type { ContactFacts, NextMeeting, RelationshipStore } from './relationship.store.js'

const SHARED_MEETINGS = new Ordering('shared meetings', ['number', 'string'])

/** How well people know each other, and what that opens to them. */
export class RelationshipService {
  constructor(
    private readonly store: RelationshipStore,
    private readonly ties: TieService,
    private readonly clock: Clock,
  ) {}

  /** Those of these pairs that have a relationship which the viewer may see, in no order. */
  async findMany(viewer: Viewer, pairs: readonly Pair[]): Promise<Tie[]> {
    const found = await this.store.findMany(viewer, pairs)
    return found.filter(({ pair }) => !pair.some(person => viewer.hidden.has(person)))
  }

  /**
   * The relationships of each of these people, for themselves and the administrator; others are left out.
   * @throws BadInput for a minimumScore that is not 1 to 100.
   */
  async ofPeople(
    viewer: Viewer,
    people: readonly PersonId[],
    { minimumScore, orderBy }: { minimumScore: number; orderBy: RelationshipOrder },
    request: PageRequest,
  ): Promise<Map<PersonId, Page<Tie>>> {
    mustBeWithin('minimumScore', minimumScore, 1, 100)
    ORDERINGS[orderBy].start(request)
    const shown = people.filter(person => isSelfOrAdmin(viewer, person))
    if (shown.length === 0) return new Map()

    const day = this.today()
    const found = await this.sortable(shown, orderBy, day)
    return new Map(
      [...found].map(([person, relationships]) => {
        const keyed = relationships
          .filter(({ tie }) => !viewer.hidden.has(otherOf(person, tie.pair)))
          .filter(({ tie }) => strengthOn(tie.sums, day).score >= minimumScore)
          .map(({ tie, by }) => ({ tie, keys: [...by, otherOf(person, tie.pair)] }))
          .toSorted((a, b) => compareKeys(a.keys, b.keys))
        const page = pageOfAll(ORDERINGS[orderBy], request, keyed, ({ keys }) => keys)
        return [
          person,
          { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.tie })) },
        ]
      }),
    )
  }

  /** All relationships of each of these people. What is lost is told by the evidence, which the stored sums do not date. */
  private async sortable(
    people: readonly PersonId[],
    order: RelationshipOrder,
    day: number,
  ): Promise<Map<PersonId, Sortable[]>> {
    if (order === 'GOING_COLD') {
      const histories = await this.ties.historiesOf(people)
      return new Map(
        [...histories].map(([person, ofPerson]) => [
          person,
          ofPerson.flatMap(history => goingCold(history, day) ?? []),
        ]),
      )
    }
    const ties = await this.store.ofPeople(people)
    const toSortable = (tie: Tie) => (order === 'STRONGEST' ? strongest(tie, day) : mostRecent(tie))
    return new Map([...ties].map(([person, ofPerson]) => [person, ofPerson.map(toSortable)]))
  }

  /**
   * The strength of today, or of an earlier day from the evidence dated up to it; null before the first.
   * `history` is only asked for an earlier day. @throws BadInput for a day to come.
   */
  async strength(
    { pair, sums }: Tie,
    asOf: LocalDate | null | undefined,
    history: (pair: Pair) => Promise<History>,
  ): Promise<DatedStrength | null> {
    const today = this.today()
    const day = asOf ? utcDay(new Date(asOf)) : today
    if (day > today) throw new BadInput('asOf', 'This must not be in the future.')
    const then = day === today ? sums : sumsOf(evidenceUpTo((await history(pair)).evidence, day))
    return then && { ...strengthOn(then, day), pair, day, sums: then }
  }

  /** What happened between the two of each pair, by `keyOf`. For those who may see the relationship. */
  async histories(pairs: readonly Pair[]): Promise<Map<PairKey, History>> {
    return this.ties.histories(pairs)
  }

  /** The meetings both were at, latest first, as far as the viewer may know that they were. */
  sharedMeetings(viewer: Viewer, pair: Pair, history: History, request: PageRequest): Page<MeetingShared> {
    const keys = ({ at, id }: MeetingShared): [number, string] => [-at.getTime(), id]
    const latestFirst = history.meetings
      .filter(({ network }) => seesMeetingsIn(viewer, pair, network))
      .toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1))
    return pageOfAll(SHARED_MEETINGS, request, latestFirst, keys)
  }

  /** Where the two of each pair would meet next, as far as the viewer may know; one meeting for each network, by `keyOf`. */
  async nextMeetings(viewer: Viewer, pairs: readonly Pair[]): Promise<Map<PairKey, NextMeeting[]>> {
    const byPair = new Map<PairKey, NextMeeting[]>(pairs.map(pair => [keyOf(pair), []]))
    for (const next of await this.store.nextMeetings(viewer, pairs, this.clock.now()))
      byPair.get(keyOf(next.pair))?.push(next)
    return byPair
  }

  /** What would raise today's strength most. What would have raised that of an earlier day is no use to anybody. */
  suggestions({ day }: DatedStrength, history: History, nextMeetings: readonly NextMeeting[]): Raise[] {
    if (day !== this.today()) return []
    const mayRecommend = (['low', 'high'] as const).filter(
      side => gateFrom(history.evidence, side, day) >= MINIMUM_SCORE_TO_RECOMMEND,
    )
    return raisesOf(history.evidence, { now: this.clock.now(), mayRecommend, nextMeetings }, evidence =>
      scoreFrom(evidence, day),
    )
  }

  /**
   * What gates compare: how well `person` knows each of `others` by meetings and encounters alone, without their own unconfirmed
   * declaration; 0 for somebody they do not know.
   */
  async gatedScores(
    person: PersonId,
    others: readonly PersonId[],
    runner?: Runner,
  ): Promise<Map<PersonId, number>> {
    const warmth = await this.store.gateWarmth(person, others, runner)
    const day = this.today()
    return new Map(others.map(other => [other, gatedScore(warmth.get(other) ?? 0, day)]))
  }

  /** What would raise the score that gates compare for the viewer, who knows `other` too little. */
  async gateSuggestions(viewer: Viewer, person: PersonId, other: PersonId): Promise<Raise[]> {
    const pair = pairOf(person, other)
    const side: Side = sideOf(person, pair) ?? 'low'
    const history = (await this.ties.histories([pair])).get(keyOf(pair)) ?? NO_HISTORY
    const nextMeetings = (await this.nextMeetings(viewer, [pair])).get(keyOf(pair)) ?? []
    const gate = (evidence: readonly Evidence[]) => gateFrom(evidence, side, this.today())
    return raisesOf(history.evidence, { now: this.clock.now(), mayRecommend: [], nextMeetings }, gate)
  }

  /**
   * Those of `people` whose email and phone the viewer may see: themselves, those who have accepted to be introduced to the viewer
   * or the other way round, by somebody whom the viewer sees, those whose settings let the viewer, and, unless they let nobody, those
   * in a network the viewer runs; all for the administrator.
   */
  async reachable(viewer: Viewer, people: readonly PersonId[]): Promise<Set<PersonId>> {
    if (viewer.admin) return new Set(people)
    if (viewer.person === null) return new Set()
    const facts = await this.store.contactFacts(viewer, people)
    return new Set(facts.filter(fact => this.mayReach(viewer, fact)).map(({ person }) => person))
  }

  private mayReach(
    viewer: Viewer,
    { person, contactVisibleTo, organised, introduced, sharesNetwork, warmth }: ContactFacts,
  ): boolean {
    if (person === viewer.person) return true
    const setting = contactVisibleTo ?? STANDARD_PRIVACY.contactVisibleTo
    if (organised && setting !== 'NOBODY') return true
    // Lists that show hidden people show no more of them.
    if (viewer.hidden.has(person)) return false
    return introduced || letsIn(setting, { sharesNetwork, score: gatedScore(warmth, this.today()) })
  }

  private today(): number {
    return utcDay(this.clock.now())
  }
}
