import DataLoader from 'dataloader'
import type { Viewer } from '../viewer.js'
import type { LongWork } from './long-work.js'
import type { LongTask } from './task.js'

/**
 * A DataLoader for questions that take long: what is asked twice in a request is answered once, and what is asked at the same
 * time about the same thing is one piece of work.
 */
export function longLoader<About, Question, Answer>(
  work: LongWork,
  task: LongTask<About, Question, Answer>,
  viewer: Viewer,
): DataLoader<{ about: About; question: Question }, Answer, string> {
  return new DataLoader(
    async asked => {
      const groups = new Map<string, { about: About; questions: Question[] }>()
      const places = asked.map(({ about, question }) => {
        const name = JSON.stringify(about)
        const group = groups.get(name) ?? { about, questions: [] }
        groups.set(name, group)
        return { name, nth: group.questions.push(question) - 1 }
      })
      const answers = new Map<string, (Answer | Error)[]>()
      await Promise.all(
        [...groups].map(async ([name, { about, questions }]) => {
          const found = await work
            .ask(task, viewer, about, questions)
            .catch((error: Error) => questions.map(() => error))
          answers.set(name, found)
        }),
      )
      return places.map(({ name, nth }) => answers.get(name)?.[nth] as Answer | Error)
    },
    { cacheKeyFn: ({ about, question }) => JSON.stringify([about, question]) },
  )
}
