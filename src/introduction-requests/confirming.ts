import type { IntroductionService } from './introduction.service.js'

const EVERY_MS = 60_000

/** Writes down now and then what has become confirmed since; the answer ends that, and waits for what is under way. */
export function confirmInTime(
  introductions: Pick<IntroductionService, 'confirmDue'>,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<void> | null = null
  const confirm = () => {
    running ??= introductions
      .confirmDue()
      .catch(failed)
      .finally(() => {
        running = null
      })
  }
  confirm()
  const timer = setInterval(confirm, EVERY_MS).unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
