import type { Clock } from '../clock.js'
import { DAY_MS } from '../durations.js'
import { Conflict } from '../errors.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { KeyedRequest } from './keyed-request.js'
import type { KeptRequest, KeyedRequestStore } from './keyed-request.store.js'

/** How long a key stands for its request. */
const KEPT_MS = DAY_MS

/** What keeps, in the transaction that makes something, that it was made: both are there, or neither. */
export interface Attempt {
  begin(transaction: Transaction): Promise<void>
  end(made: string, transaction: Transaction): Promise<void>
}

/** Makes something in a transaction, once for the request that attempts it; without a key as often as it is asked for. */
export async function makeOnce<Thing extends { readonly id: string }>(
  attempt: Attempt | null,
  transaction: Transaction,
  make: () => Promise<Thing>,
): Promise<Thing> {
  await attempt?.begin(transaction)
  const thing = await make()
  await attempt?.end(thing.id, transaction)
  return thing
}

/** Another request with the same key was quicker. */
class MadeAlready extends Error {}

/** Requests that are sent again under their keys: what the first has made is found, and nothing made anew. */
export class KeyedRequestService {
  constructor(
    private readonly store: KeyedRequestStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets `make` make what a part of the request is for, or finds what has been made of it. One that is just being made is waited for.
   * @throws Conflict IDEMPOTENCY_KEY_REUSED where the key stands for another request
   */
  async once<Answer>(
    request: KeyedRequest,
    part: string,
    make: (attempt: Attempt) => Promise<Answer>,
    find: (made: string) => Promise<Answer>,
  ): Promise<Answer> {
    const before = await this.madeOf(request, part)
    if (before !== null) return find(before)
    try {
      return await make(this.attempt(request, part))
    } catch (error) {
      // Whatever it was refused for: the same request may have been quicker, or this one was done and its answer was lost.
      const meanwhile = await this.madeOf(request, part)
      if (meanwhile === null) throw error
      return find(meanwhile)
    }
  }

  /** Forgets keys that stand for nothing any more. */
  async forget(): Promise<void> {
    await this.store.forget(this.keptSince())
  }

  private attempt(request: KeyedRequest, part: string): Attempt {
    return {
      begin: async transaction => {
        const kept = await this.store.begin(request, this.keptSince(), this.clock.now(), transaction)
        if (kept && madeIn(kept, request, part) !== null) throw new MadeAlready()
      },
      end: (made, transaction) => this.store.end(request.key, part, made, transaction),
    }
  }

  private async madeOf(request: KeyedRequest, part: string): Promise<string | null> {
    const kept = await this.store.find(request.key, this.keptSince())
    return kept && madeIn(kept, request, part)
  }

  private keptSince(): Date {
    return new Date(this.clock.now().getTime() - KEPT_MS)
  }
}

function madeIn(kept: KeptRequest, { body }: KeyedRequest, part: string): string | null {
  if (kept.body !== body)
    throw new Conflict(
      'IDEMPOTENCY_KEY_REUSED',
      'You have sent another request with this `Idempotency-Key`. Give each request a key of its own.',
    )
  return kept.made[kept.parts.indexOf(part)] ?? null
}
