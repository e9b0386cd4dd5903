import DataLoader from 'dataloader'
import type { MeetingService } from '../meetings/meeting.service.js'
import type { Viewer } from '../viewer.js'
import type { Match, MatchPlace } from './match.js'
import type { MatchService } from './match.service.js'
import type { SeenMatches } from './seen-matches.js'

/** A match by its id, and where it is looked for. */
interface Sought {
  readonly id: string
  readonly place: MatchPlace
}

/** Matches that one request asks for by id: those of one place are worked out once. */
export function matchLoaders(matches: MatchService, meetings: MeetingService, viewer: Viewer) {
  const seenIn = async (place: MatchPlace): Promise<SeenMatches | null> => {
    if (place.meeting === null) return matches.seenToMeet(viewer, place.person)
    const [meeting] = await meetings.findMany(viewer, [place.meeting])
    return meeting ? matches.seenAtMeeting(viewer, meeting) : null
  }
  return {
    match: new DataLoader<Sought, Match | null, string>(
      async sought => {
        const seen = new Map<string, Promise<SeenMatches | null>>()
        return Promise.all(
          sought.map(async ({ id, place }) => {
            const key = place.meeting ?? place.person
            const there = seen.get(key) ?? seenIn(place)
            seen.set(key, there)
            return (await there)?.find(id) ?? null
          }),
        )
      },
      { cacheKeyFn: ({ id }) => id },
    ),
  }
}
