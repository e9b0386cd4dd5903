import type { NetworkId, PersonId } from '../ids.js'
import { type Insight, knowsScore, runsNetworkOf } from '../networks/insight.js'
import { veiledP } from '../strength/veil.js'
import type { AttendanceHistory } from './attendance-history.js'
import type { Circles } from './circles.js'
import { type Participant, REASON_KINDS, type ReasonKind } from './match.js'
import {
  bridgePoints,
  commonContactPoints,
  FROM_OTHERS_TIES,
  inFives,
  likelyToMeetPoints,
  needPoints,
  newcomerPoints,
  professionPoints,
  purposePoints,
  sharedNetworkPoints,
} from './points.js'
import { TagMatching } from './tag-matching.js'

/** Points in hundredths, so that they add up exactly. */
export type Hundredths = number

/** People among whom suggestions are sought, with what is known of them. */
export class Candidates {
  private readonly tags = new TagMatching()

  /**
   * @param people by id
   * @param histories how they came to the meetings of each network that brings them together
   * @param excluded whether two are more than weakly linked, or are not to be introduced to each other
   * @param insight of whoever is told
   */
  constructor(
    readonly people: readonly Participant[],
    readonly circles: Circles,
    private readonly histories: ReadonlyMap<NetworkId, AttendanceHistory>,
    readonly excluded: (one: PersonId, other: PersonId) => boolean,
    private readonly insight: Insight,
  ) {}

  /** What speaks for presenting the two, by kind. */
  points(one: Participant, other: Participant): Record<ReasonKind, Hundredths> {
    const { weight, jaccard } = this.circles.between(one.id, other.id)
    const shared = this.sharedNetworks(one, other)
    const ways = (Number(this.metNeeds(one, other).length > 0) +
      Number(this.metNeeds(other, one).length > 0)) as 0 | 1 | 2
    const namesProfession =
      this.needsOfProfession(one, other).length > 0 || this.needsOfProfession(other, one).length > 0
    let likely = 0
    for (const network of shared) {
      const history = this.histories.get(network)
      if (history)
        likely = Math.max(likely, likelyToMeetPoints(history.share(one.id), history.share(other.id)))
    }
    const points: Record<ReasonKind, number> = {
      NEED_MEETS_OFFER: needPoints(ways),
      NEED_MEETS_PROFESSION: professionPoints(ways, namesProfession),
      COMMON_CONTACTS: commonContactPoints(weight),
      BRIDGES_GROUPS: bridgePoints(jaccard),
      NEWCOMER: newcomerPoints(this.welcome(one, other, shared) !== null),
      SAME_PURPOSE: purposePoints(one.purposes, other.purposes),
      SHARED_NETWORK: sharedNetworkPoints(Math.max(0, shared.length - 1)),
      LIKELY_TO_MEET: likely,
    }
    for (const kind of REASON_KINDS) points[kind] = Math.round(points[kind] * 100)
    return points
  }

  /** Points for introducing `people` as they may be known: those made of ties between others in fives. */
  shownPoints(
    people: readonly PersonId[],
    points: Record<ReasonKind, Hundredths>,
  ): Record<ReasonKind, Hundredths> {
    if (runsNetworkOf(this.insight, people)) return points
    const shown = { ...points }
    for (const kind of FROM_OTHERS_TIES) shown[kind] = inFives(points[kind])
    return shown
  }

  /** The needs of one that the other's offers meet. */
  metNeeds(one: Participant, other: Participant): readonly string[] {
    return this.tags.metNeeds(one, other)
  }

  /** The needs of one that the other's profession meets. */
  needsOfProfession(one: Participant, other: Participant): readonly string[] {
    return this.tags.needsOfProfession(one, other)
  }

  /** The newcomer and the one of the core, where that is what the two are in a network that brings them together. */
  welcome(
    one: Participant,
    other: Participant,
    shared: readonly NetworkId[] = this.sharedNetworks(one, other),
  ): { newcomer: Participant; core: Participant } | null {
    for (const network of shared) {
      const history = this.histories.get(network)
      if (history?.isNewcomer(one.id) && history.isOfCore(other.id)) return { newcomer: one, core: other }
      if (history?.isNewcomer(other.id) && history.isOfCore(one.id)) return { newcomer: other, core: one }
    }
    return null
  }

  /** The networks of both, the one that brings them together included. */
  sharedNetworks(one: Participant, other: Participant): NetworkId[] {
    const [fewer, more] =
      one.networks.size < other.networks.size
        ? [one.networks, other.networks]
        : [other.networks, one.networks]
    return [...fewer].filter(network => more.has(network))
  }

  /** Who of them knows all of `people` best; null where none knows all. */
  introducerOf(people: readonly PersonId[]): PersonId | null {
    return this.circles.knowsAllBest(
      people,
      this.people.map(person => person.id),
      (one, other, p) => (knowsScore(this.insight, one, other) ? p : veiledP(p)),
    )
  }
}

/** What points of all kinds add up to. */
export function total(points: Record<ReasonKind, Hundredths>): Hundredths {
  return REASON_KINDS.reduce((sum, kind) => sum + points[kind], 0)
}
