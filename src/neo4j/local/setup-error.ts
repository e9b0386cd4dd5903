/** Something is missing on this machine. The message is one line that says what, and what to do. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
}
