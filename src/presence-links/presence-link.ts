import { DAY_MS } from '../durations.js'
import type { MeetingId, PersonId } from '../ids.js'
import { Seal } from '../seal.js'

/** How long a link of a mail may be used. */
const HOLDS_FOR_MS = 30 * DAY_MS
const ANYWHERE = ''

/** What a link of a mail lets its holder speak of: whether this person was at these meetings. */
export interface PresenceLink {
  readonly person: PersonId
  readonly meetings: readonly MeetingId[]
}

/** Makes the links by which people say, without signing in, whether they were at meetings; nobody else can make one up. */
export class PresenceLinks {
  private readonly seal: Seal

  /** @param serviceKey at least 32 bytes, the same on all replicas. */
  constructor(
    serviceKey: Uint8Array,
    private readonly publicUrl: string | null,
  ) {
    this.seal = new Seal(serviceKey, 'presence links')
  }

  /** Null where the service has no address that people reach. */
  urlOf({ person, meetings }: PresenceLink, now: Date): string | null {
    if (this.publicUrl === null) return null
    const until = now.getTime() + HOLDS_FOR_MS
    return `${this.publicUrl}/presence/${this.seal.seal(JSON.stringify([until, person, ...meetings]), ANYWHERE)}`
  }

  /** Null for what is no link of this service, or is one no more. */
  read(token: string, now: Date): PresenceLink | null {
    const text = this.seal.open(token, ANYWHERE)
    if (text === null) return null
    const [until, person, ...meetings]: [number, PersonId, ...MeetingId[]] = JSON.parse(text)
    return now.getTime() < until ? { person, meetings } : null
  }
}
