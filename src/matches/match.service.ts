import type { Clock } from '../clock.js'
import { TooCostly } from '../errors.js'
import type { NetworkId, PersonId } from '../ids.js'
import type { Meeting } from '../meetings/meeting.js'
import { FULL_INSIGHT, type Insight } from '../networks/insight.js'
import type { MembershipLists } from '../networks/membership-lists.service.js'
import type { NetworkService } from '../networks/network.service.js'
import type { PrivacyService } from '../privacy/privacy.service.js'
import { utcDay } from '../strength/days.js'
import { fadeWarmth, strengthOn } from '../strength/strength.js'
import { belongsTo, isSelfOrAdmin, runs, type Viewer } from '../viewer.js'
import { AttendanceHistory, type SettledMeeting } from './attendance-history.js'
import { Candidates } from './candidates.js'
import { Circles, type Contact } from './circles.js'
import type { Participant } from './match.js'
import type { MatchStore, StoredContact } from './match.store.js'
import { SeenMatches } from './seen-matches.js'
import { asSeenIn, suggestionsAt, suggestionsFor } from './suggestions.js'

/** At most this many people are compared with one another: under a second. */
const MOST_THERE = 500

/** Who should be introduced to whom, and why. */
export class MatchService {
  constructor(
    private readonly store: MatchStore,
    private readonly networks: NetworkService,
    private readonly memberships: MembershipLists,
    private readonly privacy: PrivacyService,
    private readonly clock: Clock,
  ) {}

  /**
   * Suggestions among those expected, or once it is settled those who were present, best first: all for organisers, for
   * members and whoever comes their own, null for others. @throws TooCostly where more than 500 come.
   */
  async seenAtMeeting(viewer: Viewer, meeting: Meeting): Promise<SeenMatches | null> {
    const place = { meeting: meeting.id, person: null }
    const all = runs(viewer, meeting.network)
    const there = await this.store.attendees(meeting.id)
    const isThere = viewer.person !== null && there.includes(viewer.person)
    if (!all && !isThere && !belongsTo(viewer, meeting.network)) return null

    if (meeting.status === 'CANCELLED' || (!all && !isThere)) return new SeenMatches(place)
    if (there.length > MOST_THERE)
      throw new TooCostly(
        'PEOPLE',
        `Suggestions are available for meetings of at most ${MOST_THERE} people.`,
        {
          limit: MOST_THERE,
        },
      )
    const [gathered, excluded, insight] = await Promise.all([
      this.gatheredAt(meeting, there),
      this.excludedPairs(there, there),
      this.memberships.insightOf(viewer),
    ])
    const chosen = suggestionsAt(candidatesOf(gathered, excluded, NOBODY, FULL_INSIGHT))
    const candidates = candidatesOf(gathered, excluded, viewer.hidden, insight)
    const suggestions = asSeenIn(candidates, chosen)
    const own = suggestions.filter(({ people }) => people.some(person => person.id === viewer.person))
    return new SeenMatches(place, all ? suggestions : own, candidates)
  }

  /** Suggestions for one person over all their networks, best first; null for others than them and the administrator. */
  async seenToMeet(viewer: Viewer, person: PersonId): Promise<SeenMatches | null> {
    if (!isSelfOrAdmin(viewer, person)) return null
    const fellows = await this.store.fellows(person)
    const met = [...new Set([...fellows.values()].flat())].sort()
    const [gathered, excluded, insight] = await Promise.all([
      this.gathered(
        met,
        (_, networks) => [...networks].filter(network => fellows.has(network)),
        [...fellows.keys()],
        this.clock.now(),
        this.circlesAround(person, met, viewer.hidden),
      ),
      this.excludedPairs([person], met),
      this.memberships.insightOf(viewer),
    ])
    const candidates = candidatesOf(gathered, excluded, viewer.hidden, insight)
    const self = candidates.people.find(one => one.id === person)
    return new SeenMatches(
      { meeting: null, person },
      self ? suggestionsFor(self, candidates) : [],
      candidates,
    )
  }

  /** Of other networks only those count as shared that show to everyone who belongs to them, whoever looks. */
  private async gatheredAt({ network, startsAt }: Meeting, there: readonly PersonId[]): Promise<Gathered> {
    return this.gathered(
      there,
      (open, networks) => [network, ...[...networks].filter(one => one !== network && open.has(one))],
      [network],
      startsAt,
      this.wholeCircles(there),
    )
  }

  /** Who are not to be introduced to each other, whatever they have in common: one does not see the other, or has put them aside. */
  private async excludedPairs(
    people: readonly PersonId[],
    others: readonly PersonId[],
  ): Promise<ExcludedPairs> {
    const [unseen, unseeing, dismissed] = await Promise.all([
      this.privacy.unseenAmong(people, others),
      people === others ? [] : this.privacy.unseenAmong(others, people),
      this.store.dismissed(people, others),
    ])
    const pairs = [...unseen, ...unseeing].map(({ viewer, other }) => [viewer, other] as const)
    const aside = dismissed.map(({ person, other }) => [person, other] as const)
    return new Set([...pairs, ...aside].flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]))
  }

  private async wholeCircles(people: readonly PersonId[]): Promise<Known> {
    return { circles: await this.store.circles(people), sizes: new Map() }
  }

  /** Whom `people` know, as far as it matters to one of them. Of those with whom they share nobody, only whether they know anybody. */
  private async circlesAround(
    person: PersonId,
    people: readonly PersonId[],
    hidden: ReadonlySet<PersonId>,
  ): Promise<Known> {
    const circles = await this.store.circlesAround(person, people)
    const [sizes, others] = await Promise.all([
      this.store.circleSizes([...circles.keys()], hidden),
      this.store.whoKnowsAnybody(
        people.filter(one => !circles.has(one)),
        hidden,
      ),
    ])
    for (const other of others) sizes.set(other, 1)
    return { circles, sizes }
  }

  private async gathered(
    ids: readonly PersonId[],
    counting: (open: ReadonlySet<NetworkId>, networks: ReadonlySet<NetworkId>) => NetworkId[],
    meetingIn: readonly NetworkId[],
    before: Date,
    known: Promise<Known>,
  ): Promise<Gathered> {
    const [people, { circles, sizes }, meetings] = await Promise.all([
      this.store.profiles(ids),
      known,
      this.store.settledMeetings(meetingIn, ids, before),
    ])
    const contacts = new Set([...circles.values()].flat().map(contact => contact.other))
    const [wholes, networks] = await Promise.all([
      this.store.totalWarmths([...contacts]),
      this.networks.findMany([...new Set(people.flatMap(person => [...person.networks]))]),
    ])
    const open = new Set(
      networks.filter(({ rules }) => rules.memberListVisibleTo === 'EVERYONE').map(({ id }) => id),
    )
    return {
      people: people.map(person => ({ ...person, networks: new Set(counting(open, person.networks)) })),
      circles,
      sizes,
      wholes,
      meetings,
      day: utcDay(this.clock.now()),
    }
  }
}

/** Whom people know. */
interface Known {
  readonly circles: ReadonlyMap<PersonId, readonly StoredContact[]>
  /** How many they know, where not all of these are in `circles`. */
  readonly sizes: ReadonlyMap<PersonId, number>
}

/** What is known of those among whom suggestions are sought. */
interface Gathered extends Known {
  readonly people: readonly Participant[]
  readonly wholes: ReadonlyMap<PersonId, number>
  readonly meetings: ReadonlyMap<NetworkId, readonly SettledMeeting[]>
  readonly day: number
}

/** Pairs not to be introduced to each other, in either order. */
type ExcludedPairs = ReadonlySet<string>

const NOBODY: ReadonlySet<PersonId> = new Set()

/** The candidates without the hidden, whom nobody then knows either, for somebody of this insight. */
function candidatesOf(
  { people, circles, sizes, wholes, meetings, day }: Gathered,
  excluded: ExcludedPairs,
  hidden: ReadonlySet<PersonId>,
  insight: Insight,
): Candidates {
  const seen = hidden.size === 0 ? circles : withoutHidden(circles, hidden)
  const linked = linkedOn(day, seen)
  return new Candidates(
    people.filter(({ id }) => !hidden.has(id)),
    circlesOn(day, seen, wholes, sizes),
    new Map([...meetings].map(([network, latestFirst]) => [network, new AttendanceHistory(latestFirst)])),
    (one, other) => linked(one, other) || excluded.has(`${one} ${other}`),
    insight,
  )
}

function withoutHidden(
  circles: ReadonlyMap<PersonId, readonly StoredContact[]>,
  hidden: ReadonlySet<PersonId>,
): Map<PersonId, StoredContact[]> {
  return new Map(
    [...circles].map(([person, contacts]) => [person, contacts.filter(({ other }) => !hidden.has(other))]),
  )
}

function circlesOn(
  day: number,
  stored: ReadonlyMap<PersonId, readonly StoredContact[]>,
  wholes: ReadonlyMap<PersonId, number>,
  sizes: ReadonlyMap<PersonId, number>,
): Circles {
  const contacts = new Map<PersonId, Contact[]>()
  for (const [person, known] of stored) {
    const usable = known.filter(({ openWarmth, trust }) => openWarmth > 0 || trust > 0)
    contacts.set(
      person,
      usable.map(({ other, openWarmth, trust }) => {
        const { meetingPoints, p } = strengthOn({ warmth: openWarmth, trust }, day)
        return { other, met: meetingPoints, p }
      }),
    )
  }
  const fade = fadeWarmth(day)
  return new Circles(contacts, new Map([...wholes].map(([person, warmth]) => [person, warmth * fade])), sizes)
}

/** Whether two are more than weakly linked. */
function linkedOn(day: number, stored: ReadonlyMap<PersonId, readonly StoredContact[]>) {
  const linked = new Set<string>()
  for (const [person, known] of stored)
    for (const contact of known)
      if (strengthOn(contact, day).band !== 'WEAK') linked.add(`${person} ${contact.other}`)
  return (one: PersonId, other: PersonId) => linked.has(`${one} ${other}`)
}
