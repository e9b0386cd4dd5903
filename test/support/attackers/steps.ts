import type { Answer } from '../app.js'
import fc from '../fast-check.js'
import {
  ACKNOWLEDGE,
  CANCEL,
  CHECK_IN,
  DISPUTE,
  PLAN,
  REMOVE,
  REOPEN,
  SET,
  SETTLE,
  UPDATE,
} from '../gatherings.js'
import { FORWARD, REQUEST } from '../introductions.js'
import { ACCEPT, INVITE, REMOVE_MEMBER } from '../scenes.js'
import { ATTACKERS, type Attacker, type Name, VICTIMS, type Victim, type World } from './world.js'

const HOUR_MS = 3_600_000
/** Last month, this morning, tonight, tomorrow, next week: hours from now. */
const WHEN = [-720, -3, 2, 26, 170] as const
const RECORDED: readonly Name[] = [...ATTACKERS, ...VICTIMS, 'Hal']
const WORDS = { CHECK_IN, ACKNOWLEDGE, DISPUTE } as const
const ZONES = ['Pacific/Kiritimati', 'Etc/GMT+12', 'Europe/Paris']
const CHANGE =
  'mutation ($input: UpdateMembershipInput!) { updateMembership(input: $input) { membership { role } } }'
const MOVE_CLOCKS =
  'mutation ($input: UpdateNetworkInput!) { updateNetwork(input: $input) { network { timeZone } } }'
const HELD = `query ($person: ID!) {
  person(id: $person) { memberships(statuses: [ACTIVE, LAPSED]) { nodes { id network { id } } } }
}`

/** What the attackers do, as it prints where a test fails. Meetings are told by their number. */
export type Step =
  | { do: 'PLAN'; network: number; hours: number; endsAfterDays: number | null }
  | { do: 'SET'; meeting: number; who: readonly Name[]; status: string; table: string | null }
  | { do: 'REMOVE'; meeting: number; who: Name }
  | { do: 'SETTLE' | 'REOPEN' | 'CANCEL'; meeting: number }
  | { do: 'MOVE'; meeting: number; hours: number }
  | { do: keyof typeof WORDS; meeting: number; who: Attacker }
  | { do: 'PROMOTE' }
  | { do: 'BRING_BACK' }
  | { do: 'MOVE_CLOCKS'; network: number; timeZone: string }
  | { do: 'ASK'; by: Attacker; connector: Attacker | 'Hal'; target: Victim }
  | { do: 'FORWARD'; which: number }
  | { do: 'PASS'; hours: number }
  | { do: 'LOOK' }

/** The whole of the trick: a meeting that never was, with victims and accomplices at one table. */
function stage(
  network: number,
  hours: number,
  victims: Victim[],
  table: string | null,
  days: number | null,
): Step[] {
  const who: Name[] = [...ATTACKERS, ...victims]
  return [
    { do: 'PLAN', network, hours, endsAfterDays: days },
    { do: 'PASS', hours: Math.max(0, hours) + 1 },
    { do: 'SET', meeting: -1, who, status: 'PRESENT', table },
    { do: 'ACKNOWLEDGE', meeting: -1, who: 'Alf' },
    { do: 'SETTLE', meeting: -1 },
  ]
}

const network = fc.nat(1)
const hours = fc.constantFrom(...WHEN)
const meeting = fc.integer({ min: -3, max: -1 })
const attacker = fc.constantFrom(...ATTACKERS)
const victim = fc.constantFrom(...VICTIMS)
/** Val is of neither network of theirs, so whoever lists Val lists nobody. */
const listable = fc.subarray<Victim>(['Vera', 'Viv'], { minLength: 1 })
const table = fc.constantFrom('A', 'B', null)
const endsAfterDays = fc.constantFrom(null, null, 30)
const status = fc.constantFrom('PRESENT', 'PRESENT', 'LATE', 'EXPECTED', 'ABSENT')
const one = (step: fc.Arbitrary<Step>) => step.map(only => [only])

/** Some of all that attackers can do. */
export const attack: fc.Arbitrary<Step[]> = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .tuple(network, fc.constantFrom(-720, 26, 170), listable, table, endsAfterDays)
          .map(how => stage(...how)),
      },
      one(fc.record({ do: fc.constant('PLAN' as const), network, hours, endsAfterDays })),
      {
        weight: 2,
        arbitrary: one(
          fc.record({
            do: fc.constant('SET' as const),
            meeting,
            who: fc.constantFrom(...RECORDED).map(name => [name]),
            status,
            table,
          }),
        ),
      },
      one(fc.record({ do: fc.constant('REMOVE' as const), meeting, who: fc.constantFrom(...RECORDED) })),
      {
        weight: 3,
        arbitrary: one(fc.record({ do: fc.constantFrom('SETTLE' as const, 'REOPEN' as const), meeting })),
      },
      one(fc.record({ do: fc.constant('CANCEL' as const), meeting })),
      one(fc.record({ do: fc.constant('MOVE' as const), meeting, hours })),
      one(
        fc.record({
          do: fc.constantFrom('CHECK_IN' as const, 'ACKNOWLEDGE' as const, 'DISPUTE' as const),
          meeting,
          who: attacker,
        }),
      ),
      fc.constantFrom<Step[]>([{ do: 'PROMOTE' }], [{ do: 'BRING_BACK' }], [{ do: 'LOOK' }]),
      one(
        fc.record({ do: fc.constant('MOVE_CLOCKS' as const), network, timeZone: fc.constantFrom(...ZONES) }),
      ),
      one(
        fc.record({
          do: fc.constant('ASK' as const),
          by: attacker,
          connector: fc.constantFrom(...ATTACKERS, 'Hal' as const),
          target: victim,
        }),
      ),
      one(fc.record({ do: fc.constant('FORWARD' as const), which: fc.nat(3) })),
      one(fc.record({ do: fc.constant('PASS' as const), hours: fc.constantFrom(1, 26, 200) })),
    ),
    { minLength: 4, maxLength: 9, size: 'max' },
  )
  .map(parts => parts.flat())

/** Takes the step; the codes of what was refused. */
export async function take(step: Exclude<Step, { do: 'PASS' | 'LOOK' }>, world: World): Promise<string[]> {
  const said: Answer[] = []
  const says = async (who: Name, document: string, input: object) => {
    const answer = await world.client(who).send(document, { input })
    said.push(answer)
    return answer.data
  }
  const ann = (document: string, input: object) => says('Ann', document, input)
  /** Of the meeting that the step is about. */
  const organiser = (document: string, input: object) => {
    const { meeting = 0 }: { do: string; meeting?: number } = step
    return says(world.organiserOf(meeting), document, { meetingId: world.meeting(meeting), ...input })
  }
  const at = (ahead: number) => new Date(world.app.clock.now().getTime() + ahead * HOUR_MS).toISOString()
  switch (step.do) {
    case 'PLAN': {
      const ends = step.endsAfterDays && { endsAt: at(step.hours + 24 * step.endsAfterDays) }
      const input = {
        networkId: world.networks[step.network],
        title: 'Supper',
        startsAt: at(step.hours),
        ...ends,
      }
      const data = await says(step.network === 0 ? 'Ann' : 'Abe', PLAN, input)
      world.organisers.push(step.network === 0 ? 'Ann' : 'Abe')
      world.meetings.push(data.planMeeting.meeting.id)
      break
    }
    case 'SET': {
      const tables = step.table === null ? null : [{ round: 1, name: step.table }]
      const people = step.who.map(name => world.id(world.recorded(name)))
      const entries = people.map(personId => ({ personId, status: step.status, tables }))
      await organiser(SET, { entries })
      break
    }
    case 'REMOVE':
      await organiser(REMOVE, {
        personIds: [world.id(world.recorded(step.who))],
      })
      break
    case 'SETTLE':
    case 'REOPEN':
    case 'CANCEL':
      await organiser({ SETTLE, REOPEN, CANCEL }[step.do], {})
      break
    case 'MOVE':
      await organiser(UPDATE, { startsAt: at(step.hours), endsAt: null })
      break
    case 'CHECK_IN':
    case 'ACKNOWLEDGE':
    case 'DISPUTE':
      await says(step.who, WORDS[step.do], { meetingId: world.meeting(step.meeting) })
      break
    case 'PROMOTE':
      for (const guest of world.bothOf('Vera'))
        await ann(CHANGE, { membershipId: await membershipOf(world, guest, 0), role: 'MEMBER' })
      break
    case 'BRING_BACK':
      for (const member of world.bothOf('Viv')) {
        await ann(REMOVE_MEMBER, { membershipId: await membershipOf(world, member, 0) })
        const data = await ann(INVITE, {
          networkId: world.networks[0],
          personId: world.id(member),
          since: '2026-01-01',
        })
        const membershipId = data?.inviteMember?.membership.id
        await says(member, ACCEPT, { membershipId, listCounts: false })
      }
      break
    case 'MOVE_CLOCKS':
      await says(step.network === 0 ? 'Ann' : 'Abe', MOVE_CLOCKS, {
        networkId: world.networks[step.network],
        timeZone: step.timeZone,
      })
      break
    case 'ASK': {
      const asked = {
        connectorId: world.id(step.connector),
        targetId: world.id(step.target),
        message: 'Please.',
      }
      const data = await says(step.by, REQUEST, asked)
      if (data?.requestIntroduction) world.introductions.push(data.requestIntroduction.introduction.id)
      break
    }
    case 'FORWARD': {
      const introductionId = world.introductions[step.which]
      if (introductionId) for (const who of ATTACKERS) await says(who, FORWARD, { introductionId })
    }
  }
  return said.map(({ errors }) =>
    JSON.stringify(errors?.map(({ extensions: { code, rule } }) => [code, rule]) ?? 'taken'),
  )
}

async function membershipOf(world: World, who: Name, network: number): Promise<string | undefined> {
  const { person } = await world.client(who).ask(HELD, { person: world.id(who) })
  const held: { id: string; network: { id: string } }[] = person.memberships.nodes
  return held.find(one => one.network.id === world.networks[network])?.id
}
