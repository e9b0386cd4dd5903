import type { Clock } from '../clock.js'
import { BadInput, Forbidden, NotFound, RuleBroken } from '../errors.js'
import type { NewId, PersonId, RecommendationId } from '../ids.js'
import { type Attempt, makeOnce } from '../keyed-requests/keyed-request.service.js'
import { checkedMoney } from '../money.js'
import type { Graph } from '../neo4j/graph.js'
import type { Transaction } from '../neo4j/transaction.js'
import { MINIMUM_SCORE_TO_RECOMMEND, type Network } from '../networks/network.js'
import type { NetworkService } from '../networks/network.service.js'
import { membersShownTo } from '../networks/visibility.js'
import { countedTogether, Ordering, type Page, type PageRequest, pageOfAll } from '../paging.js'
import type { PersonService } from '../people/person.service.js'
import type { RelationshipService } from '../relationships/relationship.service.js'
import { optionalText } from '../text.js'
import { keyOf, type Pair, type PairKey, pairOf } from '../ties/pair.js'
import type { TieService } from '../ties/tie.service.js'
import { belongsTo, mustBePerson, type Viewer } from '../viewer.js'
import {
  MOST_DEAL_VALUE,
  maySayOutcome,
  type NewRecommendation,
  newRecommendation,
  type OutcomeChanges,
  type Recommendation,
  type RecommendationChange,
  type StoredOutcome,
} from './recommendation.js'
import type { Direction, RecommendationKeys, RecommendationStore } from './recommendation.store.js'

const LATEST = new Ordering('recommendations, latest first', ['number', 'string'])

const keysOf = ({ at, id }: Recommendation): RecommendationKeys => [-at.getTime(), id]

/** Who vouches for whom: only those who know each other well enough, and what comes of it. */
export class RecommendationService {
  constructor(
    private readonly graph: Graph,
    private readonly store: RecommendationStore,
    private readonly people: PersonService,
    private readonly networks: NetworkService,
    private readonly relationships: RelationshipService,
    private readonly ties: TieService,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /** Those of `ids` that the viewer may know of, in no order; nothing for somebody who sees nothing personal. */
  async findMany(viewer: Viewer, ids: readonly RecommendationId[]): Promise<Recommendation[]> {
    return seesPeople(viewer) ? this.store.findMany(viewer, ids) : []
  }

  /** What is about each of these people, was made to them, or was given by them, as far as the viewer may know, latest first. */
  async ofPeople(
    viewer: Viewer,
    direction: Direction,
    people: readonly PersonId[],
    request: PageRequest,
  ): Promise<Map<PersonId, Page<Recommendation>>> {
    const { after, limit } = LATEST.start(request)
    if (!seesPeople(viewer)) return new Map()
    const lists = await this.store.list(viewer, direction, people, after, limit)
    const countOf = countedTogether(() => this.store.count(viewer, direction, people))
    return new Map(
      [...lists].map(([person, rows]) => [
        person,
        LATEST.page(request, rows, keysOf, row => row, countOf(person)),
      ]),
    )
  }

  /** Those between the two of each pair, latest first, by `keyOf`. For those who may see the relationship. */
  async ofPairs(
    viewer: Viewer,
    pairs: readonly Pair[],
    request: PageRequest,
  ): Promise<Map<PairKey, Page<Recommendation>>> {
    LATEST.start(request)
    const found = await this.store.between(viewer, pairs)
    return new Map(
      pairs.map(pair => {
        const latestFirst = found
          .filter(({ from, person }) => keyOf(pairOf(from, person)) === keyOf(pair))
          .toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1))
        return [keyOf(pair), pageOfAll(LATEST, request, latestFirst, keysOf)]
      }),
    )
  }

  /** Whether the viewer may know that it names this network: that tells who belongs to it. */
  showsNetwork(viewer: Viewer, { from }: Recommendation, network: Network): boolean {
    return viewer.person === from || membersShownTo(viewer, network)
  }

  /**
   * The viewer vouches for a person, to all or to a third. Two who met once for half an hour know each other too little.
   * @throws BadInput for themself, RuleBroken without belonging to the network named, where it keeps business out, and below its floor.
   */
  async recommend(
    viewer: Viewer,
    wish: NewRecommendation,
    attempt: Attempt | null = null,
  ): Promise<Recommendation> {
    const from = mustBePerson(viewer)
    const { person, to } = wish
    if (person === from) throw new BadInput('recommendedPersonId', 'You cannot recommend yourself.')
    if (to === from || to === person)
      throw new BadInput(
        'recipientId',
        '`recipientId` must be a third person: neither you nor the person you recommend.',
      )
    const message = optionalText('message', wish.message)
    await this.people.mustFind(viewer, 'recommendedPersonId', person)
    if (to) await this.people.mustFind(viewer, 'recipientId', to)
    const network = wish.network && (await this.networks.mustFind('networkId', wish.network))
    if (network) mustTakeRecommendations(viewer, from, network)

    const recommendation = newRecommendation({
      ...{ id: this.newId<'Recommendation'>(), at: this.clock.now() },
      ...{ from, person, to, network: network ? network.id : null, message },
    })
    return this.graph.write(transaction =>
      makeOnce(attempt, transaction, async () => {
        await this.ties.lockPeople([from, person, ...(to ? [to] : [])], transaction)
        await this.mustKnow(viewer, from, person, network, transaction)
        await this.store.create([recommendation], transaction)
        await this.ties.evidenceChanged([[from, person]], transaction)
        return recommendation
      }),
    )
  }

  /**
   * What came of it, as the recommender and the recipient say; of one to all, the person recommended.
   * @throws NotFound, Forbidden for anybody else, BadInput for a value that cannot be meant.
   */
  async update(viewer: Viewer, id: RecommendationId, input: OutcomeChanges): Promise<Recommendation> {
    const changes = checkedOutcome(input)
    return this.change(viewer, id, async (recommendation, transaction) => {
      if (!maySayOutcome(viewer, recommendation))
        throw new Forbidden(
          'NOT_YOUR_PART',
          'Only the people who gave and received a recommendation can report its outcome; for one to everyone, the recommender and the person recommended.',
        )
      const [changed] = await this.store.change([{ id, changes }], transaction)
      return changed ?? null
    })
  }

  /** Takes it back: it counts no more, and only the three of it still see it. @throws NotFound, Forbidden for anybody but the recommender. */
  async retract(viewer: Viewer, id: RecommendationId): Promise<Recommendation> {
    return this.change(viewer, id, async (recommendation, transaction) => {
      const { from, person, retractedAt } = recommendation
      if (!viewer.admin && viewer.person !== from)
        throw new Forbidden('NOT_YOUR_PART', 'Only the person who gave a recommendation can retract it.')
      if (retractedAt) return recommendation
      const changes = { retractedAt: this.clock.now() }
      const [retracted] = await this.store.change([{ id, changes }], transaction)
      await this.ties.evidenceChanged([[from, person]], transaction)
      return retracted ?? null
    })
  }

  /** Takes over recommendations of which others tell: lists, or the sample region. Computes no ties. */
  async takeOver(recommendations: readonly Recommendation[], transaction: Transaction): Promise<void> {
    if (recommendations.length > 0) await this.store.create(recommendations, transaction)
  }

  /** Takes over from lists what came of these recommendations. */
  async takeOverChanges(changes: readonly RecommendationChange[], transaction: Transaction): Promise<void> {
    if (changes.length > 0) await this.store.change(changes, transaction)
  }

  /** Hands `work` the recommendation as it stands once nobody else can change it. */
  private async change(
    viewer: Viewer,
    id: RecommendationId,
    work: (recommendation: Recommendation, transaction: Transaction) => Promise<Recommendation | null>,
  ): Promise<Recommendation> {
    return this.graph.write(async transaction => {
      const [seen] = await this.store.findMany(viewer, [id], transaction)
      if (seen) await this.ties.lockPeople([seen.from, seen.person], transaction)
      const [recommendation] = seen ? await this.store.findMany(viewer, [id], transaction) : []
      const changed = recommendation && (await work(recommendation, transaction))
      if (!changed) throw new NotFound('recommendationId')
      return changed
    })
  }

  private async mustKnow(
    viewer: Viewer,
    from: PersonId,
    person: PersonId,
    network: Network | null,
    transaction: Transaction,
  ): Promise<void> {
    const floor = network?.rules.minimumScoreToRecommend ?? MINIMUM_SCORE_TO_RECOMMEND
    const score = (await this.relationships.gatedScores(from, [person], transaction)).get(person) ?? 0
    if (score >= floor) return
    const suggestions = await this.relationships.gateSuggestions(viewer, from, person)
    throw new RuleBroken(
      'TIE_TOO_WEAK',
      `You do not know each other well enough to recommend: your score is ${score} of the required ${floor}, leaving out recommendations and your own unconfirmed declarations.`,
      { score, floor, networkId: network?.id ?? null },
      'Meet each other: a one-to-one that you both confirm, or the next meetings of a network you share.',
      {
        tie: 'YOU_AND_RECOMMENDED',
        suggestions: suggestions.map(({ meeting, ...raise }) => ({ ...raise, meetingId: meeting })),
      },
    )
  }
}

function mustTakeRecommendations(viewer: Viewer, person: PersonId, { id, rules }: Network): void {
  if (!belongsTo(viewer, id))
    throw new RuleBroken(
      'NOT_A_MEMBER',
      'Only members can recommend in the name of a network.',
      { networkId: id, personIds: [person] },
      'Join the network, or recommend without naming it.',
    )
  if (!rules.allowsBusiness)
    throw new RuleBroken(
      'BUSINESS_NOT_ALLOWED',
      'This network keeps its meetings free of business.',
      { networkId: id },
      'Recommend without naming it.',
    )
}

/** The checked changes of what came of it. */
function checkedOutcome({ outcome, dealValue }: OutcomeChanges): StoredOutcome {
  if (outcome === null) throw new BadInput('outcome', 'This must not be empty.')
  const changes: StoredOutcome = outcome === undefined ? {} : { outcome }
  if (dealValue === undefined) return changes
  const money = dealValue && checkedMoney('dealValue', dealValue, MOST_DEAL_VALUE)
  return { ...changes, amount: money?.amount ?? null, currency: money?.currency ?? null }
}

function seesPeople(viewer: Viewer): boolean {
  return viewer.admin || viewer.person !== null
}
