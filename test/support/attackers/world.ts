import { dayIn } from '../../../src/dates.js'
import { type MeetingId, type NetworkId, newId, type PersonId } from '../../../src/ids.js'
import { newMembership } from '../../../src/networks/membership.js'
import { HOME_TIME_ZONE } from '../../../src/networks/network.js'
import type { MembershipRole } from '../../../src/viewer.js'
import { metInARow } from '../acquaintances.js'
import type { TestApp } from '../app.js'
import { type Circle, held, PLAN, RESPOND } from '../gatherings.js'
import { newcomers, type Somebody } from '../newcomers.js'
import { networkOf, oddWord } from '../scenes.js'

/** Ann and Abe each found a network; Alf is of both, and knows Hal, who is honest. */
export const ATTACKERS = ['Ann', 'Abe', 'Alf'] as const
/** Vera only says that she comes, Viv accepted and does not let lists speak for her, Val does where no attacker organises. */
export const VICTIMS = ['Vera', 'Viv', 'Val'] as const
/** Pat is of both networks of the attackers and knows nobody, Sam is of none. Olga keeps the list where Hal and Val meet. */
export const OTHERS = ['Pat', 'Sam', 'Hal', 'Olga'] as const
const STAND_INS = { Vera: 'Dora', Viv: 'Dan', Val: 'Dov' } as const
export const EVERYBODY = [...ATTACKERS, ...OTHERS, ...VICTIMS] as const

export type Attacker = (typeof ATTACKERS)[number]
export type Victim = (typeof VICTIMS)[number]
export type Name = (typeof EVERYBODY)[number] | (typeof STAND_INS)[Victim]

/** What a victim chose, of those who may see and reach them. */
export interface Choices {
  readonly visibleTo: string
  readonly contactVisibleTo: string
  readonly reachableBy: string
}

/** When everything began, so that memberships are older than any meeting of the last weeks. */
const FOUNDED = '2026-03-02T12:00:00Z'
export const BEGIN = '2026-06-15T12:00:00Z'

/**
 * A world in which attackers do what they like. In one they put the victims on their lists, in the other people who are nobody's
 * victims and did the same: so heads and tables are as many.
 */
export class World {
  readonly meetings: MeetingId[] = []
  /** Who organises each of the meetings. */
  readonly organisers: Attacker[] = []
  readonly introductions: string[] = []

  private constructor(
    readonly app: TestApp,
    readonly word: string,
    private readonly recordsVictims: boolean,
    private readonly people: Map<Name, Somebody>,
    readonly networks: readonly NetworkId[],
    private readonly circle: Circle,
  ) {}

  static async make(app: TestApp, recordsVictims: boolean): Promise<World> {
    app.clock.set(FOUNDED)
    const word = oddWord()
    const people = new Map<Name, Somebody>()
    const come = async (names: readonly Name[], more?: Parameters<typeof newcomers>[2]) => {
      const profiles = names.map((name, i) => ({
        name: `${name} ${word}`,
        email: `${name.toLowerCase()}@example.org`,
        phone: `+3367675010${i}`,
      }))
      for (const [i, one] of (await newcomers(app, profiles, more)).entries())
        people.set(names[i] as Name, one)
    }
    await come(['Ann', 'Abe', 'Olga'])
    const foundedBy = async (name: Name, input: object) =>
      networkOf(app, idIn(people, name), {
        name: `${name}'s ${word}`,
        rules: { minimumScoreToRecommend: 1, ...input },
      })
    const own = [await foundedBy('Ann', {}), await foundedBy('Abe', { admission: 'SPONSORSHIP' })]
    const honest = await foundedBy('Olga', {})
    const there: Name[] = ['Alf', 'Pat', 'Sam', 'Hal', ...VICTIMS, ...Object.values(STAND_INS)]
    await come(there, async (ids, transaction) => {
      const id = (name: Name) => ids[there.indexOf(name)] ?? idIn(people, name)
      const accepted = (network: NetworkId, names: readonly Name[], listCounts: boolean) =>
        names.map(name => membershipOf(app, id(name), network, { acceptedAt: app.clock.now(), listCounts }))
      await app.domain.memberships.takeOver(
        [
          ...own.flatMap(network => accepted(network, ['Alf', 'Pat', 'Hal', 'Viv', 'Dan'], false)),
          ...accepted(own[0] as NetworkId, ['Abe'], true),
          ...accepted(own[1] as NetworkId, ['Ann'], true),
          ...accepted(honest, ['Hal', 'Val', 'Dov'], true),
        ],
        transaction,
      )
      for (const at of ['2026-05-05T10:00:00Z', '2026-06-09T10:00:00Z']) {
        await metInARow(
          app,
          ['Ann', 'Abe', 'Alf', 'Hal', 'Vera'].map(name => id(name as Name)),
          transaction,
          at,
        )
        await metInARow(
          app,
          ['Viv', 'Hal', 'Val'].map(name => id(name as Name)),
          transaction,
          at,
        )
      }
    })
    app.clock.set(BEGIN)
    const organiser = people.get('Olga') as Somebody
    const circle = { graph: app.graph, network: honest, organiser, members: [] }
    return new World(app, word, recordsVictims, people, own, circle)
  }

  /** Vera and her like say that they come to a discovery meeting, Val goes to the meetings of the honest. */
  async begin(choices: Readonly<Record<Victim, Choices>>): Promise<void> {
    const [network] = this.networks
    const { planMeeting } = await this.client('Ann').ask(PLAN, {
      input: { networkId: network, title: 'Discovery', startsAt: '2026-06-29T10:00:00Z', isDiscovery: true },
    })
    this.meetings.push(planMeeting.meeting.id)
    this.organisers.push('Ann')
    for (const name of ['Vera', 'Dora'] as const)
      await this.client(name).ask(RESPOND, { input: { meetingId: this.meetings[0], response: 'ATTENDING' } })
    for (const [victim, input] of Object.entries(choices))
      for (const name of this.bothOf(victim as Victim))
        await this.client(name).ask(
          'mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { privacy { visibleTo } } }',
          { input },
        )
    const meet = ['Hal', 'Val', 'Dov', 'Olga'].map(name => this.somebody(name as Name))
    await held(this.circle, meet, { startsAt: '2026-06-12T07:00:00Z' })
  }

  somebody(name: Name): Somebody {
    const one = this.people.get(name)
    if (!one) throw new Error(`${name} is nobody.`)
    return one
  }

  id(name: Name): PersonId {
    return this.somebody(name).id
  }

  client(name: Name) {
    return this.somebody(name).client
  }

  /** Whom attackers put on a list where they mean `name`. */
  recorded(name: Name): Name {
    return this.recordsVictims || !isVictim(name) ? name : STAND_INS[name]
  }

  /** The victim, and who stands in for them: what is done to both is the same in both worlds. */
  bothOf(victim: Victim): Name[] {
    return [victim, STAND_INS[victim]]
  }

  organiserOf(which: number): Attacker {
    return this.organisers.at(which % this.meetings.length) as Attacker
  }

  meeting(which: number): MeetingId {
    return this.meetings.at(which % this.meetings.length) as MeetingId
  }

  /** The text with a word for each id, so that worlds compare. */
  unmarked(text: string): string {
    const words = new Map<string, string>([...this.people].map(([name, { id }]) => [id, name]))
    for (const [i, id] of [...this.networks, this.circle.network].entries()) words.set(id, `network ${i}`)
    for (const [i, id] of this.meetings.entries()) words.set(id, `meeting ${i}`)
    for (const [i, id] of this.introductions.entries()) words.set(id, `introduction ${i}`)
    return text
      .replaceAll(this.word, 'word')
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, id => words.get(id) ?? 'another')
  }
}

const isVictim = (name: Name): name is Victim => (VICTIMS as readonly Name[]).includes(name)

function idIn(people: ReadonlyMap<Name, Somebody>, name: Name): PersonId {
  const one = people.get(name)
  if (!one) throw new Error(`${name} is nobody yet.`)
  return one.id
}

function membershipOf(
  app: TestApp,
  person: PersonId,
  network: NetworkId,
  told: { acceptedAt: Date; listCounts: boolean; role?: MembershipRole },
) {
  const since = dayIn(HOME_TIME_ZONE, app.clock.now())
  return newMembership({ id: newId<'Membership'>(), person, network, role: 'MEMBER', since, ...told })
}
