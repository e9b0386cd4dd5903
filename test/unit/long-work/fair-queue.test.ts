import { Deadline } from '../../../src/deadline.js'
import { FairQueue } from '../../../src/long-work/fair-queue.js'

/** Work that lasts until it is told to end, and what has begun of it so far. */
function openEnded(queue: FairQueue) {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  return {
    begun,
    add(who: string, name: string): Promise<void> {
      return queue.run(who, () => {
        begun.push(name)
        return new Promise<void>(resolve => ends.set(name, resolve))
      })
    },
    async end(name: string): Promise<void> {
      ends.get(name)?.()
      await new Promise(setImmediate)
    },
  }
}

test('one person has at most two at once, and others do not wait for theirs', async () => {
  const work = openEnded(new FairQueue(4, 2))
  for (const name of ['a1', 'a2', 'a3', 'a4']) void work.add('a', name)
  void work.add('b', 'b1')
  await new Promise(setImmediate)
  expect(work.begun).toEqual(['a1', 'a2', 'b1'])
  await work.end('a2')
  expect(work.begun).toEqual(['a1', 'a2', 'b1', 'a3'])
})

test('whoever has less under way comes before who has waited longer', async () => {
  const work = openEnded(new FairQueue(2, 2))
  for (const name of ['a1', 'a2', 'a3']) void work.add('a', name)
  void work.add('b', 'b1')
  await new Promise(setImmediate)
  await work.end('a1')
  expect(work.begun).toEqual(['a1', 'a2', 'b1'])
  await work.end('b1')
  expect(work.begun).toEqual(['a1', 'a2', 'b1', 'a3'])
})

test('work that fails makes room as other work does', async () => {
  const queue = new FairQueue(1, 1)
  await expect(queue.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await queue.run('b', async () => 'done')).toBe('done')
})

describe('whoever has no time left while they wait', () => {
  /** What becomes of somebody's work behind work of `other` that does not end. */
  async function behind(other: string): Promise<unknown> {
    const queue = new FairQueue(1, 1)
    const work = openEnded(queue)
    void work.add(other, 'first')
    const deadline = new Deadline(100)
    const refused = deadline.run(() => work.add('a', 'second')).catch(error => error)
    const error = await refused
    await work.end('first')
    expect(work.begun).toEqual(['first'])
    expect(await queue.run('c', async () => 'done')).toBe('done')
    return error
  }

  test('for others is told to come again', async () => {
    expect(await behind('b')).toMatchObject({ code: 'UNAVAILABLE', details: { retryAfterSeconds: 5 } })
  })

  test('for work of their own asked for too much', async () => {
    expect(await behind('a')).toMatchObject({ code: 'TOO_COSTLY', details: { measure: 'TIME' } })
  })
})
