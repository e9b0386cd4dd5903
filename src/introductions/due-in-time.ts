import type { DueService } from './due.service.js'

const EVERY_MS = 60_000

/**
 * Does now and then what has become due; the answer ends that, and waits for what is under way.
 * @param failed is called with whatever could not be done, which is tried again
 */
export function doDueInTime(due: DueService, failed: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | null = null
  const catchUp = async () => {
    for (const failure of [...(await due.confirm()), ...(await due.tellExpiries())]) failed(failure)
  }
  const inTurn = () => {
    running ??= catchUp()
      .catch(failed)
      .finally(() => {
        running = null
      })
  }
  inTurn()
  const timer = setInterval(inTurn, EVERY_MS).unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
