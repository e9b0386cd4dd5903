import type { MembershipId, NetworkId } from '../../../src/ids.js'
import { declares, met, metInARow } from '../acquaintances.js'
import { type Circle, held, PLAN, planned } from '../gatherings.js'
import { accepted, forwarded, requested } from '../introductions.js'
import { newcomers, type Somebody, somebody } from '../newcomers.js'
import { addMember, bringIn, networkOf, oddWord } from '../scenes.js'
import type { Scene } from './scene.js'

/** An input that the person, or who runs their network, can give; of things of its own, so that nothing else changes by it. */
type Inputs = Readonly<Record<string, (scene: Scene) => Promise<object>>>

const RECOMMEND = 'mutation ($input: RecommendInput!) { recommend(input: $input) { recommendation { id } } }'
const ASK_NAME = 'mutation ($input: AskNameUseInput!) { askNameUse(input: $input) { requests { id } } }'
const NAME_USE = '{ viewer { nameUseRequests(first: 1) { id } } }'

/** For each mutation the input that it is asked with. A new one gets a line here. */
export const INPUTS: Inputs = {
  createPerson: async () => ({ name: `Anne ${oddWord()}` }),
  updatePerson: async ({ person }) => ({ person: person.id, headline: 'Prints' }),
  createNetwork: async () => ({ name: `Net ${oddWord()}`, kind: 'OTHER' }),
  updateNetwork: async ({ network }) => ({ network, description: 'We meet' }),
  addMember: async ({ app, network }) => ({
    network,
    person: (await somebody(app, { profession: oddWord() })).id,
  }),
  acceptMembership: async scene => ({ membership: (await invitation(scene)).id }),
  updateMembership: async ({ names }) => ({ membership: names.membership, role: 'MEMBER' }),
  endMembership: async scene => ({ membership: (await place(scene)).membership }),
  restorePlace: async scene => {
    const { network, membership } = await place(scene, { rules: { absencesLosePlace: 1 } })
    await held(circleOf(scene, network), [scene.organiser, scene.fellow])
    return { membership }
  },
  planMeeting: async ({ network }) => ({ network, title: 'Autumn', startsAt: '2026-09-01T07:00:00Z' }),
  updateMeeting: async scene => ({ meeting: await meetingOf(scene), title: 'Winter' }),
  cancelMeeting: async scene => ({ meeting: await meetingOf(scene) }),
  respondToMeeting: async scene => ({ meeting: await comingMeeting(scene), status: 'EXPECTED' }),
  setAttendance: async scene => ({
    meeting: await meetingOf(scene),
    entries: [{ person: scene.person.id, status: 'PRESENT' }],
  }),
  removeAttendance: async scene => ({ meeting: await meetingOf(scene), people: [scene.person.id] }),
  settleMeeting: async scene => ({ meeting: await meetingOf(scene) }),
  reopenMeeting: async scene => ({ meeting: await held(circleOf(scene, scene.network), [scene.person]) }),
  declareEncounter: async ({ app }) => ({
    person: (await somebody(app)).id,
    at: '2026-06-15T10:00:00Z',
  }),
  confirmEncounter: async ({ app, person }) => ({ encounter: await declares(await somebody(app), person) }),
  retractEncounter: async ({ app, person }) => ({ encounter: await met(person, await somebody(app)) }),
  recommend: async scene => ({ person: (await confidantOf(scene)).id }),
  updateRecommendation: async scene => ({ recommendation: await recommendationBy(scene), outcome: 'NO_FIT' }),
  retractRecommendation: async scene => ({ recommendation: await recommendationBy(scene) }),
  updatePrivacy: async () => ({}),
  block: async ({ app }) => ({ person: (await somebody(app)).id }),
  unblock: async ({ app }) => ({ person: (await somebody(app)).id }),
  askNameUse: async ({ network, person }) => ({
    ...{ network, people: [person.id], text: 'Our members', where: 'Our site' },
  }),
  answerNameUse: async ({ network, person, organiser }) => {
    const use = { network, people: [person.id], text: 'Our members', where: oddWord() }
    await organiser.client.ask(ASK_NAME, { input: use })
    const { viewer } = await person.client.ask(NAME_USE)
    return { request: viewer.nameUseRequests[0].id, answer: 'GRANTED' }
  },
  requestIntroduction: async scene => {
    const [connector, target] = [await confidantOf(scene), await somebody(scene.app)]
    await met(connector, target)
    return { connector: connector.id, target: target.id, message: 'We both print' }
  },
  forwardIntroduction: async scene => ({
    introduction: await requested(await threeAround(scene, 'connector')),
  }),
  acceptIntroduction: async scene => ({ introduction: await forwarded(await threeAround(scene, 'target')) }),
  declineIntroduction: async scene => ({
    introduction: await requested(await threeAround(scene, 'connector')),
  }),
  withdrawIntroduction: async scene => ({
    introduction: await requested(await threeAround(scene, 'requester')),
  }),
  reportIntroduction: async scene => ({
    introduction: await accepted(await threeAround(scene, 'target')),
    outcome: 'HELPED',
  }),
  exportPerson: async ({ person }) => ({ person: person.id }),
  dismissPresentation: async ({ app }) => ({
    person: (await somebody(app)).id,
    reason: 'NOT_INTERESTED',
  }),
}

/** A network of the organiser's with the fellow member, to which the invited one is invited. */
async function clubOf(scene: Scene, input: Record<string, unknown> = {}): Promise<NetworkId> {
  const { app, organiser, fellow, invited } = scene
  const rules = { memberListVisibleTo: 'MEMBERS', ...(input.rules as object | undefined) }
  const network = await networkOf(app, organiser.id, { ...input, rules })
  await addMember(app, fellow.id, network, fellow.id)
  await addMember(app, organiser.id, network, invited.id)
  return network
}

/** The person's membership of such a network. */
async function place(
  scene: Scene,
  input: Record<string, unknown> = {},
): Promise<{ network: NetworkId; membership: MembershipId }> {
  const network = await clubOf(scene, input)
  const { id } = await bringIn(scene.app, scene.organiser.id, network, scene.person.id)
  return { network, membership: id }
}

/** An invitation of the person to such a network. */
async function invitation(scene: Scene) {
  return addMember(scene.app, scene.organiser.id, await clubOf(scene), scene.person.id)
}

function circleOf({ organiser }: Scene, network: NetworkId): Circle {
  return { network, organiser, members: [] }
}

async function meetingOf(scene: Scene): Promise<string> {
  return planned(circleOf(scene, scene.network))
}

async function comingMeeting({ network, organiser }: Scene): Promise<string> {
  const { planMeeting } = await organiser.client.ask(PLAN, {
    input: { network, title: 'Autumn', startsAt: '2026-09-01T07:00:00Z' },
  })
  return planMeeting.meeting.id
}

/** Somebody whom the person alone of the ten knows, and well enough to recommend. */
async function confidantOf({ app, person }: Scene): Promise<Somebody> {
  const [confidant] = await newcomers(app, [{}], async (newcomer, transaction) => {
    for (const month of ['04', '05', '06'])
      await metInARow(app, [person.id, ...newcomer], transaction, `2026-${month}-10T10:00:00Z`)
  })
  return confidant as Somebody
}

async function recommendationBy(scene: Scene): Promise<string> {
  const input = { person: (await confidantOf(scene)).id, to: (await somebody(scene.app)).id }
  const { recommend } = await scene.person.client.ask(RECOMMEND, { input })
  return recommend.recommendation.id
}

/** Two others and the person in this role, all of whom met the one in the middle. */
async function threeAround({ app, person }: Scene, role: 'requester' | 'connector' | 'target') {
  const place = ['requester', 'connector', 'target'].indexOf(role)
  const others = await newcomers(app, [{}, {}], (newcomers, transaction) =>
    metInARow(app, newcomers.toSpliced(place, 0, person.id), transaction),
  )
  const [requester, connector, target] = others.toSpliced(place, 0, person) as [Somebody, Somebody, Somebody]
  return { requester, connector, target }
}
