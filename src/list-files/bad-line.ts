/** A line that cannot be taken, by the number a text editor shows for where it starts, and why. */
export interface BadLine {
  line: number
  reason: string
}

/** Whether what a reader yielded is a line it refuses. */
export function isBad(item: object): item is BadLine {
  return 'reason' in item
}

/** A file of which no line can be taken: absent, empty, in another encoding, or without the columns it needs. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}
