/** Long work that may be left after each `yield`, and taken up again later. */
export type Resumable<T> = Generator<undefined, T>

/** Does all of it now. */
export function runToEnd<T>(work: Resumable<T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
