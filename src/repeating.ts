/**
 * Does `work` now and again every so many milliseconds, never twice at once: a turn that comes while one is under way is
 * left out. The answer ends that, and waits for what is under way.
 * @param failed is called with what went wrong; the next turn tries again
 */
export function repeating(
  milliseconds: number,
  work: () => Promise<void>,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<void> | null = null
  const turn = () => {
    running ??= work()
      .catch(failed)
      .finally(() => {
        running = null
      })
  }
  turn()
  const timer = setInterval(turn, milliseconds).unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
