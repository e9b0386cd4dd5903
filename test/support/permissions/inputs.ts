import type { MembershipId, NetworkId, PersonId } from '../../../src/ids.js'
import { declares, met, metInARow, recommends } from '../acquaintances.js'
import { type Circle, DISPUTE, held, PLAN, planned, SET } from '../gatherings.js'
import { accepted, forwarded, requested } from '../introductions.js'
import { MERGE } from '../merges.js'
import { newcomers, type Somebody, somebody } from '../newcomers.js'
import { bringIn, inviteMember, joinNetwork, networkOf, oddWord } from '../scenes.js'
import type { Scene } from './scene.js'

/** An input that the person, or who runs their network, can give; of things of its own, so that nothing else changes by it. */
type Inputs = Readonly<Record<string, (scene: Scene) => Promise<object>>>

const ASK_NAME =
  'mutation ($input: RequestNameUseInput!) { requestNameUse(input: $input) { grantedRequests { id } } }'
const ADD_CONTACT = 'mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id } } }'
const NAME_USE = '{ viewer { nameUseRequests(first: 1) { nodes { id } } } }'

/** For each mutation the input that it is asked with. A new one gets a line here. */
export const INPUTS: Inputs = {
  createProfile: async () => ({ name: `Anne ${oddWord()}` }),
  createPerson: async () => ({ name: `Anne ${oddWord()}` }),
  updatePerson: async ({ person }) => ({ personId: person.id, headline: 'Prints' }),
  addEmail: async () => ({ email: `${oddWord()}@example.org` }),
  removeEmail: async () => ({ email: `${oddWord()}@example.org` }),
  makeEmailPrimary: async ({ person }) => ({ email: await emailOf(person) }),
  mergePeople: twice,
  markNotTheSame: async ({ app, person }) => ({
    personId: person.id,
    otherPersonId: (await somebody(app)).id,
  }),
  unmarkNotTheSame: async ({ app, person }) => ({
    personId: person.id,
    otherPersonId: (await somebody(app)).id,
  }),
  undoMerge: async scene => {
    const admin = await scene.app.admin()
    const { mergePeople } = await admin.ask(MERGE, { input: await twice(scene) })
    return { mergeId: mergePeople.mergeId }
  },
  createNetwork: async () => ({ name: `Net ${oddWord()}`, kind: 'OTHER' }),
  updateNetwork: async ({ network }) => ({ networkId: network, description: 'We meet' }),
  deleteNetwork: async ({ app, organiser }) => ({ networkId: await networkOf(app, organiser.id) }),
  joinNetwork: async ({ app }) => ({
    networkId: await networkOf(app, (await somebody(app)).id),
    listCounts: true,
  }),
  inviteMember: async ({ app, network }) => ({
    networkId: network,
    personId: (await somebody(app, { profession: oddWord() })).id,
  }),
  acceptInvitation: async scene => ({ membershipId: (await invitation(scene)).id, listCounts: false }),
  declineInvitation: async scene => ({ membershipId: (await invitation(scene)).id }),
  withdrawInvitation: async scene => ({ membershipId: (await invitation(scene)).id }),
  setListCounts: async ({ names }) => ({ membershipId: names.membership, listCounts: true }),
  updateMembership: async ({ names }) => ({ membershipId: names.membership, role: 'MEMBER' }),
  leaveNetwork: async scene => ({ membershipId: (await place(scene)).membership }),
  removeMember: async scene => ({ membershipId: (await place(scene)).membership }),
  reinstateMembership: async scene => {
    const { network, membership } = await place(scene, { rules: { absenceLimit: 1 } })
    await held(circleOf(scene, network), [scene.organiser, scene.fellow], {
      startsAt: '2026-06-15T12:00:00Z',
    })
    return { membershipId: membership }
  },
  planMeeting: async ({ network }) => ({
    networkId: network,
    title: 'Autumn',
    startsAt: '2026-09-01T07:00:00Z',
  }),
  updateMeeting: async scene => ({ meetingId: await meetingOf(scene), title: 'Winter' }),
  cancelMeeting: async scene => ({ meetingId: await meetingOf(scene) }),
  deleteMeeting: async scene => ({ meetingId: await meetingOf(scene) }),
  respondToMeeting: async scene => ({ meetingId: await comingMeeting(scene), response: 'ATTENDING' }),
  checkIn: async scene => ({ meetingId: await meetingOf(scene) }),
  acknowledgeAttendance: async scene => ({ meetingId: await meetingWith(scene) }),
  acknowledgeAttendances: async ({ network }) => ({ networkId: network }),
  disputeAttendance: async scene => ({ meetingId: await listOf(scene) }),
  withdrawDispute: async scene => {
    const meetingId = await meetingWith(scene)
    await scene.person.client.ask(DISPUTE, { input: { meetingId } })
    return { meetingId }
  },
  upholdAbsence: async scene => {
    const meetingId = await held(circleOf(scene, scene.network), [scene.organiser, scene.fellow])
    await scene.person.client.ask(DISPUTE, { input: { meetingId } })
    return { meetingId, personId: scene.person.id }
  },
  setAttendance: async scene => ({
    meetingId: await meetingOf(scene),
    entries: [{ personId: scene.person.id, status: 'PRESENT' }],
  }),
  removeAttendance: async scene => ({ meetingId: await meetingOf(scene), personIds: [scene.person.id] }),
  settleMeeting: async scene => ({ meetingId: await meetingOf(scene) }),
  reopenMeeting: async scene => ({ meetingId: await meetingWith(scene) }),
  declareEncounter: async ({ app }) => ({
    personId: (await somebody(app)).id,
    metAt: '2026-06-15T10:00:00Z',
  }),
  confirmEncounter: async ({ app, person }) => ({ encounterId: await declares(await somebody(app), person) }),
  retractEncounter: async ({ app, person }) => ({ encounterId: await met(person, await somebody(app)) }),
  recommendPerson: async scene => ({
    recommendedPersonId: (await confidantOf(scene)).id,
    recipientId: (await somebody(scene.app)).id,
  }),
  recommendPersonToEveryone: async scene => ({ recommendedPersonId: (await confidantOf(scene)).id }),
  updateRecommendation: async scene => ({
    recommendationId: await recommendationBy(scene),
    outcome: 'NO_FIT',
  }),
  retractRecommendation: async scene => ({ recommendationId: await recommendationBy(scene) }),
  updatePrivacy: async () => ({}),
  blockPerson: async ({ app }) => ({ personId: (await somebody(app)).id }),
  unblockPerson: async ({ app }) => ({ personId: (await somebody(app)).id }),
  addContact: async () => ({ name: 'Anne' }),
  updateContact: async scene => ({ contactId: await contactOf(scene), notes: 'Prints' }),
  importContacts: async () => ({ text: 'BEGIN:VCARD\nVERSION:3.0\nFN:Anne\nTEL:none\nEND:VCARD\n' }),
  recogniseContacts: async () => ({}),
  removeContact: async scene => ({ contactId: await contactOf(scene) }),
  requestNameUse: async ({ network, person }) => ({
    ...{ networkId: network, personIds: [person.id], text: 'Our members', publication: 'Our site' },
  }),
  respondToNameUse: async ({ network, person, organiser }) => {
    const use = { networkId: network, personIds: [person.id], text: 'Our members', publication: oddWord() }
    await organiser.client.ask(ASK_NAME, { input: use })
    const { viewer } = await person.client.ask(NAME_USE)
    return { requestId: viewer.nameUseRequests.nodes[0].id, answer: 'GRANTED' }
  },
  requestIntroduction: async scene => {
    const [connector, target] = [await confidantOf(scene), await somebody(scene.app)]
    await met(connector, target)
    return { connectorId: connector.id, targetId: target.id, message: 'We both print' }
  },
  forwardIntroduction: async scene => ({
    introductionId: await requested(await threeAround(scene, 'connector')),
  }),
  acceptIntroduction: async scene => ({
    introductionId: await forwarded(await threeAround(scene, 'target')),
  }),
  declineIntroduction: async scene => ({
    introductionId: await requested(await threeAround(scene, 'connector')),
  }),
  withdrawIntroduction: async scene => ({
    introductionId: await requested(await threeAround(scene, 'requester')),
  }),
  reportIntroductionOutcome: async scene => ({
    introductionId: await accepted(await threeAround(scene, 'target')),
    outcome: 'HELPED',
  }),
  dismissPersonToMeet: async ({ app }) => ({
    personId: (await somebody(app)).id,
    reason: 'NOT_INTERESTED',
  }),
  restorePersonToMeet: async ({ app }) => ({ personId: (await somebody(app)).id }),
}

/** An email of the person's own. */
async function emailOf({ client }: Somebody): Promise<string> {
  const { viewer } = await client.ask('{ viewer { person { email } } }')
  return viewer.person.email
}

/** Somebody in the person's address book. */
async function contactOf({ person }: Scene): Promise<string> {
  return (await person.client.ask(ADD_CONTACT, { input: { name: 'Anne' } })).addContact.contact.id
}

/** Somebody who is there twice. */
async function twice({ app }: Scene): Promise<{ keepPersonId: PersonId; otherPersonIds: PersonId[] }> {
  const [keep, other] = await newcomers(app, [{}, {}])
  if (!keep || !other) throw new Error('Nobody came.')
  return { keepPersonId: keep.id, otherPersonIds: [other.id] }
}

/** A network of the organiser's with the fellow member, to which the invited one is invited. */
async function clubOf(scene: Scene, input: Record<string, unknown> = {}): Promise<NetworkId> {
  const { app, organiser, fellow, invited } = scene
  const rules = { memberListVisibleTo: 'MEMBERS', ...(input.rules as object | undefined) }
  const network = await networkOf(app, organiser.id, { ...input, rules })
  await joinNetwork(app, fellow.id, network)
  await inviteMember(app, organiser.id, network, invited.id)
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
  return inviteMember(scene.app, scene.organiser.id, await clubOf(scene), scene.person.id)
}

function circleOf({ app, organiser }: Scene, network: NetworkId): Circle {
  return { graph: app.graph, network, organiser, members: [] }
}

/** A settled meeting of the network with the person. */
async function meetingWith(scene: Scene): Promise<string> {
  return held(circleOf(scene, scene.network), [scene.person])
}

/** A list that has the person alone, and is not final yet. */
async function listOf(scene: Scene): Promise<string> {
  const meetingId = await meetingOf(scene)
  const input = { meetingId, entries: [{ personId: scene.person.id }] }
  await scene.organiser.client.ask(SET, { input })
  return meetingId
}

async function meetingOf(scene: Scene): Promise<string> {
  return planned(circleOf(scene, scene.network))
}

async function comingMeeting({ network, organiser }: Scene): Promise<string> {
  const { planMeeting } = await organiser.client.ask(PLAN, {
    input: { networkId: network, title: 'Autumn', startsAt: '2026-09-01T07:00:00Z' },
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
  const input = {
    recommendedPersonId: (await confidantOf(scene)).id,
    recipientId: (await somebody(scene.app)).id,
  }
  return recommends(scene.person, input)
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
