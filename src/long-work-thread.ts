/** The thread of `LongWork`: a domain over connections of its own, which answers what it is asked. */
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { Deadline } from './deadline.js'
import { buildDomain } from './domain.js'
import { newId } from './ids.js'
import { answeringOf } from './long-answers.js'
import {
  type Answered,
  type FromThread,
  failed,
  type ThreadSettings,
  type ThreadTask,
  type ToThread,
} from './long-work/messages.js'
import { connect } from './neo4j/connect.js'
import { Graph } from './neo4j/graph.js'

// In Linux a priority is a thread's, elsewhere the whole process's: whoever asks little comes before it.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const settings = workerData as ThreadSettings
const graph = new Graph(connect(settings.address), settings.address.database)
/** The moment of the last question: those who ask have the clock. */
let now = new Date()
const answering = answeringOf(buildDomain({ ...settings, graph, clock: { now: () => now }, newId }))
graph.watch(query => tell({ query }))
const underWay = new Map<number, Deadline>()

parentPort?.on('message', (message: ToThread) => {
  if ('calledOff' in message) underWay.get(message.id)?.callOff()
  else void answer(message)
})

async function answer(asked: ThreadTask): Promise<void> {
  const { id, milliseconds } = asked
  const deadline = milliseconds === null ? null : new Deadline(milliseconds)
  if (deadline) underWay.set(id, deadline)
  try {
    const answers = await (deadline ? deadline.run(() => answersTo(asked)) : answersTo(asked))
    tell({ id, answers })
  } catch (error) {
    tell({ id, ...failed(error) })
  } finally {
    deadline?.end()
    underWay.delete(id)
  }
}

function tell(message: FromThread): void {
  parentPort?.postMessage(message)
}

async function answersTo({
  task,
  viewer,
  about,
  questions,
  bookmarks,
  ...asked
}: ThreadTask): Promise<Answered[]> {
  now = asked.now
  await graph.readAfter(bookmarks)
  const takeUp = answering.get(task)
  if (!takeUp) throw new Error(`There are no answers to ${task}.`)
  const answerOne = await takeUp(viewer, about)
  const answers: Answered[] = []
  for (const question of questions)
    try {
      answers.push({ answer: await answerOne(question) })
    } catch (error) {
      answers.push(failed(error))
    }
  return answers
}
