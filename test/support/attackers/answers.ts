import { RECOMMEND_TO_EVERYONE } from '../acquaintances.js'
import type { Answer } from '../app.js'
import { REQUEST } from '../introductions.js'
import { ATTACKERS, EVERYBODY, type Name, VICTIMS, type Victim, type World } from './world.js'

const MATCHES = 'nodes { people { id } introducer { id } reasons { kind points detail } }'
/** All that somebody can ask about a victim, but for what counts between the two. */
const ABOUT = `query ($victim: ID!, $victims: [ID!]!, $search: String!) {
  person(id: $victim) {
    name email phone distanceFromViewer
    memberships(statuses: [INVITED, ACTIVE, LAPSED]) { totalCount nodes { status role since network { id } } }
    commonContacts { totalCount edges { bandWithViewer node { id } } }
    recommendationsAbout { totalCount }
  }
  node(id: $victim) { id }
  people(search: $search) { totalCount nodes { id } }
  distances(toPersonIds: $victims) { person { id } hops }
  introductionPaths(toPersonId: $victim, minimumScore: 1, maxHops: 4, differentFirstSteps: false, limit: 20) {
    paths { canAsk score people { id } askFirst { id } steps { band score evidence lastMetAt } }
    noPath { reason message meetings { id } }
  }
  viewer { person { peopleToMeet(first: 50) { ${MATCHES} } } }
}`
/** Who came, as the list says. That organisers expect or miss somebody is theirs to write. */
const CAME = `query ($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Meeting { attendances(statuses: [PRESENT, LATE]) { nodes { person { id } } } } }
}`
/** Of matches what others' meetings give the pair: how often each of the two comes. */
const OF_MEETINGS = ['NEWCOMER', 'LIKELY_TO_MEET']

/** Of whom no list of attackers tells, so that nothing counts between them and a victim. */
const NEVER_LISTED: ReadonlySet<Name> = new Set(['Pat', 'Sam', 'Olga'])

interface Came {
  attendances: { nodes: { person: { id: string } }[] } | null
}

interface Suggested {
  people: { id: string }[]
  introducer: { id: string } | null
  reasons: { kind: string; points: number; detail: string }[]
}

/** What everybody is answered about every victim, with names for ids. */
export async function answersIn(world: World): Promise<Record<string, unknown>> {
  const answers: [string, unknown][] = []
  // One asker after another: all at once they would wait for connections longer than a service may.
  for (const asker of EVERYBODY) {
    const abouts = VICTIMS.map(async victim =>
      answers.push([`${asker} about ${victim}`, await about(world, asker, victim)]),
    )
    await Promise.all(abouts)
    answers.push([`who came, to ${asker}`, await cameAsSeenBy(world, asker)])
  }
  for (const asker of ['Abe', 'Alf'] as const)
    for (const victim of VICTIMS)
      answers.push([`${asker} and ${victim}`, await refusals(world, asker, victim)])
  return JSON.parse(
    world.unmarked(JSON.stringify(Object.fromEntries(answers.sort(([a], [b]) => (a < b ? -1 : 1))))),
  )
}

async function about(world: World, asker: Name, victim: Victim): Promise<Answer> {
  const variables = {
    victim: world.id(victim),
    victims: VICTIMS.map(name => world.id(name)),
    search: world.word,
  }
  const { data, errors } = await world.client(asker).send(ABOUT, variables)
  const { viewer, ...others } = data
  const suggested = NEVER_LISTED.has(asker) ? (viewer?.person?.peopleToMeet?.nodes ?? []) : []
  return { ...others, errors, toMeet: suggestionsOf(world, victim, suggested) }
}

function suggestionsOf(world: World, victim: Victim, suggested: readonly Suggested[]) {
  return suggested
    .filter(({ people }) => people.some(({ id }) => id === world.id(victim)))
    .map(({ reasons, ...rest }) => ({
      ...rest,
      reasons: reasons.filter(({ kind }) => !OF_MEETINGS.includes(kind)),
    }))
    .filter(({ reasons }) => reasons.length > 0)
}

/** The victims who came, as those see it who do not organise. */
async function cameAsSeenBy(world: World, asker: Name): Promise<string[]> {
  if (asker === 'Ann' || asker === 'Abe') return []
  const { nodes } = await world.client(asker).ask(CAME, { ids: world.meetings })
  return nodes.flatMap((meeting: Came, i: number) => {
    const came = meeting.attendances?.nodes.map(({ person }) => person.id) ?? []
    const victims = VICTIMS.filter(name => name !== asker && came.includes(world.id(name)))
    return victims.map(name => `${name} at ${i}`)
  })
}

/** Why attackers may not recommend the victim, nor ask for a way to them. What is taken is taken in both worlds. */
async function refusals(world: World, asker: Name, victim: Victim): Promise<unknown[]> {
  const client = world.client(asker)
  const target = world.id(victim)
  const networks = world.networks.map(networkId => ({ networkId, recommendedPersonId: target }))
  const connectors = [...ATTACKERS, 'Hal' as const].filter(name => name !== asker)
  const answers: Answer[] = []
  for (const input of networks) answers.push(await client.send(RECOMMEND_TO_EVERYONE, { input }))
  for (const name of connectors) {
    const input = { connectorId: world.id(name), targetId: target, message: 'Please.' }
    answers.push(await client.send(REQUEST, { input }))
  }
  return answers.map(({ errors }) =>
    errors?.map(({ message, extensions: { code, rule, tie, hintParameters } }) => ({
      message,
      code,
      rule,
      tie,
      hintParameters,
    })),
  )
}
