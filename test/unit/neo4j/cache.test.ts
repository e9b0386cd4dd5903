import { Cache } from '../../../src/neo4j/cache.js'
import { ChangeFeed } from '../../../src/neo4j/change-feed.js'

/** A cache of a graph that a test changes, with the feed of its changes. */
function cacheOf(invalidates: ConstructorParameters<typeof Cache>[2], most = 10) {
  let written = 0
  const feed = new ChangeFeed(() => written)
  const reads: string[][] = []
  const names = new Cache<string>(feed, most, invalidates)
  let graph = 'before'
  const read = async <Key extends string>(missing: Key[]) => {
    reads.push(missing)
    return missing.filter(key => key !== 'absent').map(key => ({ key, about: key, value: `${key} ${graph}` }))
  }
  feed.caughtUpTo(0, performance.now())
  return {
    feed,
    reads,
    read,
    names,
    of: async (...keys: string[]) => [...(await names.get(keys, read)).values()],
    write() {
      written++
      graph = 'after'
    },
    /** All that was written is published. */
    publish(...changes: Parameters<ChangeFeed['publish']>[0]) {
      feed.publish(changes)
      feed.caughtUpTo(written, performance.now())
    },
  }
}

test('what was read is not read again', async () => {
  const { of, reads } = cacheOf({})
  expect(await of('jeanne', 'pierre')).toEqual(['jeanne before', 'pierre before'])
  expect(await of('pierre', 'lucie')).toEqual(['pierre before', 'lucie before'])
  expect(reads).toEqual([['jeanne', 'pierre'], ['lucie']])
})

test('whoever is not there is asked for each time', async () => {
  const { of, reads } = cacheOf({})
  expect(await of('absent')).toEqual([])
  expect(await of('absent')).toEqual([])
  expect(reads).toHaveLength(2)
})

test('a change invalidates what is about those it names', async () => {
  const { of, write, publish } = cacheOf({ PERSON: 'ABOUT_THEM' })
  await of('jeanne', 'pierre')
  write()
  publish({ kind: 'PERSON', ids: ['jeanne', 'lucie'] })
  expect(await of('jeanne', 'pierre')).toEqual(['pierre before', 'jeanne after'])
})

test('a change that matters to all invalidates everything, one that matters to none nothing', async () => {
  const { of, write, publish } = cacheOf({ PRIVACY: 'ALL' })
  await of('jeanne')
  write()
  publish({ kind: 'KNOWS', ids: ['jeanne'] })
  expect(await of('jeanne')).toEqual(['jeanne before'])
  publish({ kind: 'PRIVACY', ids: ['lucie'] })
  expect(await of('jeanne')).toEqual(['jeanne after'])
})

test('what this process wrote shows at once, before it is published', async () => {
  const { of, write } = cacheOf({ PERSON: 'ABOUT_THEM' })
  await of('jeanne')
  write()
  expect(await of('jeanne')).toEqual(['jeanne after'])
})

test('what changes while it is read is not cached', async () => {
  const { names, of, read, write, publish } = cacheOf({ PERSON: 'ABOUT_THEM' })
  const early = names.get(['jeanne'], async missing => {
    const found = await read(missing)
    write()
    publish({ kind: 'PERSON', ids: ['jeanne'] })
    return found
  })
  expect([...(await early).values()]).toEqual(['jeanne before'])
  expect(await of('jeanne')).toEqual(['jeanne after'])
})

test('nothing is used while it is not known what others changed', async () => {
  const { of, reads, feed } = cacheOf({})
  await of('jeanne')
  feed.caughtUpTo(0, performance.now() - 2_000)
  await of('jeanne')
  expect(reads).toHaveLength(2)
})

test('when it is not known what others changed, one look for it serves all who ask', async () => {
  const { of, reads, feed } = cacheOf({ PERSON: 'ABOUT_THEM' })
  await of('jeanne', 'pierre')
  let looks = 0
  let look: Promise<void> | null = null
  feed.catchUpBy(() => {
    look ??= Promise.resolve().then(() => {
      looks++
      look = null
      feed.publish([{ kind: 'PERSON', ids: ['pierre'] }])
      feed.caughtUpTo(0, performance.now())
    })
    return look
  })
  feed.caughtUpTo(0, performance.now() - 2_000)
  await Promise.all([of('jeanne'), of('jeanne')])
  expect([looks, reads]).toEqual([1, [['jeanne', 'pierre']]])
  await of('pierre')
  expect(reads).toEqual([['jeanne', 'pierre'], ['pierre']])
})

test('a look that fails leaves everything to be read anew', async () => {
  const { of, reads, feed } = cacheOf({})
  await of('jeanne')
  feed.catchUpBy(async () => {})
  feed.caughtUpTo(0, performance.now() - 2_000)
  await of('jeanne')
  expect(reads).toHaveLength(2)
})

test('when changes may have been missed, everything is read anew', async () => {
  const { of, reads, feed } = cacheOf({})
  await of('jeanne')
  feed.reset()
  feed.caughtUpTo(0, performance.now())
  await of('jeanne')
  expect(reads).toHaveLength(2)
})

test('what is no use to who asks is read for them', async () => {
  const { names, read, reads } = cacheOf({})
  await names.get(['jeanne'], read)
  await names.get(['jeanne'], read, () => false)
  expect(reads).toHaveLength(2)
})

test('only so much is cached, what was used last', async () => {
  const { of, reads } = cacheOf({}, 2)
  await of('jeanne', 'pierre')
  await of('jeanne')
  await of('lucie')
  await of('jeanne')
  expect(reads).toHaveLength(2)
  await of('pierre')
  expect(reads).toHaveLength(3)
})
