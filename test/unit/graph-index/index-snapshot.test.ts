import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EdgeList } from '../../../src/graph-index/edge-list.js'
import { IndexSnapshot } from '../../../src/graph-index/index-snapshot.js'
import { LiveIndex } from '../../../src/graph-index/live-index.js'
import type { SnapshotChunk } from '../../../src/graph-index/snapshot-chunk.js'
import { BadSnapshot, readSnapshot, writeSnapshot } from '../../../src/graph-index/snapshot-file.js'
import type { TieSums } from '../../../src/graph-index/sparse-sums.js'
import fc from '../../support/fast-check.js'
import { referenceStrengthsOn } from '../../support/reference-strength.js'
import { runs } from '../../support/seed.js'

const DAY = 20_484
const momentOf = (revision: number) => ({ revision, at: 1_769_841_000_000 })
const HEADER = { store: 'a-store', model: 'shared-meetings-1' }
const NAMES = ['Ana', 'Bo', 'Chloé', 'Đặng', 'E,"f"', '🎉']

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entregent-snapshot-'))
})
afterEach(() => rm(folder, { recursive: true }))

const sums: fc.Arbitrary<TieSums> = fc.record({
  warmth: fc.constantFrom(0.5, 1, 4),
  trust: fc.constantFrom(0, 0, 1),
})
const someone = fc.constantFrom(...NAMES)
const change = fc.tuple(someone, someone, fc.option(sums)).filter(([a, b]) => a !== b)
const changes = fc.array(change, { size: 'max', maxLength: 8 })

function apply(index: LiveIndex, [a, b, sums]: [string, string, TieSums | null]): void {
  if (sums === null) index.removeTie(a, b)
  else index.setTie(a, b, sums)
}

const emptyIndex = () => new LiveIndex(new EdgeList(), DAY, referenceStrengthsOn)

/** All that an index can say of its people. */
function told(index: LiveIndex) {
  const question = {
    maxHops: 4,
    first: 9,
    ranking: 'SCORE',
    minimumScore: 1,
    differentFirstSteps: false,
  } as const
  return {
    ties: index.ties,
    paths: NAMES.flatMap(from => NAMES.map(to => index.search.bestPaths({ from, to, ...question }))),
  }
}

test('an index made of chunks is the one they came from, whatever changed between them', () =>
  fc.assert(
    fc.property(
      changes,
      fc.array(changes, { minLength: 9, maxLength: 9 }),
      changes,
      (before, between, after) => {
        const index = emptyIndex()
        for (const one of before) apply(index, one)
        const snapshot = new IndexSnapshot()
        let chunk = 0
        for (const part of index.chunks(4)) {
          snapshot.add(part)
          if (part.kind === 'end') break
          for (const one of between[chunk++] ?? []) apply(index, one)
        }
        const loaded = snapshot.toIndex(DAY, referenceStrengthsOn)
        expect(told(loaded)).toEqual(told(index))
        for (const one of after) {
          apply(index, one)
          apply(loaded, one)
        }
        expect(told(loaded)).toEqual(told(index))
      },
    ),
    { numRuns: runs(150) },
  ))

test('a snapshot file gives back the index, its header and its revision', async () => {
  const index = someIndex()
  const path = join(folder, 'index.snapshot')
  await writeSnapshot(path, HEADER, index.chunks(), () => momentOf(42))
  const read = await readSnapshot(path)
  expect(read?.header).toEqual(HEADER)
  expect(read?.moment).toEqual(momentOf(42))
  expect(read && told(read.snapshot.toIndex(DAY, referenceStrengthsOn))).toEqual(told(index))
  expect(await readdir(folder)).toEqual(['index.snapshot'])
})

test('an empty index has a snapshot too', async () => {
  const path = join(folder, 'index.snapshot')
  await writeSnapshot(path, HEADER, emptyIndex().chunks(), () => momentOf(0))
  const read = await readSnapshot(path)
  expect(read?.snapshot.toIndex(DAY, referenceStrengthsOn).people).toBe(0)
})

test('where there is no file there is no snapshot', async () => {
  expect(await readSnapshot(join(folder, 'none'))).toBeNull()
})

test('a snapshot that lost a part or has any byte changed is refused', async () => {
  const path = join(folder, 'index.snapshot')
  await writeSnapshot(path, HEADER, someIndex().chunks(), () => momentOf(42))
  const whole = await readFile(path)
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      await writeFile(path, whole.subarray(0, at))
      await expect(readSnapshot(path)).rejects.toThrow(BadSnapshot)
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] as number) ^ flip
      await writeFile(path, damaged)
      await expect(readSnapshot(path)).rejects.toThrow(BadSnapshot)
    }),
    { numRuns: runs(60) },
  )
})

test('writing that fails leaves the snapshot that was there', async () => {
  const path = join(folder, 'index.snapshot')
  await writeSnapshot(path, HEADER, someIndex().chunks(), () => momentOf(42))
  function* failing(): Generator<SnapshotChunk> {
    yield* [...someIndex().chunks()].slice(0, 1)
    throw new Error('The disk is full.')
  }
  await expect(writeSnapshot(path, HEADER, failing(), () => momentOf(43))).rejects.toThrow(
    'The disk is full.',
  )
  expect((await readSnapshot(path))?.moment.revision).toBe(42)
  expect(await readdir(folder)).toEqual(['index.snapshot'])
})

test('what a killed writer left is in nobody’s way', async () => {
  const path = join(folder, 'index.snapshot')
  await writeFile(`${path}.unfinished`, 'half of it')
  expect(await readSnapshot(path)).toBeNull()
  await writeSnapshot(path, HEADER, someIndex().chunks(), () => momentOf(42))
  expect((await readSnapshot(path))?.moment.revision).toBe(42)
})

function someIndex(): LiveIndex {
  const index = emptyIndex()
  NAMES.slice(1).forEach((name, i) => {
    index.setTie('Ana', name, { warmth: i + 1, trust: i % 2 })
  })
  return index
}
