import { ChangeNews } from '../../../src/neo4j/change-news.js'
import { Kept } from '../../../src/neo4j/kept.js'

/** What is kept of a graph that a test changes, with the news of its changes. */
function kept(voids: ConstructorParameters<typeof Kept>[2], most = 10) {
  let written = 0
  const news = new ChangeNews(() => written)
  const reads: string[][] = []
  const names = new Kept<string>(news, most, voids)
  let graph = 'before'
  const read = async <Key extends string>(missing: Key[]) => {
    reads.push(missing)
    return missing.filter(key => key !== 'absent').map(key => ({ key, about: key, value: `${key} ${graph}` }))
  }
  news.level(0, performance.now())
  return {
    news,
    reads,
    read,
    names,
    of: async (...keys: string[]) => [...(await names.get(keys, read)).values()],
    write() {
      written++
      graph = 'after'
    },
    /** All that was written is told. */
    hear(...changes: Parameters<ChangeNews['tell']>[0]) {
      news.tell(changes)
      news.level(written, performance.now())
    },
  }
}

test('what was read is not read again', async () => {
  const { of, reads } = kept({})
  expect(await of('jeanne', 'pierre')).toEqual(['jeanne before', 'pierre before'])
  expect(await of('pierre', 'lucie')).toEqual(['pierre before', 'lucie before'])
  expect(reads).toEqual([['jeanne', 'pierre'], ['lucie']])
})

test('who is not there is asked for each time', async () => {
  const { of, reads } = kept({})
  expect(await of('absent')).toEqual([])
  expect(await of('absent')).toEqual([])
  expect(reads).toHaveLength(2)
})

test('a change makes void what is about whom it names', async () => {
  const { of, write, hear } = kept({ PERSON: 'ABOUT_THEM' })
  await of('jeanne', 'pierre')
  write()
  hear({ kind: 'PERSON', ids: ['jeanne', 'lucie'] })
  expect(await of('jeanne', 'pierre')).toEqual(['pierre before', 'jeanne after'])
})

test('a change that matters to all makes everything void, one that matters to none nothing', async () => {
  const { of, write, hear } = kept({ PRIVACY: 'ALL' })
  await of('jeanne')
  write()
  hear({ kind: 'KNOWS', ids: ['jeanne'] })
  expect(await of('jeanne')).toEqual(['jeanne before'])
  hear({ kind: 'PRIVACY', ids: ['lucie'] })
  expect(await of('jeanne')).toEqual(['jeanne after'])
})

test('what this process wrote shows at once, before anybody tells of it', async () => {
  const { of, write } = kept({ PERSON: 'ABOUT_THEM' })
  await of('jeanne')
  write()
  expect(await of('jeanne')).toEqual(['jeanne after'])
})

test('what changes while it is read is not kept', async () => {
  const { names, of, read, write, hear } = kept({ PERSON: 'ABOUT_THEM' })
  const early = names.get(['jeanne'], async missing => {
    const found = await read(missing)
    write()
    hear({ kind: 'PERSON', ids: ['jeanne'] })
    return found
  })
  expect([...(await early).values()]).toEqual(['jeanne before'])
  expect(await of('jeanne')).toEqual(['jeanne after'])
})

test('nothing is used while it is not known what others changed', async () => {
  const { of, reads, news } = kept({})
  await of('jeanne')
  news.level(0, performance.now() - 2_000)
  await of('jeanne')
  expect(reads).toHaveLength(2)
})

test('when it is not known what others changed, one look for it serves all who ask', async () => {
  const { of, reads, news } = kept({ PERSON: 'ABOUT_THEM' })
  await of('jeanne', 'pierre')
  let looks = 0
  let look: Promise<void> | null = null
  news.followBy(() => {
    look ??= Promise.resolve().then(() => {
      looks++
      look = null
      news.tell([{ kind: 'PERSON', ids: ['pierre'] }])
      news.level(0, performance.now())
    })
    return look
  })
  news.level(0, performance.now() - 2_000)
  await Promise.all([of('jeanne'), of('jeanne')])
  expect([looks, reads]).toEqual([1, [['jeanne', 'pierre']]])
  await of('pierre')
  expect(reads).toEqual([['jeanne', 'pierre'], ['pierre']])
})

test('a look that fails leaves everything to be read anew', async () => {
  const { of, reads, news } = kept({})
  await of('jeanne')
  news.followBy(async () => {})
  news.level(0, performance.now() - 2_000)
  await of('jeanne')
  expect(reads).toHaveLength(2)
})

test('when changes may have been missed, everything is read anew', async () => {
  const { of, reads, news } = kept({})
  await of('jeanne')
  news.lose()
  news.level(0, performance.now())
  await of('jeanne')
  expect(reads).toHaveLength(2)
})

test('what is no use to who asks is read for them', async () => {
  const { names, read, reads } = kept({})
  await names.get(['jeanne'], read)
  await names.get(['jeanne'], read, () => false)
  expect(reads).toHaveLength(2)
})

test('only so much is kept, what was used last', async () => {
  const { of, reads } = kept({}, 2)
  await of('jeanne', 'pierre')
  await of('jeanne')
  await of('lucie')
  await of('jeanne')
  expect(reads).toHaveLength(2)
  await of('pierre')
  expect(reads).toHaveLength(3)
})
