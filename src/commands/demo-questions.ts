import type { Asker } from '../api/local-api.js'
import type { Tour } from '../sample/region.store.js'

interface Named {
  name: string
}

const WHO_INTRODUCES = `query ($to: ID!) {
  viewer { person { name } }
  person(id: $to) { name profession }
  introductionPaths(toPersonId: $to, limit: 3) {
    paths { score people { name } askFirst { name } steps { to { name } band } }
    noPath { message }
  }
}`

interface Introductions {
  viewer: { person: Named }
  person: Named & { profession: string | null }
  introductionPaths: {
    paths: { score: number; people: Named[]; askFirst: Named | null; steps: { to: Named; band: string }[] }[]
    noPath: { message: string } | null
  }
}

/** The first question, asked and answered: who can introduce me? */
export async function whoIntroduces(asker: Asker, { sought }: Tour): Promise<string[]> {
  const { viewer, person, introductionPaths } = await asker.ask<Introductions>(WHO_INTRODUCES, { to: sought })
  const { paths, noPath } = introductionPaths
  const asking = viewer.person.name
  const what = person.profession ? `${person.name}, ${person.profession.toLowerCase()}` : person.name
  return [
    '',
    `1. Who can introduce ${asking} to ${what}?`,
    '',
    ...(noPath ? [`   ${noPath.message}`] : []),
    ...paths.map(({ score, people, steps }) => {
      const [first, ...others] = steps.map(({ to, band }) => `${to.name} (${words(band)})`)
      const from = people[0]?.name ?? asking
      return `   ${String(score).padStart(3)}  ${from} → ${[first, ...others].join(' → ')}`
    }),
    ...(paths[0]?.askFirst
      ? [
          '',
          '   The number is 100 times the product of the strengths on the way; of those between others the band counts.',
          `   So ask ${paths[0].askFirst.name} first.`,
        ]
      : []),
  ]
}

const HOW_WELL = `query ($one: ID!, $other: ID!) {
  relationshipBetween(personId: $one, otherPersonId: $other) {
    people { name }
    sharedMeetingCount
    strength {
      score band trend bandDropsOn meetingPoints recommendationPoints
      parts { evidence count points lastAt }
      suggestions { evidence gain meeting { title startsAt } }
    }
  }
}`

interface HowWell {
  relationshipBetween: {
    people: Named[]
    sharedMeetingCount: number
    strength: {
      score: number
      band: string
      trend: string
      bandDropsOn: string | null
      meetingPoints: number
      recommendationPoints: number
      parts: { evidence: string; count: number; points: number; lastAt: string }[]
      suggestions: { evidence: string; gain: number; meeting: { title: string; startsAt: string } | null }[]
    } | null
  } | null
}

/** The second question: how well do these two know each other? */
export async function howWell(asker: Asker, tour: Tour): Promise<string[]> {
  const { relationshipBetween: relationship } = await asker.ask<HowWell>(HOW_WELL, {
    one: tour.asker,
    other: tour.closePerson,
  })
  const strength = relationship?.strength
  if (!strength) return ['', '2. The two people of this example no longer have a relationship.']
  const { score, band, trend, bandDropsOn, parts, suggestions, meetingPoints, recommendationPoints } =
    strength
  const [raise] = suggestions
  return [
    '',
    `2. How well do ${relationship.people.map(({ name }) => name).join(' and ')} know each other?`,
    '',
    `   ${score} of 100: ${words(band)} and ${words(trend)}, after ${relationship.sharedMeetingCount} meetings together.`,
    ...parts.map(
      ({ evidence, count, points, lastAt }) =>
        `   ${points.toFixed(2).padStart(6)}  for ${EVIDENCE[evidence] ?? words(evidence)} (${count}), the last on ${day(lastAt)}`,
    ),
    `   Each fades with age. Together: 100 × (1 − e^(−${meetingPoints.toFixed(2)}/2)${recommendationPoints > 0 ? ` · e^(−${recommendationPoints.toFixed(2)}/1.5)` : ''}) = ${score}. docs/strength.md says why.`,
    ...(bandDropsOn ? [`   If they do not meet again, it is ${words(band)} until ${bandDropsOn}.`] : []),
    ...(raise
      ? [
          `   What would raise it most: ${raise.meeting ? `"${raise.meeting.title}" on ${day(raise.meeting.startsAt)}` : words(raise.evidence)}, by ${raise.gain}.`,
        ]
      : []),
  ]
}

const EVIDENCE: Record<string, string> = {
  CO_ATTENDED: 'meetings in one room',
  SAME_TABLE: 'meetings at one table',
  DECLARED: 'one-to-ones declared by one of them',
  CONFIRMED: 'one-to-ones confirmed by both',
  INTRODUCED: 'introductions',
  RECOMMENDED: 'recommendations',
}

const WHO_TO_INTRODUCE = `query ($meeting: ID!) {
  meeting(id: $meeting) {
    title
    startsAt
    expectedCount
    matches(first: 3) {
      nodes { people { name profession } introducer { name } score reasons { points detail } }
    }
  }
}`

interface Matches {
  meeting: {
    title: string
    startsAt: string
    expectedCount: number
    matches: {
      nodes: {
        people: (Named & { profession: string | null })[]
        introducer: Named | null
        score: number
        reasons: { points: number; detail: string }[]
      }[]
    } | null
  } | null
}

const COMING = `query {
  viewer { upcomingMeetings(first: 20) { nodes { id expectedCount } } }
}`

interface Coming {
  viewer: { upcomingMeetings: { nodes: { id: string; expectedCount: number }[] } | null }
}

/** The third question: who should be introduced to whom? The tour's meeting may be over by now: then another that is to come. */
export async function whoToIntroduce(asker: Asker, admin: Asker, { meeting }: Tour): Promise<string[]> {
  const { viewer } = await asker.ask<Coming>(COMING, {})
  const coming = viewer.upcomingMeetings?.nodes ?? []
  const next =
    coming.find(({ id }) => id === meeting) ??
    coming.toSorted((one, other) => other.expectedCount - one.expectedCount)[0]
  const answer = await admin.ask<Matches>(WHO_TO_INTRODUCE, { meeting: next?.id ?? meeting })
  const suggestions = answer.meeting?.matches?.nodes ?? []
  if (!answer.meeting || suggestions.length === 0)
    return ['', '3. There is nobody to introduce at an upcoming meeting.']
  const { title, startsAt, expectedCount } = answer.meeting
  return [
    '',
    `3. Who should be introduced to whom at "${title}" on ${day(startsAt)}, where ${expectedCount} are expected?`,
    ...suggestions.flatMap(({ people, introducer, score, reasons }) => [
      '',
      `   ${String(score).padStart(3)}  ${people.map(titled).join(' and ')}${introducer ? `, by ${introducer.name}` : ''}`,
      ...reasons.map(({ points, detail }) => `        ${points.toFixed(1).padStart(4)}  ${detail}`),
    ]),
  ]
}

function titled({ name, profession }: Named & { profession: string | null }): string {
  return profession ? `${name} (${profession.toLowerCase()})` : name
}

const words = (name: string) => name.toLowerCase().replaceAll('_', ' ')
const day = (instant: string) => instant.slice(0, 10)
