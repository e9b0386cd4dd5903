import type { Viewer } from '../viewer.js'

/** Questions that take long, of one kind: what they are about, what is asked of it, and what comes back. All three are plain data. */
export interface LongTask<About, Question, Answer> {
  readonly name: string
  /** Only in the type. */
  readonly asks?: (about: About, question: Question) => Answer
}

/** A kind of long questions. */
export function longTask<About, Question, Answer>(name: string): LongTask<About, Question, Answer> {
  return { name }
}

/** Takes up what questions are about, once, and then answers each. */
export type Answering<About = unknown, Question = unknown, Answer = unknown> = (
  viewer: Viewer,
  about: About,
) => Promise<(question: Question) => Answer | Promise<Answer>>
