import { type NetworkId, newId } from '../../../src/ids.js'
import { pairOf } from '../../../src/ties/pair.js'
import { met, recommends } from '../acquaintances.js'
import type { Client, TestApp } from '../app.js'
import { type Circle, DISPUTE, held, PLAN, planned, RESPOND, SET, SETTLE, UPHOLD } from '../gatherings.js'
import { ACCEPT, FORWARD, REPORT, REQUEST } from '../introductions.js'
import { type Somebody, somebody } from '../newcomers.js'
import { bringIn, inviteMember, joinNetwork, networkOf, oddWord, REMOVE_MEMBER } from '../scenes.js'

/** Who asks, as the headings of docs/security.md name them. */
export const ROLES = [
  'nobody',
  'no profile',
  'stranger',
  'fellow member',
  'invited',
  'other organiser',
  'organiser',
  'analyst',
  'administrator',
  'the person',
] as const
export type Role = (typeof ROLES)[number]

/** The ten who ask, others who are there, and the ids of one of each thing, all of it the person's or about them. */
export type Scene = Awaited<ReturnType<typeof permissionScene>>

const DECLARE = `mutation ($input: DeclareEncounterInput!) { declareEncounter(input: $input) { encounter { id } } }`
const RETRACT =
  'mutation ($input: RetractRecommendationInput!) { retractRecommendation(input: $input) { recommendation { id } } }'
const OUTCOME =
  'mutation ($input: UpdateRecommendationInput!) { updateRecommendation(input: $input) { recommendation { id } } }'
const ASK_NAME =
  'mutation ($input: RequestNameUseInput!) { requestNameUse(input: $input) { grantedRequests { id } } }'
const OWN_NAME_USE = '{ viewer { nameUseRequests { nodes { id } } } }'
const ANSWER_NAME =
  'mutation ($input: RespondToNameUseInput!) { respondToNameUse(input: $input) { request { id } } }'
const CHOOSE =
  'mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { privacy { visibleTo } } }'
const ADD_CONTACT = 'mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id } } }'
const DISMISS =
  'mutation ($input: DismissPersonToMeetInput!) { dismissPersonToMeet(input: $input) { person { id } } }'
const BLOCK = 'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { scopes } } }'

/**
 * A network whose list shows to members only and where each profession has one seat. It met in spring; the person, a fellow
 * member, the organiser and a friend were there. The person knows the friend, who knows an expert.
 */
export async function permissionScene(app: TestApp) {
  app.clock.set('2026-03-01T09:00:00Z')
  const word = oddWord()
  const profile = {
    name: `Jeanne ${word}`,
    ...{
      profession: 'Printer',
      company: 'Presses du Lac',
      city: 'Annecy',
      headline: 'I print',
      locale: 'fr',
    },
    ...{ needs: ['bookbinding'], offers: ['posters'], purposes: ['BUSINESS'] },
    ...{ email: `${word}@example.org`, phone: '+33612345678' },
  }
  const person = await somebody(app, profile)
  const organiser = await somebody(app, { profession: 'Notary' })
  const fellow = await somebody(app, { profession: 'Baker' })
  const friend = await somebody(app, { profession: 'Lawyer' })
  const expert = await somebody(app, {
    profession: 'Binder',
    offers: ['bookbinding'],
    purposes: ['BUSINESS'],
  })
  const loner = await somebody(app, { profession: 'Florist' })
  const blocked = await somebody(app)
  // The person once more, claimed by nobody.
  await somebody(app, { name: profile.name.toUpperCase() })
  const stranger = await somebody(app, { profession: 'Gardener' })
  const invited = await somebody(app, { profession: 'Tailor' })
  const otherOrganiser = await somebody(app, { profession: 'Roofer' })

  const network = await networkOf(app, organiser.id, {
    ...{
      name: `Club ${word}`,
      purposes: ['BUSINESS'],
      description: 'We meet',
      city: 'Annecy',
      country: 'FR',
    },
    fee: { price: { amount: '10', currencyCode: 'EUR' }, period: 'MEETING' },
    rules: {
      memberListVisibleTo: 'MEMBERS',
      oneMemberPerProfession: true,
      absenceLimit: 9,
      informationMeetingSize: 3,
    },
  })
  const earlier = await bringIn(app, organiser.id, network, person.id)
  await organiser.client.ask(REMOVE_MEMBER, { input: { membershipId: earlier.id, reason: 'Moved' } })
  const membership = await bringIn(app, organiser.id, network, person.id)
  for (const one of [fellow, friend, expert, loner]) await joinNetwork(app, one.id, network)
  await inviteMember(app, organiser.id, network, invited.id)
  const guild = await networkOf(app, organiser.id, { rules: { oneMemberPerProfession: true } })
  const invitation = await inviteMember(app, organiser.id, guild, person.id)
  await networkOf(app, otherOrganiser.id)
  const choir = await networkOf(app, friend.id)
  await joinNetwork(app, expert.id, choir)

  const circle: Circle = { graph: app.graph, network, organiser, members: [] }
  app.clock.set('2026-04-10T12:00:00Z')
  await met(friend, expert, '2026-04-10T09:00:00Z')
  app.clock.set('2026-04-20T12:00:00Z')
  const missed = await held(circle, [organiser, friend], { startsAt: '2026-04-20T07:00:00Z' })
  const absence = { meetingId: missed, personId: person.id }
  await person.client.ask(DISPUTE, { input: { meetingId: missed } })
  await organiser.client.ask(UPHOLD, { input: absence })
  await person.client.ask(DISPUTE, { input: { meetingId: missed, withPersonId: friend.id } })
  const { planMeeting: forgotten } = await organiser.client.ask(PLAN, {
    input: { networkId: network, title: 'Forgotten', startsAt: '2026-04-19T07:00:00Z' },
  })
  const unplanned = { meetingId: forgotten.meeting.id }
  await organiser.client.ask(SET, { input: { ...unplanned, entries: [{ personId: person.id }] } })
  await organiser.client.ask(SETTLE, { input: unplanned })
  for (const day of ['2026-05-04', '2026-05-18', '2026-06-08']) {
    app.clock.set(`${day}T12:00:00Z`)
    await held(circle, [organiser, friend, person, ...(day === '2026-06-08' ? [fellow] : [])], {
      startsAt: `${day}T07:00:00Z`,
      endsAt: `${day}T09:00:00Z`,
      place: 'Café',
    })
  }
  app.clock.set('2026-06-15T12:00:00Z')
  const meeting = await planned(circle, { endsAt: '2026-06-15T12:30:00Z', place: 'Café' })
  const entry = { personId: person.id, tables: [{ round: 1, name: 'One' }], invitedById: friend.id }
  const others = [organiser, fellow, friend].map(({ id }) => ({
    personId: id,
    tables: [{ round: 1, name: 'Two' }],
  }))
  await organiser.client.ask(SET, { input: { meetingId: meeting, entries: [entry, ...others] } })
  const { planMeeting } = await organiser.client.ask(PLAN, {
    input: { networkId: network, title: 'Summer', startsAt: '2026-07-01T07:00:00Z' },
  })
  const upcoming: string = planMeeting.meeting.id
  for (const { client } of [person, fellow, friend, expert])
    await client.ask(RESPOND, { input: { meetingId: upcoming, response: 'ATTENDING' } })
  await organiser.client.ask(SET, {
    input: {
      meetingId: upcoming,
      entries: [{ personId: person.id, status: 'EXPECTED', invitedById: friend.id }],
    },
  })

  await met(organiser, loner, '2026-06-12T09:00:00Z')
  const { declareEncounter } = await person.client.ask(DECLARE, {
    input: {
      personId: friend.id,
      metAt: '2026-06-08T10:00:00Z',
      meetingId: await lastSettled(organiser.client, network),
    },
  })
  await friend.client.ask(DECLARE, { input: { personId: person.id, metAt: '2026-06-08T10:00:00Z' } })
  await loner.client.ask(DECLARE, { input: { personId: person.id, metAt: '2026-06-14T10:00:00Z' } })
  const recommendation = await recommends(person, {
    ...{ recommendedPersonId: friend.id, recipientId: expert.id, networkId: network, message: 'Ask him' },
  })
  const taken = await recommends(person, { recommendedPersonId: friend.id, recipientId: expert.id })
  await person.client.ask(RETRACT, { input: { recommendationId: taken } })
  await expert.client.ask(OUTCOME, {
    input: {
      recommendationId: recommendation,
      outcome: 'BUSINESS',
      dealValue: { amount: '100', currencyCode: 'EUR' },
    },
  })
  await recommends(friend, { recommendedPersonId: person.id })

  const { requestIntroduction } = await person.client.ask(REQUEST, {
    input: { connectorId: friend.id, targetId: expert.id, message: 'I need books bound' },
  })
  const introduction: string = requestIntroduction.introduction.id
  await friend.client.ask(FORWARD, { input: { introductionId: introduction, messageToTarget: 'She prints' } })
  await expert.client.ask(ACCEPT, { input: { introductionId: introduction, reply: 'With pleasure' } })
  await expert.client.ask(REPORT, { input: { introductionId: introduction, outcome: 'NO_SHOW' } })

  const use = { networkId: network, personIds: [person.id], text: 'Our members', publication: 'Our site' }
  await organiser.client.ask(ASK_NAME, { input: use })
  const nameUse: string = (await person.client.ask(OWN_NAME_USE)).viewer.nameUseRequests.nodes[0].id
  await person.client.ask(ANSWER_NAME, { input: { requestId: nameUse, answer: 'GRANTED' } })
  await person.client.ask(BLOCK, { input: { personId: blocked.id } })
  await person.client.ask(DISMISS, { input: { personId: stranger.id, reason: 'NOT_INTERESTED' } })
  const written = {
    emails: ['anne@example.org'],
    phones: ['+33639980001'],
    company: 'Press',
    notes: 'Prints',
  }
  const { addContact } = await person.client.ask(ADD_CONTACT, {
    input: { name: 'Anne', ...written, tags: ['Print'], comeBackOn: '2026-06-15', personId: friend.id },
  })
  const contact: string = addContact.contact.id
  await app.domain.comeBacks.tellDue()
  await person.client.ask(CHOOSE, { input: { hiddenFromCompanies: ['Rival'] } })

  const people: Partial<Record<Role, Somebody>> = {
    ...{ stranger, invited, organiser },
    ...{ 'fellow member': fellow, 'other organiser': otherOrganiser, 'the person': person },
  }
  /** The API as somebody in this role sees it; nobody who has no profile is the same twice. */
  const as = async (role: Role): Promise<Client> => {
    if (role === 'nobody') return app.nobody()
    if (role === 'no profile') return app.as(newId())
    if (role === 'analyst') return app.as(newId(), 'analyst')
    return people[role]?.client ?? app.admin()
  }
  const names: Record<string, string> = {
    ...{ word, network, membership: membership.id, earlier: earlier.id, meeting, upcoming },
    invitation: invitation.id,
    attendance: `attendance:${meeting}:${person.id}`,
    missed: `attendance:${missed}:${person.id}`,
    relationship: `relationship:${pairOf(person.id, friend.id).join(':')}`,
    ...{ encounter: declareEncounter.encounter.id, recommendation, taken, introduction, nameUse, contact },
    ...{ person: person.id, friend: friend.id, expert: expert.id, organiser: organiser.id, nobody: newId() },
  }
  return { app, as, names, network, person, organiser, fellow, invited, friend, loner }
}

async function lastSettled(client: Client, network: NetworkId): Promise<string> {
  const data = await client.ask(
    'query ($id: ID!) { network(id: $id) { pastMeetings(first: 1) { nodes { id } } } }',
    { id: network },
  )
  return data.network.pastMeetings.nodes[0].id
}
