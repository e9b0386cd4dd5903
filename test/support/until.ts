import { setTimeout as pause } from 'node:timers/promises'

/** Between two looks: whoever asks all the time takes the processor from those who are waited for. */
const EVERY_MS = 20
/** Shorter than a test may take. */
const PATIENCE_SECONDS = 200

/** Asks again and again until the answer is as expected. What never comes fails by name, on however slow a machine. */
export async function until(what: string, ask: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_SECONDS * 1000
  while (!(await ask())) {
    if (performance.now() > end) throw new Error(`After ${PATIENCE_SECONDS} seconds still not so: ${what}`)
    await pause(EVERY_MS)
  }
}

/** Waits as long as `until` does. What never ends fails by name, and not by the time that a whole test may take. */
export async function within<T>(what: string, result: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`After ${PATIENCE_SECONDS} seconds still not so: ${what}`)),
      PATIENCE_SECONDS * 1000,
    )
  })
  try {
    return await Promise.race([result, late])
  } finally {
    clearTimeout(timer)
  }
}
