/** Long work in pieces: after each `yield` it may be left, and taken up again later. */
export type Pieces<T> = Generator<undefined, T>

/** Does all pieces one after another. */
export function atOnce<T>(pieces: Pieces<T>): T {
  for (;;) {
    const { done, value } = pieces.next()
    if (done) return value
  }
}
