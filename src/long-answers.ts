import { EXPORT } from './data-subject-requests/data-subject.js'
import type { Domain } from './domain.js'
import { HEALTH, partOf } from './health/asked-health.js'
import type { PersonId } from './ids.js'
import type { Answering, LongTask } from './long-work/task.js'
import type { MatchPlace } from './matches/match.js'
import { MATCHES, matchAnswer } from './matches/match-question.js'
import type { SeenMatches } from './matches/seen-matches.js'
import { DUPLICATES } from './merging/duplicate-question.js'
import type { Viewer } from './viewer.js'

/** How the domain answers each kind of question that takes long. */
export function answeringOf(domain: Domain): ReadonlyMap<string, Answering> {
  return new Map([
    entry(MATCHES, async (viewer, place) => {
      const seen = await seenIn(domain, viewer, place)
      return question => seen && matchAnswer(seen, question)
    }),
    entry(HEALTH, async (viewer, { network, asOf }) => {
      const health = await domain.health.of(viewer, network, asOf)
      const nameable = async (people: readonly PersonId[]) =>
        new Set((await domain.people.findMany(viewer, [...people])).map(({ id }) => id))
      return question => health && partOf(health, question, nameable)
    }),
    entry(DUPLICATES, async viewer => {
      const duplicates = await domain.duplicates.suggestions(viewer)
      return request => domain.duplicates.page(duplicates, request)
    }),
    entry(EXPORT, async (viewer, person) => {
      const data = await domain.dataSubjects.export(viewer, person)
      return () => data
    }),
  ])
}

async function seenIn(domain: Domain, viewer: Viewer, place: MatchPlace): Promise<SeenMatches | null> {
  if (place.meeting === null) return domain.matches.seenToMeet(viewer, place.person)
  const [meeting] = await domain.meetings.findMany(viewer, [place.meeting])
  return meeting ? domain.matches.seenAtMeeting(viewer, meeting) : null
}

function entry<About, Question, Answer>(
  { name }: LongTask<About, Question, Answer>,
  answering: Answering<About, Question, Answer>,
): [string, Answering] {
  return [name, answering as Answering]
}
