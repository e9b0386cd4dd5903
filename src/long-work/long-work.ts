import { Worker } from 'node:worker_threads'
import type { Clock } from '../clock.js'
import { currentDeadline } from '../deadline.js'
import { Unavailable } from '../errors.js'
import type { Graph } from '../neo4j/graph.js'
import type { Viewer } from '../viewer.js'
import { FairQueue } from './fair-queue.js'
import { type Answered, errorOf, type FromThread, type ThreadSettings, type ToThread } from './messages.js'
import type { LongTask } from './task.js'

/** As it is compiled, also where this file is not: tests run in the sources. */
const THREAD = new URL('../../dist/long-work-thread.js', import.meta.url)

/** Reading takes turns with computing, so that more than one at a time is of use; of more, everybody's small questions wait for Neo4j. */
const MOST_AT_ONCE = 2
const MOST_OF_ONE_PERSON = 2

interface Open {
  resolve(answers: readonly Answered[]): void
  reject(error: Error): void
}

/**
 * Questions that take long are answered in a thread of its own, which reads Neo4j over connections of its own: most of what they
 * take is to decode what was read, and no one else waits for that. The thread starts with the first question.
 */
export class LongWork {
  private readonly queue = new FairQueue(MOST_AT_ONCE, MOST_OF_ONE_PERSON)
  private readonly open = new Map<number, Open>()
  private thread: Worker | null = null
  private lastId = 0

  constructor(
    private readonly settings: ThreadSettings,
    private readonly graph: Graph,
    private readonly clock: Clock,
  ) {}

  /** An answer, or what went wrong, for each of these questions about one thing. At most two at once are under way for one person. */
  async ask<About, Question, Answer>(
    { name }: LongTask<About, Question, Answer>,
    viewer: Viewer,
    about: About,
    questions: readonly Question[],
  ): Promise<(Answer | Error)[]> {
    const answers = await this.queue.run(whoAsks(viewer), async () => {
      const bookmarks = await this.graph.bookmarks()
      return this.send({ task: name, viewer, about, questions, now: this.clock.now(), bookmarks })
    })
    return answers.map(one => ('answer' in one ? (one.answer as Answer) : errorOf(one)))
  }

  /** Ends the thread, and with it what is under way. */
  async stop(): Promise<void> {
    await this.thread?.terminate()
  }

  private async send(
    task: Omit<Extract<ToThread, { task: string }>, 'id' | 'milliseconds'>,
  ): Promise<readonly Answered[]> {
    const deadline = currentDeadline()
    deadline?.hold()
    const thread = this.running()
    const id = ++this.lastId
    const answered = new Promise<readonly Answered[]>((resolve, reject) => {
      this.open.set(id, { resolve, reject })
    })
    const post = (message: ToThread) => thread.postMessage(message)
    post({ ...task, id, milliseconds: deadline?.remainingMilliseconds ?? null })
    try {
      return await (deadline?.race(answered, () => post({ id, calledOff: true })) ?? answered)
    } finally {
      this.open.delete(id)
    }
  }

  private running(): Worker {
    if (this.thread) return this.thread
    const thread = new Worker(THREAD, { workerData: this.settings })
    thread.on('message', (message: FromThread) => {
      if ('query' in message) return this.graph.tellOf(message.query)
      const asked = this.open.get(message.id)
      if ('answers' in message) asked?.resolve(message.answers)
      else asked?.reject(errorOf(message))
    })
    const ends = (error: Error) => {
      if (this.thread === thread) this.ends(error)
    }
    // Whoever waits for it is told, and the next question starts another.
    thread.once('error', ends)
    thread.once('exit', () => ends(new Unavailable()))
    // By itself it keeps no process alive.
    thread.unref()
    this.thread = thread
    return thread
  }

  private ends(error: Error): void {
    this.thread = null
    for (const { reject } of this.open.values()) reject(error)
    this.open.clear()
  }
}

/** The person, or the one who holds a token that names none. */
function whoAsks({ person, subject }: Viewer): string {
  return person ?? JSON.stringify([subject?.issuer, subject?.subject])
}
