import type { ListedAttendance, ListedMeeting } from '../../../src/importing/attendance/listed-meetings.js'
import { batchesOf } from '../../../src/importing/attendance/meeting-batches.js'

/** Keys are a network and a number: "A 1". */
const networkOf = (key: string) => key.split(' ')[0] ?? ''

async function* listOf(keys: readonly string[], lines: number): AsyncGenerator<ListedMeeting> {
  for (const key of keys)
    yield {
      ...{ key, network: networkOf(key), meeting: null, title: null },
      attendances: Array.from<ListedAttendance>({ length: lines }),
    }
}

async function batched(keys: readonly string[], lines: number, mostKept?: number): Promise<string[][]> {
  const batches: string[][] = []
  for await (const batch of batchesOf(listOf(keys, lines), keys, networkOf, mostKept))
    batches.push(batch.map(({ key }) => key))
  return batches
}

const weeks = (count: number, networks: readonly string[]) =>
  Array.from({ length: count }, (_, week) => networks.map(network => `${network} ${week}`)).flat()

test('the meetings of one network are written together, in the order of the list', async () => {
  expect(await batched(weeks(3, ['A', 'B']), 10)).toEqual([
    ['A 0', 'A 1', 'A 2'],
    ['B 0', 'B 1', 'B 2'],
  ])
})

test('of a list that is too long to keep, the network with the most lines is written first', async () => {
  const keys = ['A 0', 'B 0', 'A 1', 'B 1', 'A 2', 'B 2']
  expect(await batched(keys, 10, 29)).toEqual([['A 0', 'A 1'], ['A 2'], ['B 0', 'B 1', 'B 2']])
})

test('no batch is larger than one transaction should be', async () => {
  expect((await batched(weeks(2500, ['A']), 1)).map(({ length }) => length)).toEqual([1000, 1000, 500])
  expect((await batched(weeks(5, ['A']), 1000)).map(({ length }) => length)).toEqual([3, 2])
})

test('each meeting of a list is written once', async () => {
  const keys = weeks(7, ['A', 'B', 'C'])
  const batches = await batched(keys, 10, 25)
  expect(batches.flat().sort()).toEqual([...keys].sort())
})
