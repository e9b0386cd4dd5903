import { createClient, type Client as LiveClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { Client } from './app.js'

export const CHANGED =
  'subscription { introductionChanged { kind occurredAt introduction { id status messageToTarget requester { id name } history { status text } } } }'

/** Longer than Neo4j needs to start again, and shorter than a test may take: it fails then by what it waited for. */
const PATIENCE_MS = 200_000

/** What a follower is told of one change: the introduction, what happened to it, and when. */
export interface Told extends Introduction {
  kind: string
  occurredAt: string
}

interface Introduction {
  id: string
  status: string
  messageToTarget: string | null
  requester: { id: string; name: string }
  history: { status: string }[]
}

/** A WebSocket that never says that something has arrived. */
export class SilentWebSocket extends WebSocket {
  constructor(url: string, protocols: string[]) {
    super(url, protocols, { autoPong: false })
  }
}

/** What an app connects with. */
type Connects = new (url: string, protocols: string[]) => WebSocket

/** An app that follows its person's introductions. */
export class Follower {
  private readonly live: LiveClient
  private readonly events: AsyncIterableIterator<{
    data?: {
      introductionChanged: { kind: string; occurredAt: string; introduction: Introduction }
    } | null
    errors?: readonly { extensions?: { code?: unknown } }[]
  }>

  constructor({ url, headers }: Client, webSocketImpl: Connects = WebSocket) {
    this.live = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl,
      connectionParams: headers,
      retryAttempts: 0,
    })
    this.events = this.live.iterate({ query: CHANGED })
  }

  /** The next introduction that it is told of. @throws Error where it is told of nothing for so long */
  async next(): Promise<Told> {
    const patience = setTimeout(() => this.live.terminate(), PATIENCE_MS)
    const { value } = await this.events.next().finally(() => clearTimeout(patience))
    if (!value?.data) throw new Error(`Expected an event, got: ${JSON.stringify(value)}`)
    const { introduction, ...change } = value.data.introductionChanged
    return { ...introduction, ...change }
  }

  /** The next introductions, by id and status. */
  async statuses(count: number): Promise<string[]> {
    const told: string[] = []
    while (told.length < count) told.push((await this.next()).status)
    return told
  }

  /** What is wrong with the subscription. */
  async refused(): Promise<unknown> {
    try {
      const { value } = await this.events.next()
      return value?.errors?.[0]?.extensions
    } catch (error) {
      if (Array.isArray(error)) return error[0].extensions
      throw error
    }
  }

  /** The code of what is wrong; a connection that is not let in tells none. */
  async refusal(): Promise<unknown> {
    try {
      return ((await this.refused()) as { code?: unknown } | undefined)?.code
    } catch (error) {
      if ((error as { code?: unknown }).code === 4403) return 'UNAUTHENTICATED'
      throw error
    }
  }

  /** Ends the connection. */
  async leave(): Promise<void> {
    await this.live.dispose()
  }
}
