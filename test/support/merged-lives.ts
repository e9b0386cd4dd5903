import type { MeetingId, PersonId } from '../../src/ids.js'
import { CONFIRM, DECLARE, RECOMMEND_TO_EVERYONE, RETRACT } from './acquaintances.js'
import type { TestApp } from './app.js'
import fc from './fast-check.js'
import { type Circle, circleOf, DISPUTE, planned, REOPEN, SET, SETTLE } from './gatherings.js'
import { type Somebody, somebody } from './newcomers.js'
import { JOIN, LEAVE } from './scenes.js'

/** Whose profile is kept, who is merged into it, and three others. */
const PEOPLE = ['keep', 'other', 'ada', 'bea', 'cleo'] as const
export type Name = (typeof PEOPLE)[number]
const NETWORKS = 2

const name = fc.constantFrom(...PEOPLE)
const network = fc.nat(NETWORKS - 1)
const which = fc.nat(20)
const seats = fc.array(fc.constantFrom('', 'standing', 'A', 'B'), {
  minLength: PEOPLE.length,
  maxLength: PEOPLE.length,
})

/** Something that somebody does, or that happens to them. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('hold' as const), network, seats }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('declare' as const), who: name, whom: name }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('recommend' as const), who: name, whom: name }) },
  fc.record({ does: fc.constant('confirm' as const), who: name, which }),
  fc.record({ does: fc.constant('retract' as const), who: name, which }),
  fc.record({ does: fc.constant('takeBack' as const), which }),
  fc.record({ does: fc.constantFrom('block' as const, 'unblock' as const), who: name, whom: name }),
  fc.record({ does: fc.constantFrom('dismiss' as const, 'restore' as const), who: name, whom: name }),
  fc.record({ does: fc.constantFrom('join' as const, 'leave' as const), who: name, network }),
  fc.record({ does: fc.constant('dispute' as const), who: name, which }),
  fc.record({ does: fc.constant('settleAnew' as const), which }),
  fc.record({ does: fc.constant('write' as const), who: name, city: fc.constantFrom('Lyon', 'Rennes', '') }),
  fc.record({ does: fc.constant('choose' as const), who: name, isConnector: fc.boolean() }),
)
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** What happens before the merge, and between it and its undoing. */
export const lives = fc.record({
  before: fc.array(step, { minLength: 4, maxLength: 14 }),
  between: fc.array(step, { maxLength: 6 }),
})

const mutation = (called: string, type: string) =>
  `mutation ($input: ${type}!) { ${called}(input: $input) { __typename } }`
const TAKE_BACK = mutation('retractRecommendation', 'RetractRecommendationInput')
const ABOUT_PEOPLE = {
  block: mutation('blockPerson', 'BlockPersonInput'),
  unblock: mutation('unblockPerson', 'UnblockPersonInput'),
  dismiss: mutation('dismissPersonToMeet', 'DismissPersonToMeetInput'),
  restore: mutation('restorePersonToMeet', 'RestorePersonToMeetInput'),
}
const WRITE = mutation('updatePerson', 'UpdatePersonInput')
const CHOOSE = mutation('updatePrivacy', 'UpdatePrivacyInput')
const MEMBERSHIP = 'query ($id: ID!) { network(id: $id) { viewerMembership { id } } }'

/** Does a step; says whether it was done. */
type Done = boolean

/** Five people and two networks in which things happen, one step after another. What a rule refuses is no change. */
export class Lives {
  private readonly meetings: { id: MeetingId; circle: Circle; present: ReadonlySet<Name> }[] = []
  private readonly encounters: { id: string; pair: ReadonlySet<Name> }[] = []
  private readonly recommendations: { id: string; who: Name }[] = []
  /** Who belongs to which network, and who has blocked or dismissed whom. */
  private readonly holds = new Set<string>()
  private isMerged = false

  private constructor(
    private readonly app: TestApp,
    readonly people: Readonly<Record<Name, Somebody>>,
    readonly circles: readonly Circle[],
  ) {}

  static async begin(app: TestApp): Promise<Lives> {
    app.clock.set('2026-01-15T12:00:00Z')
    const circles = [await circleOf(app, 0, RULES), await circleOf(app, 0, RULES)]
    const [keep, other, ada, bea, cleo] = [
      await somebody(app, { name: 'Anne Keep', city: 'Brest' }),
      await somebody(app, { name: 'Anne Other', profession: 'Baker' }),
      await somebody(app, { name: 'Ada' }),
      await somebody(app, { name: 'Bea' }),
      await somebody(app, { name: 'Cleo' }),
    ]
    const lives = new Lives(app, { keep, other, ada, bea, cleo }, circles)
    for (const who of PEOPLE) await lives.play({ does: 'join', who, network: 0 })
    for (const who of ['other', 'ada', 'bea'] as const) await lives.play({ does: 'join', who, network: 1 })
    return lives
  }

  /** All whose neighbourhood is looked at. */
  get ids(): PersonId[] {
    return [...Object.values(this.people), ...this.circles.map(({ organiser }) => organiser)].map(
      ({ id }) => id,
    )
  }

  /** From now on what either of the two does the one does. It is later: nothing that follows is told of what was before. */
  merged(): void {
    this.isMerged = true
    this.app.clock.pass(7)
  }

  /** Whether a step has one meaning, in a world where the two are one and in another where they are not. */
  isPlain(step: Step): boolean {
    const isOfOther = (...keys: string[]) => keys.some(key => this.holds.has(key))
    switch (step.does) {
      case 'hold':
        return step.seats[0] === '' || this.holds.has(`in ${step.network} keep`)
      case 'recommend':
        return this.holds.has('in 0 keep')
      case 'join':
        return !isOfOther(`in ${step.network} other`)
      case 'block':
      case 'dismiss': {
        const about = (who: Name, whom: Name) => `${step.does} ${who} ${whom}`
        return !isOfOther(about('other', step.whom), about(step.who, 'other'))
      }
      default:
        return true
    }
  }

  /** Nothing is done, for as long as a step takes. */
  wait(): void {
    this.app.clock.pass(1)
  }

  /** @param whole whether the two are one in this world; where they are not, what is of one of them is done by that one */
  async play(step: Step, whole = true): Promise<Done> {
    this.wait()
    switch (step.does) {
      case 'hold':
        return this.hold(step.network, step.seats)
      case 'settleAnew': {
        const meeting = this.meetings[step.which % this.meetings.length]
        if (!meeting) return false
        const input = { meetingId: meeting.id }
        const { client } = meeting.circle.organiser
        const isOpen = (await this.send(client, REOPEN, input)) !== null
        await this.send(client, SETTLE, input)
        return isOpen
      }
      case 'declare':
        return this.declare(this.one(step.who), this.one(step.whom))
      case 'confirm':
      case 'retract': {
        const encounter = this.encounters[step.which % this.encounters.length]
        if (!encounter) return false
        const who = this.ownerOf(step.who, one => encounter.pair.has(one), whole)
        const document = step.does === 'confirm' ? CONFIRM : RETRACT
        return this.sends(who, document, { encounterId: encounter.id })
      }
      case 'recommend':
        return this.recommend(this.one(step.who), this.one(step.whom))
      case 'takeBack': {
        const recommendation = this.recommendations[step.which % this.recommendations.length]
        if (!recommendation) return false
        const { id } = recommendation
        const who = whole ? this.one(recommendation.who) : recommendation.who
        return this.sends(who, TAKE_BACK, { recommendationId: id })
      }
      case 'block':
      case 'unblock':
      case 'dismiss':
      case 'restore':
        return this.about(step.does, this.one(step.who), this.one(step.whom), whole)
      case 'join': {
        const who = this.one(step.who)
        const network = this.circles[step.network]?.network
        return this.keeps(
          `in ${step.network} ${who}`,
          true,
          this.sends(who, JOIN, { networkId: network, listCounts: true }),
        )
      }
      case 'leave':
        return this.leave(step.who, step.network, whole)
      case 'dispute': {
        const meeting = this.meetings[step.which % this.meetings.length]
        if (!meeting) return false
        const who = this.ownerOf(step.who, one => meeting.present.has(one), whole)
        return this.sends(who, DISPUTE, { meetingId: meeting.id })
      }
      case 'write': {
        const who = this.one(step.who)
        return this.sends(who, WRITE, { personId: this.people[who].id, city: step.city })
      }
      case 'choose':
        return this.sends(this.one(step.who), CHOOSE, { isConnector: step.isConnector })
    }
  }

  /** Who it is now: of the two that are one, the one. */
  private one(who: Name): Name {
    return this.isMerged && who === 'other' ? 'keep' : who
  }

  /** Who does something with a thing: of the two, whose it is. */
  private ownerOf(who: Name, owns: (one: Name) => boolean, whole: boolean): Name {
    const one = this.one(who)
    return !whole && one === 'keep' && !owns('keep') && owns('other') ? 'other' : one
  }

  private async hold(network: number, seats: readonly string[]): Promise<Done> {
    const circle = this.circles[network]
    if (!circle) return false
    const belongs = (who: Name) => this.holds.has(`in ${network} ${who}`)
    const here = PEOPLE.filter((who, i) => seats[i] !== '' && this.one(who) === who && belongs(who))
    const id = await planned(circle, { startsAt: this.hoursAgo(1) })
    const entries = here.map(who => {
      const seat = seats[PEOPLE.indexOf(who)]
      const tables = seat === 'standing' ? null : [{ round: 1, name: seat }]
      return { personId: this.people[who].id, tables }
    })
    this.meetings.push({ id, circle, present: new Set(here) })
    const { client } = circle.organiser
    await this.send(client, SET, { meetingId: id, entries })
    await this.send(client, SETTLE, { meetingId: id })
    return true
  }

  private async declare(who: Name, whom: Name): Promise<Done> {
    const input = { personId: this.people[whom].id, metAt: this.hoursAgo(2) }
    const data = await this.send(this.people[who].client, DECLARE, input)
    if (data) this.encounters.push({ id: data.declareEncounter.encounter.id, pair: new Set([who, whom]) })
    return data !== null
  }

  private async recommend(who: Name, whom: Name): Promise<Done> {
    const input = { recommendedPersonId: this.people[whom].id, networkId: this.circles[0]?.network }
    const data = await this.send(this.people[who].client, RECOMMEND_TO_EVERYONE, input)
    if (data) this.recommendations.push({ id: data.recommendPersonToEveryone.recommendation.id, who })
    return data !== null
  }

  private async about(does: keyof typeof ABOUT_PEOPLE, who: Name, whom: Name, whole: boolean): Promise<Done> {
    const begins = does === 'block' || does === 'dismiss'
    const kind = does === 'unblock' || does === 'block' ? 'block' : 'dismiss'
    const has = (from: Name, to: Name) => this.holds.has(`${kind} ${from} ${to}`)
    const by = begins ? who : this.ownerOf(who, one => has(one, whom), whole)
    const to = begins ? whom : this.ownerOf(whom, one => has(who, one), whole)
    const input = { personId: this.people[to].id, ...(does === 'dismiss' ? { reason: 'ALREADY_KNOWN' } : {}) }
    return this.keeps(`${kind} ${by} ${to}`, begins, this.sends(by, ABOUT_PEOPLE[does], input))
  }

  private async leave(who: Name, network: number, whole: boolean): Promise<Done> {
    const by = this.ownerOf(who, one => this.holds.has(`in ${network} ${one}`), whole)
    const { client } = this.people[by]
    const found = await client.ask(MEMBERSHIP, { id: this.circles[network]?.network })
    const id = found.network.viewerMembership?.id
    if (!id) return false
    return this.keeps(`in ${network} ${by}`, false, this.sends(by, LEAVE, { membershipId: id }))
  }

  private async keeps(key: string, isHeld: boolean, doing: Promise<Done>): Promise<Done> {
    const done = await doing
    if (done) isHeld ? this.holds.add(key) : this.holds.delete(key)
    return done
  }

  private async sends(who: Name, document: string, input: object): Promise<Done> {
    return (await this.send(this.people[who].client, document, input)) !== null
  }

  /** The data of an answer; null where a rule refuses. */
  private async send(client: Somebody['client'], document: string, input: object) {
    const { data, errors } = await client.send(document, { input })
    if (errors?.some(({ extensions: { code } }) => code === 'INTERNAL' || code === 'UNAVAILABLE'))
      throw new Error(JSON.stringify(errors))
    return errors ? null : data
  }

  private hoursAgo(hours: number): string {
    return new Date(this.app.clock.now().getTime() - hours * 3_600_000).toISOString()
  }
}

const RULES = { rules: { minimumScoreToRecommend: 1 } }
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** A neighbourhood in which things are named by the order in which they were made, so that two worlds compare. */
export function unnamed(neighbourhood: readonly string[], people: readonly string[]): string[] {
  const ids = new Set(neighbourhood.flatMap(text => text.match(UUID) ?? []))
  const made = [...new Set([...people, ...[...ids].sort()])]
  const places = new Map(made.map((id, i) => [id, `thing ${i}`]))
  return neighbourhood
    .map(text =>
      text
        .replace(UUID, id => places.get(id) ?? id)
        // Later notices stand behind earlier ones, with whatever number.
        .replace(/"n":\d+,?/, '')
        .replace(/(Network|Breakfast|Anne|Jeanne) w[0-9a-f]{12}/gi, '$1')
        .replace(/w[0-9a-f]{12} (anne|jeanne)/g, '$1'),
    )
    .sort()
}
