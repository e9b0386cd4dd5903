const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** What a shell gives as the exit code of a program ended by Ctrl-C. */
const INTERRUPTED = 130

/** Waits for the signal to stop, then runs `stop`; a second signal ends the process at once. */
export async function untilStopped(stop: () => Promise<void>): Promise<void> {
  await new Promise<void>(resolve => {
    for (const signal of SIGNALS) process.once(signal, () => resolve())
  })
  for (const signal of SIGNALS) process.once(signal, () => process.exit(INTERRUPTED))
  await stop()
}

/** For a command that only reads: from now on a signal to stop ends the process at once, with a line that says so. */
export function endWhenStopped(): void {
  for (const signal of SIGNALS)
    process.once(signal, () => {
      process.stderr.write('Interrupted.\n')
      process.exit(INTERRUPTED)
    })
}
