import type { MeetingId, NetworkId } from '../../src/ids.js'
import type { Decisions } from '../../src/importing/decisions/decision.js'
import { ChangeFeed } from '../../src/neo4j/change-feed.js'
import { PersonStore } from '../../src/people/person.store.js'
import { RegionStore } from '../../src/sample/region.store.js'
import { declares, met, recommends, seated } from './acquaintances.js'
import type { TestApp } from './app.js'
import { Deciding } from './deciding.js'
import { type Circle, circleOf, DISPUTE, planned, SET } from './gatherings.js'
import { importsOf } from './imports.js'
import { ACCEPT as ACCEPT_INTRODUCTION, accepted, forwarded, REPORT, requested } from './introductions.js'
import { type Somebody, somebody } from './newcomers.js'
import { bringIn, inviteMember, joinNetwork, LEAVE, networkOf, oddWord } from './scenes.js'

/** Somebody of whom the graph holds all that it can hold of anybody, and those around them. */
export interface FullLife {
  person: Somebody
  /** In every text of the person's own, and in nobody else's. */
  word: string
  email: string
  phone: string
  /** A network of which the person is a member. */
  circle: Circle
  /** One that the person organises alone, with `friend` as a member. */
  ownNetwork: NetworkId
  friend: Somebody
  fellow: Somebody
  /** Whom the person has blocked, and who has blocked the person. */
  blocked: Somebody
  blocker: Somebody
  /**
   * Settled: in the first round the person sat at table A with `friend`, and `fellow` at table B with the organiser; in the
   * third the person sat at table D with `friend` and `fellow`.
   */
  breakfast: MeetingId
  coming: MeetingId
  /** Of which the person is the requester, the connector and the target. */
  introductions: { asked: string; made: string; led: string; seeker: Somebody; beyond: Somebody }
  /** The number by which a list names the person. */
  source: string
}

const change = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`

export async function fullLife(app: TestApp): Promise<FullLife> {
  const word = oddWord()
  const email = `${word}@example.org`
  const phone = `+331${String(Number.parseInt(word.slice(1, 8), 16) % 1e8).padStart(8, '0')}`
  const person = await somebody(app, {
    ...{ name: `Zoé ${word}`, email, phone, profession: `notaire ${word}`, company: `Ancien ${word}` },
    ...{ city: `Rennes ${word}`, headline: `Actes ${word}`, locale: 'fr-FR' },
    ...{ needs: [`peinture ${word}`], offers: [`actes ${word}`], purposes: ['BUSINESS'] },
  })
  const circle = await circleOf(app, 0, { rules: { oneMemberPerProfession: true } })
  const [friend, fellow] = [await somebody(app), await somebody(app)]
  for (const { id } of [friend, fellow])
    await bringIn(app, circle.organiser.id, circle.network, id, { seat: oddWord() })
  const [blocked, blocker] = [await somebody(app), await somebody(app)]
  const update = { personId: person.id, company: `Étude ${word}` }
  await person.client.ask(change('updatePerson', 'UpdatePersonInput'), { input: update })
  await person.client.ask(change('addEmail', 'AddEmailInput'), { input: { email: `also-${email}` } })
  const privacy = {
    hiddenFromCompanies: [`Rival ${word}`],
    introductionBudget: 9,
    nameUse: 'GRANTED',
    isFoundByEmail: true,
  }
  await person.client.ask(change('updatePrivacy', 'UpdatePrivacyInput'), { input: privacy })
  await bringIn(app, circle.organiser.id, circle.network, person.id)

  const ownNetwork = await networkOf(app, person.id, { rules: { admission: 'SPONSORSHIP' } })
  await bringIn(app, person.id, ownNetwork, friend.id)
  await inviteMember(app, person.id, ownNetwork, fellow.id)
  await left(app, person, word)

  const [first, third] = [
    { A: [person, friend], B: [fellow, circle.organiser] },
    { D: [person, friend, fellow] },
  ]
  const breakfast = await seated(circle, [first, {}, third], '2026-06-10T06:00:00Z')
  const dinner = await seated(circle, [{ C: [person, friend, fellow] }], '2026-05-10T06:00:00Z')
  await person.client.ask(DISPUTE, { input: { meetingId: dinner, withPersonId: fellow.id } })
  await friend.client.ask(DISPUTE, { input: { meetingId: dinner, withPersonId: person.id } })
  const coming = await planned(circle, { startsAt: '2026-07-10T06:00:00Z' })
  const entries = [
    { personId: person.id, status: 'EXPECTED' },
    { personId: fellow.id, status: 'EXPECTED', invitedById: person.id },
  ]
  await circle.organiser.client.ask(SET, { input: { meetingId: coming, entries } })

  for (const at of ['2026-06-12T10:00:00Z', '2026-04-12T10:00:00Z']) {
    await met(person, friend, at)
    await met(friend, fellow, at)
  }
  await declares(fellow, person)
  await vouched(person, friend, fellow, word)
  const introductions = await introduced(app, person, friend, word)

  await person.client.ask(change('blockPerson', 'BlockPersonInput'), { input: { personId: blocked.id } })
  await blocker.client.ask(change('blockPerson', 'BlockPersonInput'), { input: { personId: person.id } })
  const aside = { input: { personId: fellow.id, reason: 'NOT_INTERESTED' } }
  await person.client.ask(change('dismissPersonToMeet', 'DismissPersonToMeetInput'), aside)
  const apart = { input: { personId: person.id, otherPersonId: fellow.id } }
  await person.client.ask(change('markNotTheSame', 'MarkNotTheSameInput'), apart)
  await askedForTheirName(circle, person, word)
  await keptInAddressBooks(person, friend, { word, email, phone })
  const keyed = person.client.with({ 'idempotency-key': word })
  await keyed.ask(change('createPerson', 'CreatePersonInput'), { input: { name: 'Anne' } })
  const around = { circle, ownNetwork, friend, fellow, blocked, blocker, breakfast, coming }
  const former = `Anciens ${oddWord()}`
  const source = await listedAs(app, person, email, word, former)
  await decidedOn(app, person, word, former)
  await known(app, person, around)
  return { person, word, email, phone, ...around, introductions, source }
}

/** The network asked to print the person's name, and they let it. */
async function askedForTheirName({ organiser, network }: Circle, person: Somebody, word: string) {
  const input = {
    networkId: network,
    personIds: [person.id],
    text: `Our members ${word}`,
    publication: 'Ouest-France',
  }
  await organiser.client.ask(
    'mutation ($input: RequestNameUseInput!) { requestNameUse(input: $input) { grantedRequests { id } } }',
    { input },
  )
  const { viewer } = await person.client.ask('{ viewer { nameUseRequests { nodes { id } } } }')
  await person.client.ask(
    'mutation ($input: RespondToNameUseInput!) { respondToNameUse(input: $input) { request { id } } }',
    { input: { requestId: viewer.nameUseRequests.nodes[0].id, answer: 'GRANTED' } },
  )
}

/** The person keeps a contact of their friend, and the friend one of them. */
async function keptInAddressBooks(
  person: Somebody,
  friend: Somebody,
  { word, email, phone }: Pick<FullLife, 'word' | 'email' | 'phone'>,
): Promise<void> {
  const add = change('addContact', 'AddContactInput')
  const own = { name: 'A friend', notes: `Kept ${word}`, comeBackOn: '2026-09-01', personId: friend.id }
  await person.client.ask(add, { input: own })
  const theirs = { name: `Zoé ${word}`, emails: [email], phones: [phone], personId: person.id }
  await friend.client.ask(add, { input: theirs })
}

/** A network that the person has left, with a word on why. */
async function left(app: TestApp, person: Somebody, word: string): Promise<void> {
  const { network } = await circleOf(app, 0)
  const { id } = await joinNetwork(app, person.id, network)
  await person.client.ask(LEAVE, { input: { membershipId: id, reason: `Moved ${word}` } })
}

async function vouched(person: Somebody, friend: Somebody, fellow: Somebody, word: string): Promise<void> {
  const vouch = (by: Somebody, input: Record<string, unknown>) => recommends(by, input)
  await vouch(person, { recommendedPersonId: friend.id, recipientId: fellow.id, message: `Precise ${word}` })
  await vouch(friend, { recommendedPersonId: person.id })
  await vouch(friend, { recommendedPersonId: fellow.id, recipientId: person.id })
}

async function introduced(app: TestApp, person: Somebody, friend: Somebody, word: string) {
  const [beyond, seeker] = [await somebody(app), await somebody(app)]
  await met(friend, beyond)
  await met(seeker, person)
  await met(seeker, friend)
  const ask = { requester: person, connector: friend, target: beyond }
  const asked = await accepted(ask)
  const report = { introductionId: asked, outcome: 'HELPED', comment: `Good ${word}` }
  await person.client.ask(REPORT, { input: report })
  const led = await forwarded({ requester: seeker, connector: friend, target: person })
  await person.client.ask(ACCEPT_INTRODUCTION, { input: { introductionId: led, reply: `Gladly ${word}` } })
  await met(person, beyond)
  const made = await requested({ requester: seeker, connector: person, target: beyond })
  return { asked, made, led, seeker, beyond }
}

/** An imported list that names the person by a number of its own. */
async function listedAs(
  app: TestApp,
  person: Somebody,
  email: string,
  word: string,
  network: string,
): Promise<string> {
  const columns = 'network,date,person,person_id,email,city,status'
  await importsOf(app).attendance(
    `${columns}\n${network},2026-06-01,${person.name},7${word},${email},Vitré ${word},PRESENT\n`,
    { source: 'bozeman' },
  )
  return `bozeman:7${word}`
}

/** A list that names the person in a way of its own, of which it was decided that it is them. */
async function decidedOn(app: TestApp, { id }: Somebody, word: string, network: string): Promise<void> {
  const list = `network,date,person\n${network},2026-06-01,Zoé alias ${word}\n`
  const attend = importsOf(app).attendanceAt
  const follow = (path: string, decisions: Decisions) => attend(path, { decisions })
  await Deciding.on(list, follow, deciding => deciding.decided({ 2: id }))
}

/** A subject of an identity provider, and a tour of the sample region that begins with the person. */
async function known(
  { graph }: TestApp,
  { id }: Somebody,
  { friend, fellow, breakfast }: Pick<FullLife, 'friend' | 'fellow' | 'breakfast'>,
): Promise<void> {
  await graph.write(async transaction => {
    await new PersonStore(graph, new ChangeFeed(() => graph.lastChange)).linkSubject(
      `https://id.example ${id}`,
      id,
      transaction,
    )
    const tour = { asker: id, sought: friend.id, closePerson: fellow.id, meeting: breakfast }
    await new RegionStore(graph).keepTour(tour, transaction)
  })
}
