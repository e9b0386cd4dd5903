import type { ListedMeeting } from './listed-meetings.js'

/** Whole meetings written in one transaction: enough to be quick, few enough to hold nobody up. */
const MEETINGS = 1000
const ATTENDANCES = 3000

/**
 * The meetings of a list in batches, those of one network together as far as `mostKept` lines reach: what the meetings of a batch
 * give one relationship is written once, and in a list by date each network comes again and again.
 * @param networkOf the network of a meeting, by what tells it from the others of the list
 * @param keys of all meetings that are to come
 */
export async function* batchesOf(
  meetings: AsyncIterable<ListedMeeting>,
  keys: Iterable<string>,
  networkOf: (key: string) => string,
  mostKept = 400_000,
): AsyncGenerator<ListedMeeting[]> {
  const toCome = new Map<string, number>()
  for (const key of keys) toCome.set(networkOf(key), (toCome.get(networkOf(key)) ?? 0) + 1)
  const kept = new Map<string, { meetings: ListedMeeting[]; lines: number }>()
  let lines = 0
  function* take(network: string): Generator<ListedMeeting[]> {
    const taken = kept.get(network)
    if (!taken) return
    kept.delete(network)
    lines -= taken.lines
    yield* batched(taken.meetings)
  }
  for await (const meeting of meetings) {
    const network = networkOf(meeting.key)
    const here = kept.get(network) ?? { meetings: [], lines: 0 }
    kept.set(network, here)
    here.meetings.push(meeting)
    here.lines += meeting.attendances.length
    lines += meeting.attendances.length
    const left = (toCome.get(network) ?? 0) - 1
    toCome.set(network, left)
    if (left === 0) yield* take(network)
    else if (lines > mostKept) yield* take(longest(kept))
  }
  for (const network of [...kept.keys()]) yield* take(network)
}

function longest(kept: ReadonlyMap<string, { lines: number }>): string {
  let [longest, most] = ['', -1]
  for (const [network, { lines }] of kept) if (lines > most) [longest, most] = [network, lines]
  return longest
}

function* batched(meetings: readonly ListedMeeting[]): Generator<ListedMeeting[]> {
  let batch: ListedMeeting[] = []
  let attendances = 0
  for (const meeting of meetings) {
    batch.push(meeting)
    attendances += meeting.attendances.length
    if (batch.length < MEETINGS && attendances < ATTENDANCES) continue
    yield batch
    batch = []
    attendances = 0
  }
  if (batch.length > 0) yield batch
}
